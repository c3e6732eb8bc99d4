// What a screen reader is told: names are the words that stand there, and nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, inTabs, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** The nodes of the accessibility tree as they are read out, one after another: role and name. */
async function spoken(tab) {
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = [];
  const walk = (node) => {
    const role = node.role?.value;
    if (!node.ignored) inOrder.push({ role, name: plain(node.name?.value ?? '') });
    // What a field for a day is made of is the browser's.
    if (role !== 'Date') for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id));
  };
  walk(nodes[0]);
  return inOrder;
}

test('a heading is called what it says, and a list of places has no spoken slashes', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK }, site.toAudit, async (tab, { path }) => {
    await tab.goto(addressOf(path));
    const nodes = await spoken(tab);
    const headings = await tab.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((h) => h.checkVisibility()).map((h) => {
        // The words, and the marks that stand in the heading for everyone.
        const own = h.cloneNode(true);
        for (const hidden of own.querySelectorAll('[aria-hidden=true]')) hidden.remove();
        return own.textContent;
      }),
    );
    // A stylesheet may set the first letter as a capital.
    const bare = (text) => plain(text).replaceAll(' ', '').toLowerCase();
    const wanted = headings.map(bare);
    const called = nodes.filter(({ role }) => role === 'heading').map(({ name }) => bare(name));
    if (called.join('\n') !== wanted.join('\n')) {
      const at = wanted.findIndex((text, index) => text !== called[index]);
      problems.add(path, `"${wanted[at]}" is called "${called[at]}"`);
    }
    for (const { role, name } of nodes) {
      if (role === 'heading' && /[#¶]$/.test(name)) problems.add(path, `a heading is called "${name}"`);
      if (/^[/›»>→|]$/.test(name)) problems.add(path, `says "${name}" (${role})`);
      if (name.includes('\u00ad')) problems.add(path, `"${name}" has a soft hyphen`);
    }
  });
  problems.none();
});

test('a citation that shows a number only is called a source', async () => {
  const problems = new Problems();
  let seen = 0;
  const pages = site.oneOfEach.filter(({ kind }) => ['section', 'version'].includes(kind));
  await inTabs(browser, { viewport: DESK }, pages, async (tab, { path, language }) => {
    await tab.goto(addressOf(path));
    // The number stands in brackets, with the place that is cited.
    const word = language === 'nl' ? 'bron' : 'source';
    for (const { role, name } of await spoken(tab)) {
      if (role !== 'link') continue;
      if (/^\[?\d+(, |\]|$)/.test(name) && !/^\d+\.\d+ /.test(name)) problems.add(path, `a link is called "${name}"`);
      if (new RegExp(`^${word} \\[\\d+`).test(name)) seen += 1;
    }
  });
  problems.none();
  assert.ok(seen > 10, `${seen} citations`);
});
