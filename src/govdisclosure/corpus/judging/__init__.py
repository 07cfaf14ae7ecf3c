"""What must add up, judged on the columns of a corpus: the findings of `check`, without its files."""

from govdisclosure.corpus.judging.findings import ARITHMETIC, judge
from govdisclosure.corpus.judging.suggestions import SUGGESTIONS, suggest
from govdisclosure.corpus.judging.unsettled import unsettled

__all__ = ["ARITHMETIC", "SUGGESTIONS", "judge", "suggest", "unsettled"]
