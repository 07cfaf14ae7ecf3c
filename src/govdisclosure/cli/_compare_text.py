"""A comparison as text: what is known of both reports, tables cell by cell, sections sentence by sentence."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from govdisclosure.comparison import Comparison, SectionComparison, TableComparison, TextChange
from govdisclosure.errors import Lang, Message
from govdisclosure.output.comparison.words import (
    ALIKE,
    COLUMNS,
    FACTS,
    NOTHING,
    about,
    difference,
    on_section,
    on_table,
    printed,
    rate,
    said,
    section_title,
    sides,
    table_title,
)

__all__ = ["page"]

_AND: Final = Message("，")
_MARKS: Final = {"added": "+", "removed": "\N{MINUS SIGN}", "changed": "~"}
_STYLES: Final = {"added": "green", "removed": "red", "changed": "yellow"}


def page(comparison: Comparison, lang: Lang) -> Group:
    """Return the comparison on one page."""
    return Group(*_page(comparison, lang))


def _page(comparison: Comparison, lang: Lang) -> Iterator[RenderableType]:
    heads = Table.grid(padding=(0, 2, 0, 0))
    for name, side in zip(sides(comparison, lang), (comparison.old, comparison.new), strict=True):
        heads.add_row(Text(name, "dim"), Group(Text(side.file or "", "bold"), Text(about(side, lang), "dim")))
    yield heads
    for note in comparison.notes:
        yield Text(note.text(lang), "yellow")
    yield Text()
    if not comparison.differs:
        yield Text(NOTHING.text(lang), "green")
    if comparison.facts:
        yield from _part(FACTS.text(lang), _facts(comparison, lang))
    shown: dict[str, TableComparison] = {table.name: table for table in comparison.tables}
    for section in comparison.sections:
        table = shown.pop(section.name, None)
        yield from _section(section, table, comparison, lang)
    for table in shown.values():  # what stands in no section
        yield from _part(table_title(table, lang), *_table(table, comparison, lang))


def _part(title: str, *inside: RenderableType) -> Iterator[RenderableType]:
    if inside:
        yield Text(title, "bold")
        yield Padding(Group(*inside), (0, 0, 1, 2))


def _facts(comparison: Comparison, lang: Lang) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    for head in (COLUMNS[0].text(lang), *sides(comparison, lang)):
        table.add_column(head, overflow="fold")
    for fact in comparison.facts:
        table.add_row(fact.label.text(lang), said(fact.old, lang), said(fact.new, lang))
    return table


def _section(
    section: SectionComparison, table: TableComparison | None, comparison: Comparison, lang: Lang
) -> Iterator[RenderableType]:
    words = [Text(words, "dim") for words in on_section(section, comparison, lang)]
    words += [Text(ALIKE.text(lang), "bold yellow")] * section.is_alike
    inside: list[RenderableType] = [Text(_AND.text(lang), "dim").join(words)] if words else []
    inside += _table(table, comparison, lang) if table else ()
    inside += [_texts(section.changes)] if section.changes else ()
    yield from _part(section_title(section, lang), *inside)


def _table(table: TableComparison, comparison: Comparison, lang: Lang) -> Iterator[RenderableType]:
    for sentence in on_table(table, comparison, lang):
        yield Text(sentence, "dim")
    if table.changes:
        yield _cells(table, comparison, lang)


def _cells(table: TableComparison, comparison: Comparison, lang: Lang) -> Table:
    """Return the changed cells, those of a row below its label."""
    item, less, wording = (column.text(lang) for column in COLUMNS)
    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    drawn.add_column(item, overflow="fold")
    for name in (*sides(comparison, lang), less):
        drawn.add_column(name, justify="right", overflow="fold")
    drawn.add_column(wording, overflow="fold")
    for path, cells in groupby(table.changes, key=lambda change: change.cell.row):
        changes = list(cells)
        row = changes[0].form.row(path)
        labels = {column.name: column.spec.label for column in row.columns}
        drawn.add_row(Text(row.spec.label, "dim"))
        for one in changes:
            figures = (printed(one.old, lang), printed(one.new, lang), difference(one), rate(one, lang))
            drawn.add_row(f"  {labels[one.cell.column]}", *figures)
    return drawn


def _texts(changes: Iterable[TextChange]) -> Table:
    listed = Table.grid(padding=(0, 1, 0, 0))
    listed.add_column()
    listed.add_column(overflow="fold")
    for change in changes:
        style = _STYLES[change.kind]
        listed.add_row(Text(_MARKS[change.kind], style), _changed(change, style))
    return listed


def _changed(change: TextChange, style: str) -> Text:
    if change.kind != "changed":
        return Text(change.new or change.old or "", style)
    line = Text()
    for piece in change.pieces:
        if piece.old == piece.new:
            line.append(piece.new)
        else:
            line.append("〔", style).append(piece.old, "red").append("→", style).append(piece.new, "green").append(
                "〕", style
            )
    return line
