"""What a report says of money in its prose: the charges of table 2, and the fees for information of section six."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdisclosure.prose import Mention
from govdisclosure.rules._passages import Passage
from govdisclosure.rules.rule import Case

__all__ = ["charges_said", "fees_collected"]

_MONEY: Final = frozenset({"元", "万元", "亿元"})
_COLLECTED: Final = re.compile("收取|实收|收到|收入|收费金额")
_ABOUT_FEES: Final = re.compile("信息处理费|信息公开(?:申请)?(?:的)?(?:收费|费用)|公开收费")
_BILLED: Final = re.compile("通知|应收|开具|发出")


def charges_said(case: Case) -> Iterator[Mention]:
    """Yield the exact amounts of 行政事业性收费 that the prose gives."""
    for passage, mention in _money(case, range(7)):
        sentence = passage.sentence(mention.span[0])
        before = sentence.text[: mention.span[0] - sentence.start]
        if "行政事业性收费" in re.split("[；;]", before)[-1]:
            yield mention


def fees_collected(case: Case) -> Decimal | None:
    """Return the 信息处理费 collected, in 元: as typed, else as section six says; None where neither does."""
    typed = case.report.information_fees
    if typed is not None:
        return typed.collected
    for passage, mention in _money(case, (6,)):
        words = mention.before
        about = _ABOUT_FEES.search(passage.sentence(mention.span[0]).text)
        if about and _COLLECTED.search(words) and not _BILLED.search(words):
            return mention.worth
    return None


def _money(case: Case, sections: range | tuple[int, ...]) -> Iterator[tuple[Passage, Mention]]:
    for passage in case.passages:
        if passage.section in sections:
            for mention in passage.facts.mentions:
                if mention.is_exact and mention.unit in _MONEY and mention.period in (None, case.report.year):
                    yield passage, mention
