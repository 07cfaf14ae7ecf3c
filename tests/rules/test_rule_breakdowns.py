"""Parts and wholes in prose (GD301): what is compared with what."""

from tests.rules.building import one
from tests.rules.saying import said, told


def test_a_list_behind_one_that_holds() -> None:
    """Every list of a passage is added up."""
    finding = one(said("公开80条，其中动态33条，公告47条；培训7次，其中集中培训3次，网络培训5次。"), "GD301")
    assert (told(finding), finding.expected, finding.actual) == ("7次", 8, 7)


def test_amounts_in_three_units_of_money() -> None:
    """元, 万元 and 亿元 are added up as what they are worth."""
    finding = one(said("安排资金2.01 亿元，其中维修资金12000 万元，新建资金90000000元。"), "GD301")
    assert (finding.expected, finding.actual) == (210_000_000, 201_000_000)
