"""Drawn tables to statutory ones: which tables of which edition, told from the labels, and their cells."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from govdisclosure.forms import TableForm
from govdisclosure.interpret._table_drawing import Drawing, Row, Spot, drawing_of, rows_of
from govdisclosure.interpret._table_evidence import Evidence, evidence_in, tables_named
from govdisclosure.interpret._table_plan import Plan
from govdisclosure.interpret._table_results import read_results
from govdisclosure.interpret._table_rows import RowReader
from govdisclosure.interpret._table_words import Words, all_words, kind_of, words_of
from govdisclosure.interpret.raw import Line, RawTable
from govdisclosure.model.editions import EDITIONS, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.model.table import Table
from govdisclosure.published import Grid, Place, State

__all__ = ["Hint", "Part", "certain_classes", "merged", "read_tables"]

Part: TypeAlias = Line | Grid
"""A part of a drawn table: a statutory table, or a line in a row of its own."""

Hint: TypeAlias = Callable[[], AnyEdition | None]
"""Answers, when it must be known, which edition a report is likely to use."""

_Begun: TypeAlias = tuple[tuple[TableForm, int], ...]
"""The forms of tables met before, each with the last of its rows that was there."""

_NOTE: Final = "勾稽关系"
_MOST_KEPT: Final = 1_000


def read_tables(
    table: RawTable,
    hint: Hint = lambda: None,
    begun: Mapping[TableName, Grid] | None = None,
    *,
    in_text: bool = False,
) -> tuple[Part, ...]:
    """Return the statutory tables that ``table`` is, with the lines between them; nothing if it is none.

    Which cell is which is found out once for all tables that are drawn alike.

    Args:
        table: the table as drawn: one statutory table, a part of one, or several under one another.
        hint: the edition to take for labels that both have.
        begun: statutory tables met before. The part of one that is lacking may be short and without a header.
        in_text: whether it was put together from lines of text, which takes more labels.
    """
    drawing = drawing_of(table)
    planned = _planned_once if sum(map(len, drawing)) <= _MOST_KEPT else _planned
    before = tuple((grid.form, _last_row(grid)) for grid in (begun or {}).values())
    plans = planned(drawing, None, before, in_text=in_text)
    if plans is None:
        plans = planned(drawing, hint() or EDITIONS[-1], before, in_text=in_text)
    return tuple(plan.read(table) if isinstance(plan, Plan) else _line(table, plan) for plan in plans or ())


def certain_classes(table: RawTable) -> set[type[Table]]:
    """Return the classes of the statutory tables that ``table`` is without doubt."""
    plans = _planned_once(drawing_of(table), None, (), in_text=False)
    return {plan.form.cls for plan in plans or () if isinstance(plan, Plan)}


def merged(first: Grid, second: Grid) -> Grid | None:
    """Return two parts of one table as one; None if they are of different forms, or both have some cell."""
    if first.form is not second.form:
        return None
    pairs = list(zip(first.cells, second.cells, strict=True))
    if any(State.ABSENT not in {a.state, b.state} for a, b in pairs):
        return None
    cells = tuple(b if a.state is State.ABSENT else a for a, b in pairs)
    return Grid(form=first.form, cells=cells, surplus=first.surplus + second.surplus)


def _last_row(grid: Grid) -> int:
    """Return the last row that ``grid`` has a cell of, -1 if it has none."""
    cells = list(zip(grid.form.cells, grid.cells, strict=True))
    last = next((form.row for form, cell in reversed(cells) if cell.state is not State.ABSENT), None)
    return next((index for index, row in enumerate(grid.form.rows) if row.path == last), -1)


def _line(table: RawTable, spot: Spot) -> Line:
    cell = table.rows[spot.row][spot.cell]
    return Line(cell.text, cell.place or Place(table=table.number, row=spot.row + 1, column=spot.column))


def _planned(
    drawing: Drawing,
    edition: AnyEdition | None,
    begun: _Begun,
    *,
    in_text: bool,
) -> tuple[Plan | Spot, ...] | None:
    """Return the tables and lines in ``drawing``; None if that takes an edition and none is given."""
    evidence = evidence_in({text for row in drawing for text, _, _ in row})
    if not evidence:
        return ()
    rows = rows_of(drawing)
    chosen: dict[TableName, Words] = {}
    for name in TABLE_NAMES:
        likely = _likely(name, [e for e in evidence.values() if e.is_enough(in_text=in_text)], rows)
        if len(likely) > 1:
            if edition is None:
                return None
            likely = [words for words in likely if words.form.cls in {edition.proactive, edition.requests}] or likely
        if likely:
            chosen[name] = likely[0]
    for form, last in begun:
        if form.name not in chosen and _continues(form, last, evidence, rows, least=1 + in_text):
            chosen[form.name] = words_of(form)
    plans: list[Plan | Spot] = []
    for name, segment in _segments(chosen, rows).items():
        plans += [row.spots[0] for row in segment if _is_line(row)]
        plan = _plan(chosen[name], segment)
        plans += [plan] if plan else []
    return tuple(plans) if any(isinstance(plan, Plan) for plan in plans) else ()


_planned_once: Final = lru_cache(maxsize=128)(_planned)


def _likely(name: TableName, enough: Sequence[Evidence], rows: Sequence[Row]) -> list[Words]:
    """Return the forms of table ``name`` that most labels are of; of several, those that fit best."""
    of_table = {e.words: e.weight for e in enough if e.words.form.name == name}
    best = [words for words in all_words() if words in of_table and of_table[words] == max(of_table.values())]
    if len(best) > 1:
        fits = {words: _fit(words, rows) for words in best}
        best = [words for words in best if fits[words] == max(fits.values())]
    return best


def _fit(words: Words, rows: Sequence[Row]) -> int:
    """Return how many of ``rows`` are rows of the form, less those that are none and those that are left out between."""
    reader = RowReader(words)
    reader.read(rows)
    there = [index for index, row in enumerate(words.form.rows) if row.path in reader.rows]
    left_out = there[-1] - there[0] + 1 - len(there) if there else 0
    return len(there) - left_out - len(reader.plan().spares)


def _continues(
    form: TableForm, last: int, evidence: Mapping[Words, Evidence], rows: Sequence[Row], *, least: int
) -> bool:
    """Tell whether most of ``rows``, and ``least``, are rows of ``form`` behind the ``last`` that was there before."""
    words = words_of(form)
    found = evidence[words].rows if words in evidence else set[str]()
    order = [row.path for row in form.rows]
    labelled = [
        row for row in rows if form.name in tables_named(row.texts) or any(words.word[t].row for t in row.texts)
    ]
    return len(found) >= least and min(map(order.index, found)) > last and len(labelled) * 2 > len(rows)


def _segments(chosen: Mapping[TableName, Words], rows: Sequence[Row]) -> Mapping[TableName, list[Row]]:
    """Sort the rows of tables that are drawn as one: a row that names none belongs to the table above it."""
    if len(chosen) < _SEVERAL:
        return {name: list(rows) for name in chosen}
    segments: dict[TableName, list[Row]] = {name: [] for name in chosen}
    current: list[Row] = []
    waiting: list[Row] = []
    for row in rows:
        named = [segments[name] for name in chosen if name in tables_named(row.texts)]
        if not named and (len(row.texts) == 1 or not current):
            waiting.append(row)  # a title: which table it belongs to is told by the row below it
            continue
        if named and not any(segment is current for segment in named):
            current = named[0]
        current += [*waiting, row]
        waiting = []
    current += waiting
    return segments


_SEVERAL: Final = 2


def _plan(words: Words, rows: Sequence[Row]) -> Plan | None:
    if words.form.name == "remedies":
        return read_results(words, rows)
    reader = RowReader(words)
    reader.read(rows)
    return reader.plan()


def _is_line(row: Row) -> bool:
    """Tell whether ``row`` is one cell of words that are no label: a title, or a note."""
    if len(row.texts) != 1 or row.origins[0] != row.number:
        return False
    text = row.texts[0]
    return kind_of(text) == "words" and not tables_named([text]) and _NOTE not in text
