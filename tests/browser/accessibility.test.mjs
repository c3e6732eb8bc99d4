// axe-core finds nothing: WCAG 2.2 AA and good practice, in light and dark, at a desk and on a phone.

import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DESK, PHONE, inTabs, openBrowser, unfold } from './browser.mjs';
import { Problems } from './problems.mjs';
import { serve } from './server.mjs';
import { folderFrom, readSite } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const browser = await openBrowser();
const site = await readSite(browser);
const server = await serve(site.folder);
// Only previews have the page of all components.
const preview = await readSite(browser, folderFrom('SITE_MOVED'));
const previewServer = await serve(preview.folder);
const components = preview.read.filter((page) => page.kind === 'components');
after(() => {
  server.close();
  previewServer.close();
});
const missing = [site.pages.get('404.html')].filter(Boolean);

for (const [place, viewport] of [['at a desk', DESK], ['on a phone', PHONE]]) {
  for (const colorScheme of ['light', 'dark']) {
    // Names, roles and sizes differ with the text, so every text is looked at once.
    const every = viewport === DESK && colorScheme === 'light';
    const pages = [...(every ? site.toAuditOnce : site.toAudit), ...missing];
    test(`axe finds nothing ${place} in ${colorScheme}`, async () => {
      const problems = new Problems();
      const options = { viewport, colorScheme, hasTouch: viewport === PHONE };
      const look = (base) => async (tab, { path }) => {
        await tab.goto(base + path);
        await unfold(tab);
        await tab.evaluate(AXE);
        for (const reason of await tab.evaluate(audit, TAGS)) problems.add(path, reason);
      };
      await inTabs(browser, options, pages, look(server.base));
      assert.equal(components.length, 2);
      await inTabs(browser, options, components, look(previewServer.base));
      problems.none();
    });
  }
}

/** Runs in the browser: what axe-core objects to, a line for each rule. */
async function audit(tags) {
  const { violations } = await window.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const data = first.any[0]?.data;
    const ratio = data?.contrastRatio ? `, contrast ${data.contrastRatio}` : '';
    return `${id}: ${help} (${nodes.length} ×, first ${first.target.join(' ')}${ratio})`;
  });
}
