"""The official document: pages, headings, paragraphs, lists and signature of GB/T 9704-2012, properties and record."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from typing import Final

import docx as python_docx
import pytest

from govdisclosure.document import Document, Drawn, Head, Items, Para, Pictured, Signed, Title
from govdisclosure.errors import MissingExtra
from govdisclosure.formats import docx
from govdisclosure.interpret.raw import Line, Listing
from tests.formats.docx.docx_schema import W
from tests.formats.docx.word_written import body, part, said, shown, style_of, written, xml

OUTLINE: Final[tuple[Drawn, ...]] = (
    Title("年度报告"),
    Head("一、总体情况", 1),
    Head("（一）公开", 2),
    Head("1.网站", 3),
    Head("（1）栏目", 4),
)


def style(name: str, path: str) -> str:
    """Return what the style ``name`` says at ``path``."""
    return said(xml(written(), "word/styles.xml"), f"w:style[@w:styleId='{name}']/{path}")


# The page ------------------------------------------------------------------------------------------------------------


def test_page() -> None:
    """GB/T 9704-2012, 5: A4, 37 mm above and 28 mm on the left leave 156 by 225 mm, for 22 lines of 28 characters."""
    page = xml(written())[0][-1]
    sizes = ["w:pgSz/@w:w", "w:pgSz/@w:h", *(f"w:pgMar/@w:{side}" for side in ("top", "right", "bottom", "left"))]
    width, height, *margins = (int(said(page, path)) for path in sizes)
    assert [round(length * 25.4 / 1440, 1) for length in (width, height, *margins)] == [210, 297, 37, 26, 35, 28]
    top, right, bottom, left = margins
    assert said(page, "w:docGrid/@w:type") == "linesAndChars"
    assert (height - top - bottom) // int(said(page, "w:docGrid/@w:linePitch")) == 22
    assert (width - left - right) // (20 * (16 + int(said(page, "w:docGrid/@w:charSpace")) / 4096)) == 28


@pytest.mark.parametrize(("name", "side"), [("odd", "right"), ("even", "left")])
def test_page_numbers(name: str, side: str) -> None:
    """GB/T 9704-2012, 7.5: — 1 — in 14 pt, on odd pages one character from the right edge, on even pages from the left."""
    data = written()
    (line,) = xml(data, f"word/footer-{name}.xml")
    assert shown(line) == "— 1 —"
    assert said(line, "w:fldSimple/@w:instr") == " PAGE "
    assert said(line, "w:pPr/w:jc/@w:val") == side
    assert said(line, f"w:pPr/w:ind/@w:{side}Chars") == "100"
    assert style(style_of(line), "w:rPr/w:sz/@w:val") == "28"
    section = python_docx.Document(BytesIO(data)).sections[0]
    footer = section.footer if name == "odd" else section.even_page_footer
    assert [paragraph.text for paragraph in footer.paragraphs] == ["—  —"]  # python-docx passes over fields
    assert xml(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None


# Paragraphs ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "size", "font"),
    [
        ("Title", "44", "方正小标宋简体"),
        ("Heading1", "", "黑体"),
        ("Heading2", "", "楷体_GB2312"),
        ("Heading3", "", ""),
        ("Heading4", "", ""),
        ("BodyText", "", ""),
        ("Normal", "32", ""),
    ],
)
def test_fonts(name: str, size: str, font: str) -> None:
    """GB/T 9704-2012, 7: title 22 pt in 小标宋, all else 16 pt: text in 仿宋, levels in 黑体, 楷体 and 仿宋."""
    assert style(name, "w:rPr/w:sz/@w:val") == size
    assert style(name, "w:rPr/w:rFonts/@w:eastAsia") == font
    assert style(name, "w:rPr/w:b/ancestor::w:style/@w:styleId") == ("Heading3" if name == "Heading3" else "")
    defaults = xml(written(), "word/styles.xml")
    assert said(defaults, "w:docDefaults//w:rFonts/@w:eastAsia") == "仿宋_GB2312"
    assert said(defaults, "w:docDefaults//w:rFonts/@w:ascii") == "Times New Roman"


def test_every_font_has_a_substitute() -> None:
    """Where a font of the standard is not installed, Word takes the one that looks most like it."""
    data = written()
    known = {said(font, "@w:name"): said(font, "w:altName/@w:val") for font in xml(data, "word/fontTable.xml")}
    assert {name for name, others in known.items() if not others} == {"Times New Roman"}
    used = {value for fonts in xml(data, "word/styles.xml").iter(f"{W}rFonts") for value in fonts.attrib.values()}
    assert used == set(known)


def test_headings_are_headings() -> None:
    """The navigation pane shows the report's outline: real headings with their levels, numbers as written."""
    assert [(style_of(line), shown(line)) for line in body(*OUTLINE)] == [
        ("Title", "年度报告"),
        ("Heading1", "一、总体情况"),
        ("Heading2", "（一）公开"),
        ("Heading3", "1.网站"),
        ("Heading4", "（1）栏目"),
    ]
    assert [style(f"Heading{n}", "w:name/@w:val") for n in (1, 2, 3, 4)] == [f"heading {n}" for n in (1, 2, 3, 4)]
    assert [style(f"Heading{n}", "w:pPr/w:outlineLvl/@w:val") for n in (1, 2, 3, 4)] == ["0", "1", "2", "3"]
    lines = docx.read(written(*OUTLINE)).blocks
    assert [line.level for line in lines if isinstance(line, Line)][1:] == [1, 2, 3, 4]


def test_body_text() -> None:
    """Lines of 28.95 pt exactly, two characters before the first."""
    (line,) = body(Para("无。"))
    assert style_of(line) == "BodyText"
    assert style("BodyText", "w:pPr/w:ind/@w:firstLineChars") == "200"
    assert style("BodyText", "w:basedOn/@w:val") == "Normal"
    assert style("Normal", "w:pPr/w:spacing/@w:lineRule") == "exact"
    assert int(style("Normal", "w:pPr/w:spacing/@w:line")) / 20 == 28.95


def test_lines_and_tabs() -> None:
    """A line break of the text is one of the document, however it was written, and a tab a tab."""
    title, text = body(Title("年度\n报告"), Para("a\r\nb\rc\u2028d\te"))
    assert shown(title) == "年度\n报告"
    assert shown(text) == "a\nb\nc\nd\te"


def test_blanks_are_kept() -> None:
    """Blanks at the ends of a text, and more than one, are as written."""
    data = written(Para("  a  b "))
    assert b'<w:t xml:space="preserve">  a  b </w:t>' in part(data, "word/document.xml")


def test_what_xml_cannot_hold_is_left_out() -> None:
    """Control characters and halves of surrogates have no print; what looks like markup is text."""
    (line,) = body(Para("a\x00b\x1fc\ufffed\ud800e<w:p/>&amp;"))
    assert shown(line) == "abcde<w:p/>&amp;"


def test_punctuation_is_chinese() -> None:
    """“”, — and … are set in the Chinese font, not in that of Latin letters, which has them too."""
    (line,) = body(Para("“三安全一稳定”"))
    assert said(line, "w:r/w:rPr/w:rFonts/@w:hint") == "eastAsia"


def test_picture() -> None:
    """A picture that the file cannot carry is named in its place, in the middle."""
    (line,) = body(Pictured("表3.png", None))
    assert shown(line) == "［图片：表3.png］"
    assert style(style_of(line), "w:pPr/w:jc/@w:val") == "center"


# Lists ---------------------------------------------------------------------------------------------------------------


def test_lists() -> None:
    """Lists are lists of the document, not marks in the text; each numbered one begins with 1."""
    blocks = (
        Items(("甲", "乙"), ordered=True),
        Para("。"),
        Items(("丙",), ordered=False),
        Items(("丁",), ordered=True),
        Items((), ordered=True),
    )
    assert [(style_of(line), said(line, "w:pPr/w:numPr/w:numId/@w:val"), shown(line)) for line in body(*blocks)] == [
        ("ListNumber", "2", "甲"),
        ("ListNumber", "2", "乙"),
        ("BodyText", "", "。"),
        ("ListBullet", "1", "丙"),
        ("ListNumber", "3", "丁"),
    ]
    data = written(*blocks)
    numbers = xml(data, "word/numbering.xml").findall(f"{W}num")
    assert [said(one, "w:lvlOverride/w:startOverride/@w:val") for one in numbers] == ["", "1", "1", "1"]
    found = [(block.items, block.ordered) for block in docx.read(data).blocks if isinstance(block, Listing)]
    assert found == [(("甲", "乙"), True), (("丙",), False), (("丁",), True)]


# The signature -------------------------------------------------------------------------------------------------------


def edges(*lines: str) -> list[str]:
    """Return how far each line of a signature is from the right edge, in hundredths of a character."""
    signed = body(Signed(lines))
    assert [shown(line) for line in signed] == list(lines)
    return [said(line, "w:pPr/w:ind/@w:rightChars") for line in signed]


def test_signature() -> None:
    """GB/T 9704-2012, 7.3.5.1: the date four characters from the right edge, the name centred over it."""
    assert edges("青禾县水利局", "2023年1月16日") == ["425", "400"]


def test_long_name_in_a_signature() -> None:
    """A name too long to be centred over the date ends at the edge."""
    assert edges("青禾县人民政府办公室（青禾县政务服务局）", "2023年1月16日") == ["0", "400"]


@pytest.mark.parametrize("lines", [("2023年1月16日",), ("青禾县水利局",), ()])
def test_half_a_signature(lines: tuple[str, ...]) -> None:
    """A signature of one line stands where the date would."""
    assert edges(*lines) == ["400"] * len(lines)


def test_signature_stays_together() -> None:
    """The name does not end one page and the date begin the next."""
    name, date = body(Signed(("青禾县水利局", "2023年1月16日")))
    assert name.find(f"{W}pPr/{W}keepNext") is not None
    assert date.find(f"{W}pPr/{W}keepNext") is None


# The file ------------------------------------------------------------------------------------------------------------


def test_properties() -> None:
    """The file says what it is and whose, and no time."""
    data = written(agency="A&B局", title="年度<报告>")
    properties = python_docx.Document(BytesIO(data)).core_properties
    assert (properties.title, properties.author, properties.keywords) == ("年度<报告>", "A&B局", "政府信息公开")
    assert (properties.subject, properties.language) == ("政府信息公开工作2022年度报告", "zh-CN")
    assert properties.created is None
    assert properties.modified is None
    assert "govdisclosure" in xml(data, "docProps/app.xml").itertext()


def test_no_year() -> None:
    """A report without a year says none."""
    data = docx.write(Document(blocks=(), title="报告"))
    assert python_docx.Document(BytesIO(data)).core_properties.subject == "政府信息公开工作报告"


def test_record() -> None:
    """The report itself stands in a part of its own, which Word keeps; of what XML cannot hold JSON has another spelling."""
    data = written(record='{"a":"\u2028\uffff<"}'.encode())
    record = xml(data, "customXml/item1.xml")
    assert record.tag == "{urn:govdisclosure:report}report"
    assert record.text == '{"a":"\u2028\\uffff<"}'
    assert docx.read(data).record == '{"a":"\u2028\\uffff<"}'.encode()
    assert b"urn:govdisclosure:report" in part(data, "customXml/itemProps1.xml")


def test_no_record() -> None:
    """Without a record there is no part for it."""
    with zipfile.ZipFile(BytesIO(written())) as archive:
        assert not [name for name in archive.namelist() if "customXml" in name]


def test_same_bytes_in_every_process() -> None:
    """No clock, no random identifier, no order of a hash."""
    program = (
        "import hashlib;from tests.benchmarks.sample import REPORT;from govdisclosure import PublishedReport;"
        "from govdisclosure.document import document_of;from govdisclosure.formats import docx;"
        "print(hashlib.sha256(docx.write(document_of(PublishedReport.of(REPORT), b'{}'))).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    }
    assert len(sums) == 1


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-docx, the extra that brings it is named."""
    monkeypatch.setitem(sys.modules, "docx.opc.package", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[docx\]"):
        docx.write(Document(blocks=(), title="报告"))
