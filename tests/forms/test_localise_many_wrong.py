"""More wrong cells than can be searched for, and tables that are nothing but wrong: guessed or given up, in bounded time."""

from random import Random
from time import process_time

import pytest

from govdisclosure.forms import table_form
from govdisclosure.forms.localise import localise
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.model.remedies import Remedies
from tests.forms.localising import answers, balanced, mended, only, requests_form, seeded, several_wrong


@pytest.mark.parametrize(("cells", "found_in_50"), [(5, 40), (6, 30), (8, 10)])
def test_what_is_guessed_is_only_an_alternative(cells: int, found_in_50: int) -> None:
    """Five cells and more are guessed one by one; what comes out mends the table, and nothing says that it is the least."""
    form, random = requests_form(EDITION_2021), seeded(cells)
    right = 0
    for _ in range(50):
        figures, truth = several_wrong(form, cells, random)
        found = only(form, figures)
        right += truth in [dict(change.values) for change in answers(found)]
        assert found.suggestion is None or len(found.suggestion.values) < cells
    assert right >= found_in_50


def _any(random: Random, cells: int) -> list[int | None]:
    return [random.choice((0, 1, 1, 2, random.randint(0, 10 ** random.randint(1, 30)))) for _ in range(cells)]


def _by_one(random: Random, figures: list[int]) -> list[int | None]:
    wrong = random.sample(range(len(figures)), min(len(figures), random.choice((5, 10, 20, 60))))
    return [max(0, figure + random.choice((1, -1)) * (cell in wrong)) for cell, figure in enumerate(figures)]


def test_nothing_takes_long(edition: AnyEdition) -> None:
    """All figures random, all off by one, any of them blank: an answer that mends the table, or none, in under a second."""
    random = seeded(9)
    for form in (requests_form(edition), table_form(Remedies)):
        for _ in range(40):
            figures = random.choice((_any(random, len(form.cells)), _by_one(random, balanced(form, random))))
            begun = process_time()
            found = localise(form, figures)
            assert process_time() - begun < 1
            for one in found:
                for change in answers(one):
                    assert len(found) > 1 or mended(form, [figure or 0 for figure in figures], change)
            for cell in random.sample(range(len(figures)), random.choice((1, 5, 50, len(figures))) % len(figures)):
                figures[cell] = None
            begun = process_time()
            localise(form, figures)
            assert process_time() - begun < 1


def test_of_very_many_changes_not_all_are_looked_at() -> None:
    """Where many rows have no total, cells are alike, and a few wrong ones can be mended in thousands of ways."""
    form, random = requests_form(EDITION_2021), seeded(13)
    cut = 0
    for _ in range(60):
        figures: list[int | None] = [*several_wrong(form, random.randint(3, 6), random)[0]]
        for cell in form.cells:
            if cell.column == "total" and random.choice((True, False)):
                figures[cell.index] = None
        begun = process_time()
        for found in localise(form, figures):
            assert len(found.alternatives) <= 100
            cut += len(found.alternatives) == 100 and not found.complete
        assert process_time() - begun < 1
    assert cut
