"""Sections five and six: problems and what is done about them, fees for information, and what else there is."""

from collections.abc import Iterator, Sequence
from typing import Final

from govdisclosure.specimens.prose import sentences
from govdisclosure.specimens.prose.telling import Telling

__all__ = ["FEES_FROM", "other_matters", "problems"]

FEES_FROM: Final = 2021
"""The first report year that has to tell of fees for information."""

_PROBLEMS: Final = (
    ("工作中还存在一些不足：{listed}。", "下一步，将从以下方面改进：{listed}。"),
    ("（一）存在的主要问题。{listed}。", "（二）改进的措施。{listed}。"),
    ("主要的不足是：{listed}。", "改进的办法是：{listed}。"),
)
_NOTHING: Final = ("无。", "没有其他需要报告的事项。", "无其他需要报告的事项。")
_NO_FEES: Final = (
    "本年度未收取信息处理费。",
    "{year}年，没有发出收费通知，也没有收取信息处理费。",
    "按照信息处理费管理办法，这一年没有产生信息处理费。",
)
_FEES: Final = (
    "本年度发出信息处理费收费通知{notices}件，通知收费金额{billed}元，实际收取{collected}元。",
    "{year}年，依法发出收费通知{notices}件，收费总金额{billed}元，实际收取信息处理费{collected}元。",
)


def problems(telling: Telling) -> Iterator[str]:
    """Yield the paragraphs of section five."""
    random = telling.random
    count = random.randint(2, 3)
    for words, pool in zip(random.choice(_PROBLEMS), (sentences.PROBLEMS, sentences.IMPROVEMENTS), strict=True):
        yield words.format(listed=_listed([telling.phrase(one) for one in random.sample(pool, count)]))


def _listed(items: Sequence[str]) -> str:
    return "；".join(f"{number}是{item}" for number, item in zip("一二三", items, strict=False))


def other_matters(telling: Telling) -> Iterator[str]:
    """Yield the paragraphs of section six."""
    if telling.year.year < FEES_FROM:
        yield telling.one_of(_NOTHING)
        return
    fees = telling.fees
    if fees:
        yield telling.one_of(_FEES, notices=fees.notices, billed=fees.billed, collected=fees.collected)
    else:
        yield telling.one_of(_NO_FEES)
    if telling.habits.repeats:
        yield _proposals(telling)
    yield telling.one_of(_NOTHING[1:])


def _proposals(telling: Telling) -> str:
    """Return how many proposals of deputies were dealt with."""
    now, before, last = telling.year.proposals, telling.last.proposals, telling.last.year
    if not telling.compares or now == before:
        return f"办理人大代表建议和政协委员提案{now}件，办理结果在网上公开。"
    return f"办理人大代表建议和政协委员提案{now}件，比{last}年{'多' if now > before else '少'}{abs(now - before)}件，办理结果在网上公开。"
