"""The gallery shows the pictures that are there."""

import re
from pathlib import Path
from typing import Final

GALLERY: Final = Path(__file__).parents[2] / "docs" / "gallery"


def test_every_picture_is_shown_and_every_one_shown_is_there() -> None:
    """Each with words for those who do not see it."""
    shown = re.findall(r"!\[[^\]]+\]\((.+?)\)", (GALLERY / "index.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(path.name for path in GALLERY.glob("*.png"))
