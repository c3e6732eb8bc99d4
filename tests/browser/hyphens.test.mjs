// Long words have room, and what is copied is what is read: no page holds signs that nobody sees.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, ZOOMED, inTab, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

const SOFT = '\u00ad';
/** A title as long as any, of words as long as any. */
const LONG = 'Samenwerkingsovereenkomstenregister '.repeat(6).slice(0, 200);
const browser = await openBrowser();
const site = await readSite(browser);
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;

test('no text has soft hyphens', () => {
  const problems = new Problems();
  for (const path of site.files) {
    if (!/\.(html|json|csv|xml|txt|js|css|svg|md)$/.test(path)) continue;
    // A drawing has them where a line of it ends inside a word.
    if (site.text(path).includes(SOFT) && !path.endsWith('.svg')) problems.add(path, 'has a soft hyphen');
  }
  problems.none();
});

test('headings fit the narrowest screen, also when they are two hundred characters long', async () => {
  const problems = new Problems();
  const cut = () =>
    [...document.querySelectorAll('h1, h2, h3')].filter((h) => h.scrollWidth > h.clientWidth + 1 && h.clientWidth > 1).map((h) => h.textContent);
  const lengthen = (title) => {
    for (const text of document.querySelectorAll('h1, h2, h3, .breadcrumb span, .breadcrumb a, .toc a, .pager a, .chapters a, .site-title')) text.textContent = title;
    return document.scrollingElement.scrollWidth - innerWidth;
  };
  await inTab(browser, { viewport: ZOOMED }, async (tab) => {
    for (const { path } of site.oneOfEach) {
      await tab.goto(addressOf(path));
      for (const heading of await tab.evaluate(cut)) problems.add(path, `"${heading}" does not fit`);
      const wide = await tab.evaluate(lengthen, LONG);
      if (wide > 0) problems.add(path, `${wide} px too wide with long titles`);
      for (const heading of await tab.evaluate(cut)) problems.add(path, `"${heading.slice(0, 40)}…" does not fit`);
    }
  });
  problems.none();
});

test('what is copied is the text, without the signs beside it', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    const [page] = site.kind('section').filter((other) => other.language === 'nl');
    await tab.goto(addressOf(page.path));
    const selected = await tab.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('.prose'));
      return getSelection().toString();
    });
    const { text } = page.headings.find(({ level }) => level === 2);
    assert.ok(selected.includes(text), `${text} is selected`);
    assert.ok(!/[#¶]/.test(selected), selected.match(/.{0,40}[#¶].{0,40}/)?.[0]);
    // Nothing of the page comes between what is selected and what is pasted.
    const changed = await tab.evaluate(() => {
      const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
      return !document.dispatchEvent(event);
    });
    assert.ok(!changed, 'a script changes what is copied');
  });
});
