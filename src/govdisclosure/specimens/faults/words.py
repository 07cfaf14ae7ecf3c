"""Faults of the words: names, years, dates, figures in sentences, what is said of nothing."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from itertools import count
from random import Random
from typing import Final

from attrs import evolve

from govdisclosure.model.narrative import SectionName
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.faults.kind import Case, Kind, Spoil, Spoilt, with_lines
from govdisclosure.specimens.faults.rewriting import rewritten
from govdisclosure.specimens.places import MOST_AGENCIES, body_of
from govdisclosure.specimens.prose.closing import FEES_FROM

__all__ = ["WORD_KINDS"]


# The preamble -------------------------------------------------------------------------------------------------------


def _preamble(change: Callable[[Case, str], str]) -> Spoil:
    """Return what changes the preamble, if the change changes anything."""

    def spoil(_: Random, case: Case) -> Spoilt:
        lines = tuple(change(case, line) for line in case.draft.preamble)
        return (evolve(case.draft, preamble=lines), "preamble") if lines != case.draft.preamble else None

    return spoil


def _other_body(case: Case) -> str:
    """Return the name of the next department in the list of agencies."""
    following = (body_of(case.seed, (case.number + step) % MOST_AGENCIES) for step in count(1))
    return next(body.name for body in following if body.kind == "department")


def _other_name(case: Case, line: str) -> str:
    return line.replace(case.draft.body.name, _other_body(case), 1)


def _other_year(case: Case, line: str) -> str:
    year = case.year
    return line.replace(f"{year}年政府信息公开工作年度报告", f"{year - 1}年政府信息公开工作年度报告", 1)


def _other_end(_: Case, line: str) -> str:
    return line.replace("12月31日", "12月30日")


def _short_postcode(_: Case, line: str) -> str:
    return re.sub("((?:邮编|邮政编码)：[0-9]{5})[0-9]", r"\1", line)


# The signature ------------------------------------------------------------------------------------------------------


def _other_signs(_: Random, case: Case) -> Spoilt:
    return evolve(case.draft, signed_by=_other_body(case)), "signature"


def _late(random: Random, case: Case) -> Spoilt:
    """Signed and published after the day that the article sets; it sets none for towns."""
    body = case.draft.body
    if body.tier == "township":
        return None
    last = dt.date(case.year + 1, 1, 31) if body.kind == "department" else dt.date(case.year + 1, 3, 31)
    signed = last + dt.timedelta(days=random.randint(1, 90))
    return evolve(case.draft, signed_on=signed, published_on=signed), "signature"


def _early(random: Random, case: Case) -> Spoilt:
    """Signed before the year was over."""
    return evolve(
        case.draft, signed_on=dt.date(case.year, 12, 1) + dt.timedelta(days=random.randrange(30))
    ), "signature"


# Sentences ----------------------------------------------------------------------------------------------------------


def _more(random: Random, _: Case, figure: str) -> str:
    return str(int(figure) + random.randint(11, 60))


def _gap(random: Random, *_: object) -> str:
    """A number is not there: nothing stands before its unit, or marks to be filled in."""
    return random.choice(("  ", "××"))


def _denied(random: Random, case: Case, _: str) -> str | None:
    """The report says that there were no requests, and table 3 has some."""
    denials = ("全年没有收到政府信息公开申请。", "本机关未收到政府信息公开申请。")
    return random.choice(denials) if case.draft.figures["requests"][6] else None


def _all_upheld(_: Random, case: Case) -> Spoilt:
    """All cases are said to have been upheld, and table 4 has others."""
    _upheld, *others = case.draft.figures["remedies"][:4]
    if not any(others):
        return None
    lines = (*case.draft.parts["remedies"].lines, "被申请行政复议的案件均获维持。")
    return with_lines(case.draft, "remedies", lines), "remedies"


def _share(random: Random, _: Case, share: str) -> str:
    return f"{float(share) + random.choice((-2.5, 1.4, 7.0)):.1f}"


def _level_word(_: Random, case: Case) -> Spoilt:
    """全省 in a town's report."""
    if case.draft.body.tier != "township":
        return None
    lines = (*case.draft.parts["overview"].lines, f"{case.year}年，全省主动公开村务信息，接受群众监督。")
    return with_lines(case.draft, "overview", lines), "overview"


def _section(name: SectionName, lines: Sequence[str], holds: Callable[[Draft], bool]) -> Spoil:
    """Return what says one of ``lines`` alone in a section of reports of which ``holds`` is true."""

    def spoil(random: Random, case: Case) -> Spoilt:
        return (with_lines(case.draft, name, [random.choice(lines)]), name) if holds(case.draft) else None

    return spoil


WORD_KINDS: Final = (
    Kind(name="another_body_named", code="GD501", spoil=_preamble(_other_name)),
    Kind(name="another_body_signs", code="GD501", spoil=_other_signs),
    Kind(name="year_of_last_year", code="GD502", spoil=_preamble(_other_year)),
    Kind(name="period_a_day_short", code="GD503", spoil=_preamble(_other_end)),
    Kind(name="late", code="GD504", spoil=_late),
    Kind(name="signed_too_early", code="GD505", spoil=_early),
    Kind(name="postcode_of_five_digits", code="GD506", spoil=_preamble(_short_postcode)),
    Kind(name="level_word", code="GD507", spoil=_level_word),
    Kind(
        name="figure_not_the_tables",
        code="GD302",
        spoil=rewritten("(?<=政府信息公开申请)[0-9]+(?=件)", _more, "requests", "overview"),
    ),
    Kind(
        name="difference_wrong",
        code="GD304",
        spoil=rewritten("(?<=(?:增加|减少))[0-9]+(?=次)", _more, "overview"),
    ),
    Kind(name="share_wrong", code="GD303", spoil=rewritten("(?<=占)[0-9.]+(?=%)", _share, "overview")),
    Kind(name="all_upheld", code="GD309", spoil=_all_upheld),
    Kind(
        name="number_missing",
        code="GD307",
        spoil=rewritten("(?<=主动公开政府信息)[0-9]+(?=条，)", _gap, "overview"),
    ),
    Kind(
        name="requests_denied",
        code="GD308",
        spoil=rewritten("(?:全年|[0-9]{4}年，?)[^。]*?收[^。]*政府信息公开申请[0-9]+件[^。]*。", _denied, "overview"),
    ),
    Kind(name="problems_empty", code="GD120", spoil=_section("problems", ("无。", "无", "暂无。"), lambda _: True)),
    Kind(
        name="fees_not_told",
        code="GD121",
        spoil=_section("other_matters", ("无。", "无其他事项。"), lambda draft: draft.year >= FEES_FROM),
    ),
    Kind(
        name="no_appraisal",
        code="GD122",
        spoil=_section(
            "overview", ("公开工作平稳有序。", "门户网站完成改版。"), lambda draft: draft.body.kind == "government"
        ),
    ),
)
"""The faults of the words."""
