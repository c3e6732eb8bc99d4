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

  // All of it but the heading can be folded away; it stays so while the guide is being mended.
  const folded = "leidraad-problems-folded";

  const pieces = (report) => {
    let first = true;
    return report.pieces.map(({ heading, body }) => {
      if (!body) return element("p", heading);
      const piece = document.createElement("details");
      piece.open = first;
      first = false;
      piece.append(element("summary", heading), element("pre", body));
      return piece;
    });
  };

  // The end of the page can be scrolled to above the panel.
  const makeRoom = () => {
    const panel = document.getElementById("leidraad-problems");
    if (mine) document.body.style.paddingBottom = panel ? `${panel.offsetHeight}px` : "";
  };

  const panelOf = (state) => {
    const panel = document.createElement("section");
    panel.id = "leidraad-problems";
    panel.lang = state.lang;
    panel.setAttribute("role", "alert");
    const all = document.createElement("details");
    const summary = document.createElement("summary");
    const heading = element("h1", state.heading);
    summary.append(heading);
    if (state.report.counts) {
      const counts = element("p", state.report.counts);
      counts.className = "counts";
      summary.append(counts);
    }
    all.open = sessionStorage.getItem(folded) === null;
    all.append(summary, ...pieces(state.report));
    all.addEventListener("toggle", () => {
      if (all.open) sessionStorage.removeItem(folded);
      else sessionStorage.setItem(folded, "yes");
      makeRoom();
    });
    panel.append(all);
    return panel;
  };

  const show = (state) => {
    const old = document.getElementById("leidraad-problems");
    const report = state.report && JSON.stringify(state.report);
    if (report === null || report === closed) {
      if (old) old.remove();
      if (report === null) closed = "";
      makeRoom();
      return;
    }
    addStyle();
    const panel = panelOf(state);
    if (mine) {
      const close = element("button", state.close);
      close.type = "button";
      close.addEventListener("click", () => {
        closed = report;
        panel.remove();
        makeRoom();
      });
      panel.append(close);
    }
    if (old) old.replaceWith(panel);
    else document.body.append(panel);
    makeRoom();
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
