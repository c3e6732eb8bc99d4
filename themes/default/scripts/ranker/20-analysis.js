// Words: what is one, how it is folded, and how far two are apart.

const SHORTEST_PART = 4;

// A letter outside the basic plane is two units of a string.
const size = (word) => [...word].length;
const start = (word, length) => [...word].slice(0, length).join('');

const STROKES = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' };
const fold = (word) =>
  start(word.normalize('NFKD').toLowerCase().replace(/[øłđðıæœß]/g, (sign) => STROKES[sign])
    .replace(/[^\p{Alphabetic}\p{N}]|\p{M}/gu, ''), 48);
const WORD = /[\p{Alphabetic}\p{N}\p{M}\u00AD]+(?:['’][\p{Alphabetic}\p{N}\p{M}\u00AD]+)*/gu;
const tokens = (text) => (text.match(WORD) ?? []).map(fold).filter(Boolean);

/** Letters put in, left out, changed or exchanged with their neighbour; none above `most`. */
function mistakes(a, b, most) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let value = min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = min(value, before[j - 2] + 1);
      }
      row.push(value);
      least = min(least, value);
    }
    if (least > most) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] > most ? Infinity : last[b.length];
}

// Which letters a word has, a bit for each: a mistake changes at most two bits, so most words
// are ruled out without counting mistakes.
function lettersOf(word) {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bits(set) {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
}

/** The pairs of neighbouring letters. */
function letterPairs(word) {
  const letters = [...word];
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}
