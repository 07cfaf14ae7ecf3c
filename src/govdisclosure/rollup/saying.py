"""A roll-up in words: what its user has to know, a heading and its lines each."""

from collections.abc import Iterator, Mapping
from typing import Final, final

from attrs import frozen

from govdisclosure.bodies.identity import possibly
from govdisclosure.bodies.names import read_name
from govdisclosure.errors import Message
from govdisclosure.messages import Joined, Phrase, Spoken
from govdisclosure.model.narrative import TableName
from govdisclosure.published.adding import Contribution, Inclusion, Lack, Unit
from govdisclosure.rollup.differences import difference_lines
from govdisclosure.rollup.result import RollUp
from govdisclosure.rollup.trouble import Trouble
from govdisclosure.rules import Result, Severity

__all__ = ["Saying", "counts_of", "sayings_of", "why_out"]


@final
@frozen(kw_only=True)
class Saying:
    """What is said of a roll-up under one heading."""

    title: Message
    lines: tuple[Spoken, ...]
    severity: Severity | None = None
    """How grave it is, None for what is only told."""


_GIVEN: Final = Message.counted("共{number}份报告", by="number")
_COUNTED: Final = Message("计入{number}份")
_TWINS: Final = Message("重复{number}份")
_OUT: Final = Message("未计入{number}份")
_EXPECTED: Final = Message.counted("应报{number}个单位", by="number")
_MISSING: Final = Message("缺报{number}个")
_OWN: Final = Message("已计入本级的数（{file}）")
_OWN_OUT: Final = Message("未计入本级的数（{file}：{why}）")
_NO_OWN: Final = Message("未计入本级的数（没有指明本级的报告）")
_EXACT: Final = Message("汇总数完整")
_INEXACT: Final = Message("汇总数不完整")
_COMMA: Final = Message("，")


def counts_of(added: RollUp) -> tuple[Spoken, ...]:
    """Return in three lines how many reports there are, whether the body's own is among them, and whether the sums are whole."""
    inclusions = [unit.inclusion for unit in added.units]
    twins, out = inclusions.count(Inclusion.TWIN), len([*added.left_out])
    counts = [(_GIVEN, len(inclusions)), (_COUNTED, inclusions.count(Inclusion.COUNTED))]
    counts += [(words, number) for words, number in ((_TWINS, twins), (_OUT, out)) if number]
    counts += [(_EXPECTED, len(added.expected)), (_MISSING, len(added.missing))] if added.expected else []
    whole = Phrase(_EXACT if added.is_complete else _INEXACT)
    return Joined(tuple(Phrase(words, {"number": number}) for words, number in counts), _COMMA), _own(added), whole


def _own(added: RollUp) -> Phrase:
    if added.own is None:
        return Phrase(_NO_OWN)
    is_in = added.own.inclusion in {Inclusion.COUNTED, Inclusion.TWIN}
    return Phrase(_OWN if is_in else _OWN_OUT, {"file": added.own.file, "why": why_out(added, added.own)})


def sayings_of(added: RollUp) -> Iterator[Saying]:
    """Yield what there is to say under each heading."""
    all_of = (
        Saying(title=_NOT_IN, lines=(*_left_out(added),), severity=Severity.ERROR),
        Saying(title=_ABSENT, lines=(*_found(added, "GD602"),), severity=Severity.ERROR),
        Saying(title=_DOUBLED, lines=(*_found(added, "GD603"),), severity=Severity.ERROR),
        Saying(title=_OFF_LIST, lines=tuple(_who(unit) for unit in added.unexpected), severity=Severity.WARNING),
        Saying(title=_PERHAPS_ITSELF, lines=tuple(map(_who, added.perhaps_own)), severity=Severity.WARNING),
        Saying(title=_LACKING, lines=(*_lacking(added),), severity=Severity.WARNING),
        Saying(title=_DIFFERENT, lines=(*difference_lines(added.findings),), severity=Severity.WARNING),
        Saying(title=_ALIKE, lines=(*_found(added, "GD404"),), severity=Severity.WARNING),
        _others(added),
        Saying(title=_NOTES, lines=(*_told(added),)),
    )
    yield from (saying for saying in all_of if saying.lines)


_NOT_IN: Final = Message("未计入的报告")
_ABSENT: Final = Message("缺报的单位")
_DOUBLED: Final = Message("重复的报告")
_OFF_LIST: Final = Message("不在名单上的单位")
_PERHAPS_ITSELF: Final = Message("可能是汇总机关本身的报告，请核对是否应计入")
_LACKING: Final = Message("数据不全或者有误的单位")
_DIFFERENT: Final = Message("与汇总报告不符之处")
_ALIKE: Final = Message("内容雷同的单位")
_NOTES: Final = Message("说明")


def _found(added: RollUp, code: str) -> Iterator[Phrase]:
    return (Phrase(finding.message, finding.arguments) for finding in added.findings.where(codes=[code]))


_OTHERS: Final = Message("其他问题")
_CODED: Final = Message("{code} {words}")
_TOLD: Final = frozenset({"GD404", "GD601", "GD602", "GD603"})


def _others(added: RollUp) -> Saying:
    """Return what the rules of packages found."""
    found = added.findings.where(lambda one: one.code not in _TOLD)
    lines = (Phrase(_CODED, {"code": one.code, "words": Phrase(one.message, one.arguments)}) for one in found)
    return Saying(title=_OTHERS, lines=tuple(lines), severity=found.worst)


_WHO: Final = Message("{name}（{file}）")
_LINE: Final = Message("{who}：{why}")
_NO_YEAR: Final = Message("没有报告年度")
_YEAR: Final = Message("是{year}年度的报告")
_VERSIONS: Final = Message("有数据不同的几份报告")
_SAME: Final = Message("与{file}数据相同，只计一次")


def _who(unit: Unit) -> Spoken:
    return Phrase(_WHO, {"name": unit.name, "file": unit.file})


def why_out(added: RollUp, unit: Unit) -> Spoken | None:
    """Return why a report is not in the sums, None for one that is."""
    match unit.inclusion:
        case Inclusion.COUNTED:
            return None
        case Inclusion.TWIN:
            return Phrase(_SAME, {"file": added.units[min(unit.others)].file})
        case Inclusion.VERSION:
            return Phrase(_VERSIONS)
        case Inclusion.OTHER_YEAR:
            year = unit.report.year if unit.report else None
            return Phrase(_NO_YEAR if year is None else _YEAR, {"year": year})
        case _:  # it is left out, and why is known
            return Trouble(added.reasons[unit.place])


def _left_out(added: RollUp) -> Iterator[Phrase]:
    for unit in added.left_out:
        who = _who(unit) if unit.agency else unit.file
        yield Phrase(_LINE, {"who": who, "why": why_out(added, unit)})


_TABLES: Final[Mapping[TableName, Message]] = {
    "proactive": Message("表二"),
    "requests": Message("表三"),
    "remedies": Message("表四"),
}
_NO_TABLE: Final[Mapping[Lack, Message]] = {
    Lack.MISSING: Message("没有{table}，该表未计入"),
    Lack.PICTURE: Message("{table}以图片发布，该表未计入"),
    Lack.OTHER_FORM: Message("{table}用的不是本年度的格式，该表未计入"),
    Lack.BLANK: Message("{table}没有填报任何数，该表未计入"),
}
_SILENT: Final = Message.counted("{table}有{number}个单元格没有可用的数：{cells}", by="number")
_INVALID: Final = Message("{table}与格式不符（勾稽关系等），按填报的数计入，请逐表检查（check）")
_AND_MORE: Final = Message("{cells}等")
_NAMED: Final = 3


def _lacking(added: RollUp) -> Iterator[Phrase]:
    """Yield what is lacking or wrong in the tables of the units that are in the sums."""
    for unit in added.addition.counted:
        for name, part in unit.tables.items():
            for why in _wrong(_TABLES[name], part):
                yield Phrase(_LINE, {"who": unit.name, "why": why})


def _wrong(table: Message, part: Contribution) -> Iterator[Phrase]:
    if part.lack:
        yield Phrase(_NO_TABLE[part.lack], {"table": table})
        return
    if part.silent:
        cells: Joined | Phrase = Joined(tuple(part.form.label(cell.path) for cell in part.silent[:_NAMED]))
        if len(part.silent) > _NAMED:
            cells = Phrase(_AND_MORE, {"cells": cells})
        yield Phrase(_SILENT, {"table": table, "number": len(part.silent), "cells": cells})
    if not part.is_valid:
        yield Phrase(_INVALID, {"table": table})


_FILLED: Final = Message.counted("有{number}个空白单元格按勾稽关系或者按0理解，已计入", by="number")
_PERHAPS_OWN: Final = Message("没有指明本级的报告，与汇总报告的差额可能就是本级的数")
_PLACED: Final = Message("汇总机关名称中省略的上级名称，已按各单位的名称补全：{name}")
_ELSEWHERE: Final = Message("应报的单位全部缺报，而各单位的名称中都没有“{place}”，请核对汇总机关的名称")
_NO_AGENCY: Final = Message("没有指明汇总机关，名称中省略的上级名称不能补上")
_OWN_OF: Final = Message("指明为本级的报告是“{name}”的，不是“{agency}”的，请核对")
_PARENT_OF: Final = Message("要核对的汇总报告是“{name}”的，不是“{agency}”的，请核对")
_UNCOMPARED: Final = Message("汇总报告的{table}没有可以核对的数，该表未核对")
_ON_LIST: Final = Message("名单{note}")
_NO_LIKENESS: Final = Message("没有比较各单位的文字（需要：pip install 'govdisclosure[likeness]'）")


def _told(added: RollUp) -> Iterator[Spoken]:
    filled = sum(part.filled for unit in added.addition.counted for part in unit.tables.values())
    if filled:
        yield Phrase(_FILLED, {"number": filled})
    if added.own is None and added.findings.where(codes=["GD601"], result=Result.BROKEN):
        yield Phrase(_PERHAPS_OWN)
    above = added.addition.above
    if added.agency and above and above.name != added.agency.name:
        yield Phrase(_PLACED, {"name": above.name})
    if place := _elsewhere(added):
        yield Phrase(_ELSEWHERE, {"place": place})
    if added.agency is None and any(one.perhaps for one in added.missing):
        yield Phrase(_NO_AGENCY)
    for words, said in ((_OWN_OF, added.own and added.own.agency), (_PARENT_OF, added.parent and added.parent.agency)):
        if said and added.agency and not possibly(said, added.agency):
            yield Phrase(words, {"name": said.name, "agency": added.agency.name})
    yield from (Phrase(_UNCOMPARED, {"table": _TABLES[name]}) for name in added.uncompared)
    if "GD404" in added.findings.not_run:
        yield Phrase(_NO_LIKENESS)
    yield from (Phrase(_ON_LIST, {"note": note}) for note in added.notes)


def _elsewhere(added: RollUp) -> str | None:
    """Return the place of the body, where all units that are expected are missing and none that is there names it."""
    above = added.addition.above
    *_, place = "", *(read_name(above.name).places if above else ())
    is_named = any(unit.agency and place in unit.agency.name for unit in added.addition.counted)
    return None if is_named or not place or not added.expected or len(added.missing) < len(added.expected) else place
