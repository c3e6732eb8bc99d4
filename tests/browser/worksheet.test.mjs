// A reader answers the questions of the indicators for one collaboration. What is filled in stays
// in the window, and comes out on paper or in a file.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { DESK, PHONE, inTab, openBrowser } from './browser.mjs';
import { readSite } from './site.mjs';
import { serve } from './server.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const server = await serve(site.folder);
const downloads = mkdtempSync(join(tmpdir(), 'leidraad-worksheet-'));
after(async () => {
  await server.close();
  rmSync(downloads, { recursive: true, force: true });
});

const SHEETS = site.kind('worksheet');
const sheet = (language) => SHEETS.find((page) => page.language === language).path;
const fromFolder = (path) => pathToFileURL(join(site.folder, path)).href;
const NAME = 'Ünïversiteit <b>& "Zoon"</b>';
const REMARK = '=1+1 <script>alert(1)</script>\ntweede regel & meer';

/** Fills in a few fields as a reader does and gives the id of the first question. */
async function fillIn(tab) {
  await tab.fill('[name=name]', NAME);
  await tab.fill('[name=country]', 'Nergensland');
  const first = tab.locator('.question').first();
  await first.locator('[type=radio][value=unknown]').check();
  await first.locator('textarea').fill(REMARK);
  await tab.locator('.question').last().locator('[type=radio][value=yes]').check();
  return first.getAttribute('data-id');
}

/** Saves the worksheet and gives the name, the path and the text of the file. */
async function save(tab) {
  const waiting = tab.waitForEvent('download');
  await tab.click('[data-do=save]');
  const download = await waiting;
  const path = join(downloads, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

/** Whether leaving the page asks the reader first. */
async function asksBeforeLeaving(tab) {
  let asked = false;
  const answer = async (dialog) => {
    asked = dialog.type() === 'beforeunload';
    await dialog.accept();
  };
  tab.on('dialog', answer);
  await tab.goto('about:blank');
  tab.off('dialog', answer);
  return asked;
}

test('there is a worksheet in both languages, with every indicator on it', () => {
  assert.equal(SHEETS.length, 2);
  const { indicators } = JSON.parse(site.text('data/indicators.json'));
  for (const { path } of SHEETS) {
    for (const { id } of indicators) assert.ok(site.text(path).includes(`data-id="${id}"`), `${path} lacks ${id}`);
  }
});

test('nothing on the worksheet can send or store what is filled in', () => {
  for (const { path } of SHEETS) {
    // The field in the head asks for other pages and knows nothing of the worksheet.
    const html = site.text(path).replace(/<form class="search-form"[\s\S]*?<\/form>/, '');
    assert.ok(!/<form|type="?submit|formaction|localStorage|sessionStorage|indexedDB|document\.cookie/.test(html), path);
  }
  const script = [...site.files].find((path) => /^assets\/worksheet-\w+\.js$/.test(path));
  const text = site.text(script);
  assert.ok(!/fetch\(|XMLHttpRequest|sendBeacon|WebSocket|Storage|indexedDB|cookie|eval\(|innerHTML/.test(text));
  const weight = brotliCompressSync(Buffer.from(text)).length;
  assert.ok(weight <= 4000, `the script weighs ${weight} bytes`);
});

for (const [where, addressOf] of [
  ['on a server with its security policy', (path) => server.base + path],
  ['from a folder', fromFolder],
]) {
  test(`a filled-in worksheet is saved as a dated record ${where}`, async () => {
    await inTab(browser, { viewport: DESK, acceptDownloads: true, timezoneId: 'Pacific/Kiritimati' }, async (tab) => {
      const errors = [];
      tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      tab.on('pageerror', (error) => errors.push(error.message));
      const requested = [];
      await tab.goto(addressOf(sheet('nl')), { waitUntil: 'networkidle' });
      tab.on('request', (request) => requested.push(request.url()));
      await tab.keyboard.press('Enter');
      const id = await fillIn(tab);
      await tab.press('[name=name]', 'Enter');
      const { name, text } = await save(tab);
      const [today, inWords] = await tab.evaluate(() => {
        const now = new Date();
        const part = (number) => String(number).padStart(2, '0');
        return [
          `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`,
          now.toLocaleDateString('nl-NL', { dateStyle: 'long' }),
        ];
      });
      assert.equal(name, `werkblad-${today}-universiteit-b-zoon-b.html`);
      assert.match(text, new RegExp(`Bewaard op ${inWords}`));
      assert.equal(await tab.inputValue('[name=date]'), inWords);
      assert.ok((await tab.textContent('[role=status]')).includes(name));
      assert.ok(text.includes(`data-id="${id}" data-answer="unknown"`), 'the answer is not in the record');
      assert.match(await tab.textContent('.progress'), /2 van \d+/);
      assert.deepEqual(requested.filter((url) => !url.startsWith('blob:')), [], 'something was asked for');
      assert.deepEqual(errors, []);
    });
  });
}

test('the record is a page that says everything and runs nothing', async () => {
  const file = await inTab(browser, { acceptDownloads: true }, async (tab) => {
    await tab.goto(fromFolder(sheet('en')));
    await fillIn(tab);
    return save(tab);
  });
  await inTab(browser, { viewport: DESK }, async (tab) => {
    tab.on('dialog', () => assert.fail('the record ran a script'));
    await tab.goto(pathToFileURL(file.path).href);
    assert.equal(await tab.getAttribute('html', 'lang'), 'en');
    assert.equal(await tab.locator('script, b, [src], link').count(), 0);
    const said = await tab.innerText('body');
    for (const words of [NAME, 'Nergensland', '=1+1 <script>alert(1)</script>', 'tweede regel & meer', 'I do not know', 'not answered', 'gives no score and decides nothing', 'not the official uniform risk indicators', 'List of questions: version']) {
      assert.ok(said.includes(words), `the record does not say ${words}`);
    }
    const rows = await tab.locator('tbody tr').count();
    assert.equal(rows, JSON.parse(site.text('data/indicators.json')).indicators.length);
  });
});

test('a saved record can be loaded again, and no other file', async () => {
  await inTab(browser, { acceptDownloads: true }, async (tab) => {
    await tab.goto(fromFolder(sheet('nl')));
    const id = await fillIn(tab);
    const { path } = await save(tab);
    await tab.reload();
    assert.equal(await tab.inputValue('[name=name]'), '', 'something was stored');
    await tab.setInputFiles('[type=file]', path);
    await tab.waitForFunction(() => document.querySelector('[role=status]').textContent);
    assert.equal(await tab.inputValue('[name=name]'), NAME);
    const question = tab.locator(`[data-id="${id}"]`);
    assert.ok(await question.locator('[value=unknown]').isChecked());
    assert.equal(await question.locator('textarea').inputValue(), REMARK);
    assert.match(await tab.textContent('[role=status]'), /Beantwoorde vragen: 2\./);
    await tab.setInputFiles('[type=file]', { name: 'x.html', mimeType: 'text/html', buffer: Buffer.from('<p>x') });
    await tab.waitForFunction(() => /geen bewaard werkblad/.test(document.querySelector('[role=status]').textContent));
    assert.equal(await tab.inputValue('[name=name]'), NAME, 'a foreign file wiped the answers');
    const lost = readFileSync(path, 'utf8').replace(`data-id="${id}"`, 'data-id="weg"');
    await tab.setInputFiles('[type=file]', { name: 'y.html', mimeType: 'text/html', buffer: Buffer.from(lost) });
    await tab.waitForFunction(() => /niet meer heeft: 1\./.test(document.querySelector('[role=status]').textContent));
  });
});

test('leaving asks first only when something would be lost', async () => {
  await inTab(browser, { acceptDownloads: true }, async (tab) => {
    const open = () => tab.goto(fromFolder(sheet('nl')));
    await open();
    await tab.click('h1');
    assert.equal(await asksBeforeLeaving(tab), false, 'nothing was filled in');
    await open();
    await tab.fill('[name=partner]', 'x');
    await tab.fill('[name=partner]', '');
    assert.equal(await asksBeforeLeaving(tab), false, 'it was taken back');
    await open();
    await tab.locator('.question [value=no]').first().check();
    assert.equal(await asksBeforeLeaving(tab), true, 'an answer would be lost');
    await open();
    await fillIn(tab);
    await save(tab);
    assert.equal(await asksBeforeLeaving(tab), false, 'it was saved');
  });
});

test('what is filled in can be cleared after a question', async () => {
  await inTab(browser, {}, async (tab) => {
    await tab.goto(fromFolder(sheet('nl')));
    await fillIn(tab);
    tab.once('dialog', (dialog) => dialog.dismiss());
    await tab.click('[data-do=clear]');
    assert.equal(await tab.inputValue('[name=name]'), NAME);
    tab.once('dialog', (dialog) => dialog.accept());
    await tab.click('[data-do=clear]');
    assert.equal(await tab.inputValue('[name=name]'), '');
    assert.equal(await tab.locator(':checked').count(), 0);
    assert.notEqual(await tab.inputValue('[name=date]'), '');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test(`on paper the answers stand whole, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    await inTab(browser, { viewport: DESK, javaScriptEnabled, colorScheme: 'dark' }, async (tab) => {
      await tab.goto(fromFolder(sheet('nl')));
      const text = 'Een lange opmerking die over veel regels loopt. '.repeat(30);
      const field = tab.locator('.question textarea').first();
      await field.fill(text);
      await tab.emulateMedia({ media: 'print' });
      const [inside, shown] = await field.evaluate((area) => [area.scrollHeight, area.clientHeight]);
      assert.ok(shown > 100 && inside <= shown + 1, `${inside} px of text in ${shown} px`);
      const blank = await tab.locator('.question textarea').nth(1).evaluate((area) => {
        const style = getComputedStyle(area);
        return [area.clientHeight, style.borderBottomStyle];
      });
      assert.ok(blank[0] >= 24 && blank[1] === 'solid', `an empty remark is ${blank}`);
      assert.equal(await tab.locator('.hint:visible, button:visible, [role=status]:visible').count(), 0);
      assert.ok(await tab.locator('.question [type=radio]').first().isVisible());
    });
  });
}

test('without script the worksheet is a form to fill in and print, and says so', async () => {
  await inTab(browser, { viewport: PHONE, javaScriptEnabled: false }, async (tab) => {
    await tab.goto(server.base + sheet('nl'));
    await fillIn(tab);
    await tab.press('[name=name]', 'Enter');
    assert.equal(tab.url(), server.base + sheet('nl'), 'Enter sent something');
    assert.equal(await tab.inputValue('[name=name]'), NAME);
    // The chapters are opened by the browser itself.
    const idle = tab.locator('button:visible:not(.search-button, [popovertarget])');
    assert.equal(await idle.count(), 0, 'a button that does nothing');
    assert.ok(await tab.locator('noscript p').isVisible());
  });
});

test('the indicators can be filtered by factor with the keyboard and without script', async () => {
  const { indicators, factors } = JSON.parse(site.text('data/indicators.json'));
  const [, second] = factors;
  const inSecond = indicators.filter(({ factor }) => factor === second.id).length;
  await inTab(browser, { viewport: PHONE, javaScriptEnabled: false }, async (tab) => {
    await tab.goto(fromFolder(site.kind('indicators')[0].path));
    const shown = () => tab.locator('.indicator:visible').count();
    assert.equal(await shown(), indicators.length);
    await tab.locator('.filter input').first().focus();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await tab.locator('.filter :checked').inputValue(), second.id);
    assert.equal(await shown(), inSecond);
    // A link to a question of another factor must not lead into nothing.
    const other = indicators.find(({ factor }) => factor === factors[0].id);
    await tab.evaluate((id) => location.assign(`#${id}`), other.id);
    assert.ok(await tab.locator(`[id="${other.id}"]`).isVisible());
    await tab.emulateMedia({ media: 'print' });
    assert.ok(await tab.locator('.filter label:has(:checked)').isVisible(), 'paper does not say what was chosen');
    assert.equal(await tab.locator('.filter label:visible').count(), 1);
  });
});
