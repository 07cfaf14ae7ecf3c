"""Run the corpus: ``python -m tests.conformance`` prints precision and recall of each rule. README.md says more."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.conformance.document import document
from tests.conformance.harness import rates, rates_table
from tests.conformance.judging import file_of, judge
from tests.conformance.scores import RULES, misses, scores, table
from tests.conformance.vectors import Vector, all_vectors, passages


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 whatever the scores are."""
    options = _options(arguments)
    if options.write:
        options.write.write_text(document(), encoding="utf-8")
        return 0
    if options.mutate:
        _mutate(verbose=options.verbose)
        return 0
    given = [vector for path in options.passages for vector in passages(path)]
    vectors = given or all_vectors()
    if options.id:
        vectors = [vector for vector in vectors if any(part in vector.id for part in options.id)]
    if options.render:
        _render(vectors, options.render)
        return 0
    judged = [judge(vector) for vector in vectors]
    if options.verbose:
        sys.stdout.writelines(f"{line}\n" for line in misses(judged, None if options.all else RULES))
    codes = {expected.code for vector in vectors for expected in vector.findings} | {*RULES}
    sys.stdout.write(f"{table(scores(judged, codes if options.all else RULES))}\n")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("passages", nargs="*", type=Path, help="folders of passages to run instead of the whole corpus")
    parser.add_argument("--id", action="append", help="only vectors whose id contains this; may be given again")
    parser.add_argument("--verbose", action="store_true", help="print each miss")
    parser.add_argument("--all", action="store_true", help="count the rules that the catalogue does not have, too")
    parser.add_argument(
        "--mutate", action="store_true", help="seed faults into valid reports, and say how many are found"
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page docs/reference/conformance.md")
    parser.add_argument("--render", type=Path, metavar="FOLDER", help="write each vector's files and expectations")
    return parser.parse_args(arguments)


def _mutate(*, verbose: bool) -> None:
    found = rates()
    if verbose:
        sys.stdout.writelines(f"{line}\n" for rate in found if rate.in_catalogue for line in rate.misses())
    sys.stdout.write(f"{rates_table(found)}\n")


def _render(vectors: Sequence[Vector], folder: Path) -> None:
    """Write the file of each vector, last year's beside it, and what must be found, for programs in other languages."""
    folder.mkdir(parents=True, exist_ok=True)
    for vector in vectors:
        ending = "txt" if vector.said.style == "text" else "html"
        (folder / f"{vector.id}.{ending}").write_bytes(file_of(vector.said))
        if vector.previous is not None:
            (folder / f"{vector.id}.previous.html").write_bytes(file_of(vector.previous))
        expected = [
            {"code": one.code, "severity": one.severity, "text": one.text, "cells": one.cells}
            for one in vector.findings
        ]
        text = json.dumps({"findings": expected, "charts": vector.said.charts}, ensure_ascii=False, indent=1)
        (folder / f"{vector.id}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
