"""What a passage claims of all: 均获维持, 全部办结, 申请人均为自然人."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, final

from attrs import frozen

from govdisclosure.forms import table_form
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.prose.facts import Span
from govdisclosure.prose.sentences import sentences_in
from govdisclosure.prose.subjects import APPLICANTS, ORGANISATIONS, OUTCOMES, Reading, Topic, topic_of
from govdisclosure.prose.subjects.remedies import named_blocks

__all__ = ["Claim", "claims_in"]


@final
@frozen(kw_only=True)
class Claim:
    """均获维持: that all went one way, so that ``none_of`` counts none."""

    name: str
    none_of: Reading
    span: Span


_UPHELD: Final = re.compile("(?:均|全部|都)(?:(?!未|不|没)[^，。；、：0-9]){0,10}?(?:维持|驳回)")
_CORRECTED: Final = re.compile("(?:均|全部|都)(?:(?!未|不|没)[^，。；、：0-9]){0,10}?(?:纠正|撤销)")
_CLOSED: Final = re.compile("(?:均|全部|都)(?:已|被)*(?:审结|结案)")
_ANSWERED: Final = re.compile(
    "(?:均|全部|全都|都)(?:已|依法依规|依法|及时|按期|按时|按规定|按要求|如期|限时|在[^，。；在]{2,14}?(?:内|前))*(?:予以|作出|作了|进行)?(?:答复|办结|办理完毕|回复|办理完结)"
)
_ALL: Final = "(?:均|全部|全都|都)"
_ROW: Final = re.compile(f"{_ALL}(?P<how>[^，。；、：:0-9]{{0,24}})")
_PERSONS: Final = re.compile(f"{_ALL}(?:为|是|系|来自)(?P<who>自然人|公民|个人|商业企业|企业|法人|科研机构)")
_WHO: Final[Mapping[str, tuple[str, ...]]] = {
    "自然人": ("natural_person",),
    "公民": ("natural_person",),
    "个人": ("natural_person",),
    "商业企业": ("commercial_enterprise",),
    "企业": ("commercial_enterprise",),
    "科研机构": ("research_institution",),
    "法人": ORGANISATIONS,
}
_BY: Final = re.compile(f"{_ALL}(?:为|是|系)?(?:未经复议)?(?P<by>直接起诉|复议后起诉|复议后提起)")


def claims_in(text: str, topic: Topic | None) -> Iterator[Claim]:
    """Yield the claims of ``text`` that all of what a table counts went one way."""
    for sentence in sentences_in(text):
        words = sentence[0]
        about = topic_of(words) or topic
        found = _of_remedies(words) if about == "remedies" else _of_requests(words) if about == "requests" else ()
        for name, cells, said in found:
            yield Claim(
                name=name,
                none_of=cells,
                span=(sentence.start() + said.start(), sentence.start() + said.end()),
            )


_Said = Iterator[tuple[str, Reading, "re.Match[str]"]]


def _of_remedies(words: str) -> _Said:
    by = _BY.search(words)
    if by is not None:
        other = "after_reconsideration" if by["by"] == "直接起诉" else "direct"
        yield "其他起诉方式", (f"remedies.litigation_{other}.total",), by
    for pattern, allowed in ((_UPHELD, "upheld"), (_CORRECTED, "corrected")):
        said = pattern.search(words)
        if said is not None:
            before = words[: said.start()]
            running = () if _ONLY_CLOSED.search(before) else ("pending",)
            yield from _but_these(before, tuple(r for r in _RESULTS if r != allowed) + running, said)
    closed = _CLOSED.search(words)
    if closed is not None:
        yield from _but_these(words[: closed.start()], ("pending",), closed)


_RESULTS: Final = ("upheld", "corrected", "other")
_ONLY_CLOSED: Final = re.compile("审结|结案|已结")


def _but_these(before: str, results: tuple[str, ...], said: "re.Match[str]") -> _Said:
    """Yield the claim that the blocks named before it have none of ``results``."""
    blocks = named_blocks(before)
    if blocks:
        yield "其他结果", tuple(f"remedies.{block}.{result}" for block in blocks for result in results), said


def _of_requests(words: str) -> _Said:
    if _QUALIFIED.search(words):
        return
    said = _ANSWERED.search(words)
    if said is not None and "申请" in words[: said.start()]:
        yield "结转下年度继续办理", ("requests.carried_forward.total",), said
    who = _PERSONS.search(words)
    if who is not None and "申请" in words[: who.start()]:
        others = tuple(name for name in APPLICANTS if name not in _WHO[who["who"]])
        yield "其他申请人", tuple(f"requests.received.{name}" for name in others), who
    asked = words.find("申请")
    for said in _ROW.finditer(words) if asked >= 0 else ():
        row = next((row for label, row in OUTCOMES.items() if label in said["how"]), None)
        if row is not None and asked < said.start():
            yield "其他办理结果", _but(row), said


@cache
def _but(row: str) -> Reading:
    """Return the totals of every outcome but those of ``row``."""
    form = table_form(EDITION_2021.requests)
    paths = [line.path for line in form.rows if line.path.startswith("outcomes.") and not line.is_total]
    return tuple(f"requests.{path}.total" for path in paths if not path.startswith(row))


_QUALIFIED: Final = re.compile("结转|建议|提案|留言|咨询|来信|热线|除|其余|正在办理|投诉|信访|未到期")
