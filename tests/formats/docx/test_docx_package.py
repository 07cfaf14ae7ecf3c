"""A Word document is found in its package by links, with its record; what is left out of it is said."""

import sys

import pytest

from govdisclosure import read as read_report
from govdisclosure.errors import MissingExtra, Unreadable
from govdisclosure.formats.docx import read
from govdisclosure.formats.package import zip_bytes
from govdisclosure.interpret.raw import Line
from tests.formats.docx.word_package import NAMES, REL, cell, document, para, row, short, shown, table

BODY = f"<w:document {NAMES}><w:body>{para('总体情况')}</w:body></w:document>"


def texts(data: bytes) -> list[str]:
    """Return the lines of a document."""
    return [block.text for block in read(data).blocks if isinstance(block, Line)]


def links(target: str, kind: str = "officeDocument") -> str:
    """Return the links of a package."""
    return f"<Relationships><Relationship Id='1' Type='{REL}/{kind}' Target='{target}'/></Relationships>"


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("word/document.xml", "word/document.xml"),
        ("/word/document2.xml", "word/document2.xml"),
        ("./content/./main.xml", "content/main.xml"),
        ("a%20b/main.xml", "a b/main.xml"),
        ("gone.xml", "word/document.xml"),
    ],
)
def test_the_main_part(target: str, part: str) -> None:
    """It is what the package says it is; where it says nothing, it is called as it usually is."""
    assert texts(zip_bytes({"_rels/.rels": links(target).encode(), part: BODY.encode()})) == ["总体情况"]
    assert texts(zip_bytes({"word/document.xml": BODY.encode()})) == ["总体情况"]


@pytest.mark.parametrize("parts", [{"word/styles.xml": b"<a/>"}, {"_rels/.rels": links("x.xml").encode()}])
def test_no_main_part(parts: dict[str, bytes]) -> None:
    """A package without one is refused in a sentence."""
    with pytest.raises(Unreadable, match="压缩文件里没有Word文档的正文"):
        read(zip_bytes(parts))


def test_documents_without_a_body() -> None:
    """There is nothing to read in them."""
    assert read(zip_bytes({"word/document.xml": b"<a/>"})).blocks == ()


def test_links_to_parts_that_are_not_there() -> None:
    """Styles and numberings that are missing are none."""
    assert texts(document(para("甲"), links={"s": ("styles", "styles.xml"), "n": ("numbering", "n.xml")})) == ["甲"]


def test_the_strict_schema() -> None:
    """Its names are others, and mean the same."""
    body = para("总体情况", "<w:outlineLvl w:val='0'/>") + para("<w:r><w:t xml:space='preserve' x='1'> 甲</w:t></w:r>")
    body += table(row(cell("甲", "<w:gridSpan w:val='2'/>"), "1"))
    usual = document(body, styles="<w:style w:styleId='a'/>")
    strict = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    xml = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    rels = links("word/document.xml")
    for name, other in strict.items():
        xml, rels = xml.replace(name, other), rels.replace(name, other)
    made = zip_bytes({"_rels/.rels": rels.encode(), "word/document.xml": xml.encode()})
    assert read(made).blocks == read(usual).blocks


RECORD = '<report xmlns="urn:govdisclosure:report">{"year": 2022}</report>'


def test_the_record() -> None:
    """It is in whichever item of the custom XML says so by its root; anything else there is none."""
    items: dict[str, str | bytes] = {
        "customXml/item1.xml": "<b:Sources xmlns:b='urn:bibliography'/>",
        "customXml/item2.xml": "<other>urn:govdisclosure:report</other>",
        "customXml/item3.xml": "urn:govdisclosure:report is no XML",
        "customXml/item4.xml": RECORD,
        "customXml/itemProps4.xml": RECORD.replace("2022", "2021"),
    }
    assert read(document(para("甲"), parts=items)).record == b'{"year": 2022}'
    items.pop("customXml/item4.xml")
    assert read(document(para("甲"), parts=items)).record is None
    empty: dict[str, str | bytes] = {"customXml/item1.xml": '<report xmlns="urn:govdisclosure:report"/>'}
    assert read(document(para("甲"), parts=empty)).record is None


def test_tables_of_a_document_with_a_record() -> None:
    """It was written here: its tables are tables, also one of one column."""
    made = document(table(row("很长的一段话。" * 30)), parts={"customXml/item1.xml": RECORD})
    assert len(read(made).blocks) == 1
    assert not isinstance(read(made).blocks[0], Line)


def test_macros_are_not_read() -> None:
    """And a reader is told so."""
    notes = read(document(para("甲"), parts={"word/vbaProject.bin": b"Sub AutoOpen"})).notes
    assert [note.text() for note in notes] == ["文件中的宏未读取，也未运行"]


@pytest.mark.parametrize(
    "body", ["<w:altChunk r:id='a'/>", para("<w:subDoc r:id='a'/>"), table(row(cell("<w:altChunk/>"), "1"))]
)
def test_documents_within_the_document(body: str) -> None:
    """Whole documents of another kind that are embedded or referred to are not read, and a reader is told so."""
    notes = read(document(body + para("甲"))).notes
    assert [note.text() for note in notes] == ["文档中嵌入或引用的其他文档未读取"]


NOTES = {
    "f": ("footnotes", "footnotes.xml"),
    "e": ("endnotes", "endnotes.xml"),
}
FOOT = f"""<w:footnotes {NAMES}><w:footnote w:id='0' w:type='separator'>{para("——")}</w:footnote>
<w:footnote w:id='7'>{para("<w:r><w:footnoteRef/></w:r><w:r><w:t> 不含</w:t></w:r><w:r><w:t>重复件</w:t></w:r>")}{para("第二段")}</w:footnote>
<w:footnote w:id='8'>{para("含转办件")}</w:footnote><w:footnote w:id='9'>{para()}</w:footnote></w:footnotes>"""
END = f"<w:endnotes {NAMES}><w:endnote w:id='7'>{para('尾注')}</w:endnote></w:endnotes>"


def reference(kind: str, name: int, more: str = "") -> str:
    """Return a reference to a note."""
    return f"<w:r><w:{kind}Reference w:id='{name}' {more}/></w:r>"


def test_notes_come_behind_their_block() -> None:
    """A mark of a note alters no figure; each note is a line behind the block that refers to it first, with its mark."""
    twelve = f"<w:r><w:t>12</w:t></w:r>{reference('footnote', 8)}"
    body = (
        table(row("收到", cell(para(twelve))))
        + para(f"<w:r><w:t>共5</w:t></w:r>{reference('endnote', 7)}{reference('footnote', 7)}<w:r><w:t>件</w:t></w:r>")
        + para(
            f"<w:r><w:t>再</w:t></w:r>{reference('footnote', 8)}{reference('footnote', 9)}{reference('footnote', 99)}"
        )
        + para("云溪县民政局")
    )
    parts: dict[str, str | bytes] = {"word/footnotes.xml": FOOT, "word/endnotes.xml": END}
    file = read(document(body, links=NOTES, parts=parts))
    assert [short(block) for block in file.blocks] == [
        [["收到", "12"]], "[1] 含转办件", "共5件", "[i] 尾注", "[2] 不含重复件\n第二段", "再", "云溪县民政局",
    ]  # fmt: skip
    assert shown(table(row("收到", cell(para(twelve))))) == [[["收到", "12"]]]


def test_notes_of_a_list() -> None:
    """They come behind the list, which goes on."""
    styles = "<w:style w:type='paragraph' w:styleId='ListBullet'/>"
    bullet = "<w:pStyle w:val='ListBullet'/>"
    body = para(f"<w:r><w:t>甲</w:t></w:r>{reference('footnote', 8)}", bullet) + para("乙", bullet)
    for more in ("", para("丙")):
        made = document(body + more, styles=styles, links=NOTES, parts={"word/footnotes.xml": FOOT})
        assert [short(block) for block in read(made).blocks][:2] == [("甲", "乙"), "[1] 含转办件"]


def test_notes_that_refer_to_notes() -> None:
    """They end."""
    inner = para(f"<w:r><w:t>甲</w:t></w:r>{reference('footnote', 1)}")
    loop = f"<w:footnotes {NAMES}><w:footnote w:id='1'>{inner}</w:footnote></w:footnotes>"
    made = document(para(reference("footnote", 1)), links=NOTES, parts={"word/footnotes.xml": loop})
    assert texts(made) == ["[1] 甲"]


def test_marks_of_their_own() -> None:
    """A note may have a mark that is typed: it is no part of the text."""
    mark = "<w:r><w:footnoteReference w:id='8' w:customMarkFollows='1'/><w:t>*</w:t></w:r>"
    parts: dict[str, str | bytes] = {"word/footnotes.xml": FOOT}
    made = document(
        para(f"<w:r><w:t>12</w:t></w:r>{mark}<w:r><w:t>件</w:t></w:r>"), links={"f": NOTES["f"]}, parts=parts
    )
    assert texts(made) == ["12件", "[1] 含转办件"]


def test_lists_in_notes() -> None:
    """They are lines of the note."""
    inner = para("甲", "<w:pStyle w:val='ListBullet'/>") + table(row("1", "2"))
    listed = f"<w:footnotes {NAMES}><w:footnote w:id='1'>{inner}</w:footnote></w:footnotes>"
    styles = "<w:style w:type='paragraph' w:styleId='ListBullet'/>"
    made = document(
        para(reference("footnote", 1)), styles=styles, links={"f": NOTES["f"]}, parts={"word/footnotes.xml": listed}
    )
    assert texts(made) == ["[1] 甲"]


def test_reading_without_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is named."""
    made = document(para("甲"))
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[docx\]"):
        read(made)


def test_workbooks_without_their_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document with an embedded workbook needs a library for it."""
    embedded = para("<w:r><w:object><o:OLEObject r:id='x'/></w:object></w:r>")
    made = document(embedded, links={"x": ("package", "a.xlsx")}, parts={"word/a.xlsx": b""})
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[docx\]"):
        read(made)


def test_from_end_to_end() -> None:
    """`govdisclosure.read` tells a Word document by its content, and hands on what was left out."""
    body = para("云溪县民政局2023年政府信息公开工作年度报告") + para("一、总体情况") + para("全年公开102条。")
    body += para("<w:del/>") + para("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>")
    report = read_report(document(body))
    assert report.year == 2023
    assert [part.section.heading for part in report.sections] == ["一、总体情况"]
    assert len(report.notes) == 1
