// What readers come for, on a phone: each answer in two taps from home and one screen of reading; home
// itself at a glance; and the checklist on one sheet of paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PHONE, inTab, openBrowser } from './browser.mjs';
import { folderFrom } from './site.mjs';
import { serve } from './server.mjs';

const browser = await openBrowser();
const folder = folderFrom('SITE');

/** What comes after a heading of a text. */
const after = (id, what = '*') => `[class^="heading-"]:has(> #${id}) ~ ${what}`;

/**
 * Who asks what: the words to tap one after the other, the element that answers, and words that must
 * stand in it.
 */
const TASKS = [
  {
    asks: 'who decides on a collaboration',
    nl: { taps: ['Wie beslist waarover?'], answer: after('wie-beslist', '* tbody tr'), says: ['samenwerking', 'instelling'] },
    en: { taps: ['Who decides what?'], answer: after('wie-beslist', '* tbody tr'), says: ['collaboration', 'institution'] },
  },
  {
    asks: 'what the minister can do',
    nl: { taps: ['Wat kan de minister doen?'], answer: after('minister', 'ul'), says: ['Openbaar Ministerie', 'handhaver', 'raad van toezicht'] },
    en: { taps: ['What can the minister do?'], answer: after('minister', 'ul'), says: ['Public Prosecution Service', 'enforcement', 'supervisory board'] },
  },
  {
    asks: 'what the minister cannot do',
    nl: { taps: ['Wat kan de minister doen?'], answer: after('minister', 'aside'), says: ['geen bevoegdheid', 'onze lezing'] },
    en: { taps: ['What can the minister do?'], answer: after('minister', 'aside'), says: ['no power', 'our reading'] },
  },
  {
    asks: 'whom HR asks',
    nl: { taps: ['Aan wie vraagt u wat?'], answer: after('wie-vragen'), says: ['adviesteam', 'Loket', 'AIVD'] },
    en: { taps: ['Who to ask about what'], answer: after('wie-vragen'), says: ['advisory team', 'Contact Point', 'AIVD'] },
  },
  {
    asks: 'what changed since June 2025',
    nl: { taps: ['Wat is er sinds juni 2025 veranderd?'], answer: after('sinds-juni-2025'), says: ['18 december 2025', 'Iran', 'consultatie'] },
    en: { taps: ['What has changed since June 2025?'], answer: after('sinds-juni-2025'), says: ['18 December 2025', 'Iran', 'consultation'] },
  },
];

const phone = { viewport: PHONE, isMobile: true, hasTouch: true };
const plain = (text) => text.replaceAll('\u00ad', '');

for (const language of ['nl', 'en']) {
  for (const task of TASKS) {
    const { taps, answer, says } = task[language];
    test(`${language}: ${task.asks}, in ${taps.length} tap of two and one screen`, async () => {
      await onSite(async (tab, base) => {
        await tab.goto(`${base}${language}/index.html`);
        assert.ok(taps.length <= 2);
        for (const words of taps) await tapLink(tab, words);
        // Whatever moves there has come to rest.
        await tab.waitForTimeout(300);
        const found = tab.locator(answer).first();
        const text = plain(await found.innerText());
        for (const word of says) assert.ok(text.includes(word), `${words(answer)}: ${word} in ${text}`);
        const box = await found.boundingBox();
        const { height } = PHONE;
        // It begins where the reader arrives, and is no longer than a screen.
        assert.ok(box.y >= 0 && box.y < height * 0.75 && box.height <= height,
          `the answer stands from ${box.y} to ${box.y + box.height} on a screen of ${height}`);
      });
    });
  }

  test(`${language}: home shows its doors on the first screen, and all chapters on one`, async () => {
    await onSite(async (tab, base) => {
      await tab.goto(`${base}${language}/index.html`);
      const height = (selector) => tab.locator(selector).evaluate((e) => e.getBoundingClientRect().height);
      const last = await tab.locator('.door').last().boundingBox();
      assert.ok(last.y + last.height <= PHONE.height, `the last door ends at ${last.y + last.height}`);
      assert.ok(await height('.guide-contents') <= PHONE.height, `${await height('.guide-contents')} pixels of contents`);
      assert.ok(await height('.entrances') <= PHONE.height, `${await height('.entrances')} pixels of entrances`);
      const chapters = await tab.locator('.guide-contents .entry-title a').count();
      assert.ok(chapters > 15, `${chapters} chapters`);
    });
  });

  test(`${language}: the checklist prints on one sheet, with its boxes and sources`, async () => {
    await onSite(async (tab, base) => {
      await tab.goto(`${base}${language}/index.html`);
      await tapLink(tab, language === 'nl' ? 'Checklist op één vel' : 'Checklist on one sheet');
      const temporary = mkdtempSync(join(tmpdir(), 'leidraad-checklist-'));
      try {
        const path = join(temporary, 'checklist.pdf');
        await tab.pdf({ path, format: 'A4', preferCSSPageSize: true, printBackground: true });
        const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
        // pdftotext ends each page with a form feed.
        assert.equal(text.split('\f').length - 1, 1, 'sheets');
        assert.match(text, language === 'nl' ? /Bronnen bij deze pagina/ : /Sources of this page/);
        assert.match(text, /AIVD/);
      } finally {
        rmSync(temporary, { recursive: true, force: true });
      }
      const box = await tab.locator('.checklist li').first()
        .evaluate((item) => getComputedStyle(item, '::before').borderTopStyle);
      assert.equal(box, 'solid');
    });
  });
}

function words(selector) {
  return `what ${selector} shows`;
}

/** Taps the link in the main part of the page with exactly these words. */
async function tapLink(tab, text) {
  const links = tab.locator('main a');
  const all = await links.evaluateAll((found) => found.map((link) => link.textContent.replaceAll('\u00ad', '').trim()));
  const at = all.indexOf(text);
  assert.ok(at >= 0, `no link says ‘${text}’: ${all.slice(0, 40).join(' | ')}`);
  const before = tab.url();
  await links.nth(at).tap();
  await tab.waitForURL((url) => url.href !== before);
}

/** Does `work(tab, base)` with the site on a server, on a phone. */
async function onSite(work) {
  const server = await serve(folder, '/');
  try {
    await inTab(browser, phone, (tab) => work(tab, server.base));
  } finally {
    await server.close();
  }
}
