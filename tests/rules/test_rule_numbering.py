"""The numbers of headings: GD104."""

from collections.abc import Mapping, Sequence

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.narrative import (
    SECTION_NAMES,
    Block,
    Heading,
    ListBlock,
    Paragraph,
    Preamble,
    SectionName,
    TablePlace,
)
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Result, Severity, check_published, select
from govdisclosure.strategies import published_reports
from tests.rules.building import HEADS, found, lines, one, report

WORDS = {name: head[2:] for name, head in HEADS.items()}
"""The heads without their numbers."""


def numbered(marks: Sequence[str], names: Sequence[SectionName] = SECTION_NAMES) -> Mapping[SectionName, str]:
    """Return the heads with these marks."""
    return {name: f"{mark}{WORDS[name]}" for name, mark in zip(names, marks, strict=True)}


def wrong(published: PublishedReport) -> list[tuple[object, object]]:
    """Return what the numbers are and what they should be."""
    return [(finding.actual, finding.expected) for finding in found(published, "GD104")]


def inside(*texts: str) -> PublishedReport:
    """Return a report whose section six has these headings and paragraphs."""
    return report(blocks={"other_matters": lines(*texts)})


# Section heads -------------------------------------------------------------------------------------------------------


def test_a_mark_of_another_kind_among_the_heads() -> None:
    """一、 2、 三、: the head, where in it the mark stands, and the mark it should have."""
    finding = one(report(heads=numbered(["一、", "2、 ", "三、", "四、", "五、", "六、"])), "GD104")
    assert finding.severity is Severity.WARNING
    assert finding.result is Result.BROKEN
    assert finding.section == 2
    assert finding.text == "2、 主动公开政府信息情况"
    assert finding.span == (0, 2)
    assert (finding.expected, finding.actual) == ("二、", "2、")
    assert finding.sentence() == ("标题“2、 主动公开政府信息情况”的序号“2、”与同级标题的形式不一致，应为“二、”")
    assert "it should be 二、" in finding.sentence("en")
    assert finding.provision.startswith("GB/T 9704")


@pytest.mark.parametrize(
    "marks",
    [
        ["一、", "二、", "三、", "四、", "五、", "六、"],
        ["1.", "2.", "3.", "4.", "5.", "6."],
        ["1、", "2、", "3、", "4、", "5、", "6、"],
        ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）"],
        ["第一部分 ", "第二部分 ", "第三部分 ", "第四部分 ", "第五部分 ", "第六部分 "],
        ["", "", "", "", "", ""],
        ["一 、", "二.", "三．", "四，", "五、", "六、"],
    ],
)
def test_heads_that_are_numbered_alike(marks: list[str]) -> None:
    """One kind of mark in sequence is consistent, whichever it is; and so is none."""
    assert wrong(report(heads=numbered(marks))) == []


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["一、", "2、", "3、", "四、", "五、", "六、"], [("2、", "二、"), ("3、", "三、")]),
        (["1、", "2、", "3、", "四、", "五、", "六、"], [("1、", "一、"), ("2、", "二、"), ("3、", "三、")]),
        (["1、", "2、", "3、", "4、", "5、", "六、"], [("六、", "6.")]),
        (["一、", "二、", "二、", "四、", "五、", "六、"], [("二、", "三、")]),
        (["一、", "二、", "二、", "三、", "四、", "五、"], [("二、", "三、")]),
        (["一、", "二、", "四、", "四、", "五、", "六、"], [("四、", "三、")]),
        (["一、", "二、", "四、", "五、", "六、", "七、"], [("四、", "三、")]),
        (["二、", "二、", "三、", "四、", "五、", "六、"], [("二、", "一、")]),
        (["一、", "", "三、", "四、", "五、", "六、"], [(None, "二、")]),
        (["", "二、", "三、", "四、", "五、", "六、"], [(None, "一、")]),
        (["一、", "", "三、", "", "五、", ""], [(None, "二、"), (None, "四、"), (None, "六、")]),
        (["", "", "", "", "五、", ""], []),
        (["", "", "", "", "5.", "六、"], [("5.", "五、")]),
    ],
)
def test_heads_that_are_not(marks: list[str], expected: list[tuple[str | None, str]]) -> None:
    """Each head that departs is named once, and a slip does not spread to the heads behind it."""
    assert wrong(report(heads=numbered(marks))) == expected


def test_numbers_out_of_sequence_are_said_as_such() -> None:
    """A number that was typed twice is of the right kind and does not follow."""
    finding = one(report(heads=numbered(["一、", "二、", "二、", "四、", "五、", "六、"])), "GD104")
    assert finding.section == 3
    assert finding.sentence().endswith("的序号“二、”与上一标题不衔接，应为“三、”")


def test_a_head_without_a_number_among_numbered_ones() -> None:
    """There is no mark to point at: the span is empty."""
    finding = one(report(heads=numbered(["一、", "二、", "", "四、", "五、", "六、"])), "GD104")
    assert finding.span == (0, 0)
    assert finding.actual is None
    assert finding.sentence() == f"标题“{WORDS['requests']}”没有序号，而同级标题有，应为“三、”"


@pytest.mark.parametrize(
    ("missing", "marks"),
    [
        ("proactive", ["一、", "三、", "四、", "五、", "六、"]),  # the rest keep the form's numbers
        ("proactive", ["一、", "二、", "三、", "四、", "五、"]),  # the rest are renumbered
        ("overview", ["二、", "三、", "四、", "五、", "六、"]),
        ("overview", ["一、", "二、", "三、", "四、", "五、"]),
        ("other_matters", ["一、", "二、", "三、", "四、", "五、"]),
        ("remedies", ["一、", "二、", "三、", "五、", "六、"]),
    ],
)
def test_a_missing_section_is_no_fault_of_numbering(missing: SectionName, marks: list[str]) -> None:
    """GD101 has said it; the numbers of the others are consistent in either way."""
    names: list[SectionName] = [name for name in SECTION_NAMES if name != missing]
    findings = found(report(heads=numbered(marks, names)), "GD10")
    assert findings.codes == ("GD101",)


def test_a_head_without_a_number_beside_a_missing_section() -> None:
    """What it should be is the form's number, since the others have theirs."""
    names: list[SectionName] = [name for name in SECTION_NAMES if name != "proactive"]
    assert wrong(report(heads=numbered(["一、", "三、", "", "五、", "六、"], names))) == [(None, "四、")]


def test_a_head_without_a_number_behind_a_missing_section() -> None:
    """Where the others are numbered as the form has them, so should it be; where they are numbered through, so too."""
    names: list[SectionName] = [name for name in SECTION_NAMES if name != "proactive"]
    assert wrong(report(heads=numbered(["一、", "", "四、", "五、", "六、"], names))) == [(None, "三、")]
    assert wrong(report(heads=numbered(["一、", "", "三、", "四、", "五、"], names))) == [(None, "二、")]


def test_sections_out_of_order_keep_their_numbers() -> None:
    """GD102 has said it: whether they are numbered as they stand or as the form has them."""
    names: list[SectionName] = ["overview", "requests", "proactive", "remedies", "problems", "other_matters"]
    for marks in (["一、", "三、", "二、", "四、", "五、", "六、"], ["一、", "二、", "三、", "四、", "五、", "六、"]):
        assert wrong(report(heads=numbered(marks, names))) == []


def test_a_part_beside_the_six_goes_on_with_the_numbers() -> None:
    """七、附件 follows 六、; 八、附件 skips a number."""
    right = Heading(level=1, number=7, text="七、附件")
    assert wrong(report(blocks={"other_matters": [right]})) == []
    assert wrong(report(blocks={"other_matters": [evolve(right, number=8, text="八、附件")]})) == [("八、", "七、")]


def test_a_part_between_the_six_shifts_the_numbers_behind_it() -> None:
    """A report of 2018 had a part on fees as a heading, or run into its paragraph: the heads behind it are right."""
    heads = numbered(
        ["一、", "二、", "三、", "五、", "六、"], [name for name in SECTION_NAMES if name != "other_matters"]
    )
    fees = "四、政府信息公开收费及减免情况"
    blocks: list[Block] = [Heading(level=1, number=4, text=fees), Paragraph(text=f"{fees}。2018年没有收取费用。")]
    for block in blocks:
        assert wrong(report(year=2018, edition=None, heads=heads, blocks={"requests": [block]})) == []


def test_a_head_that_comes_again_is_said_once() -> None:
    """GD102 says that it comes again; its number is not judged beside."""
    block = Heading(level=1, number=3, text=HEADS["requests"])
    assert found(report(blocks={"requests": [block]}), "GD10").codes == ("GD102",)


# Inside a section ----------------------------------------------------------------------------------------------------


def test_a_mark_of_another_kind_in_a_list() -> None:
    """（3） among （一）（二）（四）: the sentence, and where in it the mark stands."""
    text = "（3） 人大代表建议办理情况。本年办理建议4件。"
    finding = one(inside("（一）收费情况", "（二）落实要点情况", text, "（四）创新情况", "（五）其他"), "GD104")
    assert finding.severity is Severity.WARNING
    assert finding.section == 6
    assert finding.text == "（3） 人大代表建议办理情况。"
    assert finding.span == (0, 3)
    assert (finding.expected, finding.actual) == ("（三）", "（3）")


def test_the_level_of_a_heading_is_the_one_it_stands_on() -> None:
    """The reader has put （3） on level two, among its siblings."""
    blocks = [
        Heading(level=2, number=number, text=f"{mark}情况")
        for number, mark in enumerate(["（一）", "（二）", "（3）", "（四）"], start=1)
    ]
    assert wrong(report(blocks={"overview": blocks})) == [("（3）", "（三）")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["（一）甲", "（二）乙", "（四）丁", "（五）戊"], [("（四）", "（三）")]),
        (["（一）甲", "（二）乙", "（二）丙", "（三）丁"], [("（二）", "（三）")]),
        (["（一）甲", "（二）乙", "（二）丙", "（四）丁"], [("（二）", "（三）")]),
        (["（一）甲", "（三）乙", "（三）丙", "（四）丁"], [("（三）", "（二）")]),
        (["（一）甲。某某。", "（二）乙。某某。", "3.丙。某某。", "（四）丁。某某。"], [("3.", "（三）")]),
        (["（一）甲。某某。", "三、乙。某某。", "（三）丙。某某。"], [("（三）", "（二）")]),
        (["1.甲。某某。", "（2）乙。某某。", "3.丙。某某。"], [("（2）", "2.")]),
        (["一、甲。某某。", "二、乙。某某。", "二、丙。某某。", "四、丁。某某。"], [("二、", "三、")]),
        (["一、甲", "二、乙", "3、丙。某某。"], [("3、", "三、")]),
        (["1.甲", "2.乙", "4.丁"], [("4.", "3.")]),
        (["98.甲", "99.乙", "40.丙"], [("40.", "100")]),
        (["97.甲", "98.乙", "40.丙"], [("40.", "99.")]),
        (["一、甲", "（一）子", "（二）丑", "三、乙"], [("三、", "二、")]),
        (
            ["（一）甲。某。", "（二）乙。某。", "1.子。某。", "2.丑。某。", "（3）丙。某。", "（四）丁。某。"],
            [("（3）", "（三）")],
        ),
        (["（一）甲。某。", "（二）乙。某。", "（1）子。某。", "（2）丑。某。", "3.寅。某。"], [("3.", "（3）")]),
        (["（一）甲", "（二）乙", "三、丙", "（四）丁"], [("三、", "（三）")]),
    ],
)
def test_lists_that_depart(texts: list[str], expected: list[tuple[str, str]]) -> None:
    """Another mark, a number skipped, a number typed twice: one finding each."""
    assert wrong(inside(*texts)) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ["（一）甲", "（二）乙", "（三）丙"],
        ["（一）存在的问题。一是慢；二是少。", "（二）改进的措施。一是快；二是多。"],
        ["（一）甲", "（1）子", "（2）丑", "（二）乙", "（1）子", "（2）丑", "（三）丙"],
        ["（一）甲", "1.子", "（1）寅", "（2）卯", "2.丑", "（二）乙", "1.子", "2.丑"],
        ["1.甲", "2.乙", "以上为一。", "1.甲", "2.乙", "3.丙"],
        ["（一）甲", "（二）乙", "另：", "（一）甲", "（二）乙"],
        ["（一）甲", "1.子", "2.丑", "（二）乙", "3.寅", "4.卯", "（三）丙"],
        ["（一）甲。某某。", "1.子。某某。", "2.丑。某某。", "（二）乙。某某。", "3.寅。某某。", "（三）丙。某某。"],
        ["一、甲", "二、乙", "三、丙"],
        ["一、甲。某某。", "（一）子。某某。", "（二）丑。某某。", "二、乙。某某。"],
        ["一、甲", "（一）子", "（二）丑", "二、乙", "（一）子", "（二）丑", "三、丙"],
        ["（三）丙", "（四）丁"],
        ["（二）乙"],
        ["①甲", "②乙", "③丙"],
        ["㈠甲", "（二）乙", "(三)丙"],
        ["1.甲", "2、乙", "3．丙"],
    ],
)
def test_lists_that_are_consistent(texts: list[str]) -> None:
    """Nested lists, lists that start again, run-in heads and marks of one kind in other type are right."""
    assert wrong(inside(*texts)) == []


@pytest.mark.parametrize(
    "text",
    [
        "2022年，本机关公开信息102条。",
        "12345热线办理诉求30件。",
        "1月至12月，共公开信息20条。",
        "1.5万件申请已办结。",
        "3、4季度各培训1次。",
        "一、二审案件各1件。",
        "三、四季度更新较慢。",
        "一是加强学习；二是加强培训。",
        "24小时内更新。",
        "100%公开。",
        "第二十条第（一）项所列信息均已公开。",
        "十四五规划已公开。",
    ],
)
def test_prose_that_begins_with_digits(text: str) -> None:
    """A year, a telephone number, a decimal, two quarters: no number of a heading."""
    assert wrong(inside("（一）甲", text, "（二）乙", text)) == []


def test_each_section_has_lists_of_its_own() -> None:
    """（一） begins anew in each section, and what one section leaves open does not bind the next."""
    blocks: dict[SectionName, Sequence[Block]] = {
        "overview": lines("（一）甲", "（二）乙"),
        "problems": lines("（一）甲", "（二）乙"),
        "remedies": lines("（四）丁"),
    }
    assert wrong(report(blocks=blocks)) == []


def test_a_list_by_the_first_kind_of_mark_inside_a_section() -> None:
    """一、 inside section five begins a list of its own, whatever level the reader put it on."""
    for level in (1, 2):
        blocks: list[Block] = [
            Heading(level=level, number=1, text="一、存在的主要问题"),
            Paragraph(text="更新较慢。"),
            Heading(level=level, number=2, text="二、改进的措施"),
        ]
        assert wrong(report(blocks={"problems": blocks})) == []


def test_headings_without_a_number_part_lists() -> None:
    """A heading of the markup that has no number ends the list before it."""
    blocks = [
        Heading(level=3, number=1, text="1.甲"),
        Heading(level=2, text="依申请公开"),
        Heading(level=3, number=3, text="3.乙"),
    ]
    assert wrong(report(blocks={"overview": blocks})) == []
    blocks = [
        Heading(level=2, number=1, text="一、甲"),
        Heading(level=2, text="依申请公开"),
        Heading(level=1, number=2, text="二、乙"),
    ]
    assert wrong(report(blocks={"problems": blocks})) == []


def test_a_list_goes_on_behind_a_heading_on_its_own_level() -> None:
    """二、 goes on after 一、 inside section five, though a heading without a number has ended that list."""
    blocks = [
        Heading(level=1, number=1, text="一、甲"),
        Heading(level=1, text="附件"),
        Heading(level=1, number=2, text="二、乙"),
    ]
    assert wrong(report(blocks={"problems": blocks})) == []


def test_a_heading_that_does_not_go_on_stands_where_it_was_put() -> None:
    """2. on the level of （一） is no second 2. of the list below it, but a mark of another kind."""
    marks = [(2, 1, "（一）甲"), (3, 1, "1.子"), (3, 2, "2.丑"), (2, 2, "2.乙"), (2, 3, "（三）丙")]
    blocks = [Heading(level=level, number=number, text=text) for level, number, text in marks]
    assert wrong(report(blocks={"overview": blocks})) == [("2.", "（二）")]


def test_a_heading_without_a_number_is_no_part_beside_the_six() -> None:
    """附件 on the first level has no number to judge."""
    assert wrong(report(blocks={"other_matters": [Heading(level=1, text="附件")]})) == []


def test_a_list_that_goes_on_under_the_next_heading() -> None:
    """1. 2. under （一） and 3. 4. under （二） are one list, though 3. and 4. would also fit after （二）."""
    marks = [(2, 1, "（一）甲"), (3, 1, "1.子"), (3, 2, "2.丑"), (2, 2, "（二）乙")]
    marks += [(2, 3, "3.寅"), (2, 4, "4.卯"), (2, 3, "（三）丙")]  # as the reader places them
    blocks = [Heading(level=level, number=number, text=text) for level, number, text in marks]
    assert wrong(report(blocks={"overview": blocks})) == []


def test_what_is_no_heading_is_not_judged() -> None:
    """Lists of the markup, tables and pictures stand between, and the preamble is never judged."""
    between: list[Block] = [ListBlock(items=("7.甲", "9.乙")), TablePlace(table="requests")]
    assert wrong(report(blocks={"requests": [*lines("（一）甲"), *between, *lines("（二）乙")]})) == []
    preamble = Preamble(blocks=lines("一、甲", "3、乙", "（五）丙"))
    assert wrong(report(preamble=preamble)) == []


def test_blanks_and_line_breaks_around_a_mark() -> None:
    """Offsets count from the first character of the sentence, blanks and all."""
    blocks = [*lines("（一）甲", "（二）乙"), Paragraph(text="\u3000\u30003、丙情况 \n另行说明。"), *lines("（四）丁")]
    finding = one(report(blocks={"overview": blocks}), "GD104")
    assert finding.text == "\u3000\u30003、丙情况 "
    assert finding.actual == "3、"
    assert finding.span is not None
    assert finding.text[slice(*finding.span)] == "3、"
    broken = [*lines("（一）甲", "（二）乙"), Paragraph(text="（\n3）丙"), *lines("（四）丁")]
    assert one(report(blocks={"overview": broken}), "GD104").span == (0, 1)


@given(
    published_reports(silences=st.nothing()),
    st.lists(
        st.sampled_from(["一、", "二、", "四、", "（一）", "（三）", "1.", "2、", "（1）", "（2）", ""]), max_size=8
    ),
)
def test_any_numbers_can_be_judged(published: PublishedReport, marks: list[str]) -> None:
    """Whatever the numbers are, judging them raises nothing and points into the sentence."""
    blocks = lines(*(f"{mark}甲" for mark in marks))
    changed = evolve(
        published,
        sections=tuple(evolve(part, section=evolve(part.section, blocks=blocks)) for part in published.sections),
    )
    for finding in check_published(changed, rules=select(["GD104"])):
        assert finding.span is not None
        assert finding.text is not None
        assert finding.text[slice(*finding.span)] == (finding.actual or "")
