"""The prose: sections with their heads and blocks, charts with their data."""

from functools import lru_cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import (
    TABLE_NAMES,
    Block,
    Chart,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    Preamble,
    Section,
    Sections,
    Series,
    TablePlace,
    TableRow,
)
from govdisclosure.strategies._arguments import strategy
from govdisclosure.strategies._figures import counts
from govdisclosure.strategies._text import lines, texts

__all__ = ["blocks", "charts", "kinds_of_block", "narratives", "preambles", "sections"]

_MOST: Final = 3
_TEXTS: Final = texts()


def blocks(*, charts: int = 0, texts: SearchStrategy[str] | None = None) -> SearchStrategy[Block]:
    """Generate blocks of a section.

    Args:
        charts: how many charts the report has; a block may be the place of one of them.
        texts: what paragraphs, headings, lists and tables say.
    """
    return _blocks(charts, texts)


@st.composite
def _blocks(draw: DrawFn, charts: int, words: SearchStrategy[str] | None) -> Block:
    return draw(_any_block(charts, strategy("texts", words, _TEXTS)))


@lru_cache(maxsize=16)
def _any_block(charts: int, text: SearchStrategy[str]) -> SearchStrategy[Block]:
    return st.one_of(*kinds_of_block(charts, text).values())


def kinds_of_block(charts: int, text: SearchStrategy[str]) -> dict[type, SearchStrategy[Block]]:
    """Return a strategy for each kind of block; there is no `ChartPlace` without charts."""
    several = st.lists(text, max_size=_MOST).map(tuple)
    places: dict[type, SearchStrategy[Block]] = {}
    if charts:
        places[ChartPlace] = st.builds(ChartPlace, chart=st.integers(0, charts - 1))
    return {
        Paragraph: st.builds(Paragraph, text=text),
        Heading: st.builds(Heading, level=st.integers(1, 4), number=st.none() | st.integers(0, 999), text=text),
        ListBlock: st.builds(ListBlock, items=several, ordered=st.booleans()),
        Image: st.builds(Image, source=st.none() | text, alt=st.none() | text),
        TablePlace: st.builds(TablePlace, table=st.sampled_from(TABLE_NAMES)),
        OtherTable: st.builds(OtherTable, rows=st.lists(st.builds(TableRow, cells=several), max_size=_MOST).map(tuple)),
        **places,
    }


def sections(
    *, headings: SearchStrategy[str] | None = None, blocks: SearchStrategy[Block] | None = None
) -> SearchStrategy[Section]:
    """Generate sections: a heading as written and a few blocks."""
    return _sections(headings, blocks)


@st.composite
def _sections(draw: DrawFn, headings: SearchStrategy[str] | None, content: SearchStrategy[Block] | None) -> Section:
    return Section(
        heading=draw(strategy("headings", headings, lines())),
        blocks=_some(draw, strategy("blocks", content, blocks())),
    )


def _some(draw: DrawFn, content: SearchStrategy[Block]) -> tuple[Block, ...]:
    return tuple(draw(content) for _ in range(draw(st.integers(0, _MOST))))


def preambles(*, blocks: SearchStrategy[Block] | None = None) -> SearchStrategy[Preamble]:
    """Generate preambles of a few blocks."""
    return _preambles(blocks)


@st.composite
def _preambles(draw: DrawFn, content: SearchStrategy[Block] | None) -> Preamble:
    return Preamble(blocks=_some(draw, strategy("blocks", content, blocks())))


def narratives(*, blocks: SearchStrategy[Block] | None = None) -> SearchStrategy[Sections]:
    """Generate the six sections under their official heads; any of them may be missing."""
    return _narratives(blocks)


@st.composite
def _narratives(draw: DrawFn, content: SearchStrategy[Block] | None) -> Sections:
    content = strategy("blocks", content, blocks())
    found: dict[str, Any] = {
        name: Section(heading=field.label, blocks=_some(draw, content))
        for name, field in specs(Sections).items()
        if draw(st.booleans())
    }
    return Sections(**found)


def charts(
    *, texts: SearchStrategy[str] | None = None, values: SearchStrategy[int] | None = None
) -> SearchStrategy[Chart]:
    """Generate charts: a few series with one value a category, as printed."""
    return _charts(texts, values)


@st.composite
def _charts(draw: DrawFn, words: SearchStrategy[str] | None, values: SearchStrategy[int] | None) -> Chart:
    text = strategy("texts", words, _TEXTS)
    value = strategy("values", values, counts()).map(str)
    categories = tuple(draw(st.lists(text, max_size=_MOST)))
    columns = st.lists(value, min_size=len(categories), max_size=len(categories)).map(tuple)
    series = draw(st.lists(st.builds(Series, name=st.none() | text, values=columns), max_size=_MOST))
    return Chart(title=draw(st.none() | text), categories=categories, series=tuple(series))
