"""Two ways of doing one thing, timed in turn in one process, and the table of what came out.

A shared machine is fast one moment and slow the next, so what counts is the time that the process has the processor, the
ways alternate in short rounds, and the ratio is the median of the rounds' own ratios. No time is ever asserted.
"""

from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Final, final

from attrs import Factory, define, field, frozen

__all__ = ["Promises", "Row", "Times", "alternate"]

_ROUNDS: Final = 100
_SECONDS: Final = 0.01
"""About how long each way runs in a round."""


@final
@frozen(kw_only=True)
class Times:
    """What two ways took over many rounds: medians in seconds, and the median of ours by theirs."""

    best: float
    """Our fastest round: what the machine can do when nobody else is on it."""
    ours: float
    peer: float
    ratio: float

    @classmethod
    def of(cls, ours: list[float], peer: list[float]) -> "Times":
        """Return the medians over rounds."""
        ratios = [one / other for one, other in zip(ours, peer, strict=True)]
        return cls(best=min(ours), ours=median(ours), peer=median(peer), ratio=median(ratios))


def alternate(ours: Callable[[], object], peer: Callable[[], object], rounds: int = _ROUNDS) -> Times:
    """Time ``ours`` and ``peer`` in turn, ``rounds`` times each, warmed up before."""
    ways = [(way, _often(way), list[float]()) for way in (ours, peer)]
    for _ in range(rounds):
        for way, often, taken in ways:
            taken.append(_seconds(way, often))
    (*_, one), (*_, other) = ways
    return Times.of(one, other)


def _often(way: Callable[[], object]) -> int:
    way()
    return max(1, round(_SECONDS / min(_seconds(way, 3) for _ in range(3))))


def _seconds(way: Callable[[], object], often: int) -> float:
    start = process_time()
    for _ in range(often):
        way()
    return (process_time() - start) / often


# The table ----------------------------------------------------------------------------------------------------------


@final
@frozen(kw_only=True)
class Row:
    """One line of the table; ``promised`` is what the ratio, or the time, must come to, in words."""

    what: str
    times: Times
    peer: str
    promised: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return the line as text, a cell each."""
        times = self.times
        taken = _duration(times.best), _duration(times.ours), self.peer, _duration(times.peer)
        return self.what, *taken, _ratio(times.ratio), self.promised


_HEAD: Final = ("what", "best", "median", "beside", "its median", "ratio", "promised")


@final
@define
class Promises:
    """What one run of the benchmarks found."""

    rows: list[Row] = field(default=Factory(list[Row]))

    def add(self, what: str, times: Times, *, peer: str, promised: str = "") -> None:
        """Keep one line."""
        self.rows.append(Row(what=what, times=times, peer=peer, promised=promised))

    def lines(self) -> list[str]:
        """Return the table as lines of Markdown, its columns aligned."""
        body = [_HEAD, *(row.cells() for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*body, strict=True)]
        head, *rest = [" | ".join(map(str.ljust, row, widths)) for row in body]
        return [f"| {line} |" for line in (head, " | ".join("-" * width for width in widths), *rest)]


def _duration(seconds: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e3)):
        if seconds * scale >= 1:
            return f"{seconds * scale:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.5 else f"{ratio:.2f} ({1 / ratio:.1f} × faster)"
