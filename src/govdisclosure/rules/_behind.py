"""Which unit is behind the difference between a parent's figures and the sum of its units': told only where it is exact."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.forms.localise.causes import Cause, cause_of
from govdisclosure.model.proactive import Money
from govdisclosure.published.adding import Figure, Unit

__all__ = ["Behind", "Difference", "How", "amount_of", "behind"]

How: TypeAlias = Literal["left_out", "twice", "miscopied", "mistyped"]
"""The units were not added; were added twice; one figure was copied wrongly; the sum itself was."""


@final
@frozen(kw_only=True)
class Difference:
    """A cell in which a parent and its units differ."""

    cell: str
    said: Fraction
    """What the parent says, money in 元."""
    summed: Fraction

    @property
    def amount(self) -> Fraction:
        """What the parent has more."""
        return self.said - self.summed


@final
@frozen(kw_only=True)
class Behind:
    """What would explain a difference exactly."""

    how: How
    units: tuple[Unit, ...] = ()
    """All of these; where ``is_one_of``, one of them."""
    is_one_of: bool = False
    cause: Cause = Cause.UNKNOWN
    wrong: int = 0
    """What was copied for the unit's figure."""
    right: int = 0


_Figures: TypeAlias = Mapping[str, Fraction]
"""What a unit says in the cells that are compared."""
_DIGITS: Final = frozenset({Cause.TRANSPOSED, Cause.DIGIT_DROPPED, Cause.DIGIT_DOUBLED, Cause.WRONG_UNIT})
_FEW: Final = 3
_TELLING: Final = 10
"""The least figure whose digits tell anything."""
_MANY: Final = 12
"""Among more differences than these some unit's figure is equal to one by chance."""


def amount_of(figure: Figure) -> Fraction:
    """Return a figure as an exact number, money in 元."""
    return Fraction(figure.yuan if isinstance(figure, Money) else figure)


def behind(
    differences: Sequence[Difference], units: Mapping[Unit, _Figures], tables: Sequence[Sequence[str]]
) -> Mapping[str, Behind]:
    """Return what is behind each of the ``differences``, by cell; nothing for one that nothing explains exactly.

    Units that explain all differences at once, of all tables or of one, outweigh what explains a single cell. Among many
    differences a single cell tells nothing: they may be the figures of a body whose report is not there.

    Args:
        differences: of the cells that differ.
        units: the figures of each unit in every cell that is compared.
        tables: the cells that are compared, by table.
    """
    amounts = {one.cell: one.amount for one in differences}
    cells = [cell for table in tables for cell in table]
    found = _of_all(amounts, units, cells)
    if found:
        return dict.fromkeys(amounts, found)
    by_cell: dict[str, Behind] = {}
    least = _FEW if len(amounts) > _MANY else 1
    for table in tables:
        mine = {cell: amounts[cell] for cell in table if cell in amounts}
        whole = _of_all(mine, units, table) if len(mine) > 1 and _distinct(mine.values()) >= least else None
        by_cell |= dict.fromkeys(mine, whole) if whole else {}
    rest = [one for one in differences if one.cell not in by_cell]
    if len(rest) > _MANY:
        return by_cell | _of_many({one.cell: one.amount for one in rest}, units)
    return by_cell | {one.cell: single for one in rest if (single := _of_cell(one, units))}


def _distinct(amounts: Iterable[Fraction]) -> int:
    """Return how many different figures there are above 1, which every unit has somewhere."""
    return len({abs(amount) for amount in amounts if abs(amount) > 1})


def _of_many(amounts: _Figures, units: Mapping[Unit, _Figures]) -> dict[str, Behind]:
    """Return the units that explain half of the differences, or by them all that they say, in several figures."""
    by_cell: dict[str, Behind] = {}
    sides: tuple[tuple[How, int], ...] = (("left_out", -1), ("twice", 1))
    for how, sign in sides:
        found: dict[str, list[Unit]] = {}
        for unit, figures in units.items():
            mine = [cell for cell, amount in amounts.items() if sign * figures[cell] == amount]
            is_whole = len(mine) == sum(map(bool, figures.values()))
            if _distinct(amounts[cell] for cell in mine) >= _FEW and (is_whole or 2 * len(mine) >= len(amounts)):
                for cell in mine:
                    found.setdefault(cell, []).append(unit)
        by_cell |= {cell: told for cell, alike in found.items() if (told := _few(how, tuple(alike)))}
    return by_cell


def _of_all(amounts: _Figures, units: Mapping[Unit, _Figures], cells: Sequence[str]) -> Behind | None:
    """Return the units that explain all differences over ``cells``, and the noughts between them."""
    wanted = tuple(amounts.get(cell, Fraction()) for cell in cells)
    vectors = {unit: tuple(figures[cell] for cell in cells) for unit, figures in units.items()}
    lacking = tuple(-amount for amount in wanted)
    sides: tuple[tuple[How, tuple[Fraction, ...]], ...] = (("left_out", lacking), ("twice", wanted))
    for how, sought in sides:
        found = tuple(unit for unit, vector in vectors.items() if vector == sought)
        if found:
            return _few(how, found)
    return _pair(vectors, lacking)


def _few(how: How, units: tuple[Unit, ...]) -> Behind | None:
    return Behind(how=how, units=units, is_one_of=len(units) > 1) if len(units) <= _FEW else None


def _pair(vectors: Mapping[Unit, tuple[Fraction, ...]], lacking: tuple[Fraction, ...]) -> Behind | None:
    """Return the only two units that together are what lacks."""
    places: dict[tuple[Fraction, ...], list[Unit]] = {}
    for unit, vector in vectors.items():
        if any(vector):
            places.setdefault(vector, []).append(unit)
    pairs: list[tuple[Unit, Unit]] = []
    for vector, alike in places.items():
        rest = tuple(lack - figure for lack, figure in zip(lacking, vector, strict=True))
        pairs += [(one, other) for one in alike for other in places.get(rest, ()) if one.place < other.place]
    return Behind(how="left_out", units=pairs[0]) if len(pairs) == 1 else None


def _of_cell(one: Difference, units: Mapping[Unit, _Figures]) -> Behind | None:
    figures = {unit: said[one.cell] for unit, said in units.items()}
    found = [*_whole_figures(one, figures)]
    if found and not found[0].is_one_of:
        return found[0]
    cause = _cause(one.said, one.summed)
    if cause in _DIGITS:
        return Behind(how="mistyped", cause=cause)
    copied = [*_miscopied(one, figures)]
    if len(copied) == 1:
        return copied[0]
    return found[0] if found else None


def _whole_figures(one: Difference, figures: Mapping[Unit, Fraction]) -> Iterator[Behind]:
    """Yield the units whose own figure is the difference; 1 is the figure of too many to tell anything."""
    sides: tuple[tuple[How, Fraction], ...] = (("left_out", -one.amount), ("twice", one.amount))
    for how, sought in sides:
        found = tuple(unit for unit, figure in figures.items() if figure == sought)
        whole = _few(how, found) if found and abs(sought) > 1 else None
        if whole:
            yield whole


def _miscopied(one: Difference, figures: Mapping[Unit, Fraction]) -> Iterator[Behind]:
    """Yield the units whose figure, digits exchanged, left out or doubled, gives what the parent says."""
    for unit, right in figures.items():
        wrong = right + one.amount
        cause = _cause(wrong, right)
        if cause in _DIGITS:
            yield Behind(how="miscopied", units=(unit,), cause=cause, wrong=int(wrong), right=int(right))


def _cause(wrong: Fraction, right: Fraction) -> Cause:
    whole = min(wrong, right) >= _TELLING and wrong.denominator == right.denominator == 1
    return cause_of(int(wrong), int(right)) if whole else Cause.UNKNOWN
