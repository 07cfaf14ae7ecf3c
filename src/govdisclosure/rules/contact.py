"""How the body is reached: contact absent or malformed (GD506)."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.interpret.said import contact_in
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.model.agency import Contact
from govdisclosure.rules._said import Said, said_by
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_WIDE: Final = {ord(wide): str(n) for n, wide in enumerate("０１２３４５６７８９")}
_LONGEST: Final = 5_000

_POSTCODE: Final = re.compile(
    "(?:邮政编码|邮政编号|邮编)[ \\xa0\\u3000]{0,4}[：:为]?[ \\xa0\\u3000]{0,4}(?P<value>[0-9０-９][0-9０-９ ]{0,30}|(?=[，,；;、。）)]|$))"
)
_POSTCODE_DIGITS: Final = 6
_UNLABELLED: Final = re.compile(
    "(?<![0-9０-９])[(（]?[0０][0-9０-９]{2,3}[)）]?[ -]?[-—－–]{0,2} ?[2-9２-９][0-9０-９]{6,7}(?![0-9０-９])"
)
_NO_NUMBER: Final = re.compile(
    "(?P<value>电话(?:号码)?[ \\xa0\\u3000]{0,4}[：:])[ \\xa0\\u3000]{0,4}(?:[，,；;、。）)]|$)"
)

_BAD_POSTCODE: Final = Message("邮政编码“{actual}”不是六位数字")
_EMPTY: Final = Message("“{actual}”之后没有内容")
_BAD_TELEPHONE: Final = Message("电话号码“{actual}”没有区号或位数不对")
_BAD_ADDRESS: Final = Message("网址“{actual}”不规范")


@rule(
    "GD506",
    Severity.WARNING,
    title=Message("联系方式缺失或不规范"),
    about=Message(
        "年度报告应写明联系方式，便于公众询问。邮政编码为六位数字，固定电话应带区号，网址应完整可用。传真和电子邮箱不作要求。"
    ),
    message=Message("报告没有联系方式"),
    provision=str(NOTICE_2021),
    trips=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。如有疑问，请与{agency}联系（地址：青禾县湖滨路8号，邮编：32569，电话：62000000）。"
        }
    ),
    passes=Example(
        has={
            "preamble": "现公布{agency}{year}年政府信息公开工作年度报告。如有疑问，请与{agency}联系（地址：青禾县湖滨路8号，邮编：325699，电话：0577-62000000）。"
        }
    ),
    needs=["edition"],
)
def contact(rule: Rule, case: Case) -> Iterator[Finding]:
    """Contact absent or malformed."""
    report = case.report
    said = [one for one in said_by(report) if len(one.text) <= _LONGEST]
    given = report.agency.contact if report.agency else None
    if not _reaches(given):
        given = contact_in(text for _, text in said)
    if given is None or not _reaches(given):
        empty = _empty_labels(said)
        yield from (_at(rule, _EMPTY, said, value) for value in empty[:1])
        if not empty and not any(_UNLABELLED.search(text) for _, text in said):
            yield rule.finding(section=0)
        return
    for value in _bad_postcodes(given, said):
        yield _at(rule, _BAD_POSTCODE if value else _EMPTY, said, value or "邮编")
    for value in _bad_telephones(given.telephones):
        yield _at(rule, _BAD_TELEPHONE, said, value)
    if not given.telephones:
        yield from (_at(rule, _EMPTY, said, value) for value in _empty_labels(said)[:1])
    for value in _bad_addresses(given, said):
        yield _at(rule, _BAD_ADDRESS, said, value)


def _reaches(given: Contact | None) -> bool:
    return given is not None and bool(given.telephones or given.address or given.postcode or given.email or given.fax)


def _at(rule: Rule, message: Message, said: Iterable[Said], value: str) -> Finding:
    """Return a finding about a value, in the first sentence that prints it."""
    for section, text in said:
        start = text.find(value)
        if start >= 0:
            return rule.finding(
                message=message, section=section, text=text, span=(start, start + len(value)), actual=value
            )
    return rule.finding(message=message, section=0, actual=value)


def _plain(text: str) -> str:
    return text.translate(_WIDE)


def _bad_postcodes(given: Contact, said: Iterable[Said]) -> Iterator[str]:
    printed = [match["value"].strip() for _, text in said for match in _POSTCODE.finditer(text)]
    for value in dict.fromkeys(printed or filter(None, [given.postcode])):
        if len(value.replace(" ", "")) != _POSTCODE_DIGITS:
            yield value


def _empty_labels(said: Iterable[Said]) -> list[str]:
    """Return the labels of a telephone behind which nothing stands."""
    return [match["value"] for _, text in said for match in _NO_NUMBER.finditer(text)]


# An extension follows 转 or a dash behind a number that is whole.
_EXTENSION: Final = re.compile("(?:转[0-9]{1,6}|(?<=[0-9]{7})-[0-9]{1,5})$")
_DASHES: Final = re.compile("[-－﹣‐‑‒–—―─−]+")
_NOISE: Final = re.compile("[^0-9-]+")
_WHOLE: Final = re.compile(
    "86-?0?[1-9][0-9]{1,2}-?[0-9]{7,8}|(?:86-?)?1[3-9][0-9]{9}|(?:86-?)?0(?:[0-9]{2}-?[0-9]{8}|[0-9]{3}-?[0-9]{7,8})|"
    "[48]00-?[0-9]{3,4}-?[0-9]{3,4}|1[0-9]{2,4}|9[56][0-9]{3,4}|0[0-9]{2,3}-?(?:1[0-9]{4}|9[0-9]{4,6})"
)
"""Numbers that can be called from anywhere: with an area code, mobile ones, hot lines."""

_LOCAL: Final = re.compile("[2-9][0-9]{6,7}(?:-[0-9]{1,5})?")


def _bad_telephones(numbers: Iterable[str]) -> Iterator[str]:
    """Yield the numbers that are no whole ones; behind one with its area code, others of the same place may leave it out."""
    has_code = False
    for printed in numbers:
        number = _DASHES.sub("-", _plain(printed))
        number = _EXTENSION.sub("", number)
        for bracket in "()（）+ \xa0\u3000":
            number = number.replace(bracket, "-" if bracket in ")）" else "")
        number = _NOISE.sub("", number).strip("-").replace("--", "-")
        if _WHOLE.fullmatch(number):
            has_code = has_code or number.startswith("0")
        elif not (has_code and _LOCAL.fullmatch(number)):
            yield printed


_ADDRESS: Final = re.compile(
    "(?:h{1,2}t{1,3}ps?[:：]//\\s{1,3}(?=www)|h{1,2}t{1,3}ps?(?=[:：;；/\\\\.])|(?<![a-z0-9./@_-])w{2,4}(?=[.,，。]))"
    "[a-z0-9.,，:：;；/\\\\_~?#&=%-]{0,200}",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    "[,，;；](?=[0-9]|w{3}[.]|https?[:：])|[,，;；:：](?:e-?mail|tel|fax|w{3}[.]|https?[:：])", re.IGNORECASE
)
_RIGHT_ADDRESS: Final = re.compile(
    "(?:https?[:：]//\\s*(?:[a-z0-9_-]+[.])+[a-z0-9-]+|www[.](?:[a-z0-9_-]+[.])+[a-z]{2,})(?:[:：][0-9]{2,5})?(?:[/?#].*)?",
    re.IGNORECASE,
)
_AFTER: Final = ".,，:：;；"


def _bad_addresses(given: Contact, said: Iterable[Said]) -> Iterator[str]:
    """Yield the web addresses of the preamble that no browser would open."""
    texts = [text for section, text in said if section == 0]
    if given.website is not None and not any(given.website in text for text in texts):
        texts.append(given.website)
    for text in texts:
        for match in _ADDRESS.finditer(text):
            value = _NEXT.split(match[0], maxsplit=1)[0].rstrip(_AFTER)
            following = text[match.start() + len(value) : match.start() + len(value) + 1]
            if not _RIGHT_ADDRESS.fullmatch(value) and not (
                "\u4e00" <= following <= "\u9fff" and value.endswith(("/", "."))
            ):
                yield value


RULES = (contact,)
