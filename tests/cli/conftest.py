"""The command line under test, in this process and in one of its own."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from govdisclosure.cli import main


class Outcome(NamedTuple):
    """What a run of the command came to."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process."""
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def _run(*words: object) -> Outcome:
        with CliRunner().isolation() as (out, err, *_):
            status = main([str(word) for word in words])
            return Outcome(status, out.getvalue().decode(), err.getvalue().decode())

    return _run
