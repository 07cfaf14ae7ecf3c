"""A corpus as a database: views that SQL asks, nothing copied."""

import os
from glob import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from govdisclosure.corpus.analysis.long import EXACT
from govdisclosure.corpus.analysis.tables import Corpus, to_arrow
from govdisclosure.corpus.cells import CellColumn, cell_columns
from govdisclosure.corpus.schema import AMOUNT, REPORTS
from govdisclosure.corpus.store import batches_of_corpus
from govdisclosure.errors import Lang, Message, MissingExtra, Unreadable
from govdisclosure.model.editions import EDITIONS
from govdisclosure.rules import CATALOGUE

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["connect"]

_VIEWS: Final = files("govdisclosure.corpus.analysis") / "views.sql"
_TWICE: Final = Message.counted(
    "有{number}份报告的来源（source）与其他报告相同，例如{source}；语料须先合并成来源各不相同的一份", by="number"
)
_OTHER: Final = Message("语料表缺少列，是其他版本写成的，请重新读取")


def connect(corpus: Corpus, lang: Lang = "zh") -> "DuckDBPyConnection":
    """Return a DuckDB connection with ``corpus`` as views; a Parquet file is read as far as a query needs it.

    ======== ==================================================================================================
    reports  a row a report, as `govdisclosure.corpus.schema.REPORTS` has it
    counted  those that are to be counted: of each body and year one, however many files and versions there are
    cells    a row a cell, as `CELLS`, exact, with what it prints and its state
    findings a row a finding, as `FINDINGS`
    texts    a row a section of prose
    form     the cells of the forms: path, table, row, column, label (in Chinese), editions, unit
    rules    the rules: code, severity, title
    ======== ==================================================================================================

    Args:
        corpus: a Parquet file, an Arrow table or reports.
        lang: the language of the rules' titles.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus, or there are several reports of one source.
        MissingExtra: DuckDB is not installed.
    """
    try:
        import duckdb  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("duckdb") from None
    database = duckdb.connect()
    database.execute("SET enable_progress_bar = false")
    file = os.fspath(corpus) if isinstance(corpus, str | os.PathLike) else ""
    if file:
        next(batches_of_corpus(file, []), None)  # says why it cannot be read
        database.read_parquet(escape(file)).create_view("reports")
    else:
        database.register("reports", to_arrow(corpus))
    if {*REPORTS.names} - {*database.table("reports").columns}:
        raise Unreadable(_OTHER, file=file)
    _refuse_equal_sources(database, file)
    database.register("form", _form())
    database.register("rules", _rules(lang))
    database.execute(_VIEWS.read_text("utf-8"))
    database.execute(_cells())
    return database


def _refuse_equal_sources(database: "DuckDBPyConnection", file: str) -> None:
    """Refuse rows of one source: views that join by it would count them several times."""
    equal = database.sql("SELECT source, count(*) - 1 AS more FROM reports GROUP BY source HAVING more > 0")
    number, first = equal.aggregate("sum(more), min(source)").fetchall()[0]
    if number:
        raise Unreadable(_TWICE, file=file, number=int(number), source=first)


def _form() -> pa.Table:
    columns = cell_columns()
    names = ("path", "table", "row", "column", "label", "unit")
    form = {name: pa.array([getattr(column, name) for column in columns], pa.string()) for name in names}
    editions = pa.array([column.editions for column in columns], pa.list_(pa.string()))
    return pa.table({**form, "editions": editions})


def _rules(lang: Lang) -> pa.Table:
    said = [{"code": rule.code, "severity": str(rule.severity), "title": rule.title.text(lang)} for rule in CATALOGUE]
    return pa.Table.from_pylist(said)


def _cells() -> str:
    """Return the view of the cells: each column a row, and an odd cell in place of its figure."""
    return _CELLS.format(
        cells=",\n".join(map(_cell, cell_columns())), exact=EXACT, amount=_AMOUNT, newest=EDITIONS[-1].name
    )


def _cell(column: CellColumn) -> str:
    figure = f'"{column.path}"'
    text, unit = f"{figure}::VARCHAR", "NULL" if column.unit is None else f"'{column.unit}'"
    if column.figure == "amount":
        text = f"rtrim(rtrim({text}, '0'), '.')"
    if column.own_unit:
        unit = f'"{column.path}.unit"'
        text = f"{text} || coalesce({unit}, '')"
    return f"{{path: '{column.path}', value: {figure}::{_AMOUNT}, text: {text}, unit: {unit}}}"


_AMOUNT: Final = f"DECIMAL({AMOUNT.precision}, {AMOUNT.scale})"
_CELLS: Final = """
CREATE VIEW cells AS
WITH wide AS (
    SELECT source, coalesce(edition, '{newest}') AS edition, pictures, unnest([{cells}]) AS cell
    FROM reports
    WHERE error IS NULL
),
odd AS (
    SELECT source, unnest(cell) FROM (SELECT source, unnest(odd) AS cell FROM reports)
),
said AS (
    SELECT wide.*, form."table", form."row", form."column", form.editions,
           odd.cell IS NOT NULL AS is_odd, odd.text, odd.state, odd.unit,
           CASE WHEN regexp_matches(odd.value, '{exact}') THEN odd.value::{amount} END AS beyond
    FROM wide
    JOIN form ON form.path = wide.cell.path
    LEFT JOIN odd ON odd.source = wide.source AND odd.cell = wide.cell.path
)
SELECT source, "table", "row", "column",
       CASE WHEN is_odd THEN text ELSE coalesce(cell.text, '') END AS text,
       coalesce(beyond, cell.value) AS value,
       CASE WHEN coalesce(beyond, cell.value) IS NOT NULL THEN coalesce(unit, cell.unit) END AS unit,
       CASE WHEN is_odd THEN state WHEN cell.value IS NULL THEN 'image' WHEN cell.value = 0 THEN 'zero' ELSE 'number' END AS state
FROM said
WHERE is_odd OR cell.value IS NOT NULL OR ("table" IN pictures AND edition IN editions)
"""
