// A mirror with an institution's own part: on a server under a path, and from a file share.
// MIRROR names the folder of the mirror, with `site/` and `own/` in it.

import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, inTab, openBrowser, unfold } from './browser.mjs';
import { serve } from './server.mjs';
import { folderFrom } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const mirror = folderFrom('MIRROR');
const browser = await openBrowser();
// One server for both trees, as an administrator would set it up.
const server = await serve(mirror, '/intern/gids/', { plain: true });
after(() => server.close());

const places = [
  ['a server', `${server.base}own/`, server.origin],
  ['a file share', pathToFileURL(join(mirror, 'own')).href + '/', 'file://'],
];

for (const [place, base, inside] of places) {
  test(`an annex is read, found and left again on ${place}`, async () => {
    await inTab(browser, { viewport: DESK }, async (tab) => {
      const outside = [];
      const refused = [];
      tab.on('request', (request) => {
        if (!request.url().startsWith(inside) && !request.url().startsWith('data:')) outside.push(request.url());
      });
      tab.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      await tab.goto(`${base}nl/definitie.html`);
      assert.match(await tab.locator('.own-notice').innerText(), /toevoegingen van Universiteit X/);
      assert.match(await tab.locator('.own-annex').innerText(), /Geen deel van de gids/);
      // Its frame comes from its own stylesheet, which the policy must let through.
      const frame = await tab.locator('.own-annex').evaluate((annex) => getComputedStyle(annex).borderTopStyle);
      assert.equal(frame, 'dashed');
      await tab.locator('.toc a[href="#own_annex"]').first().click();
      assert.equal(new URL(tab.url()).hash, '#own_annex');

      await tab.locator('form.search-form input').focus();
      await tab.keyboard.type('quaestor');
      const group = tab.locator('.search-answers', { hasText: 'Van Universiteit X' });
      await group.waitFor();
      const found = tab.locator('.search-answers a', { hasText: 'Zo doen wij dat' });
      await found.click();
      assert.equal(new URL(tab.url()).href, `${base}nl/definitie.html#own_annex`);

      await tab.goto(`${base}en/definition.html`);
      await tab.locator('form.search-form input').focus();
      await tab.keyboard.type('bursar');
      await tab.locator('.search-answers', { hasText: 'From University X' }).waitFor();
      // What both have is answered by both.
      await tab.locator('.search-window input').fill('knowledge security');
      await tab.locator('.search-answers', { hasText: 'From University X' }).waitFor();
      assert.ok((await tab.locator('.search-answers .found').count()) > 3);
      await tab.keyboard.press('Escape');

      await tab.locator('.own-notice a').first().click();
      await tab.waitForURL(/\/site\/en\/definition\.html$/);
      assert.equal(await tab.locator('.own-notice, .own-annex').count(), 0);
      assert.deepEqual(outside, []);
      assert.deepEqual(refused, []);
    });
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in ${colorScheme}`, async () => {
    await inTab(browser, { viewport: DESK, colorScheme }, async (tab) => {
      for (const path of ['nl/definitie.html', 'en/definition.html', 'nl/index.html', 'index.html']) {
        await tab.goto(`${server.base}own/${path}`);
        await unfold(tab);
        await tab.evaluate(AXE);
        const found = await tab.evaluate(async (tags) => {
          const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
          return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0].target.join(' ')})`);
        }, TAGS);
        assert.deepEqual(found, [], path);
      }
    });
  });
}
