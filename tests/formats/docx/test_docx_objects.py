"""Pictures, text boxes and embedded workbooks are read where they are anchored."""

import io
import zipfile
from collections.abc import Callable
from typing import final

import pytest
from attrs import frozen

from govdisclosure.formats.docx import read
from govdisclosure.formats.package import zip_bytes
from govdisclosure.interpret.raw import Line, Picture, RawBlock, RawTable
from tests.formats.docx.word_package import cell, document, para, row, short, table, workbook

LINKS = {
    "i1": ("image", "media/image1.png"),
    "i2": ("image", "http://example.invalid/tu.gif"),
    "x1": ("package", "embeddings/sheet1.xlsx"),
    "x2": ("package", "embeddings/gone.xlsx"),
    "x3": ("oleObject", "http://example.invalid/a.xlsx"),
}


def blocks(body: str, workbook: bytes = b"") -> tuple[RawBlock, ...]:
    """Return the blocks of a document with those links."""
    parts = {"word/media/image1.png": b"", "word/embeddings/sheet1.xlsx": workbook}
    made = [evolved(block) for block in read(document(body, links=LINKS, parts=parts)).blocks]
    return tuple(made)


def evolved(block: RawBlock) -> RawBlock:
    """Return a picture or a line without its place."""
    match block:
        case Picture(source, alt):
            return Picture(source, alt)
        case Line(text):
            return Line(text)
        case _:
            return block


def drawing(inner: str, described: str = "", kind: str = "inline") -> str:
    """Return a drawing in a run."""
    return f"<w:r><w:drawing><wp:{kind}><wp:docPr id='1' name='图' {described}/><a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>"


def picture(link: str = "r:embed='i1'", own: str = "") -> str:
    """Return a picture of a drawing."""
    return f"<pic:pic><pic:nvPicPr><pic:cNvPr id='1' name='x' {own}/></pic:nvPicPr><pic:blipFill><a:blip {link}/></pic:blipFill></pic:pic>"


def vml(inner: str, attributes: str = "") -> str:
    """Return a shape as older programs draw it."""
    return f"<w:r><w:pict><v:shape {attributes}>{inner}</v:shape></w:pict></w:r>"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (drawing(picture(), "descr='表三'"), Picture("image1.png", "表三")),
        (drawing(picture(), "title='表三'", "anchor"), Picture("image1.png", "表三")),
        (drawing(picture(own="descr='图'")), Picture("image1.png", "图")),
        (drawing(picture("r:link='i2'")), Picture("http://example.invalid/tu.gif")),
        (drawing(picture("r:embed='none'")), Picture()),
        (drawing("<pic:pic/>"), Picture()),
        (f"<w:r><w:drawing>{picture()}</w:drawing></w:r>", Picture("image1.png")),
        (f"<w:r><w:drawing><wp:inline>{picture()}</wp:inline></w:drawing></w:r>", Picture("image1.png")),
        (vml("<v:imagedata r:id='i1' o:title='扫描'/>"), Picture("image1.png", "扫描")),
        (vml("<v:imagedata r:id='i1'/>", "alt='表四'"), Picture("image1.png", "表四")),
        (vml("<v:imagedata r:href='i2'/>"), Picture("http://example.invalid/tu.gif")),
        (vml("<v:textpath string=' 云溪县民政局文件 '/>"), Line("云溪县民政局文件")),
    ],
)
def test_pictures(content: str, found: RawBlock) -> None:
    """By the name of their file, or their address, and what they are said to show; words drawn as a picture are words."""
    assert blocks(para(content)) == (found,)


def test_pictures_of_nothing() -> None:
    """Words without a word, and shapes without a picture, are nothing."""
    assert blocks(para(vml("<v:textpath string=' '/><v:textpath/><v:fill/>"))) == ()


def test_pictures_among_text() -> None:
    """A picture before the text of its paragraph stands before the line, any other behind it."""
    text = "<w:r><w:t>图一</w:t></w:r>"
    assert blocks(para(drawing(picture()) + text)) == (Picture("image1.png"), Line("图一"))
    assert blocks(para(text + drawing(picture()) + text)) == (Line("图一图一"), Picture("image1.png"))


def box(content: str) -> str:
    """Return a text box, as newer and as older programs know it, one for the other."""
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>"
        f"{content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r>"
    )


def test_text_boxes() -> None:
    """Their paragraphs and tables are read once, where they are anchored, also in a cell."""
    inner = para("框内") + table(row("甲", "1"))
    assert [short(block) for block in blocks(para("<w:r><w:t>正文</w:t></w:r>" + box(inner)) + para("后"))] == [
        "正文", "框内", [["甲", "1"]], "后",
    ]  # fmt: skip
    assert [short(block) for block in blocks(table(row("甲", cell(para(box(para("1")))))))] == [[["甲", "1"]]]
    assert [
        short(block)
        for block in blocks(para(vml(f"<v:textbox><w:txbxContent>{para('旧')}</w:txbxContent></v:textbox>")))
    ] == ["旧"]


FILLED = workbook(
    {"B2": "规章", "D2": "说明", "B3": "本年制发件数", "C3": 3.0, "B4": True, "C4": 2.5}, merged=["B2:C2", "D2:D3"]
)


def ole(link: str = "x1", more: str = "") -> str:
    """Return an embedded workbook with its preview."""
    return f"<w:r><w:object><v:shape><v:imagedata r:id='i1'/></v:shape><o:OLEObject Type='Embed' ProgID='Excel.Sheet.12' r:id='{link}' {more}/></w:object></w:r>"


def test_embedded_workbooks() -> None:
    """The used cells of the first sheet are a table in the place of its preview, merged cells as they are."""
    assert [short(block) for block in blocks(para(ole()), FILLED)] == [
        [[("规章", 1, 2), ("说明", 2, 1)], ["本年制发件数", "3"], ["TRUE", "2.5", ""]]
    ]


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a workbook with a change in the XML of its sheets."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return zip_bytes({name: package.read(name).replace(old, new) for name in package.namelist()})


@pytest.mark.parametrize(
    ("content", "data"),
    [
        (ole("x2"), b""),
        (ole("x3"), b""),
        (ole("none"), b""),
        (ole(more="DrawAspect='Icon'"), FILLED),
        (ole(), b"\xd0\xcf\x11\xe0 an old workbook"),
        (ole(), FILLED[:2000]),
        (ole(), zip_bytes({"xl/workbook.xml": b"<workbook/>"})),
        (ole(), changed(FILLED, b'r="B2"', b'r="XFD1048576"')),
        (ole(), changed(FILLED, b'r="B2"', b'r="ZZZZZ2"')),
        (ole(), changed(FILLED, b'r="B2"', b"r='&#65;1'")),
        (
            ole(),
            changed(
                FILLED, b"</sheetData>", b"<row r='99999'/>" + b"<row/>" * 9 + b"<row><c/><c/><c/></row></sheetData>"
            ),
        ),
        (ole(), changed(FILLED, b"<sheetData>", b"<sheetData")),
        (ole(), workbook({"ZZ99999": 1})),
        (ole(), workbook({})),
        ("<w:r><w:object><v:shape><v:imagedata r:id='i1'/></v:shape></w:object></w:r>", b""),
    ],
)
def test_objects_that_stay_pictures(content: str, data: bytes) -> None:
    """A workbook that is not there, damaged, empty, without measure or a mere icon, and any other object."""
    assert blocks(para(content), data) == (Picture("image1.png"),)


def test_embedded_workbook_in_a_page() -> None:
    """It counts among the tables."""
    found = blocks(table(row("甲", "1")) + para(ole()), FILLED)
    assert [block.number for block in found if isinstance(block, RawTable)] == [1, 2]


def test_merges_without_measure() -> None:
    """Merged ranges reach no further than the used cells."""
    book = workbook({"A1": "甲", "B1": "乙", "A2": "丙"}, merged=["A2:Z500", "A7:B7"])
    (block,) = blocks(para(ole()), book)
    assert short(block) == [["甲", "乙"], [("丙", 1, 2)]]
    (block,) = blocks(para(ole()), changed(FILLED, b'ref="B2:C2"', b'ref="X90:Y91"'))
    assert short(block) == [["规章", "", ("说明", 2, 1)], ["本年制发件数", "3"], ["TRUE", "2.5", ""]]


def test_cells_without_addresses() -> None:
    """They stand one behind the other."""
    plain = changed(changed(FILLED, b' r="B3"', b""), b' r="C3"', b"")
    assert isinstance(blocks(para(ole()), plain)[0], RawTable)


@final
@frozen
class Failing:
    """A workbook that cannot be opened."""

    from_filelike: Callable[..., None]


class PanicException(BaseException):
    """What a library of another language raises where it fails: it is no `Exception`."""


@pytest.mark.parametrize("failure", [PanicException("index out of bounds"), ValueError("year 0")])
def test_failures_of_the_library(failure: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook that makes it fail is damaged, and stays a picture."""

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr("python_calamine.CalamineWorkbook", Failing(fail))
    assert blocks(para(ole()), FILLED) == (Picture("image1.png"),)


def test_other_failures_are_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever interrupts the reading is heard."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("python_calamine.CalamineWorkbook", Failing(interrupt))
    with pytest.raises(KeyboardInterrupt):
        blocks(para(ole()), FILLED)
