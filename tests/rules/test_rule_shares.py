"""Percentages (GD303): which numbers they are of, and which they are not."""

import pytest

from tests.rules.building import found, one
from tests.rules.saying import said, told


def test_a_rate_of_a_part_that_a_list_names() -> None:
    """原创率 is of the part 原创 and of its total, with 其中 before it or not."""
    for words in ("原创率", "其中原创率"):
        finding = one(said(f"公开信息80条，其中原创信息33条，转载47条，{words}50%。"), "GD303")
        assert (told(finding), str(finding.expected)) == ("50%", "41")
        assert "80条" in finding.sentence()


def test_a_whole_that_a_share_names() -> None:
    """占全部23件的…% is of that number."""
    finding = one(said("网上申请19件，占全部23件申请的78.3%。"), "GD303")
    assert (told(finding), str(finding.expected)) == ("78.3%", "82.6")
    assert not found(said("网上申请19件，占全部23件申请的82.6%。"), "GD303")


@pytest.mark.parametrize(
    "text",
    [
        "公开信息80条，其中原创信息33条，转载47条，原创率100%。",
        "召开会议30次，办结建议22件，办结率98%。",
        "动态33条，占43.9%，全年公开80条。",
        "公开信息9条，动态33条，占43.9%。",
    ],
)
def test_numbers_that_a_percentage_is_not_of(text: str) -> None:
    """A hundred per cent of what is not told, things of another unit, a number behind the share, one below the part."""
    assert not found(said(text), "GD303")


def test_shares_of_a_whole_that_is_not_told() -> None:
    """Shares of a sentence are of the sum of their numbers, where some of them agree with it."""
    finding = one(said("政策文件30条，占30%；工作动态50条，占50%；公告公示20条，占25%。"), "GD303")
    assert (told(finding), str(finding.expected)) == ("25%", "20")
    assert "100条" in finding.sentence()


def test_the_one_larger_number_before_a_share() -> None:
    """It is the whole where no other number could be and no list says so."""
    finding = one(said("全年公开信息80条，动态33条，占43.9%。"), "GD303")
    assert (told(finding), str(finding.expected)) == ("43.9%", "41.2")
    assert "80条" in finding.sentence()
