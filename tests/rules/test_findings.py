"""What judging yields: severities, findings, and the list of them."""

from decimal import Decimal
from typing import Final

import pytest

from govdisclosure.errors import Message
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.published import Cell, Grid, Place
from govdisclosure.rules import CellEvidence, Finding, Findings, Result, Severity
from govdisclosure.rules.finding import plain

ERROR, WARNING, NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE


def finding(code: str, severity: Severity, result: Result = Result.BROKEN) -> Finding:
    """Return a finding that says its code."""
    message = Message("{label}：{words}")
    arguments = {"label": code, "words": Message("文件是空的")}
    return Finding(code=code, severity=severity, result=result, message=message, arguments=arguments, provision="act")


FOUND: Final = Findings(
    items=(
        finding("GD104", WARNING),
        finding("GD114", NOTICE),
        finding("GD201", ERROR),
        finding("GD201", ERROR),
        finding("GD206", NOTICE, Result.UNDECIDED),
    ),
    ran=("GD104", "GD114", "GD201", "GD206"),
    not_run=("GD401",),
)


def codes(findings: Findings) -> list[str]:
    """Return the code of each finding."""
    return [one.code for one in findings]


def test_severities_are_ordered() -> None:
    """An error is graver than a warning, a warning than a notice; their names are the contract's."""
    assert [severity.value for severity in sorted(Severity, key=lambda one: one.rank)] == ["error", "warning", "notice"]
    assert ERROR.at_least(WARNING)
    assert WARNING.at_least(WARNING)
    assert not NOTICE.at_least(WARNING)
    assert [result.value for result in Result] == ["broken", "undecided"]


def test_a_finding_speaks_both_languages() -> None:
    """A message among the arguments is put in the language of the sentence; ``str`` is the code and the Chinese sentence."""
    one = finding("GD201", ERROR)
    assert one.sentence() == "GD201：文件是空的"
    assert one.sentence("en") == "GD201: the file is empty"
    assert str(one) == "GD201 GD201：文件是空的"
    assert hash(one) == hash(finding("GD201", ERROR))


def test_findings_are_a_sequence() -> None:
    """They have a length, an order, and slices; none is false."""
    assert len(FOUND) == 5
    assert codes(FOUND) == ["GD104", "GD114", "GD201", "GD201", "GD206"]
    assert FOUND[0].code == "GD104"
    assert [one.code for one in FOUND[1:3]] == ["GD114", "GD201"]
    assert not Findings(items=(), ran=())
    with pytest.raises(IndexError):
        FOUND[5]


def test_filtering_keeps_what_meets_every_condition() -> None:
    """By codes and their beginnings, severity, result and any test; what ran stays told."""
    assert codes(FOUND.where(codes=["GD2"])) == ["GD201", "GD201", "GD206"]
    assert codes(FOUND.where(codes=["GD104", "GD206"])) == ["GD104", "GD206"]
    assert codes(FOUND.where(codes="GD1")) == ["GD104", "GD114"]
    assert codes(FOUND.where(severity=NOTICE)) == ["GD114", "GD206"]
    assert codes(FOUND.where(at_least=WARNING)) == ["GD104", "GD201", "GD201"]
    assert codes(FOUND.where(result=Result.UNDECIDED)) == ["GD206"]
    assert codes(FOUND.where(lambda one: one.code.endswith("4"))) == ["GD104", "GD114"]
    kept = FOUND.where(lambda one: one.code > "GD110", codes=["GD1"], severity=NOTICE, result=Result.BROKEN)
    assert codes(kept) == ["GD114"]
    assert (kept.ran, kept.not_run) == (FOUND.ran, FOUND.not_run)
    assert FOUND.where() == FOUND


def test_the_gravest_come_first_where_asked() -> None:
    """Within one severity the order stays."""
    by_severity = FOUND.by_severity()
    assert codes(by_severity) == ["GD201", "GD201", "GD104", "GD114", "GD206"]
    assert (by_severity.ran, by_severity.not_run) == (FOUND.ran, FOUND.not_run)


def test_counts_and_codes() -> None:
    """Every severity is counted, also where there is none; a code is told once."""
    assert FOUND.count() == {ERROR: 2, WARNING: 1, NOTICE: 2}
    assert Findings(items=(), ran=()).count() == {ERROR: 0, WARNING: 0, NOTICE: 0}
    assert FOUND.codes == ("GD104", "GD114", "GD201", "GD206")


def test_the_worst() -> None:
    """The gravest severity, None when nothing was found."""
    assert FOUND.worst is ERROR
    assert FOUND.where(codes=["GD1"]).worst is WARNING
    assert Findings(items=(), ran=()).worst is None


def test_evidence_is_the_cell_as_published() -> None:
    """Table, row and column of the form; the text as printed; the value, whole ones as int; the place in the file."""
    place = Place(table=3, row=7, column=2)
    form = form_of(EDITION_2021).proactive
    grid = Grid.of_cells(form, {"fees.amount": Cell.read("31.6441 万元", place), "rules.issued": Cell.read("１，234")})
    cell = CellEvidence.of(grid, form.index["fees.amount"])
    assert (cell.table, cell.row, cell.column) == ("proactive", "fees", "amount")
    assert (cell.text, cell.value, cell.place, cell.report) == ("31.6441 万元", Decimal("31.6441"), place, None)
    whole = CellEvidence.of(grid, form.index["rules.issued"])
    assert (whole.text, whole.value) == ("１，234", 1234)
    assert type(whole.value) is int
    absent = CellEvidence.of(grid, form.index["rules.repealed"])
    assert (absent.text, absent.value) == ("", None)


@pytest.mark.parametrize(
    ("value", "said"), [(None, None), (3, 3), (Decimal("3.0"), 3), (Decimal("3.5"), Decimal("3.5")), (Decimal(-2), -2)]
)
def test_figures_are_plain(value: Decimal | int | None, said: Decimal | int | None) -> None:
    """A whole number is an int, whatever held it."""
    assert plain(value) == said
    assert type(plain(value)) is type(said)
