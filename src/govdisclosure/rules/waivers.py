"""The waivers of a file: which findings they dismiss, and which of them dismiss nothing."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import PurePath
from typing import Final, final

from attrs import evolve, field, frozen

from govdisclosure.errors import Lang, Message
from govdisclosure.messages import LABELLED, Joined, Phrase
from govdisclosure.published import PublishedReport
from govdisclosure.rules._toml_file import loaded
from govdisclosure.rules._waivers_toml import as_toml, from_toml
from govdisclosure.rules.check import CATALOGUE
from govdisclosure.rules.finding import Finding, Findings
from govdisclosure.rules.rule import Rule
from govdisclosure.rules.waiver import Change, Waiver

__all__ = ["Use", "Waivers", "Why"]

_TOO_LARGE: Final = Message("超过1兆字节，不是豁免文件")


@final
class Why(StrEnum):
    """What came of a waiver, the happiest first."""

    USED = "used"
    EXPIRED = "expired"
    """It would dismiss a finding, had its last day not passed."""
    LAPSED = "lapsed"
    """Its finding rests on other values now."""
    UNUSED = "unused"
    """There is no such finding."""


@final
@frozen(kw_only=True)
class Use:
    """What came of one waiver."""

    waiver: Waiver
    number: int
    """Its place in the file, the first being 1."""
    why: Why = Why.UNUSED
    changes: tuple[Change, ...] = ()
    """For one that has lapsed: the values that differ."""

    def sentence(self, lang: Lang = "zh") -> str:
        """Return it as one sentence."""
        arguments = {"number": self.number, "rule": self.waiver.rule, "expires": self.waiver.expires}
        sentence = _SAID[self.why].text(lang, arguments)
        if not self.changes:
            return sentence
        changes = Joined(tuple(_change(change) for change in self.changes[:_FEW]), _APART)
        return LABELLED.text(lang, {"label": sentence, "words": changes})


_FEW: Final = 3
_APART: Final = Message("；")
_SAID: Final = {
    Why.USED: Message("第{number}条豁免（{rule}）已使用"),
    Why.EXPIRED: Message("第{number}条豁免（{rule}）已于{expires}到期，所指问题仍在"),
    Why.LAPSED: Message("第{number}条豁免（{rule}）已失效，数据与豁免时不同"),
    Why.UNUSED: Message("第{number}条豁免（{rule}）未使用，没有发现所指问题"),
}
_CHANGED: Final = Message("{path}豁免时为“{waived}”，现为“{found}”")
_NEW: Final = Message("{path}未列入豁免，现为“{found}”")
_GONE: Final = Message("{path}豁免时为“{waived}”，现已无关")


def _change(change: Change) -> Phrase:
    words = _NEW if change.waived is None else _GONE if change.found is None else _CHANGED
    found = f"{change.found:f}" if isinstance(change.found, Decimal) else change.found
    return Phrase(words, {"path": change.path, "waived": change.waived, "found": found})


@final
@frozen
class Waivers:
    """Waivers in the order of their file."""

    items: tuple[Waiver, ...] = field(default=(), converter=tuple[Waiver, ...])

    def __iter__(self) -> Iterator[Waiver]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @classmethod
    def load(cls, path: "str | os.PathLike[str]", *, rules: Iterable[Rule] = CATALOGUE) -> "Waivers":
        """Return the waivers of a TOML file; ``rules`` are those that they may name.

        Raises:
            Unreadable: the file is missing, may not be read, or is larger than a megabyte.
            InvalidWaivers: what is wrong in it, all at once, with file and place.
        """
        return loaded(path, partial(cls.loads, rules=rules), too_large=_TOO_LARGE)

    @classmethod
    def loads(cls, text: str | bytes, *, rules: Iterable[Rule] = CATALOGUE) -> "Waivers":
        """Return the waivers of TOML text, or of its UTF-8 bytes; ``rules`` are those that they may name.

        Raises:
            InvalidWaivers: what is wrong in it, all at once, with its place.
        """
        return cls(from_toml(text, {rule.code for rule in rules}))

    def dumps(self) -> str:
        """Return the TOML text of the waivers: `loads` gives them back."""
        return as_toml(self.items)

    def within(self, report: PublishedReport, *, file: str = "") -> "Waivers":
        """Return those that may be about ``report``, by body, year and file; without ``file``, none that names one."""
        return Waivers(waiver for waiver in self.items if _is_about(waiver, report, file))

    def uses(
        self, findings: Findings, report: PublishedReport | None = None, *, today: dt.date, file: str = ""
    ) -> tuple[Use, ...]:
        """Return what comes of every waiver on ``findings``, in ``report`` if it is given, by the day ``today``."""
        by_code: dict[str, list[Finding]] = {}
        for finding in findings:
            by_code.setdefault(finding.code, []).append(finding)
        return tuple(
            use
            if report is not None and not _is_about(waiver, report, file)
            else _judged(use, by_code.get(waiver.rule, []), today)
            for number, waiver in enumerate(self.items, start=1)
            for use in (Use(waiver=waiver, number=number),)
        )

    def used_in_all(self, uses: Iterable[Iterable[Use]]) -> tuple[Use, ...]:
        """Return what came of every waiver over several reports: the happiest of its ``uses``."""
        best = {number: Use(waiver=waiver, number=number) for number, waiver in enumerate(self.items, start=1)}
        for use in (use for some in uses for use in some):
            if _ORDER[use.why] < _ORDER[best[use.number].why]:
                best[use.number] = use
        return tuple(best.values())


_ORDER: Final = {why: order for order, why in enumerate(Why)}


def _is_about(waiver: Waiver, report: PublishedReport, file: str) -> bool:
    """Tell whether ``report`` is the body's, the year's and in the file that ``waiver`` names."""
    agency = report.agency.name if report.agency else None
    if waiver.file is not None:
        named, parts = PurePath(waiver.file).parts, PurePath(file).parts
        if named != parts[-len(named) :]:
            return False
    return waiver.agency in {None, agency} and waiver.year in {None, report.year}


def _judged(use: Use, findings: Iterable[Finding], today: dt.date) -> Use:
    """Return ``use`` with what comes of it on ``findings``, all of its rule."""
    alike = [finding for finding in findings if use.waiver.resembles(finding)]
    changes = min((use.waiver.changes(finding) for finding in alike), key=len, default=None)
    if changes is None:
        return use
    if changes:
        return evolve(use, why=Why.LAPSED, changes=changes)
    return evolve(use, why=Why.EXPIRED if use.waiver.expired(today) else Why.USED)
