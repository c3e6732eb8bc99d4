// Every link leads somewhere, inside the site and under any path. Read from the files.

import { test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { follow, readSite } from './site.mjs';

const site = await readSite(await openBrowser());
const pages = [...site.pages.values()];
/** The page of a missing address is shown at any depth, so its links start at the mount. */
const relative = pages.filter((page) => page.path !== '404.html');

const linksOf = (page) => [
  ...page.links.map((link) => link.href),
  ...page.headLinks.map((link) => link.href),
  ...page.fetched,
  ...(page.leadsOn ? [page.leadsOn] : []),
];

test('every link leads to a file of the site, never to a folder or past the root', () => {
  const problems = new Problems();
  for (const page of pages) {
    for (const href of linksOf(page)) {
      const to = follow(page.path, href);
      if (to.kind === 'broken') problems.add(page.path, `"${href}" is no address`);
      if (to.kind === 'inside' && !site.files.has(to.path)) {
        problems.add(page.path, `"${href}" leads to ${to.path || 'a folder'}, which is no file of the site`);
      }
      // A browser forgives one "../" too many at the root, a mirror under a path does not.
      const deep = page.path === '404.html' ? to : follow(page.path, href, '/a/b/');
      if (deep.kind === 'above') problems.add(page.path, `"${href}" leads out of the site`);
    }
  }
  problems.none();
});

test('every anchor exists on the page that it points into', () => {
  const problems = new Problems();
  for (const page of pages) {
    for (const { href } of page.links) {
      const to = follow(page.path, href);
      if (to.kind !== 'inside' || (!to.anchor && !href.includes('#'))) continue;
      const ids = site.pages.get(to.path)?.ids;
      if (ids && !ids.includes(to.anchor)) problems.add(page.path, `"${href}" has no target`);
    }
  }
  problems.none();
});

test('no link starts at the root of the server, so that the site works under any path', () => {
  const problems = new Problems();
  for (const page of relative) {
    for (const href of linksOf(page)) {
      if (href.startsWith('/')) problems.add(page.path, `"${href}"`);
    }
  }
  problems.none();
});

test('no link goes to the published site by name, so that a mirror keeps its readers', () => {
  const problems = new Problems();
  for (const page of pages) {
    for (const href of linksOf(page)) {
      if (href.startsWith(site.published)) problems.add(page.path, `"${href}"`);
    }
  }
  problems.none();
});

test('links use no scheme that runs or guesses', () => {
  const problems = new Problems();
  const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);
  for (const page of pages) {
    for (const { href } of page.links) {
      const { address } = follow(page.path, href);
      if (address && !allowed.has(address.protocol)) problems.add(page.path, `"${href}"`);
      if (href.startsWith('//')) problems.add(page.path, `"${href}"`);
    }
  }
  problems.none();
});

test('nothing that a page loads by itself comes from elsewhere', () => {
  const problems = new Problems();
  for (const page of pages) {
    const loaded = [...page.fetched, ...page.headLinks.map((link) => link.href)];
    for (const href of loaded) {
      if (follow(page.path, href).kind === 'outside') problems.add(page.path, `"${href}"`);
    }
  }
  problems.none();
});

test('every page names its icon, or a browser would ask for one at the root of the server', () => {
  const problems = new Problems();
  for (const page of pages) if (page.icons === 0) problems.add(page.path, 'no link rel="icon"');
  problems.none();
});

test('nothing in a page is inline that the Content-Security-Policy would refuse', () => {
  const problems = new Problems();
  for (const page of pages) {
    for (const html of [...page.inline, ...page.handlers]) problems.add(page.path, html);
  }
  problems.none();
});

test('stylesheets and drawings refer only to files of the site, and relatively', () => {
  const problems = new Problems();
  const reference = /url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)|\b(?:xlink:)?href="([^"]*)"/g;
  for (const path of site.files) {
    if (!path.endsWith('.css') && !path.endsWith('.svg')) continue;
    for (const match of site.text(path).matchAll(reference)) {
      const href = (match[1] ?? match[2] ?? match[3]).replaceAll('&amp;', '&');
      // A drawing carries its font with it, to look the same outside the site.
      if (path.endsWith('.svg') && href.startsWith('data:font/')) continue;
      const to = follow(path, href, '/a/b/');
      if (href.startsWith('/')) problems.add(path, `"${href.slice(0, 80)}" starts at the root`);
      else if (to.kind !== 'inside') problems.add(path, `"${href.slice(0, 80)}" leads out of the site`);
      else if (!site.files.has(to.path)) problems.add(path, `"${href}" leads nowhere`);
    }
  }
  problems.none();
});

test('every page can be reached from the first one by links alone', () => {
  const reached = new Set(['index.html']);
  for (const path of reached) {
    const page = site.pages.get(path);
    if (!page) continue;
    const hrefs = [...page.links.map((link) => link.href), ...(page.leadsOn ? [page.leadsOn] : [])];
    for (const href of hrefs) {
      const to = follow(path, href);
      if (to.kind === 'inside') reached.add(to.path);
    }
  }
  const problems = new Problems();
  for (const page of site.read) {
    if (!reached.has(page.path)) problems.add(page.path, 'no way leads here from index.html');
  }
  problems.none();
});

test('a page that leads on names where it leads, also to who is not taken there', () => {
  const problems = new Problems();
  for (const page of pages.filter((page) => page.leadsOn)) {
    const to = follow(page.path, page.leadsOn);
    if (to.kind !== 'inside') problems.add(page.path, `leads on to "${page.leadsOn}"`);
    if (site.pages.get(to.path)?.leadsOn) problems.add(page.path, 'leads on to a page that leads on');
    if (!page.links.some((link) => link.href === page.leadsOn)) problems.add(page.path, 'has no link to where it leads');
    if (!page.noindex) problems.add(page.path, 'asks search engines to list it');
  }
  problems.none();
});
