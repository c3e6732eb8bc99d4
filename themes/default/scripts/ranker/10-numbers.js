// Ranks answers to a query, in the same way and the same order as `src/search/`: what is here has
// its twin there, which says why. Whole numbers only. The files of this folder are published as one
// script, in the order of their names.

const { floor, max, min } = Math;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = (text, at) => DIGITS.indexOf(text[at.i++]);

/** Reads a number of several digits; `at.i` is where it stands, and then what comes after. */
function number(text, at) {
  let value = 0;
  for (let unit = 1; ; unit *= 32) {
    const part = digit(text, at);
    value += (part & 31) * unit;
    if (part < 32) return value;
  }
}

function numbers(text) {
  const list = [];
  for (const at = { i: 0 }; at.i < text.length;) list.push(number(text, at));
  return list;
}
