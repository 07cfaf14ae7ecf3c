"""Where in its report each finding is to be marked: at cells, at words, at the head of a section, or nowhere."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, final

from attrs import Factory, define, frozen

from govdisclosure.document import Drawn
from govdisclosure.model.narrative import TableName
from govdisclosure.output.findings.evidence import adds_up, meant
from govdisclosure.output.findings.numbered import Numbered
from govdisclosure.output.findings.page.texts import Spot, Texts
from govdisclosure.output.findings.words import section_of
from govdisclosure.published import PublishedReport, State
from govdisclosure.rules import CellEvidence

__all__ = ["CellMark", "Places", "TextMark", "places_of"]


@final
@frozen
class TextMark:
    """Words in question: from where to where in a text."""

    of: Numbered
    start: int
    end: int


@final
@frozen
class CellMark:
    """A cell in question: what it should say, and whether it is only looked at beside others."""

    of: Numbered
    due: str | None = None
    is_beside: bool = False
    is_shown: bool = True
    """Whether its number is shown: of many cells the first has it."""


@final
@define
class Places:
    """Where the findings on a report are marked."""

    cells: dict[tuple[TableName, str], list[CellMark]] = Factory(
        lambda: defaultdict[tuple[TableName, str], list[CellMark]](list)
    )
    texts: dict[Spot, list[TextMark]] = Factory(lambda: defaultdict[Spot, list[TextMark]](list))
    heads: dict[int, list[Numbered]] = Factory(lambda: defaultdict[int, list[Numbered]](list))
    """By section, for what has no other place in it."""
    nowhere: list[Numbered] = Factory(list[Numbered])
    """About the report as a whole."""


def places_of(report: PublishedReport, blocks: Sequence[tuple[int, Drawn]], findings: Iterable[Numbered]) -> Places:
    """Return where ``findings`` are marked in the ``blocks`` of ``report``."""
    places = Places()
    texts = Texts.of(blocks)
    for one in findings:
        found = [*_in_cells(one, report, places), *_in_texts(one, texts, places)]
        section = section_of(one.finding)
        if not found and section is None:
            places.nowhere.append(one)
        elif not found and section is not None:
            places.heads[section].append(one)
    return places


_MANY: Final = 12
"""Of more cells, only the first has the number."""


def _in_cells(one: Numbered, report: PublishedReport, places: Places) -> Iterator[bool]:
    """Mark the cells of a finding; yield for each that is in the report."""
    finding = one.finding
    own = [cell for cell in finding.cells if cell.report is None and _is_there(cell, report)]
    is_sum = adds_up(finding)
    due: Mapping[tuple[str, str], str] = meant(finding) if own and (is_sum or finding.suggestion) else {}
    is_tie = bool(finding.alternatives) and finding.suggestion is None
    in_question = [cell for cell in own if not is_sum or (cell.row, cell.column) in due] or own[:1]
    for cell in own:
        is_beside = cell not in in_question
        if is_beside and not cell.value:
            continue  # a nought changes no sum
        is_shown = not is_beside and (len(in_question) <= _MANY or cell is in_question[0])
        said = None if is_tie else due.get((cell.row, cell.column))
        places.cells[cell.table, f"{cell.row}.{cell.column}"].append(CellMark(one, said, is_beside, is_shown))
        yield True


def _is_there(cell: CellEvidence, report: PublishedReport) -> bool:
    grid = report.grid(cell.table)
    path = f"{cell.row}.{cell.column}"
    return grid is not None and path in grid.form.index and grid[path].state is not State.IMAGE


def _in_texts(one: Numbered, texts: Texts, places: Places) -> Iterator[bool]:
    """Mark the words of a finding; yield for what is found. Of a sentence that comes again, the next finding is on the next."""
    finding = one.finding
    if finding.text is None or not finding.text.strip():
        return
    sections = (finding.section,) if finding.section is not None else range(8)
    found = next((at for section in sections if (at := texts.find(section, finding.text))), ())
    if not found:
        return
    spot, offset = texts.next(found, (finding.code, finding.section, finding.text, finding.span))
    start, end = finding.span or (0, 0)
    if start >= end:
        start, end = 0, len(finding.text)
    places.texts[spot].append(TextMark(one, offset + start, offset + end))
    yield True
