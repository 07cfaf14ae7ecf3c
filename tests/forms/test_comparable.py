"""What two editions count alike."""

from govdisclosure.forms import form_of
from govdisclosure.forms.comparable import comparable
from govdisclosure.model.editions import EDITION_2019, EDITION_2021

OLD, NEW = form_of(EDITION_2019), form_of(EDITION_2021)


def test_a_form_is_comparable_with_itself() -> None:
    """Cell by cell."""
    for table in (*OLD.tables, *NEW.tables):
        assert comparable(table, table) == tuple((cell.index, cell.index) for cell in table.cells)


def test_table_2_is_a_series_break() -> None:
    """Not one of its cells is comparable, those of the same name neither."""
    assert "licensing.decisions" in OLD.proactive.index
    assert "licensing.decisions" in NEW.proactive.index
    assert comparable(OLD.proactive, NEW.proactive) == comparable(NEW.proactive, OLD.proactive) == ()


def test_the_parts_of_other_outcomes_are_not_comparable() -> None:
    """All rows of table 3 but those of （六）, and all of table 4."""
    pairs = comparable(OLD.requests, NEW.requests)
    rows = {OLD.requests.cells[one].row for one, _ in pairs}
    assert {row.path for row in OLD.requests.rows} - rows == {"outcomes.other"}
    assert all(OLD.requests.cells[one].path == NEW.requests.cells[other].path for one, other in pairs)
    assert len(comparable(OLD.remedies, NEW.remedies)) == 15
