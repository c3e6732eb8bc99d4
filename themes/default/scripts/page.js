// Small comforts of every page. Without this script nothing is missing but these.
(function () {
  'use strict';

  // The contents of a page mark the heading under which a reader is, and keep the mark in sight.
  var entries = Array.from(document.querySelectorAll('.toc a'), function (link) {
    return { link: link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
  });
  var marked;
  function mark() {
    var now;
    entries.forEach(function (entry) {
      if (entry.heading && entry.heading.getBoundingClientRect().top < innerHeight / 3) now = entry.link;
    });
    if (now === marked) return;
    if (marked) marked.removeAttribute('aria-current');
    marked = now;
    if (!now) return;
    now.setAttribute('aria-current', 'location');
    show(now, now.closest('details'));
  }
  function show(item, list) {
    var own = item.getBoundingClientRect();
    var box = list.getBoundingClientRect();
    if (own.top < box.top || own.bottom > box.bottom) list.scrollTop += own.top - box.top - box.height / 2;
  }
  if (entries.length) {
    var waiting;
    addEventListener('scroll', function () {
      if (!waiting) waiting = requestAnimationFrame(function () { waiting = 0; mark(); });
    }, { passive: true });
    mark();
  }

  // The browser's own print function is always there; a button is nearer.
  document.querySelectorAll('button.print').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { print(); });
  });

  // The same page in the other language is opened at the same place (`#…`), and a search there asks
  // the same (`?…`). The address is completed when a reader turns to the link: it changes while the
  // page is read.
  var switches = document.querySelectorAll('a.language-link, .choices a');
  switches.forEach(function (link) {
    function complete() {
      var to = new URL(link.href);
      to.search = location.search;
      // A paragraph has other words there; its heading (`#heading.code`) is the same.
      to.hash = location.hash.split('.')[0];
      link.href = to.href;
    }
    ['pointerover', 'focus', 'click'].forEach(function (event) {
      link.addEventListener(event, complete);
    });
  });

  // A long list of chapters begins at the one that is read.
  var chapter = document.querySelector('.chapters [aria-current]');
  if (chapter) show(chapter, chapter.closest('.chapters'));

  // What helps to cite a page comes when a reader turns to the text.
  var cite = document.querySelector('.cite-box');
  function help() {
    if (!cite) return;
    var script = document.createElement('script');
    script.src = cite.dataset.script;
    document.head.append(script);
    cite = null;
  }
  ['pointerover', 'focusin'].forEach(function (event) {
    addEventListener(event, help, { passive: true });
  });

  // Search: its scripts come when a reader turns to it. Until then, and without them, the field
  // leads to the register.
  var form = document.querySelector('form.search-form');
  var field = form && form.elements.q;
  var started = false;
  function start() {
    if (started) return;
    started = true;
    ['ranker', 'search', 'index'].forEach(function (name) {
      var script = document.createElement('script');
      script.src = form.dataset[name];
      script.async = false;
      document.head.append(script);
    });
  }
  if (field) {
    form.addEventListener('focusin', start);
    if ('inside' in form.dataset && /[?&]q=[^&]/.test(location.search)) start();
    document.addEventListener('keydown', function (event) {
      var typing = event.target.closest('input, textarea, select, [contenteditable]');
      var slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      var k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!slash && !k) return;
      event.preventDefault();
      form.dataset.wanted = '';
      field.focus();
      form.dispatchEvent(new Event('wanted'));
    });
  }
})();
