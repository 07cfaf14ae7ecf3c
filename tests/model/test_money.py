"""Money: Decimal, with its unit, and exact whatever decimal context is in force."""

import decimal
from decimal import Decimal

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.proactive import Fees2021, Money, Procurement2019


@pytest.mark.parametrize(
    "value",
    [1, 1.5, "1.5", True, None, Decimal(-1), Decimal("-0"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")],
    ids=repr,
)
def test_what_is_no_amount_is_refused(value: object) -> None:
    """An amount is a finite Decimal of 0 or more: no float, no text, no minus nought."""
    with pytest.raises(InvalidReport) as caught:
        Fees2021(amount=value)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    (violation,) = caught.value.violations
    assert violation.path == "amount"
    assert str(violation).startswith("amount：应为不小于0的十进制数（Decimal），实为")
    assert violation.sentence("en").startswith("amount: must be a finite Decimal of 0 or more, not ")


@pytest.mark.parametrize("text", ["0", "316441", "0.00000001", "999999999999999.99999999", "1E+3", "0.00"])
def test_amounts_that_add_exactly_are_held(text: str) -> None:
    """Up to 15 digits before the point and 8 behind it are held as they are."""
    assert Fees2021(amount=Decimal(text)).amount == Decimal(text)


@pytest.mark.parametrize("text", ["1000000000000000", "0.000000001", "1E+15", "0E-9"])
def test_amounts_that_would_be_rounded_are_refused(text: str) -> None:
    """An amount with more digits than add exactly is refused and not rounded."""
    with pytest.raises(InvalidReport) as caught:
        Fees2021(amount=Decimal(text))
    assert str(caught.value) == "amount：数值过大或小数位过多"


def test_money_carries_its_unit() -> None:
    """The form of 2019 fixes no unit, so the amount says its own; it is 元 or 万元 and nothing else."""
    with pytest.raises(InvalidReport) as caught:
        Money(amount=Decimal(1), unit="亿元")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == "unit：应为规定的取值之一，实为'亿元'"


def test_ten_thousand_yuan_is_a_unit() -> None:
    """1 万元 is 10,000 元, exactly."""
    assert Money(amount=Decimal("103.3879"), unit="万元").yuan == Decimal(1033879)
    assert Money(amount=Decimal(251000), unit="元").yuan == Decimal(251000)


def test_money_adds_in_a_common_unit() -> None:
    """The sum keeps the unit that both have, and is in 元 where they differ."""
    wan = Money(amount=Decimal("1.5"), unit="万元")
    yuan = Money(amount=Decimal(5), unit="元")
    assert wan + wan == Money(amount=Decimal(3), unit="万元")
    assert wan + yuan == Money(amount=Decimal(15005), unit="元")


def test_money_is_no_bare_decimal() -> None:
    """Where the form fixes no unit, a bare number is refused."""
    with pytest.raises(InvalidReport) as caught:
        Procurement2019(items=1, amount=Decimal(5))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert caught.value.sentence("en") == "amount: must be of class Money, not Decimal('5')"


def test_sums_do_not_depend_on_the_decimal_context() -> None:
    """A caller who has set another precision gets the same sums, not rounded ones."""
    one = Fees2021(amount=Decimal("1234567.89"))
    wan = Money(amount=Decimal("1234567.89"), unit="万元")
    with decimal.localcontext() as context:
        context.prec = 3
        assert (one + one).amount == Decimal("2469135.78")
        assert wan.yuan == Decimal(12345678900)
        assert (wan + wan).amount == Decimal("2469135.78")


def test_information_fees_are_counts_and_amounts() -> None:
    """信息处理费: notices issued, and what was billed and collected, all problems at once."""
    fees = InformationFees(notices=1, billed=Decimal("20.5"), collected=Decimal(0))
    assert (fees.notices, fees.billed, fees.collected) == (1, Decimal("20.5"), Decimal(0))
    with pytest.raises(InvalidReport) as caught:
        InformationFees(notices=True, billed=20.5, collected=Decimal(-1))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert [violation.path for violation in caught.value.violations] == ["notices", "billed", "collected"]
    assert caught.value.violations[0].provision == "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"
