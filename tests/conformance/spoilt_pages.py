"""Faults of the page: tables, sections and their heads."""

from collections.abc import Callable
from random import Random
from typing import Final

from attrs import evolve

from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, TABLE_NAMES, Sections
from tests.conformance.figures import forms_of
from tests.conformance.mutation import Kind, Mutated, Spoil
from tests.conformance.vectors import Said

__all__ = ["PAGE_KINDS"]

_HEADS: Final = [specs(Sections)[name].label for name in SECTION_NAMES]


def _always(change: Callable[[Random, Said], Said]) -> Spoil:
    return lambda random, valid: Mutated(said=change(random, valid.said))


def _picture(random: Random, said: Said) -> Said:
    return evolve(said, tables={random.choice(TABLE_NAMES): "picture"})


def _absent(random: Random, said: Said) -> Said:
    return _other_table(said, random.choice(TABLE_NAMES), "absent")


def _other_table(said: Said, name: str, kind: str) -> Said:
    """Return what says nothing of its own in the table ``name``, which is of another kind."""
    cells = {path: figure for path, figure in said.cells.items() if not path.startswith(f"{name}.")}
    return evolve(said, tables={name: kind}, cells=cells, append={**said.append, name: []})


def _old_form(_: Random, said: Said) -> Said:
    """Draw table 2 on the form of the other edition, empty."""
    return _other_table(said, "proactive", "2019" if said.year >= EDITION_2021.first_year else "2021")


def _row_dropped(random: Random, said: Said) -> Said:
    form = forms_of(said)["requests"]
    rows = [row.path for row in form.rows if row.path.count(".") > 1]
    return evolve(said, without=[f"requests.{random.choice(rows)}"])


def _row_doubled(random: Random, said: Said) -> Said:
    form = forms_of(said)["requests"]
    rows = [row for row in form.rows if row.path.count(".") > 1]
    row = random.choice([row for row in rows if not row.spec.label.startswith("1")])
    return evolve(said, doubled={f"requests.{row.path}": random.choice(("小计", "合计数", row.spec.label))})


def _section_dropped(random: Random, said: Said) -> Said:
    name = random.choice(("overview", "problems", "other_matters"))
    heads = list(_HEADS)
    gone = SECTION_NAMES.index(name)
    shown = {
        other: f"{'一二三四五'[place]}{heads[SECTION_NAMES.index(other)][1:]}"
        for place, other in enumerate(_others(gone))
    }
    none: dict[str, list[str]] = {name: []}
    return evolve(said, headings={**shown, name: None}, sections=none, append={**said.append, **none})


def _others(gone: int) -> list[str]:
    return [name for place, name in enumerate(SECTION_NAMES) if place != gone]


def _heads_renumbered(random: Random, said: Said) -> Said:
    at = random.choice((1, 2, 3, 4))
    mark = random.choice((f"{at + 1}、", f"{at + 1}. ", f"（{'一二三四五六'[at]}）"))
    return evolve(said, headings={SECTION_NAMES[at]: f"{mark}{_HEADS[at][2:]}"})


def _sections_swapped(random: Random, said: Said) -> Said:
    at = random.randrange(5)
    order = list(SECTION_NAMES)
    order[at], order[at + 1] = order[at + 1], order[at]
    heads: dict[str, str | None] = {
        name: f"{'一二三四五六'[place]}{_HEADS[SECTION_NAMES.index(name)][1:]}" for place, name in enumerate(order)
    }
    return evolve(said, order=order, headings=heads)


def _head_typed_twice(random: Random, said: Said) -> Said:
    at = random.randrange(5)
    words = {"情况": "情况情况", "政府信息": "政府政府信息", "申请": "申请申请"}
    word = random.choice([word for word in words if word in _HEADS[at]])
    return evolve(said, headings={SECTION_NAMES[at]: _HEADS[at].replace(word, words[word], 1)})


PAGE_KINDS: Final = (
    Kind(name="a table as a picture", codes=("GD111",), spoil=_always(_picture)),
    Kind(name="a table left out", codes=("GD110",), spoil=_always(_absent)),
    Kind(name="the form of another edition", codes=("GD112",), spoil=_always(_old_form)),
    Kind(name="a row left out", codes=("GD113",), spoil=_always(_row_dropped)),
    Kind(name="a row drawn twice", codes=("GD113",), spoil=_always(_row_doubled)),
    Kind(name="a section left out", codes=("GD101",), spoil=_always(_section_dropped)),
    Kind(name="a head with another kind of number", codes=("GD104",), spoil=_always(_heads_renumbered)),
    Kind(name="two sections swapped", codes=("GD102",), spoil=_always(_sections_swapped)),
    Kind(name="characters of a head typed twice", codes=("GD103",), spoil=_always(_head_typed_twice)),
)
"""The faults of the page."""
