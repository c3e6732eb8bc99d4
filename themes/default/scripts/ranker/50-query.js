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

class Reader extends Matcher {
  read = {};

  /** The readings of a query, the one as it was typed first. */
  readings(query) {
    if (this.read.query !== query) this.read = { query, list: this.readingsOf(query) };
    return this.read.list;
  }

  readingsOf(query) {
    const all = tokens(start(query, 200)).slice(0, 12);
    const own = (words) => words.map((word) => ({ word }));
    const tied = (words) => words.map((word) => ({ word, tied: 1 }));
    const list = [{ terms: this.terms(own(all)), worth: 16 }];
    const parts = all.flatMap((word) => {
      const found = this.common(word) ? undefined : this.split(word);
      return found ? tied(found) : own([word]);
    });
    if (parts.length > all.length) list.push({ terms: this.terms(parts), worth: 12 });
    const most = list.length + 3;
    const corrected = all.map((word) => (this.common(word) ? word : this.nearestWord(word) ?? word));
    for (const alias of this.aliases) {
      if (list.length === most) break;
      const at = place(alias, all) ?? place(alias, corrected);
      if (at) {
        const rest = [...own(all.slice(0, at.start)), ...tied(alias.target), ...own(all.slice(at.end))];
        const worth = at.end - at.start === all.length ? 16 : 13;
        list.push({ terms: this.terms(rest), via: alias.label, second: !alias.synonym, worth });
      }
    }
    return list;
  }

  terms(wanted) {
    const isFirst = ({ word }, at) => wanted.findIndex((other) => other.word === word) === at;
    const kept = wanted.filter((item, at) => !this.stop.has(item.word) && isFirst(item, at));
    return kept.flatMap(({ word, tied }, at) => {
      let matches = this.expand(word);
      if (this.weak.has(word)) return { word, weak: 1, matches: matches.filter(({ quality }) => quality === EXACT) };
      if (at > 0) matches = this.withJoined(kept[at - 1].word + word, matches);
      if (at + 1 < kept.length) matches = this.withJoined(word + kept[at + 1].word, matches);
      if (!matches.length) matches = this.misspelt(word);
      const parts = matches.length ? undefined : this.split(word);
      return parts ? parts.map((part) => ({ word: part, tied, matches: this.expand(part) })) : { word, tied, matches };
    });
  }
}
