"""The six sections and their heads: GD101 to GD103."""

from collections.abc import Mapping

import pytest

from govdisclosure.model.editions import EDITION_2019
from govdisclosure.model.narrative import SECTION_NAMES, Heading, SectionName
from govdisclosure.rules import Result, Severity
from tests.rules.building import HEADS, found, one, parts, report


def heads(**changed: str | None) -> Mapping[SectionName, str]:
    """Return the official heads with some changed, or left out where None."""
    said: dict[SectionName, str | None] = {name: changed.get(name, head) for name, head in HEADS.items()}
    return {name: head for name, head in said.items() if head is not None}


# GD101 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "name"), list(enumerate(SECTION_NAMES, start=1)))
def test_a_missing_section(number: int, name: SectionName) -> None:
    """GD101 names the section by its official head; nothing else is said of it."""
    findings = found(report(heads=heads(**{name: None})), "GD10")
    assert findings.codes == ("GD101",)
    assert len(findings) == 1
    finding = findings[0]
    assert finding.severity is Severity.ERROR
    assert finding.result is Result.BROKEN
    assert finding.section == number
    assert finding.expected == HEADS[name]
    assert finding.sentence() == f"缺少“{HEADS[name]}”部分"


def test_a_report_without_any_section() -> None:
    """Six sections are missing, and nothing is out of order."""
    findings = found(report(heads={}), "GD10")
    assert [finding.code for finding in findings] == ["GD101"] * 6


def test_a_missing_section_of_the_trial_year_is_a_notice() -> None:
    """In report year 2019 the form was only encouraged."""
    published = report(edition=EDITION_2019, year=2019, heads=heads(problems=None))
    assert one(published, "GD101").severity is Severity.NOTICE


def test_six_sections_are_right() -> None:
    """The official heads trip nothing."""
    assert not found(report(), "GD10")


# GD102 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "out"),
    [
        ("132456", [2]),
        ("234561", [1]),
        ("612345", [6]),
        ("124365", [3, 5]),
        ("654321", [5, 4, 3, 2, 1]),
    ],
)
def test_sections_out_of_order(order: str, out: list[int]) -> None:
    """The fewest sections that would have to move are named."""
    moved: dict[SectionName, str] = {
        SECTION_NAMES[int(digit) - 1]: HEADS[SECTION_NAMES[int(digit) - 1]] for digit in order
    }
    findings = found(report(heads=moved), "GD102")
    assert sorted(finding.section or 0 for finding in findings) == sorted(out)
    for finding in findings:
        assert finding.severity is Severity.WARNING
        assert finding.text == HEADS[SECTION_NAMES[(finding.section or 0) - 1]]
        assert finding.span == (0, len(finding.text or ""))
        assert finding.sentence() == f"标题“{finding.text}”的次序与格式不符"


def test_a_section_that_is_missing_puts_none_out_of_order() -> None:
    """Sections that are there stand in order."""
    assert not found(report(heads=heads(proactive=None, remedies=None)), "GD102")


@pytest.mark.parametrize(
    ("name", "head", "other"),
    [
        ("problems", "五、存在的主要问题、改进情况及其他需要报告的事项", "other_matters"),
        ("overview", "一、总体情况及主动公开政府信息情况", "proactive"),
        ("requests", "三、收到和处理政府信息公开申请情况及行政复议、行政诉讼情况", "remedies"),
        ("remedies", "三、收到和处理政府信息公开申请情况及行政复议、行政诉讼情况", "requests"),
        ("proactive", "二、主动公开和依申请公开政府信息情况", "requests"),
    ],
)
def test_merged_sections(name: SectionName, head: str, other: SectionName) -> None:
    """A head that names two sections merges them: said once, and the other section is not said to be missing."""
    published = report(heads=heads(**{name: head, other: None}))
    findings = found(published, "GD101", "GD102", "GD103")
    assert findings.codes == ("GD102",)
    assert len(findings) == 1
    finding = findings[0]
    assert finding.severity is Severity.WARNING
    assert finding.text == head
    assert finding.span == (0, len(head))
    assert finding.expected == HEADS[other]
    assert finding.sentence() == f"标题“{head}”合并了另一部分“{HEADS[other]}”，应分列为两个部分"


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("overview", "一、政府信息公开工作总体情况"),
        ("requests", "三、依申请公开政府信息总体情况"),
        ("remedies", "四、因政府信息公开申请行政复议、提起行政诉讼情况"),
        ("problems", "五、政府信息公开工作存在的主要问题及改进情况"),
        ("proactive", "二、主动公开和依申请公开政府信息情况"),  # but section three has a head of its own
    ],
)
def test_heads_that_name_one_section(name: SectionName, head: str) -> None:
    """Other wordings of one section's head are no merger."""
    assert not found(report(heads=heads(**{name: head})), "GD101", "GD102")


def test_a_merger_is_of_a_section_without_a_head() -> None:
    """依申请公开总体情况 is section three's wording and does not stand for a missing section one."""
    published = report(heads=heads(overview=None, requests="三、依申请公开政府信息总体情况"))
    assert found(published, "GD101", "GD102").codes == ("GD101",)


@pytest.mark.parametrize("head", ["一、总体情况", "总体情况", "一、总体概述", "二、总体情况"])
def test_a_head_that_comes_again(head: str) -> None:
    """A head of level one inside a section is a second one by its number, by its words, or without any number."""
    number = "一二".find(head[0]) + 1 or None
    block = Heading(level=1, number=number, text=head)
    finding = one(report(blocks={"other_matters": [block]}), "GD102")
    assert finding.severity is Severity.WARNING
    assert finding.section == 6
    assert finding.text == head
    assert finding.span == (0, len(head))
    assert finding.sentence() == f"标题“{head}”重复出现"


@pytest.mark.parametrize(
    "block",
    [
        Heading(level=1, number=1, text="一、存在的主要问题"),  # a list inside section five
        Heading(level=2, number=1, text="（一）主动公开政府信息情况"),
        Heading(level=1, number=7, text="七、附件"),
    ],
)
def test_headings_inside_a_section(block: Heading) -> None:
    """What only shares words with a statutory head is none."""
    assert not found(report(blocks={"problems": [block]}), "GD102")


def test_a_head_whose_section_is_missing_does_not_come_again() -> None:
    """Once is not twice."""
    block = Heading(level=1, number=6, text="六、其他需要报告的事项")
    assert not found(report(heads=heads(other_matters=None), blocks={"problems": [block]}), "GD102")


# GD103 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("problems", "五、存在的主要问题及改进措施"),
        ("problems", "五、政府信息公开工作存在的主要问题及改进情况"),
        ("remedies", "四、行政复议行政诉讼情况"),
        ("remedies", "四、政府信息公开行政复议及行政诉讼情况"),
        ("requests", "三、依申请公开办理情况"),
        ("proactive", "二、主动公开开展情况"),
        ("overview", "概述"),
    ],
)
def test_another_wording(name: SectionName, head: str) -> None:
    """GD103 is a notice that gives the official head."""
    finding = one(report(heads=heads(**{name: head})), "GD103")
    assert finding.severity is Severity.NOTICE
    assert finding.result is Result.BROKEN
    assert finding.section == SECTION_NAMES.index(name) + 1
    assert finding.text == head
    assert finding.span == (0, len(head))
    assert finding.expected == HEADS[name]
    assert finding.sentence() == f"标题“{head}”与格式规定的“{HEADS[name]}”不一致"


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("proactive", "二、主动公开政府政府情况"),
        ("proactive", "二、主动公开政府信息信息情况"),
        ("problems", "五、存在的的主要问题及改进情况"),
        ("overview", "一、总体情况情况"),
    ],
)
def test_a_typing_error(name: SectionName, head: str) -> None:
    """Characters typed twice are a warning."""
    finding = one(report(heads=heads(**{name: head})), "GD103")
    assert finding.severity is Severity.WARNING
    assert finding.sentence() == f"标题“{head}”有重复的字，应为“{HEADS[name]}”"


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("overview", "第一部分 总体情况"),
        ("overview", "总体情况"),
        ("proactive", "2、 主动公开政府信息情况"),
        ("requests", "三.收到和处理政府信息公开申请情况："),
        ("remedies", "四、政府信息公开行政复议 行政诉讼情况"),
        ("other_matters", "六、其它需要报告的事项"),
        ("problems", "（五）存在的主要问题及改进情况"),
    ],
)
def test_the_official_wording(name: SectionName, head: str) -> None:
    """Numbers, blanks and punctuation are not the wording."""
    assert not found(report(heads=heads(**{name: head})), "GD103")


def test_sections_are_judged_by_the_form_only() -> None:
    """A report of 2018 has other sections, which no rule but the numbering looks at."""
    published = report(year=2018, edition=None, heads={"proactive": "一、主动公开情况", "overview": "二、概述"})
    assert published.sections == parts({"proactive": "一、主动公开情况", "overview": "二、概述"})
    assert not found(published, "GD101", "GD102", "GD103")
