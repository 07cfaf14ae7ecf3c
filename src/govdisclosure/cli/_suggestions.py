"""What would mend a finding, as text: the suggestion, or what is tied."""

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from govdisclosure.cli._judged import Judged, column_label, plain_figure, row_label
from govdisclosure.errors import Lang, Message
from govdisclosure.forms import TableForm
from govdisclosure.rules import Cause, Finding, Suggestion

__all__ = ["CAUSES", "suggestions"]

CAUSES: Final = {
    Cause.SHIFTED_COLUMN: Message(zh="整行数字错位一列", en="a row moved over by one column"),
    Cause.SHIFTED_ROW: Message(zh="整列数字错位一行", en="a column moved by one row"),
    Cause.SWAPPED: Message(zh="相邻两格数字互换", en="two neighbours swapped"),
    Cause.WRONG_UNIT: Message(zh="元与万元混用", en="元 and 万元 confused"),
    Cause.TRANSPOSED: Message(zh="数字颠倒", en="digits transposed"),
    Cause.DIGIT_DROPPED: Message(zh="漏写一位数字", en="a digit dropped"),
    Cause.DIGIT_DOUBLED: Message(zh="重复多写一位数字", en="a digit doubled"),
    Cause.TOTAL_NOT_UPDATED: Message(zh="总计未更新", en="total not updated"),
    Cause.OFF_BY_ONE: Message(zh="相差1", en="off by one"),
}
"""How figures came to be wrong; nothing is said where it is not known."""

_SUGGESTED: Final = Message(zh="建议：{change}", en="suggestion: {change}")
_SUGGESTED_ABOVE: Final = Message(zh="建议同上", en="suggestion: as above")
_ONE_OF: Final = Message(zh="可能是以下之一：", en="one of these, probably:")
_PERHAPS: Final = Message(zh="可能：{change}", en="perhaps: {change}")
_AS_ABOVE: Final = Message(zh="可能的改法同上", en="what may mend it is said above")
_OR: Final = Message(zh="也可能是：", en="or else:")
_CHANGE: Final = Message(zh="“{cell}”应为{value}", en="{cell} should be {value}")
_BECAUSE: Final = Message(zh="{change}（{cause}）", en="{change} ({cause})")
_MORE: Final = Message(zh="此外还有{number}种改法", en="and {number} more")
_MOST: Final = 5
_SHORT: Final = 2
"""The most cells of a suggestion that is said again."""


def suggestions(finding: Finding, judged: Judged, lang: Lang, said: set[tuple[Suggestion, ...]]) -> Iterator[Text]:
    """Yield what stands below the evidence of ``finding``; what is long and was ``said`` is not said again."""
    if not finding.cells:
        return
    form = judged.form(finding.cells[0])
    if finding.suggestion and (finding.suggestion,) in said:
        yield Text(_SUGGESTED_ABOVE.text(lang), "dim")
    elif finding.suggestion:
        if len(finding.suggestion.cells) > _SHORT:
            said.add((finding.suggestion,))
        yield Text(_SUGGESTED.text(lang, {"change": _changed(finding.suggestion, form, lang)}), "green")
    if finding.alternatives in said:
        yield Text(_AS_ABOVE.text(lang), "dim")
    elif len(finding.alternatives) == 1 and not finding.suggestion:
        yield Text(_PERHAPS.text(lang, {"change": _changed(finding.alternatives[0], form, lang)}), "green")
    elif finding.alternatives:
        said.add(finding.alternatives)
        yield Text((_OR if finding.suggestion else _ONE_OF).text(lang), "green")
        for one in finding.alternatives[:_MOST]:
            yield Text(f"· {_changed(one, form, lang)}")
        if len(finding.alternatives) > _MOST:
            yield Text(_MORE.text(lang, {"number": len(finding.alternatives) - _MOST}), "dim")


def _changed(suggestion: Suggestion, form: TableForm, lang: Lang) -> str:
    changes = [
        _CHANGE.text(
            lang, {"cell": f"{row_label(form, cell)}·{column_label(form, cell)}", "value": plain_figure(cell.value)}
        )
        for cell in suggestion.cells
    ]
    change = ("，" if lang == "zh" else ", ").join(changes)
    cause = CAUSES.get(suggestion.cause)
    return _BECAUSE.text(lang, {"change": change, "cause": cause}) if cause else change
