"""The words that carry the grammar of official prose: what is counted in, what opens a list, what compares."""

from functools import cache
from typing import Final

__all__ = [
    "BEYOND",
    "CHANNELS",
    "COMPARE",
    "FALL",
    "INCLUDING",
    "LAST_YEAR",
    "LEVEL",
    "PARTED",
    "REACHED",
    "RISE",
    "ROUGHLY",
    "SUMMING",
    "THIS_YEAR",
    "UNITS",
    "VAGUE",
    "WEAK_UNITS",
    "family",
]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


UNITS: Final = _words("""
 条次 件次 人次 场次 篇次 例次 批次 户次 班次 宗次 起次 点击量 台次 车次 件 条 份 篇 宗 起 例
 则 封 批 桩 幅 册 张 页 部 期 期次 项 个 次 场 种 类 处 家 户 人 名 位 组 块 套 台 本
 部次 元 万元 亿元 美元 小时 分钟 天 个月 个工作日 工作日 字 平方米 公里 亩 吨
""")
"""What things are counted in."""

WEAK_UNITS: Final = frozenset("个项次种类处家户人名位组块套台本批部页场期字张册幅天")
"""Units that a Chinese numeral joins in ordinary words too: 一次, 两个, 三类."""

_FAMILIES: Final = tuple(
    frozenset(units.split())
    for units in (
        "条 件 份 篇 则 宗 起 例 个 项 期 幅 册 封 部 桩 条次 件次 篇次 例次 宗次 起次",
        "次 场 场次 班次 期次 批次",
        "人 名 位 人次",
        "户 家 户次",
        "元 万元 亿元",
    )
)


@cache
def family(unit: str | None) -> int | str | None:
    """Return what ``unit`` may be added up with: units of one family, money apart from things and people.

    >>> family("件") == family("条"), family("件") == family("万元")
    (True, False)
    """
    return next((number for number, units in enumerate(_FAMILIES) if unit in units), unit)


PARTED: Final = _words("""
 其中 分别为 分别是 分别有 分别占 分为 分成 具体为 具体是 具体如下 具体包括 具体来看 具体来说 包括 包含 按类别分
 其中包括 其中包含 主要包括 主要为 主要是 主要有 主要涉及 主要包含 其中主要 其中含 含 内含
""")
"""What opens the list of a number's parts."""

INCLUDING: Final = frozenset({"含", "其中含", "内含"})
"""Openings of a list that may overlap and need not be whole."""

SUMMING: Final = ("共计", "合计", "总计", "总共", "累计", "共", "合共", "总数", "总量")
"""What comes before the sum of what was listed."""

CHANNELS: Final = _words("""
 网站 微信 微博 公众号 公报 报纸 报刊 电视 广播 新媒体 客户端 抖音 头条 公示栏 公开栏 平台 APP
 媒体 电台 宣传栏 显示屏 门户 视频号 查阅点 查阅场所 手机报 短信
""")
"""Ways of publishing: one item may go by several, so that their numbers may overlap."""

THIS_YEAR: Final = ("今年", "本年度", "本年", "当年")
LAST_YEAR: Final = _words("""
 上年度同期 上年同期 去年同期 上一年度 上一年 上年度 上年 去年 前一年 往年
""")
COMPARE: Final = ("同比", "相比", "环比", "对比", "比", "较", "与", "和", "同")
RISE: Final = _words("""
 增长 增加 上升 提高 增多 提升 上涨 增 多 升高 增幅 上浮 扩大 多了 翻
""")
FALL: Final = ("减少", "下降", "降低", "回落", "下滑", "减", "少", "降", "降幅", "下跌", "缩减", "少了")
LEVEL: Final = ("持平", "相同", "一致", "相当", "无变化", "没有变化", "一样")

ROUGHLY: Final = frozenset({"基本", "大致", "大体", "几乎"})
"""Words that make 持平 a rough equality."""

VAGUE: Final = "有所"
"""What stands before a rise or fall that no number tells."""

REACHED: Final = tuple(f"{word}{end}" for word in (*RISE, *FALL) for end in ("到", "至"))
"""What leads to the new figure, and not to a change: 增加到102条."""

BEYOND: Final = _words("""
 已 均 全部 同时 此外 另 并 还 目前 截至 截止 全年 累计 平均 举办 召开 开展 组织开展 组织召开 组织举办 组织培训 组织业务 组织全 组织各 组织参 办结 按期
 按时 结转 回复率 办结率 满意 受到 获得 接待 及时 年内 每个 每月 每年 每人 每季 每周 人均 日均 月均
""")
"""Words at the head of a clause that is no part of the list before it."""
