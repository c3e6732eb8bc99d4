// A reader gets from a citation to its source and back, and cites what they read.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, inTab, inTabs, openBrowser } from './browser.mjs';
import { readSite } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;
const dutch = (kind) => site.oneOfEach.find((page) => page.kind === kind && page.language === 'nl');

test('from a citation to its source and back, with the keyboard and without script', async () => {
  await inTabs(browser, { viewport: DESK, javaScriptEnabled: false }, [dutch('section'), dutch('version')], async (tab, { path }) => {
    await tab.goto(addressOf(path));
    const id = await tab.locator('.prose a.cite[id]').last().getAttribute('id');
    await tab.locator(`#${id}`).press('Enter');
    const source = new URL(tab.url()).hash.slice(1);
    const back = tab.locator(`#${source} a.back[href="#${id}"]`);
    await back.press('Enter');
    assert.equal(new URL(tab.url()).hash, `#${id}`, path);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Shift+Tab');
    assert.equal(await tab.evaluate(() => document.activeElement.id), id, `${path}: the focus is on the citation`);
    assert.ok(await tab.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }), `${path}: the citation can be seen`);
  });
});

test('a reader can copy and save each form of a reference', async () => {
  const context = await browser.newContext({ viewport: DESK, acceptDownloads: true });
  try {
    const tab = await context.newPage();
    for (const kind of ['section', 'version', 'chart']) {
      const { path } = dutch(kind);
      await tab.goto(addressOf(path));
      await tab.click('.cite-box > summary');
      // The script comes when a reader turns to the text.
      await tab.waitForSelector('.cite-box .cite-buttons');
      const names = await tab.$$eval('.cite-box details > summary', (all) => all.map((summary) => summary.textContent));
      assert.deepEqual(names, ['BibTeX', 'RIS', 'CSL-JSON'], path);
      for (const [index, end] of ['bib', 'ris', 'json'].entries()) {
        const format = tab.locator('.cite-box details').nth(index);
        await format.locator('summary').click();
        const shown = await format.locator('pre').textContent();
        await format.locator('button').first().click();
        assert.equal((await tab.evaluate(() => getSelection().toString())).trim(), shown.trim(), `${path}: ${end}`);
        const saved = tab.waitForEvent('download');
        await format.locator('button').nth(1).click();
        const file = await saved;
        assert.ok(file.suggestedFilename().endsWith(`.${end}`), file.suggestedFilename());
        assert.equal(await readFile(await file.path(), 'utf8'), shown, `${path}: ${end}`);
      }
    }
  } finally {
    await context.close();
  }
});

test('what is copied leads to the passage that was chosen, here and in the version', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    const { path } = dutch('section');
    await tab.goto(addressOf(path));
    await tab.click('.cite-box > summary');
    await tab.waitForSelector('.cite-box > button');
    assert.equal(await tab.locator('a.passage').count(), 0, 'no stops that nobody asked for');
    await tab.click('.cite-box > button');
    const passages = await tab.$$eval('.prose > [id*="."]', (all) => all.map(({ id }) => id));
    assert.ok(passages.length > 5 && passages.every((id) => /^[a-z0-9-]*\.[a-z0-9]{4,}$/.test(id)), passages.join());
    assert.equal(await tab.locator('a.passage').count(), passages.length);
    const chosen = passages[Math.floor(passages.length / 2)];
    await tab.locator(`a.passage[href="#${chosen}"]`).press('Enter');
    // The browser tells the page of its new place when it comes to that.
    await tab.waitForFunction((id) => document.querySelector('.cite-text').textContent.includes(`#${id}`), chosen);
    const texts = await tab.$$eval('.cite-text, .cite-box pre', (all) => all.map(({ textContent }) => textContent));
    assert.equal(texts.length, 4);
    for (const text of texts) assert.ok(text.includes(`.html#${chosen}`), text);
    const url = texts[0].match(/https?:\S+/)[0];
    const version = url.slice(site.published.length).split('#')[0];
    await tab.goto(`${addressOf(version)}#${chosen}`);
    assert.ok(await tab.evaluate(() => document.querySelector(':target')?.matches('.prose > *')), `${version} has ${chosen}`);
    await tab.emulateMedia({ media: 'print' });
    const printed = await tab.evaluate((id) => {
      const passage = document.getElementById(id);
      return ['::before', '::after'].map((pseudo) => getComputedStyle(passage, pseudo).content).join();
    }, chosen);
    assert.ok(printed.includes(chosen) || printed.includes('attr(id)'), `on paper: ${printed}`);
  });
});
