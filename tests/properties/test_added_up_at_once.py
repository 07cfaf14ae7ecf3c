"""Identities of many reports added up at once come to what each comes to alone."""

from typing import Any
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.forms import TableForm, form_of
from govdisclosure.forms.arithmetic import Outcome, judge
from govdisclosure.forms.many import unsettled
from govdisclosure.model.editions import EDITIONS

_FORMS = tuple(table for edition in EDITIONS for table in form_of(edition).tables if table.identities)


@st.composite
def _tables(draw: st.DrawFn) -> tuple[TableForm, list[list[int | None]]]:
    """Draw figures of some reports: most add up, some have a wrong figure, some silent cells."""
    form = draw(st.sampled_from(_FORMS))
    reports: list[list[int | None]] = []
    for _ in range(draw(st.integers(0, 6))):
        figures: list[int | None] = [0] * len(form.cells)
        changed = st.one_of(st.none(), st.integers(-3, 40))
        for cell, figure in draw(st.dictionaries(st.integers(0, len(figures) - 1), changed, max_size=6)).items():
            figures[cell] = figure
        reports.append(figures)
    return form, reports


@given(_tables())
def test_at_once_is_one_by_one(drawn: tuple[TableForm, list[list[int | None]]]) -> None:
    """Design, "Cells and identities": one matrix checks one report, "and a million reports are checked by it as columns"."""
    form, reports = drawn
    columns: list[Any] = [
        np.array([report[cell] or 0 for report in reports], np.int32) for cell in range(len(form.cells))
    ]
    stated = np.array([None not in report for report in reports], np.bool_)
    outcomes = [{judge(identity, report) for identity in form.identities} for report in reports]
    expected = [number for number, found in enumerate(outcomes) if found != {Outcome.HOLDS}]
    assert unsettled(form, columns, stated).tolist() == expected
    if stated.all():
        assert unsettled(form, columns).tolist() == expected


@given(_tables())
def test_a_few_at_a_time_is_all_at_once(drawn: tuple[TableForm, list[list[int | None]]]) -> None:
    """How many reports are added up together changes nothing, nor that the last are fewer."""
    form, reports = drawn
    columns: list[Any] = [
        np.array([report[cell] or 0 for report in reports], np.int32) for cell in range(len(form.cells))
    ]
    expected = unsettled(form, columns).tolist()
    with patch("govdisclosure.forms.many._AT_ONCE", 2):
        assert unsettled(form, columns).tolist() == expected
