"""Table 2: which documents, decisions and charges a number of the prose counts."""

import re
from collections.abc import Iterator
from typing import Final

from govdisclosure.forms import table_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.prose.subjects.subject import Subject

__all__ = ["proactive_subject"]

_DOCUMENTS: Final = "(?P<kind>行政规范性文件|规范性文件|规章)"
_ISSUED: Final = re.compile(
    "(?:制发|制定|出台|印发|制定出台|新制定)(?:了)?(?:行政规范性文件|规章)|(?:行政规范性文件|规章)(?:制发|本年制发)"
)
_REPEALED: Final = re.compile("废止(?:行政规范性文件|规章)?|(?:行政规范性文件|规章)废止")
_IN_FORCE: Final = re.compile("现行有效")
_DECISIONS: Final = (
    ("licensing", re.compile("行政许可(?:处理)?决定|(?:办理|作出|实施)行政许可(?!事项)")),
    ("penalties", re.compile("行政处罚(?:处理)?决定|(?:作出|实施)行政处罚")),
    ("compulsory_measures", re.compile("行政强制(?:处理)?决定|(?:作出|实施)行政强制")),
)


def proactive_subject(words: str, edition: AnyEdition) -> Subject | None:
    """Return which cell of table 2 ``words`` count."""
    form = table_form(edition.proactive)
    for name, path in _table_2(words):
        if path in form.index:
            return Subject(name=name, readings=((f"proactive.{path}",),))
    return None


def _table_2(words: str) -> Iterator[tuple[str, str]]:
    row = (
        "normative_documents"
        if "规范性文件" in words
        else "rules"
        if re.search("(?<!党内法)规章(?!制度)", words)
        else None
    )
    if row is not None:
        if _IN_FORCE.search(words):
            yield "现行有效件数", f"{row}.in_force"
        elif _REPEALED.search(words):
            yield "本年废止件数", f"{row}.repealed"
        elif _ISSUED.search(words):
            yield "本年制发件数", f"{row}.issued"
    for name, pattern in _DECISIONS:
        if pattern.search(words) and not re.search("公开|公示|归集|报送|准予|不予|驳回|撤销|变更|延续", words):
            yield "本年处理决定数量", f"{name}.decisions"
    if "行政事业性收费" in words and re.search("金额|收费(?:共计|合计|总计|收入|共)?$|收取", words):
        yield "本年收费金额", "fees.amount"
