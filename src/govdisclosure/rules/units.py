"""The units of a roll-up: who is missing (GD602), who is there twice (GD603)."""

from collections.abc import Iterator, Sequence
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.messages import Joined, Phrase
from govdisclosure.model.acts import REGULATIONS
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.published import PublishedReport
from govdisclosure.published.adding import Inclusion, Missing, Unit
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_PERHAPS: Final = Message("；可能是{files}，请核对")
_NAMED: Final = Message("“{name}”（{file}）")
_OF_YEAR: Final = Message("“{name}”{year}年度的报告（{file}）")
_UNREAD: Final = Message("没有计入的{file}")
_MOST: Final = 3


@rule(
    "GD602",
    Severity.ERROR,
    title=Message("应报单位没有报告"),
    about=Message(
        "名单上的单位没有本年度的报告，汇总数因此不全。请催报；已经报来的，请核对报告上的机关名称、年度与名单是否一致。名称相近的只作提示，不视为同一单位。"
    ),
    message=Message("“{unit}”没有报告{perhaps}"),
    provision=REGULATIONS.article("第四十九条"),
    trips=Example(
        agency="青禾县人民政府",
        children=(Example(),),
        expected=("云岭市青禾县水利局", "青禾县教育局"),
    ),
    passes=Example(agency="青禾县人民政府", children=(Example(),), expected=("青禾县 水利局（河长制办公室）",)),
    needs=["expected"],
)
def missing(rule: Rule, case: Case) -> Iterator[Finding]:
    """A unit that is expected has no report."""
    for one in case.missing:
        perhaps = Phrase(_PERHAPS, {"files": _candidates(one)}) if one.perhaps else ""
        yield rule.finding(expected=one.agency.name, arguments={"unit": one.agency.name, "perhaps": perhaps})


def _candidates(one: Missing) -> Joined:
    return Joined(tuple(map(_candidate, one.perhaps[:_MOST])))


def _candidate(unit: Unit) -> Phrase:
    """Return a report that may be the missing one, as a sentence names it."""
    if unit.report is None:
        return Phrase(_UNREAD, {"file": unit.file})
    is_of_year = unit.inclusion is Inclusion.OTHER_YEAR and unit.report.year
    words = _OF_YEAR if is_of_year else _NAMED
    return Phrase(words, {"name": unit.name, "file": unit.file, "year": unit.report.year})


_ALIKE: Final = Message("“{unit}”的报告重复，内容相同，只计一次：{files}")
_SAME_FIGURES: Final = Message("“{unit}”的报告重复，数据相同而文字不同，数据只计一次：{files}")
_VERSIONS: Final = Message.counted(
    "“{unit}”有数据不同的几份报告，都没有计入，请留下一份：{files}；有{count}个单元格不同，如{cell}", by="count"
)
_FIRST: Final = Message("“{cell}”（{texts}）")


@rule(
    "GD603",
    Severity.ERROR,
    title=Message("同一单位的报告重复"),
    about=Message(
        "同一单位、同一年度有几份报告。数据相同的只计一次；数据不同的无法知道以哪一份为准，都不计入，汇总数因此不全。请只留下一份。"
        "统一社会信用代码相同的是同一单位；没有代码的，名称相同的是同一单位。"
    ),
    message=_ALIKE,
    provision=REGULATIONS.article("第四十九条"),
    trips=Example(
        agency="青禾县人民政府",
        children=(Example(), Example(cells={"requests.received.natural_person": "6", "requests.received.total": "8"})),
    ),
    passes=Example(agency="青禾县人民政府", children=(Example(), Example(agency="云岭市水利局"))),
    needs=["children"],
)
def doubled(rule: Rule, case: Case) -> Iterator[Finding]:
    """A unit is there twice."""
    for units in case.addition.doubled if case.addition else ():
        cells = [*_differing(units)]
        message = _ALIKE if _is_one_text(units) else _SAME_FIGURES
        files = Joined(tuple(unit.file for unit in units))
        different = units[0].inclusion is Inclusion.VERSION
        yield rule.finding(
            message=_VERSIONS if different else message,
            cells=cells,
            actual=len(units),
            arguments={
                "unit": units[0].name,
                "files": files,
                "count": len({(one.table, one.row, one.column) for one in cells}),
                "cell": _first(units, cells),
            },
        )


def _differing(units: Sequence[Unit]) -> Iterator[CellEvidence]:
    """Yield the cells in which the reports of a body differ, each of all its reports."""
    for name in TABLE_NAMES:
        parts = [unit.tables[name] for unit in units]
        grids = {unit.file: unit.report.grid(name) if unit.report else None for unit in units}
        for index in range(len(parts[0].form.cells)):
            if any(part.figures[index] != parts[0].figures[index] for part in parts):
                yield from (
                    CellEvidence.of(grid, index, report=file)
                    for file, grid in grids.items()
                    if grid is not None and grid.form is parts[0].form
                )


def _first(units: Sequence[Unit], cells: Sequence[CellEvidence]) -> Phrase | str:
    """Return the first cell in which reports differ, with what each prints."""
    if not cells:
        return ""
    first = cells[0]
    form = units[0].tables[first.table].form
    texts = [one.text for one in cells if (one.table, one.row, one.column) == (first.table, first.row, first.column)]
    return Phrase(_FIRST, {"cell": form.label(f"{first.row}.{first.column}"), "texts": Joined(tuple(texts))})


def _is_one_text(units: Sequence[Unit]) -> bool:
    texts = [_text_of(unit.report) for unit in units if unit.report]
    return all(text == texts[0] for text in texts)


def _text_of(report: PublishedReport) -> tuple[object, ...]:
    return report.title, report.preamble, report.sections, report.signature, report.charts


RULES = (missing, doubled)
