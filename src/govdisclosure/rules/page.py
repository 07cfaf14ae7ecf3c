"""The page of a rule in Markdown: what it finds, why, how to mend it, and by which provision, with what its examples come to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.messages import Joined
from govdisclosure.rules._showing import shown
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Severity
from govdisclosure.rules.rule import Case, Need, Rule

__all__ = ["SEVERITIES", "case_of", "found_in", "page"]

SEVERITIES: Final[Mapping[Severity, Message]] = {
    Severity.ERROR: Message("错误"),
    Severity.WARNING: Message("警告"),
    Severity.NOTICE: Message("提示"),
}
"""What severities are called."""

_HEAD: Final = Message("{severity} · 依据：{provision}")
_TRIAL: Final = Message("2019年度（试行）只作提示。")
_NEEDS: Final[Mapping[Need, Message]] = {
    "previous": Message("需要上年度的报告（--previous）。"),
    "children": Message("汇总（rollup）时核对，需要各单位的报告。"),
    "expected": Message("汇总（rollup）时核对，需要应报单位名单（--expect）。"),
    "categories": Message("需要方案文件（--profile）规定的分类。"),
    "likeness": Message("需要额外的库（pip install 'govdisclosure[likeness]'）。"),
}
_ABOUT: Final = Message("说明和改正")
_TRIPS: Final = Message("会发现问题的例子")
_PASSES: Final = Message("不会发现问题的例子")
_SOUND: Final = Message("一份没有问题的报告（{agency}{year}年度），只有以下不同：")
_AS_IT_IS: Final = Message("一份没有问题的报告（{agency}{year}年度）。")
_FINDS: Final = Message("发现的问题：")
_RESTS: Final = Message("依据的单元格：{cells}")
_LAST_YEAR: Final = Message("上年的{cell}")
_OF_UNIT: Final = Message("“{unit}”的{cell}")
_APART: Final = Message("；")
_NOTHING: Final = Message("本规则没有发现问题。")


def page(rule: Rule, lang: Lang = "zh") -> str:
    """Return the page of ``rule`` in ``lang``."""
    return "\n\n".join(_paragraphs(rule, lang)) + "\n"


def found_in(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """Return what ``rule`` finds in ``example``."""
    return tuple(rule(case_of(example)))


def case_of(example: Example) -> Case:
    """Return ``example`` as a case to judge."""
    return Case(
        report=example.report,
        previous=example.last_year,
        children=example.units,
        expected=example.listed,
        local=example.local,
    )


def _paragraphs(rule: Rule, lang: Lang) -> Iterator[str]:
    yield f"# {rule.code} {rule.title.text(lang)}"
    yield _HEAD.text(lang, {"severity": SEVERITIES[rule.severity], "provision": rule.provision})
    if rule.lenient_in_trial:
        yield _TRIAL.text(lang)
    for need, said in _NEEDS.items():
        if need in rule.needs:
            yield said.text(lang)
    yield f"## {_ABOUT.text(lang)}"
    yield rule.about.text(lang)
    yield f"## {_TRIPS.text(lang)}"
    yield from _example(rule.trips, lang)
    yield _FINDS.text(lang)
    yield "\n".join(_said(rule.trips, found_in(rule, rule.trips), lang))
    yield f"## {_PASSES.text(lang)}"
    yield from _example(rule.passes, lang)
    yield _NOTHING.text(lang)


def _example(example: Example, lang: Lang) -> Iterator[str]:
    changes = [*shown(example, lang)]
    whose = {"agency": example.agency, "year": example.year}
    yield (_SOUND if changes else _AS_IT_IS).text(lang, whose)
    yield from changes


def _said(example: Example, findings: Iterable[Finding], lang: Lang) -> Iterator[str]:
    for finding in findings:
        yield f"- {SEVERITIES[finding.severity].text(lang)} {finding.code} {finding.sentence(lang)}"
        telling = [cell for cell in finding.cells if cell.value]
        if len(telling) > 1:
            cells = Joined(tuple(_cell(example, cell, lang) for cell in telling), _APART)
            yield f"  - {_RESTS.text(lang, {'cells': cells})}"


def _cell(example: Example, cell: CellEvidence, lang: Lang) -> str:
    last = example.last_year if cell.report == "previous" else None
    grids = (last or example.report).grids
    (label,) = (grid.form.label(f"{cell.row}.{cell.column}") for grid in grids if grid.form.name == cell.table)
    named = f"{label} {cell.text}"
    if cell.report is None:
        return named
    return (_LAST_YEAR if last else _OF_UNIT).text(lang, {"cell": named, "unit": cell.report})
