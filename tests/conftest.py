"""What all tests share: the settings of Hypothesis, and the editions that the suite runs through."""

import os

import pytest
from hypothesis import HealthCheck, settings

from govdisclosure.model.editions import EDITIONS, AnyEdition

settings.register_profile(
    "default", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.register_profile(
    "ci", parent=settings.get_profile("default"), derandomize=True, database=None, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session", params=EDITIONS, ids=str)
def edition(request: pytest.FixtureRequest) -> AnyEdition:
    """Each edition of the form."""
    edition: AnyEdition = request.param
    return edition
