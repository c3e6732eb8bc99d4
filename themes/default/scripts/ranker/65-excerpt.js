// What an answer shows of a text. Pieces are a text cut at the words that were found: every second one
// is such a word.

const BEFORE = 6, LENGTH = 26;

class Sight {
  constructor(words, terms) {
    /** For each word that matches a number: larger for one that is better shown. */
    this.numbers = new Map();
    terms.forEach(({ weight, matches }, at) => {
      for (const { word, quality } of weight ? matches : []) {
        const number = (weight * 32 + quality) * 32 + 31 - at;
        this.numbers.set(words[word], max(this.numbers.get(words[word]) ?? 0, number));
      }
    });
  }

  /** The words of a text that were found; two that are one in the index are found together. */
  marked(text) {
    const all = [];
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      const folded = fold(word);
      if (!folded) continue;
      const numberOf = (letters) => this.numbers.get(letters) ?? 0;
      const before = all.at(-1);
      const own = { start, end: start + word.length, folded, number: numberOf(folded) };
      if (before && start - before.end === 1) {
        const both = numberOf(before.folded + folded);
        before.number = max(before.number, both);
        own.number = max(own.number, both);
      }
      all.push(own);
    }
    return all.filter(({ number }) => number);
  }

  pieces(text) {
    let end = 0;
    const pieces = this.marked(text).flatMap((word) => {
      const before = text.slice(end, word.start);
      end = word.end;
      return [before, text.slice(word.start, end)];
    });
    return [...pieces, text.slice(end)];
  }

  /** The surroundings of the rarest word, where most of the others stand beside it. */
  around(text) {
    const all = text.split(' ');
    const found = all.map(() => []);
    let [at, end, rarest] = [-1, 0, 0];
    for (const { start, number } of this.marked(text)) {
      while (start >= end) end += all[++at].length + 1;
      found[at].push(number);
      rarest = max(rarest, number >> 10);
    }
    const startOf = (word) => max(0, min(word - BEFORE, all.length - LENGTH));
    let [best, start] = [0, 0];
    found.forEach((numbers, word) => {
      const number = max(0, ...numbers.filter((other) => other >> 10 === rarest));
      if (!number) return;
      const first = startOf(word);
      const beside = found.slice(first, first + LENGTH).flat();
      const here = new Set(beside.map((other) => other & 31)).size * 2 ** 32 + number;
      if (here > best) [best, start] = [here, first];
    });
    const after = start + LENGTH < all.length ? ' …' : '';
    return this.pieces((start ? '… ' : '') + all.slice(start, start + LENGTH).join(' ') + after);
  }
}
