// A large index is divided: a query loads the parts that its best matches are in, until a budget is
// spent. What is here is published in front of such an index, and its twin is in `src/search/`.
(() => {
  'use strict';

  /** Runs of words or records, each a part. */
  const runs = (numbers) => numbers.filter((_, i) => i % 2 === 0)
    .map((first, i) => ({ first, size: numbers[2 * i + 1] }));

  /** The run in which an item is. */
  function runOf(list, item) {
    let [low, high] = [0, list.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (list[middle].first <= item) low = middle;
      else high = middle;
    }
    return low;
  }

  globalThis.leidraadParts = (ranker, data, index) => {
    const { budget, stamps } = data;
    const postings = runs(ranker.numbers(data.postingShards ?? ''));
    const texts = runs(ranker.numbers(data.textShards ?? ''));
    const loading = new Map(), waiting = {};

    globalThis.leidraadPart = (name, value, stamp) => {
      const { done, failed } = waiting[name];
      // The site was published anew since this page was opened: the part is of another index.
      if (stamp !== stamps[name]) return failed();
      const [list, items, into] =
        name[0] === 'p' ? [postings, value.split(','), ranker.postings] : [texts, value, ranker.texts];
      const { first } = list[name.slice(1)];
      items.forEach((item, i) => { into[first + i] = item; });
      done();
    };

    function load(names) {
      return Promise.all(names.map((name) => {
        if (!loading.has(name)) {
          const part = new Promise((done, failed) => {
            waiting[name] = { done, failed };
            const script = document.createElement('script');
            script.src = index.replace(/\.js$/, `/${name}.js`);
            script.onerror = failed;
            document.head.append(script);
          });
          part.catch(() => loading.delete(name));
          loading.set(name, part);
        }
        return loading.get(name);
      }));
    }

    /** The parts of the postings that a query loads. */
    function affordable(query) {
      const parts = new Set();
      let spent = 0;
      for (const { terms } of ranker.readings(query)) {
        const matches = terms.flatMap((term) => term.matches);
        matches.sort((a, b) => b.quality - a.quality || a.word - b.word);
        for (const { word } of matches) {
          const part = runOf(postings, word);
          const more = postings[part].size;
          if (!parts.has(part) && (!spent || spent + more <= budget)) {
            parts.add(part);
            spent += more;
          }
        }
      }
      return parts;
    }

    return {
      /** Loads what a query needs. Knows then which words take part. */
      async wordsOf(query) {
        if (!postings.length) return undefined;
        const parts = affordable(query);
        await load([...parts].map((part) => `p${part}`));
        return (word) => parts.has(runOf(postings, word));
      },
      /** Loads the texts of answers. */
      textsOf(answers) {
        // The address of a heading is that of its section.
        const records =
          answers.flatMap(({ record, place, headings }) => [record, place, ...headings.map((hit) => hit.record)]);
        return load(texts.length ? [...new Set(records.map((record) => `t${runOf(texts, record)}`))] : []);
      },
    };
  };
})();
