"""Who reports: bodies with plausible names, how they are reached, what period they report on, who signs."""

import datetime as dt
from typing import Final, cast, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from govdisclosure.model.agency import Agency, Body, Contact, Level, Period, Signature, Tier
from govdisclosure.strategies._arguments import strategy

__all__ = ["agencies", "agency_names", "contacts", "levels", "periods", "signatures"]

_PLACES: Final = ("东山", "西河", "南平原", "北岭", "新港", "长宁", "云台", "安和")
_REGIONS: Final = ("市", "县", "区", "省", "自治州", "镇", "街道")
_BODIES: Final = (
    "人民政府",
    "人民政府办公室",
    "交通运输局",
    "教育局",
    "财政局",
    "卫生健康委员会",
    "市场监督管理局",
    "住房和城乡建设局",
)
_DIGITS: Final = "0123456789"


def agency_names() -> SearchStrategy[str]:
    """Generate names of bodies, such as 东山市交通运输局; no real body is meant."""
    return st.builds("{}{}{}".format, st.sampled_from(_PLACES), st.sampled_from(_REGIONS), st.sampled_from(_BODIES))


def _numbers(size: int) -> SearchStrategy[str]:
    return st.text(_DIGITS, min_size=size, max_size=size)


def _days() -> SearchStrategy[dt.date]:
    return st.dates(dt.date(2019, 1, 1), dt.date(2999, 12, 31))


def levels() -> SearchStrategy[Level]:
    """Generate levels of bodies: a tier, what kind of body, or both."""
    tiers: SearchStrategy[Tier] = st.sampled_from(cast("tuple[Tier, ...]", get_args(Tier)))
    bodies: SearchStrategy[Body] = st.sampled_from(cast("tuple[Body, ...]", get_args(Body)))
    return st.one_of(
        st.builds(Level, tier=tiers),
        st.builds(Level, body=bodies),
        st.builds(Level, tier=tiers, body=bodies),
    )


def contacts() -> SearchStrategy[Contact]:
    """Generate contacts as a preamble gives them."""
    telephone = st.builds("{}-{}".format, _numbers(4), _numbers(8))
    return st.builds(
        Contact,
        address=st.none() | st.builds("{}路{}号".format, st.sampled_from(_PLACES), st.integers(1, 999)),
        postcode=st.none() | _numbers(6),
        telephones=st.lists(telephone, max_size=2).map(tuple),
        fax=st.none() | telephone,
        email=st.none() | st.just("xxgk@example.com"),
        website=st.none() | st.just("https://www.example.com/zwgk/"),
    )


def agencies(
    *,
    names: SearchStrategy[str] | None = None,
    codes: SearchStrategy[str | None] | None = None,
    levels: SearchStrategy[Level | None] | None = None,
    contacts: SearchStrategy[Contact | None] | None = None,
) -> SearchStrategy[Agency]:
    """Generate bodies that report.

    Args:
        names: their names.
        codes: their 统一社会信用代码, which needs the ``agency`` extra; none when None.
        levels: their levels.
        contacts: how they are reached.
    """
    return _agencies(names, codes, levels, contacts)


_NAMES: Final = agency_names()
_REGION_CODES: Final = st.none() | st.one_of(_numbers(6), _numbers(9), _numbers(12))
_LEVELS: Final = st.none() | levels()
_CONTACTS: Final = st.none() | contacts()


@st.composite
def _agencies(
    draw: DrawFn,
    names: SearchStrategy[str] | None,
    codes: SearchStrategy[str | None] | None,
    level: SearchStrategy[Level | None] | None,
    contact: SearchStrategy[Contact | None] | None,
) -> Agency:
    return Agency(
        name=draw(strategy("names", names, _NAMES)),
        code=draw(strategy("codes", codes, st.none())),
        region=draw(_REGION_CODES),
        level=draw(strategy("levels", level, _LEVELS)),
        contact=draw(strategy("contacts", contact, _CONTACTS)),
    )


def periods(*, years: SearchStrategy[int] | None = None) -> SearchStrategy[Period]:
    """Generate periods: the whole of one of ``years``, or any two days in order when it is None."""
    return _periods(years)


@st.composite
def _periods(draw: DrawFn, years: SearchStrategy[int] | None) -> Period:
    if years is None:
        start, end = sorted((draw(_days()), draw(_days())))
        return Period(start=start, end=end)
    year = draw(strategy("years", years, years))
    return Period(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31))


def signatures(
    *, agencies: SearchStrategy[str | None] | None = None, dates: SearchStrategy[dt.date | None] | None = None
) -> SearchStrategy[Signature]:
    """Generate signatures: who signed, and when."""
    return _signatures(agencies, dates)


@st.composite
def _signatures(
    draw: DrawFn, names: SearchStrategy[str | None] | None, dates: SearchStrategy[dt.date | None] | None
) -> Signature:
    return Signature(
        agency=draw(strategy("agencies", names, st.none() | agency_names())),
        date=draw(strategy("dates", dates, st.none() | _days())),
    )
