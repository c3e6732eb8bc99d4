// What a test found wrong: one line for each page and reason.

const SHOWN = 60;

export class Problems {
  #lines = new Set();

  add(page, reason) {
    this.#lines.add(`${page}: ${reason}`);
  }

  /** Passes when there are none; otherwise fails and names them. */
  none() {
    const lines = [...this.#lines];
    if (lines.length === 0) return;
    const rest = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more`] : [];
    const error = new Error([`${lines.length} found`, ...lines.slice(0, SHOWN), ...rest].join('\n  '));
    // Where in the test it was noticed says nothing about the site.
    error.stack = error.message;
    throw error;
  }
}
