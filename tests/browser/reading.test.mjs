// A page can be read on the narrowest screen, without JavaScript, and on paper.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, ZOOMED, inTab, inTabs, openBrowser, unfold } from './browser.mjs';
import { Problems } from './problems.mjs';
import { folderFrom, readSite } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const pages = site.toAudit;
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;

test('nothing sticks out at 320 px, also with the text spacing of WCAG 1.4.12', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: ZOOMED }, pages, async (tab, { path }) => {
    await tab.goto(addressOf(path));
    await unfold(tab);
    for (const reason of await tab.evaluate(whatSticksOut)) problems.add(path, reason);
    await tab.evaluate(spaceText);
    for (const reason of await tab.evaluate(whatSticksOut)) problems.add(path, `with text spacing: ${reason}`);
  });
  problems.none();
});

test('what is folded away is open for whoever is led to it, and on paper', async () => {
  // The fold of the page of components, which previews have, with an address as one in a section has.
  const preview = folderFrom('SITE_MOVED');
  const folder = mkdtempSync(join(tmpdir(), 'fold-'));
  cpSync(join(preview, 'assets'), join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'nl'));
  const page = readFileSync(join(preview, 'nl/onderdelen.html'), 'utf8');
  const named = page.replace('class="fold folded"', 'id="kop.x1y2" class="fold folded"');
  assert.notEqual(named, page);
  writeFileSync(join(folder, 'nl/onderdelen.html'), named);
  const address = pathToFileURL(join(folder, 'nl/onderdelen.html')).href;
  for (const javaScriptEnabled of [true, false]) {
    await inTab(browser, { viewport: DESK, javaScriptEnabled }, async (tab) => {
      const inside = tab.locator('[id="kop.x1y2"] > :not(summary)').first();
      await tab.goto(address);
      assert.equal(await inside.isVisible(), false, 'closed at first');
      await tab.emulateMedia({ media: 'print' });
      assert.equal(await inside.isVisible(), true, 'open on paper');
    });
    await inTab(browser, { viewport: DESK, javaScriptEnabled }, async (tab) => {
      await tab.goto(`${address}#kop.x1y2`);
      await tab.locator('[id="kop.x1y2"] > :not(summary)').first().waitFor({ state: 'visible' });
    });
  }
  rmSync(folder, { recursive: true });
});

test('without JavaScript a page says the same and has the same ways on', async () => {
  const problems = new Problems();
  const read = (javaScriptEnabled) =>
    inTabs(browser, { viewport: DESK, javaScriptEnabled }, pages, async (tab, { path }) => {
      await tab.goto(addressOf(path));
      return tab.evaluate(whatIsSaid);
    });
  const [withScript, without] = [await read(true), await read(false)];
  pages.forEach(({ path }, index) => {
    const [scripted, plain] = [withScript[index], without[index]];
    if (plain.text.join(' ').length < 40) problems.add(path, 'says nothing without JavaScript');
    const lost = scripted.text.filter((line) => !plain.text.includes(line));
    for (const line of lost) problems.add(path, `without JavaScript it does not say "${line}"`);
    for (const way of scripted.ways.filter((way) => !plain.ways.includes(way))) {
      problems.add(path, `without JavaScript its navigation lacks ${way}`);
    }
  });
  problems.none();
});

test('on paper the text is whole and the ways on are gone', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK, colorScheme: 'dark' }, pages, async (tab, { path }) => {
    await tab.goto(addressOf(path));
    await tab.emulateMedia({ media: 'print' });
    for (const reason of await tab.evaluate(whatPrintsWrong)) problems.add(path, reason);
  });
  problems.none();
});

/** Runs in the browser: what makes the page wider than the window. */
function whatSticksOut() {
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide <= 0) return [];
  const scrolls = (element) => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX);
  const inside = (element) => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) if (scrolls(e)) return true;
    return false;
  };
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > innerWidth + 0.5 && !inside(element);
  });
  const name = (e) => [e.localName, e.id && `#${e.id}`, ...[...e.classList].map((c) => `.${c}`)].filter(Boolean).join('');
  return [`${wide} px too wide: ${out.slice(-3).map(name).join(', ')}`];
}

/** Runs in the browser. A constructed sheet, because the policy of the site allows no inline one. */
function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Runs in the browser: the lines of main, and where navigation leads. */
function whatIsSaid() {
  const lines = (document.querySelector('main') ?? document.body).innerText.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  // A control that only works with script may come with the script, and so may its label.
  const controls = new Set([...document.querySelectorAll('main button, main .day-form label')].map((b) => b.innerText.replace(/\s+/g, ' ').trim()));
  const ways = [...document.querySelectorAll('nav a[href]')].map((a) => a.getAttribute('href'));
  return { text: lines.filter((line) => line && !controls.has(line)), ways: [...new Set(ways)] };
}

/** Runs in the browser, in print. */
function whatPrintsWrong() {
  const wrong = [];
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const main = document.querySelector('main') ?? document.body;
  if (!visible(main) || main.innerText.trim().length < 40) wrong.push('its text does not print');
  // The answers of a step are what it says, not only where it leads.
  for (const element of document.querySelectorAll('nav:not(.answers), [role=search], button, .skip-link')) {
    if (visible(element)) wrong.push(`prints <${element.localName} ${element.className}>`);
  }
  for (const details of main.querySelectorAll('details:not(nav details)')) {
    if (!visible(details)) continue;
    const content = [...details.children].find((child) => child.localName !== 'summary');
    if (content && !visible(content)) wrong.push(`a folded part does not print: ${details.innerText.slice(0, 40)}`);
  }
  const light = (color) => {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
    return a === 0 || (r + g + b) / 3 > 200;
  };
  if (!light(getComputedStyle(document.body).backgroundColor)) wrong.push('prints a dark ground');
  if (light(getComputedStyle(main).color)) wrong.push('prints light text');
  return wrong;
}
