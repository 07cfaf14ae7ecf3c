"""Fields of a bureau's own: a class of the model, bound to a key of ``extensions``."""

import json
from typing import Any, Generic, TypeVar, final

from attrs import evolve, frozen

from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.formats.json.converter import structure, unstructure
from govdisclosure.model.record import Record
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport

__all__ = ["Extension"]

_FieldsT = TypeVar("_FieldsT", bound=Record)
_ReportT = TypeVar("_ReportT", AnnualReport[Any, Any, Any], PublishedReport)

_LACKING: Message = Message("缺少这一项")
_OTHER_CLASS: Message = Message("应为{implied}，实为{reported}")


@final
@frozen
class Extension(Generic[_FieldsT]):
    """A bureau's own fields: the class ``cls``, kept in a report's ``extensions`` under ``key``.

    The report carries them as plain JSON, so that who does not know the class loses nothing, and files that carry the
    report as JSON beside the print carry them too.
    """

    key: str
    cls: type[_FieldsT]

    def has(self, report: AnnualReport[Any, Any, Any] | PublishedReport) -> bool:
        """Tell whether ``report`` has something under the key."""
        return self.key in report.extensions

    def of(self, report: AnnualReport[Any, Any, Any] | PublishedReport) -> _FieldsT:
        """Return the fields that ``report`` has.

        Raises:
            InvalidReport: there are none, or everything that is wrong in them, each with its path (``extensions.qinghe.…``).
        """
        if not self.has(report):
            raise InvalidReport([Violation(_LACKING, path=f"extensions.{self.key}")])
        try:
            fields: _FieldsT = structure(report.extensions[self.key], self.cls)
        except InvalidReport as error:
            refused = error.under("extensions", self.key)
        else:
            return fields
        raise refused

    def put(self, report: _ReportT, fields: _FieldsT) -> _ReportT:
        """Return ``report`` with ``fields`` in place of those that it has.

        Raises:
            InvalidReport: ``fields`` are of another class, or what they hold cannot be written as JSON.
        """
        if type(fields) is not self.cls:
            said = {"reported": type(fields).__name__, "implied": self.cls.__name__}
            raise InvalidReport([Violation(_OTHER_CLASS, path=f"extensions.{self.key}", **said)])
        plain = json.loads(json.dumps(unstructure(fields)))  # tuples are lists
        return evolve(report, extensions={**report.extensions, self.key: plain})
