"""Small roll-ups for tests."""

from typing import Any

from govdisclosure.published import Grid, PublishedReport
from govdisclosure.rollup import Given, RollUp, rolled_up
from tests.rules.building import grid, report

__all__ = ["added", "unit"]


def unit(name: str | None, decisions: str = "0", *, year: int | None = 2022, **more: Any) -> PublishedReport:
    """Return the report of a unit that has made decisions on licences, and nothing else but what ``more`` says."""
    tables: dict[Any, Grid | None] = {"proactive": grid("proactive", {"licensing.decisions": decisions})}
    return report(agency=name, year=year, tables={**tables, **more.pop("tables", {})}, **more)


def added(*reports: PublishedReport | Given, **more: Any) -> RollUp:
    """Return the roll-up of ``reports``."""
    return rolled_up([one if isinstance(one, Given) else Given(report=one) for one in reports], **more)
