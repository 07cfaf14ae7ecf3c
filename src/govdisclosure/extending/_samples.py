"""Reports that are sound, and files that are not: what rules and formats are tried with."""

from collections.abc import Iterable, Iterator
from typing import Final

from govdisclosure.rules.example import Example

__all__ = ["SOUND", "WRITTEN", "hostile"]

SOUND: Final = (Example(), Example(year=2019), Example(agency="青禾县人民政府", year=2024))
"""Sound reports, of several bodies and years."""

WRITTEN: Final = (
    *SOUND,
    Example(
        agency="青禾县石桥镇人民政府",
        cells={"proactive.rules": "/", "requests.brought_forward": "", "requests.carried_forward.total": ""},
    ),
)
"""Reports to write, one with silent cells."""

_BEGINNINGS: Final = (
    b"",
    b"\0" * 64,
    b"PK\x03\x04" + b"\0" * 40,
    b"\xff\xfe\x00\xd8",
    b"\xef\xbb\xbf",
    "一、总体情况".encode("gb18030"),
    b"<" * 5_000,
    b"\x80" * 1_000,
    b"9" * 10_000,
    b'"' * 1_001,
    b",\n" * 30_000,
    b"{" * 2_000,
)


def hostile(files: Iterable[bytes]) -> Iterator[bytes]:
    """Yield files that are of another kind, and ``files`` cut short, doubled, and with bytes that do not belong there."""
    yield from _BEGINNINGS
    for data in files:
        for part in range(1, 12):
            yield data[: len(data) * part // 12]
        yield data + data
        yield data[::-1]
        for step, byte in ((7, 0), (13, 0xFF), (97, ord('"')), (101, ord("\n")), (53, ord("<"))):
            spoilt = bytearray(data)
            spoilt[::step] = bytes([byte]) * len(spoilt[::step])
            yield bytes(spoilt)
        middle = len(data) // 2
        for piece in (b"\0", b"\x1b", b'"', "←".encode(), b"]]>", b"\xed\xa0\x80"):
            yield data[:middle] + piece + data[middle:]
