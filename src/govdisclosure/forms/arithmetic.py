"""Arithmetic over cells of which some are silent: a silent count is "some number of 0 or more"."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from operator import itemgetter
from typing import Any, Final, TypeAlias, final

from attrs import frozen

from govdisclosure.forms.identities import Identity, IdentityKind
from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

__all__ = ["Breach", "Outcome", "Values", "breaches", "forced", "judge", "satisfied", "undecided"]

Values: TypeAlias = Sequence[Decimal | int | None]
"""The cell vector of a table; None where a cell is silent."""


@final
class Outcome(StrEnum):
    """What an identity comes to."""

    HOLDS = "holds"
    """The figures satisfy it."""
    BROKEN = "broken"
    """No reading of the silent cells can satisfy it."""
    UNDECIDED = "undecided"
    """Some reading of the silent cells satisfies it, another does not."""


def judge(identity: Identity, values: Values) -> Outcome:
    """Return what ``identity`` comes to over ``values``."""
    residual: Decimal | int = 0
    up = down = False
    for cell, sign in zip(identity.cells, identity.signs, strict=True):
        value = values[cell]
        if value is not None:
            residual += value if sign > 0 else -value
        elif sign > 0:
            up = True
        else:
            down = True
    if not (up or down):
        return Outcome.BROKEN if residual else Outcome.HOLDS
    possible = (up or residual >= 0) and (down or residual <= 0)
    return Outcome.UNDECIDED if possible else Outcome.BROKEN


@final
@frozen(kw_only=True)
class Breach:
    """A broken identity: what its first cell, the total, says and what the others imply for it."""

    identity: Identity
    actual: Decimal | int | None
    """The total as reported; None when it is silent."""
    expected: Decimal | int
    """What the other cells give, silent ones counted as 0."""
    exact: bool
    """Whether no cell was silent, so that ``expected`` is the only value."""


def breaches(form: TableForm, values: Values) -> tuple[Breach, ...]:
    """Return the identities of ``form`` that are broken, causes only.

    The identity of a total column that follows from the others is dropped: where the row sums of its cells hold and its
    residual equals the sum of the six columns' residuals, the fault is in the six columns and said there.
    """
    broken = [identity for identity in _broken(form, values) if not _follows(form, identity, values)]
    return tuple(_breach(identity, values) for identity in broken)


_Getter: TypeAlias = Callable[[Values], tuple[Any, ...]]


def _broken(form: TableForm, values: Values) -> list[Identity]:
    if None in values:
        return [identity for identity in form.identities if judge(identity, values) is Outcome.BROKEN]
    return [identity for identity, plus, minus in _sides(form) if sum(plus(values)) != sum(minus(values))]


@remembered
def _sides(form: TableForm) -> tuple[tuple[Identity, _Getter, _Getter], ...]:
    """Return each identity with what gets the figures of its two sides."""
    return tuple((identity, _getter(identity, 1), _getter(identity, -1)) for identity in form.identities)


def _getter(identity: Identity, side: int) -> _Getter:
    cells = [cell for cell, sign in zip(identity.cells, identity.signs, strict=True) if sign == side]
    get: itemgetter[Any] = itemgetter(*cells)
    return get if len(cells) > 1 else lambda values: (get(values),)


def undecided(form: TableForm, values: Values) -> tuple[Identity, ...]:
    """Return the identities of ``form`` that silent cells leave undecided."""
    if None not in values:
        return ()
    return tuple(identity for identity in form.identities if judge(identity, values) is Outcome.UNDECIDED)


def satisfied(form: TableForm, values: Values) -> bool:
    """Tell whether every identity of ``form`` holds."""
    return all(judge(identity, values) is Outcome.HOLDS for identity in form.identities)


def _breach(identity: Identity, values: Values) -> Breach:
    figures = [values[cell] for cell in identity.cells]
    expected: Decimal | int = 0
    for figure, sign in zip(figures[1:], identity.signs[1:], strict=True):
        expected += (figure or 0) * sign
    return Breach(identity=identity, actual=figures[0], expected=expected, exact=None not in figures)


def _follows(form: TableForm, identity: Identity, values: Values) -> bool:
    """Tell whether a broken identity of the total column follows from those of the other columns.

    Where the columns of each of its rows sum to the row's total, its residual is the sum of the other columns' residuals.
    """
    if identity.kind is IdentityKind.ACROSS or not all(form.cells[cell].column == "total" for cell in identity.cells):
        return False
    rows = {form.cells[cell].row for cell in identity.cells}
    return all(
        judge(other, values) is Outcome.HOLDS
        for other in form.identities
        if other.kind is IdentityKind.ACROSS and form.cells[other.cells[0]].row in rows
    )


# Which silent cells have one reading only ---------------------------------------------------------------------------

_Bounds: TypeAlias = dict[int, tuple[int, int | None]]
_ROUNDS: Final = 64


def forced(form: TableForm, values: Sequence[int | None]) -> Mapping[int, int] | None:
    """Return the silent cells that the identities leave one reading, and it; None when they leave none at all."""
    known = list(values)
    found: dict[int, int] = {}
    while True:
        bounds = _propagate(form.identities, known)
        if bounds is None:
            return None
        step = {cell: low for cell, (low, high) in bounds.items() if low == high} or _eliminate(form, known)
        if step is None or any(value < 0 for value in step.values()):
            return None
        if not step:
            return found
        found |= step
        for cell, value in step.items():
            known[cell] = value


def _propagate(identities: Sequence[Identity], values: Sequence[int | None]) -> _Bounds | None:
    bounds: _Bounds = {cell: (0, None) for identity in identities for cell in identity.cells if values[cell] is None}
    for _ in range(_ROUNDS):
        before = dict(bounds)
        for identity in identities:
            for cell, low, high in _narrowed(identity, values, bounds):
                old_low, old_high = bounds[cell]
                new_low = max(old_low, low)
                new_high = high if old_high is None else old_high if high is None else min(old_high, high)
                if new_high is not None and new_low > new_high:
                    return None
                bounds[cell] = (new_low, new_high)
        if bounds == before:
            break
    return bounds


def _narrowed(
    identity: Identity, values: Sequence[int | None], bounds: _Bounds
) -> Iterator[tuple[int, int, int | None]]:
    """Yield what the identity says of each of its silent cells: at least, at most."""
    terms = list(zip(identity.cells, identity.signs, strict=True))
    for cell, sign in terms:
        if values[cell] is not None:
            continue
        low: int | None = 0
        high: int | None = 0
        for other, other_sign in terms:
            if other == cell:
                continue
            value = values[other]
            at_least: int | None
            at_most: int | None
            at_least, at_most = bounds[other] if value is None else (value, value)
            # sign * cell == -(sum of other_sign * other), and a sign is its own inverse
            if other_sign == sign:
                at_least, at_most = _minus(at_most), _minus(at_least)
            low = None if low is None or at_least is None else low + at_least
            high = None if high is None or at_most is None else high + at_most
        yield cell, 0 if low is None else low, high


def _minus(value: int | None) -> int | None:
    return None if value is None else -value


def _eliminate(form: TableForm, values: Sequence[int | None]) -> dict[int, int] | None:
    """Solve the identities for the silent cells; return those with one solution, None when there is no solution."""
    rows = [_row(identity, values) for identity in form.identities]
    solved: list[tuple[int, dict[int, Fraction], Fraction]] = []
    for coefficients, constant in rows:
        for pivot, other, value in solved:
            if pivot in coefficients:
                constant = _subtract(coefficients, constant, other, value, coefficients[pivot])  # noqa: PLW2901
        if not coefficients:
            if constant:
                return None
            continue
        pivot = min(coefficients)
        scale = coefficients[pivot]
        row = {cell: factor / scale for cell, factor in coefficients.items()}
        constant /= scale  # noqa: PLW2901
        reduced = list[tuple[int, dict[int, Fraction], Fraction]]()
        for old, other, value in solved:
            factor = other.get(pivot)
            reduced.append((old, other, _subtract(other, value, row, constant, factor) if factor else value))
        solved = [*reduced, (pivot, row, constant)]
    unique = {pivot: value for pivot, row, value in solved if len(row) == 1}
    if any(value.denominator != 1 for value in unique.values()):
        return None
    return {cell: int(value) for cell, value in unique.items()}


def _row(identity: Identity, values: Sequence[int | None]) -> tuple[dict[int, Fraction], Fraction]:
    coefficients: dict[int, Fraction] = {}
    constant = Fraction(0)
    for cell, sign in zip(identity.cells, identity.signs, strict=True):
        value = values[cell]
        if value is None:
            coefficients[cell] = Fraction(sign)
        else:
            constant -= sign * value
    return coefficients, constant


def _subtract(
    row: dict[int, Fraction], constant: Fraction, other: Mapping[int, Fraction], value: Fraction, factor: Fraction
) -> Fraction:
    """Take ``factor`` times the other equation from ``row``, in place; return its new constant."""
    for cell, coefficient in other.items():
        rest = row.get(cell, Fraction(0)) - factor * coefficient
        if rest:
            row[cell] = rest
        else:
            row.pop(cell, None)
    return constant - factor * value
