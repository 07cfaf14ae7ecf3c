"""The page on scale: its estimate follows from its curve."""

import runpy
from pathlib import Path
from typing import Any, Final

from govdisclosure.specimens.faults import KINDS
from govdisclosure.specimens.places import MOST_AGENCIES

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = (DOCS / "reference" / "scale.md").read_text(encoding="utf-8")
SCALE: Final[dict[str, Any]] = runpy.run_path(str(DOCS / "examples" / "scale.py"))


def test_the_estimate_follows_from_the_curve() -> None:
    """Written anew from the points that it shows, the page is the same."""
    points = SCALE["points_of"](PAGE)
    sizes = sorted({point.reports for point in points})
    assert sizes == [10**power for power in range(len(sizes))]
    machine = SCALE["MEASURED"].search(PAGE)[0].split("\n")[1]
    assert SCALE["written"](PAGE, points, machine) == PAGE


def test_more_processors_take_less_time_until_one_process_is_busy() -> None:
    """The time of a million reports falls with the processors, and not below what the first process takes."""
    point = SCALE["Point"](1000, 2, 5.0, 1.0, 9.0, 100, 80, 4.0, 0.4, 0.0)
    times = [row[1] for row in SCALE["estimate"]([point])][:4]
    assert times == ["1.4 h", "21 min", "17 min", "2 min"]
    price = [row[4] for row in SCALE["estimate"]([point])]
    assert price == ["$ 0.14", "$ 0.14", "$ 0.44", "$ 0.16", "$ 0.09 a month"]


def test_the_page_counts_right() -> None:
    """The kinds of fault and the bodies are as many as it says."""
    assert f"of {len(KINDS)} kinds" in PAGE
    assert f"{MOST_AGENCIES:,} bodies" in PAGE
