"""Records that are valid when they exist, rows of figures that add up, and the walk over both."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

import attrs
from attrs import frozen

from govdisclosure._asked import Asked
from govdisclosure.errors import InvalidReport, Violation
from govdisclosure.messages import Message, Phrase
from govdisclosure.model.fields import EXACT, Check, Spec, remembered, specs

__all__ = ["Record", "Row", "is_row", "record_class", "record_class_at", "row_paths", "sums", "total_of"]


class Record(Asked):
    """Base of every attrs class of the model: all problems of its fields are raised at once, or it exists."""

    __slots__ = ()
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]

    _plan: ClassVar["_Plan"]

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Prepare how the records of a class are judged, once attrs has made it."""
        cls._plan = _plan_of(cls)

    def __attrs_post_init__(self) -> None:
        """Refuse what no report can hold.

        Raises:
            InvalidReport: with one violation a problem, each with its path.
        """
        plan = self._plan
        for count in plan.counts(self) if plan.counts else ():
            if type(count) is not int or count < 0:
                raise self._invalid()
        for name, check in plan.checks:
            if check(getattr(self, name)):
                raise self._invalid()
        if plan.relates:
            violations = list(self._violations())
            if violations:
                raise InvalidReport(violations)

    def _invalid(self) -> InvalidReport:
        """Return what is wrong in the fields, all of it."""
        kinds = specs(type(self))
        values = {name: getattr(self, name) for name in kinds}
        return InvalidReport(
            Violation(wrong, path=name, reported=values[name], provision=kinds[name].provision)
            for name, check in _checks(type(self))
            if (wrong := check(values[name]))
        )

    def _violations(self) -> Iterator[Violation]:
        """Yield what is wrong between the fields, once each of them is right."""
        yield from ()


class Row(Record):
    """A row of a statutory table: counts that add, column by column."""

    __slots__ = ()

    def __add__(self, other: Self) -> Self:
        """Return the sums, column by column."""
        if type(other) is not type(self):
            return NotImplemented
        return type(self)(**{name: _plus(getattr(self, name), getattr(other, name)) for name in specs(type(self))})


def _plus(one: Any, other: Any) -> Any:  # noqa: ANN401  (two figures of one kind)
    return EXACT.add(one, other) if type(one) is Decimal else one + other


@remembered
def record_class(cls: type, name: str) -> "type[Record]":
    """Return the class of the record that field ``name`` of ``cls`` holds."""
    attribute = next(a for a in attrs.fields(cls) if a.name == name)
    return cast("type[Record]", attribute.type)


@frozen
class _Plan:
    """How the records of a class are judged."""

    counts: Callable[[object], tuple[object, ...]] | None
    """Gets the counts of a row of counts, which are judged in one go: table 3 has 24 such rows."""
    checks: tuple[tuple[str, Check], ...]
    """The other fields, judged one by one."""
    relates: bool
    """Whether fields that are each right can contradict one another."""


def _plan_of(cls: type[Record]) -> _Plan:
    kinds = specs(cls)
    in_one_go = len(kinds) > 1 and all(field.kind == "count" for field in kinds.values())
    return _Plan(
        counts=attrgetter(*kinds) if in_one_go else None,
        checks=() if in_one_go else _checks(cls),
        relates=any("_violations" in vars(base) for base in cls.__mro__ if base is not Record),
    )


@remembered
def _checks(cls: type[Record]) -> tuple[tuple[str, Check], ...]:
    return tuple((name, _check(cls, name, field)) for name, field in specs(cls).items())


def _check(cls: type[Record], name: str, field: Spec) -> Check:
    if field.kind not in {"row", "money"}:
        return field.check
    child = record_class(cls, name)
    wrong = Phrase(_WRONG_CLASS, {"kind": child.__name__})
    return lambda value: None if isinstance(value, child) else wrong


_WRONG_CLASS = Message("应为{kind}，实为{reported!r}")


@remembered
def is_row(cls: type) -> bool:
    """Tell whether ``cls`` is a row of figures and not a group of rows."""
    return all(field.kind != "row" for field in specs(cls).values())


@remembered
def row_paths(cls: type) -> tuple[str, ...]:
    """Return the dotted paths of the rows of ``cls`` in the order of the form, totals not among them."""
    paths: list[str] = []
    for name in specs(cls):
        child = record_class(cls, name)
        paths += [name] if is_row(child) else [f"{name}.{path}" for path in row_paths(child)]
    return tuple(paths)


@remembered
def _getters(cls: type[Row]) -> "tuple[attrgetter[tuple[Any, ...]], attrgetter[tuple[int, ...]]]":
    """Return what gets the rows of a table, or group, and what gets the figures of one of them."""
    paths = row_paths(cls)
    return attrgetter(*paths), attrgetter(*specs(record_class_at(cls, paths[0])))


def sums(table: Row) -> tuple[int, ...]:
    """Return the sum of every column over all rows of a table, or group, whose rows are of one class."""
    rows, figures = _getters(type(table))
    return tuple(map(sum, zip(*map(figures, rows(table)), strict=True)))


def total_of(table: Row) -> Any:  # noqa: ANN401  (the class of the rows, which the caller knows)
    """Return `sums` as a row."""
    cls: Any = record_class_at(type(table), row_paths(type(table))[0])
    return cls(**dict(zip(specs(cls), sums(table), strict=True)))


def record_class_at(cls: type, path: str) -> "type[Record]":
    """Return the class of the record at a dotted ``path`` below ``cls``."""
    for name in path.split("."):
        cls = record_class(cls, name)
    return cast("type[Record]", cls)
