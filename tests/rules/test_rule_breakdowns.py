"""Parts and wholes in prose (GD301): what is compared with what."""

from govdisclosure.rules import Severity
from tests.rules.building import found, one
from tests.rules.saying import said, told


def test_a_list_behind_one_that_holds() -> None:
    """Every list of a passage is added up."""
    finding = one(said("公开80条，其中动态33条，公告47条；培训7次，其中集中培训3次，网络培训5次。"), "GD301")
    assert (told(finding), finding.expected, finding.actual) == ("7次", 8, 7)


def test_amounts_in_three_units_of_money() -> None:
    """元, 万元 and 亿元 are added up as what they are worth."""
    finding = one(said("安排资金2.01 亿元，其中维修资金12000 万元，新建资金90000000元。"), "GD301")
    assert (finding.expected, finding.actual) == (210_000_000, 201_000_000)


def test_parts_far_below_a_total_that_is_last_years() -> None:
    """A list that may name some of the parts only is taken for whole where the total was not updated."""
    last = said("全年主动公开政府信息336条，其中政策文件120条、工作动态130条、公告公示86条。", year=2021)
    now = "全年主动公开政府信息{}条，其中政策文件76条、工作动态44条、公告公示38条。"
    finding = one(said(now.format(336)), "GD301", last)
    assert (finding.severity, finding.expected, finding.actual) == (Severity.ERROR, 158, 336)
    assert "上年" in finding.sentence()
    assert not found(said(now.format(340)), "GD301", previous=last)
