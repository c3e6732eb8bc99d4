// The field in which a reader fills in a day: it leads to what held on that day. The days stand in the
// list of the page.
(() => {
  'use strict';

  const form = document.querySelector('.day-form');
  const status = form.querySelector('[role=status]');
  const field = form.elements.dag;

  /** A day as `2026-11-24`; nothing when it is none. A browser without a field for days sends text. */
  function dayOf(text) {
    const [, first, month, last] = text.trim().match(/^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/) ?? [];
    if (!first) return undefined;
    const [year, day] = first.length === 4 ? [first, last] : [last, first];
    const date = new Date(Date.UTC(year, month - 1, day));
    const isDay = year.length === 4 && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
    return isDay ? date.toISOString().slice(0, 10) : undefined;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = dayOf(field.value);
    // Newest first, so the first that is not later is the one that held.
    const held = [...document.querySelectorAll('a[data-day]')].find((link) => link.dataset.day <= day);
    field.setAttribute('aria-invalid', !held);
    status.textContent = held ? '' : form.dataset[day ? 'none' : 'wrong'];
    if (held) location.href = held.href;
    else field.focus();
  });
  form.hidden = false;
})();
