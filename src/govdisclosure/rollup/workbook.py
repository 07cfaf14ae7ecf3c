"""A roll-up as a workbook: what is to be known of it, the draft, and the figures of every unit."""

from collections.abc import Sequence
from typing import Final

from govdisclosure.document import document_of
from govdisclosure.formats.json import dumps
from govdisclosure.formats.xlsx.beside import Ledger, Notes, write_with
from govdisclosure.forms import CellForm, TableForm, form_of
from govdisclosure.messages import Spoken
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.model.proactive import Money
from govdisclosure.published.adding import Figure, Inclusion, Unit, printed
from govdisclosure.published.cell import plain_decimal
from govdisclosure.rollup.result import RollUp
from govdisclosure.rollup.saying import counts_of, sayings_of, why_out

__all__ = ["workbook_of"]

_TABLES: Final[dict[TableName, str]] = {"proactive": "表二", "requests": "表三", "remedies": "表四"}


def workbook_of(added: RollUp) -> bytes:
    """Return ``added`` as a workbook: notes, the sheets of the draft, and a sheet of all units for each table.

    The draft's figures are formulas over the sheets of the units, so that a figure corrected there is corrected in the draft.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    draft = added.draft()
    document = document_of(draft, dumps(draft, indented=False).encode())
    notes = Notes(name="汇总说明", title=f"{added.year}年度汇总说明", parts=tuple(_parts(added)))
    return write_with(document, notes, [_ledger(added, name) for name in TABLE_NAMES])


def _parts(added: RollUp) -> Sequence[tuple[str, tuple[str, ...]]]:
    said = [(saying.title.text(), saying.lines) for saying in sayings_of(added)]
    return [(title, _texts(lines)) for title, lines in [("汇总情况", counts_of(added)), *said]]


def _texts(lines: Sequence[Spoken]) -> tuple[str, ...]:
    return tuple(line.text() for line in lines)


def _ledger(added: RollUp, name: TableName) -> Ledger:
    form: TableForm = getattr(form_of(added.edition), name)
    rows = [(unit, (unit.name, unit.file, *_figures(unit, name, len(form.cells)))) for unit in added.units]
    return Ledger(
        name=f"各单位{_TABLES[name]}",
        title=f"各单位{_TABLES[name]}（{added.year}年度）；黄色的格没有可用的数，合计不含这些数",
        heads=tuple(_head(form, cell) for cell in form.cells),
        counted=tuple(row for unit, row in rows if unit.inclusion is Inclusion.COUNTED),
        others=tuple(_other(added, unit, row) for unit, row in rows if unit.inclusion is not Inclusion.COUNTED),
    )


def _head(form: TableForm, cell: CellForm) -> tuple[str, str, str]:
    row = form.row(cell.row)
    (column,) = (one.spec.label for one in row.columns if one.name == cell.column)
    above = f"{row.spec.under}·{row.spec.label}" if row.spec.under else row.spec.label
    return above, f"{column}（元）" if cell.kind == "money" else column, f"{form.name}.{cell.path}"


def _other(added: RollUp, unit: Unit, row: tuple[str, ...]) -> tuple[str, ...]:
    why = why_out(added, unit)
    return (
        row[0],
        f"{'' if unit.inclusion is Inclusion.TWIN else '未计入：'}{why.text() if why else ''}（{unit.file}）",
        *row[2:],
    )


def _figures(unit: Unit, name: TableName, count: int) -> Sequence[str]:
    """Return the figures of a unit as a sheet adds them: money in 元."""
    part = unit.tables.get(name)
    return [_number(figure) for figure in part.figures] if part else [""] * count


def _number(figure: Figure | None) -> str:
    return plain_decimal(figure.yuan) if isinstance(figure, Money) else printed(figure)
