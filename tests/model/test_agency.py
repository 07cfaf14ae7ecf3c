"""The body that reports: its name, code, region, level and contact; its period and signature."""

import datetime as dt
import sys

import pytest

from govdisclosure.errors import InvalidReport, MissingExtra
from govdisclosure.model.agency import Agency, Contact, Level, Period, Signature
from govdisclosure.model.fields import specs

# GB 32100-2015: 31 characters (no I, O, Z, S, V), weights 3**i mod 31. No division has the region code 990000.
CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
INVENTED = "11990000MB0A1B2C3"


def _check_character(code: str) -> str:
    weighted = sum(CHARACTERS.index(character) * pow(3, place, 31) for place, character in enumerate(code))
    return CHARACTERS[-weighted % 31]


CODE = INVENTED + _check_character(INVENTED)


def _paths(error: InvalidReport) -> list[str]:
    return [violation.path for violation in error.violations]


def test_a_name_is_enough() -> None:
    """A body needs a name and nothing else."""
    agency = Agency(name="东山市交通运输局")
    assert (agency.code, agency.region, agency.level, agency.contact) == (None, None, None, None)


def test_a_contact_is_labelled_as_preambles_are() -> None:
    """In the order in which they give it."""
    labels = ["地址", "邮编", "电话", "传真", "电子邮箱", "网址"]
    assert [one.label for one in specs(Contact).values()] == labels


@pytest.mark.parametrize("name", ["", "  ", "\u3000", "两\n行", "一行\n", "\u2028", 3, None], ids=repr)
def test_a_name_is_one_line(name: object) -> None:
    """A name is one line of text that is not blank."""
    with pytest.raises(InvalidReport) as caught:
        Agency(name=name)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert _paths(caught.value) == ["name"]


def test_a_code_with_its_check_character_is_held() -> None:
    """A 统一社会信用代码 is held when its last character is the check character of GB 32100-2015."""
    assert Agency(name="东山市交通运输局", code=CODE).code == CODE


@pytest.mark.parametrize(
    "code",
    [
        INVENTED + next(character for character in CHARACTERS if character != CODE[-1]),
        CODE[:-1],
        CODE.lower(),
        f" {CODE}",
        f"{CODE[:2]}-{CODE[2:]}",
        CODE.replace("0", "０"),
        CODE.replace("M", "I"),
        "1" * 18,
    ],
)
def test_a_code_that_is_not_valid_is_refused(code: str) -> None:
    """A wrong check character, a wrong length, small letters, separators and full-width digits are refused."""
    with pytest.raises(InvalidReport) as caught:
        Agency(name="东山市交通运输局", code=code)
    (violation,) = caught.value.violations
    assert (violation.path, violation.reported) == ("code", code)
    assert str(violation).startswith("code：不是有效的统一社会信用代码")
    assert violation.sentence("en").startswith("code: is no valid unified social credit code")


def test_checking_a_code_needs_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-stdnum a code cannot be checked, and the error names the extra; a body without a code needs none."""
    monkeypatch.setitem(sys.modules, "stdnum.cn", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[agency\]") as caught:
        Agency(name="东山市交通运输局", code=CODE)
    assert caught.value.extra == "agency"
    assert Agency(name="东山市交通运输局").code is None


@pytest.mark.parametrize("region", ["990000", "990001002", "990001002003"])
def test_a_region_is_a_division_code(region: str) -> None:
    """A region is 6, 9 or 12 digits."""
    assert Agency(name="东山市", region=region).region == region


@pytest.mark.parametrize("region", ["99", "99000a", "９９００００", "9900000", "99 000"])
def test_what_is_no_division_code_is_refused(region: str) -> None:
    """Another length, letters and full-width digits are refused."""
    with pytest.raises(InvalidReport) as caught:
        Agency(name="东山市", region=region)
    assert _paths(caught.value) == ["region"]


def test_code_and_region_are_said_together() -> None:
    """Both a wrong code and a wrong region are said at once."""
    with pytest.raises(InvalidReport) as caught:
        Agency(name="东山市", code="1", region="1")
    assert _paths(caught.value) == ["code", "region"]


def test_other_problems_come_first() -> None:
    """What is no text at all is said before the code is looked at."""
    with pytest.raises(InvalidReport) as caught:
        Agency(name="", code=3, level="county", contact="电话")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert _paths(caught.value) == ["name", "code", "level", "contact"]


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Level(tier="county", body="department"), "county department"),
        (Level(tier="national"), "national"),
        (Level(body="other"), "other"),
    ],
    ids=str,
)
def test_a_level_reads_what_it_writes(level: Level, words: str) -> None:
    """A level is written as tier and body, either of which may be missing, and read again."""
    assert str(level) == words
    assert Level.parse(words) == level


@pytest.mark.parametrize(
    "words", ["", " ", "county  department", "department county", "county county", "village", "County", "county "]
)
def test_what_is_no_level_is_refused(words: str) -> None:
    """Only what a level writes is read as one."""
    with pytest.raises(InvalidReport) as caught:
        Level.parse(words)
    assert caught.value.violations[0].reported == words


def test_a_level_says_something() -> None:
    """A level without tier and body is none, and the words are from a list."""
    with pytest.raises(InvalidReport) as caught:
        Level()
    assert str(caught.value) == "层级和性质不能都为空"
    with pytest.raises(InvalidReport) as caught:
        Level(tier="village", body="bureau")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert _paths(caught.value) == ["tier", "body"]


def test_a_contact_holds_what_the_preamble_says() -> None:
    """Contacts are held as written; telephones are several."""
    contact = Contact(telephones=("0578—2090823", "0578-2090824"), postcode="32300")
    assert contact.telephones == ("0578—2090823", "0578-2090824")
    with pytest.raises(InvalidReport) as caught:
        Contact(address="", telephones=["0578"], fax="1\n2", email=3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert _paths(caught.value) == ["address", "telephones", "fax", "email"]


def test_a_period_does_not_run_backwards() -> None:
    """A period ends on the day it starts, or later."""
    day = dt.date(2022, 1, 1)
    assert Period(start=day, end=day).end == day
    with pytest.raises(InvalidReport) as caught:
        Period(start=dt.date(2022, 12, 31), end=day)
    assert str(caught.value) == "end：截止日期2022-01-01早于起始日期2022-12-31"


@pytest.mark.parametrize("value", ["2022-01-01", dt.datetime(2022, 1, 1, tzinfo=dt.UTC), None, 20220101], ids=repr)
def test_a_day_is_a_date(value: object) -> None:
    """A moment is no day, and text is none."""
    with pytest.raises(InvalidReport) as caught:
        Period(start=value, end=dt.date(2022, 12, 31))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert _paths(caught.value) == ["start"]


def test_a_signature_may_lack_either_part() -> None:
    """A report may be signed without a date, or dated without a name."""
    assert Signature().agency is None
    assert Signature(date=dt.date(2023, 1, 16)).date == dt.date(2023, 1, 16)
    with pytest.raises(InvalidReport) as caught:
        Signature(agency="", date=dt.datetime(2023, 1, 16, tzinfo=dt.UTC))
    assert _paths(caught.value) == ["agency", "date"]
