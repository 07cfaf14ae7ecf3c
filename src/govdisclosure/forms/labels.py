"""Labels as agencies print them, brought to one key: numbering, brackets, line breaks and punctuation put aside."""

import re
from functools import lru_cache
from typing import Final

__all__ = ["label_key"]

_NUMBERING: Final = re.compile(
    r"[\s\u3000]*(?:[（(〔\[][一二三四五六七八九十0-9０-９]{1,3}[)）〕\]]|[一二三四五六七八九十]{1,3}[、.．,，:：]|[0-9０-９]{1,2}[、.．,，:：]?)"
)
_NOT_HANZI: Final = re.compile(r"[^\u4e00-\u9fff]+")
_LONGEST: Final = 200


@lru_cache(maxsize=4096)
def label_key(label: str) -> str:
    """Return what of ``label`` names it: its Chinese characters, without numbering; ``""`` when it has none.

    >>> label_key("1、属于国家 秘密") == label_key("1.属于国家秘密")
    True
    """
    label = label[:_LONGEST]
    numbering = _NUMBERING.match(label)
    if numbering:
        label = label[numbering.end() :]
    return _NOT_HANZI.sub("", label).replace("其它", "其他")
