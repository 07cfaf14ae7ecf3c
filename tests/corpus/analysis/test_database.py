"""A corpus as views."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from govdisclosure.corpus import build
from govdisclosure.corpus.analysis import connect
from govdisclosure.corpus.cells import cell_columns
from govdisclosure.errors import Unreadable
from govdisclosure.rules import CATALOGUE
from tests.corpus.analysis.reports import row, table
from tests.corpus.pages import write_pages


def _counted(*rows: dict[str, Any]) -> list[Any]:
    with connect(table(*rows)) as database:
        return database.sql("SELECT source, who FROM counted ORDER BY source").fetchall()


def test_a_file_is_asked_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the name looks like a pattern, and beside others that it would match."""
    monkeypatch.chdir(tmp_path)
    build([write_pages(tmp_path / "d", 3)], "a[1]'s*.parquet", jobs=0)
    build([write_pages(tmp_path / "e", 2)], "a1's.parquet", jobs=0)
    for path, number in (("a[1]'s*.parquet", 3), (Path("a1's.parquet"), 2)):
        with connect(path) as database:
            assert database.sql("SELECT count(*) FROM reports").fetchall() == [(number,)]
            assert database.sql("SELECT count(*) > 0 FROM cells").fetchall() == [(True,)]


def test_what_is_no_corpus_is_refused(tmp_path: Path) -> None:
    """A file that is not there, one that is something else, a table of other columns: in one sentence."""
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    for path in ("a.parquet", "b.parquet"):
        with pytest.raises(Unreadable) as caught:
            connect(tmp_path / path)
        assert caught.value.file == str(tmp_path / path)
    with pytest.raises(Unreadable, match="缺少列"):
        connect(table(row()).drop(["tier"]))


def test_the_form_says_what_columns_are_called() -> None:
    """A row for each, with the label in Chinese; rules have their titles in the language asked for."""
    with connect([]) as database:
        form = database.sql("SELECT path, label, editions, unit FROM form").fetchall()
    assert form == [(one.path, one.label, [*one.editions], one.unit) for one in cell_columns()]
    with connect([], "en") as database:
        rules = database.sql("SELECT code, title FROM rules").fetchall()
    assert rules == [(rule.code, rule.title.text("en")) for rule in CATALOGUE]


def test_texts_are_rows() -> None:
    """Each section that has prose."""
    texts = [{"section": "overview", "characters": 300, "sketch": [1, 2]}]
    with connect(table(row(texts=texts))) as database:
        assert database.sql("SELECT * FROM texts").fetchall() == [("东山县水利局/2022.html", "overview", 300, [1, 2])]


def test_of_versions_the_last_counts() -> None:
    """By the date of publication, else of the signature, else the first by name; each year for itself."""
    day = dt.date(2023, 1, 5)
    rows = [
        row(source="a", signed_on=day),
        row(source="b", published_on=day),
        row(source="c", published_on=day + dt.timedelta(1)),
        row(source="d", year=2021),
        row(source="e", year=2021),
    ]
    assert _counted(*rows) == [("c", "东山县水利局"), ("d", "东山县水利局")]


def test_who_is_nobody_counts_once_a_file() -> None:
    """水利局 without a place, and a report without a year, are merged with none but their own copies."""
    nobody: Any = {"agency": "水利局", "body": None, "places": ["县"]}
    rows = [
        row(source="a", hash="1", **nobody),
        row(source="b", hash="1", **nobody),
        row(source="c", hash="2", **nobody),
        row(source="d", year=None),
        row(source="e", year=None),
    ]
    who = "东山县水利局"
    assert _counted(*rows) == [("a", None), ("c", None), ("d", who), ("e", who)]


def test_bodies_of_one_name_are_counted_apart_by_code_or_region() -> None:
    """As in the relations of a corpus: another code is another body, another region too where no code is known."""
    one, other = "11330000MB1234567X", "11330000MB7654321X"
    rows = [row(source="a", code=one), row(source="b", code=other), row(source="c", code=one), row(source="d")]
    assert len(_counted(*rows)) == 3
    assert len(_counted(rows[0], rows[2], rows[3])) == 1
    assert len(_counted(row(source="a", region="330106"), row(source="b", region="330108"))) == 2
    assert len(_counted(row(source="a", region="330106"), row(source="b", region="330106000000"))) == 1


def test_what_is_no_report_does_not_count() -> None:
    """A file that cannot be read is a row of the corpus, and nobody's report."""
    assert _counted({"source": "a", "error": "坏"}) == []
