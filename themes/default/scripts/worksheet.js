// Saves, loads, prints and clears the worksheet. Nothing is sent, and nothing is kept in the
// browser: the answers are in the fields of the page, and in the file that the reader asks for.
(() => {
  'use strict';

  const sheet = document.getElementById('page_worksheet');
  const { dataset: words } = sheet;
  const all = (selector, inside = sheet) => [...inside.querySelectorAll(selector)];
  const one = (selector, inside = sheet) => inside.querySelector(selector);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const textOf = (element) => element.textContent.trim();

  const head = all('.worksheet-head input');
  const date = one('[name=date]');
  const questions = all('.question').map((fieldset) => ({
    id: fieldset.dataset.id,
    text: textOf(one('legend', fieldset)).replace(/\s+/g, ' '),
    factor: textOf(one('h2', fieldset.closest('section'))),
    choices: all('[type=radio]', fieldset),
    remark: one('textarea', fieldset),
  }));
  const answerOf = (question) => question.choices.find((choice) => choice.checked);
  const answered = () => questions.filter(answerOf).length;
  const said = (message) => { one('.status').textContent = message; };

  /** True when something would be lost by leaving. The date is ours, not the reader's. */
  let unsaved = false;
  const hasEntries = () =>
    head.some((field) => field !== date && field.value.trim()) ||
    questions.some((question) => answerOf(question) || question.remark.value.trim());
  const warn = (event) => {
    event.preventDefault();
    event.returnValue = '';
  };

  function note(changed) {
    unsaved = changed && hasEntries();
    window[unsaved ? 'addEventListener' : 'removeEventListener']('beforeunload', warn);
    const done = answered();
    one('.progress').textContent = done ? fill(words.progress, { done }) : '';
    // A text area as high as its text, in browsers that do not do that by themselves.
    for (const { remark } of questions) remark.parentNode.dataset.text = remark.value;
  }

  const longDate = (day, time) =>
    day.toLocaleString(words.locale, { dateStyle: 'long', timeStyle: time });
  const isoDate = (day) =>
    [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

  // --- the record -------------------------------------------------------------

  const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
    'table{border-collapse:collapse;width:100%;margin:0 0 2rem}th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top}' +
    'th[scope=row]{width:40%;font-weight:400}td{white-space:pre-wrap;overflow-wrap:anywhere}td:nth-child(2){width:15%}tr{break-inside:avoid}' +
    'dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:700}dd{margin:0}.note{border:1px solid #767676;padding:0 1rem}';

  /** The worksheet as a page of its own, which needs nothing else and runs nothing. */
  function record(now) {
    const facts = head.map((field) =>
      `<dt>${escape(textOf(field.closest('label')))}</dt><dd data-field="${field.name}">${escape(field.value)}</dd>`);
    const row = (question) => {
      const answer = answerOf(question);
      const shown = answer ? textOf(answer.closest('label')) : words.noAnswer;
      return `<tr data-id="${escape(question.id)}" data-answer="${answer?.value ?? ''}"><th scope="row">${escape(question.text)}</th>` +
        `<td>${escape(shown)}</td><td data-remark>${escape(question.remark.value)}</td></tr>`;
    };
    const columns = [words.question, textOf(one('.answers-word')), textOf(one('.remark > span'))];
    const tables = [...new Set(questions.map(({ factor }) => factor))].map((factor) =>
      `<h2>${escape(factor)}</h2>\n<table>\n<thead><tr>${columns.map((c) => `<th scope="col">${escape(c)}</th>`).join('')}</tr></thead>\n` +
      `<tbody>\n${questions.filter((q) => q.factor === factor).map(row).join('\n')}\n</tbody>\n</table>`);
    const title = [textOf(one('h1')), one('[name=name]').value.trim()].filter(Boolean).join(': ');
    const notes = all('[data-record=note] :is(p, summary)').map((p) => `<p>${escape(textOf(p))}</p>`).join('');
    return `<!doctype html>
<html lang="${document.documentElement.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="leidraad worksheet 1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
<p><strong>${escape(fill(words.savedOn, { date: longDate(now, 'short') }))}</strong></p>
<dl>${facts.join('\n')}</dl>
<div class="note">${notes}</div>
${tables.join('\n')}
<p>${escape(textOf(one('[data-record=version]') ?? one('h1')))}<br>${escape(words.address)}</p>
</body>
</html>
`;
  }

  function save() {
    const now = new Date();
    const name = one('[name=name]').value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    const file = [words.file, isoDate(now), name.slice(0, 40)].filter(Boolean).join('-') + '.html';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([record(now)], { type: 'text/html' }));
    link.download = file;
    note(false);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    said(fill(words.saved, { file }));
  }

  // --- loading ----------------------------------------------------------------

  /** Puts a saved record into the fields. The file is read as text; nothing in it can run. */
  function load(html) {
    const saved = new DOMParser().parseFromString(html, 'text/html');
    if (!one('meta[name=generator][content^="leidraad worksheet"]', saved)) return said(words.notOurs);
    empty();
    for (const field of head) field.value = one(`[data-field=${field.name}]`, saved)?.textContent ?? '';
    let lost = 0;
    for (const row of all('[data-id]', saved)) {
      const question = questions.find(({ id }) => id === row.dataset.id);
      const remark = one('[data-remark]', row)?.textContent ?? '';
      const choice = question?.choices.find(({ value }) => value === row.dataset.answer);
      if (choice) choice.checked = true;
      if (question) question.remark.value = remark;
      else if (row.dataset.answer || remark) lost++;
    }
    note(false);
    const messages = [fill(words.opened, { done: answered() }), lost && fill(words.lost, { lost })];
    said(messages.filter(Boolean).join(' '));
  }

  function empty() {
    for (const field of head) field.value = '';
    for (const { choices, remark } of questions) {
      for (const choice of choices) choice.checked = false;
      remark.value = '';
    }
  }

  // --- what a reader can do ---------------------------------------------------

  const picker = one('[type=file]');
  const ACTIONS = {
    save,
    print: () => window.print(),
    open: () => picker.click(),
    clear() {
      if (hasEntries() && !window.confirm(words.clearQuestion)) return;
      empty();
      date.value = longDate(new Date());
      note(false);
      said(words.cleared);
    },
  };
  for (const button of all('[data-do]')) button.addEventListener('click', ACTIONS[button.dataset.do]);
  picker.addEventListener('change', async () => {
    const [file] = picker.files;
    if (file && (!unsaved || window.confirm(words.clearQuestion))) load(await file.text());
    // So that the same file can be chosen again.
    picker.value = '';
  });
  sheet.addEventListener('input', ({ target }) => target !== picker && note(true));

  one('.worksheet-actions').hidden = false;
  if (!date.value) date.value = longDate(new Date());
  // A browser that goes back may have kept the fields.
  note(true);
})();
