"""Tables and reports for tests: nought everywhere but where a test says otherwise."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

import govdisclosure.model
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fields import specs
from govdisclosure.model.proactive import Money
from govdisclosure.model.record import Record, Row, record_class
from govdisclosure.model.report import AnnualReport, AnyReport
from govdisclosure.model.table import Table

_RecordT = TypeVar("_RecordT", bound=Record)
_NOUGHTS: Mapping[str, object] = {
    "count": 0,
    "signed": 0,
    "amount": Decimal(0),
    "money": Money(amount=Decimal(0), unit="元"),
}


def made(cls: type[_RecordT], figures: Mapping[str, object] | None = None, path: str = "") -> _RecordT:
    """Return the table, group or row of ``figures`` by dotted path, with nought in every other cell."""
    figures = figures or {}
    arguments: dict[str, Any] = {}
    for name, field in specs(cls).items():
        place = f"{path}{name}"
        if field.kind == "row":
            arguments[name] = made(record_class(cls, name), figures, f"{place}.")
        else:
            arguments[name] = figures.get(place, _NOUGHTS[field.kind])
    return cls(**arguments)


def made_report(edition: AnyEdition, figures: Mapping[str, object] | None = None, /, **fields: object) -> AnyReport:
    """Return a report of ``edition``'s first year with ``figures`` by whole path (``requests.received.natural_person``)."""
    arguments: dict[str, Any] = {
        "year": edition.first_year,
        "title": f"东山市交通运输局{edition.first_year}年政府信息公开工作年度报告",
        "agency": Agency(name="东山市交通运输局"),
    }
    for name in ("proactive", "requests", "remedies"):
        arguments[name] = made(getattr(edition, name), figures, f"{name}.") if figures else made(getattr(edition, name))
    arguments |= fields
    return cast("AnyReport", AnnualReport[Any, Any, Any](**arguments))


def _records() -> Iterator[type[Record]]:
    for found in pkgutil.iter_modules(govdisclosure.model.__path__, "govdisclosure.model."):
        module = importlib.import_module(found.name)
        for cls in vars(module).values():
            if isinstance(cls, type) and issubclass(cls, Record) and cls.__module__ == found.name:
                yield cls


RECORDS: list[Any] = [cls for cls in _records() if cls not in {Record, Row, Table}]
"""Every record of the model."""
