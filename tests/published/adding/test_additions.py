"""Units added up: which count, what their tables add, and what is not known."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from attrs import evolve

from govdisclosure.forms import form_of
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import TableName
from govdisclosure.model.proactive import Money
from govdisclosure.published import ABSENT, Cell, Grid, PublishedReport
from govdisclosure.published.adding import (
    Addition,
    Inclusion,
    Lack,
    add_up,
    contribution_of,
    missing_of,
    printed,
    unexpected_of,
)
from tests.rules.building import body, grid, report, requests


def unit(name: str = "青禾县水利局", year: int = 2022, **tables: Grid | None) -> PublishedReport:
    """Return the report of a unit, noughts but for ``tables``."""
    return report(agency=name, year=year, tables={**tables})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]


def added(*reports: PublishedReport | str, edition: AnyEdition = EDITION_2021, year: int = 2022) -> Addition:
    """Return ``reports`` added up."""
    return add_up(reports, year=year, edition=edition)


def sums(addition: Addition, name: TableName = "requests") -> Mapping[str, str]:
    """Return the sums that are no nought, with a mark where they are not exact."""
    found = {one.cell.path: f"{printed(one.figure)}{'' if one.is_exact else '+'}" for one in addition.tables[name]}
    return {path: figure for path, figure in found.items() if figure != "0"}


THREE = requests({"received": (3, 0, 0, 0, 0, 0, 3), "carried_forward": (3, 0, 0, 0, 0, 0, 3)})
TWO = requests({"received": (0, 2, 0, 0, 0, 0, 2), "carried_forward": (0, 2, 0, 0, 0, 0, 2)})


def test_figures_are_added_cell_by_cell() -> None:
    """Totals too; every unit counts."""
    addition = added(unit("甲局", requests=THREE), unit("乙局", requests=TWO))
    assert sums(addition)["received.total"] == "5"
    assert sums(addition)["carried_forward.commercial_enterprise"] == "2"
    assert addition.is_complete
    assert [one.inclusion for one in addition.units] == [Inclusion.COUNTED] * 2


def test_blanks_are_read_by_what_the_rest_of_the_table_says() -> None:
    """As the typed report reads them: by the identities, else as 0 where that is right; how many is told."""
    silent = grid(
        "requests",
        {
            "received.natural_person": "",
            "received.total": "3",
            "carried_forward.natural_person": "3",
            "carried_forward.total": "/",
        },
    )
    part = contribution_of(silent, "requests", EDITION_2021)
    assert part.figures[part.form.index["received.natural_person"]] == 3
    assert (part.filled, part.is_valid, part.silent) == (2, True, ())


def test_words_and_missing_rows_are_no_noughts() -> None:
    """They stay unknown even where 0 would be right, unless the identities leave one reading."""
    said: dict[str, str | Cell] = {"licensing.decisions": "若干", "rules.issued": "", "penalties.decisions": ABSENT}
    part = contribution_of(grid("proactive", said), "proactive", EDITION_2021)
    assert [cell.path for cell in part.silent] == ["licensing.decisions", "penalties.decisions"]
    assert (part.filled, part.is_valid) == (1, True)


def test_a_wrong_table_is_added_as_it_is_printed() -> None:
    """What breaks the form is not mended; what is silent in it stays unknown, and so does what no cell can hold."""
    wrong = requests({"received": (3, "", 0, 0, 0, 0, 9), "brought_forward": (-1, 0, 0, 0, 0, "0.5", 0)})
    part = contribution_of(wrong, "requests", EDITION_2021)
    assert not part.is_valid
    assert [cell.path for cell in part.silent] == [
        "received.commercial_enterprise",
        "brought_forward.natural_person",
        "brought_forward.other_organization",
    ]
    assert part.figures[part.form.index["received.total"]] == 9


@pytest.mark.parametrize("figure", ["9" * 41, "1" + "0" * 40])
def test_a_figure_beyond_all_measure_is_none(figure: str) -> None:
    """It is unknown, and the rest of the table as printed."""
    cell = Cell(figure, Decimal(figure), Cell.read("1").state)
    part = contribution_of(grid("proactive", {"rules.issued": cell}), "proactive", EDITION_2021)
    assert [one.path for one in part.silent] == ["rules.issued"]
    assert not part.is_valid


@pytest.mark.parametrize(
    ("table", "lack"),
    [
        (None, Lack.MISSING),
        (Grid.pictured(form_of(EDITION_2021).requests), Lack.PICTURE),
        (grid("requests", edition=EDITION_2019), Lack.OTHER_FORM),
        (grid("requests", fill=""), Lack.BLANK),
        (grid("requests", fill="/"), Lack.BLANK),
    ],
    ids=["missing", "a picture", "another form", "blank", "strokes"],
)
def test_a_table_that_says_nothing_makes_sums_incomplete(table: Grid | None, lack: Lack) -> None:
    """Why is told, and no cell of it is taken for a nought: a form that nobody filled in is no report of noughts."""
    addition = added(unit("甲局", requests=THREE), unit("乙局", requests=table))
    part = addition.units[1].tables["requests"]
    assert (part.lack, part.silent, part.is_valid) == (lack, (), False)
    assert all(one.silent == (1,) for one in addition.tables["requests"])
    assert sums(addition)["received.total"] == "3+"
    assert all(one.is_exact for one in addition.tables["remedies"])
    assert addition.is_complete


def test_money_is_added_exactly_in_its_own_unit() -> None:
    """万元 stays 万元; 元 and 万元 add up in 元; nothing at all changes no unit."""

    def spent(*amounts: str) -> str:
        units = [
            report(
                agency=f"{n}局", year=2020, edition=EDITION_2019,
                tables={"proactive": grid("proactive", {"procurement.amount": amount}, edition=EDITION_2019)},
            )
            for n, amount in enumerate(amounts)
        ]  # fmt: skip
        (one,) = (
            s for s in added(*units, edition=EDITION_2019, year=2020).tables["proactive"] if s.cell.kind == "money"
        )
        return printed(one.figure)

    assert spent("103.3879万元", "0.1万元") == "103.4879万元"
    assert spent("103.3879万元", "0") == "103.3879万元"
    assert spent("103.3879万元", "251000元") == spent("251000元", "103.3879万元") == "1284879元"
    assert spent("0", "0元") == "0元"
    assert printed(Money(amount=Decimal("1.50"), unit="万元")) == "1.5万元"
    assert printed(None) == ""


def test_fees_are_added_without_rounding() -> None:
    """Amounts are decimals in the unit of the form."""
    fees = [
        unit(f"{n}局", proactive=grid("proactive", {"fees.amount": text}))
        for n, text in enumerate(("0.1", "0.2", "5000元"))
    ]
    assert sums(added(*fees), "proactive") == {"fees.amount": "0.8"}


# Who counts ---------------------------------------------------------------------------------------------------------


def test_other_years_and_unreadable_files_are_left_out() -> None:
    """So is a report that says no year; the sums are those of the rest."""
    addition = added("坏.docx", unit("甲局", year=2021), evolve(unit("乙局"), year=None), unit("丙局", requests=THREE))
    assert [one.inclusion for one in addition.units] == [
        Inclusion.LEFT_OUT, Inclusion.OTHER_YEAR, Inclusion.OTHER_YEAR, Inclusion.COUNTED,
    ]  # fmt: skip
    assert [one.file for one in addition.units] == ["坏.docx", "#2", "#3", "#4"]
    assert [one.name for one in addition.units] == ["坏.docx", "甲局", "乙局", "丙局"]
    assert not addition.is_complete
    assert sums(addition)["received.total"] == "3"


def test_the_same_figures_of_one_body_count_once() -> None:
    """Whatever its words, and however the same figures are printed."""
    printed_otherwise = requests({"received": (3, "", 0, 0, 0, 0, "３"), "carried_forward": (3, 0, 0, 0, 0, 0, 3)})
    addition = added(unit(requests=THREE), unit("甲局"), unit(requests=printed_otherwise))
    assert [one.inclusion for one in addition.units] == [Inclusion.COUNTED, Inclusion.COUNTED, Inclusion.TWIN]
    assert [one.others for one in addition.units] == [(2,), (), (0,)]
    assert [[one.place for one in group] for group in addition.doubled] == [[0, 2]]
    assert addition.is_complete
    assert sums(addition)["received.total"] == "3"


def test_of_other_figures_of_one_body_none_counts() -> None:
    """Nobody knows which holds: all of them are left out, those that are the same as another too."""
    addition = added(unit(requests=THREE), unit(requests=TWO), unit(requests=TWO), unit("甲局", requests=TWO))
    assert [one.inclusion for one in addition.units] == [Inclusion.VERSION] * 3 + [Inclusion.COUNTED]
    assert not addition.is_complete
    assert sums(addition)["received.total"] == "2"


def test_last_years_report_is_no_version() -> None:
    """Reports of one body for two years are no doubles; nor are those of bodies that are not known."""
    addition = added(unit(requests=THREE), unit(year=2021), report(agency=None), report(agency=None))
    assert not [*addition.doubled]
    assert len([*addition.counted]) == 3


def test_nothing_adds_up_to_nothing() -> None:
    """Without a unit every sum is 0."""
    assert sums(added("坏.docx")) == {}


# Who is expected ----------------------------------------------------------------------------------------------------


def test_who_is_missing_is_told_with_what_may_be_theirs() -> None:
    """By name and code for certain; names that are alike, other years and unread files are only hints."""
    addition = added(
        unit("青禾县水利局"),
        unit("青禾县住房和城乡建设局"),
        unit("青禾县教育局", year=2021),
        "收/青禾县财政局.docx",
        unit("云岭市林业局"),
    )
    expected = [
        body(name) for name in ("青禾县 水利局", "县住建局", "青禾县教育局", "青禾县财政局", "青禾县林业局", "县住建局")
    ]
    missing = missing_of(expected, addition.units)
    assert [(one.agency.name, [found.place for found in one.perhaps]) for one in missing] == [
        ("县住建局", [1]),
        ("青禾县教育局", [2]),
        ("青禾县财政局", [3]),
        ("青禾县林业局", []),
    ]
    assert [one.place for one in unexpected_of(expected, addition.units)] == [1, 4]


def test_a_unit_that_is_another_on_the_list_is_no_hint() -> None:
    """水利局 may be 青禾县水利局, but not where that is expected itself; without agencies nobody is unexpected."""
    units = added(unit("青禾县水利局"), report(agency=None)).units
    (missing,) = missing_of([body("青禾县水利局"), body("水利局")], units)
    assert (missing.agency.name, missing.perhaps) == ("水利局", ())
    assert unexpected_of([Agency(name="青禾县水利局")], units) == ()
