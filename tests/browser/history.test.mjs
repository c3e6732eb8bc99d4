// What changed is read beside each other or in one text, and a day leads to what held on it.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, PHONE, inTab, openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await openBrowser();
const site = await readSite(browser);
const server = await serve(site.folder);
after(() => server.close());

const fromFolder = (path) => pathToFileURL(join(site.folder, path)).href;
/** A page with a block that changed. */
const difference = site.kind('difference').find(({ path }) => site.text(path).includes('difference-row difference-changed')).path;

/** Of a block that changed: whether its sides are seen, and whether both are seen in one text. */
const seen = (tab) => tab.evaluate(() => {
  const row = document.querySelector('.difference-changed:has(.difference-text)');
  return ['.difference-sides', '.difference-text'].map((part) => row.querySelector(part).checkVisibility());
});

test('a reader chooses between two sides and one text, without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await inTab(browser, { viewport: DESK, javaScriptEnabled }, async (tab) => {
      await tab.goto(fromFolder(difference));
      assert.deepEqual(await seen(tab), [true, false]);
      await tab.locator('#view_text').check();
      assert.deepEqual(await seen(tab), [false, true]);
      const row = tab.locator('.difference-changed .difference-text').first();
      assert.ok((await row.locator('ins, del').count()) > 0, 'both are marked in one text');
    });
  }
});

test('a phone and paper show the text once', async () => {
  await inTab(browser, { viewport: PHONE }, async (tab) => {
    await tab.goto(fromFolder(difference));
    assert.deepEqual(await seen(tab), [false, true]);
    assert.equal(await tab.locator('.difference-view').isVisible(), false);
  });
  await inTab(browser, { viewport: DESK }, async (tab) => {
    await tab.goto(fromFolder(difference));
    await tab.emulateMedia({ media: 'print' });
    assert.deepEqual(await seen(tab), [false, true]);
  });
});

/** Asks for a day; in a browser without a field for days when `typed`. */
async function ask(tab, day, typed = false) {
  if (typed) await tab.evaluate(() => { document.querySelector('#page_day').type = 'text'; });
  await tab.fill('#page_day', day);
  await tab.click('.day-form button');
}

for (const [place, address] of [['from a folder', fromFolder], ['from a server', (path) => server.base + path]]) {
  test(`a day leads to what held on it ${place}`, async () => {
    await inTab(browser, { viewport: DESK }, async (tab) => {
      const list = address('nl/geldend.html');
      await tab.goto(list);
      const days = await tab.locator('[data-day]').evaluateAll((links) => links.map((link) => link.dataset.day));
      assert.ok(days.length > 1, days.join());
      // The day after the oldest, unless that is a day of the list, still has what the oldest has.
      const [oldest] = days.slice(-1);
      await ask(tab, oldest);
      await tab.waitForURL(`**/geldend/${oldest}.html`);
      await tab.goto(list);
      await ask(tab, '2199-12-31');
      await tab.waitForURL(`**/geldend/${days[0]}.html`);
      assert.ok((await tab.locator('main table a[href$=".html"]').count()) > 10, 'it lists the texts');
    });
  });
}

test('what is no day, and a day before all others, is answered with a sentence', async () => {
  await inTab(browser, { viewport: PHONE }, async (tab) => {
    await tab.goto(server.base + 'nl/geldend.html');
    const answer = () => tab.locator('.day-form [role=status]').textContent();
    await ask(tab, '1999-01-01');
    assert.match(await answer(), /^Op die dag gold nog niets/);
    for (const nonsense of ['', 'gisteren', '31-02-2026', '2026-13-01', '1e9', '<b>x</b>', '٢٠٢٦-١١-٢٤', 'x'.repeat(10_000)]) {
      await ask(tab, nonsense, true);
      assert.match(await answer(), /^Dit is geen dag\./, nonsense);
      assert.equal(await tab.locator('main b').count(), 0);
    }
    // As it is written in Dutch, where the browser has no field of its own.
    const day = await tab.locator('[data-day]').first().getAttribute('data-day');
    await ask(tab, day.split('-').reverse().join('-'), true);
    await tab.waitForURL(`**/geldend/${day}.html`);
  });
});

test('without script the list of days is all there is', async () => {
  await inTab(browser, { javaScriptEnabled: false }, async (tab) => {
    await tab.goto(fromFolder('en/in-force.html'));
    assert.equal(await tab.locator('.day-form').isVisible(), false);
    await tab.locator('[data-day]').first().click();
    await tab.waitForURL('**/in-force/*.html');
    assert.ok(await tab.locator('main table').first().isVisible());
  });
});

test('axe finds nothing on these pages', async () => {
  for (const [viewport, colorScheme] of [[DESK, 'light'], [PHONE, 'dark']]) {
    await inTab(browser, { viewport, colorScheme }, async (tab) => {
      for (const path of ['nl/geldend.html', 'nl/wijzigingen.html', difference, site.kind('held-on')[0].path]) {
        await tab.goto(server.base + path);
        await tab.evaluate(AXE);
        const { violations } = await tab.evaluate(() => window.axe.run(document));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`), [], path);
      }
    });
  }
});
