"""The page about the corpus: its tables are the columns'."""

import runpy
from pathlib import Path
from typing import Any, Final, cast

from govdisclosure.corpus.schema import REPORTS

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = (DOCS / "reference" / "corpus.md").read_text(encoding="utf-8")


def test_the_tables_of_columns_are_current() -> None:
    """docs/examples/corpus_columns.py writes them anew."""
    assert runpy.run_path(str(DOCS / "examples" / "corpus_columns.py"))["page"](PAGE) == PAGE


def test_every_column_that_is_no_cell_is_named() -> None:
    """With its type and what it holds."""
    for field in cast("Any", REPORTS):
        if "." not in field.name:
            assert f"| `{field.name}` | " in PAGE
            assert field.metadata[b"about"].decode() in PAGE
