// What every page has around its text, and what every section says about itself.

import { stat } from 'node:fs/promises';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, inTab, inTabs, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;

test('every page can be reported, with its name and its address', () => {
  const problems = new Problems();
  for (const page of site.read) {
    const mails = page.links.filter((link) => link.href.startsWith('mailto:') && link.href.includes('?subject='));
    const subjects = mails.map((link) => decodeURIComponent(link.href.split('?subject=')[1]));
    if (subjects.length === 0) problems.add(page.path, 'cannot be reported');
    for (const subject of subjects) {
      if (!subject.includes(`(${page.path})`)) problems.add(page.path, `is reported as "${subject}"`);
      if (['section', 'glossary', 'indicators', 'worksheet', 'chart', 'step'].includes(page.kind) && !/, (versie|version) \d/i.test(subject)) {
        problems.add(page.path, `is reported without its version: "${subject}"`);
      }
    }
  }
  problems.none();
});

test('on every page a reader can report, print and, where one file holds what it shows, change that', async () => {
  const problems = new Problems();
  const repository = new URL('../../', import.meta.url);
  const ofOneFile = ['home', 'section', 'glossary', 'sources', 'indicators', 'worksheet', 'chart', 'step', 'page', 'about', 'accessibility', 'privacy'];
  for (const page of site.read.filter((other) => !['missing', 'choose'].includes(other.kind))) {
    const lists = [...site.text(page.path).matchAll(/<ul class="actions"[^]*?<\/ul>/g)].map(([list]) => list);
    if (lists.length !== 1) problems.add(page.path, `has ${lists.length} lists of actions`);
    const [list = ''] = lists;
    if (!list.includes('href="mailto:')) problems.add(page.path, 'cannot be reported there');
    const own = page.kind === 'worksheet' && site.text(page.path).includes('data-do="print"');
    if (list.includes('<button class="print"') === own) problems.add(page.path, 'cannot be printed there');
    const file = list.match(/\/edit\/main\/([^"]+)"/)?.[1];
    if (ofOneFile.includes(page.kind) !== Boolean(file)) problems.add(page.path, `is changed in ${file}`);
    if (file && !(await stat(new URL(file, repository)).catch(() => undefined))) problems.add(page.path, `there is no ${file}`);
  }
  problems.none();
});

test('every section says its number, version, dates, status, owner, review, sources and changes', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK }, site.kind('section'), async (tab, { path }) => {
    await tab.goto(addressOf(path));
    for (const lack of await tab.evaluate(whatIsMissing)) problems.add(path, lack);
  });
  problems.none();
});

test('what a link leads to can be seen', async () => {
  const problems = new Problems();
  await inTab(browser, { viewport: DESK }, async (tab) => {
    for (const page of site.oneOfEach.filter((other) => ['section', 'glossary', 'sources'].includes(other.kind))) {
      await tab.goto(addressOf(page.path));
      const ground = () => tab.evaluate(() => getComputedStyle(document.querySelector(':target') ?? document.body).backgroundColor);
      const plain = await ground();
      const href = await tab.locator('main a.anchor[href^="#"]').last().getAttribute('href');
      await tab.goto(addressOf(page.path) + href);
      if ((await ground()) === plain) problems.add(page.path, `${href} looks like everything else`);
    }
  });
  problems.none();
});

test('the button to print appears with the script that makes it print', async () => {
  const [page] = site.kind('section');
  for (const javaScriptEnabled of [true, false]) {
    await inTab(browser, { viewport: DESK, javaScriptEnabled }, async (tab) => {
      const problems = new Problems();
      await tab.goto(addressOf(page.path));
      const button = tab.locator('button.print');
      if ((await button.isVisible()) !== javaScriptEnabled) problems.add(page.path, `script ${javaScriptEnabled}`);
      if (javaScriptEnabled) {
        await tab.evaluate(() => (window.print = () => (window.printed = true)));
        await button.click();
        if (!(await tab.evaluate(() => window.printed))) problems.add(page.path, 'does not print');
      }
      problems.none();
    });
  }
});

/** Runs in the browser: what a section does not say about itself. */
function whatIsMissing() {
  const missing = [];
  const need = (what, found) => found || missing.push(`lacks ${what}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? '';
  need('its number', /\d\.\d/.test(text('.section-head .kicker')));
  need('its version', /\d\.\d/.test(text('.facts li')));
  need('its dates', all('.facts time[datetime]').length >= 1);
  need('its status', all('.facts li').length >= 3);
  need('a breadcrumb', all('.breadcrumb [aria-current=page]').length === 1);
  need('who is responsible and when it is reviewed', all('.about-text .properties > div').length >= 3);
  need('a note on what changed', all('.history-own .changes li p + p').every((p) => p.textContent.trim()) && all('.history-own .changes li').length > 0);
  need('a way to change it', all('.actions a.external').length === 1);
  need('a section before or after', all('.pager a[rel]').length > 0);
  const headings = all('.prose > [class^=heading-] > :is(h2, h3)[id]');
  need('a link beside every heading', headings.every((heading) => heading.parentElement.querySelector(`:scope > a.anchor[href="#${heading.id}"]`)));
  need('headings that hold no link to themselves', !document.querySelector(':is(h1, h2, h3, h4) a.anchor'));
  if (headings.length > 1) need('contents', all('.toc a').length >= headings.length);
  // Indicators come from a list of their own, whose sources are those of the guide.
  const [listed, own] = [true, false].map((inside) => new Set(
    all('.prose a.cite').filter((a) => Boolean(a.closest('.indicators-embed')) === inside).map((a) => a.getAttribute('href'))));
  for (const href of listed) need(`the guide's source ${href}`, /^(sources|bronnen)\.html#./.test(href));
  for (const href of own) need(`the source ${href}`, href.startsWith('#') && document.getElementById(href.slice(1))?.closest('.section-sources'));
  for (const note of all('.footnotes li')) need(`a way back from ${note.id}`, note.querySelector('a.back[href^="#mention_"]'));
  return missing;
}
