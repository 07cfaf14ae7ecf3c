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
