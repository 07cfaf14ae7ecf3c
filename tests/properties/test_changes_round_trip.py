"""parse_change(describe_change(a, b).wording) tells the same direction and, rounded, the same rate."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import describe_change, describe_points, parse_change, parse_points

FIGURES = st.integers(0, 10**9) | st.integers(0, 20) | st.decimals(0, 10**6, allow_nan=False, places=2)
UNITS = st.sampled_from(["", "件", "万元", "人次"])


@given(FIGURES, FIGURES, UNITS, st.integers(0, 3))
def test_wording_tells_direction_and_rate(old: int | Decimal, new: int | Decimal, unit: str, digits: int) -> None:
    """GB/T 15835-2011 on 倍 and 番: 倍 is never said of a fall; the rate is within half a unit of its last place."""
    change = describe_change(old, new, unit, digits=digits)
    read = parse_change(change.wording)
    assert read.direction == change.direction
    assert read.wording == change.wording
    assert change.direction == "up" or not {*"倍番"} & {*change.wording}
    if change.rate is not None:
        assert read.rate is not None
        unit_in_last_place = Fraction(1, 10**digits) * (1 if "倍" in change.wording else Fraction(1, 100))
        assert abs(read.rate - change.rate) <= unit_in_last_place / 2
        # A change is never told as none, nor a fall to something as one to nothing.
        assert (read.rate == -1) == (new == 0 != old)


@given(*[st.decimals(-2, 2, allow_nan=False, places=4)] * 2)
def test_points_come_back(old: Decimal, new: Decimal) -> None:
    """Rates differ in 个百分点, and come back exactly."""
    change = describe_points(old, new)
    assert parse_points(change.wording) == change
    assert change.points == (Fraction(new) - Fraction(old)) * 100
