"""What a mutation is: a valid report, the same with one fault in it, and the codes of which one must be found."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final, TypeAlias, final

import attrs
from attrs import frozen

from govdisclosure import Finding, Findings, check
from tests.conformance.judging import published
from tests.conformance.valid import Valid, valid_report
from tests.conformance.vectors import Said

__all__ = ["HAS_SUGGESTIONS", "Kind", "Mutated", "Spoil", "Trial", "names_the_cell", "try_kind"]

HAS_SUGGESTIONS: Final = "suggestion" in attrs.fields_dict(Finding)
"""Whether findings name the cell that is wrong."""


@final
@frozen(kw_only=True)
class Mutated:
    """A report with a fault."""

    said: Said
    previous: Said | None = None
    truth: Mapping[str, int] = attrs.field(factory=dict[str, int])
    """The cells that are wrong, by their whole path, and what they should say."""


Spoil: TypeAlias = Callable[[Random, Valid], Mutated | None]
"""Puts a fault into a report; None where the report has no place for it."""


@final
@frozen(kw_only=True)
class Kind:
    """A kind of fault, after domain.md §9: one of ``codes`` must be found."""

    name: str
    codes: tuple[str, ...]
    spoil: Spoil


@final
@frozen(kw_only=True)
class Trial:
    """One report, before and after."""

    seed: int
    clean: bool
    """Whether nothing was found before."""
    detected: bool
    named: bool | None
    """Whether the one wrong cell was named with its true value; None where the fault is of another sort."""
    found: tuple[str, ...]


_DUE: Final = "GD405"
"""That last year's form was another is said of sound reports too."""


def try_kind(kind: Kind, count: int) -> list[Trial]:
    """Return ``count`` trials of a kind of fault, from as many seeds as it takes."""
    trials: list[Trial] = []
    for seed in range(100 * count):
        if len(trials) == count:
            return trials
        valid = valid_report(seed)
        mutated = kind.spoil(Random(seed), valid)  # noqa: S311  (a seed, not a secret)
        if mutated is not None:
            trials.append(_try(kind, seed, valid, mutated))
    raise ValueError(f"{kind.name}: no report has a place for it")


def _try(kind: Kind, seed: int, valid: Valid, mutated: Mutated) -> Trial:
    previous = None if mutated.previous is None else published(mutated.previous)
    before = check(published(valid.said), previous=previous)
    after = check(published(mutated.said), previous=previous)
    return Trial(
        seed=seed,
        clean=not before.where(lambda finding: finding.code != _DUE),
        detected=any(code in kind.codes for code in after.codes),
        named=_named(after, mutated.truth) if HAS_SUGGESTIONS and len(mutated.truth) == 1 else None,
        found=after.codes,
    )


def _named(found: Findings, truth: Mapping[str, int]) -> bool:
    ((cell, value),) = truth.items()
    return any(names_the_cell(finding, cell, value) for finding in found)


def names_the_cell(finding: Any, cell: str, value: int) -> bool:
    """Tell whether a finding's suggestion is to change ``cell`` (``requests.received.total``) alone, to ``value``."""
    suggestion = finding.suggestion
    if suggestion is None or len(suggestion.cells) != 1:
        return False
    (one,) = suggestion.cells
    return f"{one.table}.{one.row}.{one.column}" == cell and one.value == value
