"""What would mend a finding, as text: the suggestion, or what is tied."""

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from govdisclosure.messages import Lang, Message
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.words import ONE_OF, SUGGESTED, changed
from govdisclosure.rules import Finding, Suggestion

__all__ = ["suggestions"]

_SUGGESTED_ABOVE: Final = Message("建议同上")
_PERHAPS: Final = Message("可能：{change}")
_AS_ABOVE: Final = Message("可能的改法同上")
_OR: Final = Message("也可能是：")
_MORE: Final = Message("此外还有{number}种改法")
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
        yield Text(SUGGESTED.text(lang, {"change": changed(finding.suggestion, form, lang)}), "green")
    if finding.alternatives in said:
        yield Text(_AS_ABOVE.text(lang), "dim")
    elif len(finding.alternatives) == 1 and not finding.suggestion:
        yield Text(_PERHAPS.text(lang, {"change": changed(finding.alternatives[0], form, lang)}), "green")
    elif finding.alternatives:
        said.add(finding.alternatives)
        yield Text((_OR if finding.suggestion else ONE_OF).text(lang), "green")
        for one in finding.alternatives[:_MOST]:
            yield Text(f"· {changed(one, form, lang)}")
        if len(finding.alternatives) > _MOST:
            yield Text(_MORE.text(lang, {"number": len(finding.alternatives) - _MOST}), "dim")
