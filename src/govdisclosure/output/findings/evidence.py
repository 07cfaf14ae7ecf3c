"""What a finding rests on, in words: the cells that should add up, or those that are named, and where they are."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Lang, Message
from govdisclosure.messages import Joined
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import column_label, plain_figure, row_label
from govdisclosure.rules import CellEvidence, Finding

__all__ = ["BLANK", "Line", "Sum", "adds_up", "meant", "named", "place", "quoted", "sum_of"]

BLANK: Final = Message("（空）")
_CELL: Final = Message("单元格")
_REPORTED: Final = Message("填报")
_EXPECTED: Final = Message("应为")
_COMPUTED: Final = Message("计算")
_ZEROS: Final = Message.counted("其余{number}个单元格为0", by="number")
_MORE: Final = Message.counted("等{number}个单元格", by="number")
_LAST_YEAR: Final = Message("上年")
_WHERE: Final = Message("位置：{place}")
_OF_ROW: Final = Message("{row}（{number}个）")
_FEW: Final = 2
_MOST: Final = 6


@final
@frozen
class Line:
    """A cell of a sum: its label, what it prints, and what it should say ("" where nothing is said of that)."""

    label: str
    printed: str
    due: str


@final
@frozen(kw_only=True)
class Sum:
    """The cells of an identity, the total first."""

    heads: tuple[str, ...]
    """What the cells are, what they print and, where that is told, what they should say."""
    lines: tuple[Line, ...]
    is_tie: bool
    """Whether any of the cells may be wrong: what they come to is computed, and not what the total should be."""
    noughts: str | None
    """How many cells that are nought are left out; None where there are none."""


_AROUND: Final = 60
"""How much of a sentence is quoted before and behind the words in question."""
_WHOLE: Final = 240
"""How much is quoted where all of it is in question."""


def quoted(finding: Finding, lang: Lang) -> tuple[str, str, str] | None:
    """Return the words in question with what stands before and behind them, cut where it is long.

    None where the finding has no words, or its sentence in ``lang`` says them.
    """
    text = finding.text
    if not text or text in finding.sentence(lang):
        return None
    start, end = finding.span or (0, 0)
    before, words, behind = text[:start], text[start:end], text[end:]
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:]}"
    room = _AROUND if words else _WHOLE
    if len(behind) > room:
        behind = f"{behind[:room]}…"
    return before, words, behind


def adds_up(finding: Finding) -> bool:
    """Tell whether the cells of ``finding`` are a total and its parts."""
    return len(finding.cells) > 1 and finding.expected is not None


def sum_of(finding: Finding, judged: Judged, lang: Lang) -> Sum | None:
    """Return the cells that should add up, None where ``finding`` is of another kind; what is nought is only counted."""
    if not adds_up(finding):
        return None
    total, *parts = finding.cells
    form = judged.form(total)
    rows = any(cell.row != total.row for cell in parts)
    columns = any(cell.column != total.column for cell in parts)
    due = meant(finding)
    head = _CELL.text(lang) if rows and columns else column_label(form, total) if rows else row_label(form, total)
    heads = [head, _REPORTED.text(lang)]
    is_tie = bool(finding.alternatives) and finding.suggestion is None
    if all(cell.value is not None for cell in finding.cells):
        heads.append((_COMPUTED if is_tie else _EXPECTED).text(lang))
    telling = [cell for cell in parts if cell.value != 0 or (cell.row, cell.column) in due]
    noughts = len(parts) - len(telling)
    return Sum(
        heads=tuple(heads),
        lines=tuple(
            Line(
                _label(cell, judged, lang, row=rows, column=columns),
                cell.text,
                due.get((cell.row, cell.column), "") if cell.report is None else "",
            )
            for cell in (total, *telling)
        ),
        is_tie=is_tie,
        noughts=_ZEROS.text(lang, {"number": noughts}) if noughts else None,
    )


def meant(finding: Finding) -> Mapping[tuple[str, str], str]:
    """Return what cells should say, by row and column: those of the suggestion, else the total by the others."""
    suggested = finding.suggestion.cells if finding.suggestion else ()
    due = {(cell.row, cell.column): plain_figure(cell.value) for cell in suggested}
    evidence = {(cell.row, cell.column) for cell in finding.cells}
    total = finding.cells[0]
    return due if due.keys() & evidence else {(total.row, total.column): plain_figure(finding.expected)}


def named(finding: Finding, judged: Judged, lang: Lang) -> str | None:
    """Return the cells by name, those of a row together where they are many; None where the sentence, or a sum, says them."""
    if not finding.cells or adds_up(finding) or _is_said(finding, judged, lang):
        return None
    names: list[str] = []
    for _, row in groupby(finding.cells, key=lambda cell: (cell.report, cell.table, cell.row)):
        members = list(row)
        if len(members) > _FEW:
            first = _label(members[0], judged, lang, row=True, column=False)
            names.append(_OF_ROW.text(lang, {"row": first, "number": len(members)}))
        else:
            names += _each(members, judged, lang)
    said = Joined(tuple(names[:_MOST])).text(lang)
    return said if len(names) <= _MOST else f"{said}{_MORE.text(lang, {'number': len(finding.cells)})}"


def place(finding: Finding, lang: Lang) -> str | None:
    """Return where in the file the cell is that the finding is about; None where it is not one cell, or no place is known."""
    if not finding.cells or not (adds_up(finding) or len(finding.cells) == 1):
        return None
    where = finding.cells[0].place
    return None if where is None else _WHERE.text(lang, {"place": where})


def _is_said(finding: Finding, judged: Judged, lang: Lang) -> bool:
    first, *others = finding.cells
    return not others and row_label(judged.form(first), first) in finding.sentence(lang)


def _label(cell: CellEvidence, judged: Judged, lang: Lang, *, row: bool, column: bool) -> str:
    form = judged.form(cell)
    labels = [row_label(form, cell)] * row + [column_label(form, cell)] * (column or not row)
    if cell.report is not None:
        labels.insert(0, _LAST_YEAR.text(lang))
    return "·".join(labels)


def _each(cells: Sequence[CellEvidence], judged: Judged, lang: Lang) -> Iterator[str]:
    for cell in cells:
        quoted = f"“{cell.text}”" if cell.text.strip() else ""
        yield f"{_label(cell, judged, lang, row=True, column=True)}{quoted}"
