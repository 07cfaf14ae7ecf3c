"""What judging yields: findings, and the list of them that says what ran."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import final, overload

from attrs import evolve, field, frozen

from govdisclosure._asked import Asked
from govdisclosure.errors import Lang, Message
from govdisclosure.forms.localise import Cause
from govdisclosure.messages import Phrase
from govdisclosure.model.narrative import TableName
from govdisclosure.published import Cell, Grid, Place
from govdisclosure.published.grid import Number, plain
from govdisclosure.rules.waiver import Waiver, dismissals

__all__ = [
    "Cause",
    "CellEvidence",
    "Finding",
    "Findings",
    "Number",
    "Result",
    "Severity",
    "SuggestedCell",
    "Suggestion",
    "plain",
]


@final
class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a notice."""
        return _RANKS[self]

    def at_least(self, other: "Severity") -> bool:
        """Tell whether this is as grave as ``other``, or graver."""
        return self.rank <= other.rank


_RANKS: Mapping[Severity, int] = {severity: rank for rank, severity in enumerate(Severity)}


@final
class Result(StrEnum):
    """What a rule found; nothing is emitted for one that holds."""

    BROKEN = "broken"
    UNDECIDED = "undecided"
    """What the rule needs is silent or missing; always a notice."""


@final
@frozen(kw_only=True)
class CellEvidence:
    """A published cell that a finding is about."""

    table: TableName
    row: str
    column: str
    text: str
    value: Number | None
    place: Place | None = None
    report: str | None = None
    """Whose the cell is where it is of another report: ``"previous"`` for last year's, else the name of the unit."""

    @classmethod
    def of(cls, grid: Grid, index: int, *, report: str | None = None) -> "CellEvidence":
        """Return the evidence of one cell of ``grid``, ``report`` telling whose it is where it is of another report."""
        form = grid.form.cells[index]
        cell: Cell = grid.cells[index]
        return cls(
            table=grid.form.name,
            row=form.row,
            column=form.column,
            text=cell.text,
            value=plain(grid.values[index]),
            place=cell.place,
            report=report,
        )


@final
@frozen(kw_only=True)
class SuggestedCell:
    """A cell, and what it should say."""

    table: TableName
    row: str
    column: str
    value: Number


@final
@frozen(kw_only=True)
class Suggestion:
    """A change that would mend what is broken. It is never made: what was reported stays as it is."""

    cells: tuple[SuggestedCell, ...]
    """The cells to change, in the order of the form."""
    cause: Cause
    """How they may have come to be wrong, told by comparing reported with implied."""


@final
@frozen(kw_only=True)
class Finding(Asked):
    """One thing that a rule found, with its evidence; machine fields beside the words."""

    code: str
    severity: Severity
    result: Result
    message: Message
    arguments: Mapping[str, object] = field(factory=dict[str, object], hash=False)
    """What is put into the message."""
    provision: str
    section: int | None = None
    """0 title and preamble, 1 to 6 (a table is in the section it belongs to), 7 signature; None for the whole report."""
    text: str | None = None
    """The sentence or heading."""
    span: tuple[int, int] | None = None
    """Two offsets into ``text`` in code points."""
    cells: tuple[CellEvidence, ...] = ()
    """The cells, a total first."""
    expected: Number | str | None = None
    actual: Number | str | None = None
    waived: Waiver | None = None
    """By what it is dismissed, None while it stands."""
    suggestion: Suggestion | None = None
    """The one smallest change after which this finding, and all that hangs together with it, is gone; None in a tie."""
    alternatives: tuple[Suggestion, ...] = ()
    """The changes that are tied, or that the suggestion outranks, the likeliest first."""

    def sentence(self, lang: Lang = "zh") -> str:
        """Return the finding as one sentence."""
        return self.message.text(lang, self.arguments)

    def __str__(self) -> str:
        return f"{self.code} {self.sentence()}"


@final
@frozen(kw_only=True)
class Findings(Asked):
    """The findings on one report, in the order of the catalogue, and which rules ran."""

    items: tuple[Finding, ...]
    ran: tuple[str, ...]
    """Codes of the rules that ran."""
    not_run: tuple[str, ...] = ()
    """Codes of the rules whose input is missing."""
    failed: tuple[str, ...] = ()
    """Codes of a bureau's own rules that broke off by a fault of theirs; an undecided finding says of each what it was."""
    not_compared: Phrase | None = None
    """Why the report given as last year's is not compared with: it is of another year or body, or unreadable; None when it is."""

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> Finding | tuple[Finding, ...]:
        return self.items[index]

    def where(
        self,
        keep: Callable[[Finding], bool] | None = None,
        *,
        codes: Iterable[str] = (),
        severity: Severity | None = None,
        at_least: Severity | None = None,
        result: Result | None = None,
    ) -> "Findings":
        """Return the findings that meet every condition given; ``codes`` are codes or their beginnings (``"GD2"``)."""
        prefixes = (codes,) if isinstance(codes, str) else tuple(codes)
        kept = [
            finding
            for finding in self.items
            if (not prefixes or finding.code.startswith(prefixes))
            and (severity is None or finding.severity is severity)
            and (at_least is None or finding.severity.at_least(at_least))
            and (result is None or finding.result is result)
            and (keep is None or keep(finding))
        ]
        return evolve(self, items=tuple(kept))

    def waive(self, waivers: Iterable[Waiver], *, today: dt.date) -> "Findings":
        """Return the same findings, those dismissed that one of the ``waivers`` covers and that has not expired by ``today``."""
        waiver_of = dismissals(waivers, today)
        items = tuple(one if one.waived else evolve(one, waived=waiver_of(one)) for one in self.items)
        return evolve(self, items=items)

    @property
    def standing(self) -> "Findings":
        """The findings that are not dismissed."""
        return self.where(lambda finding: finding.waived is None)

    @property
    def waived(self) -> "Findings":
        """The findings that a waiver dismisses."""
        return self.where(lambda finding: finding.waived is not None)

    def by_severity(self) -> "Findings":
        """Return the same findings, the gravest first."""
        ordered = sorted(self.items, key=lambda finding: finding.severity.rank)
        return evolve(self, items=tuple(ordered))

    def count(self) -> Mapping[Severity, int]:
        """Return how many findings there are of each severity, dismissed ones put aside."""
        found = Counter(finding.severity for finding in self.items if finding.waived is None)
        return {severity: found[severity] for severity in Severity}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes found, each once."""
        return tuple(dict.fromkeys(finding.code for finding in self.items))

    @property
    def worst(self) -> Severity | None:
        """The gravest severity found, dismissed findings put aside; None when nothing was."""
        return min((finding.severity for finding in self.standing), key=lambda severity: severity.rank, default=None)
