"""Numbers short to read: behind 万 and 亿, and in ranges (GB/T 15835-2011)."""

from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

from govdisclosure.zh._units import require_unit
from govdisclosure.zh._values import require_digits, taken

__all__ = ["ScaleUnit", "format_range", "format_scaled"]

ScaleUnit: TypeAlias = Literal["auto", "万", "亿", "万亿"]
"""What a number is counted in; ``auto`` takes the largest that leaves a whole part."""

_SCALES: Final = {"": 0, "万": 4, "亿": 8, "万亿": 12}


def format_scaled(n: int | Decimal, unit: ScaleUnit = "auto", digits: int | None = None) -> str:
    """Write a number in 万, 亿 or 万亿, never 兆; `parse_decimal` reads it back.

    Decimals that are nought are dropped. What rounds up to ten thousand of a unit goes
    over to the next: 99,999,999 with two digits is 1亿. Babel's compact pattern of
    ``zh_Hans_CN`` rounds half-even, and gave 10000万 there before 2.19.

    Args:
        n: below 10**24 either side of nought, with at most 64 decimals.
        unit: the unit, or ``auto``, which leaves numbers below 10,000 without one.
        digits: decimals kept at most, half-up; ``None`` keeps all of them.

    Raises:
        TypeError: ``n`` is neither ``int`` nor ``Decimal``, or ``digits`` no ``int``;
            ``bool`` is neither.
        ValueError: a value is out of range, or there is no such unit.

    >>> format_scaled(452800), format_scaled(12_733_000_000), format_scaled(99_999_999, digits=2)
    ('45.28万', '127.33亿', '1亿')
    >>> format_scaled(3000, "万"), format_scaled(1_234_567, digits=1)
    ('0.3万', '123.5万')
    """
    exact, most = taken(n), require_digits(digits)
    names = [*_SCALES] if unit == "auto" else [unit]
    if unit not in get_args(ScaleUnit):
        raise ValueError(f"the unit must be one of {', '.join(get_args(ScaleUnit))}")
    text = ""
    for name in names:
        scaled = exact.shifted(-_SCALES[name])
        kept = scaled if most is None else scaled.rounded(most)
        text = f"{kept.trimmed().text}{name}"
        if kept.whole < 10**4:
            break
    return text


def format_range(a: int | Decimal, b: int | Decimal, unit: str = "") -> str:
    """Write a range, the unit repeated (GB/T 15835-2011: 9亿～16亿, never 9～16亿).

    `parse_quantity` reads it back as a range.

    Args:
        a: the lower end.
        b: the upper end.
        unit: what stands behind either number: a measure word, a sign such as %, or 万
            and 亿 with or without one.

    Raises:
        TypeError: an end is neither ``int`` nor ``Decimal``, or the unit no ``str``.
        ValueError: the upper end is not above the lower, a number is out of range, or the
            unit has digits, blanks or marks.

    >>> format_range(9, 16, "亿元"), format_range(3, 5, "件"), format_range(Decimal("30.5"), 40, "%")
    ('9亿元～16亿元', '3件～5件', '30.5%～40%')
    """
    low, high = taken(a), taken(b)
    name = require_unit(unit, scaled=True, kilo=True)
    places = max(low.places, high.places)
    if low.shifted(places).units >= high.shifted(places).units:
        raise ValueError("the upper end must be above the lower")
    return f"{low.text}{name}～{high.text}{name}"
