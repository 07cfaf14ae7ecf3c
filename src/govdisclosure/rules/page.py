"""The page of a rule in Markdown: what it finds, why, how to mend it, and by which provision, with what its examples come to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.rules._showing import shown
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Severity
from govdisclosure.rules.rule import Case, Rule

__all__ = ["SEVERITIES", "found_in", "page"]

SEVERITIES: Final[Mapping[Severity, Message]] = {
    Severity.ERROR: Message(zh="错误", en="error"),
    Severity.WARNING: Message(zh="警告", en="warning"),
    Severity.NOTICE: Message(zh="提示", en="notice"),
}
"""What severities are called."""

_HEAD: Final = Message(zh="{severity} · 依据：{provision}", en="{severity} · provision: {provision}")
_TRIAL: Final = Message(zh="2019年度（试行）只作提示。", en="A notice only in report year 2019, the year of trial.")
_NEEDS: Final = Message(zh="需要上年度的报告（--previous）。", en="It needs last year's report (--previous).")
_ABOUT: Final = Message(zh="说明和改正", en="What is wrong, and how to mend it")
_TRIPS: Final = Message(zh="会发现问题的例子", en="An example in which it finds something")
_PASSES: Final = Message(zh="不会发现问题的例子", en="An example in which it finds nothing")
_SOUND: Final = Message(
    zh="一份没有问题的报告（{agency}{year}年度），只有以下不同：",
    en="A sound report ({agency}, {year}), but for this:",
)
_AS_IT_IS: Final = Message(zh="一份没有问题的报告（{agency}{year}年度）。", en="A sound report ({agency}, {year}).")
_FINDS: Final = Message(zh="发现的问题：", en="What is found:")
_RESTS: Final = Message(zh="依据的单元格：{cells}", en="by the cells {cells}")
_LAST_YEAR: Final = Message(zh="上年", en="last year's ")
_NOTHING: Final = Message(zh="本规则没有发现问题。", en="This rule finds nothing.")


def page(rule: Rule, lang: Lang = "zh") -> str:
    """Return the page of ``rule`` in ``lang``."""
    return "\n\n".join(_paragraphs(rule, lang)) + "\n"


def found_in(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """Return what ``rule`` finds in ``example``."""
    return tuple(rule(Case(report=example.report, previous=example.last_year)))


def _paragraphs(rule: Rule, lang: Lang) -> Iterator[str]:
    yield f"# {rule.code} {rule.title.text(lang)}"
    yield _HEAD.text(lang, {"severity": SEVERITIES[rule.severity], "provision": rule.provision})
    if rule.lenient_in_trial:
        yield _TRIAL.text(lang)
    if "previous" in rule.needs:
        yield _NEEDS.text(lang)
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
            cells = ("；" if lang == "zh" else "; ").join(_cell(example, cell, lang) for cell in telling)
            yield f"  - {_RESTS.text(lang, {'cells': cells})}"


def _cell(example: Example, cell: CellEvidence, lang: Lang) -> str:
    grids = (example.last_year if cell.report and example.last_year else example.report).grids
    (label,) = (grid.form.label(f"{cell.row}.{cell.column}") for grid in grids if grid.form.name == cell.table)
    return f"{_LAST_YEAR.text(lang) if cell.report else ''}{label} {cell.text}"
