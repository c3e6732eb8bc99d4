// The data of an index, opened.

const KINDS = ['section', 'heading', 'term', 'indicator', 'step', 'page', 'source'];

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

function indexOf(data) {
  const { language, weights, budget, endings } = data;
  const words = vocabulary(data.vocabulary);
  return {
    language, weights, budget, endings, words,
    known: new Map(words.map((word, at) => [word, at])),
    classes: numbers(data.forms).map((distance, at) => at - distance),
    logarithms: numbers(data.logarithms),
    stop: new Set(data.stop.split(' ')),
    aliases: data.aliases.map(([label, phrase, target]) =>
      ({ label, phrase: phrase.split(' '), target: target.split(' ') })),
    postings: data.postings ? data.postings.split(',') : [],
    texts: data.texts ?? [],
    postingShards: pairs(data.postingShards),
    textShards: pairs(data.textShards),
    ...records(data),
  };
}

/** The shard in which an item is. */
function shardOf(shards, item) {
  let [low, high] = [0, shards.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (shards[middle].first <= item) low = middle;
    else high = middle;
  }
  return low;
}
