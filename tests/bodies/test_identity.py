"""Whether reports are of one body: told by code, else by name, never on a guess."""

import pytest

from govdisclosure.bodies.identity import bodies_of, contradict, is_named_in, key_of, known_as, possibly
from govdisclosure.model.agency import Agency

CODE, OTHER = "11990102MB0000001P", "11990102MB0000002T"  # no division has a code that begins with 99


def body(name: str, code: str | None = None, region: str | None = None) -> Agency:
    """Return a body."""
    return Agency(name=name, code=code, region=region)


def test_a_name_is_compared_without_blanks_and_brackets() -> None:
    """Nor with what stands above all bodies; a name that is nothing else stays as it is."""
    assert key_of(body(" 青禾县水利局 （河长办）".strip())) == key_of(body("青禾县水利局")) == "青禾县水利局"
    assert key_of(body("国家税务总局青禾县税务局")) == "青禾县税务局"
    assert key_of(body("（甲 局）")) == "（甲局）"


def test_a_body_is_known_by_a_name_with_a_place_else_by_its_code() -> None:
    """水利局 alone, or 县水利局, is any county's."""
    assert known_as(body("青禾县水利局", CODE)) == "青禾县水利局"
    assert known_as(body("县水利局", CODE)) == known_as(body("水利局", CODE)) == CODE
    assert known_as(body("街道办事处")) is known_as(body("水利局")) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("青禾县水利局", CODE), body("青禾县水务局", CODE)),
        (body("青禾县水利局", CODE, "330102"), body("青禾县水利局", CODE, "330103")),
        (body("青禾县水利局"), body("青禾县 水利局")),
        (body("青禾县水利局", CODE), body("青禾县水利局")),
        (body("青禾县水利局", region="330102"), body("青禾县水利局", region="330102000000")),
    ],
    ids=["one code", "one code, two regions", "one name", "a code on one side", "one region"],
)
def test_one_body(one: Agency, other: Agency) -> None:
    """The same code is one body whatever its name; the same name is one where nothing contradicts."""
    assert bodies_of([one, other]) == bodies_of([other, one]) == (0, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("青禾县水利局", CODE), body("青禾县水利局", OTHER)),
        (body("城东区教育局", region="330102"), body("城东区教育局", region="360102")),
        (body("云岭市水利局"), body("青禾县水利局")),
        (body("水利局"), body("青禾县水利局")),
        (body("青禾县水利局"), body("云岭市青禾县水利局")),
        (body("青禾县人民政府"), body("青禾县人民政府办公室")),
        (None, None),
    ],
    ids=["two codes", "two regions", "two places", "no place", "a superior's prefix", "an office", "nobody"],
)
def test_two_bodies(one: Agency | None, other: Agency | None) -> None:
    """Names that are only alike are never one body; two that are not known are two."""
    assert bodies_of([one, other]) == bodies_of([other, one]) == (0, 1)


def test_a_name_of_two_bodies_is_nobodys() -> None:
    """A report without a code is neither of the two of its name; codes and regions still tell those that have them."""
    one, other, bare = body("甲局", CODE), body("甲局", OTHER), body("甲局")
    assert bodies_of([one, bare, other, one, bare]) == (0, 1, 2, 0, 1)
    here, there = body("甲局", region="330102"), body("甲局", region="330103")
    assert bodies_of([here, bare, there, here]) == (0, 1, 2, 0)


def test_spellings_of_one_code_bring_their_names() -> None:
    """A name is one with another that has the same code elsewhere."""
    agencies = [body("青禾县水务局"), body("青禾县水利局", CODE), body("青禾县水务局", CODE), body("青禾县水利局")]
    assert bodies_of(agencies) == (0, 0, 0, 0)


def test_what_may_be_one_body_is_only_possible() -> None:
    """Names that are alike may be one, unless codes or regions say otherwise."""
    assert possibly(body("水利局"), body("青禾县水利局"))
    assert possibly(body("青禾县水利局"), body("云岭市青禾县水利局"))
    assert not possibly(body("云岭市水利局"), body("青禾县水利局"))
    assert not possibly(body("水利局", CODE), body("青禾县水利局", OTHER))
    assert contradict(body("甲局", CODE), body("乙局", OTHER))
    assert not contradict(body("甲局", CODE), body("乙局"))


@pytest.mark.parametrize(
    ("name", "above", "key"),
    [
        ("水利局", "云岭市青禾县人民政府", "云岭市青禾县水利局"),
        ("县水利局", "云岭市青禾县人民政府", "云岭市青禾县水利局"),
        ("市水利局", "云岭市青禾县人民政府", "云岭市水利局"),
        ("青禾县水利局", "云岭市青禾县人民政府", "云岭市青禾县水利局"),
        ("石桥镇人民政府", "云岭市青禾县人民政府", "云岭市青禾县石桥镇人民政府"),
        ("青禾县水利局", "云岭市人民政府", "云岭市青禾县水利局"),
        ("云岭市青禾县水利局", "青禾县人民政府", "云岭市青禾县水利局"),
        ("东山县水利局", "云岭市青禾县人民政府", "东山县水利局"),
        ("省水利厅", "云岭市青禾县人民政府", "省水利厅"),
        ("青禾县水利局", "某某公司", "青禾县水利局"),
        ("（甲 局）", "青禾县人民政府", "青禾县（甲局）"),
    ],
)
def test_a_name_leaves_out_the_places_of_the_body_above(name: str, above: str, key: str) -> None:
    """Only those that it leaves out: another place, or a higher one that is not known, stays as it is."""
    assert key_of(body(name), body(above)) == key


def test_units_are_one_by_the_places_of_the_body_above() -> None:
    """A code or a region that contradicts still tells them apart, and so does another place."""
    above = body("云岭市青禾县人民政府")
    names = [body("云岭市青禾县水利局"), body("县水利局"), body("青禾县水利局"), body("东山县水利局"), None]
    assert bodies_of(names, above) == (0, 0, 0, 3, 4)
    assert bodies_of(names) == (0, 1, 2, 3, 4)
    assert bodies_of([body("县水利局", CODE), body("水利局", OTHER)], above) == (0, 1)


def test_a_government_is_never_perhaps_a_department() -> None:
    """Though a department may leave out its place."""
    assert not possibly(body("水利局"), body("青禾县人民政府"))
    assert possibly(body("人民政府"), body("青禾县人民政府"))


def test_a_file_may_be_called_after_a_body() -> None:
    """A department without its place, a government with its own only."""
    assert is_named_in(body("云岭市青禾县水利局"), "12县水利局2022年.docx")
    assert is_named_in(body("青禾县石桥镇人民政府"), "石桥镇人民政府.docx")
    assert not is_named_in(body("青禾县人民政府"), "石桥镇人民政府.docx")
    assert not is_named_in(body("青禾县水利局"), "教育局.docx")
