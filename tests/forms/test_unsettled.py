"""Which of many reports have an identity that does not hold, a block of them at a time."""

import numpy as np

from govdisclosure.forms import table_form
from govdisclosure.forms.many import unsettled
from govdisclosure.model.remedies import Remedies

_MORE_THAN_A_BLOCK = (1 << 16) + 3


def test_reports_of_the_last_block_are_judged_too() -> None:
    """However many more there are than are added up at once."""
    form = table_form(Remedies)
    figures = [np.zeros(_MORE_THAN_A_BLOCK, dtype=np.int32) for _ in form.cells]
    figures[0][[1, _MORE_THAN_A_BLOCK - 1]] = 7
    assert unsettled(form, figures).tolist() == [1, _MORE_THAN_A_BLOCK - 1]


def test_sums_that_32_bits_do_not_hold_are_exact() -> None:
    """What is right but for a multiple of 2**32 is wrong, and what is right is right."""
    form = table_form(Remedies)
    at = {cell.path: place for place, cell in enumerate(form.cells)}
    figures = [np.zeros(3, dtype=np.int32) for _ in form.cells]
    row = {"upheld": 2**31 - 1, "corrected": 2**31 - 1, "other": 2, "total": 0}
    for column, figure in row.items():
        figures[at[f"reconsideration.{column}"]][1] = figure
    for column in ("pending", "total"):
        figures[at[f"reconsideration.{column}"]][2] = 2**31 - 1
    assert unsettled(form, figures).tolist() == [1]
