// Old addresses carry their reader, with the place on the page and the question, to where things
// are now: from a server and from a folder, with scripts and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inTab, openBrowser } from './browser.mjs';
import { folderFrom } from './site.mjs';
import { serve } from './server.mjs';

const folder = folderFrom('SITE_MOVED');
const browser = await openBrowser();

/** Old addresses, and where each must end. */
const MOVED = [
  ['nl/oude-kern.html', 'nl/kern.html'],
  ['nl/oude-kern.html#wat', 'nl/kern.html#wat'],
  ['nl/oude-kern.html?q=a%20b&x=1#vroeger', 'nl/kern.html?q=a%20b&x=1#vroeger'],
  ['en/old-core.html?x=1', 'en/core.html?x=1'],
  // A section that was merged, and a heading of it that went elsewhere.
  ['nl/oud.html#wat', 'nl/kern.html#wat'],
  ['nl/oud.html?x=1#eind', 'nl/toets.html?x=1#vragen'],
  ['en/old.html#eind', 'en/test.html#vragen'],
  ['id/oud.html?x=1#wat', 'nl/kern.html?x=1#wat'],
  ['nl/oud/index.html#wat', 'nl/kern.html#wat'],
  // A heading of a section that is still there, also by an earlier address of that section.
  ['nl/kern.html?x=1#weg', 'nl/toets.html?x=1#vragen'],
  ['nl/oude-kern.html#weg', 'nl/toets.html#vragen'],
  // Flowcharts: renamed as a whole, one situation, one step.
  ['nl/stroomschema/vroeger.html?x=1#straks', 'nl/stroomschema/proef.html?x=1#straks'],
  ['nl/stroomschema/proef.html#toen', 'nl/stroomschema/proef.html#nu'],
  ['nl/stroomschema/proef.html#toen-plan', 'nl/stroomschema/proef.html#nu-plan'],
  ['nl/stroomschema/proef.html#nu-overleg', 'nl/stroomschema/proef.html#nu-gesprek'],
  ['nl/stroomschema/proef/toen/index.html?x=1', 'nl/stroomschema/proef.html?x=1#nu'],
  ['nl/stroomschema/proef/toen/plan.html?x=1#page_main', 'nl/stroomschema/proef/nu/plan.html?x=1#page_main'],
  // Folders that share the name of a page.
  ['nl/kern/index.html?x=1#wie', 'nl/kern.html?x=1#wie'],
  ['nl/begrippen/index.html#loket', 'nl/begrippen.html#loket'],
  // A place that never was one leads to the top of the page and harms nothing.
  ['nl/oud.html#%E0%A4%A', 'nl/kern.html#%E0%A4%A'],
  ['nl/oud.html#%22%3E%3Cscript%3E', 'nl/kern.html#%22%3E%3Cscript%3E'],
  ['nl/oud.html?x=1#//elders.example', 'nl/kern.html?x=1#//elders.example'],
];

async function everywhere(work) {
  const server = await serve(folder, '/a/b/');
  try {
    await work(server.base);
  } finally {
    await server.close();
  }
  await work(`${pathToFileURL(folder).href}/`);
}

/** Does `work(page)` in a tab of its own beside `tab`: what leads on in one disturbs no other. */
async function beside(tab, work) {
  const page = await tab.context().newPage();
  try {
    await work(page);
  } finally {
    await page.close();
  }
}

test('an old address leads to the same place and keeps its question', async () => {
  await everywhere((base) => inTab(browser, {}, async (tab) => {
    for (const [old, now] of MOVED) await beside(tab, async (page) => {
      await page.goto(base + old);
      await page.waitForURL(base + now, { timeout: 30_000 }).catch(() => {
        assert.fail(`${old} should lead to ${now} and is at ${page.url()}`);
      });
    });
  }));
});

test('a link on the page to a place that went elsewhere leads there', async () => {
  await everywhere((base) => inTab(browser, {}, async (page) => {
    await page.goto(`${base}nl/kern.html`);
    await page.evaluate(() => { location.hash = 'weg'; });
    await page.waitForURL(`${base}nl/toets.html#vragen`, { timeout: 30_000 });
  }));
});

test('without scripts every old address opens and says where to go', async () => {
  await everywhere((base) => inTab(browser, { javaScriptEnabled: false }, async (tab) => {
    for (const [old, now] of MOVED) await beside(tab, async (page) => {
      await page.goto(base + old);
      const wanted = (base + now).replace(/[?#].*/, '');
      const stays = old.replace(/[?#].*/, '') === now.replace(/[?#].*/, '') || /kern\.html.*#weg/.test(old);
      // A page that leads on does so without its place; one that stays shows a link.
      if (!stays && !/#(eind|weg)$/.test(old)) {
        await page.waitForURL((url) => url.href.replace(/[?#].*/, '') === wanted, { timeout: 30_000 });
      }
    });
    const page = await tab.context().newPage();
    await page.goto(`${base}nl/kern.html#weg`);
    const place = page.locator('.moved:target');
    assert.ok(await place.isVisible());
    assert.equal(await place.locator('a').getAttribute('href'), 'toets.html#vragen');
    assert.ok(await place.evaluate((p) => Math.abs(p.getBoundingClientRect().top) < innerHeight), 'it is in sight');
  }));
});

test('nobody sees a place that went elsewhere without asking for it', async () => {
  await inTab(browser, {}, async (page) => {
    await page.goto(`${pathToFileURL(folder).href}/nl/kern.html`);
    assert.equal(await page.locator('.moved').count(), 1);
    assert.equal(await page.locator('.moved:visible').count(), 0);
  });
});

/** Where a reader is, the link that is followed, and where it must lead. */
const SWITCHES = [
  ['nl/kern.html#wie', 'a.language-link', 'en/core.html#wie'],
  ['nl/kern.html?x=1', 'a.language-link', 'en/core.html?x=1'],
  ['en/glossary.html#loket', 'a.language-link', 'nl/begrippen.html#loket'],
  ['nl/stroomschema/proef.html#straks', 'a.language-link', 'en/flowchart/proef.html#straks'],
  ['nl/zoeken.html?q=kennis', 'a.language-link', 'en/search.html?q=kennis'],
  ['nl/kern.html', 'a.language-link', 'en/core.html'],
  ['id/kern.html?x=1#wie', '.choices a[hreflang=en]', 'en/core.html?x=1#wie'],
  ['index.html#page_main', '.choices a[hreflang=nl]', 'nl/index.html#page_main'],
];

test('the language switch and the choice of a language keep the place and the question', async () => {
  await everywhere((base) => inTab(browser, {}, async (page) => {
    for (const [from, link, to] of SWITCHES) {
      for (const follow of [(place) => place.click(), (place) => place.press('Enter')]) {
        await page.goto(base + from);
        await follow(page.locator(link));
        await page.waitForURL(base + to, { timeout: 30_000 }).catch(() => {
          assert.fail(`${link} on ${from} should lead to ${to} and led to ${page.url()}`);
        });
      }
    }
  }));
});

test('the language switch keeps the place that a reader went to last', async () => {
  await everywhere((base) => inTab(browser, {}, async (page) => {
    await page.goto(`${base}nl/kern.html#wie`);
    await page.locator('a.language-link').focus();
    await page.evaluate(() => { location.hash = 'wat'; });
    await page.locator('a.language-link').click();
    await page.waitForURL(`${base}en/core.html#wat`, { timeout: 30_000 });
  }));
});
