"""Rolling up: from reports to sums, and to what is wrong with them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.bodies.identity import bodies_of, placed, possibly
from govdisclosure.errors import GovDisclosureError, Message, MissingExtra
from govdisclosure.messages import LABELLED, Joined, Phrase
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import edition_of
from govdisclosure.published import PublishedReport
from govdisclosure.published.adding import Addition, Inclusion, add_up, unexpected_of
from govdisclosure.rollup.alike import Alike, alike_in, findings_of
from govdisclosure.rollup.draft import is_draft
from govdisclosure.rollup.expectation import Expectation
from govdisclosure.rollup.result import RollUp
from govdisclosure.rollup.trouble import CannotAdd, Trouble, Undeclared
from govdisclosure.rules import CATALOGUE, Case, Findings, Rule
from govdisclosure.rules.check import judged
from govdisclosure.rules.rule import Need

__all__ = ["Given", "rolled_up"]


_NO_LIST: Final = Expectation()


_NOTHING: Final = Message("没有可以汇总的报告")
_NONE_READ: Final = Message("没有可以汇总的报告：{why}")
_YEARS: Final = Message("各单位的报告不是同一年度的，请指明要汇总的年度：{years}")
_OF_YEAR: Final = Message("{year}年度（{number}份）")
_NO_FORM: Final = Message("{year}年度没有可以汇总的格式，只能汇总2019年度以来的报告")
_OTHER_YEAR: Final = Message("要核对的汇总报告是{parent}年度的，各单位的报告是{year}年度的")
_APART: Final = Message("；")
_MOST: Final = 5
_OF_UNITS: Final[frozenset[Need]] = frozenset({"children", "expected"})
_LIKE_TEXTS: Final = "GD404"
_DRAFT: Final = Message("是没有机关名称的汇总报告初稿，未计入")
_ITSELF: Final = Message("与汇总机关是同一机关，没有指明是否计入本级的数，未计入")


@final
@frozen(kw_only=True)
class Given:
    """A report that was given, or why it could not be read."""

    file: str = ""
    report: PublishedReport | None = None
    error: GovDisclosureError | None = None


def rolled_up(
    given: Sequence[Given],
    *,
    own: Given | None = None,
    parent: PublishedReport | None = None,
    agency: Agency | None = None,
    expectation: Expectation = _NO_LIST,
    year: int | None = None,
    rules: Iterable[Rule] = CATALOGUE,
) -> RollUp:
    """Return the reports ``given`` added up; those of ``rules`` that are about units judge them.

    Raises:
        CannotAdd: no report can be read, no year is that of most of them, or it has no form.
    """
    everything = [*given, *([own] if own else [])]
    year = _year(everything, parent, year)
    edition = edition_of(year)
    if edition is None:
        raise CannotAdd(_NO_FORM, year=year)
    if parent is not None and parent.year not in {None, year}:
        raise CannotAdd(_OTHER_YEAR, parent=parent.year, year=year)
    known = (agency, parent and parent.agency, own and own.report and own.report.agency)
    whose = next((one for one in known if one), None)
    above = whose and placed(whose, [*filter(None, known), *expectation.units, *_units(given, whose)])
    reasons = _reasons(given, own, above)
    children = [_child(one, place, reasons) for place, one in enumerate(everything)]
    report = evolve(parent or PublishedReport(edition=edition), year=year, agency=above)
    case = Case(report=report, children=tuple(children), expected=expectation.units)
    addition = case.addition or add_up(children, year=year, edition=edition, above=above)
    alike = _alike(addition)
    body = addition.units[-1] if own else None  # no list of units need have it
    unexpected = unexpected_of(expectation.units, addition.units, above) if expectation.units else ()
    return RollUp(
        agency=whose,
        addition=addition,
        own=body,
        parent=parent,
        reasons=reasons,
        expected=expectation.units,
        missing=case.missing,
        unexpected=tuple(unit for unit in unexpected if unit is not body),
        alike=alike or (),
        findings=_findings(case, alike, rules),
        notes=expectation.notes,
    )


def _units(given: Sequence[Given], whose: Agency) -> Iterator[Agency]:
    """Yield the bodies of reports, but for those that may be ``whose`` itself."""
    for one in given:
        agency = one.report and one.report.agency
        if agency and not possibly(agency, whose):
            yield agency


def _year(given: Sequence[Given], parent: PublishedReport | None, year: int | None) -> int:
    """Return the year to add up: the one that is given, the parent's, or that of more than half of the reports."""
    if year is not None:
        return year
    if parent is not None and parent.year is not None:
        return parent.year
    found = Counter(one.report.year for one in given if one.report and one.report.year is not None)
    if not found:
        raise _nothing(given)
    first, number = found.most_common(1)[0]
    if 2 * number <= found.total() and len(found) > 1:
        years = [Phrase(_OF_YEAR, {"year": one, "number": found[one]}) for one in sorted(found)]
        raise CannotAdd(_YEARS, years=Joined(tuple(years)))
    return first


def _nothing(given: Sequence[Given]) -> CannotAdd:
    """Return the error that says why nothing of what was given can be added up."""
    whys = [Phrase(LABELLED, {"label": one.file, "words": Trouble(one.error)}) for one in given if one.error]
    return CannotAdd(_NONE_READ, why=Joined(tuple(whys[:_MOST]), _APART)) if whys else CannotAdd(_NOTHING)


def _reasons(given: Sequence[Given], own: Given | None, whose: Agency | None) -> Mapping[int, GovDisclosureError]:
    """Return why reports are left out: unread, drafts, or those of the body itself of which it is not said that they count."""
    agencies = [one.report.agency if one.report else None for one in given]
    *bodies, itself = bodies_of([*agencies, None if own else whose], above=whose)
    unread = {place: one.error for place, one in enumerate([*given, own]) if one and one.error}
    nameless = [one.report is not None and one.report.agency is None and is_draft(one.report) for one in given]
    drafts = {place: Undeclared(_DRAFT) for place, is_one in enumerate(nameless) if is_one}
    undeclared = {place: Undeclared(_ITSELF) for place, body in enumerate(bodies) if body == itself}
    return {**undeclared, **drafts, **unread}


def _child(given: Given, place: int, reasons: Mapping[int, GovDisclosureError]) -> PublishedReport | str:
    if given.report is None or place in reasons:
        return given.file or f"#{place + 1}"
    return given.report


def _alike(addition: Addition) -> tuple[Alike, ...] | None:
    """Return the units that have one text, None where that cannot be told."""
    try:
        return alike_in(unit for unit in addition.units if unit.inclusion is Inclusion.COUNTED)
    except MissingExtra:
        return None


def _findings(case: Case, alike: tuple[Alike, ...] | None, rules: Iterable[Rule]) -> Findings:
    found = judged(case, [rule for rule in rules if rule.needs & _OF_UNITS])
    if alike is None:
        return evolve(found, not_run=(_LIKE_TEXTS, *found.not_run))
    return evolve(found, items=(*findings_of(alike), *found.items), ran=(_LIKE_TEXTS, *found.ran))
