"""parse_rmb(format_rmb(x)) == x."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import format_rmb, parse_rmb

# Amounts mostly noughts are where 零 is hard.
FEN = st.integers(min_value=-(10**18), max_value=10**18) | st.lists(
    st.sampled_from("00000012345"), min_size=1, max_size=20
).map("".join).map(int)


@given(FEN)
def test_amounts_come_back(fen: int) -> None:
    """支付结算办法, annex 1: 整 where an amount ends at 元, none behind 分; the 零 before 分 is required."""
    amount = Decimal(f"{fen}E-2")
    written = format_rmb(amount)
    assert parse_rmb(written) == amount
    assert written.endswith("整") == (fen % 100 == 0)
    assert "零零" not in written
    assert not {*written} & {*"一二三四五六七八九十百千〇两兆"}


@given(st.integers(min_value=0, max_value=10**12))
def test_other_spellings_come_to_the_same(fen: int) -> None:
    """Annex 1 takes 正 for 整, and both 零柒仟元伍角 and 柒仟元零伍角; prefix and upper case are not needed to read."""
    amount = Decimal(f"{fen}E-2")
    written = format_rmb(amount)
    lower = written.translate(str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟整", "一二三四五六七八九十百千正"))
    for spelt in (lower, written.removeprefix("人民币"), written.replace("元零", "元零" if fen % 100 < 10 else "元")):
        assert parse_rmb(spelt) == amount
    assert parse_rmb(f"¥{amount:,f}") == parse_rmb(f"{amount:f}元") == amount
