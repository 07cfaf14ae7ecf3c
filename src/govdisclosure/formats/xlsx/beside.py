"""Sheets beside a report in its workbook: notes, and the figures of the units that it adds up. Readers leave them out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.document import Document
from govdisclosure.formats.xlsx._cells import Cell, column_letters
from govdisclosure.formats.xlsx._figures import clean
from govdisclosure.formats.xlsx._marks import ASIDE
from govdisclosure.formats.xlsx.writing import draw_document
from govdisclosure.formats.xlsx.writing._book import A4, Pen, Worksheet, new_pen
from govdisclosure.formats.xlsx.writing._drawing import height_of, put_cell, put_text
from govdisclosure.formats.xlsx.writing._names import Names
from govdisclosure.formats.xlsx.writing._paper import PAGE, set_up
from govdisclosure.formats.xlsx.writing._styles import HEADS, PARAGRAPH, TITLE

__all__ = ["Ledger", "Notes", "write_with"]


@final
@frozen(kw_only=True)
class Notes:
    """A sheet of words: headings, each with its lines."""

    name: str
    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@final
@frozen(kw_only=True)
class Ledger:
    """A sheet of figures: a row a unit, a column a cell of a table, and above them what the counted rows add up to."""

    name: str
    title: str
    heads: tuple[tuple[str, str, str], ...]
    """For each cell: the label of its row, that of its column, and its whole path (``requests.received.total``)."""
    counted: tuple[tuple[str, ...], ...]
    """For each unit in the sums: its name, its file, its figure for each cell."""
    others: tuple[tuple[str, ...], ...] = ()
    """The same for those that are not, with why in place of the file."""


_LABELS: Final = 2
_TOP: Final = 3
"""The row of the sums."""
_WIDE: Final = 26.0
_NARROW: Final = 9.0
_SIZE: Final = 10.0
_TABLE: Final[Mapping[str, object]] = {"font_name": "宋体", "font_size": _SIZE, "text_wrap": True, "border": 1}
_HEAD: Final = {**_TABLE, "bold": True, "align": "center", "bg_color": "#F2F2F2"}
_SUM: Final = {**_TABLE, "bold": True, "align": "center", "bg_color": "#E2EFDA"}
_FIGURE: Final = {**_TABLE, "align": "center"}
_ODD: Final = {**_FIGURE, "bg_color": "#FFF2CC"}
"""A cell of a counted unit that says no number."""
_OUT: Final = {**_TABLE, "font_color": "#7F7F7F"}
_HIGH: Final = 60.0


def write_with(document: Document, notes: Notes, ledgers: Sequence[Ledger]) -> bytes:
    """Return ``document`` as a workbook with ``notes`` before it and ``ledgers`` behind it, its figures taken from those.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    pen = new_pen(clean(document.title), clean(document.agency))
    names = Names()
    _draw_notes(pen, names, notes)
    sheets = {ledger.name: names.of(ledger.name) for ledger in ledgers}
    links = {path: link for ledger in ledgers for path, link in _links(ledger, sheets[ledger.name])}
    draw_document(pen, names, document, links)
    for ledger in ledgers:
        _draw_ledger(pen, sheets[ledger.name], ledger)
    return pen.bytes(document.record)


def _links(ledger: Ledger, sheet: str) -> Iterator[tuple[str, str]]:
    """Yield by which formula another sheet shows each sum, behind the path of its cell."""
    for index, (_, _, path) in enumerate(ledger.heads):
        yield path, f"='{sheet}'!{column_letters(_LABELS + index)}{_TOP + 1}"


def _draw_notes(pen: Pen, names: Names, notes: Notes) -> None:
    """Draw a sheet of words."""
    sheet = pen.book.add_worksheet(names.of(notes.name))
    set_up(sheet, [PAGE])
    row = put_text(pen, sheet, 0, [PAGE], f"{ASIDE}{notes.title}", {**TITLE, "font_size": 16})
    for title, lines in notes.parts:
        row = put_text(pen, sheet, row + 1, [PAGE], title, HEADS[0])
        for line in lines:
            row = put_text(pen, sheet, row, [PAGE], line, PARAGRAPH)


def _draw_ledger(pen: Pen, name: str, ledger: Ledger) -> None:
    """Draw a sheet of figures."""
    sheet = pen.book.add_worksheet(name)
    _set_up(sheet, len(ledger.heads))
    put_cell(pen, sheet, (0, 0, 0, 0), f"{ASIDE}{ledger.title}", {"font_name": "黑体", "font_size": 12})
    _draw_heads(pen, sheet, ledger)
    first = _TOP + 1
    below = first + len(ledger.counted)
    _draw_rows(pen, sheet, first, ledger.counted, counted=True)
    _draw_rows(pen, sheet, below + 1, ledger.others, counted=False)
    for column in range(_LABELS, _LABELS + len(ledger.heads)):
        _draw_sum(pen, sheet, (_TOP, column), below, [row[column] for row in ledger.counted])


def _set_up(sheet: Worksheet, columns: int) -> None:
    """Set the columns of a sheet, and its paper: A4, across, the units and the heads on every page."""
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, 1, _WIDE)
    sheet.set_column(_LABELS, _LABELS + columns - 1, _NARROW)
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.repeat_rows(1, _TOP)
    sheet.repeat_columns(0, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _draw_heads(pen: Pen, sheet: Worksheet, ledger: Ledger) -> None:
    for column, label in enumerate(("单位", "文件")):
        put_cell(pen, sheet, (1, column, 2, column), label, _HEAD)
        put_cell(pen, sheet, (_TOP, column, _TOP, column), "合计" if column == 0 else "", _SUM)
    start = 0
    for index, (row, column_label, _) in enumerate(ledger.heads):
        put_cell(pen, sheet, (2, _LABELS + index, 2, _LABELS + index), column_label, _HEAD)
        is_last = index + 1 == len(ledger.heads) or ledger.heads[index + 1][0] != row
        if is_last:
            put_cell(pen, sheet, (1, _LABELS + start, 1, _LABELS + index), row, _HEAD)
            start = index + 1
    pen.set_height(sheet, 1, _HIGH)
    pen.set_height(sheet, 2, _HIGH * 0.75)


def _draw_rows(pen: Pen, sheet: Worksheet, top: int, rows: Iterable[Sequence[str]], *, counted: bool) -> None:
    for row, cells in enumerate(rows, top):
        pen.set_height(sheet, row, max(height_of(text, _WIDE, _SIZE) for text in cells[:_LABELS]))
        for column, text in enumerate(cells):
            look = _look(text, counted=counted) if column >= _LABELS else _TABLE if counted else _OUT
            put_cell(pen, sheet, (row, column, row, column), clean(text), look)


def _look(text: str, *, counted: bool) -> Mapping[str, object]:
    if not counted:
        return {**_OUT, "align": "center"}
    return _FIGURE if _is_number(text) else _ODD


def _is_number(text: str) -> bool:
    return bool(text) and text.lstrip("-").replace(".", "", 1).isdigit()


def _draw_sum(pen: Pen, sheet: Worksheet, cell: Cell, below: int, texts: Sequence[str]) -> None:
    row, column = cell
    letters = column_letters(column)
    area = f"{letters}{row + 2}:{letters}{below}"
    value = round(sum(float(text) for text in texts if _is_number(text)), 8)
    formula = f"=ROUND(SUM({area}),8)" if texts else "=0"
    sheet.write_formula(row, column, formula, pen.style(**_SUM), value)
