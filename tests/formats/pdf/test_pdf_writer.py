"""A printed report to PDF."""

import ctypes
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from govdisclosure import read as read_report
from govdisclosure.document import (
    CAPTIONS,
    Document,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    TableCell,
    Title,
    document_of,
)
from govdisclosure.errors import GovDisclosureError, MissingExtra, MissingFont
from govdisclosure.formats.pdf import read, write
from govdisclosure.formats.pdf.writing import _types as _write_types
from govdisclosure.model.narrative import Chart, Series

pdfium: Any = import_module("pypdfium2")
raw: Any = import_module("pypdfium2.raw")

_FIXTURES = Path(__file__).parents[2] / "fixtures"
_POINTS = 72 / 25.4
"""In a millimetre."""
_PARTS = vars(_write_types)


def _has_font() -> bool:
    try:
        _write_types.families()
    except MissingFont:
        return False
    return True


needs_font = pytest.mark.skipif(not _has_font(), reason="there is no Chinese font")


def _opened(*blocks: Drawn) -> Any:
    return pdfium.PdfDocument(write(Document(blocks=blocks, title="年度报告")))


def _pages(pdf: Any) -> list[list[str]]:
    """Return the lines of each page, its number last, without breaks that are not seen."""
    pages = [page.get_textpage().get_text_range().replace("\u200b", "") for page in pdf]
    return [text.split("\r\n") for text in pages]


def _text(*blocks: Drawn) -> str:
    return "\n".join(line for page in _pages(_opened(*blocks)) for line in page[:-1])


@needs_font
def test_what_the_file_says_of_itself() -> None:
    """Title, author, key words and the day of the signature; it is tagged, and claims to be PDF/A-2a and PDF/UA-1."""
    signed = Signed(("东山市财政局", "2023年1月16日"))
    data = write(Document(blocks=(signed,), title="年度报告", agency="东山市财政局", year=2022))
    facts = pdfium.PdfDocument(data).get_metadata_dict()
    assert (facts["Title"], facts["Author"], facts["Keywords"]) == (
        "年度报告",
        "东山市财政局",
        "政府信息公开, 年度报告, 2022年",
    )
    assert facts["CreationDate"] == facts["ModDate"] == "D:20230116000000Z"
    assert re.findall(rb"<pdf(a|ua)id:(part|conformance)>(.)<", data) == [
        (b"a", b"part", b"2"),
        (b"a", b"conformance", b"A"),
        (b"ua", b"part", b"1"),
    ]
    assert b"/Lang(zh-CN)" in data
    assert b"/MarkInfo" in data


@needs_font
@pytest.mark.parametrize(("year", "day"), [(2022, "20221231"), (None, "20001231")])
def test_the_day_of_a_report_without_one(year: int | None, day: str) -> None:
    """An archive asks for a day: it is the last of the report year, and never that of a clock."""
    data = write(Document(blocks=(Signed(("东山市财政局",)),), title="年度报告", year=year))
    assert pdfium.PdfDocument(data).get_metadata_dict()["CreationDate"] == f"D:{day}000000Z"


@needs_font
def test_bookmarks_and_page_numbers() -> None:
    """Heads are the outline, no level of it left out; pages are numbered, odd ones at the right, even ones at the left."""
    heads = [("（1）甲", 4), ("一、乙", 1), ("1.丙", 3), ("（一）丁", 2), ("二、戊", 1)]
    pdf = _opened(*(Head(text, level) for text, level in heads), *[Para("己" * 400)] * 3)
    assert [(mark.get_title(), mark.level) for mark in pdf.get_toc()] == [
        ("（1）甲", 0),
        ("一、乙", 0),
        ("1.丙", 1),
        ("（一）丁", 1),
        ("二、戊", 0),
    ]
    assert [pdf.get_page_label(number) for number in range(3)] == ["1", "2", "3"]
    assert [page[-1] for page in _pages(pdf)] == ["— 1 —", "— 2 —", "— 3 —"]
    left = [_place(page, f"— {number} —")[0] for number, page in enumerate(pdf, 1)]
    assert left[0] > 400
    assert left[1] == pytest.approx(28 * _POINTS + 16, abs=1)


def _place(page: Any, text: str) -> tuple[float, float, float, float]:
    """Return the box of the last place at which ``text`` stands."""
    textpage = page.get_textpage()
    found = textpage.search(text)
    *_, (index, _) = iter(found.get_next, None)
    box: tuple[float, float, float, float] = textpage.get_charbox(index, loose=True)
    return box


@needs_font
def test_the_page_of_an_official_document() -> None:
    """GB/T 9704-2012: A4 with margins of 37, 26, 35 and 28 mm, 22 lines of 28 characters of 16 points, two of them indented."""
    pdf = _opened(Para("公" * 2000))
    assert pdf[0].get_size() == pytest.approx((210 * _POINTS, 297 * _POINTS), abs=0.1)
    lines = _pages(pdf)[1][:-1]
    assert [len(line) for line in lines] == [28] * 22
    assert len(_pages(pdf)[0][0]) == 26
    boxes = list(_boxes(pdf[1]))
    assert min(box[0] for box in boxes) >= 28 * _POINTS - 0.5
    assert max(box[2] for box in boxes) <= (210 - 26) * _POINTS + 0.5
    assert min(box[1] for box in boxes) >= 35 * _POINTS - 0.5
    assert max(box[3] for box in boxes) <= (297 - 37) * _POINTS + 0.5


def _boxes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    textpage = page.get_textpage()
    for index in range(textpage.count_chars()):
        if textpage.get_text_range(index, 1) == "公":
            yield textpage.get_charbox(index)


@needs_font
def test_every_kind_of_block() -> None:
    """All that is printed is there, in order, and a list has its marks."""
    assert _text(
        Title("东山市财政局\n2022年年度报告"),
        Para("  前言\n\n第二行"),
        Para(" "),
        Head("\n", 1),
        Head("一、总体情况", 1),
        Items(("甲", "", "乙\n丙"), ordered=True),
        Items(("丁",), ordered=False),
        Items(("",), ordered=False),
        Pictured("b3.png", None),
        Table(rows=((TableCell(text="规章"), TableCell(text="3\n件")),)),
        Table(rows=((TableCell(text=" "),),)),
        Signed(("东山市财政局", "2023年1月16日")),
    ).split("\n") == [
        *("东山市财政局", "2022年年度报告", "前言", "第二行"),
        *(
            "一、总体情况",
            "1. 甲",
            "2. 乙",
            "丙",
            "• 丁",
            "［图片：b3.png］",
            "规章 3",
            "件",
            "东山市财政局",
            "2023年1月16日",
        ),
    ]


@needs_font
@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("东山市交通运输局2022年政府信息公开工作年度报告", ["东山市交通运输局", "2022年政府信息公开工作年度报告"]),
        ("2022年东山市交通运输局政府信息公开工作年度报告", ["2022年东山市交通运输局", "政府信息公开工作年度报告"]),
        ("东山市2022年年度报告", ["东山市2022年年度报告"]),
        ("东" * 30, ["东" * 20, "东" * 10]),
    ],
)
def test_a_long_title_is_broken_where_its_parts_meet(title: str, lines: list[str]) -> None:
    """No word of it is cut in two, where it can be helped."""
    assert _text(Title(title)).split("\n") == lines


@needs_font
@pytest.mark.parametrize(
    "text",
    [
        *(
            '#import "/etc/passwd": *',
            "#read(“/etc/passwd”)",
            "$x$ #x @ref <label>",
            "*甲* _乙_ `丙` ~丁~",
            "= 甲",
            "- 甲",
        ),
        *(
            "\\",
            "\\u{41}",
            "// 甲",
            "/* 甲 */",
            '"}]',
            "1. 甲",
            "https://a.example/b?c=d",
            "甲——乙……",
            "''甲''--",
            "é fi",
        ),
    ],
)
def test_no_text_is_code(text: str) -> None:
    """What is markup to the typesetter is text in every block."""
    blocks = (Para(text), Head(text, 1), Items((text,), ordered=False), Table(rows=((TableCell(text=text),),)))
    lines = _text(*blocks).split("\n")
    assert [line.replace(" ", "").removeprefix("•") for line in lines] == [text.replace(" ", "")] * 4


@needs_font
def test_characters_that_no_font_has() -> None:
    """They are printed as 〓, in text and in charts; what has no form is left out; nothing fails."""
    chart = Chart(categories=("甲\U000f0000", "乙Ĝ"), series=(Series(values=("3", "4")),))
    text = _text(Para("甲\ue000乙\U000f0000丙\x00\x1b\u202e丁\ud800\ufffe戊"), Graph(chart))
    assert text.startswith("甲〓乙〓丙丁戊\n")
    assert text.count("甲〓") == 3
    assert _text(Para("甲\u064c\u1ab6乙")).startswith("甲〓〓乙")


@needs_font
def test_long_words_are_broken() -> None:
    """A word that no line holds leaves neither the page nor its cell; an address breaks at its strokes."""
    pdf = _opened(Para("公公 " + "x" * 300), Table(rows=((TableCell(text="y" * 90), TableCell(text="1" * 16)),)))
    right = (210 - 26) * _POINTS
    for character in "xy1":
        assert _place(pdf[0], character)[2] <= right + 0.5
    address = "https://www.example/" + "abcdefgh/" * 10
    assert (
        "\u200b"
        not in pdfium.PdfDocument(write(Document(blocks=(Para(address),), title="甲")))[0]
        .get_textpage()
        .get_text_range()
    )


@needs_font
def test_charts() -> None:
    """A chart is its title, a picture with words for who cannot see it, and its figures in a table."""
    chart = Chart(title="件数", categories=("甲", "乙"), series=(Series(name="2022年", values=("3", "4")),))
    pdf = _opened(Graph(chart), Graph(Chart(title="空")))
    lines = _pages(pdf)[0]
    assert (lines[0], lines[-2]) == ("件数", "空")
    assert [" ".join(lines).count(word) for word in ("2022年", "甲", "乙")] == [2, 2, 2]
    assert list(_alternatives(pdf[0])) == ["件数（数据见下表）"]


def _alternatives(page: Any) -> Iterator[str]:
    """Yield what is said of pictures to who cannot see them."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    open_ones = [raw.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(raw.FPDF_StructTree_CountChildren(tree))]
    for one in open_ones:
        size = raw.FPDF_StructElement_GetAltText(one, None, 0)
        if size > 2:
            buffer = ctypes.create_string_buffer(size)
            raw.FPDF_StructElement_GetAltText(one, buffer, size)
            yield buffer.raw[:-2].decode("utf-16-le")
        children = range(raw.FPDF_StructElement_CountChildren(one))
        open_ones += filter(None, (raw.FPDF_StructElement_GetChildAtIndex(one, n) for n in children))


@needs_font
def test_tables() -> None:
    """Spans are drawn, heads come again on the next page, and what follows a table at once has a caption."""
    head = (TableCell(text="表头", head="column", colspan=2),)
    rows = tuple((TableCell(text=f"行{number}", head="row"), TableCell(text=str(number))) for number in range(60))
    other = Table(rows=(head, *rows), heads=1)
    pages = _pages(_opened(other, Table(rows=rows[:1], name="remedies"), Table(rows=rows[:1])))
    assert [page.count("表头") for page in pages] == [1, 1]
    assert [line for line in pages[1] if line in {CAPTIONS["remedies"], "统计表"}] == [CAPTIONS["remedies"], "统计表"]


@needs_font
def test_small_tables_are_kept_on_one_page() -> None:
    """One that would begin at the foot of a page and end on the next stands on that; a long cell is broken over pages."""
    rows = tuple((TableCell(text=f"行{number}", head="row"), TableCell(text=str(number))) for number in range(10))
    pages = _pages(_opened(*[Para("公")] * 18, Table(rows=rows)))
    assert [sum("行" in line for line in page) for page in pages] == [0, 10]
    pdf = _opened(Table(rows=((TableCell(text="公" * 3000), TableCell(text="短")),)))
    assert len(pdf) > 1
    assert sum(box[1] >= 35 * _POINTS for page in pdf for box in _boxes(page)) == 3000
    assert _text(Table(rows=(tuple(TableCell(text="甲") for _ in range(150)),))).count("甲") == 150


@needs_font
def test_a_surplus_column_in_table_three() -> None:
    """Where more columns than those of the form leave no room for labels, all are alike."""
    row = tuple(TableCell(text=str(number)) for number in range(16))
    assert "15" in _text(Table(rows=(row,), name="requests"))


@needs_font
@pytest.mark.parametrize("name", ["county-transport-2022.html", "county-civil-affairs-2023.html", "township-2019.html"])
def test_published_reports_are_kept(name: str) -> None:
    """What a published report says is read back from the PDF of it; twice the same bytes are written."""
    document = document_of(read_report(_FIXTURES / name))
    data = write(document)
    assert data == write(document)
    report, again = read_report(_FIXTURES / name), read_report(data)
    assert "".join((again.title or "").split()) == "".join((report.title or "").split())
    assert (again.signature, again.year, again.agency) == (report.signature, report.year, report.agency)
    assert [part.name for part in again.sections] == [part.name for part in report.sections]
    for grid, other in zip(report.grids, again.grids, strict=True):
        assert [cell.text.strip() for cell in other.cells] == [cell.text.strip() for cell in grid.cells]


@needs_font
def test_a_dash_is_two_characters() -> None:
    """A font may draw —— as one: it is printed unbroken, and read back as it was written."""
    assert [
        getattr(block, "text", "") for block in read(write(Document(blocks=(Para("甲——乙……"),), title="甲"))).blocks
    ] == ["甲——乙……"]


def test_without_chinese_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence names a package to install; no page of boxes is written."""
    import typst  # noqa: PLC0415  (an extra)

    none = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(_write_types, "_fonts", lambda: none)
    with pytest.raises(MissingFont, match="没有找到中文字体，请安装fonts-noto-cjk"):
        write(Document(blocks=(), title="甲"))


def test_with_too_few_fonts() -> None:
    """Where even common characters have no font, one sentence says so."""
    with pytest.raises(MissingFont, match="现有字体缺少"):
        _write_types.typeset('#set document(title: "a")\n#sys.inputs.text', "text", ["\U000f0000", "\U000f0001"])


def test_a_fault_of_the_template_is_no_missing_font() -> None:
    """It is raised as it is."""
    with pytest.raises(RuntimeError, match="unknown variable"):
        _write_types.typeset("#nothing", "text", ["甲"])


def test_without_the_typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its absence names the extra that brings it."""
    _PARTS["_fonts"].cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as caught:
        write(Document(blocks=(), title="甲"))
    assert caught.value.extra == "pdf"
    assert isinstance(caught.value, GovDisclosureError)
