"""The soak: many invented reports, one after another in one process, read, checked, written and read again.

    python -m tests.soak                       100,000 reports, which takes some forty minutes of a processor
    python -m tests.soak --reports 1000        fewer
    python -m tests.soak --seed 7              of another country
    python -m tests.soak --only 4711           one report by its number: what is different, once more
    python -m tests.soak --write               put what was measured into docs/explanation/trust.md

A run that was stopped goes on where it was; ``--again`` begins anew. What came back different stands in ``build/soak``, a
line each; it is tried again when the run goes on, and the exit status is 1 while any is left. Memory is looked up in
/proc, so it needs Linux.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from govdisclosure.formats.registry import FormatName
from govdisclosure.specimens import Specimen, specimens_of
from govdisclosure.specimens.seeds import random_of
from tests.soak.passage import SHARES, differences

FOLDER: Final = Path("build/soak")
YEARS: Final = range(2019, 2026)
PAGE: Final = Path("docs/explanation/trust.md")
MEASURED: Final = re.compile("(?<=<!-- soak -->\n).*?(?=<!-- end -->)", re.DOTALL)
EVERY: Final = 1000
"""So many reports between two looks at the memory; what was done is kept then."""


def report_of(seed: int, number: int) -> Specimen:
    """Return report ``number`` of a country: a body's reports of seven years come one after another."""
    agency, year = divmod(number, len(YEARS))
    [one] = specimens_of(agency, [YEARS[year]], seed=seed, faults=0.4)
    return one


def format_of(seed: int, number: int) -> FormatName:
    """Return as what the report is written."""
    return random_of(seed, "soak", number).choices(tuple(SHARES), tuple(SHARES.values()))[0]


def soak(seed: int, reports: int, folder: Path, *, first: int = 0, again: bool = False) -> dict[str, Any]:
    """Take reports through it from number ``first`` up to ``reports``; return what was measured, kept in ``folder`` too."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{seed}.json"
    state: dict[str, Any] = {
        "seed": seed,
        "first": first,
        "done": 0,
        "formats": {},
        "faulty": 0,
        "seconds": 0.0,
        "memory": [],
    }
    if kept.exists() and not again:
        state = json.loads(kept.read_text(encoding="utf-8"))
    log = folder / f"{seed}.differences.jsonl"
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() and not again else []
    wrong: set[int] = {json.loads(line)["number"] for line in lines}
    log.write_text("", encoding="utf-8")
    left = sum(_taken(seed, number, log)[1] for number in sorted(wrong))
    began, start = state["done"], time.process_time() - state["seconds"]
    for number in range(first + began, reports):
        one, is_different = _taken(seed, number, log)
        left += is_different
        name = format_of(seed, number)
        state["done"] += 1
        state["formats"][name] = state["formats"].get(name, 0) + 1
        state["faulty"] += bool(one.faults)
        if state["done"] % EVERY == 0 or number + 1 == reports:
            state["seconds"] = round(time.process_time() - start, 1)
            state["memory"].append([state["done"], state["done"] - began, memory()])
            kept.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
            sys.stderr.write(f"{state['done']:,} reports, {left} different, {memory():.1f} MB\n")
    state["different"] = left
    kept.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
    return state


def _taken(seed: int, number: int, log: Path) -> tuple[Specimen, bool]:
    """Take a report through it; return it, and whether it came back different, which is logged."""
    one, name = report_of(seed, number), format_of(seed, number)
    found = differences(one, name)
    if found:
        with log.open("a", encoding="utf-8") as lines:
            entry = {"number": number, "format": name, "source": one.source, "found": found}
            lines.write(f"{json.dumps(entry, ensure_ascii=False)}\n")
    return one, bool(found)


def memory() -> float:
    """Return the memory that the process holds, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * 4096 / 1e6, 1)


def table(state: dict[str, Any]) -> str:
    """Return what was measured, in Markdown."""
    formats = ", ".join(f"{name} {state['formats'].get(name, 0):,}" for name in SHARES)
    points = [point for point in state["memory"] if point[0] in {1000, 10_000, 50_000} or point is state["memory"][-1]]
    rows = "".join(f"| {done:,} | {size:.1f} MB |\n" for done, _, size in points)
    return (
        f"Seed {state['seed']}: {state['done']:,} reports, {state['faulty']:,} of them with a fault; {state['different']:,} "
        f"came back different. {state['seconds'] / 60:.0f} minutes of a processor. Written as {formats}.\n\n"
        f"| reports | memory of the process |\n|---|---|\n{rows}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 if a report came back different."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.soak", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="begin with this number, not with the first report")
    parser.add_argument("--only", type=int, metavar="NUMBER")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    if given.only is not None:
        one, name = report_of(given.seed, given.only), format_of(given.seed, given.only)
        found = differences(one, name)
        sys.stdout.write("\n".join([f"{one.source} as {name}", *(found or ["nothing is different"])]) + "\n")
        return bool(found)
    if given.write:
        measured = table(json.loads((FOLDER / f"{given.seed}.json").read_text(encoding="utf-8")))
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(MEASURED.sub(lambda _: f"\n{measured}\n", page), encoding="utf-8")
        return 0
    state = soak(given.seed, given.reports, FOLDER, first=given.first, again=given.again)
    sys.stdout.write(table(state))
    return bool(state["different"])


if __name__ == "__main__":
    sys.exit(main())
