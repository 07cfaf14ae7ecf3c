"""What a kind of fault is, and what it may look at."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias, final

from attrs import evolve, frozen

from govdisclosure.model.narrative import SectionName, TableName
from govdisclosure.specimens.draft import Draft, Part

__all__ = ["Case", "Kind", "Spoil", "Spoilt", "with_cells", "with_lines"]


@final
@frozen(kw_only=True)
class Case:
    """A report to spoil, and what it was made from."""

    seed: int
    number: int
    year: int
    draft: Draft


Spoilt: TypeAlias = "tuple[Draft, str] | None"
"""The report with a fault in it, and where; None where the report has no place for the fault."""

Spoil: TypeAlias = Callable[[Random, Case], Spoilt]


@final
@frozen(kw_only=True)
class Kind:
    """A kind of fault, and the rule that must find it."""

    name: str
    code: str
    spoil: Spoil


def with_cells(draft: Draft, table: TableName, cells: Sequence[str] | None) -> Draft:
    """Return ``draft`` with other cells in a table; None makes it a picture."""
    return evolve(draft, cells={**draft.cells, table: cells})


def with_lines(draft: Draft, section: SectionName, lines: Sequence[str]) -> Draft:
    """Return ``draft`` with other paragraphs in a section."""
    part = draft.parts[section]
    return evolve(draft, parts={**draft.parts, section: Part(head=part.head, lines=tuple(lines))})
