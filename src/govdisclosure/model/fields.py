"""What stands on a field of the model: official label, unit, provision and place in the form, and what its value may be.

The makers return the ``metadata`` of an `attrs.field`, so type checkers and attrs tools see plain attrs fields, and the
forms, the JSON Schema, the readers' labels and the glossary are all derived by walking the classes.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Context, Decimal
from functools import cache
from typing import Any, Final, Literal, ParamSpec, TypeAlias, TypeVar, cast, final

import attrs
from attrs import frozen

from govdisclosure.messages import Message, Phrase

__all__ = [
    "EXACT",
    "MAX_DIGITS",
    "MAX_PLACES",
    "MoneyUnit",
    "Spec",
    "amount",
    "count",
    "day",
    "flag",
    "line",
    "many",
    "mapping",
    "money",
    "of_type",
    "one_of",
    "remembered",
    "row",
    "signed",
    "spec",
    "specs",
    "stated",
    "stated_totals",
    "table",
    "text",
    "whole",
]

MoneyUnit: TypeAlias = Literal["元", "万元"]
"""A unit of money as the forms print it; 1 万元 is 10,000 元."""

Kind: TypeAlias = Literal[
    "count",
    "integer",
    "signed",
    "amount",
    "money",
    "row",
    "text",
    "date",
    "record",
    "tuple",
    "choice",
    "table",
    "mapping",
]
Check: TypeAlias = Callable[[object], Message | Phrase | None]

_P = ParamSpec("_P")
_T = TypeVar("_T")


def remembered(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """Return ``function`` so that it is evaluated once for each class it is asked about, its signature kept."""
    return cache(function)  # type: ignore[return-value]  # pyright: ignore[reportReturnType]


_KEY: Final = "govdisclosure"
_FunctionT = TypeVar("_FunctionT", bound=Callable[..., Any])


@final
@frozen(kw_only=True)
class Spec:
    """What stands on one field."""

    kind: Kind
    """The kind of value."""
    check: Check
    """Returns what is wrong with a value, or None."""
    label: str = ""
    """The official label with its numbering, as the form prints it."""
    also: tuple[str, ...] = ()
    """Other wordings of the label that agencies use."""
    under: str = ""
    """The label that the form prints above this one, spanning its neighbours."""
    block: str = ""
    """The block title row of table 2 that this row stands under."""
    unit: str | None = None
    """The unit, where the form fixes it."""
    provision: str | None = None
    """Act and article."""
    optional: bool = False
    """Whether None is a value."""
    choices: tuple[str, ...] = ()
    """The values that are allowed, where they are few."""
    low: int | None = None
    """The least whole number allowed, where there is one."""
    high: int | None = None
    """The greatest whole number allowed, where there is one."""
    is_line: bool = False
    """Whether a text is one line that is not empty."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The official label and its accepted variants."""
        return (self.label, *self.also) if self.label else ()


def _metadata(spec: Spec) -> Mapping[str, object]:
    return {_KEY: spec}


def spec(attribute: "attrs.Attribute[Any]") -> Spec:
    """Return what stands on ``attribute``."""
    found: Spec = attribute.metadata[_KEY]
    return found


@remembered
def specs(cls: type) -> Mapping[str, Spec]:
    """Return the specs of all fields of ``cls`` in the order of the form."""
    return {attribute.name: spec(attribute) for attribute in attrs.fields(cls)}


# What a value may be ------------------------------------------------------------------------------------------------

_NOT_COUNT = Message("应为不小于0的整数，实为{reported!r}")
_NOT_SIGNED = Message("应为整数，实为{reported!r}")
_TOO_PRECISE = Message("数值过大或小数位过多")
_NOT_AMOUNT = Message("应为不小于0的十进制数（Decimal），实为{reported!r}")
_NOT_TEXT = Message("应为文本（str），实为{reported!r}")
_BAD_TEXT = Message("含有不能写入文件的字符（不成对的代理码）")
_EMPTY = Message("不能为空")
_LINES = Message("应为一行，不能换行")
_NOT_DATE = Message("应为日期（date），实为{reported!r}")
_NOT_BOOL = Message("应为真或假，实为{reported!r}")
_NOT_CHOICE = Message("应为规定的取值之一，实为{reported!r}")
_BEYOND = Message("应为{low}至{high}的整数，实为{reported!r}")
_NOT_JSON = Message("应为JSON值：文本、整数、真假、空、列表或对象，小数请写成文本")
_NOT_KIND = Message("类型不符，实为{reported!r}")


def _count(value: object) -> Message | None:
    return None if type(value) is int and value >= 0 else _NOT_COUNT


def _signed(value: object) -> Message | None:
    return None if type(value) is int else _NOT_SIGNED


def _amount(value: object) -> Message | None:
    if type(value) is not Decimal or not value.is_finite() or value.is_signed():  # -0 is signed too
        return _NOT_AMOUNT
    _, digits, exponent = value.as_tuple()
    fits = isinstance(exponent, int) and exponent >= -MAX_PLACES and len(digits) + exponent <= MAX_DIGITS
    return None if fits else _TOO_PRECISE


EXACT: Final = Context(prec=64)
"""Adds and multiplies what an amount can be without rounding, whatever decimal context the caller has set."""

MAX_DIGITS: Final = 15
"""The most digits of an amount before the decimal point."""
MAX_PLACES: Final = 8
"""The most decimals of an amount."""


def _text(value: object) -> Message | None:
    if type(value) is not str:
        return _NOT_TEXT
    try:
        value.encode()
    except UnicodeEncodeError:
        return _BAD_TEXT
    return None


def _line(value: object) -> Message | None:
    wrong = _text(value)
    if wrong or not isinstance(value, str):
        return wrong
    if not value.strip():
        return _EMPTY
    return None if value.splitlines() == [value] else _LINES


def _day(value: object) -> Message | None:
    return None if type(value) is dt.date else _NOT_DATE


def _bool(value: object) -> Message | None:
    return None if type(value) is bool else _NOT_BOOL


# Makers -------------------------------------------------------------------------------------------------------------


def count(
    label: str = "", *, also: tuple[str, ...] = (), under: str = "", unit: str = "件", provision: str | None = None
) -> Mapping[str, object]:
    """Describe a count: a true int of 0 or more; ``True``, ``3.0`` and ``"3"`` are refused."""
    return _metadata(
        Spec(kind="count", check=_count, label=label, also=also, under=under, unit=unit, provision=provision, low=0)
    )


def signed(label: str, *, also: tuple[str, ...] = (), unit: str = "项") -> Mapping[str, object]:
    """Describe a change: an int of either sign."""
    return _metadata(Spec(kind="signed", check=_signed, label=label, also=also, unit=unit))


def amount(label: str = "", *, unit: MoneyUnit | None = None, also: tuple[str, ...] = ()) -> Mapping[str, object]:
    """Describe an amount of money in the ``unit`` that the form fixes: a finite Decimal of 0 or more."""
    return _metadata(Spec(kind="amount", check=_amount, label=label, also=also, unit=unit))


def money(label: str, *, also: tuple[str, ...] = ()) -> Mapping[str, object]:
    """Describe an amount of money whose unit the form does not fix: a record that carries its unit."""
    return _metadata(Spec(kind="money", check=_any, label=label, also=also))


def row(
    label: str = "", *, also: tuple[str, ...] = (), under: str = "", block: str = "", provision: str | None = None
) -> Mapping[str, object]:
    """Describe a row, or a group of rows, of a statutory table: a record of the class that the field is annotated with."""
    return _metadata(
        Spec(kind="row", check=_any, label=label, also=also, under=under, block=block, provision=provision)
    )


def text(label: str = "", *, optional: bool = False) -> Mapping[str, object]:
    """Describe text that a file can hold; it may have several lines."""
    return _metadata(Spec(kind="text", check=_none_or(_text, optional=optional), label=label, optional=optional))


def line(label: str = "", *, optional: bool = False) -> Mapping[str, object]:
    """Describe one line of text that is not empty."""
    checked = _none_or(_line, optional=optional)
    return _metadata(Spec(kind="text", check=checked, label=label, optional=optional, is_line=True))


def day(label: str = "", *, optional: bool = False) -> Mapping[str, object]:
    """Describe a day."""
    return _metadata(Spec(kind="date", check=_none_or(_day, optional=optional), label=label, optional=optional))


def whole(label: str = "", *, low: int = 0, high: int = 2**31 - 1, optional: bool = False) -> Mapping[str, object]:
    """Describe an int from ``low`` to ``high``."""
    beyond = Phrase(_BEYOND, {"low": low, "high": high})

    def check(value: object) -> Phrase | None:
        return None if type(value) is int and low <= value <= high else beyond

    checked = _none_or(check, optional=optional)
    return _metadata(Spec(kind="integer", check=checked, label=label, optional=optional, low=low, high=high))


def flag(label: str = "") -> Mapping[str, object]:
    """Describe a yes or no."""
    return _metadata(Spec(kind="choice", check=_bool, label=label))


def one_of(*choices: str, label: str = "", optional: bool = False) -> Mapping[str, object]:
    """Describe a word out of a few."""

    def check(value: object) -> Message | None:
        return None if value in choices else _NOT_CHOICE

    return _metadata(
        Spec(kind="choice", check=_none_or(check, optional=optional), label=label, optional=optional, choices=choices)
    )


def of_type(*classes: type, label: str = "", optional: bool = False) -> Mapping[str, object]:
    """Describe a record of one of ``classes``."""
    check = _none_or(_instance(*classes), optional=optional)
    return _metadata(Spec(kind="record", check=check, label=label, optional=optional))


def many(*classes: type, label: str = "") -> Mapping[str, object]:
    """Describe a tuple of records of ``classes``, or of texts."""
    allowed = frozenset(classes)

    def check(value: object) -> Message | None:
        if type(value) is not tuple:
            return _NOT_KIND
        items = cast("tuple[object, ...]", value)
        if classes == (str,):
            return next((wrong for item in items if (wrong := _text(item))), None)
        return None if allowed.issuperset(map(type, items)) else _NOT_KIND

    return _metadata(Spec(kind="tuple", check=check, label=label))


def table(label: str) -> Mapping[str, object]:
    """Describe a statutory table; which class it has follows from the edition."""
    return _metadata(Spec(kind="table", check=_any, label=label))


def mapping(label: str = "") -> Mapping[str, object]:
    """Describe what a bureau adds: a mapping of names to JSON values without floats."""
    return _metadata(Spec(kind="mapping", check=_json_object, label=label))


def _json_object(value: object) -> Message | None:
    return _json(cast("object", value), 0) if isinstance(value, dict) else _NOT_JSON


_MAX_DEPTH: Final = 32


def _json(value: object, depth: int) -> Message | None:
    if value is None or type(value) is bool:
        return None
    if type(value) is int:
        return _signed(value)
    if type(value) is str:
        return _text(value)
    if depth < _MAX_DEPTH and isinstance(value, list):
        return next((wrong for item in cast("list[object]", value) if (wrong := _json(item, depth + 1))), None)
    if depth < _MAX_DEPTH and isinstance(value, dict):
        items = cast("dict[object, object]", value).items()
        wrongs = (_text(key) or _json(item, depth + 1) for key, item in items)
        return next((wrong for wrong in wrongs if wrong), None)
    return _NOT_JSON


def _any(_: object) -> Message | None:
    return None


def _instance(*classes: type) -> Check:
    def check(value: object) -> Message | None:
        return None if isinstance(value, classes) else _NOT_KIND

    return check


def _none_or(check: Check, *, optional: bool) -> Check:
    if not optional:
        return check
    return lambda value: None if value is None else check(value)


# Totals that the form prints ----------------------------------------------------------------------------------------


def stated(label: str, *, also: tuple[str, ...] = (), under: str = "") -> Callable[[_FunctionT], _FunctionT]:
    """Mark the getter of a total property as one that the form prints, with its official label."""

    def mark(getter: _FunctionT) -> _FunctionT:
        setattr(getter, _KEY, Spec(kind="row", check=_any, label=label, also=also, under=under, unit="件"))
        return getter

    return mark


@remembered
def stated_totals(cls: type) -> Mapping[str, Spec]:
    """Return the totals of ``cls`` that the form prints: name to spec."""
    getters = {name: value.fget for name, value in vars(cls).items() if isinstance(value, property)}
    return {name: getattr(getter, _KEY) for name, getter in getters.items() if hasattr(getter, _KEY)}
