"""How a report is published makes no difference to what is wrong in it."""

from itertools import cycle

import pytest
from attrs import evolve

from govdisclosure import check
from tests.conformance.judging import published
from tests.conformance.pages import STYLES
from tests.conformance.vectors import Said, Vector, reports

OTHERS = [style for style in STYLES if style != "lines"]
"""A cell a line loses which of its neighbours a blank cell, or words in a cell, belong to."""


@pytest.mark.parametrize(
    ("vector", "style"),
    [pytest.param(vector, style, id=vector.id) for vector, style in zip(reports(), cycle(OTHERS), strict=False)],
)
def test_the_same_is_found_however_it_is_published(vector: Vector, style: str) -> None:
    """The same codes with the same severities are found on another kind of page."""
    assert _found(evolve(vector.said, style=style), vector) == _found(vector.said, vector)


def _found(said: Said, vector: Vector) -> list[tuple[str, str]]:
    previous = None if vector.previous is None else published(vector.previous)
    return [(finding.code, finding.severity) for finding in check(published(said), previous=previous)]
