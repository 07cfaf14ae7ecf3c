"""A vector as a program meets it: put into a file, read, judged, and compared with what must be found."""

from collections.abc import Iterable, Sequence
from typing import Any, final

from attrs import evolve, frozen

from govdisclosure import Chart, Finding, PublishedReport, Series, check, read
from tests.conformance.drafts import draft_of
from tests.conformance.pages import page_of
from tests.conformance.vectors import Expected, Said, Vector

__all__ = ["Judged", "file_of", "judge", "published"]


@final
@frozen(kw_only=True)
class Judged:
    """A vector, and how what was found compares with what must be."""

    vector: Vector
    matched: tuple[tuple[Expected, Finding], ...]
    missing: tuple[Expected, ...]
    """Expected and not found."""
    surplus: tuple[Finding, ...]
    """Found and not expected."""


def file_of(said: Said) -> bytes:
    """Return the file that says ``said``."""
    return page_of(draft_of(said), said.style)


def published(said: Said) -> PublishedReport:
    """Return the report as read from its file; charts, which a page cannot carry, are put in beside it."""
    report = read(file_of(said))
    return evolve(report, charts=tuple(map(_chart, said.charts))) if said.charts else report


def _chart(data: Any) -> Chart:
    series = (Series(name=one.get("name"), values=tuple(map(str, one["values"]))) for one in data["series"])
    return Chart(title=data.get("title"), categories=tuple(data.get("categories", ())), series=tuple(series))


def judge(vector: Vector) -> Judged:
    """Return what is found in ``vector`` beside what must be."""
    previous = None if vector.previous is None else published(vector.previous)
    return compare(vector, list(check(published(vector.said), previous=previous)))


def compare(vector: Vector, found: Sequence[Finding]) -> Judged:
    """Pair each expectation with one finding that meets it, the most particular expectations first."""
    left = list(found)
    matched: list[tuple[Expected, Finding]] = []
    missing: list[Expected] = []
    for expected in sorted(vector.findings, key=lambda one: (one.text is None, not one.cells)):
        finding = _meeting(expected, left)
        if finding is None:
            missing.append(expected)
        else:
            left.remove(finding)
            matched.append((expected, finding))
    return Judged(vector=vector, matched=tuple(matched), missing=tuple(missing), surplus=tuple(left))


def _meeting(expected: Expected, found: Iterable[Finding]) -> Finding | None:
    return next((finding for finding in found if _meets(expected, finding)), None)


def _meets(expected: Expected, finding: Finding) -> bool:
    cells = {f"{cell.table}.{cell.row}.{cell.column}" for cell in finding.cells}
    return (
        finding.code == expected.code
        and finding.severity == expected.severity
        and (expected.text is None or _bare(finding.text or "") == _bare(expected.text))
        and cells.issuperset(expected.cells)
    )


def _bare(text: str) -> str:
    """Return ``text`` without blanks, which a page adds and drops."""
    return "".join(text.split())
