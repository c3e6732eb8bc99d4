// Readers search in their own browser, with and without a server.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { DESK, PHONE, inTab, openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await openBrowser();
const site = await readSite(browser);
const server = await serve(site.folder);
after(() => server.close());

const fromFolder = (path) => pathToFileURL(join(site.folder, path)).href;
const find = (pattern) => [...site.files].find((path) => pattern.test(path));
const RANKER = find(/^assets\/ranker-\w+\.js$/);
const SEARCH = find(/^assets\/search-\w+\.js$/);
const index = (language) => `assets/search/${language}.js`;
const weight = (path) => brotliCompressSync(readFileSync(join(site.folder, path))).length;
/** A page with the field in its head. */
const PAGE = 'nl/definitie.html';

/** The ranker with the index of a language, outside a browser. */
function rankerOf(language) {
  let data;
  const context = createContext({ leidraadIndex: (value) => { data = value; } });
  runInContext(site.text(RANKER), context);
  runInContext(site.text(index(language)), context);
  return context.leidraadRanker(data);
}

/** Opens the window with a key and types. */
async function ask(tab, query, key = '/') {
  await tab.keyboard.press(key);
  await tab.waitForSelector('dialog[open] input');
  await tab.fill('dialog input', query);
}

test('searching loads little', () => {
  const scripts = weight(RANKER) + weight(SEARCH);
  assert.ok(scripts <= 8000, `${scripts} bytes of scripts`);
  for (const language of ['nl', 'en']) {
    assert.ok(weight(index(language)) <= 60_000, `${language}: ${weight(index(language))} bytes`);
  }
});

test('the browser ranks as the program does', () => {
  const listed = JSON.parse(readFileSync(process.env.RELEVANCE, 'utf8'));
  assert.ok(listed.length >= 500, `${listed.length} queries`);
  const rankers = { nl: rankerOf('nl'), en: rankerOf('en') };
  for (const { language, query, count, answers } of listed) {
    const ranker = rankers[language];
    const hit = ({ record, score, reading }) =>
      ({ address: ranker.shown(record).address, score, via: reading.via ?? null });
    const found = ranker.answers(query, answers.length);
    const ours = found.best.map((answer) => {
      const { place, title, heading, text, names } = ranker.excerpt(answer);
      return { ...hit(answer), headings: answer.headings.map(hit), excerpt: { address: place, title, heading, text, names } };
    });
    const theirs = answers.map((answer) => {
      const only = ({ address, score, via }) => ({ address, score, via });
      const { address, title, heading, text, names } = answer.excerpt;
      return { ...only(answer), headings: answer.headings.map(only), excerpt: { address, title, heading, text, names } };
    });
    // Through text, as the answers come from another realm.
    assert.deepEqual(JSON.parse(JSON.stringify(ours)), theirs, `${language}: ${query}`);
    assert.equal(found.count, count, `${language}: ${query}`);
  }
});

for (const [place, address] of [['from a folder', fromFolder], ['from a server', (path) => server.base + path]]) {
  test(`a reader searches with the keyboard alone ${place}`, async () => {
    await inTab(browser, { viewport: DESK }, async (tab) => {
      const errors = [];
      tab.on('pageerror', (error) => errors.push(error.message));
      tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await tab.goto(address(PAGE));
      assert.equal(await tab.locator('script[src*="assets/search"]').count(), 0, 'nothing is loaded before');
      await ask(tab, 'vergunning');
      const first = tab.locator('dialog .found-title a').first();
      await first.waitFor();
      assert.match(await first.getAttribute('href'), /juridische-kaders\.html$/);
      assert.match(await tab.locator('dialog [role=status]').textContent(), /^\d+ resultaten/);
      await tab.keyboard.press('ArrowDown');
      assert.ok(await first.evaluate((link) => link === document.activeElement), 'the arrow goes to the first answer');
      await tab.keyboard.press('ArrowUp');
      assert.equal(await tab.evaluate(() => document.activeElement.type), 'search');
      await tab.keyboard.press('Escape');
      assert.equal(await tab.locator('dialog[open]').count(), 0, 'Escape closes the window');
      await ask(tab, 'kennisveiligheid', 'Control+k');
      await tab.locator('dialog .found').first().waitFor();
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(/definitie\.html/);
      assert.deepEqual(errors, []);
    });
  });
}

test('a part of an index that was published since is refused, and the reader told what to do', async () => {
  // The index as that of a large guide: its texts are a part of their own.
  const data = JSON.parse(site.text(index('nl')).replace(/^leidraadIndex\(|\);\s*$/g, ''));
  const { texts } = data;
  Object.assign(data, { texts: undefined, textShards: 'AB', stamps: { t0: '01234567' } });
  const script = (body) => ({ contentType: 'text/javascript; charset=utf-8', body });
  const divided = readFileSync(new URL('../../themes/default/scripts/divided.js', import.meta.url), 'utf8');
  await inTab(browser, {}, async (tab) => {
    let stamp = '89abcdef';
    await tab.route('**/assets/search/nl.js', (route) => route.fulfill(script(`${divided}leidraadIndex(${JSON.stringify(data)})`)));
    await tab.route('**/assets/search/nl/t0.js', (route) =>
      route.fulfill(script(`leidraadPart("t0",${JSON.stringify(texts)},"${stamp}")`)));
    await tab.goto(server.base + PAGE);
    await ask(tab, 'vergunning');
    await tab.waitForFunction(() => document.querySelector('dialog [role=status]').textContent !== '');
    assert.match(await tab.locator('dialog [role=status]').textContent(), /Laad de pagina opnieuw/);
    assert.equal(await tab.locator('dialog .found').count(), 0);
    assert.ok((await tab.locator('dialog a[href$="register.html"]').count()) > 0);
    stamp = '01234567';
    await tab.fill('dialog input', 'toezicht');
    await tab.locator('dialog .found').first().waitFor();
  });
});

test('what is typed in the field opens the window with it', async () => {
  await inTab(browser, { viewport: PHONE }, async (tab) => {
    await tab.goto(server.base + PAGE);
    await tab.locator('.site-header .search-input').pressSequentially('spionage');
    await tab.locator('dialog[open] .found').first().waitFor();
    assert.equal(await tab.inputValue('dialog input'), 'spionage');
  });
});

test('answers are grouped by kind, with the words marked', async () => {
  await inTab(browser, {}, async (tab) => {
    await tab.goto(server.base + PAGE);
    await ask(tab, 'toezicht');
    await tab.locator('dialog .found').first().waitFor();
    const groups = await tab.locator('dialog .answers-title').allTextContents();
    assert.equal(groups[0], 'Beste resultaten');
    assert.ok(groups.length > 1, groups.join());
    const marked = await tab.locator('dialog .found').first().locator('mark').allTextContents();
    assert.match(marked.join(' '), /toezicht/i);
  });
});

test('an answer shows the word that was typed, under the heading where it stands', async () => {
  await inTab(browser, {}, async (tab) => {
    await tab.goto(`${server.base}nl/zoeken.html?q=AIVD`);
    const answer = tab.locator('main .found', { has: tab.locator('a[href$="nl/inleiding.html"]') });
    await answer.waitFor();
    assert.equal(await answer.locator('.found-text mark').first().textContent(), 'AIVD');
    assert.match(await answer.locator('.found-place a').getAttribute('href'), /inleiding\.html#waar-melden$/);
    // Found by a name that stands in neither its title nor its text.
    await tab.goto(`${server.base}nl/zoeken.html?q=checklist`);
    const named = tab.locator('main .found', { has: tab.locator('a[href$="nl/werkblad.html"]') });
    await named.waitFor();
    assert.equal(await named.locator('.found-via mark').textContent(), 'checklist');
  });
});

test('a name in the other language says how it was found', async () => {
  await inTab(browser, {}, async (tab) => {
    await tab.goto(server.base + PAGE);
    await ask(tab, 'knowledge security');
    const via = tab.locator('dialog .found', { has: tab.locator('a[href$="nl/definitie.html"]') });
    await via.first().waitFor();
    assert.match(await via.first().textContent(), /gevonden via knowledge security/);
  });
});

test('nothing found is said, with a way on', async () => {
  await inTab(browser, {}, async (tab) => {
    await tab.goto(server.base + 'en/definition.html');
    await ask(tab, 'xyzzyq');
    await tab.waitForFunction(() => document.querySelector('dialog [role=status]').textContent !== '');
    assert.equal(await tab.locator('dialog [role=status]').textContent(), 'Nothing found for “xyzzyq”.');
    assert.ok((await tab.locator('dialog a[href$="register.html"]').count()) > 0);
    assert.ok((await tab.locator('dialog a[href^="mailto:"]').count()) > 0);
    assert.ok((await tab.locator('dialog a[href$="en/definition.html"]').count()) > 0, 'the chapters');
  });
});

test('the page of answers has an address of its own', async () => {
  for (const [address, path] of [[server.base, 'nl/zoeken.html'], [fromFolder(''), 'en/search.html']]) {
    await inTab(browser, {}, async (tab) => {
      await tab.goto(`${address.replace(/\/$/, '')}/${path}?q=embargo`);
      await tab.locator('.search-results .found').first().waitFor();
      assert.equal(await tab.inputValue('main input'), 'embargo');
    });
  }
});

test('whatever is typed, nothing of it becomes markup and nothing fails', async () => {
  await inTab(browser, {}, async (tab) => {
    const errors = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.goto(`${server.base}nl/zoeken.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await tab.waitForFunction(() => document.querySelector('main [role=status]')?.textContent);
    for (const query of [
      '<script>alert(1)</script><b>kennis</b>', 'a'.repeat(10_000), 'kennis '.repeat(2000), '😀 🔒', '\u202Eמחקר العربية',
      'de het een van', '%', '"\'`${1}', '\u0000', '(((([[[[',
    ]) {
      await tab.evaluate((value) => {
        const field = document.querySelector('main input');
        field.removeAttribute('maxlength');
        field.value = value;
        field.dispatchEvent(new Event('input'));
      }, query);
      await tab.waitForTimeout(20);
    }
    assert.equal(await tab.locator('main :is(img, script, b)').count(), 0);
    assert.deepEqual(errors, []);
  });
});

test('without a script the field leads to the register', async () => {
  await inTab(browser, { javaScriptEnabled: false }, async (tab) => {
    await tab.goto(fromFolder(PAGE));
    await tab.fill('.search-input', 'kennis');
    await tab.click('.search-button');
    await tab.waitForURL(/nl\/register\.html/);
    await tab.goto(fromFolder('nl/zoeken.html'));
    assert.match(await tab.locator('main').textContent(), /JavaScript/);
  });
});

test('axe finds nothing in the window and on the page of answers', async () => {
  for (const [viewport, colorScheme] of [[DESK, 'light'], [PHONE, 'dark']]) {
    await inTab(browser, { viewport, colorScheme }, async (tab) => {
      const audit = async () => {
        await tab.evaluate(AXE);
        const { violations } = await tab.evaluate(() => window.axe.run(document));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`), []);
      };
      await tab.goto(server.base + PAGE);
      await ask(tab, 'knowledge security');
      await tab.locator('dialog .found').first().waitFor();
      await audit();
      await tab.goto(server.base + 'nl/zoeken.html?q=toezicht');
      await tab.locator('main .found').first().waitFor();
      await audit();
    });
  }
});
