"""What a roll-up comes to."""

from collections.abc import Iterator, Mapping
from typing import Final, final

from attrs import field, frozen

from govdisclosure.bodies.identity import possibly
from govdisclosure.bodies.names import body_of
from govdisclosure.errors import GovDisclosureError
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.published import PublishedReport
from govdisclosure.published.adding import Addition, Inclusion, Missing, Sum, Unit, contribution_of
from govdisclosure.rollup.alike import Alike
from govdisclosure.rollup.draft import draft_of
from govdisclosure.rules import Findings

__all__ = ["RollUp"]

_FEW: Final = 3


@final
@frozen(kw_only=True, eq=False)
class RollUp:
    """Units of one year added up to the body above them, with all that is not sure of the sums."""

    agency: Agency | None
    """The body that the units are added up for."""
    addition: Addition
    own: Unit | None = None
    """The unit that is the body's own report, in the sums or left out as any other; None where none was given."""
    parent: PublishedReport | None = field(default=None, repr=False)
    """The report that the body has published, where one was given."""
    reasons: Mapping[int, GovDisclosureError] = field(factory=dict[int, GovDisclosureError])
    """Why units are left out that could not be read or are not declared, by their places."""
    expected: tuple[Agency, ...] = ()
    missing: tuple[Missing, ...] = ()
    unexpected: tuple[Unit, ...] = ()
    """Units that are not on the list, where there is one."""
    alike: tuple[Alike, ...] = ()
    """Units with one text."""
    findings: Findings = Findings(items=(), ran=())
    """What GD404 and GD601 to GD603 find."""
    notes: tuple[Phrase, ...] = ()
    """What was left out of the list of units that are expected."""

    @property
    def year(self) -> int:
        """The report year."""
        return self.addition.year

    @property
    def edition(self) -> AnyEdition:
        """The edition of the form."""
        return self.addition.edition

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every report that was given, in that order, the body's own last."""
        return self.addition.units

    @property
    def tables(self) -> Mapping[TableName, tuple[Sum, ...]]:
        """The sum of each cell."""
        return self.addition.tables

    @property
    def left_out(self) -> Iterator[Unit]:
        """The units that are not in the sums, but for those that are there twice with the same figures."""
        return (unit for unit in self.units if unit.inclusion not in {Inclusion.COUNTED, Inclusion.TWIN})

    @property
    def uncompared(self) -> tuple[TableName, ...]:
        """The tables of the published report that give no number to compare: missing, pictures, blank, in another year's form."""
        parent = self.parent
        if parent is None:
            return ()
        return tuple(name for name in TABLE_NAMES if contribution_of(parent.grid(name), name, self.edition).lack)

    @property
    def perhaps_own(self) -> tuple[Unit, ...]:
        """The units in the sums that may be the body itself: by a name alike, or as their figures are the sum of all others."""
        counted = [unit for unit in self.addition.counted if unit is not self.own]
        return tuple(unit for unit in counted if self._may_be_own(unit) or self._is_sum(unit, len(counted)))

    def _may_be_own(self, unit: Unit) -> bool:
        one, other = unit.agency, self.agency
        return one is not None and other is not None and body_of(one) == body_of(other) and possibly(one, other)

    def _is_sum(self, unit: Unit, count: int) -> bool:
        """Tell whether counts of ``unit`` are those of all others together, in enough cells to be no chance."""
        pairs = [
            (figure, one.figure)
            for name, sums in self.tables.items()
            for one, figure in zip(sums, unit.tables[name].figures, strict=True)
            if one.is_exact and isinstance(figure, int) and isinstance(one.figure, int)
        ]
        return (
            count >= _FEW
            and len({said for said, _ in pairs if said}) >= _FEW
            and all(2 * said == total for said, total in pairs)
        )

    @property
    def is_complete(self) -> bool:
        """Whether every unit that was given or is expected is in the sums, with a figure in every cell."""
        exact = all(one.is_exact for sums in self.tables.values() for one in sums)
        return self.addition.is_complete and not self.missing and exact

    def draft(self) -> PublishedReport:
        """Return the body's own report with the sums in its tables, and marks in place of the prose that is to be written.

        A cell of which not every unit says its figure says so too. `PublishedReport.report` gives the typed report where all do.
        """
        return draft_of(self.addition, self.agency, self.missing)
