"""What to write to the unit: the findings as a message, numbered as on the page."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.messages import Joined
from govdisclosure.output.findings.evidence import named, place, quoted
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.numbered import Numbered, numbered
from govdisclosure.output.findings.words import AS_IN, ONE_OF, SUGGESTED, about, changed, section_name, section_of
from govdisclosure.rules import Finding
from govdisclosure.rules.page import SEVERITIES

__all__ = ["findings_message", "greeting", "item"]

_GREETING: Final = Message.counted("{about}（{file}）：检查发现以下{number}个问题，请核实后改正。", by="number")
_NOTHING: Final = Message("{about}（{file}）：检查没有发现问题。")
_ITEM: Final = Message("{number}．［{severity}］{section}：{sentence}")
_QUOTED: Final = Message("原文：“{text}”")
_CELLS: Final = Message("单元格：{cells}")
_BASIS: Final = Message("依据：{provision}")
_OR: Final = Message("；")
_MOST: Final = 5


def findings_message(judged: Judged, lang: Lang = "zh") -> str:
    """Return a message to the unit whose report it is: what was found, where, what it should be and by which provision."""
    standing = [one for one in numbered(judged, "") if one.finding.waived is None]
    return "\n".join((greeting(judged, len(standing), lang), *(item(one, judged, lang) for one in standing)))


def greeting(judged: Judged, number: int | str, lang: Lang) -> str:
    """Return the first line; ``number`` is how many findings there are, or what stands for that."""
    words = _GREETING if number else _NOTHING
    return words.text(lang, {"about": about(judged, lang), "file": PurePath(judged.file).name, "number": number})


def item(one: Numbered, judged: Judged, lang: Lang) -> str:
    """Return what there is to say of a finding, a line each."""
    finding = one.finding
    said = {
        "number": one.number,
        "severity": SEVERITIES[finding.severity],
        "section": section_name(section_of(finding), lang),
        "sentence": finding.sentence(lang),
    }
    below = "".join(f"\n    {line}" for line in _lines(one, judged, lang))
    return f"{_ITEM.text(lang, said)}{below}"


def _lines(one: Numbered, judged: Judged, lang: Lang) -> Iterator[str]:
    finding = one.finding
    if words := quoted(finding, lang):
        yield _QUOTED.text(lang, {"text": "".join(words).strip()})
    if (cells := named(finding, judged, lang)) is not None:
        yield _CELLS.text(lang, {"cells": cells})
    if (where := place(finding, lang)) is not None:
        yield where
    if one.as_in is not None:
        yield AS_IN.text(lang, {"number": one.as_in})
    elif finding.cells:
        yield from _mended(finding, judged, lang)
    yield _BASIS.text(lang, {"provision": finding.provision})


def _mended(finding: Finding, judged: Judged, lang: Lang) -> Iterator[str]:
    form = judged.form(finding.cells[0])
    if finding.suggestion:
        yield SUGGESTED.text(lang, {"change": changed(finding.suggestion, form, lang)})
    elif finding.alternatives:
        changes = tuple(changed(one, form, lang) for one in finding.alternatives[:_MOST])
        yield f"{ONE_OF.text(lang)}{Joined(changes, _OR).text(lang)}"
