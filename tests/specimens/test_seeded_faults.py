"""Faults that are put into reports are found by the rule that each is for."""

from collections.abc import Sequence
from itertools import count
from random import Random
from typing import Final

import pytest

from govdisclosure import Findings, check, read, roll_up
from govdisclosure.specimens import specimens
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.faults import KINDS, Case, Kind
from govdisclosure.specimens.files import FORMATS_OF_SITES, FileFormat, chrome_of, file_of
from govdisclosure.specimens.history import FIRST_YEAR
from govdisclosure.specimens.pages import WEBS, Style, page_of
from govdisclosure.specimens.writing import draft_of

TRIALS: Final = 8
MOST_TRIES: Final = 40 * TRIALS
ELSEWHERE: Final = {"text_of_another_body"}
"""Found beside the reports of other bodies, not in one."""


def _judged(draft: Draft, case: Case, style: Style) -> Findings:
    """Judge a draft as a site publishes it, beside last year's report, which has no fault."""
    previous = None
    if case.year > FIRST_YEAR:
        previous = read(_page(draft_of(case.seed, case.number, case.year - 1), style))
    return check(read(_page(draft, style)), previous=previous)


def _page(draft: Draft, style: Style) -> bytes:
    return page_of(draft, style, chrome_of(Random(0), draft))  # noqa: S311  (a seed, not a secret)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.name not in ELSEWHERE], ids=lambda kind: kind.name)
def test_a_seeded_fault_is_found(kind: Kind) -> None:
    """Of eight reports of all levels, years and styles each with the fault, the rule finds it in all."""
    found: list[bool] = []
    for seed in range(MOST_TRIES):
        random = Random(seed)  # noqa: S311  (a seed, not a secret)
        number, year = random.randrange(6656), random.randint(2019, 2024)
        case = Case(seed=0, number=number, year=year, draft=draft_of(0, number, year))
        spoilt = kind.spoil(random, case)
        if spoilt is not None:
            draft, _ = spoilt
            assert draft.figures is case.draft.figures or kind.name == "brought_forward_forgotten"
            found.append(kind.code in _judged(draft, case, random.choice(WEBS)).codes)
        if len(found) == TRIALS:
            break
    assert len(found) >= TRIALS // 3
    assert all(found)


def test_the_text_of_another_body_is_found_beside_its_report() -> None:
    """A roll-up has both; of reports without the fault it finds no two alike."""
    (kind,) = (kind for kind in KINDS if kind.name in ELSEWHERE)
    random = Random(0)  # noqa: S311  (a seed, not a secret)
    for number in range(1, 9):
        drafts = [draft_of(0, other, 2022) for other in (number - 1, number, number + 1)]
        spoilt = kind.spoil(random, Case(seed=0, number=number, year=2022, draft=drafts[1]))
        assert spoilt is not None
        assert kind.code not in _added(drafts).codes
        assert kind.code in _added([drafts[0], spoilt[0], drafts[2]]).codes


def _added(drafts: Sequence[Draft]) -> Findings:
    return roll_up([read(_page(draft, WEBS[0])) for draft in drafts], agency="青禾县人民政府").findings


@pytest.mark.parametrize("ending", FORMATS_OF_SITES)
def test_a_seeded_fault_is_in_a_file_of_any_format(ending: FileFormat) -> None:
    """What is wrong in one report alone is wrong in a Word document as on a web page."""
    alone = [kind for kind in KINDS if not kind.code.startswith("GD4") and kind.code != "GD305"]
    for kind in alone:
        for number in count():
            draft = draft_of(0, number, 2022 - number % 3)
            spoilt = kind.spoil(Random(number), Case(seed=0, number=number, year=draft.year, draft=draft))  # noqa: S311  (a seed, not a secret)
            if spoilt:
                _, data = file_of(0, spoilt[0], {ending: 1})
                assert kind.code in check(read(data)).codes, (kind.name, number)
                break


def test_the_place_of_a_fault_is_a_cell_a_table_or_a_part() -> None:
    """Cells are named as findings name them."""
    for one in specimens(60, range(2019, 2025), faults=1.0, formats={"html": 1}):
        (fault,) = one.faults
        table, _, cell = fault.place.partition(".")
        forms = {form.name: form for form in one.draft.form.tables}
        if cell:
            assert any(path == cell or path.startswith(f"{cell}.") for path in forms[table].index)  # type: ignore[index]
        else:
            parts = {"preamble", "signature", *forms, *one.draft.parts}
            assert table in parts
