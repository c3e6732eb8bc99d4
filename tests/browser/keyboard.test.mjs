// Tab reaches everything, and a reader always sees where it is.

import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DESK, PHONE, inTabs, openBrowser, unfold } from './browser.mjs';
import { Problems } from './problems.mjs';
import { readSite } from './site.mjs';

/** More stops than any page has; a walk that long is a trap. */
const STOPS = 2500;

const browser = await openBrowser();
const site = await readSite(browser);
const kinds = ['home', 'section', 'chart', 'step', 'glossary', 'indicators', 'worksheet', 'data'];
const pages = site.oneOfEach.filter((page) => page.language === 'nl' && kinds.includes(page.kind));

for (const [place, options] of [
  ['at a desk in light', { viewport: DESK, colorScheme: 'light' }],
  ['on a phone in dark', { viewport: PHONE, colorScheme: 'dark' }],
]) {
  test(`the focus is visible and never hidden ${place}`, async () => {
    const problems = new Problems();
    await inTabs(browser, options, pages, async (tab, { path }) => {
      await tab.goto(pathToFileURL(join(site.folder, path)).href);
      await walk(tab, path, problems, whereFocusIs);
    });
    problems.none();
  });
}

test('Tab reaches everything that can be followed or pressed, folded parts too', async () => {
  const problems = new Problems();
  await inTabs(browser, { viewport: DESK }, pages, async (tab, { path }) => {
    await tab.goto(pathToFileURL(join(site.folder, path)).href);
    await unfold(tab);
    await walk(tab, path, problems, () => {
      document.activeElement.reached = true;
      return { reasons: [] };
    });
    for (const reason of await tab.evaluate(whatWasNotReached)) problems.add(path, reason);
  });
  problems.none();
});

/** Presses Tab from the first stop to the last and collects what `look` finds at each. */
async function walk(tab, path, problems, look) {
  await tab.evaluate(rememberRest);
  for (let stop = 0; stop < STOPS; stop++) {
    await tab.keyboard.press('Tab');
    const atEnd = await tab.evaluate(isAtEnd);
    if (atEnd) return;
    const { reasons } = await tab.evaluate(look);
    for (const reason of reasons) problems.add(path, reason);
  }
  problems.add(path, `Tab has not come to the end after ${STOPS} stops`);
}

/** Runs in the browser: keeps how everything looks without focus. */
function rememberRest() {
  window.looksOf = (element) => {
    // A link in a drawing shows its focus on its shape, others on themselves.
    const parts = [element, ...element.querySelectorAll('.shape, span')];
    return parts.map((part) => {
      const s = getComputedStyle(part);
      const outline = s.outlineStyle === 'none' || s.outlineWidth === '0px' ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor;
      return [outline, s.boxShadow, s.backgroundColor, s.borderColor, s.borderWidth, s.textDecoration, s.color, s.stroke, s.strokeWidth].join();
    }).join();
  };
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')) {
    element.atRest = window.looksOf(element);
  }
}

/** Runs in the browser: true when the focus has left the page or come round. */
function isAtEnd() {
  const element = document.activeElement;
  if (!element || element === document.body || element.visited) return true;
  element.visited = true;
  return false;
}

/** Runs in the browser: what is wrong with how the focus shows. */
function whereFocusIs() {
  const element = document.activeElement;
  const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
  const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  const reasons = [];
  const points = boxes.flatMap((box) =>
    [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]),
  );
  const inView = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (inView.length === 0) reasons.push(`the focus is out of sight on ${name}`);
  const seen = inView.some(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  if (inView.length > 0 && !seen) reasons.push(`the focus is covered on ${name}`);
  if (element.atRest !== undefined && element.atRest === window.looksOf(element)) reasons.push(`the focus does not show on ${name}`);
  return { reasons };
}

/** Runs in the browser: what can be seen and used but was no stop. */
function whatWasNotReached() {
  const candidates = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
  // Tab stops once at a group of radio buttons; the arrow keys move inside it.
  for (const radio of document.querySelectorAll('input[type=radio]')) {
    radio.reached ||= [...document.getElementsByName(radio.name)].some((other) => other.reached);
  }
  return [...candidates]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !e.reached)
    .map((e) => `Tab does not reach ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 100)}`);
}
