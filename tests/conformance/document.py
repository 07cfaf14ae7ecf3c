"""The page docs/reference/conformance.md: what the corpus holds, and how the rules do on it."""

from tests.conformance.harness import rates, rates_table
from tests.conformance.judging import Judged, judge
from tests.conformance.scores import RULES, scores, table
from tests.conformance.vectors import all_vectors, passages, reports

__all__ = ["document"]

_TEXT = """# The golden corpus

{passages} passages and {reports} whole reports in `tests/conformance`, each with the exact list of findings that is right for it; on {silent} of
them the right list is empty. They are judged as published files: put on a page, read, checked. A finding is right when code, severity and the sentence or cells that a
vector names agree; *near* counts the vectors that come close to tripping a rule and do not. {rules} rules of the catalogue judge one report.

The rules are improved on these same vectors, so the table says that what is known works still. It is no estimate for reports that nobody has seen: those fare worse.
What they did when they first met vectors that were written without sight of the rules:

| vectors | right | missed | wrong | precision | recall |
|---|---|---|---|---|---|
| 20 whole reports, `reports/fresh.json` | 9 | 1 | 3 | 0.750 | 0.900 |
| 134 passages, `a-*` | 57 | 9 | 2 | 0.966 | 0.864 |
| 119 passages, `b-*` | 39 | 8 | 2 | 0.951 | 0.830 |
| 90 passages of prose full of figures, `c-prose` | 25 | 8 | 7 | 0.781 | 0.758 |
| 60 passages on requests and suits, `c-requests` | 18 | 6 | 14 | 0.562 | 0.750 |
| 14 more of these, after the faults of the others were mended | 5 | 2 | 6 | 0.455 | 0.714 |
| 56 passages of section one, `d-prose`, after that | 19 | 5 | 6 | 0.760 | 0.792 |
| 86 more of these, after that | 22 | 3 | 4 | 0.846 | 0.880 |
| 60 passages of sections one, five and six, `e-prose`, after that | 28 | 6 | 1 | 0.966 | 0.824 |
| 26 more of these, `f-prose`, after that | 13 | 3 | 0 | 1.000 | 0.812 |

This page is written by `python -m tests.conformance --write docs/reference/conformance.md` and compared with the corpus by the tests;
`python -m tests.conformance --verbose` prints each miss.

{table}
{lacking}
## Seeded faults

Valid reports are made from a seed, and one fault is put into each. Nothing may be found before, and at least one of the codes after. Where findings suggest which cell is
wrong, a single wrong cell of table 3 must be named with its true value.

{rates}
"""


def document(judged: list[Judged] | None = None) -> str:
    """Return the page; ``judged`` spares judging the corpus again."""
    if judged is None:
        judged = [judge(vector) for vector in all_vectors()]
    rows = scores(judged)
    without = [row.code for row in rows if not row.vectors]
    return _TEXT.format(
        passages=sum(1 for _ in passages()),
        reports=sum(1 for _ in reports()),
        silent=sum(not one.vector.findings for one in judged),
        rules=len(RULES),
        table=table(rows),
        rates=rates_table(rates()),
        lacking=f"\nRules without a vector yet: {', '.join(without)}.\n" if without else "",
    )
