"""A Word document is read the same whether its reader takes its short cuts or not (contract of `formats.docx`)."""

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.formats.docx import read
from govdisclosure.interpret.raw import RawFile
from tests.formats.docx.word_package import cell, document, para, row, table

_TEXTS: Final = st.sampled_from(["", " ", "0", "102", " 12 ", "\u3000", "规章", "1,234", "一、甲"])
_LOOKS: Final = st.sampled_from(
    ["", "<w:b/>", "<w:rFonts w:eastAsia='宋体'/><w:sz w:val='21'/>", "<w:vanish/>", "<w:rStyle w:val='密'/>", "<w:i/>"]
)
_LAYOUTS: Final = st.sampled_from(
    [
        "",
        "<w:jc w:val='center'/>",
        "<w:spacing w:before='0'/><w:ind w:left='0'/>",
        "<w:pStyle w:val='1'/>",
        "<w:outlineLvl w:val='0'/>",
    ]
)
_SHAPES: Final = st.sampled_from(
    [
        "",
        "<w:gridSpan w:val='2'/>",
        "<w:vMerge w:val='restart'/>",
        "<w:vMerge/>",
        "<w:vMerge/><w:gridSpan w:val='2'/>",
        "<w:tcW w:w='2000' w:type='dxa'/>",
        "<w:tcBorders><w:top w:val='single'/></w:tcBorders><w:vAlign w:val='center'/>",
        "<w:hMerge/>",
        "<w:cellDel/>",
    ]
)
_STYLES: Final = (
    "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
    '<w:style w:type="table" w:styleId="t"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>'
)
_HIDING: Final = "<w:style w:type='character' w:styleId='密'><w:rPr><w:vanish/></w:rPr></w:style>"


@st.composite
def _paragraphs(draw: st.DrawFn) -> str:
    runs = [
        f"<w:r>{f'<w:rPr>{draw(_LOOKS)}</w:rPr>' if draw(st.booleans()) else ''}"
        f"<w:t xml:space='preserve'>{draw(_TEXTS)}</w:t>{draw(st.sampled_from(['', '<w:br/>', '<w:tab/>']))}</w:r>"
        for _ in range(draw(st.integers(0, 3)))
    ]
    return para("".join(runs), f"{draw(_LAYOUTS)}<w:rPr>{draw(_LOOKS)}</w:rPr>")


@st.composite
def _tables(draw: st.DrawFn, mark: str = "") -> str:
    rows = [
        row(
            *(
                cell("".join(draw(st.lists(_paragraphs(), min_size=1, max_size=2))), draw(_SHAPES))
                for _ in range(draw(st.integers(0, 4)))
            )
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    grid = f"<w:tblGrid>{'<w:gridCol w:w=' + repr('1000') + '/>'} </w:tblGrid>" if draw(st.booleans()) else ""
    return table(*rows, grid=grid * draw(st.integers(0, 1))).replace("<w:tblPr/>", f"<w:tblPr/>{mark}")


@given(
    st.lists(st.one_of(_paragraphs(), _tables()), max_size=4).map("".join),
    st.sampled_from([_STYLES, _STYLES + _HIDING]),
)
def test_short_cuts_change_nothing(body: str, styles: str) -> None:
    """What is cut out before parsing only looks, and a table read at once is what it is when read with care.

    A comment at its head forbids cutting, and an empty deletion in a table forbids reading it at once.
    """
    careful = body.replace("<w:tblPr/>", "<w:tblPr/><w:del/>")
    assert _read(body, styles) == _read(f"<!-- -->{careful}", f"<!-- -->{styles}")


def _read(body: str, styles: str) -> RawFile:
    return read(document(body, styles=styles))
