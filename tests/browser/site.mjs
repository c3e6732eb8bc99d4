// A built site as its files: which pages there are and what each says about itself and links to.
// Chromium's own parser reads the HTML, without running or loading anything.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';

export const LANGUAGES = ['nl', 'en'];
/** True when every page must be looked at in every way. */
export const ALL = process.env.ALL === '1';

/** Templates of which there are dozens of pages, each with words that another page has: texts of versions, texts in both languages, notes of changes, steps of a chart. */
const REPEATED = new Set(['difference', 'history', 'ledger-history', 'side-by-side', 'step']);

/** The folder that an environment variable names. */
export function folderFrom(variable) {
  const folder = process.env[variable];
  assert.ok(folder, `set ${variable} to the folder of a built site`);
  return resolve(folder);
}

/** Reads the site in `folder`. What its pages say is read once in a run: every file of tests asks for it. */
export async function readSite(browser, folder = folderFrom('SITE')) {
  const files = listFiles(folder);
  const paths = files.filter((path) => path.endsWith('.html'));
  const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const facts = await readPages(browser, texts);
  const pages = paths.map((path, index) => [
    path,
    { path, size: texts.get(path).length, language: languageOf(path), ...facts[index] },
  ]);
  assert.ok(pages.length > 0, `${folder} has no pages`);
  return new Site(folder, new Set(files), new Map(pages));
}

/** What each page says, kept under a name that is that of the texts and of the way they are read. */
async function readPages(browser, texts) {
  const digest = createHash('sha256').update(`${readPage}`);
  for (const [path, text] of texts) digest.update(`\0${path}\0${text}`);
  const kept = join(tmpdir(), `leidraad-pages-${digest.digest('hex')}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.evaluate(`window.readPage = ${readPage}`);
  const readAll = (some) => some.map((html) => window.readPage(html));
  const all = [...texts.values()];
  const facts = [];
  // Many at a time: each turn to the browser costs more than the reading.
  for (let first = 0; first < all.length; first += 20) {
    facts.push(...(await tab.evaluate(readAll, all.slice(first, first + 20))));
  }
  await context.close();
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(facts));
  renameSync(`${kept}.${process.pid}`, kept);
  return facts;
}

class Site {
  constructor(folder, files, pages) {
    this.folder = folder;
    this.files = files;
    this.pages = pages;
  }

  text(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Pages that a reader sees: not those that lead on, and not the one for a missing address. */
  get read() {
    return [...this.pages.values()].filter((page) => !page.leadsOn && page.path !== '404.html');
  }

  /** The pages of one template family. */
  kind(kind) {
    return this.read.filter((page) => page.kind === kind);
  }

  /**
   * For each template family, and for pages of it with a drawing or in two languages, the page
   * with the most in it: one for each language.
   */
  get oneOfEach() {
    const chosen = new Map();
    for (const page of this.read) {
      const key = [page.kind, page.language, page.drawings.length > 0, page.mixed].join(' ');
      if (!(chosen.get(key)?.size >= page.size)) chosen.set(key, page);
    }
    return [...chosen.values()];
  }

  /** One of each, or everything when asked for. */
  get toAudit() {
    return ALL ? this.read : this.oneOfEach;
  }

  /**
   * Every page with words of its own, and one of each of those whose words stand on another page
   * as well; everything when asked for.
   */
  get toAuditOnce() {
    if (ALL) return this.read;
    const one = new Set(this.oneOfEach);
    return this.read.filter((page) => one.has(page) || !REPEATED.has(page.kind));
  }

  /** Where the site says it will be published, from robots.txt. */
  get published() {
    const line = this.text('robots.txt').match(/^Sitemap: (.+)sitemap\.xml$/m);
    assert.ok(line, 'robots.txt names no sitemap');
    return line[1];
  }
}

/** Where a link on a page leads: inside the site (path and anchor), outside, or nowhere. */
export function follow(from, href, mount = '/') {
  let address;
  try {
    address = new URL(href, `http://site.invalid${mount}${from}`);
  } catch {
    return { kind: 'broken' };
  }
  if (address.host !== 'site.invalid') return { kind: 'outside', address };
  const path = decodeURIComponent(address.pathname);
  if (!path.startsWith(mount)) return { kind: 'above', path };
  const anchor = decodeURIComponent(address.hash.slice(1));
  return { kind: 'inside', path: path.slice(mount.length), anchor };
}

/** The path that a link on a page leads to, without its anchor. */
export const target = (page, href) => follow(page.path, href).path;

function languageOf(path) {
  return path.split('/').slice(0, 2).find((part) => LANGUAGES.includes(part));
}

function listFiles(folder) {
  const found = [];
  const walk = (inside) => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(folder, path).split(sep).join('/'));
    }
  };
  walk(folder);
  return found.sort();
}

/** Runs in the browser: what a page says about itself. */
function readPage(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector, inside = page) => [...inside.querySelectorAll(selector)];
  const attribute = (selector, name) => page.querySelector(selector)?.getAttribute(name) ?? '';
  const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const hrefOf = (element) => element.getAttribute('href') ?? element.getAttribute('xlink:href');
  const link = (element) => ({
    href: hrefOf(element) ?? '',
    lang: element.getAttribute('lang') ?? '',
    hreflang: element.getAttribute('hreflang') ?? '',
    rel: element.getAttribute('rel') ?? '',
    text: words(element) || element.getAttribute('aria-label') || '',
  });
  const name = (element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labels = ids.map((id) => words(page.getElementById(id)));
    return element.getAttribute('aria-label') || labels.join(' ');
  };
  // Whatever the browser fetches by itself.
  const FETCHED = 'link[rel~=stylesheet],link[rel~=icon],link[rel~=preload],link[rel~=manifest],script[src],' +
    'img,source,video,audio,iframe,embed,object,input[type=image],use,image,feImage';
  const fetched = all(FETCHED).flatMap((element) => {
    const srcset = (element.getAttribute('srcset') ?? '').split(',').map((s) => s.trim().split(/\s+/)[0]);
    const single = ['src', 'data', 'poster', 'href', 'xlink:href'].map((a) => element.getAttribute(a));
    return [...single, ...srcset].filter(Boolean);
  });
  const ids = all('[id]').map((element) => element.id);
  const lang = page.documentElement.getAttribute('lang') ?? '';
  const refresh = attribute('meta[http-equiv=refresh i]', 'content');
  const kind = [...page.body.classList].find((name) => name.startsWith('page-'));
  const focusable = page.querySelector('a[href],button,input,select,textarea,summary,[tabindex]');
  return {
    kind: refresh ? 'redirect' : (kind ?? 'page-unknown').slice('page-'.length),
    lang,
    title: page.title,
    description: attribute('meta[name=description]', 'content'),
    viewport: attribute('meta[name=viewport]', 'content'),
    leadsOn: refresh.replace(/^.*?url=/i, ''),
    noindex: /noindex/.test(attribute('meta[name=robots]', 'content')),
    canonical: attribute('link[rel=canonical]', 'href'),
    icons: all('link[rel~=icon]').length,
    social: attribute('meta[property="og:image"]', 'content'),
    alternates: all('link[rel~=alternate][hreflang]').map(link),
    languageSwitch: all('body > header a[hreflang], header.site-header a[hreflang]').map(link),
    languageChoices: all('main a[hreflang]').map(link),
    links: all('a, area').filter((element) => hrefOf(element) !== null).map(link),
    headLinks: all('head link:not([rel=canonical])').map(link),
    fetched,
    inline: all('[style], style, script:not([src]):not([type="application/ld+json"])').map((e) => e.outerHTML.slice(0, 80)),
    handlers: all('*').filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).map((e) => e.outerHTML.slice(0, 80)),
    ids,
    repeatedIds: [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))],
    headings: all('h1,h2,h3,h4,h5,h6').map((h) => ({ level: Number(h.localName[1]), text: words(h) })),
    mains: all('main').length,
    mainId: page.querySelector('main')?.id ?? '',
    banners: all('body > header').length,
    footers: all('body > footer').length,
    navigations: all('nav').map(name),
    skipLink: focusable ? link(focusable) : null,
    positiveTabindex: all('[tabindex]').filter((e) => e.tabIndex > 0).map((e) => e.outerHTML.slice(0, 80)),
    mixed: all('main [lang], main[lang]').some((e) => e.closest('h1, .prose') && e.getAttribute('lang') !== lang),
    drawings: all('svg[role~="graphics-document"]').map((svg) => ({
      situation: svg.closest('section')?.querySelector('h2')?.id ?? '',
      lang: svg.getAttribute('lang') ?? '',
      nodes: all('g.node[data-id]', svg).map((node) => {
        const anchor = node.closest('a') ?? node.querySelector('a');
        return { id: node.dataset.id, href: anchor ? hrefOf(anchor) : null, name: anchor?.getAttribute('aria-label') ?? '' };
      }),
    })),
    // Parts of a situation that are drawn with the default one, where they are the same.
    same: all('.part-same').map((part) => ({
      situation: part.closest('section')?.querySelector('h2')?.id ?? '',
      drawnAt: part.querySelector('a[href^="#"]')?.getAttribute('href').slice(1) ?? '',
    })),
    outline: all('.outline-step').map((step) => ({
      situation: step.closest('section')?.querySelector('h2')?.id ?? '',
      id: step.id,
      start: step.classList.contains('outline-start'),
      href: step.querySelector('a')?.getAttribute('href') ?? '',
    })),
    answers: all('a.answer[href]').map((element) => ({
      ...link(element),
      // Without an answer the link has the words of the step that it leads to.
      answer: element.querySelector('.answer-to') ? words(element.querySelector('.answer-word')) : '',
    })),
    question: all('article.walk h1').map((h1) => [...h1.childNodes].filter((n) => !n.classList?.contains('badge')).map((n) => n.textContent).join('')).join(''),
  };
}
