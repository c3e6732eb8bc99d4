// Shows the way that leads to a step of a flowchart while a pointer is on it or the keyboard has
// it in focus: the step, and every step and line from which it can be reached, get the class
// "on-the-way". Nothing is lost without this script.
(function () {
  "use strict";
  for (const chart of document.querySelectorAll("svg.chart")) {
    const edges = [...chart.querySelectorAll(".edge")];
    const nodes = new Map([...chart.querySelectorAll(".node")].map((node) => [node.dataset.id, node]));
    const show = (event) => {
      const marked = new Set();
      const on = event.type === "focusout" ? event.relatedTarget : event.target;
      const here = on?.closest(".node");
      const open = here ? [here.dataset.id] : [];
      const passed = new Set(open);
      for (const id of open) {
        marked.add(nodes.get(id));
        for (const edge of edges) {
          if (edge.dataset.to !== id) continue;
          marked.add(edge);
          if (!passed.has(edge.dataset.from)) {
            passed.add(edge.dataset.from);
            open.push(edge.dataset.from);
          }
        }
      }
      for (const part of [...nodes.values(), ...edges]) part.classList.toggle("on-the-way", marked.has(part));
    };
    chart.addEventListener("pointerover", show);
    chart.addEventListener("pointerleave", show);
    chart.addEventListener("focusin", show);
    chart.addEventListener("focusout", show);
  }
})();
