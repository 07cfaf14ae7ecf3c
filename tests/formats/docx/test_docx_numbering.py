"""Numbers that Word counts by itself stand in the text as they are printed."""

import pytest

from govdisclosure.interpret.raw import Line, Listing
from tests.formats.docx.word_package import cell, para, read_body, row, shown, table


def level(
    index: int,
    form: str = "decimal",
    text: str = "%1.",
    *,
    start: int | None = 1,
    extra: str = "",
    suffix: str = "nothing",
) -> str:
    """Return a level of a numbering."""
    first = "" if start is None else f"<w:start w:val='{start}'/>"
    return (
        f"<w:lvl w:ilvl='{index}'>{first}<w:numFmt w:val='{form}'/>{extra}"
        f"<w:suff w:val='{suffix}'/><w:lvlText w:val='{text}'/></w:lvl>"
    )


def family(name: int, *levels: str, extra: str = "") -> str:
    """Return the levels of a family of numberings."""
    return f"<w:abstractNum w:abstractNumId='{name}'>{extra}{''.join(levels)}</w:abstractNum>"


def member(name: int, of: int, extra: str = "") -> str:
    """Return a numbering."""
    return f"<w:num w:numId='{name}'><w:abstractNumId w:val='{of}'/>{extra}</w:num>"


def numbered(text: str, name: int | None = 1, depth: int | None = 0, extra: str = "") -> str:
    """Return a paragraph with a numbering of its own."""
    at = "" if depth is None else f"<w:ilvl w:val='{depth}'/>"
    which = "" if name is None else f"<w:numId w:val='{name}'/>"
    return para(text, f"{extra}<w:numPr>{at}{which}</w:numPr>")


THREE = family(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
) + member(1, 0)


def test_heads_of_a_report() -> None:
    """一、 and （一） and 1. are counted each on its level; a higher level begins the lower ones anew."""
    plan = [("总体", 0), ("主动", 1), ("甲", 2), ("乙", 2), ("依申请", 1), ("丙", 2), ("主动公开", 0), ("其他", 1)]
    assert shown("".join(numbered(text, 1, depth) for text, depth in plan), numbering=THREE) == [
        "一、总体", "（一）主动", "1.甲", "2.乙", "（二）依申请", "1.丙", "二、主动公开", "（一）其他",
    ]  # fmt: skip


def test_numbered_head_is_a_line_of_its_level() -> None:
    """A heading that is numbered automatically is a line, its number in it."""
    styles = "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    (line,) = read_body(numbered("总体情况", extra="<w:pStyle w:val='1'/>"), styles=styles, numbering=THREE).blocks
    assert isinstance(line, Line)
    assert (line.text, line.level) == ("一、总体情况", 1)


@pytest.mark.parametrize(
    ("suffix", "text", "printed"),
    [
        ("tab", "%1、", "一、甲"),
        ("tab", "%1.", "一. 甲"),
        ("space", "%1、", "一、 甲"),
        ("nothing", "%1.", "一.甲"),
        ("tab", "", "甲"),
        ("tab", "第%1条", "第一条甲"),
    ],
)
def test_what_follows_a_number(suffix: str, text: str, printed: str) -> None:
    """A tab behind 一、 is no gap, one behind 1. is; a blank is one."""
    numbering = family(0, level(0, "chineseCounting", text, suffix=suffix)) + member(1, 0)
    assert shown(numbered("甲"), numbering=numbering) == [printed]


def test_a_suffix_that_is_not_stated_is_a_tab() -> None:
    """So says the standard."""
    bare = "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1)'/></w:lvl>"
    assert shown(numbered("甲"), numbering=family(0, bare) + member(1, 0)) == ["1) 甲"]


def test_several_levels_in_one_number() -> None:
    """1.1 and 1.2; a level that was not yet met has its first number; isLgl prints digits."""
    numbering = family(
        0,
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", extra="<w:isLgl/>"),
        level(3, "decimal", "%9%4"),
    ) + member(1, 0)
    plan = [("甲", 1), ("乙", 0), ("丙", 1), ("丁", 2), ("戊", 2), ("己", 3)]
    assert shown("".join(numbered(text, 1, depth) for text, depth in plan), numbering=numbering) == [
        "一.1甲", "第一章乙", "一.1丙", "1.1.1丁", "1.1.2戊", "01己",
    ]  # fmt: skip


def test_restarts() -> None:
    """w:lvlRestart: 0 never begins anew, 1 only after the first level; by default after any higher one."""
    numbering = family(
        0,
        level(0),
        level(1, text="%2)"),
        level(2, text="(%3)", extra="<w:lvlRestart w:val='0'/>"),
        level(3, text="[%4]", extra="<w:lvlRestart w:val='1'/>"),
    ) + member(1, 0)
    plan = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3]
    assert shown("".join(numbered("-", 1, depth) for depth in plan), numbering=numbering) == [
        "1.-", "1)-", "(1)-", "[1]-", "2)-", "(2)-", "[2]-", "2.-", "1)-", "(3)-", "[1]-",
    ]  # fmt: skip


def test_numberings_of_one_family() -> None:
    """They go on counting each other's numbers, unless one is to begin anew: once, and when a higher level begins."""
    override = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"
    inner = "<w:lvlOverride w:ilvl='1'><w:startOverride w:val='3'/></w:lvlOverride>"
    numbering = (
        family(0, level(0), level(1, text="(%2)")) + member(1, 0) + member(2, 0) + member(3, 0, override + inner)
    )
    plan = [(1, 0), (2, 0), (3, 0), (3, 0), (3, 1), (3, 1), (3, 0), (3, 1), (1, 0)]
    assert shown("".join(numbered("-", *which) for which in plan), numbering=numbering) == [
        "1.-", "2.-", "5.-", "6.-", "(3)-", "(4)-", "7.-", "(3)-", "8.-",
    ]  # fmt: skip


def test_a_level_of_its_own() -> None:
    """A numbering may have another level in the place of that of its family."""
    override = f"<w:lvlOverride w:ilvl='0'>{level(0, 'upperRoman', '%1:', start=4)}</w:lvlOverride>"
    assert shown(numbered("甲"), numbering=family(0, level(0)) + member(1, 0, override)) == ["IV:甲"]


def test_a_start_that_is_not_stated_is_nought() -> None:
    """So says the standard; a number that is none is the default."""
    numbering = family(0, level(0, start=None)) + member(1, 0)
    assert shown(numbered("甲") + numbered("乙"), numbering=numbering) == ["0.甲", "1.乙"]


def test_list_styles() -> None:
    """A family that stands for a list style has the levels of the numbering of that style."""
    styles = (
        "<w:style w:type='numbering' w:styleId='节'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    )
    numbering = (
        family(0, extra="<w:numStyleLink w:val='节'/>")
        + family(7, level(0, "chineseCounting", "%1、"), extra="<w:styleLink w:val='节'/>")
        + member(1, 0)
        + member(2, 7)
    )
    assert shown(numbered("甲") + numbered("乙", 2), styles=styles, numbering=numbering) == ["一、甲", "二、乙"]


def test_list_styles_that_lead_nowhere() -> None:
    """A style that stands for itself, or for none, numbers nothing."""
    styles = (
        "<w:style w:type='numbering' w:styleId='环'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    )
    loop = family(0, extra="<w:numStyleLink w:val='环'/>") + member(1, 0)
    assert shown(numbered("甲"), styles=styles, numbering=loop) == ["甲"]
    none = family(0, extra="<w:numStyleLink w:val='无'/>") + member(1, 0) + member(2, 9)
    assert shown(numbered("甲") + numbered("乙", 2), styles=styles, numbering=none) == ["甲", "乙"]


HEAD = """
<w:style w:type='paragraph' w:styleId='h1'><w:name w:val='heading 1'/>
<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
<w:style w:type='paragraph' w:styleId='h2'><w:name w:val='heading 2'/>
<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
<w:style w:type='paragraph' w:styleId='mine'><w:basedOn w:val='h2'/></w:style>
<w:style w:type='paragraph' w:styleId='deep'><w:basedOn w:val='h1'/>
<w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr></w:style>
<w:style w:type='paragraph' w:styleId='none'><w:basedOn w:val='h1'/>
<w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style>
"""


def test_numberings_of_styles() -> None:
    """A style numbers its paragraphs, and those of styles based on it; a paragraph may have none, or another level."""
    body = (
        para("甲", "<w:pStyle w:val='h1'/>")
        + para("乙", "<w:pStyle w:val='h2'/>")
        + para("丙", "<w:pStyle w:val='mine'/>")
        + para("丁", "<w:pStyle w:val='deep'/>")
        + para("戊", "<w:pStyle w:val='none'/>")
        + numbered("己", 0, None, "<w:pStyle w:val='h1'/>")
        + numbered("庚", None, 1, "<w:pStyle w:val='h1'/>")
    )
    assert shown(body, styles=HEAD, numbering=THREE) == [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "1.丁",
        "戊",
        "己",
        "（三）庚",
    ]


def test_levels_that_name_their_style() -> None:
    """The level whose style it is decides, whatever level the style states."""
    numbering = family(
        0, level(0, text="A"), level(1, text="B%2", extra="<w:pStyle w:val='h1'/>"), level(2, text="C")
    ) + member(1, 0)
    assert shown(para("甲", "<w:pStyle w:val='h1'/>"), styles=HEAD, numbering=numbering) == ["B1甲"]


def test_numberings_that_are_not_there() -> None:
    """No such numbering, no such level: no number."""
    assert shown(numbered("甲", 8) + numbered("乙", 1, 7), numbering=THREE) == ["甲", "乙"]
    assert shown(numbered("甲")) == ["甲"]


def test_paragraphs_without_text() -> None:
    """One that is empty takes a number and prints no line; one that is hidden takes none."""
    hidden = numbered("", extra="<w:rPr><w:vanish/></w:rPr>")
    assert shown(numbered("甲") + numbered("") + hidden + numbered("乙"), numbering=THREE) == ["一、甲", "三、乙"]


def test_numbers_in_cells() -> None:
    """Labels of a table may be numbered too."""
    numbering = family(0, level(0)) + member(1, 0)
    label = [cell(numbered(text)) for text in ("属于国家秘密", "其他")]
    assert shown(table(row(label[0], "0"), row(label[1], "1")), numbering=numbering) == [
        [["1.属于国家秘密", "0"], ["2.其他", "1"]]
    ]


def test_formats_that_only_newer_programs_know() -> None:
    """A format of an alternative: the one for all programs is taken."""
    custom = (
        "<mc:AlternateContent><mc:Choice Requires='w14'><w:numFmt w:val='custom' w:format='001'/></mc:Choice>"
        "<mc:Fallback><w:numFmt w:val='decimalZero'/></mc:Fallback></mc:AlternateContent>"
    )
    bare = f"<w:lvl w:ilvl='0'><w:start w:val='1'/>{custom}<w:suff w:val='nothing'/><w:lvlText w:val='%1-'/></w:lvl>"
    assert shown(numbered("甲"), numbering=family(0, bare) + member(1, 0)) == ["01-甲"]
    assert shown(numbered("甲"), numbering=family(0, bare.replace(custom, "")) + member(1, 0)) == ["1-甲"]


LISTS = """
<w:style w:type='paragraph' w:styleId='ListBullet'><w:name w:val='List Bullet'/></w:style>
<w:style w:type='paragraph' w:styleId='b2'><w:name w:val='List Bullet 2'/></w:style>
<w:style w:type='paragraph' w:styleId='ListNumber'><w:name w:val='某'/>
<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
<w:style w:type='paragraph' w:styleId='cn'><w:name w:val='列表编号'/></w:style>
<w:style w:type='paragraph' w:styleId='ListParagraph'><w:name w:val='List Paragraph'/></w:style>
"""
DOTS = family(3, level(0, "bullet", "•")) + member(3, 3)


def styled(text: str, style: str) -> str:
    """Return a paragraph of a style."""
    return para(text, f"<w:pStyle w:val='{style}'/>")


def test_lists_by_style() -> None:
    """Consecutive paragraphs of a list style are a list, without their numbers; blank ones between do not part it."""
    body = (
        styled("甲", "ListBullet") + styled("乙", "b2") + para() + styled("丙", "ListBullet")
        + styled("丁", "ListNumber") + styled("戊", "cn") + para("己") + styled("庚", "ListNumber")
    )  # fmt: skip
    blocks = read_body(body, styles=LISTS, numbering=THREE).blocks
    lists = [(block.items, block.ordered) for block in blocks if isinstance(block, Listing)]
    assert lists == [(("甲", "乙", "丙"), False), (("丁", "戊"), True), (("庚",), True)]
    assert shown(body, styles=LISTS)[2] == "己"


def test_bullets() -> None:
    """Paragraphs with bullets are a list, whatever their style; a heading with one is a heading, and a label a label."""
    body = numbered("甲", 3) + numbered("乙", 3, extra="<w:pStyle w:val='ListParagraph'/>")
    assert shown(body, styles=LISTS, numbering=DOTS) == [("甲", "乙")]
    assert shown(numbered("总体", 3, extra="<w:outlineLvl w:val='0'/>"), numbering=DOTS) == ["总体"]
    assert shown(table(row(cell(numbered("甲", 3)), "1")), numbering=DOTS) == [[["甲", "1"]]]


def test_numbered_paragraphs_are_no_list() -> None:
    """Word gives whatever it numbers the style List Paragraph: it is a line with its number."""
    body = numbered("甲", extra="<w:pStyle w:val='ListParagraph'/>")
    assert shown(body, styles=LISTS, numbering=THREE) == ["一、甲"]
