"""Reports as tables and as data frames."""

import builtins
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from govdisclosure import Cell, PublishedReport, read
from govdisclosure.corpus import build, read_corpus
from govdisclosure.corpus.analysis import cells_of, connect, findings_of, tables, to_arrow, to_pandas, to_polars
from govdisclosure.corpus.row import row_of
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.errors import MissingExtra, Unreadable
from govdisclosure.formats.json import dumps
from tests.cli.reports import faulty_report, good_report
from tests.corpus.pages import page, write_pages

GRANTED = "requests.outcomes.granted.total"
FEES = "proactive.fees.amount"


def _silent() -> PublishedReport:
    """Return a report one cell of which says nothing, and one an amount of money."""
    report = PublishedReport.of(good_report())
    assert report.requests is not None
    assert report.proactive is not None
    cells = [Cell.read("/") if f"requests.{form.path}" == GRANTED else cell for form, cell in report.requests.items()]
    money = [Cell.read("0.10") if form.path == "fees.amount" else cell for form, cell in report.proactive.items()]
    return evolve(
        report,
        requests=evolve(report.requests, cells=tuple(cells)),
        proactive=evolve(report.proactive, cells=tuple(money)),
    )


def test_a_report_is_the_row_that_its_file_is() -> None:
    """Published or typed: what reading the written file gives, without what only files have."""
    for report in (faulty_report(), good_report()):
        row = to_arrow([report]).to_pylist()[0]
        expected = {**dict.fromkeys(REPORTS.names), **row_of("#1", dumps(report).encode()), "hash": None}
        assert {name: value for name, value in row.items() if value} == {n: v for n, v in expected.items() if v}


def test_sources_tell_reports_apart(tmp_path: Path) -> None:
    """A report without a file, or with one that came before, has its number in the source; files keep their names."""
    path = tmp_path / "a.html"
    path.write_bytes(page())
    report = read(path)
    table = to_arrow(iter([report, good_report(), report]))
    assert table["source"].to_pylist() == [str(path), "#2", f"{path}#3"]


def test_many_reports_are_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, none is lost; of none there is the empty table."""
    monkeypatch.setattr(tables, "_AT_ONCE", 2)
    assert to_arrow([good_report()] * 5)["source"].to_pylist() == ["#1", "#2", "#3", "#4", "#5"]
    assert to_arrow([]).equals(REPORTS.empty_table())


def test_pandas_keeps_what_is_silent() -> None:
    """A silent cell is <NA>, counts are whole, amounts exact."""
    frame: Any = to_pandas([_silent(), good_report()])
    assert [*frame[GRANTED].isna()] == [True, False]
    assert str(frame[GRANTED].dtype) == "int32[pyarrow]"
    assert frame[GRANTED].sum() == 275
    assert frame[FEES][0] == Decimal("0.10")
    assert frame["signed_on"].dtype.pyarrow_dtype == pa.date32()


def test_polars_keeps_what_is_silent() -> None:
    """Null, whole numbers and exact decimals."""
    frame = to_polars([_silent(), good_report()], ["source", GRANTED, FEES])
    assert frame.columns == ["source", GRANTED, FEES]
    assert frame.schema[GRANTED] == pl.Int32
    assert frame[GRANTED].to_list() == [None, 275]
    assert frame[FEES].to_list()[0] == Decimal("0.10")


def test_a_file_and_its_table_are_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path of a corpus, the table that it holds: the same frame; and some of its columns."""
    monkeypatch.chdir(tmp_path)
    build([write_pages(tmp_path / "d", 3)], "a.parquet", jobs=0)
    whole: Any = to_pandas("a.parquet")
    part: Any = to_pandas(to_polars("a.parquet").to_arrow().select(["source", "year"]))
    assert [*part["year"]] == [*whole["year"]]
    assert to_arrow("a.parquet").equals(read_corpus("a.parquet"))
    assert to_arrow(read_corpus("a.parquet"), ["year"]).equals(to_arrow("a.parquet", ["year"]))
    for long in (cells_of, findings_of):
        assert long("a.parquet").equals(long(read_corpus("a.parquet")))
        assert len(long(Path("a.parquet")))
    assert to_polars("a.parquet", ["year"]).shape == (3, 1)
    with pytest.raises(KeyError):
        to_polars("a.parquet", ["nothing"])
    for call in (to_arrow, to_pandas, cells_of, findings_of, connect):
        with pytest.raises(Unreadable, match=r"b\.parquet"):
            call("b.parquet")


@pytest.mark.parametrize(("library", "call"), [("pandas", to_pandas), ("polars", to_polars), ("duckdb", connect)])
def test_what_is_not_installed_is_named(library: str, call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each library is wanted when it is used, and its absence names the extra."""
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == library:
            raise ImportError
        return real(name, *rest, **named)

    monkeypatch.delitem(sys.modules, library, raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra) as caught:
        call([])
    assert caught.value.extra == library
