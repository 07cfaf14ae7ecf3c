"""Adding 100 units up, and telling which of them have one text."""

import random
from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.prose.likeness import bare
from govdisclosure.published import PublishedReport
from govdisclosure.published.adding import Addition, add_up
from govdisclosure.published.texts import prose_of
from govdisclosure.rollup.alike import alike_in
from govdisclosure.rules import Example
from tests.benchmarks.side_by_side import Promises, alternate

_UNITS: Final = 100
_WORDS: Final = "主动公开依法申请办理平台建设监督保障考核培训及时准确回应群众关切规范清理专栏解读"


def _units() -> list[PublishedReport]:
    """Return reports of about a thousand characters a section, one in ten with the same text."""
    dice = random.Random(5)  # noqa: S311  (nothing secret)

    def text() -> str:
        return "".join(dice.choices(_WORDS, k=dice.randint(600, 1200)))

    same = text()
    return [
        Example(agency=f"青禾县第{n}局", has={"overview": same if n % 10 == 0 else text(), "problems": text()}).report
        for n in range(_UNITS)
    ]


_REPORTS: Final = _units()


def _added() -> Addition:
    addition = add_up(_REPORTS, year=2022, edition=EDITION_2021)
    assert len(addition.tables) == 3
    return addition


def _by_pandas() -> "pd.Series[float]":
    """Return the sums of the same cells: no blanks read, no unit told apart from another, nothing said of who is silent."""
    names = [path for path, _ in form_of(EDITION_2021).cells()]
    rows = [[value for table in report.grids for value in table.values] for report in _REPORTS]  # noqa: PD011  (a grid's)
    return pd.DataFrame(rows, columns=names, dtype=float).sum(min_count=_UNITS)


def test_adding_up(promises: Promises) -> None:
    """100 units, 200 cells each."""
    sums = {f"{name}.{one.cell.path}": one.figure for name, found in _added().tables.items() for one in found}
    assert sums == {str(path): value for path, value in _by_pandas().items()}
    times = alternate(_added, _by_pandas, rounds=20)
    promises.add("100 units added up cell by cell", times, peer="pandas, the sums alone")


def _texts(section: str) -> Sequence[str]:
    parts = [part.section for report in _REPORTS for part in report.sections if part.name == section]
    return [bare(prose_of(part.blocks)) for part in parts]


def _by_cdist() -> int:
    """Return how many pairs are alike, of all texts with all."""
    found = [
        cdist(texts, texts, scorer=Indel.normalized_similarity, score_cutoff=0.9)
        for texts in map(_texts, ("overview", "problems"))
    ]
    return sum(int(np.count_nonzero(np.triu(matrix, 1))) for matrix in found)


def test_same_texts(promises: Promises) -> None:
    """100 units, two sections of some 900 characters: every pair."""
    units = _added().units
    assert len(alike_in(units)) == _by_cdist() == 45
    times = alternate(lambda: alike_in(units), _by_cdist, rounds=10)
    promises.add("same texts among 100 units", times, peer="rapidfuzz.process.cdist", promised="under 1 s")
