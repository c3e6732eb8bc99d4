// Every page knows its language, and a reader changes language without losing the place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser, inTab } from './browser.mjs';
import { Problems } from './problems.mjs';
import { LANGUAGES, follow, readSite, target } from './site.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const browser = await openBrowser();
const site = await readSite(browser);
/** Pages in one language; those that let a reader choose belong to none. */
const spoken = site.read.filter((page) => page.language);
const other = (language) => LANGUAGES.find((l) => l !== language);

/** Language-free identifier → the page of that section in each language. */
const sections = new Map(
  [...site.pages.values()]
    .filter((page) => page.path.startsWith('id/'))
    .map((page) => {
      const choices = page.languageChoices.map((link) => [link.hreflang, target(page, link.href)]);
      return [page.path, Object.fromEntries(choices)];
    }),
);

test('every page says its language, and it is that of its address', () => {
  const problems = new Problems();
  for (const page of site.pages.values()) {
    if (!LANGUAGES.includes(page.lang)) problems.add(page.path, `lang="${page.lang}"`);
    else if (page.language && page.lang !== page.language) {
      problems.add(page.path, `lang="${page.lang}" under ${page.language}/`);
    }
  }
  problems.none();
});

test('every language-free identifier leads to its section in every language', () => {
  assert.ok(sections.size > 0, 'there are no pages under id/');
  const problems = new Problems();
  for (const [path, texts] of sections) {
    for (const language of LANGUAGES) {
      const text = site.pages.get(texts[language]);
      if (!text) problems.add(path, `leads to no ${language} page`);
      else if (text.language !== language) problems.add(path, `its ${language} page is ${text.path}`);
      else if (!text.links.some((link) => target(text, link.href) === path)) {
        problems.add(text.path, `does not name its identifier ${path}`);
      }
    }
  }
  problems.none();
});

test('every page has one language switch with lang and hreflang', () => {
  const problems = new Problems();
  for (const page of spoken) {
    const links = page.languageSwitch;
    if (links.length !== 1) problems.add(page.path, `${links.length} links in its header have hreflang`);
    for (const link of links) {
      if (link.hreflang !== other(page.language)) problems.add(page.path, `hreflang="${link.hreflang}"`);
      if (link.lang !== other(page.language)) problems.add(page.path, `"${link.text}" has lang="${link.lang}"`);
    }
  }
  problems.none();
});

test('the language switch leads to the same page in the other language, and back', () => {
  const problems = new Problems();
  for (const page of spoken) {
    for (const link of page.languageSwitch) {
      const there = site.pages.get(target(page, link.href));
      if (there?.language !== other(page.language)) {
        problems.add(page.path, `switches to ${there?.path ?? link.href}`);
        continue;
      }
      if (there.kind !== page.kind) problems.add(page.path, `switches to ${there.path}, a ${there.kind}`);
      const back = there.languageSwitch.map((link) => target(there, link.href));
      if (!back.includes(page.path)) problems.add(page.path, `${there.path} switches back to ${back}`);
    }
  }
  problems.none();
});

test('the language switch of a section keeps its identifier', () => {
  const problems = new Problems();
  const seen = new Set();
  for (const [identifier, texts] of sections) {
    for (const language of LANGUAGES) {
      const page = site.pages.get(texts[language]);
      const to = page?.languageSwitch.map((link) => target(page, link.href)) ?? [];
      seen.add(page?.path);
      if (!to.includes(texts[other(language)])) {
        problems.add(texts[language], `switches to ${to}; ${identifier} is ${texts[other(language)]} there`);
      }
    }
  }
  for (const page of site.kind('section')) {
    if (!seen.has(page.path)) problems.add(page.path, 'no identifier leads here');
  }
  problems.none();
});

test('the language switch of a step keeps its chart, situation and step', () => {
  const problems = new Problems();
  const place = (path) => path.split('/').slice(-3).join('/');
  for (const page of site.kind('step')) {
    for (const link of page.languageSwitch) {
      const to = target(page, link.href);
      if (place(to) !== place(page.path)) problems.add(page.path, `switches to ${to}`);
    }
  }
  problems.none();
});

test('a reader who switches language in the browser gets the same section', async () => {
  const [identifier, texts] = [...sections][Math.floor(sections.size / 2)];
  await inTab(browser, {}, async (page) => {
    await page.goto(pathToFileURL(join(site.folder, texts.nl)).href);
    await page.click('header a[hreflang=en]');
    await page.waitForURL((url) => url.pathname.endsWith(`/${texts.en}`), { timeout: 30_000 });
    assert.equal(await page.locator('html').getAttribute('lang'), 'en', identifier);
  });
});

test('language versions are announced in the sitemap alone', () => {
  const problems = new Problems();
  for (const page of site.pages.values()) {
    for (const { href } of page.alternates) problems.add(page.path, `announces ${href} in its head`);
  }
  problems.none();
});

test('every page has an absolute canonical address that is its own', () => {
  const problems = new Problems();
  for (const page of site.pages.values()) {
    if (page.path === '404.html') {
      if (page.canonical) problems.add(page.path, 'a missing address has no canonical one');
      continue;
    }
    const own = page.leadsOn ? follow(page.path, page.leadsOn).path : page.path;
    const wanted = site.published + own.replace(/(^|\/)index\.html$/, '$1');
    if (page.canonical !== wanted) problems.add(page.path, `canonical "${page.canonical}" instead of "${wanted}"`);
  }
  problems.none();
});

test('the picture for social media is a file of the site under its published address', () => {
  const problems = new Problems();
  for (const page of spoken) {
    if (!page.social) continue;
    const path = page.social.startsWith(site.published) && page.social.slice(site.published.length);
    if (!site.files.has(path)) problems.add(page.path, `"${page.social}"`);
  }
  problems.none();
});

test('the sitemap lists pages of the site, each with its languages, as the pages lead to them', () => {
  const problems = new Problems();
  const pathOf = (address) => {
    if (!address.startsWith(site.published)) return undefined;
    const path = address.slice(site.published.length);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  const entries = site.text('sitemap.xml').split('<url>').slice(1);
  assert.ok(entries.length > 0, 'the sitemap is empty');
  const announced = new Set();
  for (const entry of entries) {
    const address = entry.match(/<loc>([^<]*)<\/loc>/)[1];
    const page = site.pages.get(pathOf(address));
    if (!page) {
      problems.add('sitemap.xml', `${address} is no page`);
      continue;
    }
    if (page.noindex) problems.add('sitemap.xml', `${address} asks not to be listed`);
    const languages = new Map([...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, language, href]) => [language, pathOf(href)]));
    // Only a page that has no text of its own in its language may claim no versions.
    if (languages.size === 0 && page.language && !page.mixed) problems.add('sitemap.xml', `${address} has no languages`);
    if (languages.size === 0 || !page.language) continue;
    announced.add(page.path);
    if (languages.get(page.language) !== page.path) problems.add('sitemap.xml', `${address} is ${languages.get(page.language)}`);
    const switched = page.languageSwitch.map((link) => target(page, link.href));
    const there = languages.get(other(page.language));
    if (!switched.includes(there)) problems.add('sitemap.xml', `${address} has ${there} but switches to ${switched}`);
    const day = entry.match(/<lastmod>([^<]*)<\/lastmod>/)?.[1];
    if (day && Number.isNaN(Date.parse(day))) problems.add('sitemap.xml', `${address} was changed on "${day}"`);
  }
  assert.ok(announced.size >= 50, `${announced.size} pages have languages`);
  problems.none();
});
