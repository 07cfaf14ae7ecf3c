"""Checking the arithmetic of one report: GD201 to GD204 and GD206 over all three tables, under 150 µs."""

import numpy as np
from attrs import evolve

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.published import Cell, PublishedReport
from govdisclosure.rules import check_published, select
from tests.benchmarks.sample import REPORT
from tests.benchmarks.side_by_side import Promises, alternate

_RULES = select(["GD201", "GD202", "GD203", "GD204", "GD206"])
_CLEAN = PublishedReport.of(REPORT)


def _with(path: str, text: str) -> PublishedReport:
    grid = _CLEAN.requests
    assert grid is not None
    cells = [*grid.cells]
    cells[grid.form.index[path]] = Cell.read(text)
    return evolve(_CLEAN, requests=evolve(grid, cells=tuple(cells)))


def _matrix() -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
    sparse = form_of(EDITION_2021).identities()
    dense = np.zeros(sparse.shape, dtype=np.int64)
    for row, (start, end) in enumerate(zip(sparse.indptr, sparse.indptr[1:], strict=False)):
        dense[row, list(sparse.indices[start:end])] = sparse.data[start:end]
    return dense


_MATRIX = _matrix()


def _by_numpy(report: PublishedReport) -> list[int]:
    """Return the rows of the matrix that do not come to zero: broken or not, and no finding, no silent cell, no money."""
    figures = [int(value or 0) for grid in report.grids for value in grid.values]
    broken: list[int] = np.flatnonzero(_MATRIX @ np.array(figures, dtype=np.int64)).tolist()
    return broken


_PEER = "NumPy, the identities as one matrix, no findings"


def test_clean(promises: Promises) -> None:
    """A report that adds up."""
    assert not check_published(_CLEAN, rules=_RULES).items
    assert not _by_numpy(_CLEAN)
    times = alternate(lambda: check_published(_CLEAN, rules=_RULES), lambda: _by_numpy(_CLEAN))
    promises.add("arithmetic of a report that adds up", times, peer=_PEER, promised="under 150 µs")


def test_one_broken_cell(promises: Promises) -> None:
    """A report with one wrong cell, which breaks a row sum and the sum of the outcomes."""
    broken = _with("outcomes.granted.natural_person", "41")
    assert check_published(broken, rules=_RULES).codes == ("GD202", "GD203")
    assert len(_by_numpy(broken)) == 2
    times = alternate(lambda: check_published(broken, rules=_RULES), lambda: _by_numpy(broken))
    promises.add("arithmetic of a report with one wrong cell", times, peer=_PEER, promised="under 150 µs")


def test_silent_cells(promises: Promises) -> None:
    """A report that prints a slash for zero in one row: identities are left undecided."""
    silent = _with("outcomes.denied.state_secret.natural_person", "/")
    assert check_published(silent, rules=_RULES).codes == ("GD206",)
    times = alternate(lambda: check_published(silent, rules=_RULES), lambda: _by_numpy(silent))
    promises.add("arithmetic of a report with a silent cell", times, peer=_PEER)
