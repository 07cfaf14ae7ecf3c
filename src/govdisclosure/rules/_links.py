"""Cells that last year's report says what they should be, and what is found in them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import final

from attrs import evolve, frozen

from govdisclosure.errors import Message
from govdisclosure.published import Grid
from govdisclosure.rules._tables import section_of
from govdisclosure.rules.finding import CellEvidence, Finding, Number, Result, Suggestion
from govdisclosure.rules.rule import Rule

__all__ = ["Link", "before", "judged"]


@final
@frozen(kw_only=True)
class Link:
    """A cell of this year, and what it should say by last year's report."""

    label: str
    """The row or the column that it is in."""
    cells: tuple[CellEvidence, ...]
    """What this rests on, this year's cell first."""
    actual: Number | None
    expected: Number | None
    """None where a cell that it follows from is silent."""
    unclear: tuple[CellEvidence, ...] = ()
    """Those of ``cells`` whose number may mean several things."""
    message: Message | None = None
    """The sentence for what is broken, if it is not the rule's."""

    @property
    def is_open(self) -> bool:
        """Whether a silent cell leaves it open."""
        return self.actual is None or self.expected is None

    @property
    def is_broken(self) -> bool:
        """Whether the cell says something else than it should."""
        return not self.is_open and self.actual != self.expected


def before(grid: Grid, path: str) -> CellEvidence:
    """Return a cell of last year's table as evidence."""
    return evolve(CellEvidence.of(grid, grid.form.index[path]), report="previous")


def judged(
    rule: Rule,
    links: Sequence[Link],
    open_message: Message,
    *,
    suggestion: Suggestion | None = None,
    arguments: Mapping[str, object] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each broken link, and one for all that are open: what is silent in them is its evidence.

    Args:
        rule: whose findings they are.
        links: cells of one table.
        open_message: what is said of the open ones, their ``{number}`` and that of the ``{silent}`` cells in it.
        suggestion: what would mend all of it.
        arguments: what else goes into the sentence.
    """
    for link in links:
        if link.is_broken:
            yield rule.finding(
                message=link.message,
                section=section_of(link.cells[0].table),
                cells=link.cells,
                actual=link.actual,
                expected=link.expected,
                suggestion=suggestion,
                arguments={"label": link.label, **(arguments or {})},
            )
    left = [link for link in links if link.is_open]
    if left:
        silent = tuple(cell for link in left for cell in link.cells if cell.value is None or cell in link.unclear)
        yield rule.finding(
            message=open_message,
            result=Result.UNDECIDED,
            section=section_of(left[0].cells[0].table),
            cells=silent,
            arguments={"number": len(left), "silent": len(silent)},
        )
