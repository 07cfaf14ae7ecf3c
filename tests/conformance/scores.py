"""How well the rules do on the corpus: precision and recall, by rule and over all."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import final

from attrs import field, frozen

from govdisclosure.rules import CATALOGUE
from tests.conformance.judging import Judged

__all__ = ["RULES", "Score", "misses", "near_vectors", "overall", "scores", "table"]

RULES = tuple(rule.code for rule in CATALOGUE if not rule.needs & {"children", "expected", "categories"})
"""The codes of the rules that judge one report by what all must say; a roll-up is held to laws of its own
(`tests/properties/test_rolling_up.py`), what a profile asks by `tests/rules`."""


@final
@frozen(kw_only=True)
class Score:
    """How often a rule was right."""

    code: str
    right: int = 0
    """Expected and found."""
    missed: int = 0
    """Expected and not found."""
    wrong: int = 0
    """Found and not expected."""
    near: int = 0
    """Vectors that come close, on which the rule stayed silent as it must."""
    vectors: int = field(default=0)
    """Vectors on which it must find something."""

    @property
    def precision(self) -> float | None:
        """The share of what was found that was expected; None when nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """The share of what was expected that was found; None when nothing was expected."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None


def scores(judged: Sequence[Judged], codes: Collection[str] = RULES) -> list[Score]:
    """Return the score of each rule of ``codes``, in order."""
    return [_score(judged, code) for code in sorted(codes)]


def _score(judged: Sequence[Judged], code: str) -> Score:
    def count(codes: Iterable[str]) -> int:
        return sum(one == code for one in codes)

    return Score(
        code=code,
        right=count(expected.code for one in judged for expected, _ in one.matched),
        missed=count(expected.code for one in judged for expected in one.missing),
        wrong=count(finding.code for one in judged for finding in one.surplus),
        near=len(near_vectors(judged, code)),
        vectors=sum(any(expected.code == code for expected in one.vector.findings) for one in judged),
    )


def near_vectors(judged: Iterable[Judged], code: str) -> list[str]:
    """Return the ids of the vectors that come close to tripping a rule and on which it stayed silent."""
    return [
        one.vector.id
        for one in judged
        if code in one.vector.near and not any(finding.code == code for finding in one.surplus)
    ]


def overall(rows: Sequence[Score]) -> Score:
    """Return the sums of ``rows``."""
    return Score(
        code="all",
        right=sum(row.right for row in rows),
        missed=sum(row.missed for row in rows),
        wrong=sum(row.wrong for row in rows),
        near=sum(row.near for row in rows),
        vectors=sum(row.vectors for row in rows),
    )


def table(rows: Sequence[Score]) -> str:
    """Return ``rows`` and their sums as a table in Markdown."""
    head = "| rule | vectors | near | right | missed | wrong | precision | recall |\n|---|---|---|---|---|---|---|---|"
    return "\n".join([head, *(_row(row) for row in (*rows, overall(rows)))])


def _row(row: Score) -> str:
    counts = (row.vectors, row.near, row.right, row.missed, row.wrong)
    return f"| {row.code} | {' | '.join(map(str, counts))} | {_share(row.precision)} | {_share(row.recall)} |"


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def misses(judged: Iterable[Judged], codes: Collection[str] | None = None) -> Iterator[str]:
    """Yield a line for each finding that was expected and not found, or found and not expected; of ``codes`` only if given."""
    for one in judged:
        for expected in one.missing:
            if codes is None or expected.code in codes:
                place = expected.text or ", ".join(expected.cells)
                yield f"{one.vector.id}: missing {expected.code} {expected.severity} {place}".rstrip()
        for finding in one.surplus:
            if codes is None or finding.code in codes:
                yield f"{one.vector.id}: surplus {finding.code} {finding.severity} {finding.sentence()} {finding.text or ''}".rstrip()
