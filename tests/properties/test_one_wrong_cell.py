"""One wrong cell of table 3 with stated totals is named, with its true value; of table 4 it is among the few that may be it."""

from govdisclosure.forms import table_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import answers, balanced, only, requests_form, seeded, wrong_figure

_TABLES = 4
_FIGURES = 4


def test_every_cell_of_table_3_is_named_with_its_value(edition: AnyEdition) -> None:
    """Issue, "every single seeded cell fault of table 3 with stated totals named uniquely with its true value": every cell."""
    form, random = requests_form(edition), seeded(3)
    for _ in range(_TABLES):
        figures = balanced(form, random)
        for cell, truth in enumerate(figures):
            for wrong in {wrong_figure(truth, random) for _ in range(_FIGURES)} | {0, truth * 10_000, 10**40} - {truth}:
                found = only(form, [*figures[:cell], wrong, *figures[cell + 1 :]])
                assert found.suggestion is not None
                assert found.suggestion.values == ((cell, truth),)
                assert (found.alternatives, found.complete) == ((), True)


def test_every_cell_of_table_4_is_among_the_answers() -> None:
    """A block of table 4 has one identity: its five cells are tied, but for those that would have to be below 0."""
    form, random = table_form(Remedies), seeded(4)
    for _ in range(100):
        figures = balanced(form, random)
        for cell, truth in enumerate(figures):
            wrong = wrong_figure(truth, random)
            said = [*figures[:cell], wrong, *figures[cell + 1 :]]
            found = only(form, said)
            assert ((cell, truth),) in [change.values for change in answers(found)]
            block = form.identities[cell // 5].cells
            excess = sum(said[part] for part in block[1:]) - said[block[0]]
            able = [part for part in block if said[part] + (excess if part == block[0] else -excess) >= 0]
            assert sorted(dict(change.values).popitem()[0] for change in answers(found)) == sorted(able)
            assert (found.suggestion is None) == (len(able) > 1)
