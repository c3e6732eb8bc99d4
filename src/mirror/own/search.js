// Puts a small index of what an institution added beside that of the guide. What is found there comes
// right behind the best answers, as a kind of its own. Called with its title and its index.
((title, data) => {
  const BEST = 3;
  const make = globalThis.leidraadRanker;
  globalThis.leidraadRanker = (main) => {
    const ranker = make(main), own = make(data);
    const kind = main.words.groups.push(title) - 1;
    main.words.kinds[kind] = title;
    // A divided index loads the texts of answers; these have theirs.
    const divide = globalThis.leidraadParts;
    if (divide) {
      globalThis.leidraadParts = (...given) => {
        const parts = divide(...given);
        return { ...parts, textsOf: (answers) => parts.textsOf(answers.filter(({ record }) => record >= 0)) };
      };
    }
    return Object.assign(Object.create(ranker), {
      answers(query, most, has) {
        const { count, best } = ranker.answers(query, most, has);
        const added = own.answers(query, BEST).best
          .map((answer) => ({ record: -1, reading: answer.reading, headings: [], own: answer }));
        return { count: count + added.length, best: [...best.slice(0, BEST), ...added, ...best.slice(BEST)] };
      },
      missing(query) {
        const missing = new Set(own.missing(query));
        return ranker.missing(query).filter((word) => missing.has(word));
      },
      excerpt: (answer) => (answer.own ? { ...own.excerpt(answer.own), kind } : ranker.excerpt(answer)),
      shown: (record) => (record < 0 ? { kind } : ranker.shown(record)),
    });
  };
})
