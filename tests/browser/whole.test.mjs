// The page of the whole guide holds everything, leads inside itself, and prints.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTab, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { follow, readSite } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const wholes = site.kind('whole');
const SOFT = /\u00ad/g;
const of = (kind, language) => site.kind(kind).filter((page) => page.language === language);

/** The text of one chapter of a whole guide: a guide can have several charts, each in its own. */
function chapterOf(whole, id) {
  const start = '<section class="whole-chapter"';
  const chapter = site.text(whole.path).split(start).find((text) => text.startsWith(` aria-labelledby="${id}"`));
  assert.ok(chapter, `${whole.path} has no chapter ${id}`);
  return chapter;
}

test('the whole guide has every section, step, indicator, term and source', () => {
  assert.equal(wholes.length, 2);
  const problems = new Problems();
  for (const whole of wholes) {
    const ids = new Set(whole.ids);
    const headings = new Set(whole.headings.map((heading) => heading.text.replace(SOFT, '')));
    const wanted = (id, what) => ids.has(id) || problems.add(whole.path, `lacks ${what}`);
    const lists = [['glossary', 'term_'], ['sources', 'source_'], ['indicators', 'indicator_']];
    for (const [kind, prefix] of lists) {
      const [page] = of(kind, whole.language);
      const entries = [...site.text(page.path).matchAll(/<article class="entry[^"]*" id="([^"]+)"/g)].map((m) => m[1]);
      assert.ok(entries.length > 0, page.path);
      for (const id of entries) wanted(prefix + id, `${id} of the ${kind}`);
    }
    for (const page of of('section', whole.language)) {
      const [title] = page.headings.map((heading) => heading.text.replace(SOFT, ''));
      if (!headings.has(title)) problems.add(whole.path, `lacks the section "${title}"`);
      const [id] = page.links.map((link) => follow(page.path, link.href).path).filter((path) => path?.startsWith('id/'));
      const name = id.slice('id/'.length, -'.html'.length);
      wanted(name, `the section ${name}`);
      const anchors = [...site.text(page.path).matchAll(/<h[2-6] id="([^"_]+)"/g)].map((m) => m[1]);
      for (const anchor of anchors) wanted(`${name}_${anchor}`, `the heading ${anchor} of ${name}`);
    }
    for (const page of of('chart', whole.language)) {
      const chart = page.path.split('/').pop().slice(0, -'.html'.length);
      const compared = (text) => text.match(/<tr class="compared-/g)?.length ?? 0;
      const [here, there] = [chapterOf(whole, `chart_${chart}`), site.text(page.path)].map(compared);
      if (/ id="page_changes_/.test(site.text(page.path))) assert.ok(there > 0, `${page.path} compares nothing`);
      if (here !== there) problems.add(whole.path, `compares ${here} steps of ${chart}, not ${there}`);
      for (const step of page.outline) wanted(`chart_${chart}_${step.id}`, `the step ${step.id}`);
    }
  }
  problems.none();
});

test('a link in the whole guide to what stands in it stays in it', () => {
  const problems = new Problems();
  for (const whole of wholes) {
    const inside = new Set(['section', 'glossary', 'sources', 'indicators', 'chart', 'step'].flatMap((kind) => of(kind, whole.language).map((page) => page.path)));
    const body = site.text(whole.path).split('<article class="whole">')[1].split('</main>')[0];
    const hrefs = [...body.matchAll(/ href="([^"]+)"/g)].map((m) => m[1]);
    assert.ok(hrefs.filter((href) => href.startsWith('#')).length > 500, `${whole.path} has few links inside`);
    for (const href of hrefs) {
      if (href.startsWith('#')) continue;
      const to = follow(whole.path, href);
      if (to.kind === 'inside' && inside.has(to.path)) problems.add(whole.path, `leads out to ${href}`);
    }
  }
  problems.none();
});

test('on paper the whole guide begins with its cover, has numbered pages and shows its addresses', async () => {
  await inTab(browser, {}, async (tab) => {
    for (const whole of wholes) {
      await tab.goto(pathToFileURL(join(site.folder, whole.path)).href);
      const pdf = await tab.pdf({ preferCSSPageSize: true, format: 'A4' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
      assert.ok(pages > 40 && pages < 200, `${whole.path}: ${pages} pages`);
      await tab.emulateMedia({ media: 'print' });
      const said = await tab.evaluate(() => {
        const style = (selector, property, pseudo) => {
          const element = document.querySelector(selector);
          return element && getComputedStyle(element, pseudo)[property];
        };
        return {
          cover: style('.cover', 'breakAfter'),
          chapter: style('.whole-part > .whole-chapter + .whole-chapter', 'breakBefore'),
          row: style('.whole tr', 'breakInside'),
          head: style('.whole thead', 'display'),
          address: style('.whole .section-sources a.external', 'content', '::after'),
          hidden: [...document.querySelectorAll('.whole details')].filter((details) => !details.lastElementChild.checkVisibility({ contentVisibilityAuto: true })).length,
          header: document.querySelector('.site-header').checkVisibility(),
        };
      });
      await tab.emulateMedia({ media: 'screen' });
      assert.deepEqual(
        { ...said, address: said.address?.includes('http') },
        { cover: 'page', chapter: 'page', row: 'avoid', head: 'table-header-group', address: true, hidden: 0, header: false },
      );
    }
  });
});
