"""The prose against the tables (GD302, GD308): what a number counts, and what it does not."""

import pytest

from govdisclosure.model.narrative import Heading, Paragraph
from tests.rules.building import found, grid, one, report, requests
from tests.rules.saying import said, told

ONE = grid("remedies", {"reconsideration.upheld": "1", "reconsideration.total": "1"})


def test_a_heading_says_what_the_numbers_below_it_are_of() -> None:
    """共收到9件 below 依申请公开情况 are requests, though the section is not that of table 3."""
    below = Paragraph(text="全年共收到9件。")
    about = (Heading(level=2, number=1, text="（一）依申请公开政府信息情况"), below)
    finding = one(report(blocks={"overview": about}), "GD302")
    assert (told(finding), finding.expected, finding.actual) == ("9件", 0, 9)
    other = (Heading(level=2, number=1, text="（一）平台建设情况"), below)
    assert not found(report(blocks={"overview": other}), "GD302")


@pytest.mark.parametrize("unit", ["件", "次"])
def test_requests_and_cases_may_be_counted_by_times(unit: str) -> None:
    """申请9次 and 行政复议9次 are compared with the tables as 9件 is."""
    assert one(said(f"收到政府信息公开申请9{unit}。"), "GD302").actual == 9
    assert one(said(f"因政府信息公开被申请行政复议9{unit}。", "remedies"), "GD302").actual == 9


def test_a_number_of_all_cases_before_those_about_disclosure() -> None:
    """行政复议7件，其中因政府信息公开引发的1件: the first is of all business, and only the second is in table 4."""
    text = "行政复议答复7件，其中因政府信息公开引发的{number}件。"
    assert not found(said(text.format(number=1), "remedies", tables={"remedies": ONE}), "GD302")


def test_cases_outside_section_four_are_about_disclosure_where_it_is_said() -> None:
    """The words before a number say so as well as those behind it."""
    finding = one(said(f"{'全年更新栏目并培训人员，' * 9}因政府信息公开引发行政复议9件。"), "GD302")
    assert (finding.section, finding.expected, finding.actual) == (1, 0, 9)
    assert not found(said("引发行政复议9件。"), "GD302")


def test_charges_against_the_table() -> None:
    """An amount that is neither the table's nor a factor off is wrong."""
    table = grid("proactive", {"fees.amount": "31"})
    finding = one(said("行政事业性收费金额45万元。", tables={"proactive": table}), "GD302")
    assert (finding.expected, finding.actual) == (31, 45)


def test_a_denial_of_what_a_silent_row_may_not_have() -> None:
    """Where nothing is printed nothing may have been meant."""
    row = {
        cell.path: "/"
        for cell in grid("remedies").form.cells
        if cell.row.startswith("reconsideration") or "recon" in cell.path
    }
    assert not found(said("未发生行政复议。", "remedies", tables={"remedies": grid("remedies", row)}), "GD308", "GD309")


def test_a_row_told_with_another_in_it() -> None:
    """予以公开5件（含部分公开2件） may be both rows of the table; the smaller number is checked by itself."""
    table = requests(
        {
            "received": [5, 0, 0, 0, 0, 0, 5],
            "outcomes.granted": [3, 0, 0, 0, 0, 0, 3],
            "outcomes.partially_granted": [2, 0, 0, 0, 0, 0, 2],
            "outcomes.total": [5, 0, 0, 0, 0, 0, 5],
        }
    )
    words = "收到政府信息公开申请5件，予以公开5件{}。"
    assert not found(said(words.format("（含部分公开2件）"), requests=table), "GD302")
    assert told(one(said(words.format(""), requests=table), "GD302")) == "5件"
    assert {told(finding) for finding in found(said(words.format("（含部分公开1件）"), requests=table), "GD302")} == {
        "1件"
    }
