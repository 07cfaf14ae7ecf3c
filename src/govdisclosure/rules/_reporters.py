"""Where a report names the body that reports, and whether that is another one."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdisclosure.bodies.names import Name, read_name, same_body
from govdisclosure.interpret.said import agency_in, is_body_name
from govdisclosure.model.narrative import Paragraph
from govdisclosure.published import PublishedReport
from govdisclosure.rules._said import HANZI_YEAR, opening, said_by

__all__ = ["Naming", "is_other_body", "namings"]

_LONGEST: Final = 400
_NAME: Final = "[^，。；：:（）()《》“”、\\s]{2,48}?"
_REPORT: Final = "(?:政府|政务)信息公开(?:工作)?(?:的)?(?:年度|情况)*(?:报告|年报|情况|实际)"
_STATED: Final = (
    re.compile(
        f"(?:公布|发布|公开|公示|编制|形成|撰写|现将|结合|总结|反映|(?<=报告|年报)是)(?:了|《)?(?:{HANZI_YEAR})?(?P<name>{_NAME})(?:关于)?(?:{HANZI_YEAR})?(?:的)?{_REPORT}"
    ),
    re.compile(
        f"(?:由|[，,])(?P<name>{_NAME})(?:组织|负责|牵头)?(?:编制|编写|撰写|公布|发布)(?!.{{0,40}}(?:格式|模[板版]|提纲|要求|通知|规定|办法))"
        "(?:[了。，,]|并|本|[的和及].{0,40}(?:年度报告|年报))"
    ),
    re.compile(
        f"^\\s*(?P<name>{_NAME})(?:现|特|依法|按照|根据|依据|依照)(?=.{{0,120}}(?:公布|编制|发布).{{0,60}}(?:年度报告|年报))"
    ),
    re.compile(f"^\\s*(?:{HANZI_YEAR})?(?P<name>{_NAME})(?:关于)?(?:{HANZI_YEAR})(?:的)?{_REPORT}\\s*$"),
)
"""The preamble's statements of whose report it is."""

_CONTACT: Final = re.compile(
    f"(?:请?(?:及时)?(?:与|联系|致电)|联系(?:单位|部门|机构|方式)[：:])(?P<name>{_NAME})(?=联系|（|\\(|[，,；]?(?:地址|电话))"
)
_VERB: Final = (
    "共|累计|主动公开|认真|严格|深入|坚持|切实|积极|高度重视|扎实|持续|全面|按照|根据|围绕|紧紧|不断|进一步|着力|未收到|没有收到|收到|受理|"
    "始终|以习近平|贯彻|在.{2,20}(?:领导|指导)下"
)
_OF_THE_YEAR: Final = f"(?:(?:{HANZI_YEAR}|一年|今年|本年度?)(?:以?来|间|内)?[，,]?)"
_ACTING: Final = (
    re.compile(f"^\\s*{_OF_THE_YEAR}(?P<name>{_NAME})(?={_VERB})"),
    re.compile(
        f"^\\s*(?P<name>{_NAME})(?=高度重视|认真(?:贯彻|落实|做好|执行)|严格(?:按照|执行|落实)|共?主动公开|共?收到|共?受理|未收到|没有收到)"
    ),
    re.compile(f"^\\s*(?P<name>{_NAME})(?=(?:在)?{HANZI_YEAR}[，,]?(?:{_VERB}))"),
)
_DISCLOSURE: Final = re.compile("公开|申请|条例")
_OWN: Final = re.compile(
    "^(?:我|本|全|各|该|其|关于|将|了|上|市县|有关|相关)|[我本](?:局|委|办|县|市|区|镇|乡|院|厅|单位|机关|部门|街道)"
)
_OF_ALL: Final = re.compile("政务公开|政务服务|大数据|数据|信息中心|行政审批")
_ORGANS: Final = ("局", "厅", "委", "委员会", "政府", "办事处", "管委会")
_TOWNS: Final = frozenset({"镇", "乡", "街道", "苏木"})


class Naming(NamedTuple):
    """A place at which a report names a body as the one that reports."""

    section: int
    text: str
    start: int
    name: str


def namings(report: PublishedReport) -> Iterator[tuple[Naming, str]]:
    """Yield every naming with its kind: title, stated, contact, acting or signature."""
    title = " ".join((report.title or "").split("\n"))
    named = agency_in(report.title or "")
    if named:
        yield Naming(0, title, max(title.find(named), 0), named), "title"
    last = opening(report)
    for section, text in said_by(report):
        line = text[:_LONGEST]
        if section <= last:
            yield from ((Naming(section, text, *one), "stated") for one in _found(_STATED, line))
            yield from ((Naming(section, text, *one), "contact") for one in _found((_CONTACT,), line))
        if _DISCLOSURE.search(line):
            yield from ((Naming(section, text, *one), "acting") for one in _found(_ACTING, line))
    yield from ((one, "signature") for one in _signatures(report))


def _found(patterns: tuple["re.Pattern[str]", ...], line: str) -> Iterator[tuple[int, str]]:
    """Yield the first body that one of the patterns finds in a line."""
    for pattern in patterns:
        for match in pattern.finditer(line):
            name = match["name"]
            if is_body_name(name) and not _OWN.search(name):
                yield match.start("name"), name
                return


def _signatures(report: PublishedReport) -> Iterator[Naming]:
    signed = report.signature.agency if report.signature else None
    if signed:
        yield Naming(7, signed, 0, signed)
        return
    last = report.sections[-1].section.blocks[-1:] if report.sections else ()
    for block in last:
        text = block.text.strip() if isinstance(block, Paragraph) else ""
        if is_body_name(text) and text.endswith(_ORGANS) and not _OWN.search(text):
            yield Naming(7, text, 0, text)


def _is_named(name: str, base: str) -> bool:
    """Tell whether a name is the body's, or one of several that are named together is: 县政府及县政府办公室."""
    parts = re.split("[、及和与]", name)
    named = [name, *parts] if all(map(is_body_name, parts)) else [name]
    return any(same_body(one, other) for one in named for other in _names_of(base))


def is_other_body(naming: Naming, kind: str, base: str) -> bool:
    """Tell whether a name is certainly not that of the reporting body ``base``."""
    own, name = read_name(base), read_name(naming.name)
    if own.body is None or _OWN.search(base) or _is_named(naming.name, base):
        return False
    match kind:
        case "signature":
            return _is_other_signature(naming.name, own)
        case "contact":
            is_department = own.body == name.body == "department"
            return is_department and bool(name.places) and not _OF_ALL.search(naming.name)
        case "acting":
            return _is_another_of_its_kind(name, own)
        case _:
            return not (name.is_bare and any(place in own.places or place == own.level for place in name.places))


def _names_of(base: str) -> list[str]:
    """Return the names of a body that has another in a bracket: 青禾县农业农村局（青禾县乡村振兴局）."""
    return [base, *filter(is_body_name, re.split("[（()）]", base)[1:])]


def _is_other_signature(signed: str, own: Name) -> bool:
    """Tell whether none of those who sign is the body, or an office that is not named in full and may be its own."""
    for part in re.split(r"[\s、，,/]+", signed.strip("。，, ")):
        name = read_name(part)
        if same_body(part, own.whole) or own.whole in name.whole:
            return False
        if not name.places and name.body == "other":
            return False
        if own.body in {"government", "office"} and _OF_ALL.search(part):
            return False
    return True


def _is_another_of_its_kind(name: Name, own: Name) -> bool:
    """Tell whether a name in prose is that of a body like the reporting one: its superiors and units are spoken of too."""
    if not name.places or not own.places:
        return False
    if own.body == "department":
        return name.body == "department" and name.level == own.level
    if own.level in _TOWNS:
        return name.level in _TOWNS and not name.unit
    return own.body != "other" and not name.unit and name.level == own.level != "市" and len(name.places[-1]) > 1
