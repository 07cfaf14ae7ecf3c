"""Many reports judged at once have the answers that each has alone."""

import numpy as np

from govdisclosure.forms import table_form
from govdisclosure.forms.localise import localise
from govdisclosure.forms.localise.many import localise_many
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import answers, requests_form, seeded, several_wrong


def test_all_at_once_is_one_after_the_other(edition: AnyEdition) -> None:
    """Issue, "Vectorised too": of 5,000 tables of either kind with up to three wrong cells, over more than one chunk."""
    random = seeded(10)
    for form in (requests_form(edition), table_form(Remedies)):
        tables = [several_wrong(form, random.choice((0, 1, 1, 1, 2, 3)), random)[0] for _ in range(2500)]
        found = localise_many(form, np.array(tables))
        for number, figures in enumerate(tables):
            parts = localise(form, figures)
            alone = [change.values[0] for one in parts for change in answers(one) if len(change.values) == 1]
            expected = alone if len(parts) == 1 else []
            named = expected[0] if len(expected) == 1 else (-1, 0)
            assert (found.cells[number], found.values[number]) == named
            assert found.candidates[number] == len(expected)
            assert found.broken[number] == sum(len(one.identities) for one in parts)
