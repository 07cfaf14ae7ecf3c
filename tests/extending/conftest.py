"""What is installed in a test is forgotten after it."""

from collections.abc import Iterator

import pytest

from govdisclosure.formats.installed import found_formats
from govdisclosure.rules.installed import found_rules


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Forget what was found."""
    yield
    found_rules.cache_clear()
    found_formats.cache_clear()
