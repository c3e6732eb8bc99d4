// Small comforts of every page. Without this script nothing is missing but these.
(function () {
  'use strict';

  // Long words hold soft hyphens so that they can be broken. Whoever copies a text wants the
  // words, in a search box or in another document.
  var soft = /\u00AD/g;
  document.addEventListener('copy', function (event) {
    var selection = document.getSelection();
    var text = selection + '';
    if (event.defaultPrevented || !event.clipboardData || text.search(soft) < 0) return;
    var holder = document.createElement('div');
    for (var i = 0; i < selection.rangeCount; i++) {
      holder.append(selection.getRangeAt(i).cloneContents());
    }
    event.clipboardData.setData('text/plain', text.replace(soft, ''));
    event.clipboardData.setData('text/html', holder.innerHTML.replace(soft, ''));
    event.preventDefault();
  });

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
      to.hash = location.hash;
      link.href = to.href;
    }
    ['pointerover', 'focus', 'click'].forEach(function (event) {
      link.addEventListener(event, complete);
    });
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
