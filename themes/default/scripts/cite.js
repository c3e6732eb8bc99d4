// Makes it easy to cite what a page shows: buttons that copy and save a reference, and the address of
// each passage. What is copied leads to the passage that a reader chose. Without this script the
// references can be selected, and every passage has its address all the same.
(function () {
  'use strict';

  const box = document.querySelector('.cite-box');
  if (!box) return;
  const words = box.dataset;
  const make = (name, attributes, text) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.textContent = text;
    return element;
  };
  const button = (text, act) => {
    const made = make('button', { type: 'button', className: 'quiet-button' }, text);
    made.addEventListener('click', () => act(made));
    return made;
  };

  // --- references -------------------------------------------------------------

  const texts = [...box.querySelectorAll('.cite-text, pre')];
  const plain = new Map(texts.map((element) => [element, element.textContent]));
  const passageOf = (hash) => (hash.includes('.') && document.getElementById(decodeURIComponent(hash.slice(1))) ? hash : '');

  /** Puts the passage of the address into every reference. */
  function lead() {
    const to = words.url + passageOf(location.hash);
    for (const [element, text] of plain) {
      const now = text.replaceAll(words.url, to);
      // What says in which language a title is, stays.
      if (element.textContent !== now) element.textContent = now;
    }
  }

  /** By ear a button is known by what it does and to what. */
  function call(act, word) {
    act.textContent = word;
    act.setAttribute('aria-label', `${word}: ${act.dataset.of}`);
  }

  // Says to those who do not see the button change that it did what it says.
  const said = make('p', { className: 'visually-hidden' }, '');
  said.setAttribute('role', 'status');
  box.append(said);

  function copy(element, pressed) {
    const done = () => {
      call(pressed, words.copied);
      said.textContent = words.copied;
      setTimeout(() => {
        call(pressed, words.copy);
        said.textContent = '';
      }, 2000);
    };
    getSelection().selectAllChildren(element);
    // Pages of a folder and of plain servers have no other way.
    if (document.execCommand('copy')) done();
    else navigator.clipboard?.writeText(element.textContent).then(done);
  }

  function save(element) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([element.textContent], { type: 'text/plain' }));
    link.download = element.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  for (const element of texts) {
    const buttons = make('p', { className: 'cite-buttons' }, '');
    const acts = [button(words.copy, (pressed) => copy(element, pressed))];
    if (element.dataset.file) acts.push(button(words.save, () => save(element)));
    for (const act of acts) {
      act.dataset.of = element.closest('details').querySelector('summary').textContent;
      call(act, act.textContent);
    }
    buttons.append(...acts);
    element.after(buttons);
  }
  lead();
  addEventListener('hashchange', lead);

  // --- passages ---------------------------------------------------------------

  const passages = [...document.querySelectorAll('.prose > [id*="."]')];
  const links = new Map();

  /** The link beside a passage, at the end of its text. */
  function link(passage) {
    if (!links.has(passage)) {
      const made = make('a', { className: 'passage', href: `#${passage.id}` }, '¶');
      made.setAttribute('aria-label', `${words.passage}: ${passage.id}`);
      const inside = passage.matches('ul, ol, dl') ? passage.lastElementChild : passage;
      inside.append(made);
      links.set(passage, made);
    }
    return links.get(passage);
  }

  if (!passages.length) return;
  document.addEventListener('pointerover', ({ target }) => {
    const passage = target.closest?.('.prose > [id*="."]');
    if (passage) link(passage);
  });
  // The keyboard has the links when it asks for them: they would be many stops.
  const shown = button(words.passages, () => {
    passages.forEach(link);
    document.body.classList.add('show-passages');
    shown.remove();
  });
  box.append(shown);
})();
