// Puts a small index of what an institution added beside that of the guide. What is found there comes
// right behind the best answers, as a kind of its own. Called with its title and its index.
((title, data) => {
  const BEST = 3;
  const make = globalThis.leidraadRanker;
  globalThis.leidraadRanker = (main) => {
    const ranker = make(main), own = make(data);
    main.words.groups.own = main.words.kinds.own = title;
    // Its records have numbers below zero.
    return Object.assign(Object.create(ranker), {
      answers(query, most) {
        const { count, best } = ranker.answers(query, most);
        const added = own.answers(query, BEST).best
          .map((answer) => ({ ...answer, record: -1 - answer.record, headings: [] }));
        return { count: count + added.length, best: [...best.slice(0, BEST), ...added, ...best.slice(BEST)] };
      },
      matched: (query) => new Set([...ranker.matched(query), ...own.matched(query)]),
      missing(query) {
        const missing = new Set(own.missing(query));
        return ranker.missing(query).filter((word) => missing.has(word));
      },
      textOf: (record) => (record < 0 ? undefined : ranker.textOf(record)),
      shown: (record) => (record < 0 ? { ...own.shown(-1 - record), kind: 'own' } : ranker.shown(record)),
    });
  };
})
