"""What would mend a broken table stands on its findings (GD201 to GD204), and on the fee in 元 (GD212)."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.narrative import Paragraph
from govdisclosure.published import Cell, Grid
from govdisclosure.rules import Cause, Finding, Suggestion
from govdisclosure.strategies import Fault, FaultyGrid, faulty_grids
from tests.rules.building import found, grid, one, report, requests, trial

ROWS = {
    "received": [275, 31, 0, 0, 0, 5, 311],
    "brought_forward": [3, 0, 0, 0, 0, 0, 3],
    "outcomes.granted": [230, 31, 0, 0, 0, 5, 266],
    "outcomes.unavailable.not_held": [47, 0, 0, 0, 0, 0, 47],
    "outcomes.total": [277, 31, 0, 0, 0, 5, 313],
    "carried_forward": [1, 0, 0, 0, 0, 0, 1],
}


def _requests(said: Mapping[str, str]) -> Grid:
    cells: dict[str, str | Cell] = {form.path: cell for form, cell in requests(ROWS).items()}
    return grid("requests", cells | dict(said))


def _changes(suggestion: Suggestion | None) -> dict[str, object]:
    assert suggestion is not None
    return {f"{cell.table}.{cell.row}.{cell.column}": cell.value for cell in suggestion.cells}


def test_one_wrong_total_is_suggested_on_all_that_it_breaks() -> None:
    """GD202 and GD203 both say which cell it is, what it should say, and why if that can be told."""
    findings = found(report(requests=_requests({"outcomes.granted.total": "700"})), "GD20")
    assert findings.codes == ("GD202", "GD203")
    for finding in findings:
        assert _changes(finding.suggestion) == {"requests.outcomes.granted.total": 266}
        assert (finding.suggestion and finding.suggestion.cause, finding.alternatives) == (Cause.UNKNOWN, ())
    finding = one(report(requests=_requests({"outcomes.unavailable.not_held.total": "74"})), "GD203")
    assert finding.suggestion is not None
    assert finding.suggestion.cause is Cause.TRANSPOSED


def test_several_wrong_cells_are_suggested_together() -> None:
    """Two cells that have nothing to do with one another: each finding carries the change of both."""
    said = {"outcomes.granted.natural_person": "23", "outcomes.total.commercial_enterprise": "37"}
    findings = found(report(requests=_requests(said)), "GD20")
    assert findings.codes == ("GD201", "GD202", "GD203")
    for finding in findings:
        assert _changes(finding.suggestion) == {
            "requests.outcomes.granted.natural_person": 230,
            "requests.outcomes.total.commercial_enterprise": 31,
        }


def test_a_tie_lists_what_may_be_wrong() -> None:
    """One block of table 4 cannot tell which of its cells it is: nothing is suggested, and the likeliest stands first."""
    table = grid("remedies", {"reconsideration.upheld": "12", "reconsideration.total": "21"})
    finding = one(report(remedies=table), "GD204")
    assert finding.suggestion is None
    assert [_changes(change) for change in finding.alternatives[:2]] == [
        {"remedies.reconsideration.total": 12},
        {"remedies.reconsideration.upheld": 21},
    ]
    assert {change.cause for change in finding.alternatives[:2]} == {Cause.TRANSPOSED}


def test_each_block_has_its_own_suggestion() -> None:
    """Two wrong blocks of table 4 have nothing to do with one another."""
    table = grid("remedies", {"reconsideration.upheld": "3", "litigation_direct.total": "4"})
    findings = found(report(remedies=table), "GD204")
    assert len(findings) == 2
    for finding in findings:
        rows = {cell.row for change in finding.alternatives for cell in change.cells}
        assert rows == {finding.cells[0].row}


def test_last_years_total_is_recognised() -> None:
    """With last year's report at hand, a total that equals last year's was not updated; another edition's is no evidence."""
    wrong = report(requests=_requests({"received.total": "288"}))
    last = report(requests=_requests({"received.total": "288"}), year=2021)
    for previous, cause in ((last, Cause.TOTAL_NOT_UPDATED), (None, Cause.UNKNOWN), (trial(), Cause.UNKNOWN)):
        finding = one(wrong, "GD202", previous=previous)
        assert _changes(finding.suggestion) == {"requests.received.total": 311}
        assert finding.suggestion is not None
        assert finding.suggestion.cause is cause


def test_nothing_is_suggested_where_nothing_would_do() -> None:
    """A table that is wrong throughout has findings, and no suggestions."""
    said = {form.path: str(number * number % 97) for number, form in enumerate(requests(ROWS).form.cells)}
    findings = found(report(requests=grid("requests", said)), "GD20")
    assert len(findings) > 30
    assert all((finding.suggestion, finding.alternatives) == (None, ()) for finding in findings)


def test_a_fee_in_yuan_is_suggested_in_wan() -> None:
    """GD212: a factor of 10,000."""
    charges = grid("proactive", {"fees.amount": "316441"})
    prose = Paragraph(text="行政事业性收费316441元。")
    finding = one(report(proactive=charges, blocks={"proactive": [prose]}), "GD212")
    assert _changes(finding.suggestion) == {"proactive.fees.amount": Decimal("31.6441")}
    assert (finding.suggestion and finding.suggestion.cause, finding.alternatives) == (Cause.WRONG_UNIT, ())


def _judged(spoilt: FaultyGrid) -> list[Finding]:
    name = spoilt.grid.form.name
    return [*found(report(tables={name: spoilt.grid}), "GD201", "GD202", "GD203", "GD204")]


@given(faulty_grids(max_faults=2))
def test_a_suggestion_mends_the_findings_that_carry_it(spoilt: FaultyGrid) -> None:
    """Judged again with the change made, what carried the suggestion is gone, whatever was suggested."""
    name = spoilt.grid.form.name
    findings = _judged(spoilt)
    for finding in findings:
        for change in (*([finding.suggestion] if finding.suggestion else []), *finding.alternatives[:3]):
            cells = {form.path: cell for form, cell in spoilt.grid.items()}
            cells |= {f"{cell.row}.{cell.column}": Cell.read(str(cell.value)) for cell in change.cells}
            again = found(report(tables={name: Grid.of_cells(spoilt.grid.form, cells)}), finding.code)
            assert finding.cells[0].row + finding.cells[0].column not in {
                other.cells[0].row + other.cells[0].column for other in again
            }


_SLIPS = (Fault.OFF_BY_ONE, Fault.TRANSPOSED, Fault.DIGIT_DROPPED, Fault.DIGIT_DOUBLED, Fault.TOTAL_NOT_UPDATED)


@given(st.data())
def test_a_slip_in_one_cell_has_a_cause(data: st.DataObject) -> None:
    """Every slip in one cell leaves a figure that is told to be a slip, the same or one that gives the same figure."""
    spoilt = data.draw(faulty_grids(faults=st.sampled_from(_SLIPS)))
    answers = [
        change
        for finding in _judged(spoilt)
        for change in (*([finding.suggestion] if finding.suggestion else []), *finding.alternatives)
        if [f"{cell.row}.{cell.column}" for cell in change.cells] == list(spoilt.changed)
        and change.cells[0].value == spoilt.truth[spoilt.changed[0]].value
    ]
    assert answers
    assert all(change.cause is not Cause.UNKNOWN for change in answers)
