"""Figures of two years in prose (GD304, GD305): where the other year's figure is looked for."""

from tests.rules.building import found, one, report, requests
from tests.rules.saying import said, told


def test_last_years_figure_in_the_sentence_before() -> None:
    """A sentence that has just one number, of the year that the next compares with, is compared with."""
    finding = one(said("2021年公开信息120条。2022年公开信息156条，比2021年增长50%。"), "GD304")
    assert (finding.arguments["before"], finding.arguments["now"]) == ("120", "156")
    assert not found(said("2021年公开信息120条。2022年公开信息156条，比2021年增长30%。"), "GD304")


def test_the_year_before_named_by_its_number() -> None:
    """比2021年 is of last year's report as much as 比上年."""
    seven = requests(
        {
            "received": [7, 0, 0, 0, 0, 0, 7],
            "outcomes.granted": [7, 0, 0, 0, 0, 0, 7],
            "outcomes.total": [7, 0, 0, 0, 0, 0, 7],
        }
    )
    last = report(year=2021, tables={"requests": seven})
    for base in ("上年", "2021年"):
        finding = one(said(f"新收政府信息公开申请0件，比{base}减少3件。"), "GD304", previous=last)
        assert (finding.arguments["before"], finding.arguments["now"]) == ("7", "0")
    assert not found(said("新收政府信息公开申请0件，比2020年减少3件。"), "GD304", previous=last)


def test_a_comparison_that_names_no_year() -> None:
    """同比 without a year is of the figure of last year that the sentence has."""
    finding = one(said("上年公开信息4条，公开信息9条，增加3条。"), "GD304")
    assert (finding.arguments["before"], finding.arguments["now"]) == ("4", "9")


def test_a_comparison_right_behind_its_number() -> None:
    """No mark need part them."""
    finding = one(said("2021年公开信息4条，2022年公开信息9条比2021年增加3条。"), "GD304")
    assert (finding.arguments["before"], finding.arguments["now"]) == ("4", "9")
    assert told(finding) == "比2021年增加3条"


def test_figures_that_add_up_with_a_new_one_are_of_this_year() -> None:
    """One that comes again among them is no sign of old text; where all come again, they are."""
    last = said("全年公开政府信息350条，其中政策解读137条、工作动态213条。", year=2021)
    assert not found(said("全年公开政府信息381条，其中政策解读137条、工作动态244条。"), "GD305", previous=last)
    copied = found(said("全年公开政府信息350条，其中政策解读137条、工作动态213条。"), "GD305", previous=last)
    assert [told(finding) for finding in copied] == ["350条", "137条", "213条"]
