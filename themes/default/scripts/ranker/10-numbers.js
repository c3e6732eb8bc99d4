// Ranks answers to a query, in the same way and the same order as `src/search/`: what is here has
// its twin there, which says why. Whole numbers only. The files of this folder are published as one
// script, in the order of their names.

const { abs, floor, max, min } = Math;

const digits = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
  .forEach((sign, value) => { digits[sign.charCodeAt(0)] = value; });

/** Reads a number of several digits; `at.i` is where it stands, and then what comes after. */
function number(text, at) {
  let value = 0;
  for (let shift = 0; ; shift += 5) {
    const part = digits[text.charCodeAt(at.i++)];
    value += (part & 31) * 2 ** shift;
    if (part < 32) return value;
  }
}

function numbers(text) {
  const list = [];
  for (const at = { i: 0 }; at.i < text.length;) list.push(number(text, at));
  return list;
}
