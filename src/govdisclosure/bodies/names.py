"""Names of public bodies taken apart: the places they are of, what they are, and whether two name the same body."""

import re
from functools import lru_cache
from typing import Final, final

from attrs import frozen

from govdisclosure.bodies.powers import CITIES
from govdisclosure.model.agency import Agency, Body, Tier

__all__ = ["Name", "body_of", "read_name", "same_body", "tier_of"]

_LONGEST: Final = 80
_LONGEST_PLACE: Final = 16
_BLANKS: Final = re.compile(r"\s+")
_BRACKET: Final = re.compile("[（(][^（()）]{0,30}[)）]")
_ABOVE: Final = re.compile("^(?:中华人民共和国|国家税务总局(?=.)|中共|关于)")
_SITE: Final = re.compile("(?:官方|门户)?网站?(?:管理中心)?$")
_OFFICE: Final = re.compile(
    "(?<=[局委会厅府镇乡道处院署区])(?:(?:党政|综合|行政|政府信息公开|政务公开|信息公开|政务|秘书)*(?:工作)?(?:领导小组)?"
    "(?:办公[室厅]|科|股|处|室|办)|(?:政务公开|政府信息公开)(?:工作)?领导小组)$"
)
_SEAT: Final = re.compile(
    "(?:人民政府|政府|管理委员会|管委会|街道办事处|办事处|行政公署|行署)(?P<office>办公[室厅]|办)?"
)
_OWN_OFFICE: Final = re.compile("(?:政务公开|政府信息公开|信息公开|党政|党政综合)(?:工作)?(?:领导小组)?(?:办公室|办)")
_DEPARTMENT: Final = re.compile(".+(?:局|厅|委|委员会|署|部|办|办公室)")
_BUREAU: Final = re.compile("(?:局|厅|署|委|委员会)$")
_SUFFIX: Final = re.compile("(?:委员会|委|局|厅|署|部|办公室|办)$")
_JOINTS: Final = re.compile("[和与及、（）()]")
_OLD: Final = {
    "环境保护": "生态环境",
    "环保": "生态环境",
    "卫生计划生育": "卫生健康",
    "卫生和计划生育": "卫生健康",
    "卫计": "卫生健康",
    "国土资源": "自然资源",
    "国土": "自然资源",
    "安全生产监督管理": "应急管理",
    "安监": "应急管理",
    "工商行政管理": "市场监督管理",
    "工商": "市场监督管理",
    "扶贫开发": "乡村振兴",
    "食品药品监督管理": "市场监督管理",
}
"""What a department was called before the reforms of 2018 to 2021, and is still called in prose."""

_TWO: Final = ("街道", "苏木")
_LONG: Final = frozenset("省市州盟镇乡")
_SHORT: Final = frozenset("县区旗")
_NO_PLACE_AFTER: Final = frozenset({"市场", "市容", "区域", "区块", "县域", "乡村", "乡镇", "旗帜"})
_NO_PLACE_BEFORE: Final = frozenset({"城乡", "社区", "校区", "小区", "联盟"})
_NO_PLACE: Final = frozenset("局厅委")
_CITY_MATTERS: Final = ("管理", "综合", "建设", "规划", "更新")


@final
@frozen(kw_only=True)
class Name:
    """A name taken apart."""

    places: tuple[str, ...]
    """From the highest to the lowest: ``("云岭市", "青禾县")``; ``("县",)`` where only the level is said."""
    unit: str
    """What follows them without the word for its kind, "" for a government and its office: ``"水利"``."""
    body: Body | None
    whole: str
    """The name as compared: no blanks, no bracket, no office of its own."""
    is_bare: bool = False
    """Whether it is the name of a place only."""

    @property
    def level(self) -> str:
        """The word for the level of its place: 省, 市, 州, 盟, 县, 区, 旗, 镇, 乡 or 街道; "" without a place."""
        return _marker(self.places[-1]) if self.places else ""


@lru_cache(maxsize=1024)
def read_name(text: str) -> Name:
    """Return the name ``text`` taken apart.

    >>> read_name("云岭市青禾县住房和城乡建设局").places, read_name("县水利局办公室").unit
    (('云岭市', '青禾县'), '水利')
    """
    bare = _BRACKET.sub("", _BLANKS.sub("", text[:_LONGEST]))
    bare = _SITE.sub("", _ABOVE.sub("", bare))
    whole = _OFFICE.sub("", bare) if not _SEAT.search(bare) else bare
    places, end = _places(whole)
    rest = whole[end:]
    seat = _SEAT.fullmatch(rest)
    if seat or not rest or _OWN_OFFICE.fullmatch(rest):
        return Name(places=places, unit="", body=_seat(places, rest), whole=whole, is_bare=not rest)
    if _SEAT.match(rest) and _OFFICE.search(rest):
        return Name(places=places, unit="", body="office", whole=whole)
    body: Body = "department" if _DEPARTMENT.fullmatch(rest) else "other"
    core = _SUFFIX.sub("", rest)
    core = _OLD.get(core, core)
    return Name(places=places, unit=_JOINTS.sub("", core), body=body, whole=whole)


def _seat(places: tuple[str, ...], rest: str) -> Body | None:
    """Return what the seat of a government is: an office, a town or its like, a committee; None without a place."""
    if not places:
        return "other" if rest else None
    if places[-1].endswith("街道") or "管" in rest[:1]:
        return "other"
    return "office" if rest.endswith(("办公室", "办公厅", "办")) else "government"


def _places(name: str) -> tuple[tuple[str, ...], int]:
    """Return the places that a name begins with, and where what follows them begins."""
    found: list[str] = []
    start = 0
    while (end := _place(name, start)) is not None:
        found.append(name[start:end])
        start = end
    if not found and name[:1] and (name[0] in _LONG | _SHORT) and name[:2] not in _NO_PLACE_AFTER:
        return (name[0],), 1
    if not found and name.startswith(_TWO):
        return (name[:2],), 2
    return tuple(found), start


def _place(name: str, start: int) -> int | None:
    """Return where the place that begins at ``start`` ends, None when none does."""
    for index in range(start + 1, min(start + _LONGEST_PLACE, len(name))):
        if name.startswith(_TWO, index):
            return index + 2
        char, long = name[index], index - start > 1
        if char in _NO_PLACE:
            return None
        if not (char in _SHORT or (char in _LONG and long)):
            continue
        before, after = name[index - 1 : index + 1], name[index : index + 2]
        if after in _NO_PLACE_AFTER or before in _NO_PLACE_BEFORE:
            continue
        if before == "城市" and name.startswith(_CITY_MATTERS, index + 1):
            continue
        return index + 1
    return None


def _marker(place: str) -> str:
    return place[-2:] if place.endswith(_TWO) else place[-1]


# Whether two names are of one body --------------------------------------------------------------------------------


def same_body(one: str, other: str) -> bool:
    """Tell whether two names may be of the same body.

    A superior's prefix may be dropped, a department abbreviated or called as it was; a government is the same as its
    office, a body the same as its own.

    >>> same_body("文登区交通运输局", "威海市文登区交通运输局"), same_body("青禾县水利局", "青禾县农业农村局")
    (True, False)
    >>> same_body("云岭市水利局", "云岭市青禾县水利局")
    False
    """
    first, second = read_name(one), read_name(other)
    if first.whole == second.whole:
        return True
    if not first.places or not second.places:
        return _without_place(first, second)
    return _alike_places(first.places, second.places) and _alike_units(first, second)


def _without_place(first: Name, second: Name) -> bool:
    """Compare names of which one says no place in so many words: 青禾水利局."""
    if not first.unit or not second.unit:  # a government is no 财政局, and may have a 综合办公室
        return not any(name.unit and _BUREAU.search(name.whole) for name in (first, second))
    one, other = ("".join((*name.places, name.unit)) for name in (first, second))
    return _within(first.unit, other) or _within(second.unit, one)


def _alike_units(first: Name, second: Name) -> bool:
    if not first.unit or not second.unit:
        return first.unit == second.unit
    short, long = sorted((first.unit, second.unit), key=len)
    if "局" in long or "厅" in long:  # a unit of a department
        return long.startswith(short)
    return _within(short, long)


def _alike_places(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Tell whether the lowest places agree, and no higher one of the same level contradicts."""
    if not _alike(first[-1], second[-1]):
        return False
    for place in first[:-1]:
        rivals = [other for other in second[:-1] if _marker(other) == _marker(place)]
        if rivals and not any(_alike(place, other) for other in rivals):
            return False
    return True


def _alike(one: str, other: str) -> bool:
    if _marker(one) != _marker(other):
        return False
    short, long = sorted((one, other), key=len)
    return long.endswith(short) or (short[0] == long[0] and _within(short, long))


def _within(short: str, long: str) -> bool:
    """Tell whether the characters of ``short`` stand in ``long`` in their order: 住建 in 住房城乡建设."""
    rest = iter(long)
    return all(char in rest for char in short)


# Level ------------------------------------------------------------------------------------------------------------

_TIERS: Final[dict[str, Tier]] = {
    "省": "province",
    "州": "prefecture",
    "盟": "prefecture",
    "县": "county",
    "旗": "county",
    "镇": "township",
    "乡": "township",
    "街道": "township",
    "苏木": "township",
}
_MUNICIPALITIES: Final = ("北京市", "天津市", "上海市", "重庆市")


def tier_of(agency: Agency) -> Tier | None:
    """Return the level of a body: as given, else as its name tells; None for a city of which it does not tell."""
    if agency.level is not None and agency.level.tier is not None:
        return agency.level.tier
    return _tier(read_name(agency.name).places)


def _tier(places: tuple[str, ...]) -> Tier | None:
    place = places[-1] if places else ""
    if place.endswith(("自治区", *_MUNICIPALITIES)):
        return "province"
    if place.endswith("区"):
        return "prefecture" if place.endswith("地区") else "county"
    if not place.endswith("市"):
        return _TIERS.get(_marker(place)) if place else None
    if len(places) > 1 and places[-2].endswith(("市", "州", "盟", "地区")):
        return "county"
    return "prefecture" if place.removesuffix("市") in CITIES else None


def body_of(agency: Agency) -> Body | None:
    """Return what a body is: as given, else as its name tells; a sub-district's office is another body."""
    if agency.level is not None and agency.level.body is not None:
        return agency.level.body
    return read_name(agency.name).body
