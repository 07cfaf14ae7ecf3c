"""Documents that are made to hurt, or merely broken: each is read, or refused in one sentence, in seconds."""

import random
from time import process_time

import pytest

from govdisclosure.errors import GovDisclosureError, Unreadable
from govdisclosure.formats.docx import read
from govdisclosure.formats.docx.reading import _source
from govdisclosure.formats.package import zip_bytes
from govdisclosure.interpret.raw import Line, RawTable
from govdisclosure.interpret.recognise import recognise
from tests.formats.docx.word_package import NAMES, cell, document, para, row, table

GOOD = document(
    para("一、总体情况", "<w:pStyle w:val='1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
    + table(row(cell("甲", "<w:gridSpan w:val='2'/>")), row("乙", "1"))
    + para("<w:r><w:drawing><c:chart r:id='c'/></w:drawing></w:r>"),
    styles="<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>",
    numbering="<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
    links={"c": ("chart", "chart.xml")},
    parts={"word/chart.xml": f"<c:chartSpace {NAMES}/>"},
)


def answer(data: bytes) -> None:
    """Read a file, or be refused by an error of the library."""
    try:
        recognise(read(data).blocks)
    except GovDisclosureError as error:
        assert "\n" not in str(error)  # noqa: PT017  (what is refused is not known beforehand)


def test_truncated_files() -> None:
    """Cut anywhere, a file is refused."""
    for end in range(0, len(GOOD), 13):
        with pytest.raises(Unreadable):
            read(GOOD[:end])


def test_flipped_bytes() -> None:
    """Whatever is damaged, only errors of the library come out."""
    chance = random.Random(1)  # noqa: S311  (the same damage every time)
    for _ in range(600):
        spoilt = bytearray(GOOD)
        for _ in range(chance.randint(1, 4)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        answer(bytes(spoilt))


def test_spoilt_xml() -> None:
    """Elements in the wrong place, twice, or gone are read as well as they can be."""
    chance = random.Random(2)  # noqa: S311  (as above)
    body = f"<w:body>{para('甲')}{table(row('乙', cell('1', '<w:vMerge/>')), row('丙', '2'))}{para('丁')}</w:body>"
    names = ["p", "r", "t", "tc", "tr", "tbl", "tcPr", "pPr", "sdt", "sdtContent", "vMerge", "del", "body", "tblGrid"]
    for _ in range(400):
        spoilt = body
        for _ in range(3):
            one, other = chance.choice(names), chance.choice(names)
            spoilt = spoilt.replace(f"w:{one}>", f"w:{other}>").replace(f"w:{one}/>", f"w:{other}/>")
        answer(zip_bytes({"word/document.xml": f"<w:document {NAMES}>{spoilt}</w:document>".encode()}))


@pytest.mark.parametrize(
    "body",
    [
        table(row(cell("{}"))),
        table(row("甲", cell("{}"))),
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        para("<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"),
        para("<w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice></mc:AlternateContent></w:r>"),
    ],
)
def test_deep_nesting(body: str) -> None:
    """Nested as deeply as one likes, a document is read or refused, never a failure of the program."""
    for depth in (10, 25, 80, 2_000):
        nested = para("甲")
        for _ in range(depth):
            nested = body.replace("{}", nested)
        answer(document(nested))


def test_depth_is_named() -> None:
    """The refusal says what is nested."""
    nested = para("甲")
    for _ in range(40):
        nested = table(row(cell(nested)))
    with pytest.raises(Unreadable, match="表格或文本框嵌套超过30层"):
        read(document(nested))


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE w [<!ENTITY a "b">]>',
        '<!DOCTYPE w SYSTEM "http://example.invalid/a.dtd">',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_document_types(xml: str) -> None:
    """No part of a document has one: entities are not resolved, files and addresses not opened."""
    with pytest.raises(Unreadable, match="文档类型声明"):
        read(zip_bytes({"word/document.xml": f"{xml}<w:document {NAMES}/>".encode()}))


def test_bombs() -> None:
    """A part that unpacks to what no report has is refused before it is unpacked."""
    with pytest.raises(Unreadable, match="压缩炸弹"):
        read(zip_bytes({"word/document.xml": b" " * 20_000_000}))


def test_encrypted_packages() -> None:
    """A package with a password is refused."""
    locked = bytearray(zip_bytes({"word/document.xml": b"<a/>"}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(sign) + place] |= 1
    with pytest.raises(Unreadable, match="文件已加密"):
        read(bytes(locked))


def test_cycles() -> None:
    """Styles that are based on each other, and numberings that stand for each other, end."""
    styles = "".join(
        f"<w:style w:styleId='{one}'><w:basedOn w:val='{other}'/><w:pPr><w:numPr><w:numId w:val='{one}'/></w:numPr></w:pPr></w:style>"
        for one, other in (("1", "2"), ("2", "1"))
    )
    numbering = "".join(
        f"<w:abstractNum w:abstractNumId='{one}'><w:numStyleLink w:val='{other}'/></w:abstractNum>"
        f"<w:num w:numId='{one}'><w:abstractNumId w:val='{one}'/></w:num>"
        for one, other in (("1", "2"), ("2", "1"))
    )
    made = document(para("甲", "<w:pStyle w:val='1'/>"), styles=styles, numbering=numbering)
    assert [block.text for block in read(made).blocks if isinstance(block, Line)] == ["甲"]


def test_numbers_without_measure() -> None:
    """A level that begins at two thousand million in letters prints digits; its text is cut to what labels are."""
    numbering = (
        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='2147483647'/>"
        f"<w:numFmt w:val='lowerLetter'/><w:suff w:val='nothing'/><w:lvlText w:val='{'%1' * 50_000}'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    )
    (line,) = read(document(para("甲", "<w:numPr><w:numId w:val='1'/></w:numPr>"), numbering=numbering)).blocks
    assert isinstance(line, Line)
    assert line.text.startswith("2147483647")
    assert len(line.text) < 1_000


def test_attributes_without_measure() -> None:
    """A number of any length is at its bound, beyond or below; what is no number says nothing."""
    spans = [
        cell("甲", f"<w:gridSpan w:val='{number}'/>") for number in ("9" * 5_000, "-" + "9" * 5_000, "-1", "²", "")
    ]
    (block,) = read(document(table(row(*spans)))).blocks
    assert isinstance(block, RawTable)
    assert [cell.colspan for cell in block.rows[0]] == [100, 1, 1, 1, 1]


def test_time_is_linear() -> None:
    """A hundred thousand paragraphs take about ten times as long as ten thousand."""

    def seconds(paragraphs: int) -> float:
        numbers = "<w:numPr><w:numId w:val='1'/></w:numPr>"
        made = document("".join(para(f"全年公开{number * number}条", numbers) for number in range(paragraphs)))
        start = process_time()
        assert len(read(made).blocks) == paragraphs
        return process_time() - start

    seconds(1_000)
    assert seconds(100_000) < 30 * seconds(10_000)


@pytest.mark.parametrize("mark", ["", "<w:del/>"], ids=["at once", "with care"])
def test_rows_without_measure(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document with more rows of tables than any report has is refused."""
    monkeypatch.setattr(_source, "_MOST_ROWS", 1_000)
    made = table(row("甲", "1") * 600).replace("<w:tblPr/>", f"<w:tblPr/>{mark}")
    assert len(read(document(made)).blocks) == 1
    with pytest.raises(Unreadable, match=r"表格共有1[0-9]{3}行，超过1000行"):
        read(document(made * 2))


def test_sheer_length() -> None:
    """Many footnotes, many runs, many cells in a row."""
    references = "".join(f"<w:r><w:footnoteReference w:id='{number}'/></w:r>" for number in range(20_000))
    answer(document(para(references)))
    answer(document(para("<w:r><w:t>1</w:t></w:r>" * 50_000)))
    answer(document(table(row(*(cell("1", "<w:gridSpan w:val='100'/>") for _ in range(20_000))))))
    answer(document(para("<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 20_000)))
