"""Drawn tables to statutory ones: which tables of which edition, told from the labels, and their cells."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from govdisclosure.interpret._table_evidence import Evidence, evidence_in, tables_named
from govdisclosure.interpret._table_results import read_results
from govdisclosure.interpret._table_rows import RowReader
from govdisclosure.interpret._table_slots import Row, rows_of
from govdisclosure.interpret._table_words import Words, all_words, kind_of
from govdisclosure.interpret.raw import Line, RawTable
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.published import Grid, State

__all__ = ["Hint", "Part", "merged", "read_tables"]

Part: TypeAlias = Line | Grid
"""A part of a drawn table: a statutory table, or a line in a row of its own."""

Hint: TypeAlias = Callable[[], AnyEdition | None]
"""Answers, when it must be known, which edition a report is likely to use."""

_NOTE: Final = "勾稽关系"


def read_tables(
    table: RawTable, hint: Hint = lambda: None, begun: Mapping[TableName, Grid] | None = None
) -> tuple[Part, ...]:
    """Return the statutory tables that ``table`` is, with the lines between them; nothing if it is none.

    Args:
        table: the table as drawn: one statutory table, a part of one, or several under one another.
        hint: the edition to take for labels that both have.
        begun: statutory tables met before. The part of one that is lacking may be short and without a header.
    """
    evidence = evidence_in({cell.text for row in table.rows for cell in row})
    if not evidence:
        return ()
    rows = rows_of(table)
    chosen = {name: words for name in TABLE_NAMES if (words := _chosen(name, evidence, hint))}
    for name, grid in (begun or {}).items():
        if name not in chosen and (words := _continued(grid, evidence, rows)):
            chosen[name] = words
    if not chosen:
        return ()
    parts: list[Part] = []
    for name, segment in _segments(chosen, rows):
        lines = [Line(row.cells[0].text, row.published(0).place) for row in segment if _is_line(row)]
        grid = _read(chosen[name], segment)
        parts += [*lines, grid] if grid else lines
    return tuple(parts) if any(isinstance(part, Grid) for part in parts) else ()


def _chosen(name: TableName, evidence: Mapping[Words, Evidence], hint: Hint) -> Words | None:
    """Return the form of table ``name`` that there is most evidence for, None if there is not enough."""
    known = [evidence[words] for words in all_words() if words in evidence]
    found = [e for e in known if e.words.form.name == name and e.is_enough]
    found = [e for e in found if e.weight == max(other.weight for other in found)]
    found = [e for e in found if e.gaps == min(other.gaps for other in found)]
    if len(found) > 1:
        edition = hint()
        classes = {edition.proactive, edition.requests} if edition else set[type]()
        found = [e for e in found if e.words.form.cls in classes] or found
    return found[0].words if found else None


def _continued(grid: Grid, evidence: Mapping[Words, Evidence], rows: Sequence[Row]) -> Words | None:
    """Return the form of ``grid`` if ``rows`` are most likely the rows of it that are still to come."""
    found = next((e for e in evidence.values() if e.words.form is grid.form), None)
    if found is None or not found.rows:
        return None
    order = [row.path for row in grid.form.rows]
    last = max((order.index(row) for row in order if row not in _lacking_rows(grid)), default=-1)
    labelled = [row for row in rows if any(found.words.word(cell.text).row for cell in row.cells)]
    follows = min(order.index(path) for path in found.rows) > last
    return found.words if follows and len(labelled) * 2 > len(rows) else None


def _lacking_rows(grid: Grid) -> set[str]:
    """Return the paths of the rows that ``grid`` has no cell of."""
    there = {form.row for form, cell in grid.items() if cell.state is not State.ABSENT}
    return {row.path for row in grid.form.rows} - there


def _segments(chosen: Mapping[TableName, Words], rows: Sequence[Row]) -> list[tuple[TableName, list[Row]]]:
    """Cut the rows of tables that are drawn as one: a row that names none belongs to the table above it."""
    names = list(chosen)
    if len(names) == 1:
        return [(names[0], list(rows))]
    segments: list[tuple[TableName, list[Row]]] = []
    waiting: list[Row] = []
    for row in rows:
        named = tables_named(cell.text for cell in row.cells) & chosen.keys()
        if len(row.cells) == 1 and not named:
            waiting.append(row)  # a title: which table it belongs to is told by the row below it
            continue
        name = segments[-1][0] if segments and (not named or segments[-1][0] in named) else min(named, default=names[0], key=names.index)
        if not segments or segments[-1][0] != name:
            segments.append((name, []))
        segments[-1][1].extend([*waiting, row])
        waiting = []
    segments[-1][1].extend(waiting)
    return segments


def _read(words: Words, rows: Sequence[Row]) -> Grid | None:
    if words.form.name == "remedies":
        return read_results(words, rows)
    reader = RowReader(words)
    reader.read(rows)
    grid = reader.grid()
    return grid if grid.surplus or len(_lacking_rows(grid)) < len(grid.form.rows) else None


def _is_line(row: Row) -> bool:
    """Tell whether ``row`` is one cell of words that are no label: a title, or a note."""
    if len(row.cells) != 1:
        return False
    text = row.cells[0].text
    return kind_of(text) == "words" and not tables_named([text]) and _NOTE not in text


def merged(first: Grid, second: Grid) -> Grid | None:
    """Return two parts of one table as one; None if they are of different forms, or say the same cell twice."""
    pairs = list(zip(first.cells, second.cells, strict=False))
    if first.form is not second.form or any(State.ABSENT not in {a.state, b.state} for a, b in pairs):
        return None
    cells = tuple(b if a.state is State.ABSENT else a for a, b in pairs)
    return Grid(form=first.form, cells=cells, surplus=first.surplus + second.surplus)
