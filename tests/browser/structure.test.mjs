// The bones of a page, for readers who hear it or move through it by headings and landmarks.

import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { DESK, inTabs, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const shown = [...site.pages.values()].filter((page) => !page.leadsOn);

test('every page has a title of its own in its language, a description and may be zoomed', () => {
  const problems = new Problems();
  const titles = new Map();
  for (const page of shown) {
    if (!page.title.trim()) problems.add(page.path, 'no title');
    if (!page.description.trim()) problems.add(page.path, 'no description');
    if (!/width=device-width/.test(page.viewport)) problems.add(page.path, `viewport "${page.viewport}"`);
    if (/user-scalable\s*=\s*no|maximum-scale/.test(page.viewport)) problems.add(page.path, 'forbids zooming');
    if (!page.language) continue;
    const twin = titles.get(`${page.language} ${page.title}`);
    if (twin) problems.add(page.path, `same title as ${twin}: "${page.title}"`);
    titles.set(`${page.language} ${page.title}`, page.path);
  }
  problems.none();
});

test('every page has one h1, and headings never skip a level', () => {
  const problems = new Problems();
  for (const page of site.pages.values()) {
    const ones = page.headings.filter((heading) => heading.level === 1);
    if (ones.length !== 1) problems.add(page.path, `${ones.length} headings of level 1`);
    let before = 0;
    for (const { level, text } of page.headings) {
      if (level > before + 1) problems.add(page.path, `h${level} "${text}" after h${before}`);
      if (!text) problems.add(page.path, `an empty h${level}`);
      before = level;
    }
  }
  problems.none();
});

test('every page has a header, one main part and a footer, and its navigations have names', () => {
  const problems = new Problems();
  for (const page of shown) {
    for (const [what, count] of [['header', page.banners], ['main', page.mains], ['footer', page.footers]]) {
      if (count !== 1) problems.add(page.path, `${count} × ${what}`);
    }
    if (page.navigations.length === 0) problems.add(page.path, 'no navigation');
    for (const name of page.navigations) {
      if (!name) problems.add(page.path, 'a navigation without a name');
    }
    if (new Set(page.navigations).size < page.navigations.length) {
      problems.add(page.path, `navigations with one name: ${page.navigations.join(', ')}`);
    }
  }
  problems.none();
});

test('every id stands once on its page', () => {
  const problems = new Problems();
  for (const page of site.pages.values()) {
    for (const id of page.repeatedIds) problems.add(page.path, `id "${id}" twice`);
  }
  problems.none();
});

test('the skip link is the first thing on every page that takes focus, and leads to main', () => {
  const problems = new Problems();
  for (const page of shown) {
    const { href = '', text = '' } = page.skipLink ?? {};
    if (!page.mainId || href !== `#${page.mainId}`) problems.add(page.path, `first comes "${text}" (${href})`);
    for (const html of page.positiveTabindex) problems.add(page.path, `tabindex above 0: ${html}`);
  }
  problems.none();
});

test('Tab shows the skip link and Enter moves the focus into main', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK }, site.oneOfEach, async (tab, { path, mainId }) => {
    await tab.goto(pathToFileURL(join(site.folder, path)).href);
    await tab.keyboard.press('Tab');
    const skip = await tab.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      const inView = box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0;
      return { href: document.activeElement.getAttribute('href'), inView };
    });
    if (skip.href !== `#${mainId}`) problems.add(path, `the first stop is ${skip.href}`);
    if (!skip.inView) problems.add(path, 'the skip link stays hidden when it has the focus');
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    const inMain = await tab.evaluate(() => {
      const after = document.activeElement.compareDocumentPosition(document.querySelector('main'));
      return (after & Node.DOCUMENT_POSITION_FOLLOWING) === 0 && document.activeElement !== document.body;
    });
    if (!inMain) problems.add(path, 'the next stop after the skip link is before main');
  });
  problems.none();
});
