"""Table 4: GD204."""

import pytest

from govdisclosure.model.editions import AnyEdition
from govdisclosure.rules import Result, Severity
from tests.rules.building import found, grid, one, places, report, without

RIGHT = {"reconsideration.upheld": "2", "reconsideration.pending": "1", "reconsideration.total": "3"}


def test_blocks_that_add_up(edition: AnyEdition) -> None:
    """Four results that sum to their total are right, and so is a table of noughts."""
    for said in (RIGHT, {}):
        table = grid("remedies", said, edition=edition)
        assert not found(report(edition=edition, year=edition.first_year, remedies=table), "GD2")


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ("reconsideration", "行政复议"),
        ("litigation_direct", "未经复议直接起诉"),
        ("litigation_after_reconsideration", "复议后起诉"),
    ],
)
def test_a_block_that_does_not_sum_to_its_total(row: str, label: str) -> None:
    """GD204 names the block: total first, then the four results."""
    table = grid("remedies", {f"{row}.upheld": "2", f"{row}.pending": "1", f"{row}.total": "2"})
    finding = one(report(remedies=table), "GD204")
    assert finding.severity is Severity.ERROR
    assert finding.result is Result.BROKEN
    assert finding.section == 4
    assert places(finding) == [(row, column) for column in ("total", "upheld", "corrected", "other", "pending")]
    assert (finding.expected, finding.actual) == (3, 2)
    assert finding.sentence() == f"“{label}”：四种结果之和为3，总计填报为2"
    assert finding.sentence("en") == f"{label}: the four results sum to 3, the total says 2"


def test_each_block_is_judged_by_itself() -> None:
    """There is no grand total of litigation: two wrong blocks are two findings."""
    said = {"litigation_direct.total": "1", "litigation_after_reconsideration.total": "1"}
    assert len(found(report(remedies=grid("remedies", said)), "GD204")) == 2


def test_results_that_exceed_the_total_beside_a_blank() -> None:
    """Whatever the blank means, the results are more than the total."""
    table = grid("remedies", {**RIGHT, "reconsideration.other": "", "reconsideration.total": "2"})
    finding = one(report(remedies=table), "GD204")
    assert finding.result is Result.BROKEN
    assert finding.sentence() == "“行政复议”：四种结果之和至少为3，总计填报为2"


def test_silent_and_absent_cells_leave_it_open() -> None:
    """A blank total, a placeholder among the results or a table without a column breaks nothing."""
    for silent in ("reconsideration.total", "reconsideration.corrected"):
        said = {**RIGHT, silent: "/"}
        if silent != "reconsideration.total":
            said["reconsideration.total"] = "7"
        assert not found(report(remedies=grid("remedies", said)), "GD204")
    assert not found(report(remedies=without("remedies", [".pending", "litigation_direct."])), "GD204")
    assert not found(report(remedies=None), "GD204")
