"""Who reports: an invented country of provinces, prefectures, counties and towns, body by body.

The first agencies are those of one county, then come the other counties of its city, the city's own bodies, the other cities
of the province and the province's own. Who agency number n is depends on the seed and on n alone.
"""

from functools import lru_cache
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.model.agency import Body as Kind
from govdisclosure.model.agency import Tier
from govdisclosure.specimens.departments import DEPARTMENTS, Department
from govdisclosure.specimens.names import place_name, town_name
from govdisclosure.specimens.seeds import random_of

__all__ = ["MOST_AGENCIES", "Body", "Place", "body_of"]

_TOWNS: Final = 20
_COUNTIES: Final = 10
_CITIES: Final = 12
_SEATS: Final = 2
"""A place has its government and the government's office before its departments."""
_OWN: Final = _SEATS + len(DEPARTMENTS)
_COUNTY: Final = _OWN + _TOWNS
_CITY: Final = _COUNTIES * _COUNTY + _OWN
_PROVINCE: Final = _CITIES * _CITY + _OWN

_UNASSIGNED: Final = (*range(16, 21), *range(24, 31), *range(38, 41), *range(47, 50), *range(55, 61), *range(66, 71))
"""Numbers that GB/T 2260 gives to no province."""
MOST_AGENCIES: Final = len(_UNASSIGNED) * _PROVINCE
"""How many agencies there are."""

_Level: TypeAlias = Literal["province", "prefecture", "county", "township"]


@final
@frozen(kw_only=True)
class Place:
    """An invented place: the names above it and its own, and its code, which GB/T 2260 gives to none."""

    names: tuple[str, ...]
    """``("云岭市", "青禾县")``: the province is not printed before the names of its cities."""
    tier: _Level
    region: str

    @property
    def name(self) -> str:
        """Its full name as bodies print it: 云岭市青禾县."""
        return "".join(self.names)

    @property
    def own(self) -> str:
        """Its own name: 青禾县."""
        return self.names[-1]


@final
@frozen(kw_only=True)
class Body:
    """A body that reports."""

    number: int
    place: Place
    unit: str
    """What follows the place in its name: 水利局, 人民政府办公室."""
    kind: Kind
    department: Department | None = None

    @property
    def tier(self) -> Tier:
        """The level of its place."""
        return self.place.tier

    @property
    def name(self) -> str:
        """Its full name: 云岭市青禾县水利局."""
        return f"{self.place.name}{self.unit}"

    @property
    def short(self) -> str:
        """Its name without the places above its own: 青禾县水利局."""
        return f"{self.place.own}{self.unit}"

    @property
    def folder(self) -> str:
        """Where its reports are: 云岭市/青禾县/水利局."""
        return "/".join((*self.place.names, self.unit))


def body_of(seed: int, number: int) -> Body:
    """Return agency ``number``, from 0."""
    province, rest = divmod(number, _PROVINCE)
    city, rest = divmod(rest, _CITY)
    if city == _CITIES:
        return _own(number, _province(seed, province), rest)
    county, rest = divmod(rest, _COUNTY)
    if county == _COUNTIES:
        return _own(number, _city(seed, province, city), rest)
    place = _county(seed, province, city, county)
    own, town = _ORDER[rest]
    return _own(number, place, own) if town is None else _seat(number, _town(seed, place, town), 0)


def _order() -> tuple[tuple[int, int | None], ...]:
    """Return the order of a county's bodies: its government and office, then towns among the departments."""
    order: list[tuple[int, int | None]] = [(own, None) for own in range(_OWN)]
    for town in range(_TOWNS):
        order.insert(_SEATS + 1 + town * len(order) // _TOWNS, (0, town))
    return tuple(order)


_ORDER: Final = _order()


def _own(number: int, place: Place, own: int) -> Body:
    if own < _SEATS:
        return _seat(number, place, own)
    department = DEPARTMENTS[own - _SEATS]
    return Body(number=number, place=place, unit=department.unit(place.tier), kind="department", department=department)


def _seat(number: int, place: Place, own: int) -> Body:
    if place.own.endswith("街道"):
        return Body(number=number, place=place, unit="办事处", kind="other")
    if own:
        office = "办公厅" if place.tier == "province" else "办公室"
        return Body(number=number, place=place, unit=f"人民政府{office}", kind="office")
    return Body(number=number, place=place, unit="人民政府", kind="government")


# Places -------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _province(seed: int, number: int) -> Place:
    name = place_name(number, _shift(seed))
    return Place(names=(f"{name}省",), tier="province", region=f"{_UNASSIGNED[number]:02}0000")


@lru_cache(maxsize=256)
def _city(seed: int, province: int, number: int) -> Place:
    above = _province(seed, province)
    name = place_name(len(_UNASSIGNED) + province * _CITIES + number, _shift(seed))
    return Place(names=(f"{name}市",), tier="prefecture", region=f"{above.region[:2]}{number + 1:02}00")


@lru_cache(maxsize=256)
def _county(seed: int, province: int, city: int, number: int) -> Place:
    above = _city(seed, province, city)
    at = len(_UNASSIGNED) * (1 + _CITIES) + (province * _CITIES + city) * _COUNTIES + number
    word, code = _COUNTY_WORDS[number % len(_COUNTY_WORDS)]
    return Place(
        names=(*above.names, f"{place_name(at, _shift(seed))}{word}"),
        tier="county",
        region=f"{above.region[:4]}{code + number:02}",
    )


@lru_cache(maxsize=256)
def _town(seed: int, county: Place, number: int) -> Place:
    shift = random_of(seed, county.region).randrange(1_000)
    word, code = _TOWN_WORDS[number % len(_TOWN_WORDS)]
    return Place(
        names=(*county.names, f"{town_name(number, shift)}{word}"),
        tier="township",
        region=f"{county.region}{code + number:03}",
    )


_COUNTY_WORDS: Final = (("县", 21), ("区", 2), ("县", 21), ("市", 81), ("县", 21))
"""What a county is called, and where the codes of its kind begin."""
_TOWN_WORDS: Final = (("镇", 100), ("乡", 200), ("镇", 100), ("街道", 1), ("镇", 100))


@lru_cache(maxsize=8)
def _shift(seed: int) -> int:
    return random_of(seed, "places").randrange(1_000)
