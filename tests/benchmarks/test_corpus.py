"""Many reports: two processes at least 1.7 × as fast as one, memory that does not grow, time that grows with the reports.

The curve is that of ``docs/examples/scale.py``, up to 1,000 reports, or as many as the environment variable ``SCALE`` says.
"""

import os
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from govdisclosure import check, read
from govdisclosure.corpus.row import row_of
from govdisclosure.specimens import Specimen, specimens
from tests.benchmarks.side_by_side import Promises, Times, alternate

_SCALE: Final = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "examples" / "scale.py"))
_ROUNDS: Final = 3
_REPORTS: Final = 1_000
_MANY: Final = 3_000


@pytest.fixture(scope="module")
def some() -> list[Specimen]:
    """Return the reports of a county's first bodies, pages of all sorts."""
    return [*specimens(20, range(2019, 2025))]


def test_making_a_report(promises: Promises, some: list[Specimen]) -> None:
    """The generator is no bottleneck: a report is made in a fraction of the time that it takes to read."""
    seeds = iter(range(1, 10_000))

    def made() -> object:
        return [*specimens(20, range(2019, 2025), seed=next(seeds), formats={"html": 1})]

    times = alternate(made, lambda: [read(one.data) for one in some], rounds=10)
    promises.add("120 reports invented, as pages", times, peer="reading as many", promised="under 120 ms")


def test_a_file_to_its_row(promises: Promises, some: list[Specimen]) -> None:
    """What the row of a corpus costs beside reading and judging: hash, body, cells, texts."""
    assert all(row_of(one.source, one.data)["year"] == one.year for one in some)
    files = [(one.source, one.data) for one in some[::5]]

    def rows() -> object:
        return [row_of(source, data) for source, data in files]

    times = alternate(rows, lambda: [check(read(data)) for _, data in files], rounds=20)
    promises.add("24 files → rows of a corpus", times, peer="read, check")


def test_two_processes(promises: Promises, tmp_path: Path) -> None:
    """A corpus by two processes, beside one; seconds by the clock, in turn, start and end included, which take two of them."""
    measured: Callable[..., Any] = _SCALE["measured"]
    archive = _SCALE["archive_of"](_MANY, tmp_path)
    rounds = [[measured(archive, _MANY, processes) for processes in (2, 1)] for _ in range(_ROUNDS)]
    times = Times.of([two.seconds for two, _ in rounds], [one.seconds for _, one in rounds])
    promises.add(f"corpus of {_MANY:,} reports, two processes", times, peer="one process", promised="ratio ≤ 0.59")


def test_curve(capsys: pytest.CaptureFixture[str]) -> None:
    """1, 10, 100, … reports by one process and by two: time, processor's time, memory, bytes."""
    points = [*_SCALE["curve"](int(os.environ.get("SCALE", _REPORTS)))]
    assert all(point.seconds for point in points)
    with capsys.disabled():
        print(f"\n{_SCALE['table'](_SCALE['CURVE'], [point.cells() for point in points])}")  # noqa: T201
