"""Faults of the page: tables, sections and their heads."""

from collections.abc import Sequence
from random import Random
from typing import Final

from attrs import evolve

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.model.narrative import SECTION_NAMES, TABLE_NAMES, SectionName
from govdisclosure.specimens.draft import Draft, Part
from govdisclosure.specimens.faults.kind import Case, Kind, Spoilt, with_cells
from govdisclosure.specimens.figures import printed, proactive_of
from govdisclosure.specimens.writing import years_of

__all__ = ["PAGE_KINDS"]


def _picture(random: Random, case: Case) -> Spoilt:
    table = random.choice(TABLE_NAMES)
    return with_cells(case.draft, table, None), table


def _table_left_out(random: Random, case: Case) -> Spoilt:
    gone = random.choice(TABLE_NAMES)
    cells = {name: cells for name, cells in case.draft.cells.items() if name != gone}
    return evolve(case.draft, cells=cells), gone


def _section_left_out(random: Random, case: Case) -> Spoilt:
    """A section of prose is not there, and the heads are numbered without it."""
    gone: SectionName = random.choice(("overview", "problems", "other_matters"))
    names: list[SectionName] = [name for name in SECTION_NAMES if name != gone]
    return evolve(case.draft, parts=_renumbered(case.draft, names)), gone


def _swapped(random: Random, case: Case) -> Spoilt:
    """Two sections have changed places; the heads are numbered as they stand."""
    at = random.randrange(len(SECTION_NAMES) - 1)
    names: list[SectionName] = [*SECTION_NAMES]
    names[at], names[at + 1] = names[at + 1], names[at]
    return evolve(case.draft, parts=_renumbered(case.draft, names), order=tuple(names)), names[at]


def _other_form(random: Random, case: Case) -> Spoilt:
    """Table 2 is on the form of the other edition."""
    draft = case.draft
    edition = EDITION_2021 if draft.form.edition is EDITION_2019 else EDITION_2019
    _, now = years_of(case.seed, case.number, case.year)
    cells = [*map(printed, proactive_of(random, edition, now, draft.fees))]
    form = evolve(draft.form, proactive=form_of(edition).proactive)
    return with_cells(evolve(draft, form=form), "proactive", cells), "proactive"


def _renumbered(draft: Draft, names: Sequence[SectionName]) -> dict[SectionName, Part]:
    return {
        name: evolve(draft.parts[name], head=f"{'一二三四五六'[place]}{draft.parts[name].head[1:]}")
        for place, name in enumerate(names)
    }


def _numbers_mixed(random: Random, case: Case) -> Spoilt:
    """A head bears a number of another kind: ``3、`` among 二、 and 四、."""
    at = random.choice((1, 2, 3, 4))
    mark = random.choice((f"{at + 1}、", f"{at + 1}. ", f"（{'一二三四五'[at]}）"))
    return _headed(case.draft, SECTION_NAMES[at], f"{mark}{case.draft.parts[SECTION_NAMES[at]].head[2:]}")


def _typed_twice(random: Random, case: Case) -> Spoilt:
    """Characters of a head are typed twice: 主动公开政府政府信息情况."""
    name: SectionName = random.choice(("proactive", "requests", "remedies"))
    return _headed(case.draft, name, case.draft.parts[name].head.replace("政府", "政府政府", 1))


def _headed(draft: Draft, name: SectionName, head: str) -> Spoilt:
    return evolve(draft, parts={**draft.parts, name: evolve(draft.parts[name], head=head)}), name


PAGE_KINDS: Final = (
    Kind(name="form_of_another_edition", code="GD112", spoil=_other_form),
    Kind(name="picture_of_a_table", code="GD111", spoil=_picture),
    Kind(name="table_left_out", code="GD110", spoil=_table_left_out),
    Kind(name="section_left_out", code="GD101", spoil=_section_left_out),
    Kind(name="sections_swapped", code="GD102", spoil=_swapped),
    Kind(name="numbers_mixed", code="GD104", spoil=_numbers_mixed),
    Kind(name="head_typed_twice", code="GD103", spoil=_typed_twice),
)
"""The faults of the page."""
