"""The heads of the six sections: numbered, worded and misspelt as in published reports."""

import pytest

from govdisclosure.interpret.heads import section_names
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Item, Line, Listing, Picture
from govdisclosure.model.narrative import SECTION_NAMES, Heading, ListBlock, Paragraph
from tests.interpret.outline_making import HEADS, TITLE, body, outline, printed

WORDS = tuple(head.partition("、")[2] for head in HEADS)

WORDINGS = {
    "一、总体工作情况": "overview",
    "一、概述": "overview",
    "一、政府信息公开工作总体情况": "overview",
    "一、本局政府信息公开基本情况": "overview",
    "一、2022年工作概况": "overview",
    "二、主动公开情况": "proactive",
    "二、主动公开政府政府情况": "proactive",
    "二、政府信息主动公开情况": "proactive",
    "二、行政机关主动公开政府信息的情况": "proactive",
    "二、主动公开政府信息情况（单位：件）": "proactive",
    "三、依申请公开情况": "requests",
    "三、依申请公开政府信息办理情况": "requests",
    "三、收到和处理政府信息公开申请的情况": "requests",
    "三、政府信息公开申请受理及答复情况": "requests",
    "三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）": "requests",
    "三、收到和处理政府信息公开申请情况    单位：件": "requests",
    "三、依申请公开政府信息和不予公开政府信息的情况": "requests",
    "四、行政复议及行政诉讼情况": "remedies",
    "四、政府信息公开行政复议行政诉讼情况": "remedies",
    "四、因政府信息公开申请行政复议、提起行政诉讼情况": "remedies",
    "四、政府信息公开被申请行政复议、提起行政诉讼的情况": "remedies",
    "五、存在的主要问题及改进措施": "problems",
    "五、存在的主要问题和改进情况": "problems",
    "五、存在问题及改进情况": "problems",
    "五、政府信息公开工作存在的主要问题及改进情况": "problems",
    "五、工作中的不足和下一步打算": "problems",
    "六、其他需要报告的事项": "other_matters",
    "六、其它需要报告的事项": "other_matters",
    "六、需要报告的其他事项": "other_matters",
    "六、其他事项": "other_matters",
    "六、需要说明的事项": "other_matters",
}


@pytest.mark.parametrize(("head", "name"), WORDINGS.items())
def test_wordings_of_a_head(head: str, name: str) -> None:
    """Among official heads, a head in other words is found by its key words and kept as written."""
    place = SECTION_NAMES.index(name)
    heads = [*HEADS[:place], head, *HEADS[place + 1 :]]
    report = outline(TITLE, body(*heads))
    assert [part.name for part in report.sections] == list(SECTION_NAMES)
    assert [part.section.heading for part in report.sections] == heads


@pytest.mark.parametrize("marks", ["一二三四五六", "123456", "１２３４５６"])
@pytest.mark.parametrize(
    "form", ["{}、{}", "（{}）{}", "({}) {}", "{}.{}", "第{}部分 {}", "{} {}", "{}\u3000{}", "\u3000{}、 {}"]
)
def test_numbers_of_any_style(marks: str, form: str) -> None:
    """The six heads may be numbered in any one style."""
    heads = [form.format(mark, words) for mark, words in zip(marks, WORDS, strict=True)]
    report = outline(TITLE, body(*heads))
    assert [part.section.heading for part in report.sections] == [head.strip() for head in heads]


def test_heads_without_numbers() -> None:
    """Where Word numbers automatically, the text has no numbers; shorter heads of the same words are no sections."""
    report = outline(
        TITLE,
        body(WORDS[0], "主动公开情况", "依申请公开情况", "政府信息管理", *WORDS[1:]),
    )
    assert [part.section.heading for part in report.sections] == list(WORDS)
    assert "依申请公开情况" in [printed(block) for block in report.sections[0].section.blocks]


@pytest.mark.parametrize(
    "marks",
    [
        ("一、", "2、", "3、", "四、", "五、", "六、"),
        ("一、", "二、", "（三）", "四、", "", "六、"),
        ("一、", "", "", "", "二、", "三、"),
    ],
)
def test_numbers_mixed_within_one_report(marks: tuple[str, ...]) -> None:
    """Word's automatic numbers, flattened, leave heads of several styles side by side."""
    heads = [f"{mark}{words}" for mark, words in zip(marks, WORDS, strict=True)]
    report = outline(TITLE, body(*heads))
    assert [part.section.heading for part in report.sections] == heads


INNER = (
    (
        "（一）主动公开情况",
        "（二）依申请公开情况",
        "（三）政府信息管理情况",
        "（四）平台建设情况",
        "（五）监督保障情况",
    ),
    ("1.主动公开", "2.依申请公开", "3.政府信息管理", "4.平台建设", "5.监督保障"),
    ("1.组织领导情况", "2.主动公开情况", "3.依申请公开情况"),
    ("（1）主动公开政府信息情况", "（2）依申请公开情况"),
    ("一、主动公开情况", "二、依申请公开情况", "三、政府信息管理"),
    ("主动公开", "依申请公开", "监督保障"),
)


@pytest.mark.parametrize("inner", INNER, ids=str)
def test_headings_inside_section_one_are_no_sections(inner: tuple[str, ...]) -> None:
    """（一）主动公开情况 stands inside section one, whether or not sections two and three are there."""
    full = outline(TITLE, body(HEADS[0], *inner, *HEADS[1:]))
    assert [part.section.heading for part in full.sections] == list(HEADS)
    short = outline(TITLE, body(HEADS[0], *inner, *HEADS[3:]))
    assert "proactive" not in [part.name for part in short.sections]
    assert "requests" not in [part.name for part in short.sections]


def test_headings_inside_the_last_section_are_no_sections() -> None:
    """需要说明的事项 and 需要报告的其他事项 stand inside section six as well."""
    inner = ("（五）数据统计需要说明的事项", "（六）本行政机关认为需要报告的其他事项")
    report = outline(TITLE, body(*HEADS, *inner))
    assert [part.section.heading for part in report.sections] == list(HEADS)


@pytest.mark.parametrize(
    "contents",
    [
        list(HEADS),
        [f"{head}……{page}" for page, head in enumerate(HEADS, 1)],
        [f"{head}\t{page}" for page, head in enumerate(HEADS, 1)],
        ["本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，其他需要报告的事项等6部分组成。"],
        ["主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况"],
    ],
    ids=["heads", "leaders", "tabs", "sentence", "phrase"],
)
def test_contents_announced_above_are_no_heads(contents: list[str]) -> None:
    """A table of contents and the list of parts stay in the preamble."""
    report = outline(TITLE, *contents, body())
    assert [part.section.heading for part in report.sections] == list(HEADS)
    assert len(report.preamble.blocks) == len(contents)
    assert all(len(part.section.blocks) == 1 for part in report.sections)


@pytest.mark.parametrize(
    ("line", "heading", "rest"),
    [
        (
            "一、总体情况。2022年，本局公开信息12条，没有超期。",
            "一、总体情况。",
            "2022年，本局公开信息12条，没有超期。",
        ),
        ("一、总体情况：本局公开信息12条。", "一、总体情况：", "本局公开信息12条。"),
        ("一、总体情况  2022年，本局公开信息12条。", "一、总体情况", "2022年，本局公开信息12条。"),
        ("一、总体情况。" + "本局按时公开信息。" * 20, "一、总体情况。", "本局按时公开信息。" * 20),
    ],
)
def test_a_head_that_runs_into_its_text(line: str, heading: str, rest: str) -> None:
    """The head ends with its stop, and the text behind it is the first paragraph: nothing is lost."""
    report = outline(TITLE, line, body(*HEADS[1:]))
    section = report.section("overview")
    assert section is not None
    assert (section.heading, section.blocks) == (heading, (Paragraph(text=rest),))


def test_a_last_section_of_one_word() -> None:
    """六、其他需要报告的事项：无 is a head and a paragraph."""
    report = outline(TITLE, body(*HEADS[:5]), "六、其他需要报告的事项：无。")
    section = report.section("other_matters")
    assert section is not None
    assert (section.heading, section.blocks) == ("六、其他需要报告的事项：", (Paragraph(text="无。"),))


def test_sections_out_of_order() -> None:
    """Sections stand in the order of the file."""
    report = outline(TITLE, body(HEADS[0], HEADS[2], HEADS[1], *HEADS[3:]))
    assert [part.name for part in report.sections][:3] == ["overview", "requests", "proactive"]


def test_sections_merged() -> None:
    """A head that names two sections is the first of them; all are told by `section_names`."""
    merged = "二、主动公开政府信息及收到和处理政府信息公开申请情况"
    report = outline(TITLE, body(HEADS[0], merged, *HEADS[3:]))
    assert [part.name for part in report.sections] == ["overview", "proactive", "remedies", "problems", "other_matters"]
    assert section_names(merged) == ("proactive", "requests")


def test_a_head_that_comes_again_is_a_heading_of_level_one() -> None:
    """The second 一、总体情况 does not begin a section of that name again."""
    report = outline(TITLE, body(*HEADS, HEADS[0]))
    assert len(report.sections) == 6
    assert Heading(level=1, number=1, text=HEADS[0]) in report.sections[-1].section.blocks


def test_a_head_without_number_that_comes_again() -> None:
    """It is a heading of level 1 as well; the caption of a section's own table is none."""
    report = outline(TITLE, body(*WORDS, WORDS[0]))
    assert Heading(level=1, text=WORDS[0]) in report.sections[-1].section.blocks
    captioned = outline(TITLE, WORDS[0], *WORDS[1:3], WORDS[2], *WORDS[3:])
    assert captioned.sections[2].section.blocks == (Paragraph(text=WORDS[2]),)


def test_a_part_beside_the_six() -> None:
    """七、附件 is a heading of level 1 in the section above it."""
    report = outline(TITLE, body(*HEADS, "七、附件"))
    assert Heading(level=1, number=7, text="七、附件") in report.sections[-1].section.blocks


def test_the_parts_of_the_years_before_2019() -> None:
    """Sections of the old outline that the form still has are found; the others are headings of level 1."""
    report = outline(
        "青禾县水利局2017年政府信息公开工作年度报告",
        body(
            "一、概述",
            "二、主动公开政府信息的情况",
            "三、依申请公开政府信息的情况",
            "四、政府信息公开的收费及减免情况",
            "五、因政府信息公开申请行政复议、提起行政诉讼的情况",
            "六、政府信息公开工作存在的主要问题和改进措施",
            "七、附表",
        ),
    )
    assert [part.name for part in report.sections] == ["overview", "proactive", "requests", "remedies", "problems"]
    assert (report.edition, report.grids) == (None, ())
    headings = [block for _, block in report.blocks() if isinstance(block, Heading)]
    assert [heading.text for heading in headings] == ["四、政府信息公开的收费及减免情况", "七、附表"]


def test_heads_broken_inside_one_paragraph() -> None:
    """A page may set head and text in one element, a line break between them; a paragraph with breaks alone is whole."""
    lines = [Line(TITLE), Line(f"{HEADS[0]}\n本局公开信息12条。"), *(Line(head) for head in HEADS[1:]), Line("甲\n乙")]
    report = assemble(lines)
    assert [part.section.heading for part in report.sections] == list(HEADS)
    assert report.sections[0].section.blocks == (Paragraph(text="本局公开信息12条。"),)
    assert report.sections[-1].section.blocks == (Paragraph(text="甲\n乙"),)


def test_heads_marked_as_lists_of_one() -> None:
    """An editor that numbers automatically writes each head as a list of one item; a longer list is one."""
    items: list[Item] = [
        Line(TITLE),
        *(Listing((words,), ordered=True) for words in WORDS),
        Listing(("甲", " ", "乙")),
        Listing(("",)),
    ]
    report = assemble(items)
    assert [part.section.heading for part in report.sections] == list(WORDS)
    assert report.sections[-1].section.blocks == (ListBlock(items=("甲", "乙")),)


def test_markup_tells_heads_from_headings_of_the_same_words() -> None:
    """Of two lines with equal words, the one marked as the other heads are begins the section."""
    inner = Line("主动公开政府信息情况", level=3)
    heads = [Line(words, level=2) for words in WORDS]
    report = assemble([Line(TITLE, level=1), heads[0], inner, Line("公开12条。"), *heads[1:]])
    assert Heading(level=2, text=inner.text) in report.sections[0].section.blocks
    assert report.sections[1].section.blocks == ()


def test_a_picture_or_table_below_tells_a_head() -> None:
    """主动公开情况 without a number is the head of section two if its table follows at once."""
    items: list[Item] = [
        Line(TITLE),
        Line(HEADS[0]),
        Line("主动公开情况"),
        Line(""),
        Picture("表二.png"),
        *map(Line, HEADS[2:]),
    ]
    report = assemble(items)
    assert report.sections[1].section.heading == "主动公开情况"


@pytest.mark.parametrize(
    "line",
    [
        "2022年未发生行政复议、行政诉讼情况",
        "本年度无行政复议、行政诉讼。",
        "（二）收到政府信息公开申请数量",
        "四、本局没有行政诉讼",
    ],
)
def test_sentences_with_the_words_of_a_head_are_none(line: str) -> None:
    """A line that denies or counts something is text."""
    report = outline(TITLE, body(*HEADS[:3]), line, body(*HEADS[4:]))
    assert "remedies" not in [part.name for part in report.sections]
    assert line in [printed(block) for block in report.sections[2].section.blocks]
