"""A table of a bureau's own comes back from every format that keeps tables."""

from io import BytesIO
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.extending.rules import Example
from tests.extending.test_own_fields import REPORT, TABLE, ByChannel, Disclosures, Policies

counts = st.integers(0, 10**7)
rows = st.builds(ByChannel, website=counts, app=counts)
tables = st.builds(Disclosures, news=rows, policies=st.builds(Policies, texts=rows, readings=rows))
SOUND: Final = Example().report


@settings(max_examples=15)
@pytest.mark.parametrize("name", ["html", "docx", "xlsx", "markdown", "json"])
@given(table=tables)
def test_own_tables_are_read_as_they_were_written(name: str, table: Disclosures) -> None:
    """Issue, "extra tables": figures, totals and all, and the statutory tables beside it."""
    stream = BytesIO()
    govdisclosure.write(TABLE.put(REPORT, table), stream, name)
    read = govdisclosure.read(stream.getvalue())
    assert TABLE.of(read) == table
    grid = TABLE.grid(read)
    assert grid is not None
    assert grid["total.total"].value == table.total.total
    assert read.report().requests == SOUND.report().requests
