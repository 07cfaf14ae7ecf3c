"""Paragraphs of a Word document are read as a person sees them when all changes are accepted."""

import pytest

from govdisclosure.interpret.raw import Line
from govdisclosure.published import Place
from tests.formats.docx.word_package import para, read_body, row, shown, table


def runs(*texts: str) -> str:
    """Return runs of text."""
    return "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts)


def field(kind: str) -> str:
    """Return a mark of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


CODE = "<w:r><w:instrText> PAGE </w:instrText></w:r>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (runs("全年公开", "1", "02", "条"), "全年公开102条"),
        ("<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space='preserve'> 乙 </w:t></w:r>", "甲 乙 "),
        ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲\n乙\n丙"),
        ("<w:r><w:t>0578</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>90</w:t></w:r>", "0578-2090"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>1</w:t><w:ptab/><w:t>2</w:t></w:r>", "甲\t1\t2"),
        (f"{runs('甲')}<w:hyperlink>{runs('乙')}</w:hyperlink>{runs('丙')}", "甲乙丙"),
        (f"<w:smartTag>{runs('甲')}<w:smartTag>{runs('乙')}</w:smartTag></w:smartTag>", "甲乙"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{runs('甲')}</w:sdtContent></w:sdt>", "甲"),
        (f"<w:fldSimple w:instr='PAGE'>{runs('3')}</w:fldSimple>", "3"),
        (f"{field('begin')}{CODE}{field('separate')}{runs('3')}{field('end')}{runs('页')}", "3页"),
        (f"{runs('甲')}{field('begin')}{CODE}{field('end')}{runs('乙')}", "甲乙"),
        ((f"{field('begin')}{field('begin')}{field('separate')}{runs('1')}{field('end')}{field('separate')}"
         f"{runs('2')}{field('end')}"), "2"),
        (f"{runs('甲')}{field('begin')}{CODE}{runs('乙')}", "甲乙"),
        (f"{field('separate')}{runs('甲')}{field('end')}{field('nonsense')}", "甲"),
        (("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r>"
         "</w:rubyBase></w:ruby></w:r>"), "一"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>属实</w:t></w:r>", "☑属实"),
        ("<w:r><w:sym w:font='宋体' w:char='2460'/><w:t>属实</w:t></w:r>", "①属实"),
        ("<w:r><w:sym w:font='Webdings' w:char='F061'/><w:sym w:char='?'/><w:sym/><w:t>属实</w:t></w:r>", "属实"),
        (("<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num>"
         "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"), "x=1/2"),
        (f"<w:unheard>{runs('甲')}</w:unheard><w:proofErr/><w:bookmarkStart w:id='1'/>{runs('乙')}", "甲乙"),
        ((f"{runs('甲')}<mc:AlternateContent><mc:Choice Requires='x'>{runs('乙')}</mc:Choice>"
         f"<mc:Fallback>{runs('丙')}</mc:Fallback></mc:AlternateContent>"), "甲乙"),
        ((f"{runs('甲')}<mc:AlternateContent><mc:Choice Requires='x'><w:r/></mc:Choice>"
         f"<mc:Fallback>{runs('丙')}</mc:Fallback></mc:AlternateContent>"), "甲丙"),
        (f"{runs('甲')}<mc:AlternateContent/>", "甲"),
    ],
)  # fmt: skip
def test_text(content: str, text: str) -> None:
    """Runs are joined, breaks and tabs kept, wrappers opened; codes of fields and readings of characters left out."""
    assert shown(para(content)) == [text]


@pytest.mark.parametrize("hidden", ["<w:vanish/>", "<w:vanish w:val='true'/>", "<w:rStyle w:val='密'/>"])
def test_hidden_text(hidden: str) -> None:
    """Text that is hidden, by itself or by its style, is left out; the figures around it are what is printed."""
    style = "<w:style w:type='character' w:styleId='密'><w:rPr><w:vanish/></w:rPr></w:style>"
    body = para(f"{runs('10')}<w:r><w:rPr><w:b/>{hidden}</w:rPr><w:t>9</w:t></w:r>{runs('2条')}")
    assert shown(body, styles=style) == ["102条"]


def test_text_that_is_not_hidden_after_all() -> None:
    """A run that is not hidden though its style is, and one of another style, are read."""
    style = "<w:style w:type='character' w:styleId='密'><w:rPr><w:vanish/></w:rPr></w:style>"
    style += "<w:style w:type='character' w:styleId='明'><w:basedOn w:val='密'/><w:rPr><w:vanish w:val='0'/></w:rPr></w:style>"
    kept = "<w:rStyle w:val='密'/><w:vanish w:val='0'/>", "<w:rStyle w:val='明'/>", "<w:rStyle w:val='无'/>", "<w:b/>"
    for properties in kept:
        body = para(f"<w:r><w:rPr>{properties}</w:rPr><w:t>甲</w:t></w:r>")
        assert shown(body, styles=style) == ["甲"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    """Insertions are read and deletions are not, and the file's notes say so."""
    body = para(
        f"{runs('公开')}<w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins>{runs('102')}</w:ins>"
        f"<w:moveFrom>{runs('旧')}</w:moveFrom><w:moveTo>{runs('条')}</w:moveTo>"
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>。</w:t></w:r>"
    )
    file = read_body(body)
    assert [block.text for block in file.blocks if isinstance(block, Line)] == ["公开102条。"]
    assert [note.text() for note in file.notes] == ["文档带有修订标记，按接受全部修订后的内容读取，已删除的文字不计入"]
    assert read_body(para(f"<w:ins>{runs('甲')}</w:ins>")).notes == ()


def test_paragraphs_that_a_deletion_joined() -> None:
    """A paragraph whose end was struck out is one with the next; the last one has none to be one with."""
    struck = "<w:rPr><w:del/></w:rPr>"
    assert shown(para("全年公开", struck) + para("102条") + para("甲", struck)) == ["全年公开102条", "甲"]
    body = para("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", struck) + para("甲")
    assert shown(body) == ["甲"]
    assert shown(para("甲", struck) + table(row("1", "2"))) == ["甲", [["1", "2"]]]
    assert len(read_body(para("甲", struck)).notes) == 1


def test_empty_lines_within_a_paragraph_set_paragraphs_apart() -> None:
    """A page pasted into Word has its paragraphs set apart by breaks; they are lines of one place."""
    blocks = read_body(
        para("<w:r><w:t>甲</w:t><w:br/><w:t> </w:t><w:br/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br/></w:r>")
    ).blocks
    assert blocks == (Line("甲", Place(paragraph=1)), Line("乙\n丙", Place(paragraph=1)))


def test_places_count_the_paragraphs_that_print_something() -> None:
    """Blank paragraphs and those of tables do not count."""
    body = para("甲") + para() + para(" \u3000") + table(row("1", "2")) + para("乙")
    places = [(block.text, block.place) for block in read_body(body).blocks if isinstance(block, Line)]
    assert places == [("甲", Place(paragraph=1)), ("乙", Place(paragraph=2))]


def test_wrappers_of_paragraphs() -> None:
    """Content controls, custom XML and alternatives around paragraphs are opened, one of each alternative."""
    inner = f"<w:sdt><w:sdtContent><w:customXml>{para('甲')}</w:customXml>{para('乙')}</w:sdtContent></w:sdt>"
    either = f"<mc:AlternateContent><mc:Choice>{para('丙')}</mc:Choice><mc:Fallback>{para('丁')}</mc:Fallback></mc:AlternateContent>"
    nothing = "<mc:AlternateContent><mc:Choice/></mc:AlternateContent>"
    assert shown(f"{inner}{either}{nothing}<w:sectPr/>") == ["甲", "乙", "丙"]


def test_prompts_of_content_controls_are_not_text() -> None:
    """A control that is not filled in shows what to fill in: that is no text of the report."""
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert shown(prompt.format(para("单击此处")) + para(f"{runs('甲')}{prompt.format(runs('单击此处'))}")) == ["甲"]


def test_tables_of_contents_are_left_out() -> None:
    """By the gallery that they come from, or by the styles of their lines."""
    gallery = "<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
    control = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{para('目录')}</w:sdtContent></w:sdt>"
    styles = "<w:style w:type='paragraph' w:styleId='15'><w:name w:val='toc 1'/></w:style>"
    body = control + para("一、总体情况\t1", "<w:pStyle w:val='15'/>") + para("一、总体情况")
    assert shown(body, styles=styles) == ["一、总体情况"]
    other = control.replace("Table of Contents", "Cover Pages")
    assert shown(other) == ["目录"]


STYLES = """
<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>
<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/></w:style>
<w:style w:type='paragraph' w:styleId='9'><w:name w:val='heading 9'/></w:style>
<w:style w:type='paragraph' w:styleId='cn'><w:name w:val='标题 2'/></w:style>
<w:style w:type='paragraph' w:styleId='t'><w:name w:val='Title'/></w:style>
<w:style w:type='paragraph' w:styleId='own'><w:name w:val='我的标题'/><w:basedOn w:val='1'/></w:style>
<w:style w:type='paragraph' w:styleId='lvl'><w:name w:val='节'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>
<w:style w:type='paragraph' w:styleId='not'><w:name w:val='正文'/><w:basedOn w:val='1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>
<w:style w:type='paragraph' w:styleId='x'><w:basedOn w:val='y'/></w:style>
<w:style w:type='paragraph' w:styleId='y'><w:basedOn w:val='x'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>
"""


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ("<w:pStyle w:val='1'/>", 1),
        ("<w:pStyle w:val='9'/>", 6),
        ("<w:pStyle w:val='cn'/>", 2),
        ("<w:pStyle w:val='t'/>", 1),
        ("<w:pStyle w:val='own'/>", 1),
        ("<w:pStyle w:val='lvl'/>", 3),
        ("<w:pStyle w:val='not'/>", None),
        ("<w:pStyle w:val='x'/>", 1),
        ("<w:pStyle w:val='gone'/>", None),
        ("<w:outlineLvl w:val='1'/>", 2),
        ("<w:outlineLvl w:val='7'/>", 6),
        ("<w:outlineLvl w:val='second'/>", None),
        ("<w:pStyle w:val='1'/><w:outlineLvl w:val='9'/>", None),
        ("<w:jc w:val='center'/>", None),
        ("", None),
    ],
)
def test_heading_levels(properties: str, level: int | None) -> None:
    """By its outline level, its style's, the name of its style in either language, or that of one it is based on."""
    (line,) = read_body(para("总体情况", properties), styles=STYLES).blocks
    assert isinstance(line, Line)
    assert line.level == level


def test_hidden_paragraphs() -> None:
    """A paragraph whose end is hidden and which has no text is not there."""
    assert shown(para("", "<w:rPr><w:vanish/></w:rPr>") + para("甲", "<w:rPr><w:vanish w:val='0'/></w:rPr>")) == ["甲"]
