// The words of an index that a word of a query stands for.

const EXACT = 16, FORM = 14, JOINED = 14, PREFIX = 12, SUFFIX = 11, PART_OF_FORM = 9, INFIX = 8;
const ONE_MISTAKE = 12, TWO_MISTAKES = 10;

/** Positions of words by what they share. */
function grouped(keys) {
  const groups = new Map();
  keys.forEach((key, word) => (groups.get(key) ?? groups.set(key, []).get(key)).push(word));
  return groups;
}

/** A function that works out an answer once. */
function remembering(f) {
  const known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, f(word));
    return known.get(word);
  };
}

class Matcher {
  constructor(index) {
    Object.assign(this, index);
    this.byClass = grouped(this.classes);
    this.skeletons = this.words.map((word) => this.skeleton(word));
    this.bySkeleton = grouped(this.skeletons);
    /** Words with what they are worth, in the order of the vocabulary. */
    this.expand = remembering((query) => this.expanded(query));
    /** The same of a word that is written wrongly. */
    this.misspelt = remembering((query) => this.near(query));
  }

  skeleton(word) {
    const ending =
      this.endings.find((e) => word.endsWith(e) && size(word) - e.length >= SHORTEST_PART);
    let bare = (ending ? word.slice(0, -ending.length) : word).replace(/(.)\1+/gu, '$1');
    if (this.language === 'en') bare = bare.replace(/z/g, 's');
    return bare.replace(/v$/, 'f').replace(/z$/, 's');
  }

  isKnown(word) {
    return this.bySkeleton.has(this.skeleton(word));
  }

  /** The words that are forms of a word; none when there are none. */
  formsOf(word) {
    const at = this.known.get(word);
    return at === undefined ? this.bySkeleton.get(this.skeleton(word)) : this.byClass.get(this.classes[at]);
  }

  expanded(query) {
    const { words, skeletons } = this;
    const length = size(query);
    const short = length < SHORTEST_PART;
    const at = this.known.get(query);
    const root = at === undefined && !short ? this.skeleton(query) : undefined;
    const stem = root && size(root) > SHORTEST_PART ? root : undefined;
    const same = new Set(at === undefined ? this.bySkeleton.get(root) : this.formsOf(query));
    const forms = at === undefined ? [] :
      [...same].filter((word) => word !== at && size(words[word]) >= SHORTEST_PART).map((word) => words[word]);
    const qualityOf = (text, word) => {
      if (word === at) return EXACT;
      if (same.has(word)) return FORM;
      if (length >= 2 && text.startsWith(query)) return PREFIX;
      if (short) return 0;
      if (stem && skeletons[word].startsWith(stem)) return PART_OF_FORM;
      if (text.endsWith(query)) return SUFFIX;
      for (const form of forms) if (text.startsWith(form) || text.endsWith(form)) return PART_OF_FORM;
      return text.includes(query) ? INFIX : 0;
    };
    const found = [];
    for (let word = 0; word < words.length; word++) {
      const quality = qualityOf(words[word], word);
      if (quality) found.push({ word, quality });
    }
    return found;
  }

  /** Matches with those of two words written as one. */
  withJoined(joined, matches) {
    const more = this.formsOf(joined);
    if (!more) return matches;
    const all = new Map(matches.map(({ word, quality }) => [word, quality]));
    for (const word of more) all.set(word, max(all.get(word) ?? 0, JOINED));
    return [...all].map(([word, quality]) => ({ word, quality })).sort((a, b) => a.word - b.word);
  }

  near(query) {
    const letters = [...query];
    if (letters.length < 4) return [];
    const most = letters.length < 8 ? 1 : 2;
    const found = [[], []];
    this.words.forEach((text, word) => {
      const other = [...text];
      if (other.length < 3 || !isNear(letters, other, most)) return;
      if (isNear(letters, other, 1)) found[0].push({ word, quality: ONE_MISTAKE });
      else found[1].push({ word, quality: TWO_MISTAKES });
    });
    return found[0].length ? found[0] : found[1];
  }

  /** The word of the index that a word is a form or a misspelling of. */
  nearestWord(query) {
    const matches = this.expand(query);
    let best;
    for (const match of matches.length ? matches.filter((m) => m.quality >= FORM) : this.misspelt(query).slice(0, 1)) {
      if (!best || match.quality >= best.quality) best = match;
    }
    return best && this.words[best.word];
  }

  /** A compound as two words of the index. */
  split(query) {
    const letters = [...query];
    let best;
    for (let at = SHORTEST_PART; at <= letters.length - 3; at++) {
      const before = letters.slice(0, at).join('');
      const end = letters.slice(at).join('');
      const shorter = min(at, letters.length - at);
      const isWord = at === letters.length - 3 ? this.known.has(end) : this.isKnown(end);
      if ((best && best.shorter >= shorter) || !isWord) continue;
      const bare = ['', 's', 'en', 'e'].filter((link) => before.endsWith(link))
        .map((link) => before.slice(0, before.length - link.length))
        .find((part) => size(part) >= 3 && this.isKnown(part));
      if (bare) best = { shorter, parts: [bare, end] };
    }
    return best?.parts;
  }
}
