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

  const digit = new Map([...DIGITS].map((sign, value) => [sign, value]));
  const size = (word) => [...word].length;

  /** Reads a number of several digits; `at.i` is where it stands, and then what comes after. */
  function number(text, at) {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const part = digit.get(text[at.i++]);
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
    let before = [];
    for (const part of text.split(/(?=[A-Z])/)) {
      before = [...before.slice(0, part.charCodeAt(0) - 65), ...part.slice(1)];
      words.push(before.join(''));
    }
    return words;
  }

  // --- analysis -----------------------------------------------------------------

  const STROKES = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' };
  const fold = (word) =>
    [...word.normalize('NFKD').toLowerCase().replace(/[øłđðıæœß]/g, (sign) => STROKES[sign])
      .replace(/[^\p{Alphabetic}\p{N}]|\p{M}/gu, '')].slice(0, 48).join('');
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
    let allSkeletons, allRoots;
    const skeletons = () => (allSkeletons ??= words.map(skeleton));
    const roots = () => (allRoots ??= grouped(skeletons()));
    const isKnown = (word) => roots().has(skeleton(word));

    const cache = new Map();
    function expand(query) {
      if (!cache.has(query)) cache.set(query, expanded(query));
      return cache.get(query);
    }

    function expanded(query) {
      const length = size(query);
      const at = known.get(query);
      const root = at === undefined && length >= SHORTEST_PART ? skeleton(query) : undefined;
      const start = root && size(root) > SHORTEST_PART ? root : undefined;
      const all = root ? skeletons() : [];
      const same = new Set(at === undefined ? root && roots().get(root) : byClass.get(classes[at]));
      const forms = at === undefined ? [] :
        [...same].filter((word) => word !== at && size(words[word]) >= SHORTEST_PART).map((word) => words[word]);
      const short = length < SHORTEST_PART;
      const qualityOf = (text, word) => {
        if (word === at) return EXACT;
        if (same.has(word)) return FORM;
        if (length >= 2 && text.startsWith(query)) return PREFIX;
        if (short) return 0;
        if (start && all[word].startsWith(start)) return PART_OF_FORM;
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
      const more = at === undefined ? roots().get(skeleton(joined)) : byClass.get(classes[at]);
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
    let allLetters;
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
      allLetters ??= words.map(lettersOf);
      const own = lettersOf(query);
      words.forEach((text, word) => {
        // An astral letter is two units of a string, so a mistake can change four bits.
        if (bits(own ^ allLetters[word]) > 4 * most) return;
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
        const start = letters.slice(0, at).join('');
        const end = letters.slice(at).join('');
        const shorter = Math.min(at, letters.length - at);
        if ((best && best.shorter >= shorter) || !isKnown(end)) continue;
        const bare = ['', 's', 'en', 'e'].filter((link) => start.endsWith(link))
          .map((link) => start.slice(0, start.length - link.length))
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
      const all = tokens([...query].slice(0, 200).join('')).slice(0, 12);
      const list = [{ terms: termsOf(all) }];
      const corrected = all.map((word) => (stop.has(word) ? word : nearestWord(word) ?? word));
      for (const alias of aliases) {
        if (list.length > 3) break;
        const at = place(alias, all) ?? place(alias, corrected);
        if (at) {
          const rest = [...all.slice(0, at.start), ...alias.target, ...all.slice(at.end)];
          list.push({ terms: termsOf(rest), via: alias.label });
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

    /** Where a word stands: records, and the digit that says how. */
    const places = new Map();
    function placesOf(word) {
      if (!places.has(word)) {
        const text = postings[word] ?? '';
        const list = [];
        let record = 0;
        for (const at = { i: 0 }; at.i < text.length; record++) {
          record += number(text, at);
          list.push({ record, rest: digit.get(text[at.i++]) });
        }
        places.set(word, list);
      }
      return places.get(word);
    }

    function worthOf(term, loaded) {
      const worth = new Map();
      for (const { word, quality } of term.matches) {
        if (postingShards.length && !loaded.has(shardOf(postingShards, word))) continue;
        for (const { record, rest } of placesOf(word)) {
          let here = worth.get(record);
          if (!here) worth.set(record, here = { title: 0, name: 0, body: 0, length: 0 });
          here.title = Math.max(here.title, quality * TITLE[rest >> 3]);
          here.name = Math.max(here.name, rest & 4 ? quality * NAME : 0);
          here.body = Math.max(here.body, quality * BODY[rest & 3]);
          here.length = rest >> 3 || here.length;
        }
      }
      return worth;
    }

    function withSections(own) {
      const all = new Map();
      for (const [record, worth] of own) all.set(record, { ...worth });
      const sorted = [...own].sort((a, b) => a[0] - b[0]);
      for (const [record, worth] of sorted) {
        const parent = parents[record];
        if (parent === record) continue;
        let section = all.get(parent);
        if (!section) all.set(parent, section = { title: 0, name: 0, body: 0, length: 0 });
        section.name = Math.max(section.name, Math.min(worth.title, 16 * NAME));
        section.body = Math.min(section.body + worth.body, 16 * MOST_BODY);
      }
      for (const [record, worth] of all) {
        const section = own.get(parents[record]);
        if (parents[record] !== record && section) {
          worth.name = Math.max(worth.name, Math.min(section.title, 16 * NAME));
        }
      }
      return all;
    }

    function hits(reading, loaded) {
      const tallies = new Map();
      let total = 0;
      for (const term of reading.terms) {
        const own = worthOf(term, loaded);
        const weight = ONE + log2(kinds.length + 1) - log2(Math.max(own.size, 1));
        total += weight;
        for (const [record, worth] of withSections(own)) {
          let tally = tallies.get(record);
          if (!tally) tallies.set(record, tally = { sum: 0, covered: 0, inTitle: 0, length: 0 });
          tally.sum += weight * (worth.title + worth.name + worth.body);
          tally.covered += weight;
          if (worth.title) {
            tally.inTitle++;
            tally.length = worth.length;
          }
        }
      }
      const list = [];
      for (const [record, tally] of tallies) {
        const { sum, covered, inTitle, length } = tally;
        let score = Math.floor(Math.floor((sum * covered) / total) * covered / total);
        if (inTitle && inTitle >= length) score += Math.floor(score / (covered === total ? 2 : 4));
        if (inTitle === reading.terms.length) score += Math.floor(score / 2);
        score = Math.floor((score * weights[kinds[record]]) / 16);
        if (reading.via) score = Math.floor((score * VIA) / 16);
        if (score) list.push({ record, score, via: reading.via });
      }
      return list;
    }

    const order = (a, b) => b.score - a.score || a.record - b.record;

    function answers(query) {
      const best = new Map();
      const loaded = affordable(query);
      for (const reading of readings(query)) {
        for (const hit of hits(reading, loaded)) {
          const other = best.get(hit.record);
          if (!other || other.score < hit.score) best.set(hit.record, hit);
        }
      }
      const all = new Map();
      for (const hit of best.values()) {
        const parent = parents[hit.record];
        if (!all.has(parent)) all.set(parent, { record: parent, score: 0, headings: [] });
        const answer = all.get(parent);
        if (hit.record === parent) Object.assign(answer, hit);
        else answer.headings.push(hit);
      }
      for (const answer of all.values()) {
        answer.headings = answer.headings.sort(order).slice(0, 3);
        const [first] = answer.headings;
        if (first?.score > answer.score) Object.assign(answer, { score: first.score, via: first.via });
      }
      return [...all.values()].sort(order);
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
