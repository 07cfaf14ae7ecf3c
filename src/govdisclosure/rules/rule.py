"""Rules: pure functions of published reports, each with a code that never changes its meaning."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeAlias, final

from attrs import evolve, frozen

from govdisclosure.errors import Message
from govdisclosure.forms.arithmetic import Breach, breaches
from govdisclosure.forms.comparable import comparable
from govdisclosure.forms.localise import Localisation, localise
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2019, AnyEdition, edition_of
from govdisclosure.model.narrative import TableName
from govdisclosure.prose.likeness import is_measurable
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.published.adding import Addition, Missing, add_up, missing_of
from govdisclosure.rules._counted import Counted
from govdisclosure.rules._figures import Figures
from govdisclosure.rules._passages import Passage, passages_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Number, Result, Severity, Suggestion
from govdisclosure.rules.local import NOWHERE, Local

__all__ = ["Case", "Judge", "Need", "Rule", "rule"]

Need: TypeAlias = Literal["previous", "tables", "edition", "children", "expected", "likeness", "categories"]
"""What a rule cannot run without: last year's report, a table that can be read, a form to judge by, units, a list of
them, the extra ``likeness``, categories that a profile declares."""


@final
@frozen(kw_only=True, slots=False)
class Case:
    """What is judged: one report, and what it may be compared with."""

    report: PublishedReport
    previous: PublishedReport | None = None
    """The report of the same body for the year before."""
    children: tuple[PublishedReport | str, ...] = ()
    """The reports that ``report`` adds up, the body's own among them; the name of a file that could not be read."""
    expected: tuple[Agency, ...] = ()
    """The units whose reports are expected."""
    local: Local = NOWHERE
    """What the place asks beside the Regulations and the notice."""

    @cached_property
    def edition(self) -> AnyEdition | None:
        """The edition in force for the report year, else the one that was used; None for the statistics table of 2014–2018."""
        year = self.report.year
        return (None if year is None else edition_of(year)) or self.report.edition

    @property
    def is_trial(self) -> bool:
        """Whether the form was only encouraged: in report year 2019, or in one unknown that may be 2019."""
        year = self.report.year
        return year == EDITION_2019.first_year or (year is None and self.edition is EDITION_2019)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The statutory tables whose cells can be read."""
        return tuple(grid for grid in self.report.grids if not grid.is_picture)

    def grid(self, name: TableName) -> Grid | None:
        """Return the table ``name`` if its cells can be read."""
        return next((grid for grid in self.grids if grid.form.name == name), None)

    def grid_before(self, name: TableName) -> Grid | None:
        """Return last year's table ``name`` if its cells can be read."""
        grid = self.previous.grid(name) if self.previous else None
        return None if grid is None or grid.is_picture else grid

    @cached_property
    def breaches(self) -> tuple[tuple[Grid, Breach], ...]:
        """The broken identities of every table, causes only."""
        return tuple((grid, breach) for grid in self.grids for breach in breaches(grid.form, grid.values))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The prose, with the facts that it states."""
        return tuple(passages_of(self.report))

    @cached_property
    def passages_before(self) -> tuple[Passage, ...]:
        """The prose of last year's report."""
        return tuple(passages_of(self.previous)) if self.previous else ()

    @cached_property
    def counted_before(self) -> Counted:
        """What last year's prose counted of its own year."""
        mentions = (mention for passage in self.passages_before for mention in passage.facts.mentions)
        years = (None, (self.report.year or 0) - 1)
        return Counted(mention for mention in mentions if mention.is_exact and mention.period in years)

    @cached_property
    def figures(self) -> Figures:
        """What the tables say, as figures."""
        return Figures(self.report)

    @cached_property
    def figures_before(self) -> Figures | None:
        """What last year's tables say, in so far as they count what this year's do."""
        if self.previous is None:
            return None
        now, before = self.report.proactive, self.previous.proactive
        is_broken = bool(now and before and not comparable(now.form, before.form))
        return Figures(self.previous, without="proactive" if is_broken else None)

    @cached_property
    def localisations(self) -> Mapping[TableName, tuple[Localisation, ...]]:
        """What would mend the tables that have broken identities."""
        broken: dict[TableName, Grid] = {grid.form.name: grid for grid, _ in self.breaches}
        return {name: self._localised(grid) for name, grid in broken.items()}

    def _localised(self, grid: Grid) -> tuple[Localisation, ...]:
        before = self.previous.grid(grid.form.name) if self.previous else None
        return localise(grid.form, grid.values, before.values if before and before.form is grid.form else None)

    @cached_property
    def addition(self) -> Addition | None:
        """The children added up; None where the report has none, or no year to add up for."""
        year = self.report.year
        edition = None if year is None else edition_of(year)
        if year is None or edition is None or not (self.children or self.expected):
            return None
        return add_up(self.children, year=year, edition=edition, above=self.report.agency)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The units that are expected and have no report of the year."""
        return missing_of(self.expected, self.addition.units if self.addition else (), self.report.agency)

    @cached_property
    def has(self) -> frozenset[Need]:
        """What this case has of what rules need."""
        present: dict[Need, bool] = {
            "previous": self.previous is not None,
            "tables": self.edition is not None and bool(self.grids),
            "edition": self.edition is not None,
            "children": bool(self.children) and self.addition is not None,
            "expected": bool(self.expected) and self.addition is not None,
            "likeness": is_measurable(),
            "categories": bool(self.local.breakdowns),
        }
        return frozenset(need for need, there in present.items() if there)


Judge: TypeAlias = "Callable[[Rule, Case], Iterator[Finding]]"
"""Yields what a rule finds in a case."""


@final
@frozen(kw_only=True, eq=False)
class Rule:
    """A rule of the catalogue."""

    code: str
    severity: Severity
    title: Message
    """What it finds, as a heading."""
    about: Message
    """What is wrong with it, why, and how to mend it."""
    message: Message
    """The sentence of a finding, its arguments in braces."""
    provision: str
    """Act and article; where it is the form, a finding names the act of the edition that the report is judged by."""
    judge: Judge
    trips: Example
    """A report in which it finds something."""
    passes: Example
    """A report that comes close, in which it finds nothing."""
    needs: frozenset[Need] = frozenset()
    lenient_in_trial: bool = False
    """Whether a finding in report year 2019 is a notice only."""

    def __call__(self, case: Case) -> Iterator[Finding]:
        """Yield the findings of this rule on ``case``."""
        act = str(case.edition.act if case.edition else NOTICE_2021)
        for finding in self.judge(self, case):
            provision = act if finding.provision == str(NOTICE_2021) else finding.provision
            lenient = finding.result is Result.UNDECIDED or (self.lenient_in_trial and case.is_trial)
            severity = Severity.NOTICE if lenient else finding.severity
            as_it_is = severity is finding.severity and provision == finding.provision
            yield finding if as_it_is else evolve(finding, severity=severity, provision=provision)

    def finding(  # noqa: PLR0913  (each is a machine field of a finding)
        self,
        *,
        message: Message | None = None,
        severity: Severity | None = None,
        result: Result = Result.BROKEN,
        section: int | None = None,
        text: str | None = None,
        span: tuple[int, int] | None = None,
        cells: Sequence[CellEvidence] = (),
        expected: Number | str | None = None,
        actual: Number | str | None = None,
        suggestion: Suggestion | None = None,
        alternatives: Sequence[Suggestion] = (),
        provision: str | None = None,
        arguments: Mapping[str, object] | None = None,
    ) -> Finding:
        """Return a finding of this rule; ``arguments``, and what is expected, actual and text, go into its message."""
        return Finding(
            code=self.code,
            severity=severity or self.severity,
            result=result,
            message=message or self.message,
            arguments={"expected": expected, "actual": actual, "text": text, **(arguments or {})},
            provision=provision or self.provision,
            section=section,
            text=text,
            span=span,
            cells=tuple(cells),
            expected=expected,
            actual=actual,
            suggestion=suggestion,
            alternatives=tuple(alternatives),
        )


def rule(  # noqa: PLR0913  (what every rule must say of itself)
    code: str,
    severity: Severity,
    *,
    title: Message,
    about: Message,
    message: Message,
    provision: str,
    trips: Example,
    passes: Example,
    needs: Iterable[Need] = (),
    lenient_in_trial: bool = False,
) -> Callable[[Judge], Rule]:
    """Make a rule of the generator function that is decorated."""

    def make(judge: Judge) -> Rule:
        return Rule(
            code=code,
            severity=severity,
            title=title,
            about=about,
            message=message,
            provision=provision,
            judge=judge,
            trips=trips,
            passes=passes,
            needs=frozenset(needs),
            lenient_in_trial=lenient_in_trial,
        )

    return make
