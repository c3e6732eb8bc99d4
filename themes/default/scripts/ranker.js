// Ranks answers to a query, in the same way and the same order as `src/search/`: each function
// here has its twin there, which says why. Whole numbers only.
(() => {
  'use strict';

  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const KINDS = ['section', 'heading', 'term', 'indicator', 'step', 'page', 'source'];
  const ONE = 256;
  const EXACT = 16, FORM = 14, JOINED = 14, PREFIX = 12, SUFFIX = 11, PART_OF_FORM = 9, INFIX = 8;
  const ONE_MISTAKE = 12, TWO_MISTAKES = 10;
  const SHORTEST_PART = 4;
  const TITLE = [0, 32, 28, 26, 24, 22, 20, 20];
  const NAME = 6;
  const BODY = [0, 2, 3, 4];
  const MOST_BODY = 8;
  const VIA = 13;

  const digits = new Uint8Array(128);
  [...DIGITS].forEach((sign, value) => { digits[sign.charCodeAt(0)] = value; });
  // A letter outside the basic plane is two units of a string; few words have one.
  const ASTRAL = /[\uD800-\uDBFF]/;
  const size = (word) => (ASTRAL.test(word) ? [...word].length : word.length);
  const start = (word, length) =>
    ASTRAL.test(word) ? [...word].slice(0, length).join('') : word.slice(0, length);

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

  function vocabulary(text) {
    const words = [];
    let before = '';
    for (const part of text.split(/(?=[A-Z])/)) {
      before = start(before, part.charCodeAt(0) - 65) + part.slice(1);
      words.push(before);
    }
    return words;
  }

  // --- analysis -----------------------------------------------------------------

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
        let value = Math.min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          value = Math.min(value, before[j - 2] + 1);
        }
        row.push(value);
        least = Math.min(least, value);
      }
      if (least > most) return Infinity;
      [before, last] = [last, row];
    }
    return last[b.length] > most ? Infinity : last[b.length];
  }

  /** A ranker for the data of an index. */
  function open(data) {
    const { language, weights, budget } = data;
    const words = vocabulary(data.vocabulary);
    const known = new Map(words.map((word, at) => [word, at]));
    const classes = numbers(data.forms).map((distance, at) => at - distance);
    const logarithms = numbers(data.logarithms);
    const stop = new Set(data.stop.split(' '));
    const aliases = data.aliases.map(([label, phrase, target]) =>
      ({ label, phrase: phrase.split(' '), target: target.split(' ') }));
    const postings = data.postings ? data.postings.split(',') : [];
    const texts = data.texts ?? [];
    const pairs = (text) => {
      const list = text ? numbers(text) : [];
      return list.filter((_, i) => i % 2 === 0).map((first, i) => ({ first, size: list[2 * i + 1] }));
    };
    const postingShards = pairs(data.postingShards);
    const textShards = pairs(data.textShards);
    function shardOf(shards, item) {
      let [low, high] = [0, shards.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (shards[middle].first <= item) low = middle;
        else high = middle;
      }
      return low;
    }

    // --- records ----------------------------------------------------------------

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

    // --- matching ---------------------------------------------------------------

    function skeleton(word) {
      const ending = data.endings.find((e) => word.endsWith(e) && size(word) - e.length >= SHORTEST_PART);
      let bare = (ending ? word.slice(0, -ending.length) : word).replace(/(.)\1+/gu, '$1');
      if (language === 'en') bare = bare.replace(/z/g, 's');
      return bare.replace(/v$/, 'f').replace(/z$/, 's');
    }
    /** Positions of words by what they share. */
    function grouped(keys) {
      const groups = new Map();
      keys.forEach((key, word) => (groups.get(key) ?? groups.set(key, []).get(key)).push(word));
      return groups;
    }
    const byClass = grouped(classes);
    const skeletons = words.map(skeleton);
    const bySkeleton = grouped(skeletons);
    const isKnown = (word) => bySkeleton.has(skeleton(word));

    const cache = new Map();
    function expand(query) {
      if (!cache.has(query)) cache.set(query, expanded(query));
      return cache.get(query);
    }

    function expanded(query) {
      const length = size(query);
      const at = known.get(query);
      const root = at === undefined && length >= SHORTEST_PART ? skeleton(query) : undefined;
      const stem = root && size(root) > SHORTEST_PART ? root : undefined;
      const same = new Set(at === undefined ? bySkeleton.get(root) : byClass.get(classes[at]));
      const forms = at === undefined ? [] :
        [...same].filter((word) => word !== at && size(words[word]) >= SHORTEST_PART).map((word) => words[word]);
      const short = length < SHORTEST_PART;
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

    function addJoined(joined, matches) {
      const at = known.get(joined);
      const more = at === undefined ? bySkeleton.get(skeleton(joined)) : byClass.get(classes[at]);
      if (!more) return matches;
      const all = new Map(matches.map(({ word, quality }) => [word, quality]));
      for (const word of more) all.set(word, Math.max(all.get(word) ?? 0, JOINED));
      return [...all].map(([word, quality]) => ({ word, quality })).sort((a, b) => a.word - b.word);
    }

    // Which letters a word has, a bit for each: a mistake changes at most two bits, so most words
    // are ruled out without counting mistakes.
    const lettersOf = (word) => {
      let set = 0;
      for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
      return set;
    };
    const bits = (set) => {
      let count = 0;
      for (; set; set &= set - 1) count++;
      return count;
    };
    const letterSets = words.map(lettersOf);
    const near = new Map();
    function misspelt(query) {
      if (!near.has(query)) near.set(query, nearTo(query));
      return near.get(query);
    }

    function nearTo(query) {
      const letters = [...query];
      if (letters.length < 4) return [];
      const most = letters.length < 8 ? 1 : 2;
      const found = [[], []];
      const own = lettersOf(query);
      words.forEach((text, word) => {
        // An astral letter is two units of a string, so a mistake can change four bits.
        if (bits(own ^ letterSets[word]) > 4 * most) return;
        if (Math.abs(text.length - query.length) > most + 2) return;
        const other = [...text];
        if (other.length < 3 || Math.abs(other.length - letters.length) > most) return;
        const count = mistakes(letters, other, most);
        if (count === 1) found[0].push({ word, quality: ONE_MISTAKE });
        if (count === 2) found[1].push({ word, quality: TWO_MISTAKES });
      });
      return found[0].length ? found[0] : found[1];
    }

    function nearestWord(query) {
      const matches = expand(query);
      let best;
      for (const match of matches.length ? matches.filter((m) => m.quality >= FORM) : misspelt(query).slice(0, 1)) {
        if (!best || match.quality >= best.quality) best = match;
      }
      return best && words[best.word];
    }

    function split(query) {
      const letters = [...query];
      let best;
      for (let at = SHORTEST_PART; at <= letters.length - SHORTEST_PART; at++) {
        const before = letters.slice(0, at).join('');
        const end = letters.slice(at).join('');
        const shorter = Math.min(at, letters.length - at);
        if ((best && best.shorter >= shorter) || !isKnown(end)) continue;
        const bare = ['', 's', 'en', 'e'].filter((link) => before.endsWith(link))
          .map((link) => before.slice(0, before.length - link.length))
          .find((part) => size(part) >= 3 && isKnown(part));
        if (bare) best = { shorter, parts: [bare, end] };
      }
      return best?.parts;
    }

    // --- the query --------------------------------------------------------------

    function termsOf(all) {
      const kept = [...new Set(all.filter((word) => !stop.has(word)))];
      const terms = [];
      kept.forEach((word, at) => {
        let matches = expand(word);
        if (at > 0) matches = addJoined(kept[at - 1] + word, matches);
        if (at + 1 < kept.length) matches = addJoined(word + kept[at + 1], matches);
        if (!matches.length) matches = misspelt(word);
        const parts = matches.length ? undefined : split(word);
        if (parts) for (const part of parts) terms.push({ word: part, matches: expand(part) });
        else terms.push({ word, matches });
      });
      return terms;
    }

    const isForm = (name, word, grows) =>
      word === name ||
      (size(name) >= 4 && word.startsWith(name) && size(word) - size(name) <= 2) ||
      (grows && size(word) >= 4 && 4 * size(word) >= 3 * size(name) && name.startsWith(word));

    function place({ phrase }, all) {
      const last = phrase.length - 1;
      for (let start = 0; start + last < all.length; start++) {
        const end = start + phrase.length;
        const begins = phrase.slice(0, last).every((word, i) => word === all[start + i]);
        if (begins && isForm(phrase[last], all[end - 1], end === all.length)) return { start, end };
      }
    }

    let read = {};
    function readings(query) {
      if (read.query !== query) read = { query, list: readingsOf(query) };
      return read.list;
    }

    function readingsOf(query) {
      const all = tokens(start(query, 200)).slice(0, 12);
      const list = [{ terms: termsOf(all), whole: true }];
      const corrected = all.map((word) => (stop.has(word) ? word : nearestWord(word) ?? word));
      for (const alias of aliases) {
        if (list.length > 3) break;
        const at = place(alias, all) ?? place(alias, corrected);
        if (at) {
          const rest = [...all.slice(0, at.start), ...alias.target, ...all.slice(at.end)];
          list.push({ terms: termsOf(rest), via: alias.label, whole: at.end - at.start === all.length });
        }
      }
      return list;
    }

    // --- ranking ----------------------------------------------------------------

    function log2(n) {
      const exponent = 31 - Math.clz32(n);
      const top = exponent > 8 ? n >>> (exponent - 8) : n << (8 - exponent);
      return exponent * ONE + logarithms[top - 256];
    }

    /** The shards of postings that a query loads. */
    function affordable(query) {
      const loaded = new Set();
      if (!postingShards.length) return loaded;
      let spent = 0;
      for (const { terms } of readings(query)) {
        const matches = terms.flatMap((term) => term.matches);
        matches.sort((a, b) => b.quality - a.quality || a.word - b.word);
        for (const { word } of matches) {
          const shard = shardOf(postingShards, word);
          const more = postingShards[shard].size;
          if (!loaded.has(shard) && (!spent || spent + more <= budget)) {
            loaded.add(shard);
            spent += more;
          }
        }
      }
      return loaded;
    }

    // What a query needs of each record is kept in arrays with a place for every record: thousands
    // of records answer a common word, and these are fast before a browser has compiled anything.
    const count = kinds.length;
    const perRecord = () => new Int32Array(count);

    /** Where a word stands: for each place the record, and the digit that says how. */
    const places = new Map();
    function placesOf(word) {
      let list = places.get(word);
      if (!list) {
        places.set(word, list = []);
        const text = postings[word] ?? '';
        let record = 0;
        for (const at = { i: 0 }; at.i < text.length; record++) {
          record += number(text, at);
          list.push(record, digits[text.charCodeAt(at.i++)]);
        }
      }
      return list;
    }

    /** What a term is worth in the records in which it stands, by where it stands there. */
    function worthOf(term, loaded) {
      const [here, title, name, body, length] = [perRecord(), perRecord(), perRecord(), perRecord(), perRecord()];
      const records = [];
      for (const { word, quality } of term.matches) {
        if (postingShards.length && !loaded.has(shardOf(postingShards, word))) continue;
        const list = placesOf(word);
        for (let i = 0; i < list.length; i += 2) {
          const record = list[i], rest = list[i + 1];
          if (!here[record]) records.push(record);
          here[record] = 1;
          if (rest >> 3) {
            title[record] = Math.max(title[record], quality * TITLE[rest >> 3]);
            length[record] = rest >> 3;
          }
          if (rest & 4) name[record] = Math.max(name[record], quality * NAME);
          body[record] = Math.max(body[record], quality * BODY[rest & 3]);
        }
      }
      return { records, here, title, name, body, length };
    }

    function withSections(own) {
      const [here, name, body] = [own.here.slice(), own.name.slice(), own.body.slice()];
      const records = own.records.slice();
      for (const record of own.records) {
        const section = parents[record];
        if (section === record) continue;
        if (!here[section]) records.push(section);
        here[section] = 1;
        name[section] = Math.max(name[section], Math.min(own.title[record], 16 * NAME));
        body[section] = Math.min(body[section] + own.body[record], 16 * MOST_BODY);
        name[record] = Math.max(name[record], Math.min(own.title[section], 16 * NAME));
      }
      return { ...own, records, here, name, body };
    }

    /** The score of each record; 0 where it does not answer. */
    function scores({ terms, whole }, loaded) {
      const [sum, covered, inTitle, length] = [perRecord(), perRecord(), perRecord(), perRecord()];
      let total = 0;
      for (const term of terms) {
        const own = worthOf(term, loaded);
        const weight = ONE + log2(count + 1) - log2(Math.max(own.records.length, 1));
        total += weight;
        const { records, title, name, body } = withSections(own);
        for (const record of records) {
          sum[record] += weight * (title[record] + name[record] + body[record]);
          covered[record] += weight;
          if (title[record]) {
            inTitle[record]++;
            length[record] = own.length[record];
          }
        }
      }
      for (let record = 0; record < count; record++) {
        if (!sum[record]) continue;
        let score = Math.floor(Math.floor((sum[record] * covered[record]) / total) * covered[record] / total);
        if (inTitle[record] && inTitle[record] >= length[record]) {
          score += Math.floor(score / (covered[record] === total ? 2 : 4));
        }
        if (inTitle[record] === terms.length) score += Math.floor(score / 2);
        score = Math.floor((score * weights[kinds[record]]) / 16);
        sum[record] = whole ? score : Math.floor((score * VIA) / 16);
      }
      return sum;
    }

    const order = (a, b) => b.score - a.score || a.record - b.record;

    /** How many pages and parts answer a query, and the best, at most `most`. */
    function answers(query, most) {
      const list = readings(query);
      const loaded = affordable(query);
      const [best, by, whole] = [perRecord(), perRecord(), perRecord()];
      list.forEach((reading, at) => {
        const own = scores(reading, loaded);
        for (let record = 0; record < count; record++) {
          if (own[record] > best[record]) [best[record], by[record]] = [own[record], at];
        }
      });
      for (let record = 0; record < count; record++) {
        if (best[record] > whole[parents[record]]) whole[parents[record]] = best[record];
      }
      const sorted = whole.filter((score) => score > 0).sort();
      const least = sorted[Math.max(sorted.length - most, 0)];
      const first = [];
      for (let record = 0; record < count; record++) {
        if (whole[record] >= least) first.push({ record, score: whole[record] });
      }
      const hit = (record) => ({ record, score: best[record], via: list[by[record]].via });
      const answer = ({ record }) => {
        const headings = [];
        for (let at = record + 1; parents[at] === record; at++) if (best[at]) headings.push(hit(at));
        headings.sort(order);
        const found = headings[0]?.score > best[record] ? headings[0] : hit(record);
        return { ...found, record, headings: headings.slice(0, 3) };
      };
      return { count: sorted.length, best: first.sort(order).slice(0, most).map(answer) };
    }

    /** The words of the vocabulary most like those of a query. */
    function nearest(query) {
      const pairsOf = (word) => {
        const letters = [...word];
        return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
      };
      const found = [];
      for (const token of tokens(query).slice(0, 3)) {
        if (stop.has(token)) continue;
        const own = pairsOf(token);
        words.forEach((text, word) => {
          const other = pairsOf(text);
          const shared = [...own].filter((pair) => other.has(pair)).length;
          const likeness = Math.floor((200 * shared) / Math.max(own.size + other.size, 1));
          if (likeness >= 50) found.push({ likeness, word });
        });
      }
      found.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
      return [...new Set(found.map(({ word }) => words[word]))].slice(0, 3);
    }

    return {
      answers,
      nearest,
      /** True of a query in which nothing but stop words stands. */
      isCommon: (query) => tokens(query).length > 0 && tokens(query).every((word) => stop.has(word)),
      /** The words of a query that stand nowhere. */
      missing: (query) => readings(query)[0].terms.filter((term) => !term.matches.length).map((term) => term.word),
      /** The words of texts that a query matches. */
      matched: (query) =>
        new Set(readings(query).flatMap((r) => r.terms).flatMap((t) => t.matches).map((m) => words[m.word])),
      /** The parts of the postings that a query needs and that are not there yet. */
      needs: (query) =>
        [...affordable(query)].filter((shard) => postings[postingShards[shard].first] === undefined).map((n) => `p${n}`),
      /** The part of the texts in which a record is, unless it is there. */
      textOf: (record) => (texts[record] ? undefined : `t${shardOf(textShards, record)}`),
      /** Takes a part. */
      add(name, value) {
        const shards = name[0] === 'p' ? postingShards : textShards;
        const { first } = shards[name.slice(1)];
        (name[0] === 'p' ? value.split(',') : value).forEach((item, i) => {
          (name[0] === 'p' ? postings : texts)[first + i] = item;
        });
      },
      /** What is shown of a record; its text must be there. */
      shown(record) {
        const [title, address, text] = texts[record];
        const parent = parents[record];
        return {
          kind: KINDS[kinds[record]], title, text, parent,
          address: parent === record ? address : `${texts[parent]?.[1] ?? ''}#${address}`,
        };
      },
      fold,
      WORD,
    };
  }

  globalThis.leidraadRanker = open;
})();
