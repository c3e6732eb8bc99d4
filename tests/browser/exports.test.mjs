// Every form of a flowchart says the same, other programs can read what is meant for them, and a
// screen reader hears what the drawing shows.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { DESK, inTab, openBrowser } from './browser.mjs';
import { Problems } from './problems.mjs';
import { ALL, readSite, target } from './site.mjs';

const browser = await openBrowser();
const site = await readSite(browser);
const MERMAID = readFileSync(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'), 'utf8');

/** A chart in one situation: its page, and the path of its files without the extension. */
const shown = site.kind('chart').flatMap((page) => {
  const situations = [...new Set(page.outline.map((step) => step.situation))];
  return situations.map((id) => ({ page, id, files: `${page.path.replace(/\.html$/, '')}/${id}` }));
});
const addressOf = (path) => pathToFileURL(join(site.folder, path)).href;
const dataOf = ({ files }) => JSON.parse(site.text(`${files}.json`));
/** Breaking a text adds spaces and hyphens; a star marks our own reading. */
const letters = (text) => (text ?? '').replace(/[\s\u00ad\u200b-]+/g, '');
const answerOf = (text) => letters((text ?? '').split('*')[0]);
const way = (from, to, text) => `${from} → ${to}: ${answerOf(text)}`;
const step = (id, text) => `${id}: ${letters(text)}`;
const sorted = (lines) => [...lines].sort();

test('there are charts to compare', () => assert.ok(shown.length >= 4));

test('drawing, file, data, words and walkthrough have the same steps, ways and answers', async () => {
  const problems = new Problems();
  for (const chart of shown) {
    const data = dataOf(chart);
    const wanted = {
      steps: sorted(data.nodes.map((node) => step(node.id, node.label))),
      ways: sorted(data.edges.map((edge) => way(edge.from, edge.to, edge.label))),
    };
    const forms = { 'the walkthrough': walkthrough(chart, data) };
    await inTab(browser, { viewport: DESK, javaScriptEnabled: false }, async (tab) => {
      await tab.goto(addressOf(chart.page.path));
      forms['the words'] = inWords(await tab.evaluate(readWords, chart.id), chart);
      for (const view of ['lanes', 'compact', 'column']) {
        const parts = await tab.evaluate(readDrawings, [chart.id, view]);
        const all = parts.map(drawn);
        forms[`the ${view} drawings`] = { steps: all.flatMap(({ steps }) => steps), ways: all.flatMap(({ ways }) => ways) };
      }
      await tab.goto(addressOf(`${chart.files}.svg`));
      forms['the file'] = drawn((await tab.evaluate(readDrawings, []))[0]);
    });
    for (const [form, content] of Object.entries(forms)) {
      for (const kind of ['steps', 'ways']) {
        const [there, all] = [new Set(content[kind]), new Set(wanted[kind])];
        for (const line of wanted[kind].filter((line) => !there.has(line))) problems.add(chart.files, `${form} lacks ${line}`);
        for (const line of content[kind].filter((line) => !all.has(line))) problems.add(chart.files, `${form} adds ${line}`);
        if (content[kind].length !== wanted[kind].length) problems.add(chart.files, `${form} repeats some of its ${kind}`);
      }
    }
  }
  problems.none();
});

test('the text has every step, answer and target', () => {
  const problems = new Problems();
  for (const chart of shown) {
    const text = letters(site.text(`${chart.files}.txt`));
    const { nodes, edges } = dataOf(chart);
    for (const node of nodes) if (!text.includes(letters(node.label))) problems.add(chart.files, `no ${node.label}`);
    for (const { label, to } of edges) {
      if (!text.includes(`${letters(label)}`) || !text.includes(`[${letters(to)}]`)) problems.add(chart.files, `no ${label} to ${to}`);
    }
  }
  problems.none();
});

test('Graphviz draws every step and way', () => {
  for (const chart of shown) {
    const drawing = spawnSync('dot', ['-Tsvg', join(site.folder, `${chart.files}.dot`)], { encoding: 'utf8' });
    assert.equal(drawing.stderr, '', chart.files);
    const count = (what) => drawing.stdout.split(`class="${what}"`).length - 1;
    const { nodes, edges } = dataOf(chart);
    assert.deepEqual([count('node'), count('edge')], [nodes.length, edges.length], chart.files);
  }
});

test('Mermaid draws every step and way', async () => {
  await inTab(browser, { viewport: DESK }, async (tab) => {
    await tab.addScriptTag({ content: MERMAID });
    for (const chart of shown) {
      const text = site.text(`${chart.files}.mmd`);
      const drawn = await tab.evaluate(async (text) => {
        window.mermaid.initialize({ startOnLoad: false, maxEdges: 2000, maxTextSize: 1e6 });
        const { svg } = await window.mermaid.render('drawing', text);
        const page = new DOMParser().parseFromString(svg, 'text/html');
        return [page.querySelectorAll('g.node').length, page.querySelectorAll('path.flowchart-link').length];
      }, text);
      const { nodes, edges } = dataOf(chart);
      assert.deepEqual(drawn, [nodes.length, edges.length], chart.files);
    }
  });
});

test('a browser shows the same picture as the PNG', async () => {
  for (const chart of shown) {
    const picture = PNG.sync.read(readFileSync(join(site.folder, `${chart.files}.png`)));
    const { width, height } = picture;
    await inTab(browser, { viewport: { width, height }, colorScheme: 'light' }, async (tab) => {
      await tab.goto(addressOf(`${chart.files}.svg`));
      const shot = PNG.sync.read(await tab.screenshot());
      assert.deepEqual([shot.width, shot.height], [width, height]);
      // Two programs smooth letters differently; anything that moves or is missing is far more.
      const others = pixelmatch(picture.data, shot.data, undefined, width, height, { threshold: 0.25 });
      const share = others / (width * height);
      assert.ok(share < 0.002, `${chart.files}: ${(share * 100).toFixed(3)} % of the pixels differ`);
      // The measure is not blind: the same picture a few pixels lower differs more.
      const moved = Buffer.concat([shot.data.subarray(width * 4 * 3), shot.data.subarray(0, width * 4 * 3)]);
      const apart = pixelmatch(picture.data, moved, undefined, width, height, { threshold: 0.25 });
      assert.ok(apart > 4 * others, `${chart.files}: ${apart} against ${others}`);
    });
  }
});

test('other programs show the colours of the file', () => {
  const programs = {
    librsvg: (svg, png) => spawnSync('rsvg-convert', [svg, '-o', png], { encoding: 'utf8' }),
    ...(ALL && { Inkscape: (svg, png) => spawnSync('inkscape', [svg, '-o', png], { encoding: 'utf8' }) }),
  };
  const folder = mkdtempSync(join(tmpdir(), 'leidraad-programs-'));
  for (const chart of shown) {
    const ours = colours(PNG.sync.read(readFileSync(join(site.folder, `${chart.files}.png`))));
    for (const [name, draw] of Object.entries(programs)) {
      const png = join(folder, 'drawing.png');
      const run = draw(join(site.folder, `${chart.files}.svg`), png);
      assert.equal(run.status, 0, `${name}: ${run.stderr}`);
      const theirs = colours(PNG.sync.read(readFileSync(png)));
      // Letters are theirs, so only what covers a part of the picture is compared.
      for (const [colour, share] of ours) {
        if (share < 0.003) continue;
        const other = theirs.get(colour) ?? 0;
        assert.ok(other > share * 0.8 && other < share * 1.25, `${name}, ${chart.files}: #${colour} covers ${other}, not ${share}`);
      }
    }
  }
  rmSync(folder, { recursive: true });
});

test('a screen reader meets every step as a link, in reading order, with actor, text and answers', async () => {
  const problems = new Problems();
  for (const chart of shown) {
    const { nodes, edges, actors } = dataOf(chart);
    await inTab(browser, { viewport: DESK }, async (tab) => {
      await tab.goto(addressOf(chart.page.path));
      const session = await tab.context().newCDPSession(tab);
      const drawings = linksOfDrawings((await session.send('Accessibility.getFullAXTree')).nodes);
      for (const names of drawings) {
        const numbers = names.map((name) => Number.parseInt(name, 10));
        if (numbers.some((number, i) => !(number > (numbers[i - 1] ?? 0)))) problems.add(chart.page.path, `a drawing has the steps in the order ${numbers}`);
      }
      const names = drawings.flat();
      nodes.forEach((node) => {
        const said = letters(names.find((name) => name.startsWith(`${node.number} `) || name.startsWith(`${node.number}:`)));
        const actor = actors.find(({ id }) => id === node.lane);
        // A box without a lane says who acts in a short form.
        const who = [actor.label, actor.short].find((name) => said.toLowerCase().includes(letters(name).toLowerCase()));
        const parts = [node.label, who ?? actor.label, String(node.number)];
        for (const edge of edges.filter(({ from }) => from === node.id)) {
          const to = nodes.find(({ id }) => id === edge.to);
          parts.push(edge.label ?? '', `${to.number}, ${to.label}`);
        }
        for (const part of parts) if (!said.includes(letters(part))) problems.add(chart.page.path, `step ${node.id} does not say "${part}"`);
      });
    });
  }
  problems.none();
});

test('pointer and keyboard show the way that leads to a step', async () => {
  for (const chart of shown) {
    const { edges, nodes } = dataOf(chart);
    const last = nodes.filter((node) => node.kind === 'outcome').at(-1).id;
    const before = new Set([last]);
    for (const id of before) for (const edge of edges) if (edge.to === id) before.add(edge.from);
    await inTab(browser, { viewport: DESK }, async (tab) => {
      await tab.goto(addressOf(chart.page.path));
      const drawing = tab.locator(`section[aria-labelledby="${chart.id}"] svg:visible`).filter({ has: tab.locator(`[data-id="${last}"]`) }).first();
      const marked = () => drawing.evaluate((svg) => [...svg.querySelectorAll('.node.on-the-way')].map((node) => node.dataset.id));
      await drawing.locator(`[data-id="${last}"] a`).hover();
      assert.deepEqual(sorted(await marked()), sorted(before));
      await tab.mouse.move(0, 0);
      assert.deepEqual(await marked(), []);
      await drawing.locator(`[data-id="${last}"] a`).focus();
      assert.deepEqual(sorted(await marked()), sorted(before));
      await tab.locator('body').click({ position: { x: 1, y: 1 } });
      assert.deepEqual(await marked(), []);
    });
  }
});

/** What share of a picture each colour covers. */
function colours({ data, width, height }) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.toString('hex', at, at + 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return new Map([...counts].map(([colour, count]) => [colour, count / (width * height)]));
}

/** The links of each drawing in the accessibility tree, by their names, in order. */
function linksOfDrawings(tree) {
  const byId = new Map(tree.map((node) => [node.nodeId, node]));
  const links = (node) => [
    ...(node.role?.value === 'link' ? [node.name?.value ?? ''] : []),
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? links(byId.get(id)) : [])),
  ];
  return tree.filter((node) => node.role?.value === 'graphics-document').map(links);
}

function walkthrough({ files }, { nodes }) {
  const pages = [...site.pages.values()].filter((page) => page.kind === 'step' && page.path.startsWith(`${files}/`));
  const idOf = (path) => path.slice(files.length + 1).replace(/\.html$/, '');
  assert.equal(pages.length, nodes.length, files);
  return {
    steps: pages.map((page) => step(idOf(page.path), page.question)),
    ways: pages.flatMap((page) => page.answers.map((answer) => way(idOf(page.path), idOf(target(page, answer.href)), answer.answer))),
  };
}

function inWords(steps, { id }) {
  const idOf = (anchor) => anchor.slice(id.length + 1);
  return {
    steps: steps.map(({ anchor, label }) => step(idOf(anchor), label)),
    ways: steps.flatMap(({ anchor, exits }) => exits.map(({ to, answer }) => way(idOf(anchor), idOf(to), answer))),
  };
}

function drawn({ nodes, edges }) {
  return { steps: nodes.map(({ id, text }) => step(id, text)), ways: edges.map(({ from, to, text }) => way(from, to, text)) };
}

/** Runs in the browser: the outline of a situation. */
function readWords(situation) {
  const steps = [...document.querySelectorAll(`section[aria-labelledby="${situation}"] .outline-step`)];
  return steps.map((step) => ({
    anchor: step.id,
    label: step.querySelector('.step-label').textContent,
    exits: [...step.querySelectorAll('.exits > li')].map((exit) => ({
      to: exit.querySelector('a').getAttribute('href').slice(1),
      answer: (exit.querySelector('strong')?.textContent ?? '').replace(/:$/, ''),
    })),
  }));
}

/** Runs in the browser: the drawing of a file; of a page those of a situation in a view, those too that stand with another. */
function readDrawings([situation, view]) {
  const section = situation && document.querySelector(`section[aria-labelledby="${situation}"]`);
  const parts = section ? [...section.querySelectorAll('.part')] : [];
  const places = parts.map((part) => {
    const there = part.classList.contains('part-same') && part.querySelector('a[href^="#"]').getAttribute('href').slice(1);
    return there ? document.getElementById(there).closest('.part') : part;
  });
  const drawings = section ? places.map((place) => place.querySelector(`svg.chart-${view}`)) : [document.querySelector('svg')];
  const words = (element, selector) => [...element.querySelectorAll(selector)].map((text) => text.textContent).join(' ');
  return drawings.map((svg) => {
    const labels = new Map([...svg.querySelectorAll('.edge-label')].map((label) => [label.dataset.edge, words(label, 'text')]));
    return {
      nodes: [...svg.querySelectorAll('.node')].map((node) => ({ id: node.dataset.id, text: words(node, '.text') })),
      // In a page the name of a line is its place among the lines.
      edges: [...svg.querySelectorAll('.edge')].map(({ dataset }, at) => ({ from: dataset.from, to: dataset.to, text: labels.get(dataset.id ?? `${at}`) })),
    };
  });
}
