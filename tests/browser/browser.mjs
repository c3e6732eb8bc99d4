// A real headless Chromium with a profile of its own, and the few ways in which tests use it.

import { after } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  // Nothing may leave the machine, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The width and height of a desk and of a phone, in pixels. */
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** What 1280 pixels at a zoom of 400 % leave. */
export const ZOOMED = { width: 320, height: 640 };

/** Starts Chromium; it ends, and its profile goes, when the tests of the file are done. */
export async function openBrowser() {
  // The profile folder is Playwright's own; the rest of what Chromium writes goes here.
  const home = await mkdtemp(join(tmpdir(), 'leidraad-browser-'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: SWITCHES,
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  after(async () => {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  });
  return browser;
}

/**
 * Does `work(page, item)` for every item, in two tabs at a time, and gives the results in the
 * order of the items. `options` are those of a Playwright context.
 */
export async function inTabs(browser, options, items, work) {
  const context = await openContext(browser, options);
  const results = new Array(items.length);
  let next = 0;
  const tab = async () => {
    const page = await context.newPage();
    while (next < items.length) {
      const index = next++;
      results[index] = await work(page, items[index]);
    }
  };
  try {
    await Promise.all([tab(), tab()]);
  } finally {
    await context.close();
  }
  return results;
}

async function openContext(browser, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  // Long enough for a machine that does other things as well.
  context.setDefaultTimeout(60_000);
  return context;
}

/** Does `work(page)` in one tab. */
export async function inTab(browser, options, work) {
  const context = await openContext(browser, options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens whatever a reader can unfold. */
export const unfold = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
