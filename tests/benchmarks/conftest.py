"""What the benchmarks share: the list of promises, and its table at the end of the run."""

import pytest

from tests.benchmarks.side_by_side import Promises

_PROMISES = pytest.StashKey[Promises]()


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
