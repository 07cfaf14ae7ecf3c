"""The page of the rules is the catalogue's."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_agrees_with_the_catalogue() -> None:
    """docs/rules.md says of every rule what the catalogue says; docs/examples/rules_page.py writes it anew."""
    made = runpy.run_path(str(ROOT / "docs" / "examples" / "rules_page.py"))["page"]()
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == made
