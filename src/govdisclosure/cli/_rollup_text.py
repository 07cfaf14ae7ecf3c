"""A roll-up as text: how many reports, what is not in the sums, what is wrong."""

from collections.abc import Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from govdisclosure.api.adding import RollUp
from govdisclosure.cli._findings_text import COLOURS
from govdisclosure.errors import Lang, Message
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import about
from govdisclosure.rollup import counts_of, sayings_of

__all__ = ["page"]

_WRITTEN: Final = Message("已写入{file}")


def page(added: RollUp, out: str, lang: Lang) -> Group:
    """Return what there is to know of a roll-up that was written to ``out``."""
    return Group(*_lines(added, out, lang))


def _lines(added: RollUp, out: str, lang: Lang) -> Iterator[RenderableType]:
    draft = added.draft()
    yield Text(about(Judged(file=out, report=draft), lang), "bold")
    *counts, whole = counts_of(added)
    for words in counts:
        yield Text(words.text(lang))
    yield Text(whole.text(lang), "green" if added.is_complete else "yellow")
    for saying in sayings_of(added):
        colour = COLOURS[saying.severity] if saying.severity else "dim"
        yield Text()
        yield Text(saying.title.text(lang), colour)
        yield _listed([line.text(lang) for line in saying.lines])
    yield Text()
    yield Text(_WRITTEN.text(lang, {"file": out}), "dim")


def _listed(lines: list[str]) -> Table:
    listed = Table.grid(padding=(0, 1, 0, 0))
    listed.add_column(width=3, justify="right")
    listed.add_column(overflow="fold")
    for line in lines:
        listed.add_row("·", line)
    return listed
