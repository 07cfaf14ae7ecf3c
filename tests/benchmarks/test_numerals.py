"""Whole numbers to Chinese at least 5 × faster than cn2an, and back at least 8 ×; nonsense of any length refused in microseconds."""

from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import chain
from random import Random
from typing import Final

import pytest

from govdisclosure import zh
from govdisclosure.zh import ParseError, match_number, parse_int, to_chinese
from tests.benchmarks.side_by_side import Promises, alternate

_PEER: Final = "cn2an"
# It has no types.
an2cn: Final[Callable[[int], str]] = import_module(_PEER).an2cn
cn2an: Final[Callable[[str], int]] = import_module(_PEER).cn2an
_YI: Final = 10**8
_LONG: Final = "一" * (100_000 // len("一".encode()))
_READERS: Final[tuple[Callable[[str], object], ...]] = tuple(
    getattr(zh, name) for name in zh.__all__ if name.startswith("parse_") and name != "parse_heading"
)
_PROSE: Final = (
    "全年共主动公开政府信息1，234条，其中规范性文件三十五件，总阅读量45.28万次，办理12345热线10亿零817万5288件。" * 40
)


def _numbers(count: int) -> Iterator[int]:
    """Draw numbers of one to sixteen places, all that cn2an writes."""
    draw = Random(2023)  # noqa: S311  (numbers, and no secrets)
    return (draw.randrange(10 ** draw.randint(1, 16)) for _ in range(count))


def _peer_errs(number: int) -> bool:
    """Tell whether the place of 万 is nought between 亿 and thousands: cn2an leaves out the 零 of 十亿零一千."""
    return number >= _YI and 1000 <= number % _YI < 10_000


def _peer_reads(text: str) -> int | None:
    try:
        return cn2an(text)
    except ValueError:
        return None


def test_both_say_the_same() -> None:
    """From nought to 100,000 and for a million random numbers, wherever cn2an is right.

    It is wrong in one case, that of `_peer_errs`, and cannot read there what it wrote itself.
    """
    errors = 0
    for number in chain(range(100_001), _numbers(1_000_000), (_YI * 10 + 1000, _YI + 9999)):
        ours, peer = to_chinese(number), an2cn(number)
        assert parse_int(ours) == number == _peer_reads(ours)
        assert (ours != peer) == _peer_errs(number)
        if ours != peer:
            assert ours.replace("亿零", "亿") == peer
            assert _peer_reads(peer) is None
            assert parse_int(peer) == number
            errors += 1
    assert errors > 1


@pytest.fixture(scope="module")
def numbers() -> list[int]:
    """Draw a hundred numbers, of one to sixteen places, that both sides write and read alike."""
    return [number for number in _numbers(110) if not _peer_errs(number)][:100]


def test_to_chinese(promises: Promises, numbers: list[int]) -> None:
    """A hundred whole numbers in words."""
    assert [*map(to_chinese, numbers)] == [*map(an2cn, numbers)]
    times = alternate(lambda: [*map(to_chinese, numbers)], lambda: [*map(an2cn, numbers)])
    promises.add("100 integers → Chinese", times, peer=_PEER, promised="ratio ≤ 0.2")


def test_parse_int(promises: Promises, numbers: list[int]) -> None:
    """A hundred whole numbers from words."""
    spelt = [*map(to_chinese, numbers)]
    assert [*map(parse_int, spelt)] == numbers == [*map(cn2an, spelt)]
    times = alternate(lambda: [*map(parse_int, spelt)], lambda: [*map(cn2an, spelt)])
    promises.add("100 integers ← Chinese", times, peer=_PEER, promised="ratio ≤ 0.125")


def test_new_numbers(promises: Promises) -> None:
    """A hundred whole numbers from words, no two rounds alike: what is remembered is no more than groups of four places."""
    ours, peer = ([*map(to_chinese, _numbers(100_000))] for _ in range(2))
    ours_at, peer_at = iter(ours * 100), iter(peer * 100)
    times = alternate(
        lambda: [parse_int(next(ours_at)) for _ in range(100)], lambda: [cn2an(next(peer_at)) for _ in range(100)]
    )
    promises.add("100 integers ← Chinese, ever new ones", times, peer=_PEER)


def _refused(read: Callable[[str], object]) -> None:
    with pytest.raises(ParseError):
        read(_LONG)


def test_a_long_text_is_refused(promises: Promises) -> None:
    """100 kB of 一, by every reader, in the time that raising takes."""
    for read in _READERS:
        _refused(read)

    def refuse() -> None:
        for read in _READERS:
            try:
                read(_LONG)
            except ParseError:
                continue

    def refuse_short() -> None:
        for read in _READERS:
            try:
                read("")
            except ParseError:
                continue

    times = alternate(refuse, refuse_short)
    what = f"100 kB of 一 refused, by {len(_READERS)} readers"
    promises.add(what, times, peer="nothing at all, refused", promised="microseconds each")


def test_numbers_in_prose(promises: Promises) -> None:
    """Every number of prose, asked for at every offset, beside a pass over its characters."""
    text = _PROSE

    def find() -> int:
        at = found = 0
        while at < len(text):
            number = match_number(text, at)
            found += number is not None
            at = at + 1 if number is None else number.end
        return found

    def peer() -> int:
        return sum(character.isdigit() for character in text)

    assert find() == 200
    promises.add(
        f"200 numbers found at {len(text)} offsets of prose", alternate(find, peer), peer="isdigit() of each character"
    )
