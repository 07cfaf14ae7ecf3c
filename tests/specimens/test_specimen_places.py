"""The invented country: names that are read as what they are, codes that are given to no place."""

from govdisclosure.bodies import names
from govdisclosure.bodies.powers import CITIES
from govdisclosure.model.agency import Agency
from govdisclosure.specimens.names import MOST, place_name, town_name
from govdisclosure.specimens.places import MOST_AGENCIES, Body, body_of

ASSIGNED = {"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
            "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82"}  # fmt: skip
"""The provinces of GB/T 2260."""


def _some() -> list[Body]:
    """Return the bodies of a county, of a city and its last county, of a province, and those around the ends."""
    return [
        body_of(3, number)
        for number in (*range(52), *range(480, 560), *range(6600, 6670), *range(MOST_AGENCIES - 40, MOST_AGENCIES))
    ]


def test_a_name_tells_level_and_kind() -> None:
    """What reads names of bodies reads the invented ones as what they are; of an invented city it does not know the level."""
    for body in _some():
        agency = Agency(name=body.name)
        assert names.body_of(agency) == body.kind
        assert names.tier_of(agency) in {body.tier, None if body.tier == "prefecture" else body.tier}
        assert names.read_name(body.name).places == body.place.names
        assert body.folder.split("/") == [*body.place.names, body.unit]


def test_every_agency_has_a_name_of_its_own() -> None:
    """In three provinces no name and no folder comes twice."""
    bodies = [body_of(0, number) for number in range(20_000)]
    assert len({body.name for body in bodies}) == len({body.folder for body in bodies}) == len(bodies)


def test_codes_are_given_to_no_place() -> None:
    """A code has the length of its level, begins with no number of a province, and is that of one place."""
    places = {body.place.names: body.place for body in (body_of(0, number) for number in range(0, MOST_AGENCIES, 9))}
    for place in places.values():
        assert len(place.region) == (9 if place.tier == "township" else 6)
        assert place.region.isdigit()
        assert place.region[:2] not in ASSIGNED
    assert len({place.region for place in places.values()}) == len(places)


def test_names_come_once_before_any_comes_again() -> None:
    """All pairs of characters are names, none of them that of a city there is."""
    found = {place_name(number, 7) for number in range(MOST)}
    assert len(found) == MOST
    assert not found & CITIES
    assert len({town_name(number, 3) for number in range(20)}) == 20


def test_another_seed_is_another_country() -> None:
    """The same agency has other names under another seed, and is the same body."""
    one, other = body_of(0, 30), body_of(1, 30)
    assert one.place.names != other.place.names
    assert (one.kind, one.tier) == (other.kind, other.tier)
