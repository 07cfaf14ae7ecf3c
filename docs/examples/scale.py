"""How reading many reports scales: a curve measured on this machine, and what it comes to for a million reports.

    python docs/examples/scale.py                    1 to 10,000 reports, by one process and by two
    python docs/examples/scale.py --most 100000      … to 100,000, which takes half an hour
    python docs/examples/scale.py --write            and put the tables into docs/reference/scale.md

Processor time and memory of the processes are looked up in /proc, so it needs Linux.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from govdisclosure.specimens.__main__ import main as make_specimens

PAGE: Final = Path(__file__).parents[1] / "reference" / "scale.md"
MEASURED: Final = re.compile("(?<=<!-- measured -->\n).*?(?=<!-- end -->)", re.DOTALL)
ESTIMATED: Final = re.compile("(?<=<!-- estimated -->\n).*?(?=<!-- end -->)", re.DOTALL)


class Point(NamedTuple):
    """What building a corpus took: seconds by the clock, of the processor, and the most memory of a process in MB."""

    reports: int
    processes: int
    seconds: float
    main: float
    """Seconds of the processor that the first process took."""
    workers: float
    """… and the others together."""
    memory: int
    worker_memory: int
    read: float
    """MB of the archive."""
    written: float
    """MB of the table."""
    load: float
    """What else the machine was doing when it began: the load of the minute before."""

    def cells(self) -> tuple[str, ...]:
        """Return a row of the table."""
        return (
            f"{self.reports:,}",
            str(self.processes),
            f"{self.seconds:.1f} s",
            f"{self.reports / round(self.seconds, 1):.0f}",  # of what the table says
            f"{self.main:.1f} s",
            f"{self.workers:.1f} s",
            f"{self.memory} MB",
            f"{self.worker_memory} MB",
            f"{self.read:.1f} MB",
            f"{self.written:.2f} MB",
            f"{self.load:.1f}",
        )

    @classmethod
    def of(cls, cells: Sequence[str]) -> "Point":
        """Return the point that `cells` wrote."""
        numbers = [float(re.sub("[^0-9.]", "", cell)) for cell in cells]
        reports, processes, seconds, _, main, workers, memory, worker_memory, *rest = numbers
        return cls(int(reports), int(processes), seconds, main, workers, int(memory), int(worker_memory), *rest)


# Measuring ----------------------------------------------------------------------------------------------------------

_YEARS: Final = 5
_BUILD: Final = (
    "import sys; from govdisclosure.corpus import build; build([sys.argv[1]], sys.argv[2], jobs=int(sys.argv[3]))"
)
_EVERY: Final = 0.2
_TICKS: Final = os.sysconf("SC_CLK_TCK")


def archive_of(reports: int, folder: Path) -> Path:
    """Write an archive of so many invented reports: five years of each body, or one report."""
    archive = folder / f"{reports}.zip"
    agencies, years = (reports // _YEARS, "2020-2024") if reports >= _YEARS else (reports, "2022")
    make_specimens([str(archive), "--zip", "--agencies", str(agencies), "--years", years])
    return archive


def measured(archive: Path, reports: int, processes: int) -> Point:
    """Build the corpus of ``archive`` and watch the processes that do it."""
    out = archive.with_name(f"{reports}-{processes}.parquet")
    command = [sys.executable, "-c", _BUILD, str(archive), str(out), str(processes)]
    seen: dict[int, tuple[float, int]] = {}
    load = os.getloadavg()[0]
    start = time.perf_counter()
    with subprocess.Popen(command, start_new_session=True) as building:  # noqa: S603  (itself)
        while building.poll() is None:
            for process, (took, memory) in _session(building.pid):
                before = seen.get(process, (0.0, 0))
                seen[process] = max(took, before[0]), max(memory, before[1])  # what has ended has no memory
            time.sleep(_EVERY)
    seconds = time.perf_counter() - start
    if building.returncode:
        raise SystemExit(f"building {archive} failed")
    main, main_memory = seen.pop(building.pid)
    read, written = (path.stat().st_size / 1e6 for path in (archive, out))
    out.unlink()
    workers, most = sum(took for took, _ in seen.values()), max((size for _, size in seen.values()), default=0)
    return Point(reports, processes, seconds, main, workers, main_memory, most, read, written, load)


def _session(leader: int) -> Iterator[tuple[int, tuple[float, int]]]:
    """Yield the processes of a session: the processor's time that each has had, and the most memory."""
    for place in Path("/proc").glob("[0-9]*"):
        try:
            fields = (place / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader:
                most = re.search(r"VmHWM:\s+([0-9]+)", (place / "status").read_text())
                yield (
                    int(place.name),
                    ((int(fields[11]) + int(fields[12])) / _TICKS, int(most[1]) // 1024 if most else 0),
                )
        except (OSError, ValueError, IndexError):  # it has ended meanwhile
            continue


def curve(most: int) -> Iterator[Point]:
    """Yield a point for 1, 10, 100, … reports, each by one process and by two."""
    with tempfile.TemporaryDirectory() as folder:
        reports = 1
        while reports <= most:
            archive = archive_of(reports, Path(folder))
            for processes in (1, 2):
                yield measured(archive, reports, processes)
            archive.unlink()
            reports *= 10


# What it comes to ---------------------------------------------------------------------------------------------------

MILLION: Final = 1_000_000
PRICE: Final = 0.05
"""Assumed: dollars for an hour of a virtual processor with its 4 GB of memory."""
STORAGE_PRICE: Final = 0.02
"""Assumed: dollars for a GB of object storage in a month."""
LOST: Final = 0.15
"""Assumed: the share of a cluster's time that goes to starting, fetching files and waiting for the last task."""
MACHINES: Final = (("one machine", 1, 2), ("one machine", 1, 8), ("one machine", 1, 32), ("a cluster", 16, 8))


def estimate(points: Sequence[Point], reports: int = MILLION) -> Iterator[tuple[str, ...]]:
    """Yield what ``reports`` take on machines of several sizes, from the largest corpus that was measured.

    A report costs a worker's time and, in the process that finds the files and puts the table together, its own: so many
    workers keep that process busy, and more of them wait. A cluster has one such process a machine.
    """
    point = max(points, key=lambda one: (one.reports, one.processes))
    apart, together = point.workers / point.reports, point.main / point.reports
    for name, machines, processors in MACHINES:
        work = apart + together if machines * processors == 1 else max((apart + together) / processors, together)
        seconds = reports * work / machines / ((1 - LOST) if machines > 1 else 1)
        hours = seconds / 3600 * machines * processors
        memory = machines * (point.memory + processors * point.worker_memory) / 1000
        yield (
            f"{name}, {machines} × {processors} processors" if machines > 1 else f"{name}, {processors} processors",
            _duration(seconds),
            f"{hours:.1f}",
            f"{memory:.1f} GB",
            f"$ {hours * PRICE:.2f}",
        )
    scale = reports / point.reports / 1000
    yield (
        "storage",
        "",
        "",
        f"{point.read * scale:.1f} GB of archives, {point.written * scale:.2f} GB of table",
        f"$ {(point.read + point.written) * scale * STORAGE_PRICE:.2f} a month",
    )


def _duration(seconds: float) -> str:
    return f"{seconds / 3600:.1f} h" if seconds >= 3600 else f"{seconds / 60:.0f} min"  # noqa: PLR2004


# Tables -------------------------------------------------------------------------------------------------------------

CURVE: Final = (
    "reports",
    "processes",
    "time",
    "reports/s",
    "first process",
    "others",
    "its memory",
    "theirs",
    "read",
    "written",
    "load",
)
PAPER: Final = ("a million reports", "time", "processor hours", "memory", "price")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown, its columns aligned."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    body = [" | ".join(map(str.ljust, row, widths)) for row in (head, ["-" * width for width in widths], *rows)]
    return "".join(f"| {line} |\n" for line in body)


def machine() -> str:
    """Return what was measured on, in a line."""
    model = re.search("model name\\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    name = model[1] if model else platform.machine()
    return f"{name}, {os.cpu_count()} processors, {memory:.0f} GiB, Python {platform.python_version()}."


def points_of(page: str) -> list[Point]:
    """Return the points of the curve that stands in the page."""
    found = MEASURED.search(page)
    rows = [line.strip("| \n").split("|") for line in (found[0] if found else "").splitlines() if line.startswith("| ")]
    return [Point.of([cell.strip() for cell in row]) for row in rows[2:]]


def written(page: str, points: Sequence[Point], machine: str) -> str:
    """Return the page with the curve, and the estimate that follows from it, between its marks."""
    page = MEASURED.sub(
        lambda _: f"\n{machine}\n\n{table(CURVE, [point.cells() for point in points])}\n", page, count=1
    )
    return ESTIMATED.sub(lambda _: f"\n{table(PAPER, [*estimate(points_of(page))])}\n", page, count=1)


def main() -> None:
    """Measure, and print the tables or put them into the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    points: list[Point] = []
    for point in curve(given.most):
        points.append(point)
        print(*point.cells(), sep="  ", flush=True)
    if given.write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), points, machine()), encoding="utf-8")
    else:
        print(table(PAPER, [*estimate(points)]))


if __name__ == "__main__":
    main()
