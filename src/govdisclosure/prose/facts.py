"""What a passage of official prose says in figures: numbers of things, their parts, shares and changes."""

from decimal import Decimal
from functools import reduce
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.model.fields import EXACT
from govdisclosure.zh import Exactness

_WORTH: Final = {"万元": 10_000, "亿元": 100_000_000}

__all__ = ["Breakdown", "Comparison", "Direction", "Facts", "Mention", "Period", "Rate", "Share", "Span"]

Span: TypeAlias = tuple[int, int]
"""Two offsets into the passage in code points."""

Period: TypeAlias = int | Literal["last"] | None
"""The year that a figure is of: as named, ``"last"`` for 上年 and its likes, None where nothing is said."""

Direction: TypeAlias = Literal["rise", "fall", "level"]


@final
@frozen(kw_only=True)
class Mention:
    """A number of things: 共主动公开政府信息102条."""

    value: Decimal
    unit: str
    """As printed; "" where none is."""
    exactness: Exactness
    place: Decimal = Decimal(1)
    """The worth of its last printed digit: 45.28万 is told to the nearest 100."""
    before: str
    """The words of its clause that lead to it."""
    after: str
    """The words behind it, up to the next mark or number."""
    span: Span
    period: Period = None
    is_sum: bool = False
    """Whether 共, 合计 and their likes lead to it."""

    @property
    def is_exact(self) -> bool:
        """Whether the number is neither rounded nor a bound."""
        return self.exactness == "exact"

    @property
    def is_rounded(self) -> bool:
        """Whether 万 or 亿 with decimals leaves its last digits out."""
        return self.grain > 1 and EXACT.remainder(self.worth, EXACT.multiply(self.grain, Decimal(10))) != 0

    @property
    def grain(self) -> Decimal:
        """The worth of the last printed digit, the unit's 万 and 亿 multiplied out."""
        return EXACT.multiply(self.place, Decimal(_WORTH.get(self.unit, 1)))

    def agrees_with(self, other: "Mention") -> bool:
        """Tell whether both say one number, as exactly as 万 and 亿 let them."""
        place = max(self.grain, other.grain)
        difference = abs(EXACT.subtract(self.worth, other.worth))
        return not difference or (place > 1 and difference < place)

    @property
    def worth(self) -> Decimal:
        """The number with 万 and 亿 of its unit multiplied out."""
        return EXACT.multiply(self.value, _WORTH.get(self.unit, 1))

    @property
    def figure(self) -> tuple[Decimal, str]:
        """The number and its unit, of whatever things."""
        return self.worth, self.unit

    @property
    def worth_in_table(self) -> Decimal:
        """The number as a table states it: amounts of money in 万元."""
        if self.unit not in _WORTH and self.unit != "元":
            return self.value
        return EXACT.divide(self.worth, _WORTH["万元"])

    @property
    def label(self) -> str:
        """The words that say what is counted."""
        return f"{self.before}{self.after}"


@final
@frozen(kw_only=True)
class Breakdown:
    """A total and the parts that are said to be in it (其中, 包括, 分别为 …)."""

    total: Mention
    parts: tuple[Mention, ...]
    opening: str
    """The word that opens the list, "" for a bracket or a sum behind its parts."""
    is_open: bool = False
    """Whether the list is marked as not whole (等, 主要, 含)."""
    span: Span

    @property
    def sum(self) -> Decimal:
        """The sum of the parts."""
        return reduce(EXACT.add, (part.worth for part in self.parts))

    @property
    def holds(self) -> bool:
        """Whether the parts are the total, as exactly as 万 and 亿 let them be."""
        rounded = [self.total.grain, *(part.grain for part in self.parts if part.is_rounded)]
        difference = abs(EXACT.subtract(self.sum, self.total.worth))
        return not difference or difference < reduce(EXACT.add, rounded) <= self.total.worth


@final
@frozen(kw_only=True)
class Share:
    """A percentage of a whole: 33条，占32.4%."""

    ratio: Decimal
    place: Decimal
    """The worth of its last printed place, as a ratio."""
    part: Mention | None
    words: str
    """What stands before the percentage in its clause."""
    span: Span


@final
@frozen(kw_only=True)
class Rate:
    """A percentage with a name of its own: 办结率100%."""

    ratio: Decimal
    place: Decimal
    words: str
    span: Span


@final
@frozen(kw_only=True)
class Comparison:
    """A change against another year: 比2021年少1件, 同比增长12.3%, 与上年持平."""

    of: Mention | None
    """What has changed."""
    direction: Direction
    base: Period
    base_value: Decimal | None
    """The figure of the other year, where it stands in the comparison."""
    amount: Decimal | None = None
    """By how many things."""
    unit: str = ""
    ratio: Decimal | None = None
    """By which share of the other year's figure."""
    place: Decimal | None = None
    points: Decimal | None = None
    """By how many 个百分点, as a ratio."""
    is_exact: bool = True
    span: Span


@final
@frozen(kw_only=True)
class Facts:
    """What one passage says in figures, each in the order of the text."""

    text: str
    mentions: tuple[Mention, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    shares: tuple[Share, ...] = ()
    rates: tuple[Rate, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
