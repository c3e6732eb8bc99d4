// What the search asks of an index.

class Ranker {
  constructor(data) {
    const index = indexOf(data);
    Object.assign(this, index, { fold, WORD });
    this.reader = new Reader(index, new Matcher(index));
    this.scorer = new Scorer(index);
  }

  /** The shards of postings that a query loads. */
  affordable(query) {
    const { postingShards, budget } = this;
    const loaded = new Set();
    if (!postingShards.length) return loaded;
    let spent = 0;
    for (const { terms } of this.reader.readings(query)) {
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

  /** The best score of each record, the reading that gave it, and the best of each page. */
  best(list, loaded) {
    const { parents } = this;
    const [best, by, whole] = this.scorer.perRecord(3);
    list.forEach((reading, at) => {
      const own = this.scorer.scores(reading, loaded);
      for (let record = 0; record < own.length; record++) {
        if (own[record] > best[record]) [best[record], by[record]] = [own[record], at];
      }
    });
    for (let record = 0; record < best.length; record++) {
      if (best[record] > whole[parents[record]]) whole[parents[record]] = best[record];
    }
    return { best, by, whole };
  }

  /** How many pages and parts answer a query, and the best, at most `most`. */
  answers(query, most) {
    const { parents } = this;
    const list = this.reader.readings(query);
    const { best, by, whole } = this.best(list, this.affordable(query));
    const sorted = whole.filter((score) => score > 0).sort();
    const least = sorted[max(sorted.length - most, 0)];
    const first = [];
    for (let record = 0; record < whole.length; record++) {
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
  nearest(query) {
    const { words, stop } = this;
    const found = [];
    for (const token of tokens(query).slice(0, 3)) {
      if (stop.has(token)) continue;
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

  /** True of a query in which nothing but stop words stands. */
  isCommon(query) {
    const all = tokens(query);
    return all.length > 0 && all.every((word) => this.stop.has(word));
  }

  /** The words of a query that stand nowhere. */
  missing(query) {
    const { terms } = this.reader.readings(query)[0];
    return terms.filter((term) => !term.matches.length).map((term) => term.word);
  }

  /** The words of texts that a query matches. */
  matched(query) {
    const terms = this.reader.readings(query).flatMap((reading) => reading.terms);
    return new Set(terms.flatMap((term) => term.matches).map(({ word }) => this.words[word]));
  }

  /** The parts of the postings that a query needs and that are not there yet. */
  needs(query) {
    const { postings, postingShards } = this;
    const missing = [...this.affordable(query)].filter((n) => postings[postingShards[n].first] === undefined);
    return missing.map((n) => `p${n}`);
  }

  /** The part of the texts in which a record is, unless it is there. */
  textOf(record) {
    const { texts, textShards } = this;
    return texts[record] ? undefined : `t${shardOf(textShards, record)}`;
  }

  /** Takes a part. */
  add(name, value) {
    const { postings, texts, postingShards, textShards } = this;
    const isPostings = name[0] === 'p';
    const { first } = (isPostings ? postingShards : textShards)[name.slice(1)];
    (isPostings ? value.split(',') : value).forEach((item, i) => {
      (isPostings ? postings : texts)[first + i] = item;
    });
  }

  /** What is shown of a record; its text must be there. */
  shown(record) {
    const { texts, parents, kinds } = this;
    const [title, address, text] = texts[record];
    const parent = parents[record];
    return {
      kind: KINDS[kinds[record]], title, text, parent,
      address: parent === record ? address : `${texts[parent]?.[1] ?? ''}#${address}`,
    };
  }
}

globalThis.leidraadRanker = (data) => new Ranker(data);
