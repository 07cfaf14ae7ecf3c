"""The soak, a few reports of it: what comes back is what went in, and a run goes on where it was."""

import json
from pathlib import Path

import pytest
from attrs import evolve

import govdisclosure
from govdisclosure.formats.registry import FormatName
from tests.outside import FONT, has_font
from tests.soak.__main__ import format_of, report_of, soak, table
from tests.soak.passage import SHARES, differences


@pytest.mark.parametrize("name", SHARES)
def test_reports_come_back(name: FormatName) -> None:
    """An invented report, with a fault or without, is the same after it was written and read."""
    if name == "pdf" and not has_font():
        pytest.skip(f"the font {FONT} is not installed")
    for number in (4, 5, 6):
        assert differences(report_of(0, number), name) == []


@pytest.mark.parametrize("name", ["html", "text"])
def test_what_is_lost_is_said(name: FormatName, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that comes back without its table 3, or with other words, is told from one that is whole."""
    read = govdisclosure.read

    def spoilt(source: bytes) -> govdisclosure.PublishedReport:
        report = read(source)
        return report if source == one.data else evolve(report, requests=None, title="另一题目")

    one = report_of(0, 4)
    monkeypatch.setattr(govdisclosure, "read", spoilt)
    assert differences(one, name)


def test_what_is_raised_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal and an error are differences too, and do not end the run."""

    def failing(*given: object) -> None:
        raise ZeroDivisionError(given[-1])

    monkeypatch.setattr(govdisclosure, "write", failing)
    assert differences(report_of(0, 4), "html") == ["raised: ZeroDivisionError('html')"]
    broken = evolve(report_of(0, 4), data=b"")
    assert differences(broken, "html")[0].startswith("refused: ")


def test_a_run_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was done is not done again, what was different is tried once more, and the table says how many there were."""
    first = soak(0, 2, tmp_path)
    assert (first["done"], first["different"]) == (2, 0)
    (tmp_path / "0.differences.jsonl").write_text('{"number": 1}\n', encoding="utf-8")
    second = soak(0, 3, tmp_path)
    assert (second["done"], second["different"]) == (3, 0)
    assert sum(second["formats"].values()) == 3
    assert "3 reports" in table(second)
    assert json.loads((tmp_path / "0.json").read_text(encoding="utf-8")) == second
    assert soak(0, 1, tmp_path, again=True)["done"] == 1


def test_most_are_written_as_what_is_quick() -> None:
    """The format of a report depends on its number alone, and all formats have their share."""
    formats = [format_of(0, number) for number in range(2000)]
    assert {*formats} == {*SHARES}
    assert formats == [format_of(0, number) for number in range(2000)]
    assert formats.count("html") > formats.count("docx") > formats.count("pdf")
