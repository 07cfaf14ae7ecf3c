"""Which cell of table 3 is wrong: one cell under 50 µs, two under 1 ms, and reports by the thousand."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from govdisclosure.forms import table_form
from govdisclosure.forms.localise import localise
from govdisclosure.forms.localise.many import localise_many
from govdisclosure.model.requests import Requests2021
from govdisclosure.published.typed import grid_of
from tests.benchmarks.sample import REPORT
from tests.benchmarks.side_by_side import Promises, alternate

_FORM = table_form(Requests2021)
_RIGHT = [int(value or 0) for value in grid_of(REPORT.requests).values]
_ONE = _FORM.index["outcomes.granted.total"]
_TWO = (_ONE, _FORM.index["outcomes.unavailable.not_held.natural_person"])
_REPORTS = 1000


def _matrix() -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
    dense = np.zeros((len(_FORM.identities), len(_FORM.cells)), dtype=np.int64)
    for row, identity in zip(dense, _FORM.identities, strict=True):
        row[list(identity.cells)] = identity.signs
    return dense


_MATRIX = _matrix()


def _wrong(*cells: int) -> tuple[int, ...]:
    return tuple(figure + 9 * (1 + cells.index(at)) if at in cells else figure for at, figure in enumerate(_RIGHT))


def _by_trial(figures: Sequence[int], cells: int) -> tuple[int, ...]:
    """Return the only cells whose columns span the syndrome: every set of them is tried, by least squares where several."""
    syndrome = _MATRIX @ np.array(figures)
    broken = set(np.flatnonzero(syndrome).tolist())
    columns = [set(np.flatnonzero(column).tolist()) for column in _MATRIX.T]
    (found,) = [
        some
        for some in combinations(range(len(figures)), cells)
        if broken <= set().union(*(columns[cell] for cell in some)) and _spanned(_MATRIX[:, some], syndrome)
    ]
    return found


def _spanned(
    columns: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]",
    syndrome: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]",
) -> bool:
    amounts = np.rint(np.linalg.lstsq(columns, syndrome)[0]).astype(np.int64)
    return bool((columns @ amounts == syndrome).all())


def _cells(figures: Sequence[int]) -> tuple[int, ...]:
    (found,) = localise(_FORM, figures)
    assert found.suggestion is not None
    return tuple(cell for cell, _ in found.suggestion.values)


def test_one_wrong_cell(promises: Promises) -> None:
    """One wrong cell: its place and value, beside trying each of the 175 with NumPy."""
    figures = _wrong(_ONE)
    assert _cells(figures) == _by_trial(figures, 1) == (_ONE,)
    times = alternate(lambda: localise(_FORM, figures), lambda: _by_trial(figures, 1))
    promises.add("which cell of table 3 is wrong: one", times, peer="each cell tried, NumPy", promised="under 50 µs")


def test_two_wrong_cells(promises: Promises) -> None:
    """Two wrong cells, beside trying each of the 15,225 pairs."""
    figures = _wrong(*_TWO)
    assert _cells(figures) == _by_trial(figures, 2) == _TWO
    times = alternate(lambda: localise(_FORM, figures), lambda: _by_trial(figures, 2))
    promises.add("which cells of table 3 are wrong: two", times, peer="each pair tried, NumPy", promised="under 1 ms")


def test_many_reports(promises: Promises) -> None:
    """A thousand reports, each with one wrong cell: all at once, beside one after the other."""
    table = [_wrong(number % len(_RIGHT)) for number in range(_REPORTS)]
    figures = np.array(table)
    found = localise_many(_FORM, figures)
    assert found.cells.tolist() == [number % len(_RIGHT) for number in range(_REPORTS)]
    assert [_cells(one) for one in table[:200]] == [(cell,) for cell in found.cells[:200].tolist()]
    times = alternate(lambda: localise_many(_FORM, figures), lambda: [localise(_FORM, one) for one in table])
    promises.add("which cell is wrong in each of 1,000 reports", times, peer="one after the other")
