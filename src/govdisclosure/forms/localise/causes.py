"""How a wrong figure came about, told by comparing what is reported with what is implied."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final, final

from govdisclosure.forms.identities import IdentityKind
from govdisclosure.forms.localise.system import Figure, Figures, Repair
from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

__all__ = ["Cause", "cause_of", "causes_of", "lines_of", "neighbours"]


@final
class Cause(StrEnum):
    """A mistake in copying, from the most telling to the least."""

    SHIFTED_COLUMN = "shifted_column"
    """The figures of a row, moved over by one column."""
    SHIFTED_ROW = "shifted_row"
    """The figures of a column, moved down or up by one row."""
    SWAPPED = "swapped"
    """Two neighbours, in a row or in a column."""
    WRONG_UNIT = "wrong_unit"
    """元 for 万元, or the reverse: 10,000 times too much or too little."""
    TRANSPOSED = "transposed"
    """Two neighbouring digits, exchanged."""
    DIGIT_DROPPED = "digit_dropped"
    DIGIT_DOUBLED = "digit_doubled"
    TOTAL_NOT_UPDATED = "total_not_updated"
    """A total that is last year's, or lacks just one of its parts."""
    OFF_BY_ONE = "off_by_one"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """0 for the most telling."""
        return _RANKS[self]


_RANKS: Final = {cause: rank for rank, cause in enumerate(Cause)}
_WAN: Final = 10_000


def causes_of(form: TableForm, figures: Figures, repair: Repair, previous: Figures | None) -> list[Cause]:
    """Return how each cell of ``repair`` came to be wrong.

    Args:
        form: the table.
        figures: what it reports.
        repair: what is to be added to which cells.
        previous: what it reported the year before.
    """
    if len(repair) == 2 and _is_swap(form, figures, repair):  # noqa: PLR2004  (a swap takes two)
        return [Cause.SWAPPED, Cause.SWAPPED]
    return [_of_cell(form, figures, cell, amount, previous) for cell, amount in repair]


def _is_swap(form: TableForm, figures: Figures, repair: Repair) -> bool:
    (one, amount), (other, back) = repair
    return other in neighbours(form)[one] and amount == -back == (figures[other] or 0) - (figures[one] or 0)


@remembered
def neighbours(form: TableForm) -> Sequence[tuple[int, ...]]:
    """Return the cells next to each cell of ``form``, in its row and in its column."""
    found: list[list[int]] = [[] for _ in form.cells]
    for line in (*lines_of(form, rows=True), *lines_of(form, rows=False)):
        for one, other in pairwise(line):
            found[one].append(other)
            found[other].append(one)
    return tuple(map(tuple, found))


def lines_of(form: TableForm, *, rows: bool) -> Iterator[tuple[int, ...]]:
    """Yield the cells of each row as printed, or of each column. Table 4 is printed as one row of its three blocks."""
    if form.name == "remedies":
        return iter((tuple(range(len(form.cells))),) if rows else ())
    lines: dict[str, list[int]] = {}
    for cell in form.cells:
        lines.setdefault(cell.row if rows else cell.column, []).append(cell.index)
    return map(tuple, lines.values())


def _of_cell(form: TableForm, figures: Figures, cell: int, amount: Figure, previous: Figures | None) -> Cause:
    reported = figures[cell] or 0
    implied = int(reported + amount)
    if previous is not None and form.cells[cell].is_total and reported == previous[cell]:
        return Cause.TOTAL_NOT_UPDATED
    if reported < 0 or reported.denominator != 1:
        return Cause.UNKNOWN
    cause = cause_of(int(reported), implied)
    is_kept = cause is Cause.UNKNOWN and _lacks_a_part(form, figures, cell, amount)
    return Cause.TOTAL_NOT_UPDATED if is_kept else cause


def cause_of(reported: int, implied: int) -> Cause:
    """Return how ``reported`` came to stand for ``implied``, told by their digits."""
    if reported and implied and max(reported, implied) == _WAN * min(reported, implied):
        return Cause.WRONG_UNIT
    if reported.bit_length() > _READABLE or implied.bit_length() > _READABLE:
        return Cause.OFF_BY_ONE if abs(reported - implied) == 1 else Cause.UNKNOWN
    said, meant = str(reported), str(implied)
    if len(said) == len(meant) and said in _transposed(meant):
        return Cause.TRANSPOSED
    if len(meant) > 1 and reported in map(int, _dropped(meant)):
        return Cause.DIGIT_DROPPED
    if reported and said in _doubled(meant):
        return Cause.DIGIT_DOUBLED
    return Cause.OFF_BY_ONE if abs(reported - implied) == 1 else Cause.UNKNOWN


_READABLE: Final = 256
"""The most bits of a figure whose digits are looked at."""


def _transposed(digits: str) -> Iterator[str]:
    return (f"{digits[:at]}{digits[at + 1]}{digits[at]}{digits[at + 2 :]}" for at in range(len(digits) - 1))


def _dropped(digits: str) -> Iterator[str]:
    return (f"{digits[:at]}{digits[at + 1 :]}" for at in range(len(digits)))


def _doubled(digits: str) -> Iterator[str]:
    return (f"{digits[:at]}{digits[at]}{digits[at:]}" for at in range(len(digits)))


def _lacks_a_part(form: TableForm, figures: Figures, cell: int, amount: Figure) -> bool:
    """Tell whether ``cell`` is a total that is too little by just one of its parts."""
    return amount > 0 and any(
        figures[part] == amount
        for identity in form.identities
        if identity.cells[0] == cell and identity.kind is not IdentityKind.BALANCE
        for part in identity.cells[1:]
    )
