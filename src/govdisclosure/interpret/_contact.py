"""How a body is reached: the labelled facts of one bracket, sentence or block of lines."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final, Literal, TypeAlias

from govdisclosure.interpret._lines import trim
from govdisclosure.model.agency import Contact

__all__ = ["contact_in"]

_Kind: TypeAlias = Literal["address", "postcode", "telephones", "both", "fax", "email", "website"]

_LABELS: Final[dict[_Kind, str]] = {
    "both": "(?:联系)?电话(?:号码)?(?:[(（/／、及和兼]*传真[)）]?)|传真(?:[(（/／、及和兼]*电话[)）]?)",
    "address": "(?:联系|办公|通讯|通信|邮寄|单位|详细|办公室)?地址|办公地点|联系地点|地点",
    "postcode": "邮政编码|邮政编号|邮编",
    "telephones": "(?:联系|咨询|办公|值班|监督|服务|受理)?电话(?:号码)?|联系方式|(?<![A-Za-z])Tel",
    "fax": "(?:联系)?传真(?:号码|电话)?|(?<![A-Za-z])Fax",
    "email": "电子邮箱(?:地址)?|电子邮件(?:地址)?|电子信箱|邮箱(?:地址)?|(?<![A-Za-z])E-?mail",
    "website": "(?:网站|门户|官方)?网址|网站(?:地址|域名)",
}
# Labels set in blocks: 地　址, 电  话.
_SPACED: Final = re.compile(
    "(?<![\u4e00-\u9fff])(?:地[ \xa0\u3000]{1,6}址|邮[ \xa0\u3000]{1,6}编|电[ \xa0\u3000]{1,6}话|传[ \xa0\u3000]{1,6}真|网[ \xa0\u3000]{1,6}址)"
)
_BLANK: Final = "[ \t\xa0\u3000]"
_LABEL: Final = re.compile(
    "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items()),
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(f"{_BLANK}{{0,8}}(?:[：:、,，;；]|为|是)?{_BLANK}{{0,8}}")
_FIRM: Final = re.compile("[：:]|为|是")
_ENDS: Final = re.compile("[。；;！\n]")
_EDGE: Final = " \t\xa0\u3000，,、；;。.：:"

_DIGIT: Final = "[0-9０-９]"
_POSTCODE: Final = re.compile(f"{_DIGIT}{{4,8}}")
_TELEPHONE: Final = re.compile(
    rf"(?<!{_DIGIT}[:：])(?<!{_DIGIT}[:：]{_DIGIT})[+(（]?{_DIGIT}[0-9０-９ \xa0()（）+\-－﹣‐‑‒–—―─−]{{3,24}}{_DIGIT}(?:转{_DIGIT}{{1,6}})?"
)
_APART: Final = re.compile(f"(?<={_DIGIT}{{7}})[ \xa0]+(?={_DIGIT}{{3}})")
_EMAIL: Final = re.compile(r"[A-Za-z0-9_.+\-]{1,64}[@＠][A-Za-z0-9\-]{1,64}(?:\.[A-Za-z0-9\-]{1,32}){1,4}")
_URL: Final = re.compile(
    r"https?[:：]//[A-Za-z0-9.\-_~/?#\[\]@!$&'*+=%:]{3,300}|(?<![A-Za-z0-9.@])www\.[A-Za-z0-9.\-_~/?#&=%:]{3,300}"
)
_DOMAIN: Final = re.compile(r"[A-Za-z0-9\-]{1,64}(?:\.[A-Za-z0-9\-]{1,64}){1,6}(?:/[A-Za-z0-9.\-_~/?#&=%]{0,200})?")
_HINTS: Final = (
    "址",
    "地点",
    "邮",
    "电话",
    "传真",
    "联系",
    "@",
    "＠",
    "http",
    "www",
    "Tel",
    "TEL",
    "Fax",
    "FAX",
    "ail",
    "AIL",
)
_LONGEST: Final = 5_000
_LONGEST_VALUE: Final = 120
_WORDY: Final = frozenset({"address", "website"})
_BEFORE: Final = ("（", "(", "，", ",", "、", "；", ";")
_BRACKETS: Final = {"（": 1, "(": 1, "）": -1, ")": -1}


def contact_in(texts: Iterable[str]) -> Contact | None:
    """Return the contact that the texts give, each fact as printed; None when they give none.

    What is said first stands; further telephones are added where several are given at one label, or in one text.

    >>> contact_in(["请与局办公室联系（地址：米山路69号，邮编：264400，电话：0631-8252122）。"]).postcode
    '264400'
    """
    facts: dict[str, str] = {}
    telephones: list[str] = []
    for printed_text in texts:
        text = _SPACED.sub(_closed_up, printed_text[:_LONGEST])
        if not any(word in text for word in _HINTS):
            continue
        said = list(_facts(text))
        numbers = [number for kind, value in said if kind in {"telephones", "both"} for number in _numbers(value)]
        telephones = telephones or list(dict.fromkeys(numbers))
        for kind, value in said:
            printed = _printed(kind, value)
            if printed:
                facts.setdefault("fax" if kind == "both" else kind, printed)
        _add_bare(text, facts)
    if not facts and not telephones:
        return None
    return Contact(
        address=facts.get("address"),
        postcode=facts.get("postcode"),
        telephones=tuple(telephones),
        fax=facts.get("fax"),
        email=facts.get("email"),
        website=facts.get("website"),
    )


def _closed_up(label: "re.Match[str]") -> str:
    return label[0][0] + label[0][-1]


def _facts(text: str) -> Iterator[tuple[_Kind, str]]:
    """Yield each labelled value of a text: from its label to the next, to the end of its bracket or of the sentence."""
    labels = list(_LABEL.finditer(text))
    for label, following in zip_longest(labels, labels[1:]):
        kind: _Kind = label.lastgroup  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
        separator = _SEPARATOR.match(text, label.end())
        start = separator.end() if separator else label.end()
        end = len(text) if following is None else following.start()
        value = _closed(text[start : min(end, start + _LONGEST_VALUE)])
        if value and (kind not in _WORDY or _is_firm(text, label.start(), text[label.end() : start])):
            yield kind, value


def _is_firm(text: str, at: int, separator: str) -> bool:
    """Tell whether the label at ``at`` is one, and no word of a sentence: a colon follows, or a gap inside a bracket."""
    return _FIRM.search(separator) is not None or (bool(separator) and text[:at].endswith(_BEFORE))


def _closed(text: str) -> str:
    """Return the value: up to the bracket that is closed but not opened in it, or to the end of the sentence."""
    depth = 0
    end = _ENDS.search(text)
    text = text[: end.start()] if end else text
    for index, character in enumerate(text):
        depth += _BRACKETS.get(character, 0)
        if depth < 0:
            text = text[:index]
            break
    return text.strip(_EDGE)


_PATTERNS: Final[dict[_Kind, tuple["re.Pattern[str]", ...]]] = {
    "postcode": (_POSTCODE,),
    "fax": (_TELEPHONE,),
    "both": (_TELEPHONE,),
    "email": (_EMAIL,),
    "website": (_URL, _DOMAIN),
}


def _printed(kind: _Kind, value: str) -> str | None:
    """Return the part of a value that is the fact, as printed."""
    if kind == "address":
        return value
    found = (pattern.search(value) for pattern in _PATTERNS.get(kind, ()))
    return next((trim(match[0]) for match in found if match), None)


def _numbers(value: str) -> Iterator[str]:
    """Yield the telephone numbers of a value, each as printed."""
    for found in _TELEPHONE.finditer(value):
        yield from (trim(number) for number in _APART.split(found[0]))


def _add_bare(text: str, facts: dict[str, str]) -> None:
    """Add an address of the web or of mail that stands without a label."""
    for kind, pattern in (("website", _URL), ("email", _EMAIL)):
        found = pattern.search(text)
        if found:
            facts.setdefault(kind, found[0])
