"""Whether reports are of one body: by its code, else by its name, never on a guess."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from attrs import evolve

from govdisclosure.bodies.names import read_name, same_body
from govdisclosure.model.agency import Agency

__all__ = ["bodies_of", "contradict", "is_named_in", "key_of", "known_as", "placed", "possibly"]

_BLANKS: Final = re.compile(r"\s+")
_LONGEST_REGION: Final = 12
_RANKS: Final = (("省",), tuple("市州盟"), tuple("县区旗"), ("镇", "乡", "街道", "苏木"))
_LEVELS: Final = frozenset(level for levels in _RANKS for level in levels)


def key_of(agency: Agency, above: Agency | None = None) -> str:
    """Return what is equal for the same body by name: no blanks, brackets and what stands above all bodies.

    Where it is known that ``agency`` is a unit of ``above``, the places that its name leaves out are those of ``above``.
    Bodies of one name may still be two, where their codes or regions `contradict`.

    >>> key_of(Agency(name="青禾县 水利局（青禾县河长办）"))
    '青禾县水利局'
    >>> key_of(Agency(name="县水利局"), Agency(name="云岭市青禾县人民政府"))
    '云岭市青禾县水利局'
    """
    name = read_name(agency.name)
    whole = name.whole or _BLANKS.sub("", agency.name)
    around = read_name(above.name).places if above else ()
    if not around:
        return whole
    first = name.places[0] if name.places else ""
    if first in _LEVELS:  # the level alone: 县水利局
        ends = [end for end, place in enumerate(around, 1) if place.endswith(first)]
        return "".join(around[: ends[-1]]) + whole.removeprefix(first) if ends else whole
    if first in around:
        return "".join(around[: around.index(first)]) + whole
    return whole if first and not _is_below(first, around[-1]) else "".join(around) + whole


def placed(agency: Agency, others: Iterable[Agency]) -> Agency:
    """Return ``agency`` with the places above its own that its name leaves out, where those of the ``others`` that name them agree.

    >>> placed(Agency(name="青禾县人民政府"), [Agency(name="云岭市青禾县水利局"), Agency(name="教育局")]).name
    '云岭市青禾县人民政府'
    """
    first = next(iter(read_name(agency.name).places), "")
    around = {places[: places.index(first)] for one in others if first in (places := read_name(one.name).places)[1:]}
    return (
        agency if first in _LEVELS or len(around) != 1 else evolve(agency, name="".join((*around.pop(), agency.name)))
    )


def _is_below(place: str, other: str) -> bool:
    """Tell whether a place is of a level that is always below that of another."""
    one, above = (next(rank for rank, ends in enumerate(_RANKS) if name.endswith(ends)) for name in (place, other))
    return one > above


def known_as(agency: Agency) -> str | None:
    """Return what reports of one body have in common: its name, if that says of which place it is, else its code.

    >>> known_as(Agency(name="青禾县 水利局")), known_as(Agency(name="县水利局"))
    ('青禾县水利局', None)
    """
    has_place = any(place not in _LEVELS for place in read_name(agency.name).places)
    return key_of(agency) if has_place else agency.code


def contradict(one: Agency, other: Agency) -> bool:
    """Tell whether codes, or regions where a code is not known of both, say that two agencies are two bodies."""
    if one.code and other.code:
        return one.code != other.code
    return bool(one.region and other.region) and _region(one) != _region(other)


def _region(agency: Agency) -> str:
    return (agency.region or "").ljust(_LONGEST_REGION, "0")


def bodies_of(agencies: Sequence[Agency | None], above: Agency | None = None) -> tuple[int, ...]:
    """Return a number for each of ``agencies``, equal for those that are one body for certain: the index of its first.

    Equal codes are one body whatever its name. Equal names are one body, unless codes or regions among them contradict:
    then each is one with those of the same code and region only, for nobody knows whose the rest are. An agency that is
    not known is one with none. Of units of ``above`` the names are compared with the places that they leave out.

    >>> bodies_of([Agency(name="青禾县水利局"), Agency(name="青禾县 水利局"), Agency(name="云岭市水利局"), None])
    (0, 0, 2, 3)
    >>> bodies_of([Agency(name="青禾县水利局"), Agency(name="水利局")], above=Agency(name="青禾县人民政府"))
    (0, 0)
    """
    first = [*range(len(agencies))]

    def root(index: int) -> int:
        while first[index] != index:
            index = first[index]
        return index

    for alike in _alike(agencies, above):
        roots = sorted({root(index) for index in alike})
        for other in roots:
            first[other] = roots[0]
    return tuple(root(index) for index in range(len(agencies)))


def _alike(agencies: Sequence[Agency | None], above: Agency | None) -> Iterator[Sequence[int]]:
    """Yield the indices of agencies that are one body by one of the two signs."""
    names: dict[str, list[int]] = {}
    codes: dict[str, list[int]] = {}
    for index, agency in enumerate(agencies):
        if agency is not None:
            names.setdefault(key_of(agency, above), []).append(index)
            if agency.code:
                codes.setdefault(agency.code, []).append(index)
    yield from codes.values()
    for same in names.values():
        known = {index: agency for index in same if (agency := agencies[index]) is not None}
        yield from _by_mark(known) if _at_odds(known.values()) else [same]


def _at_odds(agencies: Iterable[Agency]) -> bool:
    distinct = {(agency.code, agency.region): agency for agency in agencies}
    return any(contradict(one, other) for one, other in combinations(distinct.values(), 2))


def _by_mark(agencies: Mapping[int, Agency]) -> Iterator[Sequence[int]]:
    marks: dict[tuple[str | None, str | None], list[int]] = {}
    for index, agency in agencies.items():
        mark = (agency.code, None) if agency.code else (None, _region(agency) if agency.region else None)
        marks.setdefault(mark, []).append(index)
    yield from marks.values()


def possibly(one: Agency, other: Agency) -> bool:
    """Tell whether two agencies may be one body: by their codes, else by names that may be the same.

    Where neither code nor equal names make it certain, it may be said as a question only.

    >>> possibly(Agency(name="水利局"), Agency(name="青禾县水利局"))
    True
    >>> possibly(Agency(name="云岭市水利局"), Agency(name="青禾县水利局"))
    False
    """
    if one.code and other.code:
        return one.code == other.code
    kinds = {bool(read_name(agency.name).unit) for agency in (one, other)}  # a department is no government
    return len(kinds) == 1 and not contradict(one, other) and same_body(one.name, other.name)


def is_named_in(agency: Agency, text: str) -> bool:
    """Tell whether the name of a file, or a text as short, says what an agency is called in its own place.

    >>> (
    ...     is_named_in(Agency(name="青禾县水利局"), "03水利局.docx"),
    ...     is_named_in(Agency(name="青禾县人民政府"), "人民政府.docx"),
    ... )
    (True, False)
    """
    name = read_name(agency.name)
    around = name.places if name.unit else name.places[:-1]
    return key_of(agency).removeprefix("".join(around)) in text
