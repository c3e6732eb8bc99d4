// A reader sees where they are, gets on from there, and finds what a page is about without scrolling.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, PHONE, inTab, inTabs, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

/** The first width at which the chapters stand beside the text. */
const WIDE = { width: 1200, height: 900 };
/** Where the first of what a page is for begins. */
const FIRST = {
  section: '.prose > *',
  version: '.prose > *',
  indicators: '.entry.indicator',
  glossary: '.entry',
  sources: '.entry',
  register: '.register li',
  chart: '.roles',
  step: '.walk .prose, .answers',
  home: 'main a',
  data: '.dataset',
  changes: '.changes li, .entry',
  difference: '.difference-summary, .difference-row',
  whole: '.whole-contents',
};

const browser = await openBrowser();
const site = await readSite(browser);
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;
const dutch = (kind) => site.oneOfEach.find((page) => page.kind === kind && page.language === 'nl');

test('what a page is for begins within the first screen of a phone', async () => {
  const problems = new Problems();
  const pages = site.read.filter(({ kind }) => kind in FIRST);
  const kinds = new Set(pages.map(({ kind }) => kind));
  for (const kind of Object.keys(FIRST)) if (!kinds.has(kind)) problems.add('.', `no page is a ${kind}`);
  // Versions and differences are many and alike.
  const some = pages.filter(({ kind, path }) => !['version', 'difference', 'step'].includes(kind) || site.toAudit.some((page) => page.path === path));
  await inTabs(browser, { viewport: PHONE }, some, async (tab, { path, kind }) => {
    await tab.goto(addressOf(path));
    const top = await tab.evaluate((first) => {
      const element = document.querySelector(`main :is(${first})`) ?? document.querySelector(first);
      return element && element.getBoundingClientRect().top + scrollY;
    }, FIRST[kind]);
    if (top === null) problems.add(path, `has no ${FIRST[kind]}`);
    else if (top > PHONE.height) problems.add(path, `begins at ${Math.round(top)} px`);
  });
  problems.none();
});

test('the chapters stand beside a text where there is room, with the present one marked', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: WIDE, javaScriptEnabled: false }, site.kind('section'), async (tab, { path }) => {
    await tab.goto(addressOf(path));
    const seen = await tab.evaluate(() => {
      const list = document.querySelector('.chapters');
      const [own, main] = [list, document.querySelector('main')].map((element) => element.getBoundingClientRect());
      const marked = [...list.querySelectorAll('[aria-current]')];
      return {
        shown: list.checkVisibility() && own.width > 150 && own.left >= 0,
        beside: own.right <= document.querySelector('h1').getBoundingClientRect().left && own.top < innerHeight && main.width > 0,
        marks: marked.map((link) => link.getAttribute('aria-current')),
        leads: marked.map((link) => new URL(link.href).pathname === location.pathname),
      };
    });
    assert.deepEqual({ path, ...seen }, { path, shown: true, beside: true, marks: ['page'], leads: [true] });
  });
  const { path } = dutch('version');
  await inTab(browser, { viewport: WIDE }, async (tab) => {
    await tab.goto(addressOf(path));
    const marks = await tab.$$eval('.chapters [aria-current]', (links) => links.map((link) => link.getAttribute('aria-current')));
    // A version is no chapter; it is of one.
    if (marks.join() !== 'true') problems.add(path, `marks ${marks}`);
    await tab.setViewportSize({ width: WIDE.width - 1, height: WIDE.height });
    if (await tab.locator('.chapters').isVisible()) problems.add(path, 'shows the chapters where there is no room');
  });
  problems.none();
});

test('the contents of a page follow what is read', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    const page = dutch('section');
    await tab.goto(addressOf(page.path));
    const toc = await tab.$$eval('.toc a', (links) => links.map((link) => link.hash));
    assert.ok(toc.length > 2, `${page.path} has contents`);
    const marked = () => tab.$$eval('.toc [aria-current]', (links) => links.map((link) => `${link.hash} ${link.getAttribute('aria-current')}`));
    for (const hash of [toc[1], toc.at(-1), toc[0]]) {
      await tab.evaluate((id) => document.getElementById(id).scrollIntoView(), decodeURIComponent(hash.slice(1)));
      await tab.waitForFunction((now) => document.querySelector('.toc [aria-current]')?.hash === now, hash);
      assert.deepEqual(await marked(), [`${hash} location`]);
    }
    await tab.evaluate(() => scrollTo(0, 0));
    await tab.waitForFunction(() => !document.querySelector('.toc [aria-current]'));
  });
});

test('a link within a page is there at once', async () => {
  await inTabs(browser, { viewport: DESK, reducedMotion: 'no-preference' }, site.oneOfEach, async (tab, { path }) => {
    await tab.goto(addressOf(path));
    const moves = await tab.evaluate(() => [document.documentElement, document.body, document.querySelector('main')].map((e) => getComputedStyle(e).scrollBehavior));
    assert.deepEqual(moves, ['auto', 'auto', 'auto'], path);
  });
});

test('an open menu moves nothing, and Escape closes it and returns the focus, without script', async () => {
  const kinds = ['home', 'section', 'chart', 'indicators', 'version'].map(dutch);
  for (const viewport of [PHONE, { width: 768, height: 1024 }]) {
    await inTabs(browser, { viewport, javaScriptEnabled: false }, kinds, async (tab, { path }) => {
      await tab.goto(addressOf(path));
      const places = () => tab.evaluate(() => [...document.querySelectorAll('main, h1, .site-title, footer')].map((e) => Math.round(e.getBoundingClientRect().top)));
      const before = await places();
      await tab.click('.menu-button');
      assert.ok(await tab.locator('.chapters').isVisible(), `${path} opens its menu`);
      assert.deepEqual(await places(), before, path);
      await tab.keyboard.press('Tab');
      assert.ok(await tab.evaluate(() => Boolean(document.activeElement.closest('.chapters'))), `${path}: Tab goes into the menu`);
      await tab.keyboard.press('Escape');
      assert.ok(!(await tab.locator('.chapters').isVisible()), `${path} closes its menu`);
      assert.ok(await tab.evaluate(() => document.activeElement.matches('.menu-button')), `${path}: the focus is where it was`);
    });
  }
});
