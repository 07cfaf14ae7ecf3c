"""A comparison as JSON: ``compare --output-format json``."""

from decimal import Decimal
from typing import Final

from attrs import asdict

from govdisclosure.comparison import CellChange, Comparison, SectionComparison, TableComparison, TextChange
from govdisclosure.errors import Lang
from govdisclosure.model.narrative import SECTION_NAMES
from govdisclosure.published import Cell

__all__ = ["comparison_object"]

_VERSION: Final = 1


def comparison_object(comparison: Comparison, lang: Lang = "zh") -> dict[str, object]:
    """Return a comparison as one JSON object; docs/reference/compare.md describes it."""
    return {
        "version": _VERSION,
        "old": asdict(comparison.old),
        "new": asdict(comparison.new),
        "notes": [{"code": note.code, "message": note.text(lang)} for note in comparison.notes],
        "facts": [{"path": fact.path, "old": fact.old, "new": fact.new} for fact in comparison.facts],
        "tables": [_table(table) for table in comparison.tables],
        "sections": [_section(section) for section in comparison.sections],
    }


def _table(table: TableComparison) -> dict[str, object]:
    return {
        "table": table.name,
        "old": table.old,
        "new": table.new,
        "comparable": table.is_comparable,
        "left_out": [*table.left_out],
        "compared": table.compared,
        "changes": [_change(change) for change in table.changes],
    }


def _change(change: CellChange) -> dict[str, object]:
    told = change.change
    return {
        "row": change.cell.row,
        "column": change.cell.column,
        "old": _cell(change.old),
        "new": _cell(change.new),
        "difference": _plain(change.difference),
        "unit": change.unit,
        "rate": None if told is None or told.rate is None else float(told.rate),
        "wording": None if told is None else told.wording,
    }


def _cell(cell: Cell) -> dict[str, object]:
    value = None if cell.value is None else f"{cell.value:f}"
    return {"text": cell.text, "value": value, "state": str(cell.state), "unit": cell.unit}


def _plain(value: Decimal | int | None) -> int | str | None:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _section(section: SectionComparison) -> dict[str, object]:
    return {
        "section": 0 if section.name == "preamble" else SECTION_NAMES.index(section.name) + 1,
        "old": section.old,
        "new": section.new,
        "likeness": section.likeness,
        "alike": section.is_alike,
        "reordered": section.is_reordered,
        "changes": [_text(change) for change in section.changes],
    }


def _text(change: TextChange) -> dict[str, object]:
    return {
        "kind": change.kind,
        "old": change.old,
        "new": change.new,
        "figures": [{"old": old, "new": new} for old, new in change.figures],
    }
