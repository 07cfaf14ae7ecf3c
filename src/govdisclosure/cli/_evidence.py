"""What a finding rests on, as text: the cells that should add up, or the words in question."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from govdisclosure.errors import Lang
from govdisclosure.output.findings.evidence import BLANK, Sum, named, place, quoted, sum_of
from govdisclosure.output.findings.judged import Judged
from govdisclosure.rules import Finding

__all__ = ["evidence"]


def evidence(finding: Finding, judged: Judged, lang: Lang) -> Iterator[RenderableType]:
    """Yield what stands below the sentence of ``finding``."""
    if words := quoted(finding, lang):
        before, meant, behind = words
        yield Text.assemble((f"“{before}", "dim"), (meant, "bold underline"), (f"{behind}”", "dim"))
    cells = named(finding, judged, lang)
    if cells is not None:
        yield Text(cells, "dim", overflow="fold")
    where = place(finding, lang)
    if where is not None:
        yield Text(where, "dim")
    figures = sum_of(finding, judged, lang)
    if figures is not None:
        yield _table(figures, lang)


def _table(figures: Sum, lang: Lang) -> Table:
    head, *columns = figures.heads
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column(head, overflow="fold")
    for column in columns:
        table.add_column(column, justify="right")
    for line in figures.lines:
        style = "bold red" if line.due else ""
        printed = Text(line.printed, style) if line.printed.strip() else Text(BLANK.text(lang), "dim")
        table.add_row(line.label, printed, *[line.due][: len(columns) - 1])
    if figures.noughts:
        table.add_row(Text(figures.noughts, "dim"))
    return table
