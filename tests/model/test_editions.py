"""The editions: which form is in force for which year."""

import pytest

from govdisclosure.model.acts import INFORMATION_FEES, NOTICE_2014, NOTICE_2019, NOTICE_2021, REGULATIONS
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS, AnyEdition, edition_named, edition_of


@pytest.mark.parametrize(
    ("year", "edition"),
    [
        (2014, None),
        (2018, None),
        (2019, EDITION_2019),
        (2020, EDITION_2019),
        (2021, EDITION_2021),
        (2025, EDITION_2021),
        (2999, EDITION_2021),
    ],
)
def test_the_edition_follows_the_report_year(year: int, edition: AnyEdition | None) -> None:
    """2019 and 2020 used the trial form, every year since uses that of 2021; before 2019 there was none."""
    assert edition_of(year) is edition


def test_every_year_has_one_edition_at_most() -> None:
    """The editions do not overlap."""
    for year in range(2010, 2060):
        assert sum(edition.covers(year) for edition in EDITIONS) == (year >= 2019)


def test_editions_have_names(edition: AnyEdition) -> None:
    """An edition is found by its name, which is what it prints."""
    assert edition_named(str(edition)) is edition
    assert edition_named("2014") is None


def test_the_forms_rest_on_their_acts() -> None:
    """Each edition names its notice; citations are written in one place."""
    assert EDITION_2019.act is NOTICE_2019
    assert EDITION_2021.act is NOTICE_2021
    assert NOTICE_2021.number == "国办公开办函〔2021〕30号"
    assert NOTICE_2019.number == "国办公开办函〔2019〕60号"
    assert NOTICE_2014.number == "国办发〔2014〕32号"
    assert INFORMATION_FEES.number == "国办函〔2020〕109号"
    assert str(REGULATIONS) == "《政府信息公开条例》（国务院令第711号）"
    assert REGULATIONS.article("第四十九条") == "《政府信息公开条例》第四十九条"
