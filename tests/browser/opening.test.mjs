// Every page opens wherever the site lies, is complete, quiet and light.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, inTabs, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { follow, readSite } from './site.mjs';
import { serve } from './server.mjs';

/** What a page may cost at first view, in bytes as a server sends them. */
const FIRST_VIEW = 60_000;
const STYLES = 12_000;
const SCRIPTS = 4_000;

const browser = await openBrowser();
const site = await readSite(browser);
const pages = [...site.pages.values()].filter((page) => page.path !== '404.html');
/**
 * Opened where the site may lie besides the root of a server: that every address in every page
 * leads to a file wherever it lies, is held without a browser.
 */
const elsewhere = site.toAudit.filter((page) => page.path !== '404.html');
/** Files that a page loaded from the root of a server, by page. */
const loaded = new Map();

for (const [where, mount] of [['at the root of a server', '/'], ['under a path of a server', '/a/b/']]) {
  test(`every page opens ${where}`, async () => {
    const server = await serve(site.folder, mount);
    try {
      const fileOf = (url) => decodeURIComponent(url.slice(server.base.length));
      if (mount === '/') await openAll(server.base, pages, (path, urls) => loaded.set(path, urls.map(fileOf)));
      else await openAll(server.base, elsewhere);
    } finally {
      await server.close();
    }
  });
}

test('every page opens from a folder without a server', async () => {
  await openAll(`${pathToFileURL(site.folder).href}/`, elsewhere);
});

test('the first view of every page is at most 60 kB, stylesheets 12 kB, scripts 4 kB', () => {
  assert.equal(loaded.size, pages.length, 'pages were not opened');
  const problems = new Problems();
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  for (const [path, files] of loaded) {
    // The whole guide is one page on purpose.
    if (site.pages.get(path)?.kind === 'whole') continue;
    const weigh = (...types) => sum(files.filter((file) => types.includes(extname(file))).map(weight));
    const total = sum(files.map(weight));
    const parts = files.map((file) => `${file} ${kilobytes(weight(file))}`).join(', ');
    if (total > FIRST_VIEW) problems.add(path, `${kilobytes(total)}: ${parts}`);
    if (weigh('.css') > STYLES) problems.add(path, `stylesheets ${kilobytes(weigh('.css'))}`);
    if (weigh('.js', '.mjs') > SCRIPTS) problems.add(path, `scripts ${kilobytes(weigh('.js', '.mjs'))}`);
  }
  problems.none();
});

/**
 * Opens `pages` under `base` and fails with whatever went wrong. `took` is told what each page
 * loaded.
 */
async function openAll(base, pages, took = () => {}) {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK }, pages, async (tab, page) => {
    took(page.path, await visit(tab, base, page, (reason) => problems.add(page.path, reason)));
  });
  problems.none();
}

async function visit(tab, base, page, report) {
  const requested = new Set();
  const listeners = {
    console: (message) => message.type() === 'error' && report(`console: ${message.text()} (${message.location().url})`),
    pageerror: (error) => report(`error: ${error.message}`),
    request: (request) => requested.add(request.url().split('#')[0]),
    requestfailed: (request) => {
      const reason = request.failure()?.errorText;
      // The tab went on to its next page before the icon was there.
      if (reason !== 'net::ERR_ABORTED') report(`${request.url()}: ${reason}`);
    },
    response: (response) => response.status() >= 400 && report(`${response.status()} for ${response.url()}`),
  };
  for (const [event, listener] of Object.entries(listeners)) tab.on(event, listener);
  try {
    const response = await tab.goto(addressOf(base, page.path), { waitUntil: 'load' });
    if (base.startsWith('http') && response?.status() !== 200) report(`status ${response?.status()}`);
    if (page.leadsOn) await arrives(tab, base, page, report);
    else for (const reason of await tab.evaluate(whatIsMissing)) report(reason);
  } catch (error) {
    report(error.message.split('\n')[0]);
  } finally {
    for (const [event, listener] of Object.entries(listeners)) tab.off(event, listener);
  }
  for (const url of requested) {
    if (!url.startsWith(base)) report(`asks for ${url}`);
  }
  return [...requested].filter((url) => url.startsWith(base));
}

const addressOf = (base, path) => base + path.split('/').map(encodeURIComponent).join('/');

/** A page that leads on must arrive where it says. */
async function arrives(tab, base, page, report) {
  const { path } = follow(page.path, page.leadsOn);
  const wanted = addressOf(base, path);
  await tab.waitForURL((url) => url.href.split('#')[0] === wanted, { timeout: 30_000 }).catch(() => {
    report(`should lead on to ${path} but is at ${tab.url()}`);
  });
}

/** Runs in the browser: style, font and pictures that a page names but does not have. */
async function whatIsMissing() {
  const missing = [];
  const sheets = [...document.querySelectorAll('link[rel~=stylesheet]')];
  if (sheets.length === 0) missing.push('it has no stylesheet');
  for (const link of sheets) if (!link.sheet) missing.push(`stylesheet ${link.getAttribute('href')} did not load`);
  await document.fonts.ready;
  const faces = [...document.fonts];
  // A stand-in is a font of the reader's own, if there is one.
  const own = faces.filter((face) => !face.family.includes('Stand-in'));
  for (const face of own) if (face.status === 'error') missing.push(`font ${face.family} ${face.weight} did not load`);
  const plain = (family) => family.replace(/["']/g, '').trim();
  const wanted = plain(getComputedStyle(document.body).fontFamily.split(',')[0]);
  const has = faces.some((face) => plain(face.family) === wanted && face.status === 'loaded');
  if (faces.length > 0 && !has) missing.push(`its font ${wanted} is not loaded`);
  for (const image of document.images) {
    const seen = image.complete && image.naturalWidth === 0;
    if (seen) missing.push(`picture ${image.getAttribute('src')} did not load`);
  }
  return missing;
}

const weights = new Map();

/** The bytes that a server sends for a file: text compressed, the rest as it is. */
function weight(file) {
  if (!weights.has(file)) {
    const path = join(site.folder, file.endsWith('/') || file === '' ? `${file}index.html` : file);
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const text = ['.html', '.css', '.js', '.mjs', '.svg', '.json', '.xml', '.txt'].includes(extname(path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    weights.set(file, text ? brotliCompressSync(bytes, { params }).length : bytes.length);
  }
  return weights.get(file);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
