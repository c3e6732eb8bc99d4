// The flowchart can be walked: from the drawing, from its words, and step by step.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTab, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { follow, readSite, target } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const charts = site.kind('chart');
const steps = site.kind('step');

const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '');
/** The folder with the steps of a situation: the chart's address without `.html`, and its name. */
const situationFolder = (chart, situation) => `${chart.path.replace(/\.html$/, '')}/${situation}`;
const stepsIn = (folder) => steps.filter((step) => folderOf(step.path) === folder);
const situationsOf = (chart) => [...new Set(chart.outline.map((step) => step.situation))];

test('there are charts, drawn in every situation, with steps', () => {
  assert.ok(charts.length > 0, 'no page has a chart');
  const problems = new Problems();
  for (const chart of charts) {
    for (const situation of situationsOf(chart)) {
      const drawn = chart.drawings.filter((drawing) => drawing.situation === situation);
      if (drawn.length === 0) problems.add(chart.path, `${situation} has no drawing`);
      if (stepsIn(situationFolder(chart, situation)).length === 0) problems.add(chart.path, `${situation} has no steps`);
    }
    for (const drawing of chart.drawings) {
      if (drawing.lang !== chart.language) problems.add(chart.path, `a drawing in "${drawing.lang}"`);
    }
  }
  problems.none();
});

test('every box of a drawing leads to its own step, and every step has a box', () => {
  const problems = new Problems();
  for (const chart of charts) {
    for (const situation of situationsOf(chart)) {
      const folder = situationFolder(chart, situation);
      const boxes = chart.drawings.filter((drawing) => drawing.situation === situation).flatMap(({ nodes }) => nodes);
      for (const { id, href, name } of boxes) {
        const to = href && target(chart, href);
        if (to !== `${folder}/${id}.html`) problems.add(chart.path, `${situation}: box ${id} leads to ${to}`);
        if (!name.trim()) problems.add(chart.path, `${situation}: box ${id} has no spoken name`);
      }
      // A part that is the same in another situation is drawn there, and the page says so.
      const elsewhere = chart.same.filter((part) => part.situation === situation).map((part) => part.drawnAt.split('_')[0]);
      const there = chart.drawings.filter((drawing) => elsewhere.includes(drawing.situation)).flatMap(({ nodes }) => nodes);
      const drawn = new Set([...boxes, ...there].map((node) => node.id));
      for (const { path } of stepsIn(folder)) {
        if (!drawn.has(nameOf(path))) problems.add(chart.path, `${situation}: step ${nameOf(path)} has no box`);
      }
    }
  }
  problems.none();
});

test('every box of a comparison leads to its step, in the situation that has it', () => {
  const problems = new Problems();
  const compared = [...site.files].filter((file) => /\/stroomschema\/.*\.vs-.*\.svg$|\/flowchart\/.*\.vs-.*\.svg$/.test(file));
  assert.ok(compared.length > 0, 'no chart compares its situations');
  for (const file of compared) {
    const boxes = [...site.text(file).matchAll(/data-id="([^"]*)"[^>]*data-kind="[^"]*"[^>]*><a href="([^"]*)"/g)];
    if (boxes.length === 0) problems.add(file, 'has no box with a link');
    const to = boxes.map(([, id, href]) => ({ id, path: follow(file, href).path }));
    for (const { id, path } of to) {
      if (nameOf(path) !== id || site.pages.get(path)?.kind !== 'step') problems.add(file, `box ${id} leads to ${path}`);
    }
    const situations = new Set(to.map(({ path }) => folderOf(path)));
    if (situations.size !== 2) problems.add(file, `a comparison of ${situations.size} situations`);
  }
  problems.none();
});

test('every drawing in a section leads to steps of one situation', () => {
  const problems = new Problems();
  for (const page of site.kind('section')) {
    for (const { nodes } of page.drawings) {
      const to = nodes.map((node) => (node.href ? target(page, node.href) : ''));
      const lost = to.filter((path) => site.pages.get(path)?.kind !== 'step');
      for (const path of lost) problems.add(page.path, `a box leads to "${path}"`);
      if (new Set(to.map(folderOf)).size > 1) problems.add(page.path, 'boxes lead to several situations');
    }
  }
  problems.none();
});

test('every drawing as a file leads to the same steps as on its page', () => {
  const problems = new Problems();
  for (const chart of charts) {
    for (const situation of situationsOf(chart)) {
      const folder = situationFolder(chart, situation);
      const file = `${folder}.svg`;
      if (!site.files.has(file)) {
        problems.add(chart.path, `there is no ${file}`);
        continue;
      }
      const links = [...site.text(file).matchAll(/<a [^>]*?href="([^"]*)"/g)];
      const to = new Set(links.map(([, href]) => follow(file, href).path));
      for (const { path } of stepsIn(folder)) {
        if (!to.delete(path)) problems.add(file, `has no link to ${path}`);
      }
      for (const path of to) problems.add(file, `leads to ${path}`);
    }
  }
  problems.none();
});

test('the words beside a drawing name every step once and lead to it', () => {
  const problems = new Problems();
  for (const chart of charts) {
    for (const situation of situationsOf(chart)) {
      const folder = situationFolder(chart, situation);
      const named = chart.outline.filter((step) => step.situation === situation).map((step) => target(chart, step.href));
      for (const { path } of stepsIn(folder)) {
        const times = named.filter((to) => to === path).length;
        if (times !== 1) problems.add(chart.path, `${situation}: ${nameOf(path)} is named ${times} times`);
      }
      for (const path of named) {
        if (folderOf(path) !== folder) problems.add(chart.path, `${situation}: leads to ${path}`);
      }
    }
  }
  problems.none();
});

test('every answer leads to a step of the same situation', () => {
  const problems = new Problems();
  for (const step of steps) {
    for (const { href, text } of step.answers) {
      const to = target(step, href);
      const known = site.pages.get(to)?.kind === 'step';
      if (!known || folderOf(to) !== folderOf(step.path)) problems.add(step.path, `"${text}" leads to ${to}`);
    }
  }
  problems.none();
});

test('every step can be reached from a start by answers alone', () => {
  const problems = new Problems();
  for (const chart of charts) {
    for (const situation of situationsOf(chart)) {
      const starts = chart.outline.filter((step) => step.situation === situation && step.start);
      if (starts.length === 0) problems.add(chart.path, `${situation} has no start`);
      const reached = new Set(starts.map((step) => target(chart, step.href)));
      for (const path of reached) {
        const step = site.pages.get(path);
        for (const { href } of step?.answers ?? []) reached.add(target(step, href));
      }
      for (const { path } of stepsIn(situationFolder(chart, situation))) {
        if (!reached.has(path)) problems.add(path, 'no answer leads here');
      }
    }
  }
  problems.none();
});

test('the ways out of a step are the same in both languages', () => {
  const problems = new Problems();
  const exits = (step) => step.answers.map((answer) => nameOf(target(step, answer.href))).join(', ');
  for (const step of steps) {
    const [link] = step.languageSwitch;
    const twin = link && site.pages.get(target(step, link.href));
    if (twin && exits(twin) !== exits(step)) problems.add(step.path, `${exits(step)}; ${twin.path}: ${exits(twin)}`);
  }
  problems.none();
});

test('a click on a box opens its step, at every width that shows a drawing', async () => {
  const problems = new Problems();
  for (const chart of charts) {
    for (const width of [1920, 1280, 800, 390]) {
      await inTab(browser, { viewport: { width, height: 1000 } }, async (tab) => {
        await tab.goto(pathToFileURL(join(site.folder, chart.path)).href);
        const box = tab.locator('svg g.node a:visible').nth(1);
        if ((await box.count()) === 0) return problems.add(chart.path, `no drawing at ${width} px`);
        const href = await box.getAttribute('href');
        await box.click();
        const wanted = `/${target(chart, href)}`;
        await tab.waitForURL((url) => url.pathname.endsWith(wanted), { timeout: 30_000 }).catch(() => {
          problems.add(chart.path, `a click at ${width} px on ${href} opened ${tab.url()}`);
        });
      });
    }
  }
  problems.none();
});
