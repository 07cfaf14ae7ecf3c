"""What to write to the unit: the findings as a message, numbered as on the page."""

from collections.abc import Iterator
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.messages import Joined
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.numbered import Numbered, numbered
from govdisclosure.output.findings.words import about, changed, section_name, section_of
from govdisclosure.rules import Finding
from govdisclosure.rules.page import SEVERITIES

__all__ = ["findings_message", "greeting", "item"]

_GREETING: Final = Message.counted("{about}（{file}）：检查发现以下{number}个问题，请核实后改正。", by="number")
_NOTHING: Final = Message("{about}（{file}）：检查没有发现问题。")
_ITEM: Final = Message("{number}．［{severity}］{section}：{sentence}")
_QUOTED: Final = Message("原文：“{text}”")
_WHERE: Final = Message("位置：{place}")
_SUGGESTED: Final = Message("建议：{change}")
_ONE_OF: Final = Message("可能是以下之一：{changes}")
_BASIS: Final = Message("依据：{provision}")
_OR: Final = Message("；")
_MOST: Final = 5


def findings_message(judged: Judged, lang: Lang = "zh") -> str:
    """Return a message to the unit whose report it is: what was found, where, what it should be and by which provision."""
    standing = [one for one in numbered(judged, "") if one.finding.waived is None]
    return "\n".join((greeting(judged, len(standing), lang), *(item(one, judged, lang) for one in standing)))


def greeting(judged: Judged, number: int, lang: Lang) -> str:
    """Return the first line."""
    words = _GREETING if number else _NOTHING
    return words.text(lang, {"about": about(judged, lang), "file": judged.file, "number": number})


def item(one: Numbered, judged: Judged, lang: Lang) -> str:
    """Return what there is to say of a finding, a line each."""
    finding = one.finding
    said = {
        "number": one.number,
        "severity": SEVERITIES[finding.severity],
        "section": section_name(section_of(finding), lang),
        "sentence": finding.sentence(lang),
    }
    below = "".join(f"\n    {line}" for line in _lines(finding, judged, lang))
    return f"{_ITEM.text(lang, said)}{below}"


def _lines(finding: Finding, judged: Judged, lang: Lang) -> Iterator[str]:
    if finding.text and finding.text not in finding.sentence(lang):
        yield _QUOTED.text(lang, {"text": finding.text.strip()})
    if len(finding.cells) == 1 and finding.cells[0].place:
        yield _WHERE.text(lang, {"place": finding.cells[0].place})
    if finding.cells:
        form = judged.form(finding.cells[0])
        if finding.suggestion:
            yield _SUGGESTED.text(lang, {"change": changed(finding.suggestion, form, lang)})
        elif finding.alternatives:
            changes = tuple(changed(one, form, lang) for one in finding.alternatives[:_MOST])
            yield _ONE_OF.text(lang, {"changes": Joined(changes, _OR)})
    yield _BASIS.text(lang, {"provision": finding.provision})
