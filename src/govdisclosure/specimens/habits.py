"""How a body reports year after year: the wording of its heads, its contact, its signature, and when it publishes."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, Sections
from govdisclosure.specimens.places import body_of
from govdisclosure.specimens.seeds import happens, random_of

__all__ = ["Habits", "Items", "habits_of"]

Items: TypeAlias = Literal["lines", "run in", "none"]
"""Where the heads within section one stand."""


@final
@frozen(kw_only=True)
class Habits:
    """The habits of one body."""

    title: str
    preamble: Sequence[str]
    contact: Mapping[str, object]
    heads: Sequence[str]
    items: Items
    compares: bool
    """Whether it tells how the year compares with the one before."""
    repeats: bool
    """Whether the sections of the tables say in words what the tables say."""
    shares: bool
    """Whether it says which share of what was published is read most."""
    signs_short: bool
    """Whether it signs without the places above its own."""
    zero: str
    """What table 3 prints for nought: a blank, or 0."""
    no_rules: str
    """What the row of 规章 prints for nought: /, or 0."""
    signs: tuple[str, str]
    """What stands before an increase and a decrease in 本年增/减."""


_TITLES: Final = (
    "{agency}{year}年政府信息公开工作年度报告",
    "{agency}{year}年政府信息公开工作年度报告",
    "{agency}{year}年度政府信息公开工作年度报告",
    "{year}年{agency}政府信息公开工作年度报告",
)
_PREAMBLES: Final = (
    (
        "根据《中华人民共和国政府信息公开条例》和年度报告的格式要求，{agency}编制了{year}年政府信息公开工作年度报告。",
        "报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
        "本报告可在门户网站（{site}）查阅和下载。如有疑问，请与本机关联系（地址：{address}；邮政编码：{postcode}；联系电话：{telephone}）。",
    ),
    (
        "现将{agency}{year}年政府信息公开工作年度报告予以公布。本报告中所列数据的统计期限为{year}年1月1日至{year}年12月31日。",
        "报告全文登载于门户网站（{site}）。联系方式：地址：{address}，邮编：{postcode}，电话：{telephone}。",
    ),
    (
        "按照《中华人民共和国政府信息公开条例》第五十条的规定，现公布{agency}{year}年政府信息公开工作年度报告。报告的统计时限从{year}年1月1日到{year}年12月31日，电子版可在门户网站（{site}）下载。对报告内容有疑问的，请与{agency}联系（地址：{address}，邮编：{postcode}，电话：{telephone}）。",
    ),
)
_OFFICIAL: Final = tuple(specs(Sections)[name].label for name in SECTION_NAMES)
_OTHER_HEADS: Final = (
    (4, "五、存在的主要问题及改进措施"),
    (4, "五、政府信息公开工作存在的主要问题及改进情况"),
    (3, "四、政府信息公开行政复议及行政诉讼情况"),
    (4, "五、存在问题及改进情况"),
)
_ROADS: Final = ("柳河路", "湖滨路", "建设路", "新华街", "府前街", "人民路")


@lru_cache(maxsize=64)
def habits_of(seed: int, number: int) -> Habits:
    """Return the habits of agency ``number``."""
    random = random_of(seed, number, "habits")
    body = body_of(seed, number)
    site = f"http://www.{body.place.region}.example/"
    return Habits(
        title=random.choice(_TITLES),
        preamble=random.choice(_PREAMBLES),
        contact={
            "site": site,
            "address": f"{body.place.own}{random.choice(_ROADS)}{random.randint(1, 300)}号",
            "postcode": f"{random.randint(100_000, 899_999)}",
            "telephone": f"0{random.randint(310, 999)}-{random.randint(2, 8)}{random.randint(0, 999_999):06}",
        },
        heads=_heads(random),
        items=random.choice(("lines", "run in", "none")),
        compares=happens(random, 0.5),
        repeats=happens(random, 0.4),
        shares=happens(random, 0.3),
        signs_short=happens(random, 0.3),
        zero="" if happens(random, 0.06) else "0",
        no_rules="/" if happens(random, 0.1) else "0",
        signs=random.choice((("增加", "减少"), ("+", "-"), ("增", "减"))),
    )


def _heads(random: Random) -> Sequence[str]:
    heads = [*_OFFICIAL]
    if happens(random, 0.3):
        at, head = random.choice(_OTHER_HEADS)
        heads[at] = head
    return tuple(heads)
