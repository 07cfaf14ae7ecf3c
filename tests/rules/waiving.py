"""Waivers for the tests of waivers, and a report with one finding to waive."""

import datetime as dt
from typing import Any, Final

from govdisclosure import PublishedReport, Waiver
from tests.rules.building import grid, report

TODAY: Final = dt.date(2026, 6, 30)
ROW: Final = "requests.outcomes.granted"


def waiver(**fields: Any) -> Waiver:
    """Return a waiver of GD202, but for what is given."""
    given: dict[str, Any] = {"rule": "GD202", "reason": "已向该局核实", "who": "审核组"}
    return Waiver(**(given | fields))


def wrong(total: str = "257", **fields: Any) -> PublishedReport:
    """Return a report whose row of granted requests has 275 and says ``total``."""
    cells = {"outcomes.granted.natural_person": "275", "outcomes.granted.total": total}
    return report(tables={"requests": grid("requests", cells)}, **fields)


NAMED: Final = {f"{ROW}.total": "257", f"{ROW}.natural_person": "275"}
"""The cells of its finding."""
