// Takes a reader from where something was to where it is now, and the place on the page (`#…`) and
// the question (`?…`) of the address along. Without this script the page says where to go, or leads
// on without them. Used by pages that lead on and by pages whose places went elsewhere.
(function () {
  'use strict';

  function place() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (error) {
      // No id that we wrote.
      return '';
    }
  }

  function forward() {
    var moved = document.getElementById(place());
    var onward = document.querySelector('a.leads-on');
    var link = moved && moved.matches('.moved') ? moved.querySelector('a') : onward;
    if (!link) return;
    var to = new URL(link.href);
    if (!to.hash) to.hash = location.hash;
    to.search = location.search;
    location.replace(to.href);
  }

  forward();
  addEventListener('hashchange', forward);
})();
