"""The numbered headings of a report as lists of siblings, so that a number can be judged by its neighbours."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final, final

from attrs import Factory, define, frozen

from govdisclosure.model.narrative import SECTION_NAMES, Heading, Paragraph
from govdisclosure.published import Part, PublishedReport
from govdisclosure.rules._heads import comes_again
from govdisclosure.zh import heading, match_heading

__all__ = ["Misnumbered", "misnumbered"]


@final
@frozen
class _Line:
    """A heading, or a paragraph that begins with a heading mark."""

    section: int
    text: str
    level: int | None = None
    """The level that a heading stands on; of a paragraph its neighbours tell."""
    official: int | None = None
    """The number that the form gives a statutory head."""
    style: int | None = None
    """The level that the mark is the style of; None without a mark."""
    number: int | None = None
    mark: str = ""

    @classmethod
    def of(cls, section: int, text: str, level: int | None = None, official: int | None = None) -> "_Line":
        found = match_heading(text)
        if found is None:
            return cls(section, text, level, official)
        mark = text[: text.rindex(found.rest)].strip()
        return cls(section, text, level, official, found.level, found.number, mark)


@final
@frozen
class Misnumbered:
    """A line whose mark does not fit its neighbours'."""

    section: int
    text: str
    mark: str
    """As printed; "" where the line has none."""
    expected: str
    is_other_kind: bool
    """Whether the mark is of another kind than its neighbours', whatever its number."""


def misnumbered(report: PublishedReport) -> Iterator[Misnumbered]:
    """Yield the headings whose mark or number departs from their siblings', section heads first."""
    heads: list[_Line] = []
    families: list[list[_Line]] = []
    for part in report.sections:
        official = SECTION_NAMES.index(part.name) + 1
        heads.append(_Line.of(official, part.section.heading, 1, official))
        lists = _Lists()
        for line in _lines(report, part, official):
            is_next = line.number == (heads[-1].number or 0) + 1
            if not lists.take(line, is_next=is_next) and (line.level == 1 or is_next):
                heads.append(line)  # a part beside the six
        families += lists.closed()
    for siblings in (heads, *families):
        yield from _judge(siblings)


def _lines(report: PublishedReport, part: Part, section: int) -> Iterator[_Line]:
    """Yield the headings of a section and what is numbered like one; a statutory head that comes again is GD102's."""
    for block in part.section.blocks:
        if isinstance(block, Heading) and not comes_again(block, report):
            yield _Line.of(section, block.text, block.level)
        elif isinstance(block, Paragraph) and match_heading(block.text) is not None:
            yield _Line.of(section, block.text)


_BRACKETED: Final = (2, 4)


@final
@define
class _Lists:
    """The numbered lists of one section: a list ends where a higher one goes on, or where it starts again at one."""

    _open: dict[int, list[_Line]] = Factory(dict[int, list[_Line]])
    _closed: list[list[_Line]] = Factory(list[list[_Line]])
    _last: dict[int, int] = Factory(dict[int, int])
    """The last number of each style of mark."""

    def take(self, line: _Line, *, is_next: bool) -> bool:
        """Put ``line`` into the list that it belongs to; tell whether there is one.

        Args:
            line: a line of the section.
            is_next: whether its number goes on after the heads of the sections.
        """
        if line.style is None or line.number is None:
            self._close(lambda level: level >= (line.level or 1))
            return True
        if line.style == 1 or line.level == 1:
            level = self._inner(line.number, is_next=is_next)
        else:
            level = self._level(line.style, line.number, line.level)
        if level is None:
            return False
        self._close(lambda other: other > level or (other == level and line.number == 1))
        self._open.setdefault(level, []).append(line)
        self._last[line.style] = line.number
        return True

    def closed(self) -> list[list[_Line]]:
        """Close all lists and return them."""
        self._close(lambda _: True)
        return self._closed

    def _close(self, ends: Callable[[int], bool]) -> None:
        for level in [level for level in self._open if ends(level)]:
            self._closed.append(self._open.pop(level))

    def _goes_on(self, level: int, number: int) -> bool:
        return self._open[level][-1].number == number - 1

    def _inner(self, number: int, *, is_next: bool) -> int | None:
        """Return the level of 一、 inside the section, above that of （一）; None where no list there has that number."""
        if number == 1 or self._last.get(1) == number - 1 or (1 in self._open and not is_next):
            return 1
        return None if is_next else max((at for at in self._open if self._goes_on(at, number)), default=None)

    def _level(self, style: int, number: int, level: int | None) -> int:
        """Return the level that a line of another style stands on."""
        own = max((at for at, siblings in self._open.items() if siblings[0].style == style), default=None)
        if own is None and self._last.get(style) == number - 1:
            return style  # it goes on in a list that another one interrupted
        if own is not None and (level is None or self._goes_on(own, number)):
            return own
        return level or (style if number == 1 else self._fitting(style, number))

    def _fitting(self, style: int, number: int) -> int:
        """Return the level of a mark of another kind: where its number fits, best where brackets fit too."""
        fitting = [at for at in self._open if self._goes_on(at, number)]
        alike = [at for at in fitting if (self._open[at][0].style in _BRACKETED) == (style in _BRACKETED)]
        return max(alike or fitting, default=style)


_MOST: Final = 99


def _judge(siblings: list[_Line]) -> Iterator[Misnumbered]:
    marked = [line for line in siblings if line.style is not None]
    if len(marked) * 2 < len(siblings):  # most have no number: that is their way
        siblings = marked
    if len(siblings) < 2:  # noqa: PLR2004  (one line has no neighbour)
        return
    counts = Counter(line.style for line in marked)
    own = siblings[0].level or siblings[0].style
    usual = max(filter(None, counts), key=lambda style: (counts[style], style == own))
    for line, number in zip(siblings, _numbers(siblings), strict=True):
        if line.style != usual or line.number != number:
            expected = heading(number, usual) if number <= _MOST else str(number)
            yield Misnumbered(line.section, line.text, line.mark, expected, line.style != usual)


def _numbers(siblings: list[_Line]) -> list[int]:
    """Return the number that each line should have.

    A line may follow on from the number printed before it, or from the one that should have been; a head may keep the
    form's number where a section is missing, and the first head is 一 or has the form's number.
    """
    keep_form = sum(line.number == line.official for line in siblings) * 2 > len(siblings)
    first = siblings[0]
    begins = first.official or first.number or 1
    numbers = [1 if first.number == 1 else begins]
    for before, line in pairwise(siblings):
        follows = numbers[-1] + 1
        fitting = {follows, (before.number or numbers[-1]) + 1, line.official}
        usual = line.official if keep_form and line.official else follows
        numbers.append(line.number if line.number in fitting and line.number else usual)
    return numbers
