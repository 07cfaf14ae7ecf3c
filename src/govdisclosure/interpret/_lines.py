"""Text as found in files: trimmed, compacted, told apart, and blocks cut where one holds several lines."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from govdisclosure.interpret.raw import Item, Line, Listing

__all__ = ["compact", "is_body_name", "is_prose", "lines_of", "separated", "trim"]


_INVISIBLE: Final = "\u200b\u2060\ufeff"
_BLANKS: Final = re.compile(rf"[\s{_INVISIBLE}]+")
_EDGE: Final = f" \t\n\v\f\r\x85\xa0\u3000\u2002\u2003\u2009\u202f{_INVISIBLE}"


def trim(text: str) -> str:
    r"""Return ``text`` without the blanks around it.

    >>> trim("\u3000\u3000现公布\xa0")
    '现公布'
    """
    return text.strip(_EDGE)


def compact(text: str) -> str:
    """Return ``text`` without any blank.

    >>> compact("二、 主动公开　政府信息")
    '二、主动公开政府信息'
    """
    return _BLANKS.sub("", text)


_LEAST_PROSE: Final = 12


def is_prose(text: str) -> bool:
    """Tell whether a line is running text: it is not short, and has a full stop.

    >>> is_prose("现将本局上一年度政府信息公开情况公布如下。"), is_prose("局办公室")
    (True, False)
    """
    return len(text) >= _LEAST_PROSE and "。" in text


_BODY_ENDINGS: Final = (
    "局|委|委员会|办|办公室|政府|厅|院|部|署|会|社|中心|公司|集团|镇|乡|街道|苏木|办事处|管委会|指挥部|管理处|处|科|站|所|馆|队|"
    "学校|大学|学院|中学|小学|幼儿园|医院|银行|支行|分行|区|县|市|省|旗|州|盟|场|园|室|组|库|台|网|基地|法院|检察院|行政机关|兵团|师|团"
)
_BODY: Final = re.compile(
    rf"[^\s，。；：？！,;:?!“”《》<>|0-9]{{1,48}}(?:{_BODY_ENDINGS})(?:（[^（）]{{1,12}}）|\([^()]{{1,12}}\))?"
)
_LONGEST_NAME: Final = 60
_LEAST_NAME: Final = 3


def is_body_name(text: str) -> bool:
    """Tell whether a whole line may be the name of a public body, by how it ends.

    >>> is_body_name("青禾县水利局"), is_body_name("特此报告。"), is_body_name("水 利 局")
    (True, False, True)
    """
    bare = compact(text)
    return _LEAST_NAME <= len(bare) <= _LONGEST_NAME and _BODY.fullmatch(bare) is not None


def lines_of(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of every line and list item, trimmed, empty ones left out."""
    for item in items:
        texts = item.items if isinstance(item, Listing) else (item.text,) if isinstance(item, Line) else ()
        yield from filter(None, map(trim, texts))


def separated(items: Iterable[Item], is_structural: Callable[[str], bool]) -> Iterator[Item]:
    """Yield the blocks; a line that holds line breaks is cut at them if one of its parts ``is_structural``.

    A page may print title, heads and signature into one paragraph, set apart by breaks only. A paragraph that merely
    has breaks stays whole. A list of one item that is structural is a line that was numbered automatically.
    """
    for item in items:
        if isinstance(item, Listing) and len(item.items) == 1 and is_structural(item.items[0]):
            yield Line(item.items[0], item.place)
        elif isinstance(item, Line) and "\n" in item.text:
            parts = item.text.split("\n")
            cut = any(map(is_structural, parts))
            yield from (attrs.evolve(item, text=part) for part in parts) if cut else (item,)
        else:
            yield item
