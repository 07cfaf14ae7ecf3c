"""A page is read as a browser shows it: lines, lists, pictures and tables in their order."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.errors import MissingExtra
from govdisclosure.formats.html import read
from govdisclosure.interpret.raw import Line, Listing, Picture, RawBlock, RawTable


def shown(page: str) -> list[object]:
    """Return the blocks of ``page`` in short: texts, tuples of items, rows of cells, pictures as they are."""
    return [short(block) for block in read(page).blocks]


def short(block: RawBlock) -> object:
    """Return a block in short."""
    if isinstance(block, Line):
        return block.text
    if isinstance(block, Listing):
        return block.items
    if isinstance(block, RawTable):
        return [[cell.text for cell in row] for row in block.rows]
    return block


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>一</p><p>二</p>", ["一", "二"]),
        ("<div>一<div>二</div>三</div>", ["一", "二", "三"]),
        ("一<br>二", ["一\n二"]),
        ("一<br><br>二<br>&nbsp;<br>三", ["一", "二", "三"]),
        ("<p>本年<b>公</b>开<span><i>102</i></span>条</p>", ["本年公开102条"]),
        ("<p>a <b>b</b> <i>c</i>\n d</p>", ["a b c d"]),
        ("<p>&nbsp;&nbsp;一\u3000 二\u3000</p>", ["\xa0\xa0一\u3000 二\u3000"]),
        ("<p> \n一\t\r\n 二 </p>", ["一 二"]),
        ("<p>&nbsp;</p><p>\u3000</p><p></p>", []),
        ("<P>甲<P>乙<DIV>丙<P>丁", ["甲", "乙", "丙", "丁"]),
        ("<center><font>标题</font></center>正文", ["标题", "正文"]),
        ("<ucapcontent><p>甲</p>乙</ucapcontent><o:p>丙</o:p>", ["甲", "乙丙"]),
        ("<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]),
        ("<p>甲<!-- 不见 -->乙<![if !x]>丙<![endif]></p>", ["甲乙丙"]),
        ("<li>甲<li>乙", ["甲", "乙"]),
        ("<pre>第一行\n  第二行\r\n\n第三行</pre>", ["第一行", "  第二行", "第三行"]),
        ("<pre>甲<b>乙</b>\n<!-- --> 丙</pre>丁  丁", ["甲乙", " 丙", "丁 丁"]),
        ("<form><p>甲</p><input value=乙><select><option>丙</select><button>丁</button></form>", ["甲"]),
        ("<p>甲</p><script>乙</script><style>丙</style><noscript>丁</noscript><template><p>戊</p></template>", ["甲"]),
        (
            "<p>甲</p><div hidden>乙</div><p style='color:red; display : NONE'>丙</p><i style='display:block'>丁</i>",
            ["甲", "丁"],
        ),
        ("<p>甲<span hidden>乙</span>丙</p>", ["甲丙"]),
        ("<nav><a>首页</a></nav><p>甲</p><footer>版权所有</footer>", ["甲"]),
        (f"<nav>{'长' * 1000}</nav>", ["长" * 1000]),
        ("<header><h1>标题</h1></header>", ["标题"]),
        ("<title>不算</title><body>甲", ["甲"]),
        ("<frameset><frame src=a></frameset>", []),
        ("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>丙", ["甲", "乙", "丙"]),
    ],
)
def test_lines(page: str, lines: list[str]) -> None:
    """Block elements make lines; inline markup joins without blanks; what is not shown is left out."""
    assert shown(page) == lines


def test_heading_levels() -> None:
    """A line within h1 to h6 has that level."""
    blocks = read("<h1>甲<br>乙</h1><p>丙</p><h3><span>丁</span><b>戊</b></h3><h2><p>己</p></h2>庚").blocks
    assert [(b.text, b.level) for b in blocks if isinstance(b, Line)] == [
        ("甲\n乙", 1), ("丙", None), ("丁戊", 3), ("己", 2), ("庚", None),
    ]  # fmt: skip


def test_what_a_page_hides_altogether_is_read() -> None:
    """A page may leave it to a script to show its article."""
    assert shown("<div style='display:none'><p>一、总体情况</p></div>") == ["一、总体情况"]


def test_what_is_invisible() -> None:
    """Invisible text is not shown, and an invisible cell keeps its place."""
    assert shown("<p>甲</p><p style='VISIBILITY: hidden'>乙</p><i style='visibility:visible'>丁</i>") == ["甲", "丁"]
    [table] = read("<table><tr><td>甲<td style='visibility:hidden'>1<td>2</table>").blocks
    assert isinstance(table, RawTable)
    assert [len(row) for row in table.rows] == [3]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<p><img src=a.png alt=表三></p>", [Picture("a.png", "表三")]),
        ("<p>三、情况<img src=a.png></p><p>四、</p>", ["三、情况", Picture("a.png")]),
        ("<p>三<img src=a.png><br>四</p>", ["三", Picture("a.png"), "四"]),
        ("<p>&nbsp;<br><img data-src=a.png>四</p>", [Picture("a.png"), "四"]),
        ("<img src='data:image/png;base64,AAAA' alt=''>", [Picture()]),
        ("<table><tr><td><img src=a.png></td></tr></table>", [Picture("a.png")]),
        ("<table><tr><td>甲<td><img src=a.png>乙</table>", [[["甲", "乙"]], Picture("a.png")]),
        ("<v:imagedata src=a.gif></v:imagedata>", [Picture("a.gif")]),
    ],
)
def test_pictures(page: str, blocks: list[object]) -> None:
    """A picture stands where it is shown; in a line of text, behind the line; one of no address has none."""
    found = shown(page)
    assert found[: len(blocks)] == blocks


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<ul><li>甲</li><li> <b>乙</b>丙 </li><li></li></ul>", [("甲", "乙丙")]),
        ("<ol><li><p>甲</p><li>乙<br>丙</ol>", [("甲", "乙\n丙")]),
        ("<ul><li><a>首页</a></li><li>|</li><li><a>机构</a> 09-12</li></ul>", []),
        ("<ul><li>见<a>附件</a>所列各项。</li></ul>", [("见附件所列各项。",)]),
        ("<ul><li><h2>甲</h2></li><li>乙</li></ul>", ["甲", "乙"]),
        ("<ul><li><ul><li><a>甲</a></ul><li>乙</ul>", ["乙"]),
        ("<ul>甲<li>乙</ul>", ["甲", "乙"]),
        ("<ul><li>甲<span hidden>乙</span></ul>", ["甲"]),
        ("<ul><li>甲<table><tr><td>1<td>2</table></ul>", ["甲", [["1", "2"]]]),
        ("<ul></ul>", []),
    ],
)
def test_lists(page: str, blocks: list[object]) -> None:
    """A list of prose is a list; one of links is navigation; one that holds more than text is read as blocks."""
    assert shown(page) == blocks


def test_ordered_lists() -> None:
    """``ol`` is ordered, ``ul`` is not."""
    assert [b.ordered for b in read("<ol><li>甲</ol><ul><li>乙</ul>").blocks if isinstance(b, Listing)] == [True, False]


@pytest.mark.parametrize(
    ("page", "cells"),
    [
        ("<TABLE><TR><TD>甲<TD>1<TR><TD>乙<TD>2</TABLE>", [["甲", "1"], ["乙", "2"]]),
        (
            "<table><tr><td><p>商业</p><p>企业</p></td><td>商业<br>企业</td></tr></table>",
            [["商业\n企业", "商业\n企业"]],
        ),
        ("<table><tr><td>\n<p>\n1</p>\n</td><td><span>1</span><span>02</span></td></tr></table>", [["1", "102"]]),
        ("<table><tr><td>&nbsp;</td><td></td><td>\u3000</td><td>甲</td></tr></table>", [["\xa0", "", "\u3000", "甲"]]),
        (
            "<table><thead><tr><th>甲<th>乙</thead><tbody><tr><td>1<td>2</tbody><tfoot></table>",
            [["甲", "乙"], ["1", "2"]],
        ),
        ("<table><tr><td>甲<td>乙<script>丙</script></table>", [["甲", "乙"]]),
        ("<table><tr><td>甲<td>乙<td hidden>丙<tr hidden><td>丁<td>戊</table>", [["甲", "乙"]]),
        ("<table><tr><td>甲<td>1<span style='display:none'>2</span></table>", [["甲", "1"]]),
        ("<table><tr><td>甲<td>1<tr></table>", [["甲", "1"], []]),
        ("<table><colgroup><col></colgroup><tr><td>甲  乙<td>x y</table>", [["甲 乙", "x y"]]),
    ],
)
def test_tables(page: str, cells: list[list[str]]) -> None:
    """Cells hold their text as a person sees it, lines set apart."""
    assert shown(page) == [cells]


def test_captions() -> None:
    """The caption of a table stands before it."""
    assert shown("<table><caption>表三</caption><tr><td>甲<td>1</table>") == ["表三", [["甲", "1"]]]


@pytest.mark.parametrize(
    ("attributes", "spans"),
    [
        ("rowspan=3 colspan=2", (3, 2)),
        ("rowspan=' +3' colspan='2px'", (3, 2)),
        ("rowspan=-3 colspan=abc", (1, 1)),
        ("rowspan=0 colspan=0", (1, 1)),
        ("rowspan='' colspan", (1, 1)),
        ("rowspan=99999999999999 colspan=100000000", (1000, 100)),
        (f"rowspan={'9' * 5000}", (1000, 1)),
    ],
)
def test_spans(attributes: str, spans: tuple[int, int]) -> None:
    """Spans are as browsers take them, and bounded."""
    (table,) = read(f"<table><tr><td {attributes}>甲<td>乙</table>").blocks
    assert isinstance(table, RawTable)
    assert (table.rows[0][0].rowspan, table.rows[0][0].colspan) == spans


def test_tables_are_numbered() -> None:
    """Tables of text count from 1; those that arrange a page do not count."""
    page = "<table><tr><td><table><tr><td>甲<td>乙</table></table>" + "<table><tr><td>丙<td>丁</table>"
    assert [block.number for block in read(page).blocks if isinstance(block, RawTable)] == [1, 2]


PROSE = "本机关认真落实条例的规定。" * 20


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        (f"<table><tr><td>左<td>{PROSE}</table>", ["左", PROSE]),
        (
            "<table><tr><td>左<td><p>甲</p><table><tr><td>1<td>2</table><p>乙</p></table>",
            ["左", "甲", [["1", "2"]], "乙"],
        ),
        (
            f"<table><tr><td colspan=2>一、总体情况<tr><td colspan=2>{PROSE}<tr><td>甲<td>1<tr><td>乙<td>2<tr><td colspan=2>{PROSE}</table>",
            ["一、总体情况", PROSE, [["甲", "1"], ["乙", "2"]], PROSE],
        ),
        (
            "<table><tr><td>首页<td>机构<tr><td><table><tr><td>甲<td>1</table></table>",
            [[["首页", "机构"]], [["甲", "1"]]],
        ),
        ("<table><caption>甲</caption><tr><td><table><tr><td>乙<td>丙</table></table>", ["甲", [["乙", "丙"]]]),
    ],
)
def test_tables_that_arrange_a_page(page: str, blocks: list[object]) -> None:
    """A table of tables or of prose is read as blocks; rows of cells within it are tables of their own."""
    assert shown(page) == blocks


@given(st.text(max_size=200) | st.lists(st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<br>", "甲", " ", "<img>", "<h1>", "<pre>", "</pre>",
     "<div hidden>", "</div>", "<script>", "</script>", "<a>", "&nbsp;", "\n", "<b>", "<nav>"]
), max_size=40).map("".join))  # fmt: skip
def test_any_page_is_answered(page: str) -> None:
    """No markup is too bad: lines and cells are text that a person can see."""
    for block in read(page).blocks:
        if isinstance(block, Line):
            assert block.text.strip()


def test_selectolax_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the error says what to install."""
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[html\]"):
        read("<p>甲</p>")


@pytest.mark.parametrize(
    "mark",
    [
        "<sup>1</sup>",
        "<SUP><a href='#a'>1</a></SUP>",
        "<span style='font-size:9pt; VERTICAL-ALIGN: Super'>1</span>",
        "<a style='vertical-align:super'><b>1</b></a>",
    ],
)
def test_the_mark_of_a_note_is_no_digit_of_the_figure(mark: str) -> None:
    """Raised digits are such characters, in a line and in a cell; what is not raised, or a cell that is, stays."""
    line, table = read(
        f"<p>共3{mark}条</p><table><tr><td>规章<td>3{mark}<tr><td style='vertical-align: super'>许可<td>31</table>"
    ).blocks
    assert line == Line("共3¹条")
    assert isinstance(table, RawTable)
    assert [[cell.text for cell in row] for row in table.rows] == [["规章", "3¹"], ["许可", "31"]]


def test_what_only_speaks_of_what_is_raised() -> None:
    """A style that has the word in another place raises nothing."""
    (line,) = read("<p>共3<span style='font-family: Super'>1</span>条</p>").blocks
    assert line == Line("共31条")
