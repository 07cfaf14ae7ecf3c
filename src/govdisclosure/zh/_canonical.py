"""The quick way with numbers spelt as the standard spells them, each group of four places remembered."""

from typing import Final, final

from govdisclosure.zh._groups import chinese_group
from govdisclosure.zh._hanzi import DIGITS, VALUES, simplified
from govdisclosure.zh._text import ParseError

__all__ = ["read_canonical", "write_canonical"]

_WAN: Final = 10_000
_YI: Final = 100_000_000
_PLACES: Final = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_MOST_KEPT: Final = 2 * _WAN
_LONGEST: Final = len("九千九百九十九")


def write_canonical(n: int) -> str:
    """Write a whole number with 一十 everywhere, nought as nothing.

    >>> write_canonical(100_010_010)
    '一亿零一万零一十'
    """
    text = ""
    if n >= _YI:
        high, n = divmod(n, _YI)
        text = write_canonical(high) + ("亿零" if 0 < n < _YI // 10 else "亿")
    if n >= _WAN:
        high, n = divmod(n, _WAN)
        text += _SPELT[high] + ("万零" if 0 < n < _WAN // 10 else "万")
    return text + _SPELT[n]


@final
class _Spellings(dict[int, str]):
    """Numbers below ten thousand in words, each spelt when first asked for."""

    def __missing__(self, n: int) -> str:
        text, gap = "", ""
        for unit, name in _PLACES:
            digit = n // unit % 10
            if digit:
                text += gap + DIGITS[digit] + name
                gap = ""
            elif text:
                gap = "零"
        return self.setdefault(n, text)


_SPELT: Final = _Spellings()


def read_canonical(text: str) -> int:
    """Read a whole number above nought in the spelling that `write_canonical` gives it.

    Groups may have any spelling that is read strictly. Nought stands for every other text,
    which is left to the grammar of whole numbers.

    >>> read_canonical("一亿零一万"), read_canonical("一亿一万")
    (100010000, 0)
    """
    head, mark, rest = text.rpartition("亿")
    if not mark:
        return _below_yi(text)
    high = read_canonical(head)
    if not high or head.count(mark) > 1:
        return 0
    if not rest:
        return high * _YI
    zero = rest[0] == "零"
    low = _below_yi(rest[1:] if zero else rest)
    return high * _YI + low if low and zero == (low < _YI // 10) else 0


def _below_yi(text: str) -> int:
    head, mark, rest = text.partition("万")
    high = _READ[head]
    if not mark or not high or not rest:
        return high * _WAN if mark else high
    zero = rest[0] == "零"
    low = _READ[rest[1:] if zero else rest]
    return high * _WAN + low if low and zero == (low < _WAN // 10) else 0


@final
class _Groups(dict[str, int]):
    """What groups of places say, each read when first met; nought for what is no such group, which is not kept."""

    def __missing__(self, text: str) -> int:
        if len(text) > _LONGEST:
            return 0
        likely = _likely(text)
        if _SPELT[likely] == text:
            return self.setdefault(text, likely)
        try:
            value = chinese_group(simplified(text), 0, leading=True, strict=True)
        except ParseError:
            return 0
        # Other spellings are too many to keep them all.
        return self.setdefault(text, value) if len(self) < _MOST_KEPT else value


def _likely(text: str) -> int:
    """Add up digits and units in whatever order: right if the number is spelt just so, else below ten thousand."""
    value = digit = 0
    for character in text:
        unit = _UNITS.get(character)
        if unit is None:
            digit = VALUES.get(character, 0)
        else:
            value += digit * unit
            digit = 0
    return (value + digit) % _WAN


_READ: Final = _Groups()
