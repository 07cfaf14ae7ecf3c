"""What makes a number approximate: words around it, adjacent digits as in 三四个 (GB/T 15835-2011), and 几 as in 十几个."""

import re
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from govdisclosure.zh._hanzi import VALUES
from govdisclosure.zh._text import require_str

__all__ = ["AFTER", "BARE_ONLY", "BEFORE", "MORE", "Exactness", "both_readings", "exactness_of", "some_above"]

Exactness: TypeAlias = Literal["exact", "over", "under", "about", "at_least", "at_most", "range"]
"""What a number says of the true one: 3件, 3余件, 近3件, 约3件, 3件以上, 3件以下, 3～5件."""

BEFORE: Final[dict[str, Exactness]] = {
    **dict.fromkeys(("约为", "约", "大约", "大概", "大致"), "about"),
    **dict.fromkeys(("近", "将近", "接近", "不到", "不足", "不满", "未满", "未达", "少于", "低于", "小于"), "under"),
    **dict.fromkeys(("超过", "超出", "超", "逾", "多于", "高于", "大于", "突破", "高达", "过"), "over"),
    **dict.fromkeys(("至少", "最少", "不少于", "不低于", "不小于", "上"), "at_least"),
    **dict.fromkeys(("至多", "最多", "不超过", "不多于", "不高于", "不大于"), "at_most"),
}
"""The words before a number and what they say of it, a longer one before its beginning."""

BARE_ONLY: Final = ("上", "过")
"""Of these, the words that speak of a bare 百, 千 or 万 only: 上百件, 过万件; 网上3件 and 通过3件 are exact."""

AFTER: Final[dict[str, Exactness]] = {
    **dict.fromkeys(("左右", "上下"), "about"),
    **dict.fromkeys(("以上", "及以上", "或以上"), "at_least"),
    **dict.fromkeys(("以下", "及以下", "或以下", "以内", "之内"), "at_most"),
    "不到": "under",
}
"""The words behind a unit."""

MORE: Final[dict[str, Exactness]] = {"余": "over", "多": "over", "来": "about", "几": "range"}
"""The words between a number and its unit."""

_ENDS_BEFORE: Final = re.compile(f"(?:{'|'.join(word for word in BEFORE if word not in BARE_ONLY)})$")

_PAIR: Final = re.compile("([一二三四五六七八九两])([一二三四五六七八九两])")
_TENS: Final = range(10, 100, 10)


def exactness_of(before: str, behind: str = "") -> Exactness:
    """Return what the words around a number of running prose say of it.

    Args:
        before: the words that end at the number.
        behind: the word between number and unit (余), or behind the unit (左右).

    Raises:
        TypeError: a text is no ``str``.

    >>> exactness_of("阅读量近"), exactness_of("举办", "余"), exactness_of("每年不少于"), exactness_of("通过")
    ('under', 'over', 'at_least', 'exact')
    """
    word = _ENDS_BEFORE.search(require_str(before)[-_LONGEST:])
    said = MORE.get(require_str(behind)) or AFTER.get(behind)
    return said or (BEFORE[word[0]] if word else "exact")


_LONGEST: Final = max(map(len, BEFORE))


def both_readings(spelt: str) -> tuple[str, str] | None:
    """Return the two numbers that adjacent digits name, ``None`` where no two neighbours stand in the number.

    Three digits and more, and nothing else, number something: 一二三 is 123.

    >>> both_readings("十五六"), both_readings("二三百"), both_readings("二零二三")
    (('十五', '十六'), ('二百', '三百'), None)
    """
    match = _PAIR.search(spelt)
    if match is None or (len(spelt) > len(match[0]) and all(character in VALUES for character in spelt)):
        return None
    low, high = (VALUES.get(digit, 2) for digit in match.groups())
    if high != low + 1 and (low, high) != (3, 5):
        return None
    start, end = match.span()
    return f"{spelt[:start]}{match[1]}{spelt[end:]}", f"{spelt[:start]}{match[2]}{spelt[end:]}"


def some_above(value: Decimal) -> tuple[str, str] | None:
    """Return the ends of what 几 behind a number names, ``None`` behind a number that does not end in tens.

    >>> some_above(Decimal(10)), some_above(Decimal(15))
    (('11', '19'), None)
    """
    whole = int(value)
    if value != whole or whole % 100 not in _TENS:
        return None
    return f"{whole + 1}", f"{whole + 9}"
