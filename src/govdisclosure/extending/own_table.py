"""A table of a bureau's own: cells, labels, sums and drawing derived from its class, as those of a statutory table are."""

from collections.abc import Sequence
from typing import Any, Final, Generic, TypeVar, cast, final

from attrs import evolve, field, frozen

from govdisclosure.document.tables import table_of
from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.extending._own_reading import grid_in
from govdisclosure.extending._own_rule import rule_of
from govdisclosure.formats.drawing import rows_of
from govdisclosure.forms import TableForm, table_form
from govdisclosure.model.narrative import OtherTable, Section, SectionName, TableRow
from govdisclosure.model.report import AnnualReport
from govdisclosure.model.table import Table
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.published.typed import grid_of, read_own
from govdisclosure.rules import Rule, Severity

__all__ = ["OwnTable"]

_TableT = TypeVar("_TableT", bound=Table)
_ReportT = TypeVar("_ReportT", bound=AnnualReport[Any, Any, Any])

_LACKING: Final = Message("没有“{label}”表")
_NO_SECTION: Final = Message("没有这一部分，不能放入“{label}”表")


@final
@frozen(kw_only=True)
class OwnTable(Generic[_TableT]):
    """A table that a bureau adds to the six sections: read by its labels, judged by its sums, written where it belongs."""

    label: str
    """What it is called."""
    cls: type[_TableT]
    """Its rows and columns: a `Table` whose fields are made by ``row``, of a `Row` whose fields are made by ``count``."""
    section: SectionName = "proactive"
    """The section in which it stands."""
    form: TableForm = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Derive the form from the class."""
        object.__setattr__(self, "form", table_form(self.cls))

    def grid(self, report: PublishedReport) -> Grid | None:
        """Return the table as ``report`` has it published, each cell as printed, wherever it stands; None where it has none."""
        tables = (block for _, block in report.blocks() if isinstance(block, OtherTable))
        found = (grid_in(self.form, block) for block in tables)
        return next((grid for grid in found if grid is not None), None)

    def of(self, report: PublishedReport) -> _TableT:
        """Return what the table that ``report`` has published means; silent cells are filled as those of a statutory table.

        Raises:
            InvalidReport: it has none, or everything that keeps it from being a valid table, at once.
        """
        grid = self.grid(report)
        if grid is None:
            raise InvalidReport([Violation(_LACKING, label=self.label)])
        return cast("_TableT", read_own(grid)[0])

    def block(self, table: _TableT) -> OtherTable:
        """Return ``table`` as a block of a section: heads, rows, and every total printed."""
        drawn = table_of(grid_of(table))
        rows: Sequence[Sequence[str]] = rows_of(drawn) if drawn else ()
        return OtherTable(rows=tuple(TableRow(cells=tuple(row)) for row in rows))

    def put(self, report: _ReportT, table: _TableT) -> _ReportT:
        """Return ``report`` with ``table`` at the end of its section, or in place of the one that is there.

        Raises:
            InvalidReport: the report has no such section.
        """
        section: Section | None = getattr(report.sections, self.section)
        if section is None:
            raise InvalidReport([Violation(_NO_SECTION, path=f"sections.{self.section}", label=self.label)])
        kept = [block for block in section.blocks if not (isinstance(block, OtherTable) and grid_in(self.form, block))]
        places = [index for index, block in enumerate(section.blocks) if block not in kept]
        kept.insert(places[0] if places else len(kept), self.block(table))
        sections = evolve(report.sections, **{self.section: evolve(section, blocks=tuple(kept))})
        return evolve(report, sections=sections)

    def rule(
        self,
        code: str,
        *,
        provision: str,
        severity: Severity = Severity.ERROR,
        required: bool = False,
    ) -> Rule:
        """Return the rule that judges the sums of the table, with its examples; ``required``: and that it is there.

        A sum that silent cells leave open is not found wrong.
        """
        return rule_of(self, code, provision=provision, severity=severity, required=required)
