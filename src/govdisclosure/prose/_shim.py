import re
from typing import Literal, TypeAlias

from govdisclosure.zh import Found, ParseError, parse_decimal

Exactness: TypeAlias = Literal["exact", "over", "under", "about", "at_least", "at_most", "range"]
D = "[0-9０-９]"
_A = re.compile(
    rf"{D}{{1,3}}(?:[,，]{D}{{3}}(?!{D}))+(?:[.．]{D}+)?(?:万亿|亿|万)?|{D}+(?:[.．]{D}+)?(?:万亿|亿(?:零?{D}{{1,4}}万(?:零?{D}{{1,4}})?)?|万(?:零?{D}{{1,4}})?)?"
)
_H = re.compile("[零〇一二两三四五六七八九十百千万亿廿卅]{1,24}")


def match_number(text, at):
    m = _A.match(text, at)
    if not m:
        m = _H.match(text, at)
    if not m:
        return None
    end = m.end()
    while end > at:
        try:
            return Found(parse_decimal(text[at:end].replace("．", ".")), at, end)
        except ParseError:
            end -= 1
    return None
