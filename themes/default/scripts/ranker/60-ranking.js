// What each record is worth to a query.

const ONE = 256;
const TITLE = [0, 32, 28, 26, 24, 22, 20, 20];
const NAME = 6;
const BODY = [0, 2, 3, 4];
const MOST_BODY = 8;
const VIA = 13;

const order = (a, b) => b.score - a.score || a.record - b.record;

class Scorer {
  constructor(index) {
    Object.assign(this, index);
    this.count = this.kinds.length;
    /** Where a word stands: for each place the record, and the digit that says how. */
    this.placesOf = remembering((word) => this.places(word));
  }

  // What a query needs of each record is kept in arrays with a place for every record: thousands
  // of records answer a common word, and these are fast before a browser has compiled anything.
  perRecord(n) {
    return Array.from({ length: n }, () => new Int32Array(this.count));
  }

  log2(n) {
    const exponent = 31 - Math.clz32(n);
    const top = exponent > 8 ? n >>> (exponent - 8) : n << (8 - exponent);
    return exponent * ONE + this.logarithms[top - 256];
  }

  places(word) {
    const list = [];
    const text = this.postings[word] ?? '';
    let record = 0;
    for (const at = { i: 0 }; at.i < text.length; record++) {
      record += number(text, at);
      list.push(record, digits[text.charCodeAt(at.i++)]);
    }
    return list;
  }

  /** What a term is worth in the records in which it stands, by where it stands there. */
  worthOf(term, loaded) {
    const { postingShards } = this;
    const [here, title, name, body, length] = this.perRecord(5);
    const records = [];
    for (const { word, quality } of term.matches) {
      if (postingShards.length && !loaded.has(shardOf(postingShards, word))) continue;
      const list = this.placesOf(word);
      for (let i = 0; i < list.length; i += 2) {
        const record = list[i], rest = list[i + 1];
        if (!here[record]) records.push(record);
        here[record] = 1;
        if (rest >> 3) {
          title[record] = max(title[record], quality * TITLE[rest >> 3]);
          length[record] = rest >> 3;
        }
        if (rest & 4) name[record] = max(name[record], quality * NAME);
        body[record] = max(body[record], quality * BODY[rest & 3]);
      }
    }
    return { records, here, title, name, body, length };
  }

  /** Adds to a term's worth what sections and their headings get of each other. */
  withSections(own) {
    const { parents } = this;
    const { here, name, body } = own;
    const records = own.records.slice();
    for (const record of own.records) {
      const section = parents[record];
      if (section === record) continue;
      if (!here[section]) records.push(section);
      here[section] = 1;
      name[section] = max(name[section], min(own.title[record], 16 * NAME));
      body[section] = min(body[section] + own.body[record], 16 * MOST_BODY);
      name[record] = max(name[record], min(own.title[section], 16 * NAME));
    }
    return { ...own, records };
  }

  /** What the terms are worth together in each record, and how much of the query they cover. */
  sums(terms, loaded) {
    const [sum, covered, inTitle, length] = this.perRecord(4);
    let total = 0;
    for (const term of terms) {
      const own = this.worthOf(term, loaded);
      const weight = ONE + this.log2(this.count + 1) - this.log2(max(own.records.length, 1));
      total += weight;
      const { records, title, name, body } = this.withSections(own);
      for (const record of records) {
        sum[record] += weight * (title[record] + name[record] + body[record]);
        covered[record] += weight;
        if (title[record]) {
          inTitle[record]++;
          length[record] = own.length[record];
        }
      }
    }
    return { sum, covered, inTitle, length, total };
  }

  /** The score of each record; 0 where it does not answer. */
  scores({ terms, whole }, loaded) {
    const { count, weights, kinds } = this;
    const { sum, covered, inTitle, length, total } = this.sums(terms, loaded);
    for (let record = 0; record < count; record++) {
      if (!sum[record]) continue;
      let score = floor(floor((sum[record] * covered[record]) / total) * covered[record] / total);
      if (inTitle[record] && inTitle[record] >= length[record]) {
        score += floor(score / (covered[record] === total ? 2 : 4));
      }
      if (inTitle[record] === terms.length) score += floor(score / 2);
      score = floor((score * weights[kinds[record]]) / 16);
      sum[record] = whole ? score : floor((score * VIA) / 16);
    }
    return sum;
  }
}
