"""What would mend a finding, as text: the suggestion, or what is tied."""

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from govdisclosure.cli._judged import Judged, column_label, plain_figure, row_label
from govdisclosure.forms import TableForm
from govdisclosure.messages import Joined, Lang, Message, Phrase
from govdisclosure.rules import Cause, Finding, Suggestion

__all__ = ["CAUSES", "suggestions"]

CAUSES: Final = {
    Cause.SHIFTED_COLUMN: Message("整行数字错位一列"),
    Cause.SHIFTED_ROW: Message("整列数字错位一行"),
    Cause.SWAPPED: Message("相邻两格数字互换"),
    Cause.WRONG_UNIT: Message("元与万元混用"),
    Cause.TRANSPOSED: Message("数字颠倒"),
    Cause.DIGIT_DROPPED: Message("漏写一位数字"),
    Cause.DIGIT_DOUBLED: Message("重复多写一位数字"),
    Cause.TOTAL_NOT_UPDATED: Message("总计未更新"),
    Cause.OFF_BY_ONE: Message("相差1"),
}
"""How figures came to be wrong; nothing is said where it is not known."""

_SUGGESTED: Final = Message("建议：{change}")
_SUGGESTED_ABOVE: Final = Message("建议同上")
_ONE_OF: Final = Message("可能是以下之一：")
_PERHAPS: Final = Message("可能：{change}")
_AS_ABOVE: Final = Message("可能的改法同上")
_OR: Final = Message("也可能是：")
_CHANGE: Final = Message("“{cell}”应为{value}")
_BECAUSE: Final = Message("{change}（{cause}）")
_MORE: Final = Message("此外还有{number}种改法")
_COMMA: Final = Message("，")
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
    changes = tuple(
        Phrase(
            _CHANGE, {"cell": f"{row_label(form, cell)}·{column_label(form, cell)}", "value": plain_figure(cell.value)}
        )
        for cell in suggestion.cells
    )
    change = Joined(changes, _COMMA).text(lang)
    cause = CAUSES.get(suggestion.cause)
    return _BECAUSE.text(lang, {"change": change, "cause": cause}) if cause else change
