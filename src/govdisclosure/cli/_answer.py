"""An answer on the terminal: summed up, then its first rows."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from govdisclosure.cli._paper import show
from govdisclosure.corpus.analysis import Answer
from govdisclosure.corpus.analysis.words import said
from govdisclosure.errors import Message

__all__ = ["tell"]

_SHOWN: Final = 20
_NONE: Final = Message("没有。")
_MORE: Final = Message.counted("……另有{number}行（--output-format csv或-o给出全部）", by="number")


def tell(answer: Answer) -> None:
    """Show ``answer``: what the chart shows, then the first rows."""
    lang, question, chart = answer.lang, answer.question, answer.chart
    drawn: list[Any] = [Text(question.title.text(lang), "bold"), ""]
    if chart.categories:
        rows = zip(chart.categories, *(series.values for series in chart.series), strict=True)
        heads = ["", *(series.name or "" for series in chart.series)]
        drawn += [question.figures.text(lang), _table(heads, rows, [False, *(True for _ in chart.series)]), ""]
    shown: list[dict[str, Any]] = answer.rows.slice(0, _SHOWN).to_pylist()
    if shown:
        names = [*question.columns]
        numbers = [
            isinstance(next((row[name] for row in shown if row[name] is not None), ""), int | float) for name in names
        ]
        cells = ([said(row[name], lang) for name in names] for row in shown)
        drawn.append(_table([head.text(lang) for head in question.columns.values()], cells, numbers))
    else:
        drawn.append(_NONE.text(lang))
    if (more := len(answer.rows) - len(shown)) > 0:
        drawn += ["", _MORE.text(lang, {"number": more})]
    show(*drawn)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[bool]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for head, is_number in zip(heads, numbers, strict=True):
        table.add_column(Text(head), justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table
