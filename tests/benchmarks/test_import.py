"""`import govdisclosure`: within 1.5 × of `import attrs, cattrs`, nothing heavy among it."""

import subprocess
import sys

import pytest

from tests.benchmarks.side_by_side import Promises, Times

_ROUNDS = 25
_PEER = "import attrs, cattrs"


def _seconds(statement: str) -> float:
    """Return what ``statement`` takes of a fresh process, the start of the interpreter not counted."""
    code = f"from time import process_time as now; start = now(); {statement}; print(now() - start)"
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize(
    ("statement", "promised"),
    [
        ("import govdisclosure", "ratio ≤ 1.5"),
        ("from govdisclosure import AnnualReport", ""),
        ("from govdisclosure import check, read", ""),
    ],
)
def test_import(promises: Promises, statement: str, promised: str) -> None:
    """The import of the package, and beside it what the first use of its parts costs."""
    for warm in (statement, _PEER):
        _seconds(warm)
    ours, peer = zip(*((_seconds(statement), _seconds(_PEER)) for _ in range(_ROUNDS)), strict=True)
    promises.add(statement, Times.of([*ours], [*peer]), peer=_PEER, promised=promised)
