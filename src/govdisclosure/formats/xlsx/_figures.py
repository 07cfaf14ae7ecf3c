"""What cells hold and what they print: a number where it prints just so, text for all else."""

import datetime as dt
import re
from decimal import Decimal
from typing import Final, TypeAlias

from govdisclosure.zh import format_date

__all__ = ["Value", "clean", "number_of", "pieces", "places_of", "text_of"]

Value: TypeAlias = "int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta"
"""What a workbook's cell holds."""

_CANONICAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_MOST_DIGITS: Final = 15
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST: Final = 32_767
"""The most UTF-16 units that a cell can hold."""


def number_of(text: str) -> float | None:
    """Return the number that a cell prints as ``text``; None if no number prints just so, to the character.

    >>> number_of("12"), number_of("0.5"), number_of("012"), number_of("1,234"), number_of("0.50")
    (12.0, 0.5, None, None, None)
    """
    if not _CANONICAL.fullmatch(text) or text == "-0":
        return None
    digits = text.lstrip("-").replace(".", "").lstrip("0")
    return float(text) if len(digits) <= _MOST_DIGITS else None


def places_of(text: str) -> int:
    """Return how many decimals ``text`` has."""
    return len(text.partition(".")[2])


def text_of(value: Value) -> str:
    """Return what a cell prints that holds ``value``, in the plain format.

    >>> text_of(12.0), text_of(0.1 + 0.2), text_of(1e20), text_of(dt.date(2023, 1, 16))
    ('12', '0.3', '100000000000000000000', '2023年1月16日')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 10**_MOST_DIGITS else _rounded(value)
    if isinstance(value, dt.datetime):
        return f"{format_date(value.date())} {value:%H:%M}"
    return format_date(value) if isinstance(value, dt.date) else str(value)


def _rounded(value: float) -> str:
    """Return what is left of ``value`` where binary fractions end: 15 digits."""
    return f"{Decimal(format(value, f'.{_MOST_DIGITS}g')):f}"


def clean(text: str) -> str:
    """Return ``text`` without what a workbook cannot hold."""
    return _NOT_XML.sub("", text)


def pieces(text: str) -> list[str]:
    """Return ``text`` in pieces that fit into a cell each."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST:
        return [text]
    found: list[str] = []
    start = 0
    while start < len(units):
        end = min(start + 2 * _LONGEST, len(units))
        if end < len(units) and 0xD8 <= units[end - 1] < 0xDC:  # noqa: PLR2004  (half of a character beyond the BMP)
            end -= 2
        found.append(units[start:end].decode("utf-16-le"))
        start = end
    return found
