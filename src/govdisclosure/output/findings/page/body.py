"""A report as published, with its marks."""

from collections.abc import Iterator, Mapping
from typing import Final, final

from attrs import Factory, define

from govdisclosure.document import (
    CAPTIONS,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    TableCell,
    Title,
    chart_table,
)
from govdisclosure.errors import Lang, Message, MissingExtra
from govdisclosure.formats.charts import svg_of
from govdisclosure.formats.html.markup import element, is_blank, shown, text
from govdisclosure.formats.html.tables import Inside, inside, table_markup
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, Chart, Sections
from govdisclosure.output.findings.page.marks import Marker, at
from govdisclosure.output.findings.page.places import Places, TextMark
from govdisclosure.output.web import spoken
from govdisclosure.published import Grid, PublishedReport, State

__all__ = ["STATES", "body"]

STATES: Final[Mapping[State, Message]] = {
    State.BLANK: Message("空"),
    State.ABSENT: Message("缺"),
}
"""What stands in a cell that prints nothing."""

_NO_SECTION: Final = Message("报告没有这一部分：{section}")
_NO_TITLE: Final = Message("报告没有标题")
_NO_SIGNATURE: Final = Message("报告没有落款")
_OTHER: Final = Message("其他表格")
_FRAME: Final = Message("报告{number}：{table}")
_CHART: Final = Message("图表")
_TITLE: Final = 0
_SIGNATURE: Final = 7
_DEEPEST: Final = 6
_TOP: Final = 4
"""The level of the title, below those of the page; of the first heads where there is none."""


def body(report: PublishedReport, blocks: list[tuple[int, Drawn]], places: Places, marker: Marker, number: int) -> str:
    """Return the ``blocks`` of ``report`` as markup; it is the page's ``number``."""
    return "\n".join(_Body(report, places, marker, number).markup(blocks))


@final
@define
class _Body:
    """Writes the blocks one after the other."""

    report: PublishedReport
    places: Places
    marker: Marker
    number: int
    _open: list[int] = Factory(list[int])
    """The levels of the heads above, 0 for the title."""
    _names: set[str] = Factory(set[str])
    _charts: int = 0

    def markup(self, blocks: list[tuple[int, Drawn]]) -> Iterator[str]:
        """Yield the markup of every block, and of what is missing where it should stand."""
        there = {section for section, block in blocks if _opens(block)}
        missing = [section for section in sorted(self.places.heads) if section not in there]
        if missing[:1] == [_TITLE]:
            yield self._missing(missing.pop(0))
        for index, (section, block) in enumerate(blocks):
            while missing and missing[0] < section and _opens(block):
                yield self._missing(missing.pop(0))
            yield from self._block(index, section, block)
        yield from map(self._missing, missing)

    @property
    def lang(self) -> Lang:
        """The language of the page."""
        return self.marker.lang

    def _missing(self, section: int) -> str:
        if section == _TITLE:
            said = _NO_TITLE.text(self.lang)
        elif section == _SIGNATURE:
            said = _NO_SIGNATURE.text(self.lang)
        else:
            label = specs(Sections)[SECTION_NAMES[section - 1]].label
            said = _NO_SECTION.text(self.lang, {"section": label})
        findings = self.places.heads[section]
        return element(
            "p",
            spoken(said, self.lang) + self.marker.numbers(findings),
            **at(findings, "missing at"),
            lang=_language(self.lang),
        )

    def _head(self, section: int, words: str) -> str:
        """Return a title, a head or a signature, with what is found in its section and has no other place."""
        findings = self.places.heads.pop(section, ())
        return element("span", words, **at(findings)) + self.marker.numbers(findings) if findings else words

    def _words(self, words: str, spot: tuple[int, int]) -> str:
        marks: list[TextMark] = self.places.texts.get(spot, [])
        return self.marker.text(words, marks)

    def _block(self, index: int, section: int, block: Drawn) -> Iterator[str]:
        match block:
            case Title() if not is_blank(block.text):
                self._open.append(0)
                yield element(f"h{_TOP}", self._head(section, self._words(block.text, (index, 0))), class_="title")
            case Head() if not is_blank(block.text):
                words = self._words(block.text, (index, 0))
                yield element(f"h{self._level(block.level)}", self._head(section, words) if _opens(block) else words)
            case Para() if not is_blank(block.text):
                flush = "flush" if block.text[:1].isspace() else None
                yield element("p", self._words(block.text, (index, 0)), class_=flush)
            case Items() if block.items:
                items = (element("li", self._words(item, (index, number))) for number, item in enumerate(block.items))
                yield element("ol" if block.ordered else "ul", "\n".join(items))
            case Pictured():
                yield element("p", text(block.text), class_="picture")
            case Table() if any(block.rows):
                yield self._table(block)
            case Graph():
                yield from self._graph(block.chart)
            case Signed():
                yield self._signed(index, block)
            case _:  # nothing of it would be seen
                return

    def _level(self, level: int) -> int:
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(_TOP + len(self._open) - 1, _DEEPEST)

    def _signed(self, index: int, block: Signed) -> str:
        *lines, last = (self._words(line, (index, number)) for number, line in enumerate(block.lines))
        lines.append(self._head(_SIGNATURE, last))
        return element("div", "\n".join(element("p", line) for line in lines), class_="signed")

    def _table(self, table: Table) -> str:
        grid = self.report.grid(table.name) if table.name else None
        name = self._named(CAPTIONS[table.name] if table.name else _OTHER.text(self.lang))
        return self._framed(table, name, self._says(grid) if grid else inside)

    def _says(self, grid: Grid) -> Inside:
        """Return what says what is in the cells of a statutory table: as printed, its state where that is nothing."""

        def says(cell: TableCell) -> tuple[str, Mapping[str, str | None]]:
            if cell.path is None:
                return inside(cell)
            marks = self.places.cells.get((grid.form.name, cell.path), ())
            words = f"{self._printed(cell.text, grid[cell.path].state)}{self.marker.cell(marks)}"
            if not marks:
                return words, {}
            kind = "at" if any(not mark.is_beside for mark in marks) else "at beside"
            return words, at([mark.of for mark in marks], kind)

        return says

    def _printed(self, said: str, state: State) -> str:
        if state in STATES and is_blank(said):
            return element(
                "span", text(STATES[state].text(self.lang)), class_=f"state {state}", lang=_language(self.lang)
            )
        if state in _UNREAD:
            return element("span", text(said), class_=f"state {state}")
        return text(said)

    def _graph(self, chart: Chart) -> Iterator[str]:
        table = chart_table(chart)
        if any(table.rows):
            self._charts += 1
            name = self._named(" ".join((chart.title or "").split()) or _CHART.text(self.lang))
            yield element(
                "figure", self._framed(table, name, inside, _drawn(chart, f"r{self.number}-chart-{self._charts}"))
            )
        elif not is_blank(chart.title or ""):
            yield element("p", text(chart.title or ""))

    def _framed(self, table: Table, name: str, says: Inside, picture: str = "") -> str:
        """Return a table in a frame in which it can be moved, by keys too."""
        caption = element("caption", text(name), class_="unseen")
        markup = table_markup(table, caption, says)
        return element(
            "div",
            f"{picture}{markup}",
            class_="frame",
            role="region",
            tabindex=0,
            aria_label=shown(_FRAME.text(self.lang, {"number": self.number, "table": name})),
        )

    def _named(self, name: str) -> str:
        """Return ``name``, or a name like it: no other frame of the report has it."""
        own, number = name, 1
        while own in self._names:
            number += 1
            own = f"{name}（{number}）"
        self._names.add(own)
        return own


_UNREAD: Final = frozenset({State.PLACEHOLDER, State.TEXT})


def _opens(block: Drawn) -> bool:
    """Tell whether a block is what the findings on a section are marked at."""
    match block:
        case Title() | Head(level=1):
            return not is_blank(block.text)
        case _:
            return isinstance(block, Signed)


def _drawn(chart: Chart, name: str) -> str:
    """Return the picture of a chart, nothing where there is none: its figures stand in the table."""
    try:
        return svg_of(chart, name) or ""
    except MissingExtra:
        return ""


def _language(lang: Lang) -> str | None:
    return "en" if lang == "en" else None
