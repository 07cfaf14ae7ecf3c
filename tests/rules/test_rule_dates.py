"""The period, the deadline, the date of signing: GD503 to GD505."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.agency import Period
from govdisclosure.rules import Result, Severity
from tests.rules.building import found, one, report
from tests.rules.prose import prose

# GD503 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((2022, 1, 1), (2022, 12, 30)),
        ((2022, 1, 2), (2022, 12, 31)),
        ((2022, 2, 1), (2022, 12, 31)),
        ((2021, 1, 1), (2022, 12, 31)),
        ((2022, 1, 1), (2023, 1, 1)),
        ((2021, 1, 1), (2021, 12, 31)),
    ],
)
def test_a_period_that_is_not_the_report_year(start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    """30 December, another first day, another year."""
    first, last = dt.date(*start), dt.date(*end)
    text = f"统计期限自{first.year}年{first.month}月{first.day}日起至{last.year}年{last.month}月{last.day}日止。"
    finding = one(prose(text, period=Period(start=first, end=last)), "GD503")
    assert finding.severity is Severity.WARNING
    assert (finding.section, finding.text, finding.span) == (0, text, (4, len(text) - 1))
    assert (finding.expected, finding.actual) == ("2022-01-01/2022-12-31", f"{first}/{last}")


def test_a_period_that_is_nowhere_printed() -> None:
    """A typed report has it without a sentence; the preamble may state another."""
    text = "统计期限自2022年1月1日起至2022年12月31日止。"
    other = one(prose(text, period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 6, 30))), "GD503")
    assert other.text is None
    finding = one(prose(period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 6, 30))), "GD503")
    assert (finding.section, finding.text, finding.span) == (0, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "统计期限为2022年度。",
        "数据统计期限自2022年1月1日起至2022年12月31日止。",
        "现公布2022年报告，2023年1月16日公布。",
    ],
)
def test_a_period_that_is_right(text: str) -> None:
    """The whole year, a year without days, none."""
    whole = Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)) if "起" in text else None
    assert not found(prose(text, period=whole), "GD503")


def test_a_report_without_a_year() -> None:
    """Its period must be a whole year, whichever."""
    whole = Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))
    assert not found(prose(year=None, title=None, period=whole), "GD503")
    part = Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 30))
    assert one(prose(year=None, title=None, period=part), "GD503").expected == "2022-01-01/2022-12-31"


def test_a_period_that_ends_before_it_begins() -> None:
    """No reader takes it for a period; the preamble says it all the same."""
    text = "统计期限自2022年1月1日起，至2021年12月31日止。"
    finding = one(prose(text), "GD503")
    assert (finding.expected, finding.actual) == ("2022-01-01", "2021-12-31")
    assert finding.text == text
    assert not found(prose(overview=[text]), "GD503")
    assert not found(prose("2022年3月1日印发、2022年1月1日起施行。"), "GD503")


# GD504 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agency", "level", "signed", "on", "late"),
    [
        ("青禾县水利局", None, (2023, 1, 16), None, None),
        ("青禾县水利局", None, (2023, 1, 31), None, None),
        ("青禾县水利局", None, (2023, 2, 1), None, "2023-01-31"),
        ("青禾县水利局", None, (2023, 1, 16), (2023, 3, 2), "2023-01-31"),
        ("青禾县水利局", None, (2023, 2, 16), (2023, 1, 31), None),
        ("青禾县人民政府", None, (2023, 3, 31), None, None),
        ("青禾县人民政府", None, (2023, 4, 1), None, "2023-03-31"),
        ("青禾县人民政府办公室", None, (2023, 3, 15), None, None),
        ("青禾县人民政府办公室", None, (2023, 4, 1), None, "2023-03-31"),
        ("青禾县", None, (2023, 3, 15), None, None),
        ("青禾县河口镇人民政府", None, (2023, 6, 1), None, None),
        ("河口街道办事处", None, (2023, 6, 1), None, None),
        ("青禾县河口镇财政所", None, (2023, 6, 1), None, None),
        ("青禾县人民医院", None, (2023, 6, 1), None, None),
        ("水利局", "county department", (2023, 2, 1), None, "2023-01-31"),
        ("水利局", "township", (2023, 2, 1), None, None),
        ("本机关", "county government", (2023, 2, 1), None, None),
        ("国家税务总局青禾县税务局", None, (2023, 2, 1), None, "2023-01-31"),
        ("云岭市卫生健康委员会", None, (2023, 2, 1), None, "2023-01-31"),
    ],
)
def test_the_deadline(
    agency: str, level: str | None, signed: tuple[int, int, int], on: tuple[int, int, int] | None, late: str | None
) -> None:
    """31 January for departments, 31 March for governments and their offices, none for towns; published, else signed."""
    published = prose(
        agency=agency, level=level, on=dt.date(*signed), published_on=None if on is None else dt.date(*on)
    )
    if late is None:
        assert not found(published, "GD504")
        return
    finding = one(published, "GD504")
    assert finding.severity is Severity.WARNING
    assert finding.result is Result.BROKEN
    assert finding.expected == late
    assert finding.actual == dt.date(*(on or signed)).isoformat()


@pytest.mark.parametrize(
    ("agency", "expected"),
    [("青禾县水利局", "2023-01-31"), ("青禾县人民政府", "2023-03-31"), (None, "2023-01-31 / 2023-03-31")],
)
def test_no_date_at_all(agency: str | None, expected: str) -> None:
    """It cannot be told, and the notice says what is missing."""
    finding = one(prose(agency=agency, signed=None, on=None), "GD504")
    assert (finding.severity, finding.result) == (Severity.NOTICE, Result.UNDECIDED)
    assert finding.expected == expected
    assert not found(prose(agency="青禾县河口镇人民政府", signed=None, on=None), "GD504")


def test_a_body_that_is_not_known() -> None:
    """Before February it is in time whatever it is; later it cannot be told: a town has no deadline."""
    assert not found(prose(agency=None, on=dt.date(2023, 1, 31)), "GD504")
    for day in (dt.date(2023, 2, 1), dt.date(2023, 6, 1)):
        finding = one(prose(agency=None, on=day), "GD504")
        assert (finding.result, finding.actual) == (Result.UNDECIDED, day.isoformat())


def test_a_title_of_last_year_makes_no_report_late() -> None:
    """Where the period is later than the year of the title, the title is wrong: that is said elsewhere."""
    period = Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))
    assert not found(prose(year=2021, on=dt.date(2023, 1, 16), period=period), "GD504")


@pytest.mark.parametrize("year", [None, 9999])
def test_no_year_no_deadline(year: int | None) -> None:
    """The deadline follows from the report year."""
    assert not found(prose(year=year, title=None), "GD504")


# GD505 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [dt.date(2022, 1, 16), dt.date(2022, 12, 30), dt.date(2021, 1, 20)])
def test_signed_before_the_period_ends(day: dt.date) -> None:
    """A January of the report year is the commonest slip."""
    finding = one(prose(on=day), "GD505")
    assert finding.severity is Severity.ERROR
    assert (finding.section, finding.expected, finding.actual) == (7, "2022-12-31", day.isoformat())


def test_signed_when_the_period_is_over() -> None:
    """On its last day and later; an earlier end of the period counts."""
    for day in (dt.date(2022, 12, 31), dt.date(2023, 1, 16)):
        assert not found(prose(on=day), "GD505")
    period = Period(start=dt.date(2021, 1, 1), end=dt.date(2021, 12, 31))
    assert not found(prose(on=dt.date(2022, 1, 16), period=period), "GD505")
    assert one(prose(year=None, title=None, on=dt.date(2021, 1, 16), period=period), "GD505").expected == "2021-12-31"
    assert not found(prose(year=None, title=None, on=dt.date(2021, 1, 16)), "GD505")
    assert not found(report(), "GD505")


@given(
    st.dates(dt.date(2023, 1, 1), dt.date(2023, 1, 31)), st.sampled_from(["青禾县水利局", "青禾县人民政府", "青禾镇"])
)
def test_signed_in_january_is_in_time_for_all(day: dt.date, agency: str) -> None:
    """Law: article 49 lets every body publish in January of the year after."""
    assert not found(prose(agency=agency, on=day), "GD503", "GD504", "GD505")
