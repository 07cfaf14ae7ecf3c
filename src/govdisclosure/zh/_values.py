"""Numbers as the writers take them: exact, bounded, and free of the decimal context in force."""

import operator
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple, SupportsIndex

__all__ = [
    "BOUND",
    "MOST_DIGITS",
    "Exact",
    "fraction_of",
    "require_digits",
    "require_int",
    "rounded",
    "scaled",
    "taken",
]

BOUND: Final = 10**24
"""Every number written is below this, either side of nought."""

MOST_DIGITS: Final = 20
"""As many decimals can be asked for."""

_MOST_DECIMALS: Final = 64


class Exact(NamedTuple):
    """The number ``units / 10**places``, with as many decimals as ``places``."""

    units: int
    places: int

    @classmethod
    def of(cls, value: Decimal) -> "Exact":
        """Return a finite number of few digits, as the readers give them.

        >>> Exact.of(Decimal("1E+2"))
        Exact(units=100, places=0)
        """
        sign, digits, exponent = value.as_tuple()
        units = int("".join(map(str, digits)))
        return cls(-units if sign else units, 0).shifted(int(exponent))

    @property
    def whole(self) -> int:
        """The digits before the point, as a number without sign."""
        scale: int = 10**self.places
        return abs(self.units) // scale

    @property
    def fraction(self) -> str:
        """The digits behind the point."""
        return str(abs(self.units) % 10**self.places).rjust(self.places, "0") if self.places else ""

    @property
    def text(self) -> str:
        """The number in ASCII digits, without exponent."""
        sign = "-" if self.units < 0 else ""
        return f"{sign}{self.whole}.{self.fraction}" if self.places else f"{sign}{self.whole}"

    @property
    def value(self) -> Decimal:
        """The number as a ``Decimal`` of the same scale."""
        # Decimal arithmetic obeys the context in force; the constructor does not.
        return Decimal(self.text)

    def shifted(self, by: int) -> "Exact":
        """Return the number times ``10**by``.

        >>> Exact(339, 3).shifted(2), Exact(5, 0).shifted(2), Exact(5, 0).shifted(-4)
        (Exact(units=339, places=1), Exact(units=500, places=0), Exact(units=5, places=4))
        """
        places = self.places - by
        return Exact(self.units, places) if places >= 0 else Exact(self.units * 10**-places, 0)

    def rounded(self, digits: int) -> "Exact":
        """Return the number with ``digits`` decimals, half a unit going away from nought.

        >>> Exact(-125, 2).rounded(1), Exact(5, 0).rounded(1)
        (Exact(units=-13, places=1), Exact(units=50, places=1))
        """
        return rounded(self.units, 10**self.places, digits)

    def trimmed(self) -> "Exact":
        """Return the number without the noughts that end its decimals.

        >>> Exact(1500, 2).trimmed(), Exact(100, 0).trimmed()
        (Exact(units=15, places=0), Exact(units=100, places=0))
        """
        kept = self.fraction.rstrip("0")
        return Exact(self.units // 10 ** (self.places - len(kept)), len(kept))


def rounded(numerator: int, denominator: int, digits: int) -> Exact:
    """Return a quotient with ``digits`` decimals, half-up.

    >>> rounded(2, 3, 2), rounded(-1, 8, 2)
    (Exact(units=67, places=2), Exact(units=-13, places=2))
    """
    units = (abs(numerator) * 10**digits * 2 + denominator) // (2 * denominator)
    return Exact(units if numerator > 0 else -units, digits)


def taken(value: object, name: str = "number") -> Exact:
    """Take an ``int`` or a ``Decimal`` apart.

    An integer of another type, as NumPy has them, is taken by the exact value that its
    ``__index__`` gives.

    Raises:
        TypeError: it is neither; ``bool`` and ``float`` are neither.
        ValueError: it is out of range, infinite or no number.

    >>> taken(Decimal("-1.50"))
    Exact(units=-150, places=2)
    """
    if isinstance(value, Decimal):
        exact = _of_decimal(value, name)
    else:
        exact = Exact(require_int(value, name, "an int or a Decimal"), 0)
    if not -BOUND < exact.units < BOUND and exact.whole >= BOUND:
        raise ValueError(f"the {name} must be below 10**24")
    return exact


def _of_decimal(value: Decimal, name: str) -> Exact:
    if not value.is_finite():
        raise ValueError(f"the {name} must be finite")
    places = -int(value.as_tuple().exponent)
    if places > _MOST_DECIMALS:
        raise ValueError(f"the {name} must have at most {_MOST_DECIMALS} decimals")
    if not value:
        return Exact(0, max(places, 0))
    if value.adjusted() > _MOST_DECIMALS:
        return Exact(BOUND, 0)
    return Exact.of(value)


def require_int(value: object, name: str, kind: str = "an int") -> int:
    """Return the integer; ``bool`` is none.

    Raises:
        TypeError: it is no integer.

    >>> require_int(7, "number")
    7
    """
    if isinstance(value, SupportsIndex) and not isinstance(value, bool):
        return operator.index(value)
    raise TypeError(f"the {name} must be {kind}, not {type(value).__name__}")


def require_digits(digits: object) -> int | None:
    """Return the number of decimals asked for, ``None`` for all of them.

    Raises:
        TypeError: it is no ``int``; ``bool`` is none.
        ValueError: it is not from 0 to 20.

    >>> require_digits(2)
    2
    """
    if digits is None:
        return None
    most = require_int(digits, "number of digits")
    if most not in range(MOST_DIGITS + 1):
        raise ValueError(f"the number of digits must be from 0 to {MOST_DIGITS}")
    return most


def fraction_of(value: object, name: str = "number") -> Fraction:
    """Return an ``int``, ``Decimal`` or ``Fraction`` as a fraction.

    Raises:
        TypeError: it is none of them.
        ValueError: it is out of range, infinite or no number.

    >>> fraction_of(Decimal("0.50"))
    Fraction(1, 2)
    """
    if isinstance(value, Fraction):
        if abs(value.numerator) >= BOUND**2 or value.denominator >= BOUND**2:
            raise ValueError(f"the {name} must have numerator and denominator below 10**48")
        return value
    exact = taken(value, name)
    return Fraction(exact.units, 10**exact.places)


def scaled(ratio: object, places: int, digits: object) -> Exact:
    """Return a ratio times ``10**places`` with ``digits`` decimals, or exactly.

    Raises:
        TypeError: the ratio is no ``int``, ``Decimal`` or ``Fraction``.
        ValueError: it is out of range, or has no short decimal and ``digits`` is ``None``.

    >>> scaled(Fraction(1, 8), 2, None), scaled(Decimal("0.125"), 2, 0)
    (Exact(units=125, places=1), Exact(units=13, places=0))
    """
    most = require_digits(digits)
    if not isinstance(ratio, Fraction):
        exact = taken(ratio, "ratio").shifted(places)
        return exact if most is None else exact.rounded(most)
    fraction = fraction_of(ratio, "ratio") * 10**places
    if most is not None:
        return rounded(fraction.numerator, fraction.denominator, most)
    exact = rounded(fraction.numerator, fraction.denominator, MOST_DIGITS).trimmed()
    if Fraction(exact.units, 10**exact.places) != fraction:
        raise ValueError("the ratio has no short decimal: digits must be given")
    return exact
