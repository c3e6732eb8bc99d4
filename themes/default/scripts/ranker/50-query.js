// A query as the words that are looked for, in each way in which it can be read.

const isForm = (name, word, grows) =>
  word === name ||
  (size(name) >= 4 && word.startsWith(name) && size(word) - size(name) <= 2) ||
  (grows && size(word) >= 4 && 4 * size(word) >= 3 * size(name) && name.startsWith(word));

/** Where a phrase stands among words. */
function place({ phrase }, all) {
  const last = phrase.length - 1;
  for (let start = 0; start + last < all.length; start++) {
    const end = start + phrase.length;
    const begins = phrase.slice(0, last).every((word, i) => word === all[start + i]);
    if (begins && isForm(phrase[last], all[end - 1], end === all.length)) return { start, end };
  }
}

class Reader {
  constructor(index, matcher) {
    Object.assign(this, { index, matcher });
    this.read = {};
  }

  /** The readings of a query, the one as it was typed first. */
  readings(query) {
    if (this.read.query !== query) this.read = { query, list: this.readingsOf(query) };
    return this.read.list;
  }

  readingsOf(query) {
    const { stop, aliases } = this.index;
    const all = tokens(start(query, 200)).slice(0, 12);
    const list = [{ terms: this.terms(all), whole: true }];
    const corrected =
      all.map((word) => (stop.has(word) ? word : this.matcher.nearestWord(word) ?? word));
    for (const alias of aliases) {
      if (list.length > 3) break;
      const at = place(alias, all) ?? place(alias, corrected);
      if (at) {
        const rest = [...all.slice(0, at.start), ...alias.target, ...all.slice(at.end)];
        const whole = at.end - at.start === all.length;
        list.push({ terms: this.terms(rest), via: alias.label, whole });
      }
    }
    return list;
  }

  terms(all) {
    const { matcher } = this;
    const kept = [...new Set(all.filter((word) => !this.index.stop.has(word)))];
    const terms = [];
    kept.forEach((word, at) => {
      let matches = matcher.expand(word);
      if (at > 0) matches = matcher.withJoined(kept[at - 1] + word, matches);
      if (at + 1 < kept.length) matches = matcher.withJoined(word + kept[at + 1], matches);
      if (!matches.length) matches = matcher.misspelt(word);
      const parts = matches.length ? undefined : matcher.split(word);
      if (parts) for (const part of parts) terms.push({ word: part, matches: matcher.expand(part) });
      else terms.push({ word, matches });
    });
    return terms;
  }
}
