"""A sentence cut into what carries its grammar: numbers with their units, years, marks of lists and of comparison."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias

from govdisclosure.prose.words import (
    COMPARE,
    FALL,
    LAST_YEAR,
    LEVEL,
    PARTED,
    RISE,
    SUMMING,
    THIS_YEAR,
    UNITS,
    WEAK_UNITS,
)
from govdisclosure.zh import Exactness, exactness_of, find_years, match_number

__all__ = ["Kind", "Token", "tokens_of"]

Kind: TypeAlias = Literal[
    "count",  # a number of things, its unit "" where none is printed
    "percent",  # a share as a ratio
    "points",  # 个百分点, as a ratio
    "fold",  # 倍, 番
    "year",  # the year of a date
    "last",  # 上年, 去年
    "this",  # 今年, 本年
    "among",  # 其中, 包括, 分别为: a list of parts follows
    "sum",  # 共计, 合计: the sum of what is listed
    "compare",  # 比, 较, 与 before a year; 同比
    "rise",  # 增加, 多 before a number
    "fall",  # 减少, 少 before a number
    "level",  # 持平
    "share",  # 占
    "comma",
    "listed",  # 、
    "semicolon",
    "colon",
    "open",
    "close",
    "stop",  # 。！？ within a passage
]
"""What a token is."""


class Token(NamedTuple):
    """A piece of a sentence; ``start`` and ``end`` are offsets in code points."""

    kind: Kind
    start: int
    end: int
    value: Decimal = Decimal()
    """The number; of a percentage, the ratio."""
    year: int = 0
    unit: str = ""
    exactness: Exactness = "exact"
    place: Decimal = Decimal(1)
    """The worth of the last printed digit: 45.28万 is told to the nearest 100."""


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_D: Final = "[0-9０-９]"
_HANZI: Final = "零〇一二两三四五六七八九十百千廿卅"
_NUMERAL: Final = "0-9０-９" + _HANZI
_YEAR: Final = f"(?:(?<!{_D}){_D}{{4}}|[二一][九零〇○][零〇○一二三四五六七八九]{{2}})(?=年)"
_SKIPPED: Final = "|".join(
    (
        r"《[^《》]{0,120}》",
        rf"[〔\[［【](?:{_D}{{4}}|[^〔〕\[\]［］【】0-9０-９]{{0,12}})[〕\]］】]",
        r"https?[:：]//[\w./?=&%\-#:]{0,200}|www\.[\w./?=&%\-]{0,200}",
        r"[\w.\-]{1,64}@[\w.\-]{1,64}",
        rf"[（(]?0{_D}{{2,3}}[)）]?[-—－―–─ ]{{0,3}}{_D}{{7,8}}",
        rf"第[{_NUMERAL}]{{1,5}}",
        rf"{_D}{{1,2}}月(?:{_D}{{1,2}}[日号])?|{_D}{{1,2}}[日号](?!常)|{_D}{{1,2}}[:：]{_D}{{2}}",
        rf"[（(][{_HANZI}]{{1,3}}[)）]|[（(]{_D}{{1,2}}[)）]",
        rf"[{_HANZI}]{{1,3}}月(?:[{_HANZI}]{{1,3}}[日号])?",
        f"(?:{_any(LAST_YEAR)})(?=结转|遗留|转入|转来|未办结)",
        r"[A-Za-z]+[0-9]*",
    )
)
_AFTER_STOP: Final = "(?<=[，,；;：:（(、。])"
_PARTED: Final = f"{_any(word for word in PARTED if not word.startswith(('主要', '含', '包', '分为')))}"
_EDGED: Final = (
    f"{_AFTER_STOP}(?:{_any(word for word in PARTED if word.startswith(('主要', '含', '包', '分为')))})|包括|分为"
)
_BY: Final = "按(?:照)?[^，。；：、0-9]{1,8}?(?:分|划分|分类|统计|看)(?=[，：:])"
_APART: Final = f"分别(?=[^，。；、0-9０-９]{{1,6}}{_D})"
_MADE_OF: Final = "由(?=[^。；\n]{1,120}(?:组成|构成))"
_NEXT: Final = f"(?:了|出|约|近|达|幅度?为|率?为|超过?)?[ \u3000]*(?=[{_NUMERAL}]|百分之)"
_MASTER: Final = re.compile(
    "|".join(
        f"(?P<{kind}>{pattern})"
        for kind, pattern in (
            ("year", f"{_YEAR}年度?(?:{_D}{{1,2}}月(?:{_D}{{1,2}}[日号])?)?"),
            ("skip", _SKIPPED),
            ("last", _any(LAST_YEAR)),
            ("this", _any(THIS_YEAR)),
            ("among", f"{_EDGED}|{_PARTED}|{_BY}|{_APART}|{_MADE_OF}"),
            ("sum", f"(?<![公中])(?:{_any(SUMMING)})(?![同享建产治识青划])"),
            (
                "compare",
                f"同比|环比|相较于?|(?:{_any(COMPARE)})(?=(?:本|该)?[^，。；、0-9０-９]{{0,6}}?(?:{_YEAR}|{_any(LAST_YEAR)}))",
            ),
            ("doubled", "翻番"),
            ("rise", f"有所(?:{_any(RISE)})|(?<!新)(?:{_any(RISE)}){_NEXT}"),
            ("fall", f"有所(?:{_any(FALL)})|(?:{_any(FALL)}){_NEXT}"),
            ("level", _any(LEVEL)),
            ("share", "占比|占"),
            ("number", f"[{_NUMERAL}]|百分之|千分之"),
            ("comma", "[，,]"),
            ("listed", "、"),
            ("semicolon", "[；;]"),
            ("colon", "[：:]"),
            ("open", "[（(〈【〔［\\[]"),
            ("close", "[）)〉】〕］\\]]"),
            ("stop", "[。！？\n]"),
        )
    )
)
# A unit is none where it begins a longer word: 三部分, 4人大代表.
_UNIT: Final = re.compile(
    f"(?:{_any(UNITS)})(?!(?<=部)[分门委]|(?<=人)[大民员均]|(?<=件)事|(?<=期)[间限]|(?<=名)单|(?<=类)别)"
)
_GAP: Final = re.compile("[ \t\xa0\u3000]*")
_MORE: Final = re.compile("[余多来几](?=[^，。；、]|$)")
_AFTER: Final = re.compile("左右|上下|[以之]内|[及或]?以[上下]")
_WORD: Final = re.compile(r"[ \u3000]*[^\W\d_和及与]")
_PERCENT: Final = re.compile("[%％]|‰")
_FOLD: Final = re.compile("倍|番")
_NO_COUNT: Final = ("无", "没有", "每", "逐", "任", "任何", "某", "这", "该", "哪", "另")
"""What makes 一件 no figure: 无一件延期."""
_HUNDREDTH: Final = Decimal("0.01")


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of ``text`` in order; what lies between them is words. Linear in its length.

    >>> [(token.kind, text[token.start : token.end]) for text in ["共102条，其中33条"] for token in tokens_of(text)]
    [('sum', '共'), ('count', '102条'), ('comma', '，'), ('among', '其中'), ('count', '33条')]
    """
    return list(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while match := _MASTER.search(text, at):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "number":
            token = _number(text, start, at)
            if token is None:
                at = end
                continue
            yield token
            at = token.end
            continue
        at = end
        if kind == "year":
            # 1000年前 names no year of a report
            yield from (Token("year", start, end, year=year.value) for year in find_years(text[start : start + 5]))
        elif kind == "doubled":
            yield Token("rise", start, start + 1)
            yield Token("fold", start + 1, end, Decimal(1), unit="番")
        elif kind != "skip":
            yield Token(kind, start, end)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _number(text: str, start: int, floor: int) -> Token | None:
    """Return the number that begins at ``start`` with its unit; ``floor`` is where the words before it begin."""
    if text.startswith(("百分之", "千分之"), start):
        found = match_number(text, start + 3)
        scale = _HUNDREDTH if text[start] == "百" else Decimal("0.001")
        return found and Token("percent", start, found.end, found.value * scale)
    found = match_number(text, start)
    if found is None:
        return None
    end = _GAP.match(text, found.end).end()  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    sign = _PERCENT.match(text, end)
    if sign:
        return Token("percent", start, sign.end(), found.value * (_HUNDREDTH if sign[0] != "‰" else Decimal("0.001")))
    if text.startswith("个百分点", end):
        return Token("points", start, end + 4, found.value * _HUNDREDTH)
    fold = _FOLD.match(text, end)
    if fold:
        return Token("fold", start, fold.end(), found.value, unit=fold[0])
    return _count(text, start, found.value, end if end == found.end else found.end, floor)


def _count(text: str, start: int, value: Decimal, end: int, floor: int) -> Token | None:
    more = _MORE.match(text, end)
    unit = _UNIT.match(text, _GAP.match(text, more.end() if more else end).end())  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
    hanzi = text[start] in _HANZI
    if unit is None and (hanzi or more or _WORD.match(text, end)):
        return None
    if unit is not None and hanzi and unit[0] in WEAK_UNITS and value == 1:
        return None
    if hanzi and value == 1 and text[max(floor, start - 2) : start].endswith(_NO_COUNT):
        return None
    after = unit.end() if unit else end
    around = _AFTER.match(text, after)
    before = text[max(floor, start - 4) : start].rstrip()
    return Token(
        "count",
        start,
        around.end() if around else after,
        value,
        unit=unit[0] if unit else "",
        exactness=exactness_of(before, more[0] if more else around[0] if around else ""),
        place=_place(text[start:end]),
    )


_SCALES: Final = {"": 0, "万": 4, "亿": 8, "万亿": 12}


def _place(number: str) -> Decimal:
    """Return the worth of the last printed digit."""
    digits = number.rstrip("万亿")
    decimals = digits.replace("．", ".").partition(".")[2]
    return Decimal((0, (1,), _SCALES.get(number[len(digits) :], 0) - len(decimals)))
