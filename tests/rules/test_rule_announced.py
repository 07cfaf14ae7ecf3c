"""The parts that the preamble announces: GD105."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.narrative import Block, Heading, SectionName
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Severity
from tests.rules.building import HEADS, found, lines, one, parts
from tests.rules.prose import prose

SIX = "总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项"
AGREEING = [
    f"本报告由{SIX}共6部分组成。",
    f"本报告由{SIX.replace('，', '、')}六个部分组成。",
    f"全文包括{SIX.replace('，', '、')}等六个部分。",
    f"本报告包括以下六个部分：{SIX.replace('，', '；')}。",
    (
        "本报告共分六个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；"
        "五、存在的主要问题及改进情况；六、其他需要报告的事项。"
    ),
    "本报告由概述、主动公开情况、依申请公开办理情况、复议诉讼情况、存在的问题和下一步打算、其他事项六部分构成。",
    "本年度报告主要内容包括：总体情况、主动公开信息情况、依申请公开情况、行政复议和行政诉讼情况、主要问题及改进措施、其他需要说明的情况。",
    "本报告分为6个部分。",
    "本报告由六大部分组成。",
    "本报告包括总体情况、主动公开政府信息情况等六个部分。",
    "全年重点公开了三方面信息，分为三个部分。",
    "本报告所列数据的统计期限为2022年。",
    "信息公开指南由机构职能、公开范围、申请程序三部分组成。",
    "本报告由文字、表格两部分构成。",
    "本报告由总体情况、主动公开、依申请公开、复议诉讼、不足之处、下一步打算、其他事项组成。",
    "青禾县水利局2022年度报告由青禾县水利局编制，由总体情况、主动公开、依申请公开、复议诉讼、问题改进、其他事项等六部分组成。",
    "报告由“总体情况”“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“复议、诉讼情况”“存在的主要问题及改进情况”“其他事项”六部分组成。",
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。",
]


@pytest.mark.parametrize("text", AGREEING)
def test_a_preamble_that_agrees(text: str) -> None:
    """Six parts, however they are worded, or nothing said of them."""
    assert not found(prose(text), "GD105")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("本报告共分五个部分。", 5),
        ("本报告由八个部分组成。", 8),
        (f"本报告由{SIX}共7部分组成。", 7),
        ("全文共十一个部分。", 11),
    ],
)
def test_another_number_of_parts(text: str, number: int) -> None:
    """What is announced and what there is."""
    finding = one(prose(text), "GD105")
    assert finding.severity is Severity.NOTICE
    assert (finding.section, finding.text, finding.span) == (0, text, (0, len(text)))
    assert (finding.actual, finding.expected) == (number, 6)
    assert finding.sentence() == f"前言称报告共{number}个部分，正文为6个部分"


def test_six_parts_of_which_five_are_named() -> None:
    """The section that is not named is said."""
    text = "本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，存在的主要问题及改进情况，其他需要报告的事项共六部分组成。"
    finding = one(prose(text), "GD105")
    assert finding.expected == HEADS["remedies"]


@pytest.mark.parametrize("words", ["政府信息公开收费及减免情况", "附表"])
def test_parts_of_an_older_form(words: str) -> None:
    """What is named and is no section of the report."""
    text = f"本报告由{SIX}，{words}组成。"
    finding = one(prose(text), "GD105")
    assert finding.actual == words
    assert finding.span == (0, len(text))


def test_a_section_that_is_named_and_missing() -> None:
    """A statutory part that the report lacks."""
    published = without(prose(f"本报告由{SIX}组成。"), "remedies")
    finding = one(published, "GD105")
    assert finding.actual == HEADS["remedies"]
    assert one(without(prose("本报告由六部分组成。"), "remedies"), "GD105").expected == 5


def without(published: PublishedReport, name: SectionName) -> PublishedReport:
    """Return the report without one section."""
    return evolve(published, sections=tuple(part for part in published.sections if part.name != name))


def test_more_parts_than_six() -> None:
    """A seventh part that the report has may be announced, with its number or its name."""
    seventh = Heading(level=1, number=7, text="七、附件")
    for text in ("本报告由七个部分组成。", "本报告由六个部分组成。", f"本报告由{SIX}、附件七个部分组成。"):
        assert not found(prose(text, other_matters=["未收取信息处理费。", seventh]), "GD105")


def test_a_seventh_part_of_another_name() -> None:
    """附表 is not the 附件 that the report has; of another number than seven the seven are said."""
    seventh = Heading(level=1, number=7, text="七、附件")
    other: list[str | Block] = ["未收取信息处理费。", seventh]
    assert one(prose(f"本报告由{SIX}、附表七个部分组成。", other_matters=other), "GD105").actual == "附表"
    finding = one(prose("本报告由九个部分组成。", other_matters=other), "GD105")
    assert (finding.actual, finding.expected) == (9, 7)
    assert one(prose("本报告由五个部分组成。", other_matters=other), "GD105").expected == 7


def test_merged_sections_are_named_by_their_head() -> None:
    """A head that names two sections has both."""
    heads: dict[SectionName, str] = {**HEADS, "problems": "五、存在的主要问题、改进情况及其他需要报告的事项"}
    del heads["other_matters"]
    for text in ("本报告由五个部分组成。", "本报告由六个部分组成。", f"本报告由{SIX}组成。"):
        assert not found(evolve(prose(text), sections=parts(heads)), "GD105")


def test_section_one_may_announce_them() -> None:
    """A preamble that stands below the first head; no other section counts."""
    assert one(prose(overview=["本报告由五个部分组成。"]), "GD105").section == 1
    assert not found(prose(overview=["举办年度报告编制培训，内容由三部分组成。"]), "GD105")
    assert not found(prose(problems=["本报告由五个部分组成。"]), "GD105")


def test_a_report_without_sections() -> None:
    """There is nothing to compare with."""
    assert not found(evolve(prose("数据截至年底。"), sections=parts({"overview": HEADS["overview"]})), "GD105")
    assert not found(PublishedReport(preamble=prose("本报告由五个部分组成。").preamble), "GD105")


@given(
    st.sampled_from(("、", "，", "；")),
    st.sampled_from(("组成", "构成")),
    st.sampled_from(("", "共六个部分", "六部分")),
)
def test_the_official_heads_in_any_style(mark: str, verb: str, number: str) -> None:
    """Law: the six official heads, however they are set apart, agree with the six sections."""
    text = f"本报告由{mark.join(head[2:] for head in HEADS.values())}{number}{verb}。"
    assert not found(prose(text), "GD105")


@given(st.text(alphabet="本报告由包括总体情况主动公开、，六个部分组成。1２", max_size=300))
def test_judging_announcements_never_raises(text: str) -> None:
    """Whatever stands in them."""
    found(prose(text), "GD105")
    assert lines(text)
