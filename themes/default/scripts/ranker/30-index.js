// The data of an index, opened.

// Kinds are numbers, in the order of `Kind` in `src/search/record.rs`.
const SOURCE = 6;

function vocabulary(text) {
  const words = [];
  let before = '';
  for (const part of text.split(/(?=[A-Z])/)) {
    before = start(before, part.charCodeAt(0) - 65) + part.slice(1);
    words.push(before);
  }
  return words;
}

/** The kind of each record, and the record that it is a part of or else itself. */
function records(data) {
  const kinds = [];
  const parents = [];
  for (const headings of numbers(data.headings)) {
    const section = kinds.length;
    for (let i = 0; i <= headings; i++) {
      parents.push(section);
      kinds.push(i ? 1 : 0);
    }
  }
  data.kinds.forEach((count, kind) => {
    for (let i = 0; i < count; i++) {
      parents.push(kinds.length);
      kinds.push(kind + 2);
    }
  });
  return { kinds, parents };
}

/** The postings of each word. The digits of where a word stands come by themselves: each belongs behind
    the last digit of a distance. */
function postings({ postings, places }) {
  let at = 0;
  return postings?.replace(/[A-Za-f]/g, (last) => last + places[at++]).split(',') ?? [];
}

/** Names that lead to other words, longest first. */
function aliasesOf({ names, targets, to, synonyms }) {
  const numbersOf = numbers(to);
  return names.map((label, at) => {
    const target = numbersOf[at];
    return { label, phrase: tokens(label), target: tokens(targets[target]), synonym: target >= synonyms };
  });
}

function indexOf(data) {
  const { language, weights, endings } = data;
  const words = vocabulary(data.vocabulary);
  const stop = new Set(data.stop.split(' '));
  const weak = new Set(data.weak.split(' '));
  return {
    language, weights, endings, words, numbers,
    known: new Map(words.map((word, at) => [word, at])),
    classes: numbers(data.forms).map((distance, at) => at - distance),
    logarithms: numbers(data.logarithms),
    stop, weak,
    common: (word) => stop.has(word) || weak.has(word),
    aliases: aliasesOf(data.aliases),
    postings: postings(data),
    texts: data.texts ?? [],
    ...records(data),
  };
}
