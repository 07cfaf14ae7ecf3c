"""The annual report: valid as a whole, and the questions people ask of it."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.agency import Agency, Period
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import Chart, ChartPlace, Paragraph, Preamble, Section, Sections
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.report import AnnualReport
from govdisclosure.model.requests import Requests2019, Requests2021
from tests.model.making import made, made_report


def _refusal(edition: AnyEdition, **fields: object) -> InvalidReport:
    with pytest.raises(InvalidReport) as caught:
        made_report(edition, **fields)
    return caught.value


def test_a_report_needs_title_agency_year_and_tables(edition: AnyEdition) -> None:
    """What is not required is empty: no period, no sections, no charts, no fees, no signature."""
    report = made_report(edition)
    assert report.edition is edition
    assert report.preamble == Preamble()
    assert report.sections == Sections()
    assert (report.period, report.information_fees, report.signature, report.charts) == (None, None, None, ())
    assert report.extensions == {}


def test_every_problem_of_a_report_is_said_at_once(edition: AnyEdition) -> None:
    """Wrong fields are refused together, each with its path and value."""
    error = _refusal(
        edition,
        title=" ",
        agency="东山市交通运输局",
        period=dt.date(2022, 1, 1),
        preamble=None,
        sections=(),
        information_fees=0,
        charts=[],
        signature="",
        extensions=None,
    )
    assert [violation.path for violation in error.violations] == [
        "title",
        "agency",
        "period",
        "preamble",
        "sections",
        "information_fees",
        "charts",
        "signature",
        "extensions",
    ]


@pytest.mark.parametrize("year", [2018, 3000, True, "2022", 2022.0, None], ids=repr)
def test_a_year_without_a_form_is_refused(year: object) -> None:
    """Before 2019 there was a statistics table, which has no typed form; a year is an int."""
    error = _refusal(EDITION_2021, year=year)
    assert [violation.path for violation in error.violations] == ["year"]
    assert error.sentence("en") == f"year: must be an integer from 2019 to 2999, not {year!r}"


@pytest.mark.parametrize(
    ("year", "names"),
    [
        (2019, ("Proactive2019", "Requests2019")),
        (2020, ("Proactive2019", "Requests2019")),
        (2021, ("Proactive2021", "Requests2021")),
        (2025, ("Proactive2021", "Requests2021")),
    ],
)
def test_the_year_says_which_tables(year: int, names: tuple[str, str]) -> None:
    """A report has the tables of the edition in force for its year; those of another are refused, both at once."""
    other = EDITION_2021 if year < 2021 else EDITION_2019
    error = _refusal(other, year=year)
    assert [(violation.path, violation.implied) for violation in error.violations] == list(
        zip(("proactive", "requests"), names, strict=True)
    )
    assert error.violations[0].reported == other.proactive.__name__
    assert str(error.violations[1]).startswith(f"requests：{year}年度报告应使用{names[1]}，实为")
    fitting = EDITION_2019 if year < 2021 else EDITION_2021
    assert made_report(fitting, year=year).year == year


def test_a_missing_table_is_refused(edition: AnyEdition) -> None:
    """None is no table."""
    error = _refusal(edition, remedies=None)
    assert [(violation.path, violation.implied) for violation in error.violations] == [("remedies", "Remedies")]


def test_a_chart_that_is_not_there_has_no_place(edition: AnyEdition) -> None:
    """Every place of a chart names one of the report's charts; each that does not is refused with its path."""
    places = (ChartPlace(chart=0), Paragraph(text=""), ChartPlace(chart=1))
    fields: dict[str, object] = {
        "preamble": Preamble(blocks=places),
        "sections": Sections(problems=Section(heading="五", blocks=places)),
    }
    assert made_report(edition, charts=(Chart(), Chart()), **fields).charts == (Chart(), Chart())
    error = _refusal(edition, charts=(Chart(),), **fields)
    assert [(violation.path, violation.reported) for violation in error.violations] == [
        ("preamble.blocks.2.chart", 1),
        ("sections.problems.blocks.2.chart", 1),
    ]


@pytest.mark.parametrize(
    "value",
    [1.5, float("nan"), (1, 2), {1, 2}, b"1", object(), {1: 2}, {"甲": 0.5}, [[1.5]], "\ud800", {"\ud800": 1}],
    ids=["float", "nan", "tuple", "set", "bytes", "object", "key", "in object", "in list", "surrogate", "in key"],
)
def test_extensions_are_json_without_floats(edition: AnyEdition, value: object) -> None:
    """A bureau's additions come back from JSON as they were: no floats, no tuples, no keys that are no text."""
    error = _refusal(edition, extensions={"甲": value})
    assert [violation.path for violation in error.violations] == ["extensions"]


def test_extensions_are_held_as_they_are(edition: AnyEdition) -> None:
    """Texts, integers, booleans, null, lists and objects are held."""
    added: dict[str, Any] = {"甲": [1, "2", None, True, {"乙": {}}]}
    assert made_report(edition, extensions=added).extensions == added


def _in_list(inner: object) -> object:
    return [inner]


def _in_object(inner: object) -> object:
    return {"乙": inner}


@pytest.mark.parametrize("wrap", [_in_list, _in_object], ids=["lists", "objects"])
def test_extensions_are_not_bottomless(edition: AnyEdition, wrap: Callable[[object], object]) -> None:
    """Lists and objects are held to a depth of 32, the extensions themselves the first; beyond they are refused."""
    nested: object = 1
    for _ in range(31):
        nested = wrap(nested)
    assert made_report(edition, extensions={"甲": nested}).extensions == {"甲": nested}
    error = _refusal(edition, extensions={"甲": wrap(nested)})
    assert [violation.path for violation in error.violations] == ["extensions"]


def test_a_list_is_no_mapping_of_extensions(edition: AnyEdition) -> None:
    """Extensions have names."""
    assert [violation.path for violation in _refusal(edition, extensions=[]).violations] == ["extensions"]


def test_reports_hash_without_their_extensions(edition: AnyEdition) -> None:
    """A report is a key; what a bureau adds takes part in equality only."""
    plain, extended = made_report(edition), made_report(edition, extensions={"甲": [1]})
    assert hash(plain) == hash(extended)
    assert plain != extended


def test_rates_have_no_value_where_their_base_is_nought(edition: AnyEdition) -> None:
    """Without requests there is no grant rate, no carry-over rate and no share of any applicant."""
    report = made_report(edition)
    assert report.grant_rate is None
    assert report.carry_over_rate is None
    assert report.applicant_shares is None


def test_rates_are_exact(edition: AnyEdition) -> None:
    """Rates are fractions: granted and partly granted of all outcomes, carried forward of all in hand, kinds of 一."""
    report = made_report(
        edition,
        {
            "requests.received.natural_person": 2,
            "requests.received.commercial_enterprise": 1,
            "requests.brought_forward.natural_person": 4,
            "requests.outcomes.granted.natural_person": 1,
            "requests.outcomes.partially_granted.natural_person": 1,
            "requests.outcomes.denied.state_secret.natural_person": 3,
            "requests.carried_forward.natural_person": 1,
            "requests.carried_forward.commercial_enterprise": 1,
        },
    )
    assert report.grant_rate == Fraction(2, 5)
    assert report.carry_over_rate == Fraction(2, 7)
    shares = report.applicant_shares
    assert shares is not None
    assert shares["natural_person"] == Fraction(2, 3)
    assert shares["commercial_enterprise"] == Fraction(1, 3)
    assert sum(shares.values()) == 1
    assert len(shares) == 6


def test_an_alias_knows_its_tables() -> None:
    """Who asks for the report of an edition needs no narrowing: its tables have the types of that edition."""
    report: AnnualReport[Proactive2021, Requests2021, Remedies] = AnnualReport(
        year=2022,
        title="东山市交通运输局2022年政府信息公开工作年度报告",
        agency=Agency(name="东山市交通运输局"),
        period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
        proactive=made(Proactive2021),
        requests=made(Requests2021),
        remedies=made(Remedies),
    )
    assert report.requests.outcomes.other.other.total == 0
    assert report.proactive.rules.in_force == 0
    older: AnnualReport[Proactive2019, Requests2019, Remedies] = AnnualReport(
        year=2020,
        title="东山市交通运输局2020年政府信息公开工作年度报告",
        agency=Agency(name="东山市交通运输局"),
        proactive=made(Proactive2019),
        requests=made(Requests2019),
        remedies=made(Remedies),
    )
    assert older.proactive.procurement.amount.unit == "元"
