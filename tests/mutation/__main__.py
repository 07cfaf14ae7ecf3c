"""Mutation testing: are the tests red when the code is wrong? ``make mutate``.

    python -m tests.mutation                       every mutant of zh, model, forms and rules, which takes hours
    python -m tests.mutation zh --sample 300       of one room, 300 by chance (the same each time, --seed)
    python -m tests.mutation zh --survivors        those that survived and nothing explains once more
    python -m tests.mutation --list                the survivors that nothing explains yet
    python -m tests.mutation --write               the score and the survivors into docs/explanation

What was found is kept in ``build/mutation``, by the source of each module: a run that was stopped goes on.
Wants `coverage`, and an operating system that forks.
"""

import argparse
import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

os.environ["CI"] = "1"  # Hypothesis draws the same each time

from tests.mutation.hiding import PACKAGE
from tests.mutation.operators import Mutant, mutants_of
from tests.mutation.pages import why_of, write_pages
from tests.mutation.session import Bare, Session

FOLDER: Final = Path("build/mutation")
ROOMS: Final = {
    "zh": ("zh", "prose"),
    "model": ("model", "forms", "published", "schema"),
    "forms": ("forms", "published", "document", "rules"),
    "rules": ("rules", "conformance"),
}
"""The rooms, and whose tests are run where a module is imported with a mutant."""
TESTS: Final = (
    *("zh", "model", "forms", "rules", "prose", "published", "document", "schema", "corpus/judging"),
    *(f"properties/test_{name}_round_trip.py" for name in ("amounts", "changes", "quantities", "ratios", "scaled")),
    *(f"properties/test_{name}.py" for name in ("quick_numbers", "silent_cells", "one_changed_cell", "stated_totals")),
    *(
        f"properties/test_{name}.py"
        for name in ("added_up_at_once", "judged_by_columns", "located_at_once", "one_wrong_cell")
    ),
)
"""The tests that are run on mutants: what reads and writes files takes too long."""


def all_mutants(room: str) -> list[Mutant]:
    """Return every mutant of a room."""
    return [
        mutant
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for mutant in mutants_of(path.read_text(encoding="utf-8"), str(path.relative_to(PACKAGE)))
    ]


def key_of(mutant: Mutant) -> str:
    """Return what a mutant is kept under: another source of its module has other mutants."""
    source = (PACKAGE / mutant.module).read_bytes()
    return f"{mutant.module}:{hashlib.sha256(source).hexdigest()[:8]}:{mutant.number}"


def results(room: str) -> dict[str, str]:
    """Return what is known of a room's mutants."""
    path = FOLDER / f"{room}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def found_in(room: str) -> tuple[list[Mutant], dict[Mutant, str]]:
    """Return a room's mutants, and what became of those that were tried."""
    mutants, known = all_mutants(room), results(room)
    return mutants, {one: known[key] for one in mutants if (key := key_of(one)) in known}


def chosen(room: str, given: argparse.Namespace) -> Iterator[Mutant]:
    """Yield the mutants to try."""
    known = results(room)
    mutants = all_mutants(room)
    random.Random(given.seed).shuffle(mutants)  # noqa: S311  (a seed, not a secret)
    if given.at_import is not None:
        mutants = [one for one in mutants if bool(one.within) != given.at_import]
    for mutant in mutants[: given.sample]:
        state = known.get(key_of(mutant))
        if state == "survived" and not why_of(mutant) if given.survivors else state is None:
            yield mutant


def run(given: argparse.Namespace) -> None:
    """Try mutants, and keep what becomes of them."""
    bare = Bare()
    version = hashlib.sha256()
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            version.update(path.read_bytes())

    def task(session: Session) -> None:
        for room in given.rooms:
            found: dict[str, str] = {}
            start = time.monotonic()
            for number, mutant in enumerate(chosen(room, given), start=1):
                state = tried(session, bare, mutant, room)
                found[key_of(mutant)] = state
                if number % 25 == 0 or state == "survived":
                    _kept(room, found)
                    killed = sum(value != "survived" for value in found.values())
                    took = time.monotonic() - start
                    sys.stderr.write(f"{room} {killed}/{number} {took:.0f} s  {state}: {mutant.name}\n")
                if given.minutes and time.monotonic() - start > given.minutes * 60:
                    break
            _kept(room, found)

    Session(TESTS, FOLDER / f"map-{version.hexdigest()[:12]}.json", task)


def _kept(room: str, found: dict[str, str]) -> None:
    """Add to what is known: other runs may have added to it meanwhile."""
    known = {**results(room), **found}
    (FOLDER / f"{room}.json").write_text(json.dumps(known), encoding="utf-8")


def tried(session: Session, bare: Bare, mutant: Mutant, room: str) -> str:
    """Return what becomes of a mutant: killed, hung, which a test would not wait for either, or survived."""
    covered = session.covered
    state = session.tried(mutant) if mutant.within else ""
    if state in {"killed", "hung"} or (state == "survived" and not covered.at_import(mutant)):
        return state
    return bare.tried(mutant, covered.files(mutant, ROOMS[room]), limit=90)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rooms", nargs="*", default=[*ROOMS], help=", ".join(ROOMS))
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--minutes", type=float, help="for each room")
    parser.add_argument(
        "--at-import", action=argparse.BooleanOptionalAction, help="only what runs at import, or only what does not"
    )
    parser.add_argument("--survivors", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    if given.list:
        for _, states in (found_in(room) for room in given.rooms):
            sys.stdout.writelines(
                f"{one.module}:{one.line} {one.kind} {one.name}\n"
                for one, state in states.items()
                if state == "survived" and not why_of(one)
            )
        return 0
    if given.write:
        write_pages({room: found_in(room) for room in ROOMS})
        return 0
    run(given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
