"""Coverage-guided fuzzing of every reader: ``make fuzz``.

    python -m tests.fuzz                          every target, a minute each
    python -m tests.fuzz html docx --seconds 600  two of them, longer
    python -m tests.fuzz --keep                   and add to tests/fuzz/corpus what reaches more of the code
    python -m tests.fuzz --write                  put what all runs came to into docs/explanation/trust.md

Wants atheris (group ``fuzz``). The inputs that were made are in ``build/fuzz/TARGET``, and a later run goes on from them;
those that show a fault are in ``build/fuzz/found/TARGET``, and the exit status is 1.
"""

import argparse
import contextlib
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import coverage

from tests.fuzz.seeds import CORPUS, kept, seeds
from tests.fuzz.targets import TARGETS

FOLDER: Final = Path("build/fuzz")
LIMITS: Final = ("-timeout=30", "-rss_limit_mb=2500", "-print_final_stats=1", "-verbosity=1")
"""Longer than 30 seconds is a hang; no input may take more memory than this."""
KEPT_BYTES: Final = 85_000
"""So much of a target's inputs is kept."""


RUNS: Final = FOLDER / "runs.json"
PAGE: Final = Path("docs/explanation/trust.md")
MEASURED: Final = re.compile("(?<=<!-- fuzzing -->\n).*?(?=<!-- end -->)", re.DOTALL)


class Run(NamedTuple):
    """What a run came to, or all runs of a target together."""

    target: str
    executions: int
    seconds: int
    before: int
    """The branches that the inputs it began with reach."""
    after: int
    inputs: int
    found: tuple[str, ...]

    def row(self) -> str:
        """Return it as a row of a table in Markdown."""
        found = "; ".join(self.found) or "–"
        return f"| {self.target} | {self.executions:,} | {self.seconds} s | {self.before:,} → {self.after:,} | {self.inputs:,} | {found} |"

    def with_earlier(self, earlier: "Run") -> "Run":
        """Return what this run and those before it came to."""
        return self._replace(
            executions=earlier.executions + self.executions,
            seconds=earlier.seconds + self.seconds,
            before=earlier.before,
            after=max(earlier.after, self.after),
            found=tuple(dict.fromkeys([*earlier.found, *self.found])),
        )


def all_runs() -> dict[str, Run]:
    """Return what all runs came to, by target."""
    known: list[dict[str, Any]] = json.loads(RUNS.read_text(encoding="utf-8")) if RUNS.exists() else []
    return {run["target"]: Run(**run)._replace(found=tuple(run["found"])) for run in known}


def remember(run: Run) -> None:
    """Add a run to those that are known."""
    runs = all_runs()
    runs[run.target] = run.with_earlier(runs[run.target]) if run.target in runs else run
    RUNS.write_text(json.dumps([one._asdict() for one in runs.values()], ensure_ascii=False), encoding="utf-8")


def fuzz(target: str, seconds: int) -> Run:
    """Fuzz ``target`` for so long."""
    inputs, found = FOLDER / target, FOLDER / "found" / target
    inputs.mkdir(parents=True, exist_ok=True)
    found.parent.mkdir(exist_ok=True)
    for data in [*seeds(target), *(path.read_bytes() for path in kept(target))]:
        _put(data, inputs)
    log = FOLDER / f"{target}.log"
    with log.open("w", encoding="utf-8") as stream:
        options = [*LIMITS, f"-max_total_time={seconds}", f"-artifact_prefix={found}-", str(inputs)]
        status = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.instrumented", target, str(found), *options],
            stderr=stream,
            stdout=stream,
            check=False,
        ).returncode
    return _run_of(target, log.read_text(encoding="utf-8", errors="replace"), status, len([*inputs.iterdir()]))


def _run_of(target: str, log: str, status: int, inputs: int) -> Run:
    first = re.search(r"INITED.*?cov: (\d+)", log)
    reached = [int(number) for number in re.findall(r"cov: (\d+)", log)]
    done = re.search(r"stat::number_of_executed_units: (\d+)", log) or re.search(r"Done (\d+) runs", log)
    took = re.search(r"Done \d+ runs in (\d+)", log)
    found = [*dict.fromkeys(re.findall(r"^FOUND (.*)", log, re.MULTILINE)), *re.findall(r"SUMMARY: (.*)", log)]
    if status and not found:
        found.append(f"ended with status {status}")
    return Run(
        target,
        int(done[1]) if done else 0,
        int(took[1]) if took else 0,
        int(first[1]) if first else 0,
        max(reached, default=0),
        inputs,
        tuple(found),
    )


def keep(target: str) -> None:
    """Keep of the inputs those that reach what the kept and the smaller ones do not, as far as there is room."""
    (CORPUS / target).mkdir(exist_ok=True)
    known = kept(target)
    room = KEPT_BYTES - sum(path.stat().st_size for path in known)
    reached: set[tuple[str, tuple[int, int]]] = set()
    for path in [*known, *sorted((FOLDER / target).iterdir(), key=lambda one: one.stat().st_size)]:
        data = path.read_bytes()
        new = _reached(target, data) - reached
        if path not in known and new and len(data) < room:
            room -= len(data)
            _put(data, CORPUS / target)
        if path in known or len(data) < room:
            reached |= new


def _reached(target: str, data: bytes) -> set[tuple[str, tuple[int, int]]]:
    """Return the branches that an input reaches."""
    measured = coverage.Coverage(data_file=None, branch=True, include=["*/govdisclosure/*"], config_file=False)
    measured.set_option("run:disable_warnings", ["no-data-collected"])
    measured.start()
    with contextlib.suppress(Exception):  # which a run has told
        TARGETS[target].holds(data)
    measured.stop()
    found = measured.get_data()
    return {(file, arc) for file in found.measured_files() for arc in found.arcs(file) or ()}


def _put(data: bytes, folder: Path) -> None:
    (folder / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)


def table(runs: Iterable[Run]) -> str:
    """Return what runs came to, in Markdown."""
    head = "| target | executions | time | branches reached | inputs | found |\n|---|---|---|---|---|---|\n"
    return head + "".join(f"{run.row()}\n" for run in runs)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 if anything was found."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="*", default=[*TARGETS], help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--keep", action="store_true", help="keep what reaches more of the code")
    parser.add_argument("--write", action="store_true", help="write the page, and fuzz nothing")
    given = parser.parse_args(arguments)
    if given.write:
        text = PAGE.read_text(encoding="utf-8")
        order = [run for target in TARGETS if (run := all_runs().get(target))]
        PAGE.write_text(MEASURED.sub(lambda _: f"\n{table(order)}\n", text), encoding="utf-8")
        return 0
    if unknown := {*given.targets} - {*TARGETS}:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    runs: list[Run] = []
    for target in given.targets:
        runs.append(fuzz(target, given.seconds))
        remember(runs[-1])
        sys.stderr.write(f"{runs[-1].row()}\n")
        if given.keep:
            keep(target)
    sys.stdout.write(table(runs))
    return any(run.found for run in runs)


if __name__ == "__main__":
    sys.exit(main())
