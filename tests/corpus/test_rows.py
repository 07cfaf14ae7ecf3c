"""One file as one row."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from attrs import evolve

from govdisclosure import Agency, Cell, Grid, PublishedReport, read
from govdisclosure.corpus import rows
from govdisclosure.corpus.cells import LARGEST
from govdisclosure.corpus.row import row_of
from govdisclosure.corpus.rows import rows_of
from govdisclosure.corpus.schema import REPORTS, SOURCES
from govdisclosure.formats.json import dumps
from tests.cli.reports import faulty_report, good_report
from tests.corpus.pages import FIXTURES, NO_REPORT, page


def _rows(*contents: bytes | None) -> list[dict[str, Any]]:
    files = [{"source": f"{number}", "data": data} for number, data in enumerate(contents)]
    found = rows_of(pa.RecordBatch.from_pylist(files, SOURCES))
    assert found.schema.equals(REPORTS)
    return found.to_pylist()


def _row(report: PublishedReport) -> dict[str, Any]:
    return _rows(dumps(report).encode())[0]


def _changed(name: str, cells: dict[str, Cell]) -> PublishedReport:
    report = PublishedReport.of(good_report())
    grid = report.grid(name)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert grid
    kept = dict(zip(grid.form.index, grid.cells, strict=True))
    grids: dict[str, Any] = {name: Grid.of_cells(grid.form, {**kept, **cells})}
    return evolve(report, **grids)


def test_what_a_page_says_is_in_its_row() -> None:
    """Who, when, in which form, signed when; the texts come to their sketches."""
    row = _rows((FIXTURES / "county-civil-affairs-2023.html").read_bytes())[0]
    assert (row["agency"], row["body"], row["places"], row["tier"], row["kind"]) == (
        "云溪县民政局",
        "云溪县民政局",
        ["云溪县"],
        "county",
        "department",
    )
    assert (row["year"], row["edition"], row["error"], row["size"]) == (2023, "2021", None, 12372)
    assert row["signed_on"] == dt.date(2024, 1, 19)
    assert row["codes"] == list(dict.fromkeys(finding["code"] for finding in row["findings"]))
    assert (row["missing"], row["pictures"], row["odd"]) == ([], [], [])
    assert {text["section"] for text in row["texts"]} == {"overview", "problems"}  # section six says what all must say
    assert all(len(text["sketch"]) == 32 and text["characters"] > 10 for text in row["texts"])


def test_findings_are_those_of_check() -> None:
    """With their cells as columns, and what would mend them."""
    report = faulty_report()
    row = _row(report)
    found = {(one["code"], tuple(one["cells"])): one for one in row["findings"]}
    assert row["errors"] == sum(one["severity"] == "error" for one in row["findings"])
    wrong = found[
        "GD202",
        tuple(
            f"requests.outcomes.granted.{name}"
            for name in (
                "total",
                "natural_person",
                "commercial_enterprise",
                "research_institution",
                "public_interest_organization",
                "legal_service_agency",
                "other_organization",
            )
        ),
    ]
    assert (wrong["expected"], wrong["actual"]) == ("275", "257")
    assert wrong["suggestion"][0] == "requests.outcomes.granted.total=275"
    assert wrong["cause"]


@pytest.mark.parametrize(
    ("path", "cell", "value", "odd"),
    [
        ("requests.received.total", Cell.read("275"), 275, None),
        ("requests.received.total", Cell.read("1,275"), 1275, ("1,275", "number", None, None)),
        ("requests.received.total", Cell.read("275件"), 275, ("275件", "number", None, "件")),
        ("requests.received.total", Cell.read(""), None, ("", "blank", None, None)),
        ("requests.received.total", Cell.read("3.5"), None, ("3.5", "number", "3.5", None)),
        ("requests.received.total", Cell.read("5元"), None, ("5元", "number", "5", "元")),
        ("requests.received.total", Cell.read("-2"), -2, None),
        ("requests.received.total", Cell.read(str(LARGEST)), LARGEST, None),
        (
            "requests.received.total",
            Cell.read(str(LARGEST + 1)),
            None,
            (str(LARGEST + 1), "number", str(LARGEST + 1), None),
        ),
        ("proactive.fees.amount", Cell.read("31.50"), Decimal("31.5"), ("31.50", "number", None, None)),
        ("proactive.fees.amount", Cell.read("31.5"), Decimal("31.5"), None),
        ("proactive.fees.amount", Cell.read("31元"), None, ("31元", "number", "31", "元")),
        ("proactive.fees.amount", Cell.read("0.123456789"), None, ("0.123456789", "number", "0.123456789", None)),
        ("proactive.fees.amount", Cell.read("1" * 24), None, ("1" * 24, "number", "1" * 24, None)),
    ],
)
def test_a_cell_is_its_number_or_stands_among_the_odd(
    path: str, cell: Cell, value: object, odd: tuple[object, ...] | None
) -> None:
    """What a column cannot hold, or would not print so, is kept as printed."""
    table, _, rest = path.partition(".")
    row = _row(_changed(table, {rest: cell}))
    assert row[path] == value
    kept = [(one["text"], one["state"], one["value"], one["unit"]) for one in row["odd"] if one["cell"] == path]
    assert kept == ([] if odd is None else [odd])


def test_money_with_a_unit_of_its_own() -> None:
    """The unit stands beside the amount."""
    row = _rows((FIXTURES / "township-2019.html").read_bytes())[0]
    assert row["proactive.procurement.amount"] == Decimal(251000)
    assert row["proactive.procurement.amount.unit"] == "元"


def test_a_report_without_a_body_or_tables() -> None:
    """Is a row of what it has."""
    report = evolve(PublishedReport.of(good_report()), agency=None, proactive=None, year=None)
    row = _row(report)
    assert (row["agency"], row["body"], row["places"], row["year"]) == (None, None, None, None)
    assert row["missing"] == ["proactive"]
    assert row["error"] is None
    kept = evolve(report, agency=Agency(name="水利局"), year=2022)
    assert (_row(kept)["agency"], _row(kept)["body"], _row(kept)["places"]) == ("水利局", None, [])


def test_what_is_no_report_says_why() -> None:
    """In one sentence, whatever is wrong; all else is null."""
    bad = b'{"version": 1, "kind": "report", "edition": "2021", "year": 2025, "title": 3}'
    rows = _rows(NO_REPORT, b"", b"\x89PNG\r\n\x1a\n\0", bad, None)
    assert all(row["error"] and "\n" not in row["error"] for row in rows[:4])
    assert all(row["hash"] for row in rows[:4])
    assert (rows[4]["error"], rows[4]["hash"]) == (None, None)
    assert {row["year"] for row in rows} == {None}


def test_a_file_that_was_not_opened_keeps_its_reason() -> None:
    """With what is known of it."""
    file = {"source": "a", "error": "没有读取的权限", "size": 5, "stamp": "7"}
    row = rows_of(pa.RecordBatch.from_pylist([file], SOURCES)).to_pylist()[0]
    assert {name: row[name] for name in file} == file


def test_a_file_that_breaks_the_reader_costs_no_other_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a row that says so."""

    def broken(source: str, data: bytes) -> dict[str, Any]:
        if source == "1":
            raise RecursionError("maximum\nrecursion depth")
        if source == "2":
            return {"source": source, "year": 1 << 40}
        return row_of(source, data)

    monkeypatch.setattr(rows, "row_of", broken)
    found = _rows(page("甲县"), page("乙县"), page("丙县"), page("丁县"))
    assert [row["agency"] for row in found] == ["甲县民政局", None, None, "丁县民政局"]
    assert found[1]["error"].startswith(
        "程序出错，请把此文件和这一行报告给开发者：RecursionError：maximum recursion depth"
    )
    assert found[2]["error"].startswith("程序出错，请把此文件和这一行报告给开发者：ArrowInvalid：")


def test_the_row_of_a_file_is_that_of_its_report() -> None:
    """However the report is written: the row says the same of a page and of the JSON that it was read to."""
    data = page("甲县")
    one, other = _rows(data, dumps(read(data)).encode())
    differing = {name for name in one if one[name] != other[name]}
    assert differing <= {"source", "hash", "size"}
