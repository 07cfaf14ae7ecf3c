"""The report as published: what the file said, nothing altered."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final, final, overload

from attrs import field, frozen

from govdisclosure._asked import Asked
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency, Period, Signature
from govdisclosure.model.editions import AnyEdition, Edition, ProactiveT, RemediesT, RequestsT
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Block,
    Chart,
    Preamble,
    Section,
    SectionName,
    Sections,
    TableName,
)
from govdisclosure.model.report import AnnualReport, AnyReport
from govdisclosure.published.grid import Grid
from govdisclosure.published.typed import Reading, grid_of, read_typed

__all__ = ["Part", "PublishedReport"]


@final
@frozen(kw_only=True)
class Part:
    """A section as found: which of the six it is, its heading as written, its blocks."""

    name: SectionName
    section: Section


@final
@frozen(kw_only=True)
class PublishedReport(Asked):
    """What a file said. Nothing edits it; `report` gives what it means, or says why it cannot."""

    edition: AnyEdition | None = None
    """The form that was used, told from the labels, else the one of the year; None before 2019."""
    year: int | None = None
    """The report year."""
    title: str | None = None
    """As printed; a title broken over two lines keeps its line break."""
    agency: Agency | None = None
    period: Period | None = None
    preamble: Preamble = field(factory=Preamble)
    sections: tuple[Part, ...] = ()
    """The statutory sections in the order of the file, each once; a head that comes again is a heading block."""
    proactive: Grid | None = None
    """Table 2, None when the file has none."""
    requests: Grid | None = None
    """Table 3."""
    remedies: Grid | None = None
    """Table 4."""
    information_fees: InformationFees | None = None
    charts: tuple[Chart, ...] = ()
    signature: Signature | None = None
    published_on: dt.date | None = None
    """The day on which the page says that it was published (发布日期), which no report itself says."""
    extensions: Mapping[str, Any] = field(factory=dict[str, Any], hash=False)
    file: str | None = field(default=None, eq=False)
    """The file that was read, None for bytes. Two files that say the same are equal."""
    notes: tuple[Phrase, ...] = field(default=(), eq=False)
    """What the reader left out of the file: macros, text that was struck out."""

    def section(self, name: SectionName) -> Section | None:
        """Return the section ``name``, None when the report has none."""
        return next((part.section for part in self.sections if part.name == name), None)

    def grid(self, name: TableName) -> Grid | None:
        """Return the table ``name``."""
        grid: Grid | None = getattr(self, name)
        return grid

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The statutory tables that the file has, pictures included."""
        return tuple(grid for grid in (self.proactive, self.requests, self.remedies) if grid is not None)

    def blocks(self) -> Iterator[tuple[SectionName | None, Block]]:
        """Yield every block with its section, None for the preamble."""
        for block in self.preamble.blocks:
            yield None, block
        for part in self.sections:
            for block in part.section.blocks:
                yield part.name, block

    @classmethod
    def of(cls, report: AnnualReport[Any, Any, Any]) -> "PublishedReport":
        """Return ``report`` as it would be published: every cell printed, totals with it."""
        parts: list[tuple[SectionName, Section | None]]
        parts = [(name, getattr(report.sections, name)) for name in SECTION_NAMES]
        return cls(
            edition=report.edition,
            sections=tuple(Part(name=name, section=section) for name, section in parts if section is not None),
            proactive=grid_of(report.proactive),
            requests=grid_of(report.requests),
            remedies=grid_of(report.remedies),
            **{name: getattr(report, name) for name in _SHARED},
        )

    def reading(self, edition: AnyEdition | None = None) -> Reading:
        """Return what the report means, as `report` does, and beside it the silent cells that were filled.

        Raises:
            InvalidReport: everything that keeps it from being a valid report, at once.
        """
        shared = {name: getattr(self, name) for name in _SHARED}
        if self.title is not None and (lines := self.title.splitlines()) != [self.title]:
            shared["title"] = "".join(line.strip() for line in lines)
        shared["sections"] = Sections(**{part.name: part.section for part in self.sections})
        return read_typed({name: self.grid(name) for name in TABLE_NAMES}, shared, self.edition, edition)

    @overload
    def report(self) -> AnyReport: ...
    @overload
    def report(
        self, edition: Edition[ProactiveT, RequestsT, RemediesT]
    ) -> AnnualReport[ProactiveT, RequestsT, RemediesT]: ...
    def report(self, edition: AnyEdition | None = None) -> Any:
        """Return what the report means, typed and valid.

        Silent cells are filled where the identities leave one reading, else by zero where zero satisfies all; which cells
        were filled is told by `reading`.

        Args:
            edition: the edition that is expected; the types of the tables are known then.

        Raises:
            InvalidReport: everything that keeps it from being a valid report, at once.
        """
        return self.reading(edition).report


_SHARED: Final = (
    "year",
    "title",
    "agency",
    "period",
    "preamble",
    "information_fees",
    "charts",
    "signature",
    "extensions",
)
"""The fields that a published and a typed report have under the same names."""
