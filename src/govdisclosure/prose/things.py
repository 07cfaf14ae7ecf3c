"""The name of what is counted, brought to one key: year, 共 and their likes put aside."""

import re
from functools import lru_cache
from typing import Final

__all__ = ["ending", "is_same_thing", "thing"]

_ASIDE: Final = re.compile(
    r"(?:截至|截止)?(?:[0-9０-９]{4}|[一二三四五六七八九零〇○]{4})年(?:度|底|末)?(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|底|末)?)?|"
    "本年度|本年|今年以来|今年|全年度|全年|一年来|年内|共计|总计|合计|总共|(?<!历年)累计|经统计|据统计|经核|"
    "(?:通过|利用|依托)(?:各类|各种|多种|多个)(?:载体|渠道|方式|形式|途径|平台)|"
    "我(?:局|委|办|厅|镇|乡|县|市|区|街道|院|中心|单位)|本(?:局|委|办|厅|镇|乡|县|市|区|街道|院|中心|单位|机关)|"
    '(?<![公中])共(?![同享建产治识青])|总数|总量|数量|各类|政府(?=信息)|了|为|达到|达|有|的|：|[ \\u3000“”"《》]|以来|已'
)
_TAIL: Final = re.compile("(?:数|总)$")
_LEAST: Final = 4


@lru_cache(maxsize=4096)
def thing(label: str) -> str:
    """Return the name of what ``label`` counts.

    >>> thing("2022年，我局全年共主动公开政府信息") == thing("我局主动公开各类信息总数")
    True
    """
    return _TAIL.sub("", re.sub("[，,。；、：]", "", _ASIDE.sub("", label[-200:])))


def ending(label: str) -> str:
    """Return the last characters of what ``label`` counts: labels of the same thing end alike."""
    return thing(label)[-_LEAST:]


def is_same_thing(one: str, other: str) -> bool:
    """Tell whether two labels count the same, the bodies that lead to them put aside: both end in the same words.

    >>> is_same_thing("2022年，我局主动公开各类政府信息", "本单位通过多种方式主动公开各类政府信息")
    True
    """
    first, second = sorted((thing(one), thing(other)), key=len)
    if first == second:
        return len(first) >= _LEAST
    shared = 0
    for left, right in zip(reversed(first), reversed(second), strict=False):
        if left != right:
            break
        shared += 1
    return shared >= _LEAST + 1 or (shared == len(first) and shared >= _LEAST)
