"""Many reports at once: one row of integers a report."""

import sys

import numpy as np
import pytest

from govdisclosure.errors import MissingExtra
from govdisclosure.forms import table_form
from govdisclosure.forms.localise.many import localise_many
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.proactive import Proactive2021
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import level, requests_form


def test_each_report_has_its_answer(edition: AnyEdition) -> None:
    """Which cell, what it should say, how many identities are broken, how many cells would do."""
    form = requests_form(edition)
    figures = np.array([level(form, 20)] * 3)
    cell = form.index["outcomes.total.natural_person"]
    figures[1, cell] += 7
    figures[2, [0, 50, 100]] += 7
    found = localise_many(form, figures)
    assert found.cells.tolist() == [-1, cell, -1]
    assert found.values.tolist() == [0, figures[0, cell], 0]
    assert found.broken.tolist() == [0, 3, 6]
    assert found.candidates.tolist() == [0, 1, 0]


def test_of_several_cells_none_is_named() -> None:
    """The five cells of a block of table 4 are tied, but for those that would fall below 0."""
    figures = np.array(
        [[2, 0, 3, 1, 5, *[0] * 10], [9, 0, 0, 0, 1, *[0] * 10], [0, 0, 0, 0, 4, 1, *[0] * 9]], dtype=np.int16
    )
    found = localise_many(table_form(Remedies), figures)
    assert found.candidates.tolist() == [4, 2, 0]
    assert found.broken.tolist() == [1, 1, 2]
    assert set(found.cells.tolist()) == {-1}


def test_a_table_without_identities_and_no_table_at_all() -> None:
    """Table 2 has nothing that must add up; no report has no answer."""
    form = table_form(Proactive2021)
    assert localise_many(form, np.ones((2, len(form.cells)), dtype=np.int64)).broken.tolist() == [0, 0]
    assert localise_many(form, np.ones((0, len(form.cells)), dtype=np.int64)).cells.shape == (0,)


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (np.zeros((2, 14), dtype=np.int64), "needs integers in 15 columns, not int64 of shape (2, 14)"),
        (np.zeros(15, dtype=np.int64), "of shape (15,)"),
        (np.zeros((2, 15)), "not float64"),
        (np.zeros((2, 15), dtype=np.bool_), "not bool"),
        (np.full((2, 15), 2**55), "2 to the power of 55"),
        (np.full((2, 15), -(2**55)), "2 to the power of 55"),
        (np.full((2, 15), 2**64 - 1, dtype=np.uint64), "2 to the power of 55"),
    ],
)
def test_what_cannot_be_added_up_exactly_is_refused(
    figures: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]", said: str
) -> None:
    """The wrong number of columns, figures that are no integers, figures that would leave 64 bits."""
    with pytest.raises(ValueError, match="remedies") as refused:
        localise_many(table_form(Remedies), figures)
    assert said in str(refused.value)


def test_without_numpy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """NumPy comes with an extra; nothing but this needs it."""
    figures = np.zeros((1, 15), dtype=np.int64)
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[columns\]"):
        localise_many(table_form(Remedies), figures)
