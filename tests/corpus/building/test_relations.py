"""Duplicates, versions and gaps, told from a few bytes a row."""

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from govdisclosure.corpus.building.facts import FACTS, facts_of
from govdisclosure.corpus.building.keys import NONE, key_of, key_of_hash
from govdisclosure.corpus.building.relations import related
from govdisclosure.corpus.building.summary import chosen
from govdisclosure.corpus.rows import batch_of


def _row(content: str, body: str | None = "青禾县水利局", year: int | None = 2022, **rest: Any) -> dict[str, Any]:
    return {
        "source": content,
        "hash": f"{ord(content):064x}"[::-1],
        "body": body,
        "year": year,
        **rest,
    }


def test_duplicates_versions_and_gaps() -> None:
    """Each row is told what it is to the others."""
    rows = [
        _row("a", year=2024),
        _row("b", year=2021),
        _row("a", year=2024),
        _row("c", year=2021),
        _row("d", year=2022),
        _row("e", body="青禾县财政局", year=2019),
    ]
    found = related(facts_of(batch_of(rows)))
    assert found.first.tolist() == [0, 1, 0, 3, 4, 5]
    assert found.versions.tolist() == [1, 2, 1, 2, 1, 1]
    assert found.before.tolist() == [2022, 0, 2022, 0, 2021, 0]


@pytest.mark.parametrize(
    "unknown",
    [
        {"year": None},
        {"body": None},
    ],
)
def test_a_body_that_is_not_known_is_no_other(unknown: dict[str, Any]) -> None:
    """Without a year, or with a name that any county's bureau has, a report is not taken for one of another's versions."""
    found = related(facts_of(batch_of([_row("a", **unknown), _row("b", **unknown)])))
    assert found.versions.tolist() == [0, 0]


def test_bodies_of_one_name_are_told_apart_by_code_or_region() -> None:
    """A report that has neither is then nobody else's; where all codes are the same, the name stands for one body."""
    one, other = "11330000MB1234567X", "11330000MB7654321X"
    rows = [_row("a", code=one), _row("b", code=other), _row("c", code=one), _row("d")]
    assert related(facts_of(batch_of(rows))).versions.tolist() == [2, 1, 2, 1]
    assert related(facts_of(batch_of([rows[0], rows[2], rows[3]]))).versions.tolist() == [3, 3, 3]
    regions = [_row("a", region="330106"), _row("b", region="330108"), _row("c", region="330106000000")]
    assert related(facts_of(batch_of(regions))).versions.tolist() == [2, 1, 2]
    mixed = [_row("a", code=one, region="330106"), _row("b", code=one, region="330108"), _row("c", region="330106")]
    assert related(facts_of(batch_of(mixed))).versions.tolist() == [3, 3, 3]


def test_files_that_could_not_be_opened_are_no_duplicates() -> None:
    """Nothing is known of them."""
    rows = [{"source": "a", "error": "没有读取的权限"}, {"source": "b", "error": "没有读取的权限"}]
    facts = facts_of(batch_of(rows))
    assert related(facts).first.tolist() == [0, 1]
    assert facts["failed"].all()


def test_no_rows_have_no_relations() -> None:
    """Nor does that fail."""
    found = related(np.empty(0, FACTS))
    assert [len(one) for one in (found.first, found.versions, found.before)] == [0, 0, 0]


def test_what_a_summary_counts() -> None:
    """Each file that is the same as another, but each body and year once."""
    rows = [
        _row("a", year=2021),
        _row("b", year=2021),
        _row("b", year=2021),
        _row("c", year=2024, codes=["GD112"]),
        _row("d", year=2024),
        {"source": "x", "error": "找不到文件"},
    ]
    facts = facts_of(batch_of(rows))
    found = {name: where.tolist() for name, where in chosen(facts, related(facts)).items()}
    assert found == {"unreadable": [5], "duplicates": [2], "versions": [0, 3], "gaps": [3], "mixed": [3]}


def test_facts_of_a_table_and_of_a_batch_are_the_same() -> None:
    """They are taken from either."""
    batch = batch_of([_row("a", size=3, stamp="5"), _row("b")])
    assert (facts_of(batch) == facts_of(pa.Table.from_batches([batch]))).all()
    assert facts_of(batch)["unchanged"].tolist() == [key_of("a", 3, "5"), NONE]


def test_keys() -> None:
    """Equal for what is equal; what there is not has one of its own, and no name breaks them."""
    assert key_of("a", 1) == key_of("a", 1) != key_of("a1")
    assert key_of("\udce4")
    assert key_of_hash(None) == NONE
    assert key_of_hash("0" * 64) != NONE
