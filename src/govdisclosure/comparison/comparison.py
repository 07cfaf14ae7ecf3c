"""Two reports side by side: what one says that the other does not."""

from typing import Self, final

from attrs import frozen

from govdisclosure.comparison.facts import FactChange, compare_facts
from govdisclosure.comparison.notes import Note, notes_on
from govdisclosure.comparison.sections import SectionComparison, compare_sections
from govdisclosure.comparison.tables import TableComparison, compare_tables
from govdisclosure.published import PublishedReport

__all__ = ["Comparison", "Side", "compare_published"]


@final
@frozen(kw_only=True)
class Side:
    """One of the two reports."""

    file: str | None
    agency: str | None
    year: int | None
    edition: str | None

    @classmethod
    def of(cls, report: PublishedReport) -> Self:
        """Return what names ``report``."""
        return cls(
            file=report.file,
            agency=report.agency.name if report.agency else None,
            year=report.year,
            edition=str(report.edition) if report.edition else None,
        )


@final
@frozen(kw_only=True)
class Comparison:
    """What changed from one report to another. Differences are no findings: nothing here is wrong or right."""

    old: Side
    new: Side
    notes: tuple[Note, ...]
    facts: tuple[FactChange, ...]
    tables: tuple[TableComparison, ...]
    """Each statutory table that either report has."""
    sections: tuple[SectionComparison, ...]
    """The preamble and each section that either report has."""

    @property
    def differs(self) -> bool:
        """Whether anything changed."""
        return bool(
            self.facts
            or any(table.changes or table.old != table.new for table in self.tables)
            or any(section.differs for section in self.sections)
        )


def compare_published(old: PublishedReport, new: PublishedReport) -> Comparison:
    """Return what changed from ``old`` to ``new``.

    Raises:
        MissingExtra: RapidFuzz is not installed.
    """
    return Comparison(
        old=Side.of(old),
        new=Side.of(new),
        notes=tuple(notes_on(old, new)),
        facts=tuple(compare_facts(old, new)),
        tables=tuple(compare_tables(old, new)),
        sections=tuple(compare_sections(old, new)),
    )
