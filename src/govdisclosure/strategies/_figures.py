"""Figures: counts, amounts of money, and the rows of a statutory table made of them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import DrawFn, SearchStrategy

from govdisclosure.model.fees import InformationFees
from govdisclosure.model.fields import specs
from govdisclosure.model.proactive import Money
from govdisclosure.model.record import Row, is_row
from govdisclosure.strategies._arguments import strategy

__all__ = ["amounts", "counts", "information_fees", "moneys", "row_of", "rows"]

_RowT = TypeVar("_RowT", bound=Row)
_MOST: Final = 1_000_000
_MOST_PLACES: Final = 6


def counts(*, min_value: int = 0, max_value: int = _MOST) -> SearchStrategy[int]:
    """Generate counts, from ``min_value`` to ``max_value``, both included."""
    return st.integers(min_value, max_value)


def amounts(*, max_value: int = 1000 * _MOST, max_places: int = _MOST_PLACES) -> SearchStrategy[Decimal]:
    """Generate amounts of money up to ``max_value``, with up to ``max_places`` decimals."""
    return st.builds(_scaled, st.integers(0, max_value), st.integers(0, max_places))


def _scaled(number: int, places: int) -> Decimal:
    return Decimal(f"{number}E-{places}")


def moneys(*, amounts: SearchStrategy[Decimal] | None = None) -> SearchStrategy[Money]:
    """Generate amounts that carry their unit, 元 or 万元."""
    return _moneys(amounts)


@st.composite
def _moneys(draw: DrawFn, sums: SearchStrategy[Decimal] | None) -> Money:
    amount = draw(strategy("amounts", sums, amounts()))
    return Money(amount=amount, unit=draw(st.sampled_from(("元", "万元"))))


def information_fees(
    *, notices: SearchStrategy[int] | None = None, amounts: SearchStrategy[Decimal] | None = None
) -> SearchStrategy[InformationFees]:
    """Generate fees for information (信息处理费); what is collected is a share of what was billed."""
    return _information_fees(notices, amounts)


@st.composite
def _information_fees(
    draw: DrawFn, notices: SearchStrategy[int] | None, sums: SearchStrategy[Decimal] | None
) -> InformationFees:
    billed = draw(strategy("amounts", sums, amounts()))
    return InformationFees(
        notices=draw(strategy("notices", notices, counts())),
        billed=billed,
        collected=draw(st.sampled_from((Decimal(0), billed))),
    )


def rows(
    cls: type[_RowT], *, counts: SearchStrategy[int] | None = None, amounts: SearchStrategy[Decimal] | None = None
) -> SearchStrategy[_RowT]:
    """Generate rows of figures of class ``cls``, such as ``ByApplicant`` or ``Documents2021``."""
    return _rows(cls, counts, amounts)


@st.composite
def _rows(
    draw: DrawFn, cls: type[_RowT], numbers: SearchStrategy[int] | None, sums: SearchStrategy[Decimal] | None
) -> _RowT:
    if not _is_row_class(cls):
        raise InvalidArgument(f"Expected a class of rows but got cls={cls!r}")
    return row_of(draw, cls, strategy("counts", numbers, counts()), strategy("amounts", sums, amounts()))


def _is_row_class(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, Row) and is_row(cls)


def row_of(draw: DrawFn, cls: type[_RowT], numbers: SearchStrategy[int], sums: SearchStrategy[Decimal]) -> _RowT:
    """Draw a row of class ``cls``."""
    figures: dict[str, Callable[[], object]] = {
        "count": lambda: draw(numbers),
        "signed": lambda: draw(numbers) * draw(st.sampled_from((1, -1))),
        "amount": lambda: draw(sums),
        "money": lambda: draw(moneys(amounts=sums)),
    }
    arguments: dict[str, Any] = {name: figures[field.kind]() for name, field in specs(cls).items()}
    return cls(**arguments)
