"""What a finding rests on, as text: the cells that should add up, or the words in question."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from govdisclosure.errors import Lang, Message
from govdisclosure.messages import Joined
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import column_label, plain_figure, row_label
from govdisclosure.rules import CellEvidence, Finding

__all__ = ["evidence"]

_CELL: Final = Message("单元格")
_REPORTED: Final = Message("填报")
_EXPECTED: Final = Message("应为")
_COMPUTED: Final = Message("计算")
_BLANK: Final = Message("（空）")
_ZEROS: Final = Message.counted("其余{number}个单元格为0", by="number")
_MORE: Final = Message.counted("等{number}个单元格", by="number")
_LAST_YEAR: Final = Message("上年")
_WHERE: Final = Message("位置：{place}")
_OF_ROW: Final = Message("{row}（{number}个）")
_FEW: Final = 2
_MOST: Final = 6


def evidence(finding: Finding, judged: Judged, lang: Lang) -> Iterator[RenderableType]:
    """Yield what stands below the sentence of ``finding``."""
    if finding.text and finding.text not in finding.sentence(lang):
        yield _quoted(finding.text, finding.span)
    if not finding.cells:
        return
    first, *others = finding.cells
    adds_up = bool(others) and finding.expected is not None
    said = not others and row_label(judged.form(first), first) in finding.sentence(lang)
    if not (adds_up or said):
        yield Text(_named(finding.cells, judged, lang), "dim", overflow="fold")
    place = first.place
    if place is not None and (adds_up or not others):
        yield Text(_WHERE.text(lang, {"place": place}), "dim")
    if adds_up:
        yield _figures(finding, judged, lang)


def _quoted(text: str, span: tuple[int, int] | None) -> Text:
    quoted = Text(f"“{text}”", "dim")
    if span is not None:
        quoted.stylize("not dim bold underline", span[0] + 1, span[1] + 1)
    return quoted


def _figures(finding: Finding, judged: Judged, lang: Lang) -> Table:
    """Return the cells of an identity, the total first; what is nought is only counted."""
    total, *parts = finding.cells
    form = judged.form(total)
    rows = any(cell.row != total.row for cell in parts)
    columns = any(cell.column != total.column for cell in parts)
    exact = all(cell.value is not None for cell in finding.cells)
    meant = _meant(finding)
    head = _CELL.text(lang) if rows and columns else column_label(form, total) if rows else row_label(form, total)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column(head, overflow="fold")
    table.add_column(_REPORTED.text(lang), justify="right")
    if exact:
        is_tie = bool(finding.alternatives) and finding.suggestion is None
        table.add_column((_COMPUTED if is_tie else _EXPECTED).text(lang), justify="right")
    telling = [cell for cell in parts if cell.value != 0 or (cell.row, cell.column) in meant]
    for cell in (total, *telling):
        expected = meant.get((cell.row, cell.column), "") if cell.report is None else ""
        printed = _printed(cell, lang, "bold red" if expected else "")
        table.add_row(_label(cell, judged, lang, row=rows, column=columns), printed, *[expected] * exact)
    if len(telling) < len(parts):
        table.add_row(Text(_ZEROS.text(lang, {"number": len(parts) - len(telling)}), "dim"))
    return table


def _meant(finding: Finding) -> dict[tuple[str, str], str]:
    """Return what cells should say: those of the suggestion, else the total by the others."""
    suggested = finding.suggestion.cells if finding.suggestion else ()
    meant = {(cell.row, cell.column): plain_figure(cell.value) for cell in suggested}
    evidence = {(cell.row, cell.column) for cell in finding.cells}
    total = finding.cells[0]
    return meant if meant.keys() & evidence else {(total.row, total.column): plain_figure(finding.expected)}


def _printed(cell: CellEvidence, lang: Lang, style: str = "") -> Text:
    return Text(cell.text, style) if cell.text.strip() else Text(_BLANK.text(lang), "dim")


def _label(cell: CellEvidence, judged: Judged, lang: Lang, *, row: bool, column: bool) -> str:
    form = judged.form(cell)
    labels = [row_label(form, cell)] * row + [column_label(form, cell)] * (column or not row)
    if cell.report is not None:
        labels.insert(0, _LAST_YEAR.text(lang))
    return "·".join(labels)


def _named(cells: Sequence[CellEvidence], judged: Judged, lang: Lang) -> str:
    """Return the cells by name, those of a row together where they are many."""
    names: list[str] = []
    for _, row in groupby(cells, key=lambda cell: (cell.report, cell.table, cell.row)):
        members = list(row)
        if len(members) > _FEW:
            first = _label(members[0], judged, lang, row=True, column=False)
            names.append(_OF_ROW.text(lang, {"row": first, "number": len(members)}))
        else:
            names += [f"{_label(cell, judged, lang, row=True, column=True)}{_quote(cell)}" for cell in members]
    named = Joined(tuple(names[:_MOST])).text(lang)
    return named if len(names) <= _MOST else f"{named}{_MORE.text(lang, {'number': len(cells)})}"


def _quote(cell: CellEvidence) -> str:
    return f"“{cell.text}”" if cell.text.strip() else ""
