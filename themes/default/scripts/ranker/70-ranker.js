// What the search asks of an index.

class Ranker extends Scorer {
  /** The best score of each record, the reading that gave it, and the best of each page. */
  best(list, has) {
    const { parents } = this;
    const [best, by, whole] = this.perRecord(3);
    const all = list.map((reading) => this.scores(reading, has));
    if (!list[0].terms.some(({ word }) => /^\d/.test(word))) this.keepFirst(all);
    all.forEach(({ scores }, at) => scores.forEach((score, record) => {
      if (score > best[record]) [best[record], by[record]] = [score, at];
    }));
    for (let record = 0; record < best.length; record++) {
      if (best[record] > whole[parents[record]]) whole[parents[record]] = best[record];
    }
    return { best, by, whole };
  }

  /** How many pages and parts answer a query, and the best, at most `most`. `has` knows which words
      of a divided index take part. */
  answers(query, most, has = () => true) {
    const { parents } = this;
    const list = this.readings(query);
    const { best, by, whole } = this.best(list, has);
    const pages = [];
    whole.forEach((score, record) => { if (score) pages.push({ record, score }); });
    const hit = (record) => ({ record, score: best[record], reading: list[by[record]] });
    const answer = ({ record }) => {
      const headings = [];
      for (let at = record + 1; parents[at] === record; at++) if (best[at]) headings.push(hit(at));
      headings.sort(order);
      const found = headings[0]?.score > best[record] ? headings[0] : hit(record);
      const place = this.place(record, found.reading.terms);
      return { ...found, record, place, headings: headings.slice(0, 3) };
    };
    return { count: pages.length, best: pages.sort(order).slice(0, most).map(answer) };
  }

  /** The record of an answer that has the rarest words in its text, or above it. */
  place(answer, terms) {
    let [best, place] = [0, answer];
    for (let at = answer; this.parents[at] === answer; at++) {
      let [rarest, sum, worth] = [0, 0, 0];
      for (const { weight, seen } of terms) {
        if (!seen[at]) continue;
        sum += weight;
        if (weight > rarest) [rarest, worth] = [weight, seen[at]];
      }
      // In a text before above one; room for any sum, and for any worth.
      const here = ((rarest * 2 + (worth >> 10 ? 1 : 0)) * 131072 + sum) * 2048 + worth;
      if (here > best) [best, place] = [here, at];
    }
    return place;
  }

  /** What is shown of an answer; its texts must be there. */
  excerpt({ record, place, reading, headings }) {
    const sight = new Sight(this.words, reading.terms);
    const { names, ...answer } = this.shown(record);
    const from = this.shown(place);
    const title = sight.pieces(answer.title);
    const heading = place === record ? [] : sight.pieces(from.title);
    const text = sight.around(from.text);
    const shows = [title, heading, text].some((pieces) => pieces.length > 1);
    const others = headings.filter((hit) => hit.record !== place).map((hit) => this.shown(hit.record));
    return {
      ...answer, title, heading, text,
      names: shows ? [] : sight.pieces([names, answer.address.split('#')[1]].filter(Boolean).join(', ')),
      place: from.address,
      headings: others.map((other) => ({ ...other, title: sight.pieces(other.title) })),
    };
  }

  /** The words of the vocabulary most like those of a query. */
  nearest(query) {
    const { words, common } = this;
    const found = [];
    for (const token of tokens(query).slice(0, 3)) {
      if (common(token)) continue;
      const own = letterPairs(token);
      words.forEach((text, word) => {
        const other = letterPairs(text);
        const shared = [...own].filter((pair) => other.has(pair)).length;
        const likeness = floor((200 * shared) / max(own.size + other.size, 1));
        if (likeness >= 50) found.push({ likeness, word });
      });
    }
    found.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
    return [...new Set(found.map(({ word }) => words[word]))].slice(0, 3);
  }

  /** The first sections of which the titles are there. */
  chapters() {
    const isThere = (_, record) => !this.kinds[record] && this.texts[record];
    return [...this.kinds.keys()].filter(isThere).slice(0, 20).map((record) => this.shown(record));
  }

  /** True of a query in which nothing but stop words stands. */
  isCommon(query) {
    const all = tokens(query);
    return all.length > 0 && all.every(this.common);
  }

  /** The words of a query that stand nowhere. */
  missing(query) {
    const { terms } = this.readings(query)[0];
    return terms.filter((term) => !term.weak && !term.matches.length).map((term) => term.word);
  }

  /** What is shown of a record; its text must be there. */
  shown(record) {
    const { texts, parents, kinds } = this;
    const [title, address, text, names, lang] = texts[record];
    const parent = parents[record];
    return {
      kind: kinds[record], title, text, names, lang,
      address: parent === record ? address : `${texts[parent]?.[1] ?? ''}#${address}`,
    };
  }
}

globalThis.leidraadRanker = (data) => new Ranker(indexOf(data));
