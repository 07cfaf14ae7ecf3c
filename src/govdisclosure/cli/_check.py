"""``check``: what is wrong in each file."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from attrs import evolve

from govdisclosure.api.judging import check
from govdisclosure.api.reading import read
from govdisclosure.cli._misuse import Misuse
from govdisclosure.cli._output import as_json, complain, deliver, tell_notes, trouble
from govdisclosure.cli._own_rules import all_rules
from govdisclosure.cli._progress import tracked
from govdisclosure.cli._usage import Command, argument, choice, option
from govdisclosure.errors import GovDisclosureError, Lang, Message
from govdisclosure.messages import LABELLED, Phrase
from govdisclosure.output.findings.as_json import findings_object
from govdisclosure.output.findings.judged import Judged
from govdisclosure.rules import PLAIN, Profile, Rule, Severity, Waivers, Why, select

__all__ = ["commands"]

_CHECK: Final = Message("检查报告，逐条指出问题。")
_PREVIOUS: Final = Message("同一机关上年度的报告")
_SELECT: Final = Message("只用这些规则，如GD2,GD104")
_IGNORE: Final = Message("不用这些规则")
_WAIVERS: Final = Message("豁免文件（TOML），所列问题不计入")
_PROFILE: Final = Message("方案文件（TOML）：级别、期限、分类、措辞等本地规定")
_FAIL_ON: Final = Message("退出码为1的级别：error（默认）、warning、notice、never")
_FORMAT: Final = Message("输出格式：text（默认）、json、sarif或html（网页）")
_OUT: Final = Message("写入文件，默认写到屏幕")
_ONE_FILE: Final = Message("--previous只能用于一个文件")
_READING: Final = Message("正在检查")
_NO_LAST_YEAR: Final = Message("上年报告无法读取")
_NEVER: Final = "never"


def commands(lang: Lang) -> Sequence[Command]:
    """Return the command ``check``."""
    params = [
        argument("files", "FILE…", nargs=-1),
        option(lang, "--previous", _PREVIOUS, metavar="FILE"),
        option(lang, "--select", _SELECT, metavar="CODES", multiple=True),
        option(lang, "--ignore", _IGNORE, metavar="CODES", multiple=True),
        option(lang, "--profile", _PROFILE, metavar="FILE"),
        option(lang, "--waivers", _WAIVERS, metavar="FILE"),
        choice(lang, "--fail-on", _FAIL_ON, [*map(str, Severity), _NEVER], metavar="LEVEL"),
        choice(lang, "--output-format", _FORMAT, ["text", "json", "sarif", "html"], metavar="FORMAT"),
        option(lang, "-o out", _OUT, metavar="OUT"),
    ]
    return (Command("check", lang, _CHECK, params, partial(_check, lang)),)


def _check(  # noqa: PLR0913  (one for each option)
    lang: Lang,
    *,
    files: Sequence[str],
    previous: str | None,
    select: Sequence[str],
    ignore: Sequence[str],
    profile: str | None,
    waivers: str | None,
    fail_on: str,
    output_format: str,
    out: str | None,
) -> int:
    if previous is not None and len(files) > 1:
        raise Misuse(_ONE_FILE)
    known, is_short = all_rules(lang)
    asked = PLAIN if profile is None else Profile.load(profile, rules=known)
    judging = _overridden(asked, select, ignore, known)
    rules = judging.chosen(known)
    waived = Waivers() if waivers is None else Waivers.load(waivers, rules=known)
    today = dt.datetime.now().astimezone().date()
    judged: list[Judged] = []
    last_year = None if previous is None else _read(previous, lang)
    if last_year is not None and last_year.report is None:
        judged.append(last_year)
    codes = {rule.code for rule in rules}
    found_in = [_judge(file, last_year, rules, judging, lang) for file in tracked(files, _READING, lang)]
    judged[:0] = [one.waived(waived, today) for one in found_in]
    for one in judged:
        tell_notes(one.report.notes if one.report else (), one.file, lang)
    for use in waived.used_in_all(one.uses(waived, today) for one in judged):
        if use.why is not Why.USED and use.waiver.rule in codes:
            complain(LABELLED.text(lang, {"label": waivers, "words": use.sentence(lang)}))
    if output_format == "json":
        deliver(as_json(findings_object(judged, lang)), out)
    elif output_format == "sarif":
        from govdisclosure.output.findings.sarif import sarif  # noqa: PLC0415  (as above)

        deliver(as_json(sarif(judged, lang)), out)
    elif output_format == "html":
        from govdisclosure.output.findings.page import findings_page  # noqa: PLC0415  (seldom asked for)

        deliver(findings_page(judged, lang), out)
    else:
        _show(judged, out, lang)
    if is_short or any(one.error or one.findings.failed for one in judged):
        return 2
    return int(
        fail_on != _NEVER
        and any(finding.severity.at_least(Severity(fail_on)) for one in judged for finding in one.findings.standing)
    )


def _overridden(profile: Profile, chosen: Sequence[str], ignored: Sequence[str], known: Sequence[Rule]) -> Profile:
    """Return ``profile`` with what the options say of the rules that run; each code in them is that of a rule."""
    codes = [[code.strip().upper() for part in parts for code in part.split(",")] for parts in (chosen, ignored)]
    select(codes[0] or None, ignore=codes[1], among=known)
    return profile.overridden(*codes)


def _judge(file: str, last_year: Judged | None, rules: Iterable[Rule], profile: Profile, lang: Lang) -> Judged:
    found = _read(file, lang)
    if found.report is None:
        return found
    previous = last_year.report if last_year else None
    findings = check(found.report, previous=previous, rules=rules, profile=profile)
    if last_year and previous is None:
        findings = evolve(findings, not_compared=Phrase(_NO_LAST_YEAR))
    return Judged(file=file, report=found.report, previous=previous, findings=findings)


def _read(file: str, lang: Lang) -> Judged:
    try:
        return Judged(file=file, report=read(file))
    except GovDisclosureError as error:
        return Judged(file=file, error=trouble(error, file, lang))


def _show(judged: Sequence[Judged], out: str | None, lang: Lang) -> None:
    from govdisclosure.cli._findings_text import pages  # noqa: PLC0415  (rich takes a moment to import)
    from govdisclosure.cli._paper import plain, show  # noqa: PLC0415

    for one in judged:
        if one.error is not None:
            complain(one.error)
    page = pages(judged, lang)
    if out is None:
        show(page)
    else:
        deliver(plain(page).rstrip("\n"), out)
