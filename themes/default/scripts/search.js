// The search window and the page of answers. Loaded with the ranker and the index when a reader
// turns to a search field; without it the field leads to the register.
(() => {
  'use strict';

  const form = document.querySelector('form.search-form');
  const field = form.elements.q;
  const { root, page, index } = form.dataset;
  const register = form.getAttribute('action');
  const inside = 'inside' in form.dataset;
  const BEST = 3, IN_WINDOW = 10, ON_PAGE = 50, AROUND = 160;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  let ranker, words, stamps;

  /** An element with attributes and children; text is never markup. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== undefined));
    return element;
  }

  // --- parts of a large index -------------------------------------------------

  const loading = new Map(), waiting = {};
  globalThis.leidraadPart = (name, value, stamp) => {
    const { done, failed } = waiting[name];
    // The site was published anew since this page was opened: the part is of another index.
    if (stamp !== stamps[name]) return failed();
    ranker.add(name, value);
    done();
  };

  function load(names) {
    return Promise.all(names.map((name) => {
      if (!loading.has(name)) {
        const part = new Promise((done, failed) => {
          waiting[name] = { done, failed };
          const script = make('script', { src: index.replace(/\.js$/, `/${name}.js`) });
          script.onerror = failed;
          document.head.append(script);
        });
        part.catch(() => loading.delete(name));
        loading.set(name, part);
      }
      return loading.get(name);
    }));
  }

  // --- answers ------------------------------------------------------------------

  /** Text with the words that were found marked. */
  function marked(text, found) {
    const parts = document.createDocumentFragment();
    let end = 0;
    for (const match of text.matchAll(ranker.WORD)) {
      if (!found.has(ranker.fold(match[0]))) continue;
      parts.append(text.slice(end, match.index), make('mark', {}, match[0]));
      end = match.index + match[0].length;
    }
    parts.append(text.slice(end));
    return parts;
  }

  /** The surroundings of the first word that was found, from word to word. */
  function surroundings(text, found) {
    const first = [...text.matchAll(ranker.WORD)].find((match) => found.has(ranker.fold(match[0])));
    let start = Math.max(0, (first?.index ?? 0) - AROUND / 3);
    if (start > 0) start = text.indexOf(' ', start) + 1;
    let end = Math.min(text.length, start + AROUND);
    if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
    return (start ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
  }

  const linkTo = (shown, found) => make('a', { href: root + shown.address }, marked(shown.title, found));

  function entry(answer, found, labelled) {
    const shown = ranker.shown(answer.record);
    const item = make('li', { class: 'found' });
    const kind = labelled ? make('span', { class: 'found-kind' }, words.kinds[shown.kind]) : undefined;
    item.append(make('p', { class: 'found-title' }, linkTo(shown, found), ...(kind ? [' ', kind] : [])));
    if (answer.via) item.append(make('p', { class: 'found-via' }, fill(words.via, { name: answer.via })));
    const [best] = answer.headings;
    const text = best && best.score >= answer.score ? ranker.shown(best.record).text : shown.text;
    if (text) item.append(make('p', { class: 'found-text' }, marked(surroundings(text, found), found)));
    if (answer.headings.length) {
      const headings = answer.headings.map((hit) => make('li', {}, linkTo(ranker.shown(hit.record), found)));
      item.append(make('ul', { class: 'found-headings', role: 'list' }, ...headings));
    }
    return item;
  }

  /** The best answers, then the others by kind. */
  function lists(answers, found) {
    const list = (title, some, labelled) => [
      make('h2', { class: 'answers-title' }, title),
      make('ul', { role: 'list' }, ...some.map((answer) => entry(answer, found, labelled))),
    ];
    const groups = new Map();
    for (const answer of answers.slice(BEST)) {
      const { kind } = ranker.shown(answer.record);
      groups.set(kind, [...(groups.get(kind) ?? []), answer]);
    }
    return [
      ...list(words.best, answers.slice(0, BEST), true),
      ...[...groups].flatMap(([kind, some]) => list(words.groups[kind], some, false)),
    ];
  }

  const addressOf = (query) => `${page}?q=${encodeURIComponent(query)}`;

  function nothing(query) {
    const parts = [make('p', {}, ranker.isCommon(query) ? words.common : words.noneHelp)];
    const nearest = ranker.nearest(query);
    if (nearest.length) {
      const links = nearest.flatMap((word, i) => [i ? ', ' : ' ', make('a', { href: addressOf(word) }, word)]);
      parts.push(make('p', {}, words.nearest, ...links));
    }
    const mail = `${words.mailto}?subject=${encodeURIComponent(query.slice(0, 80))}`;
    parts.push(make('p', {}, make('a', { href: register }, words.register), ' · ', make('a', { href: mail }, words.contact)));
    return parts;
  }

  let latest = 0;

  /** Shows what answers a query in `place`, at most `most` answers, and says how many there are. */
  async function show(query, place, status, most) {
    const turn = ++latest;
    const say = (text) => { status.textContent = text; };
    if (!query.trim()) {
      place.replaceChildren();
      return say('');
    }
    try {
      await load(ranker.needs(query));
      if (turn !== latest) return;
      const { count, best } = ranker.answers(query, most);
      const records = best.flatMap((answer) => [answer, ...answer.headings]).map(({ record }) => record);
      // The address of a heading is that of its section.
      await load(records.map((record) => ranker.textOf(record)).filter(Boolean));
      if (turn !== latest) return;
      if (!count) {
        place.replaceChildren(...nothing(query));
        return say(fill(words.none, { query }));
      }
      const found = ranker.matched(query);
      const missing = best[0].via ? [] : ranker.missing(query);
      const without = missing.length ? fill(words.without, { words: missing.join(', ') }) : '';
      const more = count > most && !inside
        ? make('p', { class: 'search-all' }, make('a', { href: addressOf(query) }, fill(words.all, { count })))
        : undefined;
      const note = without ? make('p', { class: 'search-without' }, without) : undefined;
      place.replaceChildren(...[note, ...lists(best, found), more].filter(Boolean));
      place.scrollTop = 0;
      const counted = count === 1 ? words.one : fill(words.some, { count });
      say([counted, without].filter(Boolean).join('. '));
    } catch {
      place.replaceChildren(make('p', {}, words.failed, ' ', make('a', { href: register }, words.register)));
      say(words.failed);
    }
  }

  /** Arrows go through the answers, and back to the field before the first. */
  function withArrows(input, place, element) {
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const stops = [input, ...place.querySelectorAll('a')];
      const at = stops.indexOf(document.activeElement);
      if (at < 0) return;
      event.preventDefault();
      stops[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), stops.length - 1)].focus();
    });
  }

  // --- the window ---------------------------------------------------------------

  function makeWindow() {
    const input = make('input', {
      class: 'search-input', type: 'search', id: 'zoekvenster', 'aria-describedby': 'zoekuitleg',
      autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', maxlength: '200',
    });
    const close = make('button', { type: 'button', class: 'search-close' }, words.close);
    const status = make('p', { class: 'search-status', role: 'status' });
    const place = make('div', { class: 'search-answers' });
    const dialog = make('dialog', { class: 'search-window', 'aria-label': words.title },
      make('div', { class: 'search-window-head' },
        make('label', { class: 'visually-hidden', for: 'zoekvenster' }, words.field), input, close),
      make('p', { class: 'search-hint', id: 'zoekuitleg' }, words.hint), status, place);
    const clear = () => { field.value = ''; };
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', clear);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
      // A link to a place on this page shows that place.
      if (event.target.closest('a')) dialog.close();
    });
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // Some browsers would only empty the field.
      event.preventDefault();
      dialog.close();
    });
    input.addEventListener('input', () => show(input.value, place, status, IN_WINDOW));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && input.value.trim()) location.href = addressOf(input.value);
    });
    withArrows(input, place, dialog);
    document.body.append(dialog);
    return {
      open(query) {
        if (dialog.open) return;
        input.value = query;
        dialog.showModal();
        input.focus();
        show(query, place, status, IN_WINDOW);
      },
    };
  }

  // --- the page of answers --------------------------------------------------------

  function fillPage() {
    const place = document.querySelector('.search-results');
    const status = make('p', { class: 'search-status', role: 'status' });
    place.before(status);
    const update = () => show(field.value, place, status, ON_PAGE);
    const remember = () => {
      try {
        history.replaceState(null, '', field.value.trim() ? addressOf(field.value) : page);
      } catch {
        // A browser that does not let a file do this keeps the address.
      }
    };
    field.value ||= new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '';
    field.addEventListener('input', () => { update(); remember(); });
    form.addEventListener('submit', (event) => { event.preventDefault(); update(); remember(); });
    withArrows(field, place, document.querySelector('main'));
    update();
  }

  globalThis.leidraadIndex = (data) => {
    ({ words, stamps } = data);
    ranker = globalThis.leidraadRanker(data);
    if (inside) return fillPage();
    const search = makeWindow();
    const open = () => search.open(field.value);
    field.addEventListener('input', open);
    form.addEventListener('wanted', open);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim()) location.href = addressOf(field.value);
      else open();
    });
    // What was typed or asked for while this was loading.
    if (field.value || 'wanted' in form.dataset) open();
  };
})();
