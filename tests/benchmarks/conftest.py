"""What the benchmarks share: the list of promises, and its table at the end of the run."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.benchmarks.machine import described
from tests.benchmarks.side_by_side import Promises

_PROMISES = pytest.StashKey[Promises]()
_MEASURED: Final = re.compile("(?<=<!-- measured -->\n).*?(?=<!-- end -->)", re.DOTALL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the page that the table is written to."""
    parser.addoption("--write-to", type=Path, metavar="PAGE", help="put the table between the marks of this page")


def pytest_configure(config: pytest.Config) -> None:
    """Begin an empty table."""
    config.stash[_PROMISES] = Promises()


@pytest.fixture(scope="session")
def promises(pytestconfig: pytest.Config) -> Promises:
    """Where a benchmark puts what it measured."""
    return pytestconfig.stash[_PROMISES]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table."""
    promises = config.stash[_PROMISES]
    if promises.rows:
        terminalreporter.section("speed: medians, in turn with a peer in one process")
        for line in promises.lines():
            terminalreporter.write_line(line)
        page: Path | None = config.getoption("--write-to")
        if page is not None:
            _write("\n".join(promises.lines()), page)


def _write(table: str, page: Path) -> None:
    measured = f"\n{described()}\n\n{table}\n\n"
    text, found = _MEASURED.subn(lambda _: measured, page.read_text(encoding="utf-8"))
    if not found:
        raise pytest.UsageError(f"{page} has no marks to write between")
    page.write_text(text, encoding="utf-8")
