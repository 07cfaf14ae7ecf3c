"""Reports of whatever texts a valid report may have: markup, control characters, lines that look like heads, odd charts."""

from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from govdisclosure.model.narrative import Chart, Series
from govdisclosure.model.report import AnnualReport
from govdisclosure.strategies import annual_reports, blocks, charts, narratives, preambles

__all__ = ["nasty_reports"]

_BLANKS: Final = (
    "",
    " ",
    "\u3000",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\x0b",
    "\x85",
    "\u2028",
    "\xa0",
    "\u200b",
    "\ufeff",
    "\u202e",
)
_UNPRINTED: Final = ("\x00", "\x1f", "\ufdd0", "\ufffe", "\uffff", "\U0010ffff")
_MARKUP: Final = (
    "<",
    ">",
    "&amp;",
    '"',
    "'",
    "]]>",
    "<!--",
    "</script>",
    "<w:p/>",
    "_x000A_",
    "\\u0000",
    "$x$",
    "=1+1",
    "数据!$A$1",
)
_HEADS: Final = (
    "一、总体情况",
    "（一）",
    "（1）主动公开",
    "1.",
    "•",
    "第二十条第（一）项",
    "自然人",
    "总计",
    "规章",
    "— 1 —",
)
_OTHERS: Final = (
    "1",
    "1.50",
    "1_0",
    "nan",
    "２０２２",
    "2023年1月16日",
    "［图片：",
    "］",
    "［图片：表.png］",
    "一" * 700,
    "标题\n第二行\n",
    "a\tb",
)
_PIECES: Final = st.sampled_from((*_BLANKS, *_UNPRINTED, *_MARKUP, *_HEADS, *_OTHERS))
_TEXTS: Final = st.text(max_size=20) | _PIECES | st.lists(_PIECES, max_size=6).map("".join)
_VALUES: Final = st.sampled_from(
    ("0", "133", "-5", "12.50", "007", "1,204", "", "９", "999999999999999", "9" * 16, "0.1", "-0", "约3")
)


@st.composite
def _charts(draw: st.DrawFn) -> Chart:
    if draw(st.booleans()):
        return draw(charts(texts=_TEXTS))
    series = st.builds(Series, name=st.none() | _TEXTS, values=st.lists(_VALUES, max_size=3).map(tuple))
    return Chart(
        title=draw(st.none() | _TEXTS),
        categories=tuple(draw(st.lists(_TEXTS, max_size=3))),
        series=tuple(draw(st.lists(series, max_size=3))),
    )


@st.composite
def nasty_reports(draw: st.DrawFn) -> AnnualReport[Any, Any, Any]:
    """Draw a valid report whose prose and charts say anything at all."""
    shown = tuple(draw(st.lists(_charts(), max_size=3)))
    content = blocks(charts=len(shown), texts=_TEXTS)
    return evolve(
        draw(annual_reports()),
        charts=shown,
        preamble=draw(preambles(blocks=content)),
        sections=draw(narratives(blocks=content)),
    )
