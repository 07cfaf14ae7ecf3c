"""A waiver: the reviewer's word that a finding is known and dismissed, as long as it rests on the same values."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final, Self, final

from attrs import field, fields_dict, frozen

from govdisclosure.rules._toml_file import InvalidFile
from govdisclosure.rules._waivable import Waivable, path_of
from govdisclosure.rules._waiver_checks import problems

__all__ = ["Change", "InvalidWaivers", "Waiver", "dismissals"]


@final
class InvalidWaivers(InvalidFile):
    """Everything that is wrong in a waiver or a file of them, at once; prints one sentence a line."""


@final
@frozen
class Change:
    """A value on which a waiver rested and a finding does not: a cell's path, or ``text`` and its likes."""

    path: str
    waived: str | int | None
    """What the waiver says; None where it does not name it."""
    found: str | int | Decimal | None
    """What the report says; None where the finding does not rest on it."""


@final
@frozen(kw_only=True)
class Waiver:
    """Which finding is dismissed, as long as it rests on these values, and why, by whom and until when.

    Cells and sentence must be those of the finding, all of them; what else is None is not looked at.

    Raises:
        InvalidWaivers: with one violation a problem, each with the name of its field.
    """

    rule: str
    """The code of the rule."""
    reason: str
    who: str
    expires: dt.date | None = None
    """The last day on which it counts; None as long as the values stand."""
    cells: Mapping[str, str | int] = field(factory=dict[str, str | int], hash=False)
    """Every cell the finding rests on, and what it prints (text) or its value (int); one that is left out is a nought.

    A path is ``requests.received.total``; a cell of last year's report has ``previous.`` before it, one of a unit the unit's name.
    """
    text: str | None = None
    """The sentence or heading that the finding quotes."""
    section: int | None = None
    """The section, where it shall tell findings apart."""
    expected: str | int | None = None
    actual: str | int | None = None
    agency: str | None = None
    """The only body whose reports it is about; None for any."""
    year: int | None = None
    """The only report year that it is about."""
    file: str | None = None
    """The only file that it is about: its name, or the end of its path."""

    def __attrs_post_init__(self) -> None:
        violations = [*problems({name: getattr(self, name) for name in fields_dict(Waiver)})]
        if violations:
            raise InvalidWaivers(violations)

    @classmethod
    def of(cls, finding: Waivable, *, reason: str, who: str, expires: dt.date | None = None) -> Self:
        """Return the waiver of ``finding``, resting on all its values."""
        return cls(
            rule=finding.code,
            reason=reason,
            who=who,
            expires=expires,
            cells={path_of(cell): cell.text for cell in finding.cells if cell.text != "0"},
            text=finding.text if _words(finding.text) else None,
            section=None if finding.cells else finding.section,
            expected=_printed(finding.expected),
            actual=_printed(finding.actual),
        )

    def expired(self, today: dt.date) -> bool:
        """Tell whether its last day is before ``today``."""
        return self.expires is not None and self.expires < today

    def changes(self, finding: Waivable) -> tuple[Change, ...]:
        """Return on which values the ``finding`` does not rest as the waiver says; none when it is the finding's."""
        said = {path_of(cell): cell for cell in finding.cells}
        wrong = [
            Change(path, value, said[path].text if path in said else None)
            for path, value in self.cells.items()
            if path not in said or not _says(value, said[path].text, said[path].value)
        ]
        wrong += [
            Change(path, None, cell.text) for path, cell in said.items() if path not in self.cells and cell.value != 0
        ]
        if _words(self.text) != _words(finding.text):
            wrong.append(Change("text", self.text, finding.text))
        others = {"section": finding.section, "expected": finding.expected, "actual": finding.actual}
        if finding.cells:
            del others["section"]  # it is the one of their table
        for name, value in others.items():
            mine: str | int | None = getattr(self, name)
            if mine is not None and not _says(mine, _printed(value), value):
                wrong.append(Change(name, mine, value))
        return tuple(wrong)

    def covers(self, finding: Waivable) -> bool:
        """Tell whether it is the waiver of ``finding``, on which it rests in every value."""
        return self.rule == finding.code and not self.changes(finding)

    def resembles(self, finding: Waivable) -> bool:
        """Tell whether ``finding`` is about the same place, whatever the values: the same cells, or one sentence but for its figures."""
        if self.rule != finding.code or self.section not in {None, finding.section}:
            return False
        if self.cells:
            return any(path_of(cell) in self.cells for cell in finding.cells)
        return _FIGURES.sub("", _words(self.text)) == _FIGURES.sub("", _words(finding.text))


def dismissals(waivers: Iterable[Waiver], today: dt.date) -> Callable[[Waivable], Waiver | None]:
    """Return the function that gives the waiver of a finding by the day ``today``; of several the one that lasts longest.

    The order of the waivers makes no difference.
    """
    standing: dict[tuple[str, str], list[Waiver]] = {}
    for waiver in sorted(waivers, key=_lasting):
        if not waiver.expired(today):
            standing.setdefault((waiver.rule, _words(waiver.text)), []).append(waiver)

    def of(finding: Waivable) -> Waiver | None:
        alike = standing.get((finding.code, _words(finding.text)), ())
        return next((waiver for waiver in alike if waiver.covers(finding)), None)

    return of


def _lasting(waiver: Waiver) -> tuple[int, str, str, str]:
    return -(waiver.expires or dt.date.max).toordinal(), waiver.who, waiver.reason, repr(waiver)


_FIGURES: Final = re.compile(r"[0-9０-９.．,，%％\s]+")


def _words(text: str | None) -> str:
    return (text or "").strip()


def _printed(value: int | Decimal | str | None) -> str | None:
    return f"{value:f}" if isinstance(value, Decimal) else None if value is None else str(value)


def _says(waived: str | int, text: str | None, value: object) -> bool:
    return waived.strip() == _words(text) if isinstance(waived, str) else waived == value
