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

/** True when the letters of two words, from `i` and `j` on, are at most so many mistakes apart: letters
    put in, left out, changed or exchanged with their neighbour. */
function isNear(a, b, most, i = 0, j = 0) {
  while (i < a.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  const [left, right, rest] = [a.length - i, b.length - j, most - 1];
  if (left < 0 || right < 0 || most < 0) return false;
  return left + right <= most ||
    isNear(a, b, rest, i + 1, j + 1) || isNear(a, b, rest, i + 1, j) || isNear(a, b, rest, i, j + 1) ||
    (a[i] === b[j + 1] && a[i + 1] === b[j] && isNear(a, b, rest, i + 2, j + 2));
}

/** The pairs of neighbouring letters. */
function letterPairs(word) {
  const letters = [...word];
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}
