"""Search in Chinese: every two characters that stand side by side are a term, in the index and in the query.

Where a word ends nobody has to guess: 结转 is found in 结转下年度继续办理, and 下年 too (docs/adr/0019).
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sphinx.search.en import SearchEnglish

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_HAN = "\u3005\u3007\u3400-\u9fff"
_RUNS = re.compile(rf"[{_HAN}]+|[^\W{_HAN}]+")


class Bigrams(SearchEnglish):
    """English as Sphinx indexes it, and Chinese by its characters and pairs of characters."""

    lang = "bigrams"
    language_name = "English"  # names the stemmer in the browser
    js_splitter_code = r"""
var splitQuery = (query) =>
  (query.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? []).flatMap((run) =>
    /^\p{Script=Han}{2}/u.test(run) ? Array.from(run.slice(1), (second, i) => run[i] + second) : [run],
  );
"""

    def split(self, input: str) -> list[str]:  # noqa: A002  (what Sphinx calls it)
        """Return the terms of a text."""
        return [term for run in _RUNS.findall(input) for term in _terms(run)]

    def word_filter(self, word: str) -> bool:
        """Tell whether ``word`` is in the index: all but the English words that are on every page."""
        return word not in self.stopwords


def _terms(run: str) -> list[str]:
    if not re.match(f"[{_HAN}]", run):
        return [run]
    return [*run, *("".join(pair) for pair in pairwise(run))]


def setup(app: "Sphinx") -> dict[str, bool]:
    """Register the language of the search."""
    app.add_search_language(Bigrams)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
