// Reloads the page after a rebuild and shows the report of a guide that cannot be built.
// Added to responses of `leidraad serve`; never part of a published site.
(() => {
  "use strict";
  const mine = document.currentScript.dataset.page;
  const place = "leidraad-scroll";
  let events = null;
  let closed = "";

  const reload = () => {
    const at = { path: location.pathname, x: scrollX, y: scrollY };
    sessionStorage.setItem(place, JSON.stringify(at));
    location.reload();
  };

  const restoreScroll = () => {
    const at = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (at && at.path === location.pathname) {
      scrollTo({ left: at.x, top: at.y, behavior: "instant" });
    }
  };

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const addStyle = () => {
    if (document.querySelector('link[href="/-/overlay.css"]')) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "/-/overlay.css";
    document.head.append(link);
  };

  const show = (state) => {
    const old = document.getElementById("leidraad-problems");
    if (state.report === null || state.report === closed) {
      if (old) old.remove();
      if (state.report === null) closed = "";
      return;
    }
    addStyle();
    const panel = document.createElement("section");
    panel.id = "leidraad-problems";
    panel.lang = state.lang;
    panel.setAttribute("role", "alert");
    panel.append(element("h1", state.heading), element("pre", state.report));
    if (mine) {
      const close = element("button", state.close);
      close.type = "button";
      close.addEventListener("click", () => {
        closed = state.report;
        panel.remove();
      });
      panel.append(close);
    }
    if (old) old.replaceWith(panel);
    else document.body.append(panel);
  };

  // A browser keeps six connections to a server. A tab that nobody looks at gives its own back.
  const listen = () => {
    if (document.hidden) {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource(`/-/reload?page=${location.pathname}`);
      events.addEventListener("state", (event) => {
        const state = JSON.parse(event.data);
        if (state.page === mine) show(state);
        else reload();
      });
    }
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => {
    if (events) events.close();
    events = null;
  });
  addEventListener("pageshow", listen);
  restoreScroll();
  listen();
})();
