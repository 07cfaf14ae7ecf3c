var Scorer = {
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
  // A page whose title has the whole query comes first, one in the language of the query before one in the other.
  score: ([page, title, , , score]) => {
    const query = (new URLSearchParams(location.search).get("q") ?? "").trim().toLowerCase();
    const chinese = /\p{Script=Han}/u.test(query);
    return (
      score +
      (title.toLowerCase().includes(query) ? 20 : 0) +
      (page.startsWith("zh/") === chinese ? 4 : 0) -
      (/^(adr|reference\/changelog|reference\/glossary)/.test(page) ? 2 : 0)
    );
  },
};

// What is marked on a page is what was typed, not the pairs of characters that it was found by.
Search._parseQuery = ((parse) => (query) => {
  const [text, terms, excluded, , objects] = parse(query);
  const words = text.toLowerCase().trim().split(/\s+/);
  if (SPHINX_HIGHLIGHT_ENABLED) localStorage.setItem("sphinx_highlight_terms", words.join(" "));
  return [text, terms, excluded, new Set(words), objects];
})(Search._parseQuery);
