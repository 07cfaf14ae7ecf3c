"""The sheets of the form to fill in that have a statutory table, with what adds up in it."""

from collections.abc import Mapping, Sequence
from typing import Final, final

from attrs import Factory, define

from govdisclosure.document import Table
from govdisclosure.document.tables import table_of
from govdisclosure.formats.xlsx._cells import Cell, column_letters
from govdisclosure.formats.xlsx._marks import CHECKED, HELP
from govdisclosure.formats.xlsx.form._inputs import FIGURES, PRINTED, figure_look
from govdisclosure.formats.xlsx.form._prose import put_inputs
from govdisclosure.formats.xlsx.writing._book import Pen, Worksheet
from govdisclosure.formats.xlsx.writing._drawing import Drawing, draw_table, put_text
from govdisclosure.formats.xlsx.writing._names import TABLES
from govdisclosure.formats.xlsx.writing._paper import set_up, widths_of
from govdisclosure.formats.xlsx.writing._styles import CHECKING, HEADS, HELPING
from govdisclosure.formats.xlsx.writing._totals import Sum, sums_of
from govdisclosure.forms import IdentityKind, TableForm
from govdisclosure.forms.table import CellKind
from govdisclosure.published import Cell as Printed
from govdisclosure.published import Grid

__all__ = ["draw_form_table"]

_HELP: Final = f"{HELP}只填浅黄色的单元格，没有的填0；灰色的总计自动计算，请勿改动。不符之处标红，并说明差额。"
_BELOW: Final = f"{HELP}需要文字说明的，写在下面，每格一段；没有的不填。"
_PARAGRAPHS: Final = 3
_GAP: Final = 2.0
_BESIDE: Final = 60.0


def draw_form_table(pen: Pen, form: TableForm, head: str, figures: Mapping[str, str]) -> None:
    """Draw the sheet of the table ``form``.

    Args:
        pen: the workbook's.
        form: the table.
        head: the official head of its section.
        figures: what is filled in already, by the paths of the cells.
    """
    grid = Grid(form=form, cells=tuple(Printed.read(figures.get(cell.path, "")) for cell in form.cells))
    table = table_of(grid) or Table(rows=())
    sheet = pen.book.add_worksheet(TABLES[form.name])
    widths = widths_of(form.name, table.width)
    set_up(sheet, widths)
    row = put_text(pen, sheet, 0, widths, head, HEADS[0])
    row = put_text(pen, sheet, row, widths, _HELP, HELPING)
    kinds = {cell.path: cell for cell in form.cells}
    summary, top = row, row + 1
    drawing = draw_table(
        pen, sheet, table, top, widths, lambda cell: figure_look(kinds[cell.path]) if cell.path else {}
    )
    _validate(sheet, form, drawing)
    sums = list(sums_of(form, drawing.places))
    for one in sums:
        if one.total is not None:
            value = one.value([figures.get(path, "") for path in one.parts]) or ""
            one.write(sheet, drawing.styles[one.total], value)
        one.redden(pen, sheet, blank_is_zero=True)
    _comment(sheet, sums)
    checks = _Checks(pen, sheet, len(widths))
    row = checks.draw(sums, drawing.bottom)
    checks.sum_up(summary)
    sheet.print_area(0, 0, row, len(widths) - 1)
    row = put_text(pen, sheet, row + 1, widths, _BELOW, HELPING)
    put_inputs(pen, sheet, row, widths, _PARAGRAPHS)
    labels = min(column for _, column in drawing.places.values())
    sheet.freeze_panes(top + table.heads, labels if table.heads else 0)
    if table.heads:
        sheet.repeat_rows(top, top + table.heads - 1)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _validate(sheet: Worksheet, form: TableForm, drawing: Drawing) -> None:
    """Say at each cell to fill in what it takes, and refuse anything else."""
    cells: dict[CellKind, list[Cell]] = {}
    for cell in form.cells:
        if not cell.is_total:
            cells.setdefault(cell.kind, []).append(drawing.places[cell.path])
    for kind, places in cells.items():
        first = places[0]
        asked = PRINTED[kind](f"{column_letters(first[1])}{first[0] + 1}") if kind in PRINTED else FIGURES[kind]
        sheet.data_validation(*first, *first, {**asked, "other_cells": [[*place, *place] for place in places[1:]]})


def _comment(sheet: Worksheet, sums: Sequence[Sum]) -> None:
    """Note at each total, and at the right side of a balance, what it must be."""
    notes: dict[Cell, list[str]] = {}
    for one in sums:
        notes.setdefault(one.minus[0], []).append(f"{one.subject}：{one.statement}")
    for cell, words in notes.items():
        sheet.write_comment(
            *cell, "\n".join(words), {"width": 260, "height": 20 + 20 * len(words), "font_name": "宋体"}
        )


@final
@define
class _Checks:
    """The sentences that say what does not add up: beside the rows, and below the table."""

    pen: Pen
    sheet: Worksheet
    width: int
    """How many columns the table has."""
    _ranges: list[str] = Factory(list[str])

    def draw(self, sums: Sequence[Sum], row: int) -> int:
        """Draw them from ``row`` on, which is the first below the table; return the row below them."""
        beside = [one for one in sums if one.form.name == "requests" and one.identity.kind is IdentityKind.ACROSS]
        below: dict[str, list[Sum]] = {}
        for one in sums:
            if one not in beside:
                below.setdefault(one.subject, []).append(one)
        if beside:
            column = self.width + 1
            self.sheet.set_column(self.width, self.width, _GAP)
            self.sheet.set_column(column, column, _BESIDE)
            for one in beside:
                self._put(one.minus[0][0], column, [one])
            self._add(beside[0].minus[0][0], beside[-1].minus[0][0], column)
        for number, several in enumerate(below.values(), row):
            self._put(number, 0, several)
        if below:
            self._add(row, row + len(below) - 1, 0)
        return row + len(below)

    def sum_up(self, row: int) -> None:
        """Say in ``row`` in how many places something does not add up."""
        if self._ranges:
            count = "+".join(f"SUMPRODUCT(--(LEN({cells})>0))" for cells in self._ranges)
            words = f'=IF({count}=0,"","{CHECKED}本表有"&({count})&"处不符，见表格下方和右侧的说明")'
            self.sheet.write_array_formula(row, 0, row, 0, words, self.pen.style(**CHECKING), "")

    def _put(self, row: int, column: int, sums: Sequence[Sum]) -> None:
        formula = "&".join(one.sentence for one in sums)
        self.sheet.write_array_formula(row, column, row, column, f"={formula}", self.pen.style(**CHECKING), "")

    def _add(self, top: int, bottom: int, column: int) -> None:
        letters = column_letters(column)
        self._ranges.append(f"${letters}${top + 1}:${letters}${bottom + 1}")
