"""The pages in ``tests/fixtures``, in the habits of government sites, are read whole."""

from pathlib import Path

import pytest

from govdisclosure.formats.decoding import decode
from govdisclosure.formats.html import read
from govdisclosure.interpret.raw import Line
from govdisclosure.interpret.recognise import recognise
from govdisclosure.published import Grid, State

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.mark.parametrize(
    ("name", "tables"),
    [
        ("county-transport-2022.html", ["Proactive2021", "Requests2021", "Remedies"]),
        ("county-civil-affairs-2023.html", ["Proactive2021", "Requests2021", "Remedies"]),
        ("township-2019.html", ["Proactive2019", "Requests2019", "Remedies"]),
    ],
)
def test_the_three_tables_of_a_page(name: str, tables: list[str]) -> None:
    """Each table is found once, of its edition, with every cell."""
    blocks = recognise(read(decode((FIXTURES / name).read_bytes())).blocks)
    grids = [block for block in blocks if isinstance(block, Grid)]
    assert [grid.form.cls.__name__ for grid in grids] == tables
    assert not any(cell.state is State.ABSENT for grid in grids for cell in grid.cells)
    assert not any(grid.surplus for grid in grids)
    assert sum(isinstance(block, Line) for block in blocks) > 10
