"""The mutation harness: how often each kind of fault is found in reports that were valid before."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, final

from attrs import frozen

from tests.conformance.mutation import Kind, Trial, try_kind
from tests.conformance.scores import RULES
from tests.conformance.spoilt_cells import CELL_KINDS
from tests.conformance.spoilt_pages import PAGE_KINDS
from tests.conformance.spoilt_prose import PROSE_KINDS

__all__ = ["KINDS", "TRIALS", "Rate", "rate_of", "rates", "rates_table"]

KINDS: Final = (*CELL_KINDS, *PAGE_KINDS, *PROSE_KINDS)
TRIALS: Final = 12
"""How often each kind is tried."""


@final
@frozen(kw_only=True)
class Rate:
    """How a kind of fault fared."""

    kind: Kind
    trials: Sequence[Trial]

    @property
    def in_catalogue(self) -> bool:
        """Whether a rule that could find it exists."""
        return any(code in RULES for code in self.kind.codes)

    @property
    def detected(self) -> float:
        """The share of the faults that were found."""
        return _share(trial.detected for trial in self.trials)

    @property
    def clean(self) -> float:
        """The share of the reports on which nothing was found before."""
        return _share(trial.clean for trial in self.trials)

    @property
    def named(self) -> float | None:
        """The share of single wrong cells that were named with their true value; None where none could be."""
        judged = [trial.named for trial in self.trials if trial.named is not None]
        return _share(judged) if judged else None

    def misses(self) -> Iterator[str]:
        """Yield a line for each report that was not clean, and each fault not found or not named."""
        for trial in self.trials:
            said = [
                ("not clean before", trial.clean),
                ("not found", trial.detected),
                ("not named", trial.named is not False),
            ]
            wrong = [words for words, right in said if not right]
            if wrong:
                yield f"{self.kind.name}, seed {trial.seed}: {', '.join(wrong)}; found {', '.join(trial.found) or 'nothing'}"


def _share(found: Iterable[bool]) -> float:
    listed = list(found)
    return sum(listed) / len(listed)


@cache
def rate_of(kind: Kind, trials: int = TRIALS) -> Rate:
    """Return how ``kind`` fares on as many reports as ``trials``."""
    return Rate(kind=kind, trials=try_kind(kind, trials))


def rates() -> list[Rate]:
    """Return how every kind fares."""
    return [rate_of(kind) for kind in KINDS]


def rates_table(found: Iterable[Rate]) -> str:
    """Return the rates as a table in Markdown."""
    head = "| fault | one of | trials | found | cell named |\n|---|---|---|---|---|"
    return "\n".join([head, *map(_row, found)])


def _row(rate: Rate) -> str:
    named = "–" if rate.named is None else f"{rate.named:.3f}"
    found = f"{rate.detected:.3f}" if rate.in_catalogue else "no rule"
    return f"| {rate.kind.name} | {', '.join(rate.kind.codes)} | {len(rate.trials)} | {found} | {named} |"
