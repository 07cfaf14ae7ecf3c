"""The runner itself: what counts as found, and which vectors it refuses."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from govdisclosure import CellEvidence, Finding, Message, Result, Severity
from tests.conformance.__main__ import main
from tests.conformance.figures import printed_cells
from tests.conformance.judging import compare, judge, published
from tests.conformance.mutation import names_the_cell
from tests.conformance.pages import STYLES
from tests.conformance.scores import overall, scores, table
from tests.conformance.vectors import Expected, Said, Vector, passages, reports


def finding(code: str = "GD301", text: str | None = None, *, cell: str | None = None) -> Finding:
    """Return a finding that is an error."""
    names = cell.split(".") if cell else []
    cells = [CellEvidence(table="remedies", row=names[1], column=names[2], text="1", value=1)] if names else []
    return Finding(
        code=code,
        severity=Severity.ERROR,
        result=Result.BROKEN,
        message=Message("不符"),
        provision="格式",
        text=text,
        cells=tuple(cells),
    )


def vector(*findings: Expected) -> Vector:
    """Return a vector that expects ``findings``."""
    return Vector(id="one", about="", said=Said(), findings=findings)


def expected(**fields: Any) -> Expected:
    """Return an expectation of an error of GD301."""
    return Expected(**{"code": "GD301", "severity": "error", **fields})


CELL = "remedies.reconsideration.total"


@pytest.mark.parametrize(
    ("wanted", "found", "is_met"),
    [
        (expected(), finding(), True),
        (expected(text="共 3条。"), finding(text="\u3000共3条。"), True),
        (expected(text="共3条。"), finding(text="共4条。"), False),
        (expected(text="共3条。"), finding(), False),
        (expected(cells=[CELL]), finding(cell=CELL), True),
        (expected(cells=[CELL]), finding(), False),
        (expected(severity="warning"), finding(), False),
        (expected(code="GD302"), finding(), False),
    ],
)
def test_what_meets_an_expectation(wanted: Expected, found: Finding, *, is_met: bool) -> None:
    """Code and severity always count, the sentence, blanks put aside, and the cells where they are given."""
    judged = compare(vector(wanted), [found])
    assert (bool(judged.matched), judged.missing, judged.surplus) == (
        (True, (), ()) if is_met else (False, (wanted,), (found,))
    )


def test_one_finding_meets_one_expectation() -> None:
    """Two expectations need two findings; one that names its sentence is served first."""
    named, other = expected(text="甲。"), expected()
    judged = compare(vector(other, named), [finding(text="甲。"), finding(text="乙。")])
    assert [(one, found.text) for one, found in judged.matched] == [(named, "甲。"), (other, "乙。")]
    assert compare(vector(named, named), [finding(text="甲。")]).missing == (named,)


def test_scores_of_what_was_found() -> None:
    """Precision is the share of findings that were right, recall that of expectations that were met."""
    judged = compare(vector(expected(text="甲。"), expected(text="乙。")), [finding(text="甲。"), finding("GD302")])
    rows = scores([judged], ["GD301", "GD302"])
    assert [(row.precision, row.recall) for row in (*rows, overall(rows))] == [(1, 0.5), (0, None), (0.5, 0.5)]
    assert table(rows).splitlines()[-1] == "| all | 1 | 0 | 1 | 1 | 1 | 0.500 | 0.500 |"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("year", [2019, 2020, 2021, 2025])
def test_the_stock_report_is_sound(style: str, year: int) -> None:
    """Nothing is found in a report of noughts and stock prose, and its body and year are read."""
    said = Said(year=year, style=style)
    report = published(said)
    assert (report.year, report.agency and report.agency.name) == (year, said.agency)
    assert not judge(Vector(id="stock", about="", said=said)).surplus


@pytest.mark.parametrize(
    "cells",
    [
        {"requests.received.total": 1},
        {"requests.received.natural_person": 1},
        {"requests.no_such_row.natural_person": 1},
        {"nothing.at.all": 1},
    ],
)
def test_figures_that_break_the_form_are_refused(cells: Mapping[str, int]) -> None:
    """A total is computed, a path is one of the form, and the table adds up: else the vector itself is wrong."""
    with pytest.raises((ValueError, KeyError)):
        printed_cells(Said(cells=cells))


@pytest.mark.parametrize("spoilt", [{"place": "nowhere"}, {"colour": "red"}, {"about": None}])
def test_a_vector_that_is_not_in_the_format_is_refused(spoilt: Mapping[str, object], tmp_path: Path) -> None:
    """The file and the vector are named."""
    whole: dict[str, Any] = {"id": "mine", "about": "nothing", "text": "", "findings": [], **spoilt}
    data = {key: value for key, value in whole.items() if value is not None}
    (tmp_path / "some.json").write_text(json.dumps([data]), encoding="utf-8")
    with pytest.raises(ValueError, match=r"some\.json: mine"):
        list(passages(tmp_path))


def test_every_spelling_of_a_passage(tmp_path: Path) -> None:
    """Text is put after a place's own paragraphs or instead of them; last year's report is of the same body."""
    data: dict[str, Any] = {
        "id": "mine",
        "about": "GD301 is near",
        "year": 2023,
        "agency": "白石县民政局",
        "place": "problems",
        "replace": True,
        "text": "甲。\n乙。",
        "previous": {"text": "丙。"},
        "findings": [],
    }
    silent: dict[str, Any] = {"id": "other", "about": "nothing", "text": "", "findings": []}
    tripping = {**silent, "id": "third", "findings": [{"code": "GD302", "severity": "error", "text": "丁。"}]}
    (tmp_path / "some.json").write_text(json.dumps([data, silent, tripping]), encoding="utf-8")
    one, other, third = passages(tmp_path)
    assert other.near == {"GD302"}
    assert not third.near
    assert one.said.sections == {"problems": ["甲。", "乙。"]}
    assert one.near == {"GD301"}
    assert one.previous is not None
    assert (one.previous.year, one.previous.agency, one.previous.stock) == (2022, "白石县民政局", "before")
    assert one.previous.append == {"overview": ["丙。"]}


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints a table, each miss if asked, and writes the files of the vectors for other programs."""
    assert main(["--id", "sound-water-2022", "--verbose"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("| all | 0 |")
    assert main(["--id", "sound-agriculture-2023", "--render", str(tmp_path / "files")]) == 0
    names = sorted(path.name for path in (tmp_path / "files").iterdir())
    assert names == [f"sound-agriculture-2023.{ending}" for ending in ("html", "json", "previous.html")]


def test_ids_are_those_of_the_files() -> None:
    """A whole report is called sound or a fault."""
    assert {one.id.partition("-")[0] for one in reports()} == {"sound", "fault"}


@pytest.mark.parametrize(
    ("cells", "is_named"),
    [(((CELL, 7),), True), (((CELL, 8),), False), ((("remedies.reconsideration.other", 7),), False), ((), False)],
)
def test_which_suggestion_names_the_cell(cells: tuple[tuple[str, int], ...], *, is_named: bool) -> None:
    """The one cell that is to change and its true value; a tie, which has no suggestion, names none."""
    parts = [
        SimpleNamespace(**dict(zip(("table", "row", "column"), cell.split("."), strict=True)), value=value)
        for cell, value in cells
    ]
    found = SimpleNamespace(suggestion=SimpleNamespace(cells=parts) if cells else None)
    assert names_the_cell(found, CELL, 7) is is_named
