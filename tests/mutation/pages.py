"""What mutation testing found, as the tables of docs/explanation."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Final, TypeAlias

from tests.mutation.hiding import PACKAGE
from tests.mutation.operators import Mutant

__all__ = ["Found", "explained", "scores", "survivors", "why_of", "write_pages"]

Found: TypeAlias = Mapping[str, tuple[Sequence[Mutant], Mapping[Mutant, str]]]
"""For each room all its mutants, and what became of those that were tried."""

_PAGES: Final = Path(__file__).parents[2] / "docs" / "explanation"
_SCORES: Final = re.compile("(?<=<!-- mutation -->\n).*?(?=<!-- end -->)", re.DOTALL)
_WHY: Final = Path(__file__).with_name("explained.toml")
_HEAD: Final = (
    "| room | mutants | tried | killed | of them hung | survived | explained | score | with 95 % certainty |\n"
    "|---|---|---|---|---|---|---|---|---|\n"
)


def write_pages(found: Found) -> None:
    """Write the scores into trust.md, and the page of the survivors."""
    page = _PAGES / "trust.md"
    page.write_text(_SCORES.sub(lambda _: f"\n{scores(found)}\n", page.read_text(encoding="utf-8")), encoding="utf-8")
    (_PAGES / "surviving-mutants.md").write_text(survivors(found), encoding="utf-8")


def scores(found: Found) -> str:
    """Return how many mutants the tests killed: in functions, and in what runs at import, where fewer were tried."""
    return _HEAD + "".join(
        _row(f"{room}, {where}", [one for one in mutants if bool(one.within) == inside], states)
        for room, (mutants, states) in found.items()
        for where, inside in (("functions", True), ("at import", False))
    )


def _row(name: str, mutants: Sequence[Mutant], states: Mapping[Mutant, str]) -> str:
    tried = [states[one] for one in mutants if one in states]
    count = Counter(tried)
    killed = len(tried) - count["survived"]
    known = sum(states.get(one) == "survived" and bool(why_of(one)) for one in mutants)
    low, high = interval(killed, len(tried), len(mutants))
    certain = "all were tried" if len(tried) == len(mutants) else f"{low:.1%} to {high:.1%}"
    score = killed / len(tried) if tried else 0
    return (
        f"| {name} | {len(mutants):,} | {len(tried):,} | {killed:,} | {count['hung']} | {count['survived']} | {known} "
        f"| {score:.1%} | {certain} |\n"
    )


def interval(hits: int, tried: int, of: int) -> tuple[float, float]:
    """Return the interval in which the share of hits among all lies with 95 % certainty (Wilson, of a finite number)."""
    if not tried:
        return 0.0, 1.0
    share = hits / tried
    z = 1.96 * sqrt((of - tried) / max(of - 1, 1))
    middle = (share + z**2 / (2 * tried)) / (1 + z**2 / tried)
    half = z / (1 + z**2 / tried) * sqrt(share * (1 - share) / tried + z**2 / (4 * tried**2))
    return max(middle - half, 0.0), min(middle + half, 1.0)


@cache
def explained() -> Mapping[str, str]:
    """Return why survivors survive, by the name of the mutant."""
    entries = tomllib.loads(_WHY.read_text(encoding="utf-8"))
    return {name: why for why, names in entries.items() for name in names}


_STRICT: Final = "A guard: `zip(strict=True)` of two lists that are made together, and are of one length"


def why_of(mutant: Mutant) -> str:
    """Return why a mutant survives, "" where nobody has said."""
    if (mutant.before, mutant.after) == ("True", "False") and "strict=True" in _lines(mutant.module)[mutant.line - 1]:
        return _STRICT
    return explained().get(mutant.name, "")


@cache
def _lines(module: str) -> Sequence[str]:
    path = PACKAGE / module
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else [""] * 9


def survivors(found: Found) -> str:
    """Return the page of the survivors: by why they survive, those that nothing explains last."""
    named = defaultdict[str, list[str]](list)
    for _, states in found.values():
        for mutant, state in states.items():
            if state == "survived":
                named[why_of(mutant)].append(mutant.name)
    return "".join(_survivors(named))


def _survivors(named: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield "# Surviving mutants\n\n"
    yield "Changes to the code that no test notices, as `make mutate ARGS=--write` lists them; what they are for is told in [Trust](trust.md).\n"
    for reason in sorted(named, key=lambda one: (not one, one)):
        names = sorted(set(named[reason]))
        yield f"\n## {reason or 'Not explained'} ({len(names)})\n\n"
        yield from (f"- `{name.replace('`', '’')}`\n" for name in names)
