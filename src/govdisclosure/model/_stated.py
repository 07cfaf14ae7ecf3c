"""A table from figures with their totals, as an official has them."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, cast

from attrs import Factory, define

from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.model.fields import specs, stated_totals
from govdisclosure.model.record import Record, is_row, record_class, record_class_at, row_paths

__all__ = ["record_from_stated"]

_UNKNOWN = Message("表中没有这一行或这一列")
_LACKING = Message("缺少数据")
_SHAPE = Message.counted("应按列给出{columns}个数", by="columns")
_GROUP = Message("由若干行组成，应逐行给出数据")
_TWICE = Message("填报了两个不同的数：{first!r}和{reported!r}")
_TOTAL = Message("填报为{reported!r}，按各项计算应为{implied}")


def record_from_stated(cls: type[Record], rows: Mapping[str, object], totals: Mapping[str, object]) -> Record:
    """Do what `govdisclosure.model.table.Table.from_stated` says."""
    stated = _Stated()
    stated.take(cls, "", rows)
    stated.take(cls, "", totals)
    table = stated.build(cls, "")
    stated.compare()
    if table is None or stated.violations:
        raise InvalidReport(stated.violations)
    return table


@define
class _Stated:
    figures: dict[str, object] = Factory(dict[str, object])
    built: dict[str, Record] = Factory(dict[str, Record])
    violations: list[Violation] = Factory(list[Violation])

    def take(self, cls: type, path: str, figures: object) -> None:
        """Lay ``figures`` of the group, row or total at ``path`` out as one figure a cell."""
        if isinstance(figures, Mapping):
            for key, value in cast("Mapping[object, object]", figures).items():
                self._take_one(cls, _join(path, str(key)), value)
            return
        row = _class_at(cls, path)
        if not is_row(row):
            self.violations.append(Violation(_GROUP, path=path, reported=figures))
            return
        columns, totals = (*specs(row), *stated_totals(row)), (*stated_totals(row),)
        values = _listed(figures)
        if values is not None:
            if len(values) in {len(columns), len(columns) - len(totals)}:
                for name, value in zip(columns, values, strict=False):
                    self._put(f"{path}.{name}", value)
                return
        elif totals and path.rpartition(".")[2] not in totals:
            self._put(f"{path}.{totals[0]}", figures)
            return
        self.violations.append(Violation(_SHAPE, path=path, reported=figures, columns=len(columns)))

    def _put(self, path: str, value: object) -> None:
        first = self.figures.setdefault(path, value)
        if first != value:
            self.violations.append(Violation(_TWICE, path=path, reported=value, first=first))

    def _take_one(self, cls: type, path: str, value: object) -> None:
        kind = _kind(cls, path)
        if kind == "cell":
            self._put(path, value)
        elif kind == "unknown":
            self.violations.append(Violation(_UNKNOWN, path=path, reported=value))
        else:
            self.take(cls, path, value)

    def build(self, cls: type, path: str) -> Record | None:
        """Return the record at ``path``, or None when it cannot exist; why is among the violations."""
        arguments: dict[str, Any] = {}
        for name, field in specs(cls).items():
            place = _join(path, name)
            if field.kind == "row":
                arguments[name] = self.build(record_class(cls, name), place)
            elif place in self.figures:
                arguments[name] = self.figures[place]
            else:
                self.violations.append(Violation(_LACKING, path=place))
                arguments[name] = None
        lacking = any(value is None and _join(path, name) not in self.figures for name, value in arguments.items())
        if lacking:
            return None
        try:
            record: Record = cls(**arguments)
        except InvalidReport as error:
            self.violations += error.under(path).violations
            return None
        self.built[path] = record
        return record

    def compare(self) -> None:
        """Say which stated totals differ from what the figures imply."""
        for path, reported in self.figures.items():
            names = path.split(".")
            if "total" not in names:
                continue
            owner = names.index("total")
            record = self.built.get(".".join(names[:owner]))
            if record is None:
                continue  # its figures are at fault, and that is said already
            implied = attrgetter(".".join(names[owner:]))(record)
            if type(reported) is not int or reported != implied:
                self.violations.append(Violation(_TOTAL, path=path, reported=reported, implied=implied))


def _listed(figures: object) -> Sequence[object] | None:
    listed = isinstance(figures, Sequence) and not isinstance(figures, str | bytes)
    return cast("Sequence[object]", figures) if listed else None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _kind(cls: type, path: str) -> str:
    """Tell what stands at ``path``: a cell, a row, a group, or nothing."""
    *parents, name = path.split(".")
    for parent in parents:
        if parent in stated_totals(cls) and not is_row(cls):
            cls = _row_class(cls)
        elif parent in specs(cls) and specs(cls)[parent].kind == "row":
            cls = record_class(cls, parent)
        else:
            return "unknown"
    if name in stated_totals(cls):
        return "cell" if is_row(cls) else "row"
    if name in specs(cls):
        return "row" if specs(cls)[name].kind == "row" else "cell"
    return "unknown"


def _row_class(cls: type) -> type:
    return record_class_at(cls, row_paths(cls)[0])


def _class_at(cls: type, path: str) -> type:
    """Return the class of the row or group at ``path``."""
    for name in path.split(".") if path else ():
        cls = _row_class(cls) if name in stated_totals(cls) else record_class(cls, name)
    return cls
