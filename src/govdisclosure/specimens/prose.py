"""The prose of a report: its preamble and six sections, with figures that agree with the tables and with last year."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final, final

from attrs import frozen

from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import SECTION_NAMES, SectionName
from govdisclosure.specimens import sentences
from govdisclosure.specimens.departments import TOPICS
from govdisclosure.specimens.draft import Figures, Part
from govdisclosure.specimens.habits import Habits
from govdisclosure.specimens.history import Year
from govdisclosure.specimens.phrases import phrase, some
from govdisclosure.specimens.places import Body
from govdisclosure.specimens.seeds import happens

__all__ = ["Writer"]

_FEES_FROM: Final = 2021
_COMPARED_FROM: Final = 2020
"""The first year whose report can speak of the year before."""


@final
@frozen(kw_only=True)
class Writer:
    """Who writes, about what."""

    random: Random
    body: Body
    habits: Habits
    year: Year
    last: Year
    figures: Figures
    fees: InformationFees | None

    def slots(self) -> Mapping[str, object]:
        """Return what the sentences of this report have in their places."""
        body = self.body
        one, two = self.random.sample(body.department.topics if body.department else TOPICS, 2)
        return {
            "agency": body.name,
            "short": body.short,
            "year": self.year.year,
            "last": self.last.year,
            "one": one,
            "two": two,
        }

    def preamble(self) -> Iterator[str]:
        """Yield what stands before section one."""
        slots = {**self.slots(), **self.habits.contact}
        for words in self.habits.preamble:
            yield phrase(self.random, words, slots)

    def parts(self) -> Mapping[SectionName, Part]:
        """Return the six sections."""
        slots = self.slots()
        written = (
            self._overview(slots),
            self._proactive(),
            self._requests(slots),
            self._remedies(),
            self._problems(slots),
            self._other_matters(),
        )
        return {
            name: Part(head=head, lines=tuple(lines))
            for name, head, lines in zip(SECTION_NAMES, self.habits.heads, written, strict=True)
        }

    # Section one ----------------------------------------------------------------------------------------------------

    def _overview(self, slots: Mapping[str, object]) -> Iterator[str]:
        random = self.random
        yield phrase(random, random.choice(sentences.OPENINGS), slots)
        yield from self._item(0, self._published() + some(random, sentences.PROACTIVE, random.randint(1, 3), slots))
        yield from self._item(1, self._asked() + some(random, sentences.REQUESTS, random.randint(1, 2), slots))
        yield from self._item(2, some(random, sentences.MANAGEMENT, random.randint(2, 3), slots))
        yield from self._item(3, self._consulted() + some(random, sentences.PLATFORM, random.randint(1, 3), slots))
        supervision = some(random, sentences.SUPERVISION, random.randint(1, 3), slots)
        if self.body.kind == "government":
            supervision += phrase(random, random.choice(sentences.APPRAISAL), slots)
        yield from self._item(4, supervision)

    def _item(self, index: int, text: str) -> Iterator[str]:
        """Yield a part of section one: its head on a line of its own, before its text, or none."""
        head = f"（{'一二三四五'[index]}）{_ITEMS[index]}"
        match self.habits.items:
            case "lines":
                yield head
                yield text
            case "run in":
                yield f"{head}。{text}"
            case _:
                yield text

    def _published(self) -> str:
        random, counts = self.random, self.year.published
        total, before = sum(counts), sum(self.last.published)
        said = phrase(
            random,
            random.choice(_PUBLISHED),
            {"year": self.year.year, "total": total, "a": counts[0], "b": counts[1], "c": counts[2]},
        )
        if self.year.year < _COMPARED_FROM or not self.habits.compares:
            return said
        return said + _compared(total, before, "条")

    def _asked(self) -> str:
        if not self.year.hand:
            return phrase(
                self.random,
                "[{year}年|全年]，[本机关|本单位][未收到|没有收到]政府信息公开申请。",
                {"year": self.year.year},
            )
        total = _totals(self.figures["requests"])
        received, brought, carried, done = total[0], total[1], total[-1], total[-2]
        fill = {
            "year": self.year.year,
            "received": received,
            "brought": brought,
            "carried": carried,
            "done": done,
            "granted": total[2],
            "partly": total[3],
        }
        return phrase(self.random, self.random.choice(_ASKED), fill)

    def _consulted(self) -> str:
        now, before = self.year.consulted, self.last.consulted
        said = f"全年接听群众咨询电话{now}次。"
        if self.year.year < _COMPARED_FROM or not self.habits.compares:
            return said
        return f"{self.year.year}年接听群众咨询电话{now}次，{self.last.year}年为{before}次，{_difference(now, before, '次')}。"

    # The sections of the tables -------------------------------------------------------------------------------------

    def _proactive(self) -> Iterator[str]:
        if self.habits.repeats:
            licences, _, penalties, _ = self.year.decisions
            yield f"全年办理行政许可{licences}件，作出行政处罚{penalties}件。"

    def _requests(self, slots: Mapping[str, object]) -> Iterator[str]:
        if self.habits.repeats and self.year.hand:
            total = _totals(self.figures["requests"])
            yield f"{slots['year']}年新收政府信息公开申请{total[0]}件，上年结转{total[1]}件，办结{total[-2]}件，结转下年度继续办理{total[-1]}件。"

    def _remedies(self) -> Iterator[str]:
        cells = self.figures["remedies"]
        reconsidered, litigated = cells[4], int(str(cells[9])) + int(str(cells[14]))
        if self.habits.repeats:
            yield f"全年行政复议{reconsidered}件，行政诉讼{litigated}件。"

    # Sections five and six ------------------------------------------------------------------------------------------

    def _problems(self, slots: Mapping[str, object]) -> Iterator[str]:
        random = self.random
        count = random.randint(2, 3)
        weak = [phrase(random, words, slots) for words in random.sample(sentences.PROBLEMS, count)]
        better = [phrase(random, words, slots) for words in random.sample(sentences.IMPROVEMENTS, count)]
        first, second = random.choice(_PROBLEM_WORDS)
        yield first.format(_listed(weak))
        yield second.format(_listed(better))

    def _other_matters(self) -> Iterator[str]:
        if self.year.year < _FEES_FROM:
            yield self.random.choice(("无。", "没有其他需要报告的事项。", "无其他需要报告的事项。"))
            return
        fees = self.fees
        if fees:
            yield (
                f"本年度发出信息处理费收费通知{fees.notices}件，通知收费金额{fees.billed}元，实际收取{fees.collected}元。"
            )
        else:
            yield self.random.choice(_NO_FEES).format(year=self.year.year)
        if happens(self.random, 0.5):
            yield self.random.choice(("没有其他需要报告的事项。", "无其他需要报告的事项。"))


_ITEMS: Final = ("主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况")
_PUBLISHED: Final = (
    "{year}年，本机关主动公开政府信息{total}条，其中政策文件{a}条、工作动态{b}条、公告公示{c}条。",
    "全年主动公开政府信息{total}条，分别是：政策解读{a}条、重点领域信息{b}条、其他信息{c}条。",
    "{year}年共主动公开政府信息{total}条，其中：机构职能{a}条，通知公告{b}条，民生服务{c}条。",
)
_ASKED: Final = (
    "全年新收政府信息公开申请{received}件，上年结转{brought}件，办结{done}件，结转下年度继续办理{carried}件。",
    "{year}年新收政府信息公开申请{received}件，予以公开{granted}件，部分公开{partly}件。",
    "{year}年，共收到政府信息公开申请{received}件，上年结转{brought}件，[共|已]办结{done}件。",
)
_PROBLEM_WORDS: Final = (
    ("工作中还存在一些不足：{}。", "下一步，将从以下方面改进：{}。"),
    ("（一）存在的主要问题。{}。", "（二）改进的措施。{}。"),
    ("主要的不足是：{}。", "改进的办法是：{}。"),
)
_NO_FEES: Final = (
    "本年度未收取信息处理费。",
    "{year}年，没有发出收费通知，也没有收取信息处理费。",
    "按照信息处理费管理办法，这一年没有产生信息处理费。",
)


def _listed(items: Sequence[str]) -> str:
    return "；".join(f"{'一二三四'[index]}是{item}" for index, item in enumerate(items))


def _compared(now: int, before: int, unit: str) -> str:
    return f"主动公开政府信息总数比上年{_difference(now, before, unit)}。"


def _difference(now: int, before: int, unit: str) -> str:
    if now == before:
        return "与上年持平"
    return f"{'增加' if now > before else '减少'}{abs(now - before)}{unit}"


def _totals(cells: Sequence[object]) -> Sequence[object]:
    """Return the column of totals of table 3."""
    return cells[6::7]
