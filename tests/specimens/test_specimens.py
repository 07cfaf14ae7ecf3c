"""The generator: the same from the same seed, whatever else is made; every kind of file read back as what was meant."""

import pickle
import subprocess
import sys
from hashlib import sha256
from itertools import islice, pairwise
from typing import Any

import pytest
from attrs import evolve

from govdisclosure import check, edition_of, read
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.specimens import FileFormat, Specimen, specimens, specimens_of
from govdisclosure.specimens.faults import KINDS
from govdisclosure.specimens.places import MOST_AGENCIES

YEARS = range(2019, 2025)


def _hash(found: Any) -> str:
    whole = sha256()
    for one in found:
        whole.update(one.source.encode() + one.data + repr(one.faults).encode())
    return whole.hexdigest()


def test_the_same_seed_gives_the_same_bytes_everywhere() -> None:
    """Another process, with another salt of its hashes, makes the same files; another seed makes others."""
    code = (
        "from tests.specimens.test_specimens import _hash, specimens\n"
        "print(_hash(specimens(4, [2020, 2023], seed=5, formats={'html': 6, 'txt': 1, 'docx': 1, 'xlsx': 1, 'json': 1})))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": salt, "PYTHONPATH": ":".join(filter(None, sys.path)) + ":."},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for salt in ("1", "2")
    }
    assert len(found) == 1
    assert _hash(specimens(3, YEARS, seed=5)) != _hash(specimens(3, YEARS, seed=6))


def test_more_agencies_or_other_years_change_nothing() -> None:
    """The first agencies are the same whatever ``agencies`` is, a year whatever the years are, an agency by itself."""
    some = [*specimens(4, YEARS, seed=1)]
    assert [*islice(specimens(9, YEARS, seed=1), len(some))] == some
    assert [*specimens(4, [2022], seed=1)] == [one for one in some if one.year == 2022]
    assert [*specimens_of(2, YEARS, seed=1)] == [one for one in some if one.agency == some[12].agency]


def test_a_later_year_changes_no_earlier_one() -> None:
    """A body that lives on after the years that are remembered has the same past."""
    early, _ = specimens_of(3, [2021, 2040])
    assert early == next(specimens_of(3, [2021]))


def test_without_faults_the_other_reports_are_the_same() -> None:
    """The share of faults spoils some reports and leaves the others as they are."""
    spoilt, clean = ([*specimens(10, YEARS, seed=2, faults=share)] for share in (0.3, 0.0))
    assert not any(one.faults for one in clean)
    assert [one for one in spoilt if not one.faults] == [
        other for one, other in zip(spoilt, clean, strict=True) if not one.faults
    ]
    assert 0.2 < sum(bool(one.faults) for one in spoilt) / len(spoilt) < 0.4
    assert all(one.data != other.data for one, other in zip(spoilt, clean, strict=True) if one.faults)


def test_every_report_is_faulty_where_all_are_to_be() -> None:
    """There is a fault for every report, and in a county of six years each kind comes up."""
    found = {fault.kind for one in specimens(110, YEARS, faults=1.0, formats={"html": 1}) for fault in one.faults}
    assert found == {kind.name for kind in KINDS}


@pytest.mark.parametrize("ending", ["html", "txt", "docx", "xlsx", "json"])
def test_every_format_says_what_was_meant(ending: FileFormat) -> None:
    """What is read from a file is the truth: the tables, the name, the year, the period and the signature."""
    for one in specimens(5, [2020, 2023], seed=7, faults=0.0, formats={ending: 1}):
        said, meant = read(one.data).report(), one.report
        assert one.source.endswith(f"/{one.year}.{ending}")
        assert said.agency.name == meant.agency.name == one.agency
        assert said.edition is edition_of(one.year)
        for name in ("year", "title", "period", "proactive", "requests", "remedies", "signature"):
            assert getattr(said, name) == getattr(meant, name)


@pytest.mark.parametrize(("ending", "agencies"), [("docx", 40), ("xlsx", 12), ("json", 40)])
def test_a_fault_is_in_the_file_whatever_its_format(ending: FileFormat, agencies: int) -> None:
    """A wrong figure is printed as it stands, a table that is left out is not there, a picture is none of numbers."""
    cells = {
        "digit_dropped",
        "digit_doubled",
        "digits_transposed",
        "total_not_updated",
        "row_shifted",
        "table_left_out",
    }
    for one in specimens(agencies, [2022], faults=1.0, formats={ending: 1}):
        if {fault.kind for fault in one.faults} & cells:
            assert one.faults[0].code in check(read(one.data)).codes


def test_years_hang_together() -> None:
    """What is carried forward is brought forward the year after, stocks and powers move by what the year tells."""
    for number in (0, 7, 60):
        truths: list[Any] = [one.report for one in specimens_of(number, YEARS)]
        for last, now in pairwise(truths):
            assert now.requests.brought_forward == last.requests.carried_forward
            if now.edition is last.edition is EDITION_2021:
                documents = now.proactive.normative_documents
                before = last.proactive.normative_documents.in_force
                assert documents.in_force == before + documents.issued - documents.repealed
            if now.edition is EDITION_2019:
                items = last.proactive.licensing
                assert now.proactive.licensing.prior_items == items.prior_items + items.change


def test_sizes_are_those_of_the_practice() -> None:
    """Most cells are nought; a province's government is asked more than a county's, and that more than a town's."""
    county: list[Any] = [one.report for one in specimens(52, [2022])]
    figures = [cell for one in county for cell in _figures(one)]
    assert figures.count(0) / len(figures) > 0.8
    asked = {one.agency.level.tier: 0 for one in county}
    for one in county:
        asked[one.agency.level.tier] += one.requests.received.total
    assert asked["county"] > asked["township"]
    assert sum(not any(_figures(one)) for one in county) > 3


def _figures(report: Any) -> list[int]:
    return [
        int(part) for part in repr(report.requests).replace(")", "=").replace(",", "=").split("=") if part.isdigit()
    ]


@pytest.mark.parametrize(("agencies", "years"), [(-1, [2022]), (MOST_AGENCIES + 1, [2022]), (1, [2022, 2018])])
def test_what_cannot_be_made_is_refused_at_once(agencies: int, years: list[int]) -> None:
    """There are so many agencies and no form before 2019; the refusal does not wait for the first report."""
    with pytest.raises(ValueError, match=r"not from 0 to 193024|no form before 2019"):
        specimens(agencies, years)


def test_a_specimen_is_equal_by_what_it_is() -> None:
    """What it was made from is no part of it."""
    one = next(specimens(1, [2022]))
    assert evolve(one, draft=next(specimens(1, [2023])).draft) == one
    assert isinstance(one, Specimen)
    assert "draft" not in repr(one)


def test_a_specimen_travels_between_processes() -> None:
    """It can be made in one process and judged in another: the truth is still there."""
    for one in specimens_of(5, [2020, 2022]):
        there: Specimen = pickle.loads(pickle.dumps(one))  # noqa: S301  (our own bytes)
        assert there == one
        assert there.report == one.report
