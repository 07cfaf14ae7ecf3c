"""Headings inside a section: which lines are some, and on which level they stand."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple, final

from govdisclosure.forms import form_of
from govdisclosure.interpret._lines import compact, trim
from govdisclosure.interpret.raw import Line
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.narrative import Block, Heading, Paragraph
from govdisclosure.zh import match_heading

__all__ = ["Levels"]

_LONGEST: Final = 44
_STOPS: Final = re.compile("[。；;！？!?：:]|[0-9０-９]\\s*[余多]?[件条次份起宗人个项期篇万]")
_NAMING: Final = re.compile(
    "(?:情况|工作|事[项宜]|问题|不足|困难|措施|建设|保障|管理|机制|方面|公开|申请|监督|责任|制度|培训|考核|评议|打算|计划)。"
)
_BRACKETED: Final = (2, 4)
_DEEPEST: Final = 4


class _List(NamedTuple):
    """A numbered list that is open: the style of its marks, and its last number."""

    style: int
    last: int


@final
class Levels:
    """Reads the lines of one section in their order, with the lists that are open in it."""

    def __init__(self, section: int | None = None, markup: int | None = None) -> None:
        """Begin a section: ``section`` is the number of its head, ``markup`` the heading level that heads are marked with."""
        self._open: dict[int, _List] = {1: _List(1, section)} if section else {}
        self._markup = markup

    def block(self, line: Line, *, statutory: bool = False) -> Block:
        """Return the line as a heading or a paragraph; a ``statutory`` head that comes again stands on level 1."""
        text = trim(line.text)
        mark = match_heading(text)
        if statutory:
            self._enter(1, 1 if mark is None else mark.level, None if mark is None else mark.number)
            return Heading(level=1, number=None if mark is None else mark.number, text=text)
        if mark is None or compact(text) in _table_labels():
            return self._unnumbered(line, text)
        level = self._level(mark.level, mark.number)
        self._enter(level, mark.level, mark.number)
        return Heading(level=level, number=mark.number, text=text) if _is_headline(mark.rest) else Paragraph(text=text)

    def _unnumbered(self, line: Line, text: str) -> Block:
        if line.level is None or not _is_headline(text):
            return Paragraph(text=text)
        base = 2 if self._markup is None else line.level - self._markup + 1
        level = min(max(base, 2), _DEEPEST)
        self._enter(level, level, None)
        return Heading(level=level, text=text)

    def _enter(self, level: int, style: int, number: int | None) -> None:
        """Close what is below ``level``, and go on in its list."""
        self._open = {other: open_list for other, open_list in self._open.items() if other <= level}
        if number is None:
            self._open.pop(level, None)
        else:
            before = self._open.get(level)
            self._open[level] = _List(before.style if before and number != 1 else style, number)

    def _level(self, style: int, number: int) -> int:
        """Return the level that a mark stands on: that of its style, unless it goes on in a list of another style."""
        own = max((level for level, one in self._open.items() if one.style == style and level > 1), default=None)
        if style == 1:
            return self._level_of_first_style(number, own)
        if own is not None or number == 1:
            return own or style
        # A mark of the wrong style: it goes on where its number fits, best where brackets fit too.
        fitting = [level for level, one in self._open.items() if one.last == number - 1 and level > 1]
        alike = [level for level in fitting if (self._open[level].style in _BRACKETED) == (style in _BRACKETED)]
        return max(alike or fitting, default=style)

    def _level_of_first_style(self, number: int, own: int | None) -> int:
        """Return the level of 一、: a part beside the six, or a list inside a section that begins anew."""
        section = self._open.get(1)
        if own is not None and (self._open[own].last == number - 1 or number == 1):
            return own
        return 2 if number == 1 and section is not None else 1


def _is_headline(words: str) -> bool:
    """Tell whether words are those of a heading: short, no sentence of their own, no figure with its unit.

    A full stop at the end is let pass behind words that name a matter and state nothing about it.
    """
    bare = compact(words)
    if _NAMING.fullmatch(bare[-3:]) and "，" not in bare:
        bare = bare[:-1]
    bare = bare.removesuffix("：").removesuffix(":")
    return 0 < len(bare) <= _LONGEST and not bare.endswith(("，", "、")) and _STOPS.search(bare) is None


@cache
def _table_labels() -> frozenset[str]:
    """Return the labels of the statutory tables: numbered like headings where a table was not recognised."""

    def labels() -> Iterator[str]:
        for edition in EDITIONS:
            for table in form_of(edition).tables:
                for row in table.rows:
                    for spec in (row.spec, *row.groups):
                        yield from spec.labels

    return _compacted(labels())


def _compacted(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(compact, texts))
