"""Waivers as TOML: what is read, what is written, and what is refused with its place."""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest

from govdisclosure import InvalidWaivers, Unreadable, Waiver, Waivers

GOOD: Final = """
[[waiver]]
rule = "GD202"
agency = "青禾县水利局"
year = 2022
reason = "已向该局核实，网页排印错误"
who = "审核组"
expires = 2027-03-31
[waiver.cells]
"requests.outcomes.granted.total" = "257"
requests.outcomes.granted.natural_person = 275

[[waiver]]
rule = "GD104"
reason = "原文如此"
who = "审核组"
text = "（三）改进"
"""


def refused(text: str | bytes) -> list[str]:
    """Return what is said of ``text`` in English."""
    with pytest.raises(InvalidWaivers) as caught:
        Waivers.loads(text)
    return caught.value.sentence("en").splitlines()


def test_waivers_are_read() -> None:
    """A cell's path stands in quotes or without them; as bytes it is UTF-8, with or without a mark."""
    first, second = waivers = Waivers.loads(GOOD)
    assert first == Waiver(
        rule="GD202",
        agency="青禾县水利局",
        year=2022,
        reason="已向该局核实，网页排印错误",
        who="审核组",
        expires=dt.date(2027, 3, 31),
        cells={"requests.outcomes.granted.total": "257", "requests.outcomes.granted.natural_person": 275},
    )
    assert second == Waiver(rule="GD104", reason="原文如此", who="审核组", text="（三）改进")
    assert Waivers.loads(GOOD.encode("utf-8-sig")) == waivers
    assert len(Waivers.loads("")) == 0


def test_waivers_are_written() -> None:
    """In the order of the fields, the cells last; what TOML cannot hold bare is escaped."""
    made = Waiver(
        rule="GD104", reason='引号"和\\', who="李\t明", expires=dt.date(2027, 3, 31), text="（三）\n改进\x7f", section=5
    )
    other = Waiver(rule="GD116", reason="核实", who="审核组", cells={"requests.received.total": "-1"})
    assert Waivers([made, other]).dumps() == (
        "[[waiver]]\n"
        'rule = "GD104"\n'
        'reason = "引号\\"和\\\\"\n'
        'who = "李\\u0009明"\n'
        "expires = 2027-03-31\n"
        'text = "（三）\\u000A改进\\u007F"\n'
        "section = 5\n"
        "\n"
        "[[waiver]]\n"
        'rule = "GD116"\n'
        'reason = "核实"\n'
        'who = "审核组"\n'
        "[waiver.cells]\n"
        '"requests.received.total" = "-1"\n'
    )


def test_every_problem_is_told_with_its_place() -> None:
    """Keys that are unknown or missing, values of another kind, rules and cells that do not exist, in every waiver."""
    text = """
        colour = 1
        [[waiver]]
        rule = "GD999"
        expires = "2027-01-01"
        rules = "GD202"
        [[waiver]]
        rule = "GD202"
        reason = "x"
        who = "x"
        [waiver.cells]
        requests.received.sum = 1
        remedies.a.b.c.d.e.f.g.h = 1
        """
    known = "rule, reason, who, expires, cells, text, section, expected, actual, agency, year, file"
    assert refused(text) == [
        "colour: there is no such key; the keys are: waiver",
        f"waiver[1].rules: there is no such key; the keys are: {known}",
        "waiver[1].reason: is missing",
        "waiver[1].who: is missing",
        "waiver[1].rule: there is no such rule",
        "waiver[1].expires: must be a date such as 2027-03-31, without quotes",
        "waiver[2].cells.requests.received.sum: there is no such cell",
        "waiver[2].cells.remedies.a.b.c.d.e.f: there is no such cell",
    ]


def test_an_unknown_key_is_refused_beside_good_ones() -> None:
    """A key that is misspelt is never passed over."""
    assert refused('[[waiver]]\nrule = "GD202"\nreason = "x"\nwho = "x"\nexpire = 2027-01-01')[0].startswith(
        "waiver[1].expire: there is no such key"
    )


def test_a_problem_has_machine_fields() -> None:
    """Path and value stand beside the words."""
    with pytest.raises(InvalidWaivers) as caught:
        Waivers.loads('[[waiver]]\nrule = "GD202"\nreason = "x"\nwho = 3')
    (violation,) = caught.value.violations
    assert (violation.path, violation.reported) == ("waiver[1].who", 3)


@pytest.mark.parametrize("text", ["waiver = 3", "[waiver]\nrule = 'GD202'"])
def test_waivers_are_a_list(text: str) -> None:
    """Each begins with its own head."""
    assert refused(text) == ["waiver: each waiver must begin with [[waiver]]"]


def test_a_waiver_is_a_table() -> None:
    """A list of anything else is refused, and cells that are none."""
    assert refused("waiver = [3]") == ["waiver[1]: each waiver must begin with [[waiver]]"]
    text = '[[waiver]]\nrule = "GD202"\nreason = "x"\nwho = "x"\ncells = 3'
    assert refused(text) == ["waiver[1].cells: must be a table of cells and what they print"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 1_\n", "line 1, column 6 is not TOML: Expected newline or end of document after a statement"),
        ("a =", "is not TOML: Invalid value (at end of document)"),
        (b"a = \xb5", "is not UTF-8 text from byte 5"),
        ("a = " + "[" * 50_000, "is nested too deeply"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_place(text: str | bytes, words: str) -> None:
    """Line and column where the reader names them."""
    (said,) = refused(text)
    assert said == words or (text == "a = 1_\n" and said.startswith("line 1, column "))


def test_a_number_of_too_many_digits_is_refused() -> None:
    """Python reads no integer of thousands of digits from text, and says so in its own words."""
    (said,) = refused(f"a = {'1' * 5000}")
    assert said.startswith("is not TOML: ")


def test_a_file_is_read(tmp_path: Path) -> None:
    """And what is wrong in it is told with its name on every line."""
    path = tmp_path / "waivers.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert Waivers.load(path) == Waivers.loads(GOOD)
    path.write_text("a = 1\nb = 2", encoding="utf-8")
    with pytest.raises(InvalidWaivers) as caught:
        Waivers.load(path)
    assert caught.value.file == str(path)
    assert [line.startswith(f"{path}：") for line in str(caught.value).splitlines()] == [True, True]
    assert caught.value.sentence("en").startswith(f"{path}: a: ")


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    """Missing, a folder, a name that cannot be, or larger than any file of waivers."""
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (1 << 20) + b"\n")
    for path, words in (
        (tmp_path / "none.toml", "there is no such file"),
        (tmp_path, "cannot be opened (Is a directory)"),
        ("a\0b", "cannot be opened (embedded null byte)"),
        (large, "is larger than one megabyte: no file of waivers"),
    ):
        with pytest.raises(Unreadable) as caught:
            Waivers.load(path)
        assert caught.value.sentence("en") == f"{path}: {words}"
