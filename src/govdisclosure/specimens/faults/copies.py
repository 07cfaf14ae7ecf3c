"""Faults of copying: what was last year's, or another body's, and stayed."""

from random import Random
from typing import Final

from attrs import evolve

from govdisclosure.model.editions import EDITION_2019
from govdisclosure.model.narrative import TABLE_NAMES, SectionName
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.faults.kind import Case, Kind, Spoilt, with_cells, with_lines
from govdisclosure.specimens.faults.rewriting import rewritten
from govdisclosure.specimens.history import FIRST_YEAR
from govdisclosure.specimens.writing import draft_of, write, years_of

__all__ = ["COPY_KINDS"]

_PROSE: Final[tuple[SectionName, ...]] = ("overview", "problems")


def _brought_forgotten(_: Random, case: Case) -> Spoilt:
    """二 is left at nought, and the outcomes are made to fit: nothing in the report itself shows it."""
    last, now = years_of(case.seed, case.number, case.year)
    none = (0,) * len(now.brought)
    if not any(now.brought) or any(one > other for one, other in zip(now.carried, now.received, strict=True)):
        return None
    return write(case.seed, case.number, evolve(now, brought=none), last), "requests.brought_forward"


def _table_of_last_year(random: Random, case: Case) -> Spoilt:
    """A table that says anything is last year's, cell by cell."""
    before = _before(case)
    if before is None or before.form is not case.draft.form:
        return None
    for table in random.sample(TABLE_NAMES, len(TABLE_NAMES)):
        old = before.cells[table]
        if old != case.draft.cells[table] and any(before.figures[table]):
            return with_cells(case.draft, table, old), table
    return None


def _text_of_last_year(_: Random, case: Case) -> Spoilt:
    """The prose of section one and five is last year's; the years were changed."""
    before = _before(case)
    if before is None:
        return None
    draft = case.draft
    for section in _PROSE:
        lines = [_moved(line, case.year) for line in before.parts[section].lines]
        draft = with_lines(draft, section, lines)
    return draft, "overview"


def _moved(line: str, year: int) -> str:
    return (
        line.replace(f"{year - 2}年", f"\0{year - 1}年")
        .replace(f"{year - 1}年", f"{year}年")
        .replace(f"\0{year}年", f"{year - 1}年")
    )


def _before(case: Case) -> Draft | None:
    return draft_of(case.seed, case.number, case.year - 1) if case.year > FIRST_YEAR else None


def _twin(_: Random, case: Case) -> Spoilt:
    """The prose of section one and five is that of the agency before it, names changed."""
    other = case.number - 1 if case.number else 1
    theirs = draft_of(case.seed, other, case.year)
    mine = case.draft
    for section in _PROSE:
        lines = [line.replace(theirs.body.short, mine.body.short) for line in theirs.parts[section].lines]
        mine = with_lines(mine, section, lines)
    return mine, "overview"


# Figures of last year -----------------------------------------------------------------------------------------------


def _total_of_last_year(_: Random, case: Case, total: str) -> str | None:
    """The total of a breakdown is last year's, its parts are this year's."""
    old = sum(years_of(case.seed, case.number, case.year)[0].published)
    return str(old) if _tells(old) and str(old) != total else None


def _part_wrong(random: Random, _: Case, part: str) -> str:
    """A part of a breakdown is not what it was counted to be."""
    return str(int(part) + random.choice((10, 20, 90)))


_LEAST: Final = 100
"""Smaller figures, and round ones, are the same in two years by chance."""


def _figure_of_last_year(_: Random, case: Case, figure: str) -> str | None:
    """A figure that nothing else tells is last year's."""
    old = years_of(case.seed, case.number, case.year)[0].consulted
    return str(old) if case.year > FIRST_YEAR and _tells(old) and str(old) != figure else None


def _tells(figure: int) -> bool:
    return figure >= _LEAST and figure % _LEAST > 0


def _prior_items(random: Random, case: Case) -> Spoilt:
    """上一年项目数量 is not what last year's report comes to."""
    if case.year == FIRST_YEAR or case.draft.form.edition is not EDITION_2019:
        return None
    cells = [*(case.draft.cells["proactive"] or ())]
    there = [cell.index for cell in case.draft.form.proactive.cells if cell.column == "prior_items"]
    index = random.choice(there)
    cells[index] = str(int(cells[index]) + random.randint(1, 9))
    return with_cells(case.draft, "proactive", cells), f"proactive.{case.draft.form.proactive.cells[index].path}"


COPY_KINDS: Final = (
    Kind(name="brought_forward_forgotten", code="GD401", spoil=_brought_forgotten),
    Kind(name="prior_items_wrong", code="GD406", spoil=_prior_items),
    Kind(
        name="figure_of_last_year",
        code="GD305",
        spoil=rewritten("(?<=全年接听群众咨询电话)[0-9]+", _figure_of_last_year, "overview"),
    ),
    Kind(name="table_of_last_year", code="GD403", spoil=_table_of_last_year),
    Kind(name="text_of_last_year", code="GD404", spoil=_text_of_last_year),
    Kind(name="text_of_another_body", code="GD404", spoil=_twin),
    Kind(
        name="total_of_last_year",
        code="GD301",
        spoil=rewritten("(?<=主动公开政府信息)[0-9]+(?=条，)", _total_of_last_year, "overview"),
    ),
    Kind(name="part_of_breakdown", code="GD301", spoil=rewritten("[0-9]+(?=条。)", _part_wrong, "overview")),
)
"""The faults of copying."""
