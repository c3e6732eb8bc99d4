// The meaning of a term opens where it is first used: without script, by keyboard, and without
// being in the way of anything.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DESK, PHONE, inTab, inTabs, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await openBrowser();
const site = await readSite(browser);
const server = await serve(site.folder);
after(() => server.close());

const sections = site.kind('section');
const withTerms = sections.filter((page) => site.text(page.path).includes('popovertarget='));
/** The page of each language with the most in it. */
const fullest = site.oneOfEach.filter((page) => withTerms.includes(page));
assert.ok(fullest.length > 0, 'no page explains a term');

test('every section explains the terms it uses, each once', () => {
  const problems = new Problems();
  for (const page of sections) {
    const html = site.text(page.path);
    const terms = [...html.matchAll(/<a class="term[^"]*" href="[^"]*#([^"]+)">/g)].map((m) => m[1]);
    const opened = [...html.matchAll(/class="explain" popovertarget="term_([^"]+)"/g)].map((m) => m[1]);
    const there = [...html.matchAll(/<dialog [^>]*id="term_([^"]+)" popover/g)].map((m) => m[1]);
    for (const term of new Set(opened)) {
      if (opened.filter((t) => t === term).length > 1) problems.add(page.path, `explains ${term} twice`);
      if (!there.includes(term)) problems.add(page.path, `has no definition of ${term}`);
    }
    for (const term of there) if (!opened.includes(term)) problems.add(page.path, `nothing opens ${term}`);
    if (terms.length > 0 && opened.length === 0) problems.add(page.path, 'explains none of its terms');
  }
  problems.none();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a definition opens and closes by keyboard ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const problems = new Problems();
    await inTabs(browser, { viewport: DESK, javaScriptEnabled }, fullest, async (tab, { path }) => {
      await tab.goto(server.base + path);
      const button = tab.locator('button.explain').first();
      const id = await button.getAttribute('popovertarget');
      const dialog = tab.locator(`#${id}`);
      // Nothing moves any more once the font is there.
      const heightOf = () => tab.evaluate(() => document.fonts.ready.then(() => document.documentElement.scrollHeight));
      const before = await heightOf();
      await button.focus();
      await tab.keyboard.press('Enter');
      if (!(await dialog.isVisible())) return problems.add(path, `Enter does not open ${id}`);
      const inside = await dialog.evaluate((d) => d.contains(document.activeElement));
      if (!inside) problems.add(path, 'the focus does not move to the definition');
      if ((await heightOf()) !== before) problems.add(path, 'the page moves');
      if (!(await dialog.getAttribute('aria-label'))) problems.add(path, `${id} has no name`);
      await tab.keyboard.press('Tab');
      const link = await tab.evaluate(() => document.activeElement.getAttribute('href') ?? '');
      if (!link.endsWith(`#${id.slice('term_'.length)}`)) problems.add(path, `Tab leads to "${link}"`);
      await tab.keyboard.press('Escape');
      if (await dialog.isVisible()) problems.add(path, `Escape does not close ${id}`);
      if (!(await button.evaluate((b) => b === document.activeElement))) problems.add(path, 'the focus does not return to its button');
    });
    problems.none();
  });
}

for (const [place, viewport] of [['at a desk', DESK], ['on a phone', PHONE]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`an open definition is whole and axe finds nothing ${place} in ${colorScheme}`, async () => {
      const problems = new Problems();
      await inTabs(browser, { viewport, colorScheme, hasTouch: viewport === PHONE }, fullest, async (tab, { path }) => {
        await tab.goto(server.base + path);
        await tab.evaluate(AXE);
        const buttons = tab.locator('button.explain:visible');
        for (const at of new Set([0, (await buttons.count()) - 1])) {
          await buttons.nth(at).click();
          for (const reason of await tab.evaluate(whatIsWrong)) problems.add(path, reason);
          await tab.locator('dialog:popover-open .quiet-button').click();
        }
      });
      problems.none();
    });
  }
}

test('a term and the button for its meaning are never parted by the end of a line', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK }, site.kind('section'), async (tab, { path }) => {
    await tab.goto(server.base + path);
    for (const width of [320, 390, 430, 600, 768, 1280]) {
      await tab.setViewportSize({ width, height: 900 });
      for (const term of await tab.evaluate(whatIsParted)) problems.add(path, `${term} at ${width} px`);
    }
  });
  problems.none();
});

test('a browser without popovers shows the links to the glossary and nothing else', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    await tab.route(/\.(html|css)$/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/ popover /g, ' ').replaceAll(':popover-open', ':unheard-of');
      return route.fulfill({ response: answer, body });
    });
    const [page] = fullest;
    await tab.goto(server.base + page.path);
    assert.equal(await tab.locator('button.explain:visible, dialog:visible').count(), 0);
    const term = tab.locator('a.term').first();
    await term.click();
    const glossary = site.kind('glossary').find((other) => other.language === page.language);
    assert.ok(new URL(tab.url()).pathname.endsWith(`/${glossary.path}`), tab.url());
    await tab.unrouteAll({ behavior: 'wait' });
  });
});

test('on paper there is no trace of a definition, open or not', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    await tab.goto(server.base + fullest[0].path);
    await tab.locator('button.explain:visible').first().click();
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await tab.locator('button:visible, dialog:visible').count(), 0);
  });
});

/** Runs in the browser: the terms whose button is not beside the end of their last line. */
function whatIsParted() {
  const buttons = [...document.querySelectorAll('button.explain')].filter((button) => button.checkVisibility());
  const parted = buttons.filter((button) => {
    const [term, ring] = [[...button.previousElementSibling.getClientRects()].at(-1), button.getBoundingClientRect()];
    return ring.top > term.bottom || ring.bottom < term.top || ring.left > term.right || ring.right < term.right - 2 * ring.width;
  });
  return parted.map((button) => button.previousElementSibling.textContent);
}

/** Runs in the browser: what is wrong with the open definition. */
async function whatIsWrong() {
  const dialog = document.querySelector('dialog:popover-open');
  if (!dialog) return ['nothing opened'];
  const wrong = [];
  const box = dialog.getBoundingClientRect();
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) {
    wrong.push(`${dialog.id} sticks out of the window`);
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await window.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
  });
  return [...wrong, ...violations.map((v) => `${v.id}: ${v.help} (${v.nodes[0].target.join(' ')})`)];
}
