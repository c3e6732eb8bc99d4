// The policy of the site holds without a server too, and drawings keep their style under it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inTab, openBrowser } from './browser.mjs';
import { ALL, folderFrom, readSite } from './site.mjs';
import { serve } from './server.mjs';

const folder = folderFrom('SITE');
const browser = await openBrowser();
const site = await readSite(browser);
const drawings = [...site.files].filter((path) => path.endsWith('.svg') && path.includes('/'));

/** Does `work(base)` for a server that sends the policy, one that sends nothing, and a folder. */
async function everywhere(work) {
  for (const plain of [false, true]) {
    const server = await serve(folder, '/', { plain });
    try {
      await work(server.base);
    } finally {
      await server.close();
    }
  }
  await work(`${pathToFileURL(folder).href}/`);
}

test('a drawing that is opened by itself has its style and its font', async () => {
  const files = drawings.filter((path) => !path.startsWith('assets/'));
  assert.ok(files.length > 0, 'the site has no drawings');
  await everywhere((base) => inTab(browser, { colorScheme: 'dark' }, async (page) => {
    const errors = [];
    // The browser also looks for an icon at the root of the server.
    page.on('console', (message) => /policy/i.test(message.text()) && errors.push(message.text()));
    for (const path of ALL ? files : files.slice(0, 3)) {
      await page.goto(base + path);
      const seen = await page.evaluate(async () => {
        await document.fonts.ready;
        const ground = getComputedStyle(document.querySelector('.ground')).fill;
        const given = document.querySelector('.ground').getAttribute('fill');
        return { sheets: document.styleSheets.length, fonts: document.fonts.size, ground, given };
      });
      assert.deepEqual([seen.sheets, seen.fonts], [1, 1], path);
      assert.notEqual(seen.ground, 'rgb(255, 255, 255)', `${path} is not dark: ${JSON.stringify(seen)}`);
    }
    assert.deepEqual(errors, []);
  }));
});

test('no page asks anything of the outside, even when it is made to', async () => {
  let asked = 0;
  const outside = createServer((request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise((ready) => outside.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${outside.address().port}`;
  const pages = site.oneOfEach.slice(0, ALL ? undefined : 6);
  try {
    await everywhere((base) => inTab(browser, {}, async (page) => {
      for (const { path } of pages) {
        await page.goto(base + path);
        const refused = await page.evaluate((address) => new Promise((done) => {
          const seen = new Set();
          document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
          const add = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
          add('img', { src: `${address}/a.png` });
          add('script', { src: `${address}/a.js` });
          add('link', { rel: 'stylesheet', href: `${address}/a.css` });
          add('iframe', { src: `${address}/a.html` });
          fetch(`${address}/a`).catch(() => {});
          setTimeout(() => done([...seen].sort()), 300);
        }), address);
        assert.deepEqual(refused, ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'], path);
      }
    }));
    assert.equal(asked, 0);
  } finally {
    outside.close();
  }
});
