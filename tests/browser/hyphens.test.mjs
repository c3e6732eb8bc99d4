// Long words can be broken where there is little room, and nobody gets to keep the soft hyphens.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, ZOOMED, inTab, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

const SOFT = '\u00ad';
const browser = await openBrowser();
const site = await readSite(browser);
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;

test('soft hyphens stand in text only', () => {
  const problems = new Problems();
  for (const path of site.files) {
    if (!/\.(html|json|csv|xml|txt|js|css|svg|md)$/.test(path)) continue;
    const text = site.text(path);
    if (!path.endsWith('.html')) {
      if (text.includes(SOFT) && !path.endsWith('.svg')) problems.add(path, 'has a soft hyphen');
      continue;
    }
    const [head, ...body] = text.split('<body');
    if (head.includes(SOFT)) problems.add(path, 'has a soft hyphen in its head');
    // No attribute of these pages holds a bare angle bracket.
    for (const [tag] of body.join('<body').matchAll(/<[^>]*>/g)) {
      if (tag.includes(SOFT)) problems.add(path, `has a soft hyphen in ${tag.slice(0, 80)}`);
    }
    for (const [code] of text.matchAll(/<code[^>]*>[^<]*/g)) {
      if (code.includes(SOFT)) problems.add(path, `has a soft hyphen in ${code.slice(0, 80)}`);
    }
  }
  problems.none();
});

test('a word of another language is broken by the rules of that language', () => {
  const glossary = (language) => site.kind('glossary').find((page) => page.language === language);
  const inside = (page, language) =>
    [...site.text(page.path).matchAll(new RegExp(`<a lang="${language}"[^>]*>([^<]*)`, 'g'))].map((m) => m[1]);
  const headings = (page) => [...site.text(page.path).matchAll(/<h3>([^<]*) </g)].map((m) => m[1]);
  for (const [page, language] of [[glossary('en'), 'nl'], [glossary('nl'), 'en']]) {
    const there = new Set(headings(glossary(language)));
    const here = inside(page, language);
    assert.ok(here.some((term) => term.includes(SOFT)), `${page.path} breaks no word of ${language}`);
    for (const term of here) assert.ok(there.has(term), `"${term}" is "${[...there].find((t) => t.replaceAll(SOFT, '') === term.replaceAll(SOFT, ''))}" at home`);
  }
});

test('headings fit the narrowest screen', async () => {
  const problems = new Problems();
  await inTab(browser, { viewport: ZOOMED }, async (tab) => {
    for (const { path } of site.oneOfEach) {
      await tab.goto(addressOf(path));
      const cut = await tab.evaluate(() =>
        [...document.querySelectorAll('h1, h2, h3')].filter((h) => h.scrollWidth > h.clientWidth + 1 && h.clientWidth > 1).map((h) => h.textContent),
      );
      for (const heading of cut) problems.add(path, `"${heading}" does not fit`);
    }
  });
  problems.none();
});

test('what is copied has no soft hyphens, as text and as HTML', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    const page = site.kind('glossary').find((other) => other.language === 'nl');
    assert.ok(site.text(page.path).includes(SOFT));
    await tab.goto(addressOf(page.path));
    await tab.evaluate(() => {
      // Behind the listener of the page.
      addEventListener('copy', (event) => {
        window.copied = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type));
      });
    });
    const selected = await tab.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('main'));
      return getSelection().toString();
    });
    assert.ok(selected.includes(SOFT));
    await tab.keyboard.press('Control+C');
    const [text, html] = await tab.evaluate(() => window.copied);
    assert.equal(text, selected.replaceAll(SOFT, ''));
    assert.ok(html.includes('<h3>') && !html.includes(SOFT));
  });
});
