// Two small comforts of every page. Without this script nothing is missing but these.
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
})();
