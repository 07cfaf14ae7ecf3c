"""Questions put to a corpus, and what comes of them: rows, and a chart."""

from typing import TYPE_CHECKING, Any, final

import pyarrow as pa
from attrs import frozen

from govdisclosure.corpus.analysis.picture import picture
from govdisclosure.corpus.analysis.question import Question, question
from govdisclosure.corpus.analysis.words import said
from govdisclosure.errors import Lang
from govdisclosure.model.narrative import Chart, Series

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Answer", "ask"]


@final
@frozen(kw_only=True)
class Answer:
    """What a corpus answers."""

    question: Question
    rows: pa.Table
    chart: Chart
    """The rows summed up, in words of ``lang``."""
    lang: Lang = "zh"

    def svg(self) -> str | None:
        """Return the chart as a picture that needs nothing beside it, its title in it; None where there is nothing to draw.

        Raises:
            MissingExtra: matplotlib is not installed.
        """
        return picture(self.chart, self.question.figures.text(self.lang))


def ask(database: "DuckDBPyConnection", about: str | Question, lang: Lang = "zh") -> Answer:
    """Return the answer to a question; the same corpus gives the same rows in the same order (`late`: those whose day is over today).

    Args:
        database: a corpus, as `connect` gives it.
        about: a question, or its name.
        lang: the language of the chart.

    Raises:
        UnknownQuestion: there is no question of that name.
    """
    asked = question(about) if isinstance(about, str) else about
    rows: Any = database.sql(asked.sql).to_arrow_table()
    database.register("answer", rows)
    summed: Any = database.sql(asked.chart_sql).fetchall()
    database.unregister("answer")
    return Answer(question=asked, rows=rows, chart=_chart(asked, summed, lang), lang=lang)


def _chart(asked: Question, summed: "list[tuple[Any, Any, Any]]", lang: Lang) -> Chart:
    """Return rows of category, series and value as a chart, in their order."""
    categories = dict.fromkeys(category for category, _, _ in summed)
    series = dict.fromkeys(name for _, name, _ in summed)
    values = {(category, name): value for category, name, value in summed}
    return Chart(
        title=asked.title.text(lang),
        categories=tuple(said(category, lang) for category in categories),
        series=tuple(
            Series(
                name=said(name, lang),
                values=tuple(_printed(values.get((category, name)), asked.sign, lang) for category in categories),
            )
            for name in series
        ),
    )


def _printed(value: object, sign: str, lang: Lang) -> str:
    return said(value, lang) if value is None else f"{said(value, lang)}{sign}"
