"""What the generator yields: a file, whose it is, what is wrong in it, and what it should have said."""

from typing import final

from attrs import field, frozen

from govdisclosure.model.report import AnyReport
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.printing import published

__all__ = ["Seeded", "Specimen"]


@final
@frozen(kw_only=True)
class Seeded:
    """A fault that was put into a report: its kind, the rule that must find it, and where it is."""

    kind: str
    """Such as ``"digit_dropped"``: one of `govdisclosure.specimens.faults.KINDS`."""
    code: str
    """The rule, ``"GD202"``. Rules GD4xx find it beside last year's report, or beside the reports of other bodies."""
    place: str
    """A cell (``"requests.received.total"``), a table or section by its name, ``title``, ``preamble`` or ``signature``."""


@final
@frozen(kw_only=True)
class Specimen:
    """A report as a site publishes it."""

    source: str
    """Where it would be found: ``云岭市/青禾县/水利局/2022.html``."""
    data: bytes
    year: int
    agency: str
    """The body's name as reports print it."""
    faults: tuple[Seeded, ...] = ()
    draft: Draft = field(repr=False, eq=False)
    """What the report said before anything was spoilt."""

    @property
    def report(self) -> AnyReport:
        """The truth: the report that the body should have published, typed and valid; made when it is asked for."""
        return published(self.draft).report()
