"""What all tests share: the settings of Hypothesis, and the editions that the suite runs through."""

import os

import pytest
from hypothesis import HealthCheck, settings

from govdisclosure.model.editions import EDITIONS, AnyEdition
from tests.outside import missing

settings.register_profile(
    "default", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.register_profile(
    "ci", parent=settings.get_profile("default"), derandomize=True, database=None, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> None:
    """Judge coverage only where every test can run; `.ci/run` installs what that takes."""
    coverage = session.config.pluginmanager.get_plugin("_cov")
    if coverage is not None and missing():
        coverage.options.cov_fail_under = 0


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what is missing here."""
    if absent := missing():
        terminalreporter.line(
            f"not installed: {', '.join(absent)}; tests that look with it were skipped, and coverage is not judged"
        )


@pytest.fixture(scope="session", params=EDITIONS, ids=str)
def edition(request: pytest.FixtureRequest) -> AnyEdition:
    """Each edition of the form."""
    edition: AnyEdition = request.param
    return edition
