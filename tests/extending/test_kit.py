"""The kit: what keeps the laws passes, and each breach is told."""

import itertools
import pickle
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from attrs import evolve

from govdisclosure.extending.formats import Document, Format, Line, RawFile, Unreadable
from govdisclosure.extending.kit import Broken, check_format, check_rule
from govdisclosure.extending.rules import Case, Example, Finding, Message, Rule
from govdisclosure.formats.registry import FORMATS
from tests.extending.own import BARS, MARK, OWN, own_rule, read_bars, write_bars

LINES: Final = Unreadable(Message("不是青禾格式"))


def _laws(check: Callable[..., None], *given: Any, **fields: Any) -> list[str]:
    with pytest.raises(Broken) as caught:
        check(*given, **fields)
    assert str(caught.value).splitlines() == [line for law in caught.value.laws for line in law.splitlines()]
    return [*caught.value.laws]


def test_a_sound_rule_passes() -> None:
    """With sound reports of one's own, too."""
    check_rule(OWN)
    check_rule(OWN, sound=[Example(agency="青禾县档案馆")])


def _always(rule: Rule, _: Case) -> Iterator[Finding]:
    yield rule.finding(arguments={"word": "专栏"})


def _never(_: Rule, __: Case) -> Iterator[Finding]:
    yield from ()


def _breaks(_: Rule, __: Case) -> Iterator[Finding]:
    raise ZeroDivisionError("零")
    yield


@pytest.mark.parametrize(
    ("rule", "laws"),
    [
        (own_rule(judge=_never), ["QH101: the example that trips has 0 findings"]),
        (
            own_rule(judge=_always),
            [
                "QH101: the example that passes has 1 findings",
                "QH101: a sound report of 青禾县水利局, 2022: QH101 没有提到“专栏”",
                "QH101: a sound report of 青禾县水利局, 2019: QH101 没有提到“专栏”",
                "QH101: a sound report of 青禾县人民政府, 2024: QH101 没有提到“专栏”",
            ],
        ),
        (
            own_rule(needs=frozenset({"previous"})),
            [
                "QH101: the example that trips does not have what the rule needs: ['previous']",
                "QH101: the example that passes does not have what the rule needs: ['previous']",
            ],
        ),
        (
            own_rule(passes=Example(cells={"requests.received.total": "9"})),
            [
                "QH101: the example that passes has errors: GD201 ",
                "QH101: the example that passes has errors: GD202 ",
            ],
        ),
    ],
)
def test_a_rule_that_keeps_a_law_not(rule: Rule, laws: list[str]) -> None:
    """Each is told."""
    said = _laws(check_rule, rule)
    assert [law[: len(wanted)] for law, wanted in itertools.zip_longest(said, laws, fillvalue="")] == laws


def test_a_rule_that_cannot_be_taken_in() -> None:
    """Is told no more than that."""
    (law,) = _laws(check_rule, own_rule("GD101"))
    assert law.startswith("GD101: ")
    assert "GD101" in law.removeprefix("GD101: ")


def test_a_rule_that_raises() -> None:
    """In each of the reports, and on its page."""
    laws = _laws(check_rule, own_rule(judge=_breaks))
    assert [("ZeroDivisionError" in law) for law in laws] == [True] * 6
    assert laws[-1].startswith("QH101: its page cannot be written")


@pytest.mark.parametrize("form", [BARS, FORMATS["html"], evolve(BARS, write=None), evolve(BARS, read_bytes=None)])
def test_a_sound_format_passes(form: Format) -> None:
    """One of a package, one of the library; one that only reads, or only writes."""
    check_format(form, [Example(agency="青禾县档案馆").report])


def _refuses(_: bytes) -> RawFile:
    raise LINES


COUNT: Final = itertools.count()


def _restless(document: Document) -> bytes:
    return write_bars(document) + f"\n{next(COUNT)}".encode()


def _shifted(document: Document) -> bytes:
    return write_bars(document).replace(b"|7\n", b"|8\n")


def _titleless(document: Document) -> bytes:
    return write_bars(evolve(document, blocks=document.blocks[1:]))


def _with_record(data: bytes) -> RawFile:
    return evolve(read_bars(data), record=b"{}")


def _careless(data: bytes) -> RawFile:
    if not data.startswith(MARK):
        raise IndexError("没有开头")
    return read_bars(data)


def _recognises_nothing(_: bytes) -> bool:
    return False


def _recognises_carelessly(data: bytes) -> bool:
    return data[80] > 1


def _reads_nothing(_: str) -> RawFile:
    return RawFile(blocks=(Line("青禾"),))


def _fails(_: Document) -> bytes:
    raise ZeroDivisionError("零")


BREACHES: Final[list[tuple[dict[str, Any], list[str]]]] = [
    ({"read_bytes": _refuses}, ["bars: it does not read what it wrote: 不是青禾格式"]),
    ({"write": _restless}, ["bars: the same report gives other bytes the second time"]),
    ({"write": _shifted}, ["bars: table requests is not read from the print as it was written"]),
    ({"write": _titleless}, ["bars: title is not read from the print as it was written"]),
    ({"write": _fails}, ["bars: writing raises ZeroDivisionError: 零"]),
    ({"recognises": _recognises_nothing}, ["bars: it does not recognise what it wrote"]),
    (
        {"read_bytes": _with_record},
        ["bars: the record beside the print is not what was written, or the print does not bear it out"],
    ),
    ({"read_bytes": _careless}, ["bars: a spoilt file raises IndexError: 没有开头"]),
    (
        {"read_bytes": None, "read_text": _reads_nothing, "write": None, "recognises": _recognises_carelessly},
        ["bars: a spoilt file raises IndexError: index out of range"],
    ),
]


@pytest.mark.parametrize(("fields", "laws"), BREACHES)
def test_a_format_that_keeps_a_law_not(fields: dict[str, Any], laws: list[str]) -> None:
    """Each is told, once."""
    assert [law for law in laws if law in _laws(check_format, evolve(BARS, **fields))] == laws


def test_the_error_travels() -> None:
    """Between processes, as those of a test runner's workers do."""
    again = pickle.loads(pickle.dumps(Broken(["一", "二"])))  # noqa: S301  (our own)
    assert (again.laws, str(again)) == (("一", "二"), "一\n二")
