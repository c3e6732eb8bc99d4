// What each record is worth to a query.

const ONE = 256;
const TITLE = [0, 32, 28, 26, 24, 22, 20, 20];
const NAME = 6;
const BODY = [0, 2, 3, 4];
const MOST_BODY = 8;

const order = (a, b) => b.score - a.score || a.record - b.record;

class Scorer extends Reader {
  /** Where a word stands: for each place the record, and the digit that says how. */
  placesOf = remembering((word) => this.places(word));

  // What a query needs of each record is kept in arrays with a place for every record: thousands
  // of records answer a common word, and these are fast before a browser has compiled anything.
  perRecord(n) {
    return Array.from({ length: n }, () => new Int32Array(this.kinds.length));
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
      list.push(record, digit(text, at));
    }
    return list;
  }

  /** What a term is worth in the records in which it stands, by where it stands there. */
  worthOf(term, has) {
    const [title, name, body, length] = this.perRecord(4);
    const records = new Set();
    for (const { word, quality } of term.matches) {
      if (!has(word)) continue;
      const list = this.placesOf(word);
      for (let i = 0; i < list.length; i += 2) {
        const record = list[i], rest = list[i + 1];
        records.add(record);
        if (rest >> 3) {
          title[record] = max(title[record], quality * TITLE[rest >> 3]);
          length[record] = rest >> 3;
        }
        if (rest & 4) name[record] = max(name[record], quality * NAME);
        body[record] = max(body[record], quality * BODY[rest & 3]);
      }
    }
    // Where the words of the term are seen: above a text, and from 1024 in it.
    term.seen = body.map((worth, record) =>
      (worth && 1024 + worth) + (this.parents[record] === record ? 0 : title[record]));
    term.weight = term.weak ? 0 : ONE + this.log2(body.length + 1) - this.log2(max(records.size, 1));
    return { records, title, name, body, length };
  }

  /** Adds to a term's worth what sections and their headings get of each other. */
  share({ records, title, name, body }) {
    for (const record of [...records]) {
      const section = this.parents[record];
      if (section === record) continue;
      records.add(section);
      name[section] = max(name[section], min(title[record], 16 * NAME));
      body[section] = min(body[section] + body[record], 16 * MOST_BODY);
      name[record] = max(name[record], min(title[section], 16 * NAME));
    }
  }

  /** What the terms are worth together in each record, and how much of the query they cover. */
  sums(terms, has) {
    const [sum, covered, tied, inTitle, titled, length] = this.perRecord(6);
    let total = 0;
    for (const term of terms) {
      const own = this.worthOf(term, has);
      const { weight } = term;
      total += weight;
      this.share(own);
      for (const record of own.records) {
        const title = own.title[record];
        sum[record] += max(weight, 1) * (title + own.name[record] + own.body[record]);
        covered[record] += weight;
        if (term.tied) tied[record]++;
        if (title) {
          inTitle[record]++;
          titled[record] += weight;
          length[record] = own.length[record];
        }
      }
    }
    return { sum, covered, tied, inTitle, titled, length, total };
  }

  /** The score of each record, 0 where it does not answer; where all terms are; what comes second. */
  scores({ terms, worth, second }, has) {
    const { weights, kinds } = this;
    const { sum, covered, tied, inTitle, titled, length, total } = this.sums(terms, has);
    const [scores, full, after] = this.perRecord(3);
    const least = terms.filter((term) => term.tied).length;
    for (let record = 0; record < sum.length; record++) {
      if (!sum[record] || tied[record] < least) continue;
      const isTitle = inTitle[record] >= length[record];
      const whole = covered[record] === total;
      let score = floor(floor((sum[record] * covered[record]) / total) * covered[record] / total);
      if (inTitle[record] && isTitle) score += floor(score / (whole ? 2 : 4));
      if (titled[record] === total) score += floor(score / 2);
      score = floor((score * weights[kinds[record]]) / 16);
      scores[record] = floor((score * worth) / 16);
      full[record] = whole;
      after[record] = second || (kinds[record] === SOURCE && !(length[record] && isTitle) && inTitle[record] < max(terms.length, 3));
    }
    return { scores, full, after };
  }

  /** Lowers what comes second below the first answers to the words of the reader. */
  keepFirst(all) {
    const pages = new Map();
    for (const { scores, full, after } of all) {
      scores.forEach((score, record) => {
        const page = this.parents[record];
        if (score && full[record] && !after[record]) pages.set(page, max(pages.get(page) ?? 0, score));
      });
    }
    const least = [...pages.values()].sort((a, b) => b - a).slice(0, 3).pop();
    let most = 0;
    for (const { scores, after } of all) scores.forEach((score, at) => { if (after[at]) most = max(most, score); });
    if (!least || most < least) return;
    for (const { scores, after } of all) {
      scores.forEach((score, at) => {
        if (score && after[at]) scores[at] = max(1, floor((score * (least - 1)) / most));
      });
    }
  }
}
