// A missing address gets a page that helps, wherever the site is mounted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTab, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { follow, folderFrom, readSite } from './site.mjs';
import { serve } from './server.mjs';

const browser = await openBrowser();
const sites = [
  { mount: '/', site: await readSite(browser, folderFrom('SITE')) },
  { mount: '/a/b/', site: await readSite(browser, folderFrom('SITE_MOUNTED')) },
];

for (const { mount, site } of sites) {
  test(`every link of 404.html works at any depth under ${mount}`, () => {
    const page = site.pages.get('404.html');
    assert.ok(page, 'there is no 404.html');
    const problems = new Problems();
    const hrefs = [...page.links, ...page.headLinks].map((link) => link.href);
    for (const href of [...hrefs, ...page.fetched]) {
      if (href === `#${page.mainId}`) continue;
      const to = follow('nl/no/such/page.html', href, mount);
      if (to.kind === 'outside' && !page.fetched.includes(href)) continue;
      if (to.kind !== 'inside' || !site.files.has(to.path)) problems.add('404.html', `"${href}"`);
    }
    problems.none();
  });

  test(`a missing address under ${mount} is answered with 404.html and a way on`, async () => {
    const server = await serve(site.folder, mount);
    const problems = new Problems();
    try {
      await inTab(browser, {}, async (tab) => {
        const refused = [];
        const missing = `${server.base}nl/no/such/page.html`;
        tab.on('console', (message) => {
          // The browser itself notes the missing page; everything else is a fault.
          if (message.type() === 'error' && message.location().url !== missing) refused.push(message.text());
        });
        const response = await tab.goto(missing);
        assert.equal(response.status(), 404);
        for (const text of refused) problems.add('404.html', text);
        const styled = await tab.evaluate(() => [...document.styleSheets].length > 0 && document.fonts.ready.then(() => true));
        if (!styled) problems.add('404.html', 'its stylesheet did not load');
        const [next] = await Promise.all([tab.waitForNavigation(), tab.locator('main a[href]').first().click()]);
        if (next.status() !== 200) problems.add('404.html', `its first link gives ${next.status()} for ${next.url()}`);
      });
    } finally {
      await server.close();
    }
    problems.none();
  });
}

test('the path that a site is mounted at changes no page but 404.html', () => {
  const [plain, mounted] = sites.map(({ site }) => site);
  assert.deepEqual([...mounted.files], [...plain.files]);
  const read = (site, path) => readFileSync(join(site.folder, path));
  const changed = [...plain.pages.keys()].filter((path) => !read(plain, path).equals(read(mounted, path)));
  assert.deepEqual(changed, ['404.html']);
});
