// The search window and the page of answers. Loaded with the ranker and the index when a reader
// turns to a search field; without it the field leads to the register.
(() => {
  'use strict';

  const form = document.querySelector('form.search-form');
  const field = form.elements.q;
  const { root, page, index } = form.dataset;
  const register = form.getAttribute('action');
  const inside = 'inside' in form.dataset;
  const BEST = 3, IN_WINDOW = 10, ON_PAGE = 50;
  const fill = (text, value) => text.replace(/\{\w+\}/, () => value);

  let ranker, words, parts;

  /** An element with attributes and children; text is never markup. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  }

  // --- answers ------------------------------------------------------------------

  /** Text in pieces, of which every second one was found. */
  const marked = (pieces) => pieces.map((piece, at) => (at % 2 ? make('mark', {}, piece) : piece));

  /** A link by a title, which may be in another language than the page. */
  const linkTo = (address, pieces, own) => make('a', { href: root + address, ...own }, ...marked(pieces));

  function entry(answer, labelled) {
    const { kind, address, title, place, heading, text, names, headings, lang } = ranker.excerpt(answer);
    const own = lang ? { lang } : {};
    const { via } = answer.reading;
    const item = make('li', { class: 'found' });
    const line = (name, ...children) => item.append(make('p', { class: `found-${name}` }, ...children));
    line('title', linkTo(address, title, own), ...(labelled ? [' ', make('span', { class: 'found-kind' }, words.kinds[kind])] : []));
    if (via) line('via', fill(words.via, via));
    if (names.length) line('via', words.names, ' ', ...marked(names));
    if (heading.length) line('place', linkTo(place, heading, own));
    if (text[0] || text[1]) line('text', make('span', own, ...marked(text)));
    if (headings.length) {
      const others = headings.map((other) => make('li', {}, linkTo(other.address, other.title, own)));
      item.append(make('ul', { class: 'found-headings', role: 'list' }, ...others));
    }
    return item;
  }

  /** The best answers, then the others by kind. */
  function lists(answers) {
    const list = (title, some, labelled) => (some.length ? [
      make('h2', { class: 'answers-title' }, title),
      make('ul', { role: 'list' }, ...some.map((answer) => entry(answer, labelled))),
    ] : []);
    const others = answers.slice(BEST);
    const ofKind = (kind) => others.filter(({ record }) => ranker.shown(record).kind === kind);
    return [
      ...list(words.best, answers.slice(0, BEST), true),
      ...words.groups.flatMap((title, kind) => list(title, ofKind(kind))),
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
    const chapters = ranker.chapters().map(({ address, title, lang }) => make('li', {}, linkTo(address, [title], lang && { lang })));
    return [
      ...parts,
      make('p', {}, make('a', { href: register }, words.register), ' · ', make('a', { href: mail }, words.contact)),
      make('h2', { class: 'answers-title' }, words.groups[0]),
      make('ul', {}, ...chapters),
    ];
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
      const has = await parts?.wordsOf(query);
      if (turn !== latest) return;
      const { count, best } = ranker.answers(query, most, has);
      await parts?.textsOf(best);
      if (turn !== latest) return;
      if (!count) {
        place.replaceChildren(...nothing(query));
        return say(fill(words.none, query.replace(/\p{Cf}/gu, '')));
      }
      const missing = best[0].reading.via ? [] : ranker.missing(query);
      const without = missing.length ? fill(words.without, missing.join(', ')) : '';
      const all = () => make('p', { class: 'search-all' }, make('a', { href: addressOf(query) }, fill(words.all, count)));
      place.replaceChildren(
        ...(without ? [make('p', { class: 'search-without' }, without)] : []),
        ...lists(best),
        ...(count > most && !inside ? [all()] : []),
      );
      place.scrollTop = 0;
      const counted = count === 1 ? words.one : fill(words.some, count);
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
    const input = Object.assign(field.cloneNode(), { id: 'page_window_query', autocapitalize: 'off', spellcheck: false });
    input.setAttribute('aria-describedby', 'page_window_hint');
    const close = make('button', { type: 'button', class: 'search-close' }, words.close);
    const status = make('p', { class: 'search-status', role: 'status' });
    const place = make('div', { class: 'search-answers' });
    const dialog = make('dialog', { class: 'search-window', 'aria-label': words.title },
      make('div', { class: 'search-window-head' },
        make('label', { class: 'visually-hidden', for: 'page_window_query' }, words.field), input, close),
      make('p', { class: 'search-hint', id: 'page_window_hint' }, words.hint), status, place);
    dialog.addEventListener('close', () => { field.value = ''; });
    dialog.addEventListener('click', ({ target }) => {
      // A link to a place on this page shows that place.
      if (target === dialog || target === close || target.closest('a')) dialog.close();
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
    return () => {
      if (dialog.open) return;
      input.value = field.value;
      dialog.showModal();
      input.focus();
      // Whoever goes on typing does so behind what is there.
      input.setSelectionRange(input.value.length, input.value.length);
      show(input.value, place, status, IN_WINDOW);
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
    ({ words } = data);
    ranker = globalThis.leidraadRanker(data);
    parts = globalThis.leidraadParts?.(ranker, data, index);
    if (inside) return fillPage();
    const open = makeWindow();
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
