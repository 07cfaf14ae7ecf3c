"""The front of the library: read, check, hold, write."""

import datetime as dt
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeAlias

from attrs import evolve

from govdisclosure.document import document_of
from govdisclosure.errors import InvalidReport, Message, UnknownFormat, Unreadable, Violation
from govdisclosure.formats.decoding import LARGEST, decode, refuse_size
from govdisclosure.formats.detect import detect
from govdisclosure.formats.json import dumps, loads
from govdisclosure.formats.record import restored
from govdisclosure.formats.registry import FORMATS, FormatName, format_of_ending
from govdisclosure.formats.xlsx.form import new_form
from govdisclosure.formats.xlsx.form.carried import NOTHING, carried_from
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.recognise import recognise
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import edition_of
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Findings, Rule, Waivers, check_published, select

__all__ = ["Report", "Source", "check", "dumps", "loads", "new", "read", "write"]

Source: TypeAlias = "str | os.PathLike[str] | bytes | BinaryIO"
"""A path, the bytes of a file, or a file open for reading bytes."""

Report: TypeAlias = AnnualReport[Any, Any, Any] | PublishedReport
"""A report, typed or as published."""

_NOT_OPENED = Message("无法打开（{reason}）")
_REASONS: Final[Mapping[type[Exception], Message]] = {
    FileNotFoundError: Message("找不到文件"),
    IsADirectoryError: Message("是目录，不是文件"),
    PermissionError: Message("没有读取的权限"),
}
_NOT_WRITTEN = Message("不能写出“{ending}”格式，可用的格式：{known}")
_NOT_READ = Message("不能读取“{name}”格式，可用的格式：{known}")


def read(source: Source, format: FormatName | None = None) -> PublishedReport:  # noqa: A002  (what it is called everywhere)
    """Return the report that a file publishes; what is wrong in it is kept as it stands.

    Args:
        source: a path, the file's bytes, or a file open for reading bytes.
        format: the format, told from the content by default.

    Raises:
        Unreadable: the file is missing, empty, truncated, encrypted, of another kind, or no report.
        InvalidReport: the file is JSON and what it says no report can say.
        UnknownFormat: ``format`` is none that is read.
        MissingExtra: a library that the format needs is not installed.
    """
    data, name = _bytes(source)
    try:
        report = _read(data, format)
    except Unreadable as error:
        raise error.of(name) from None
    return evolve(report, file=name or None)


def _read(data: bytes, name: FormatName | None) -> PublishedReport:
    refuse_size(data)
    kind, text = (name, None) if name else detect(data)
    if kind == "json":
        report = loads(decode(data) if text is None else text)
        return report if isinstance(report, PublishedReport) else PublishedReport.of(report)
    form = FORMATS.get(kind)
    if form is not None and form.read_text is not None:
        file = form.read_text(decode(data) if text is None else text)
    elif form is not None and form.read_bytes is not None:
        file = form.read_bytes(data)
    else:
        known = [one.name for one in FORMATS.values() if one.read_text or one.read_bytes]
        raise UnknownFormat(_NOT_READ, name=kind, known=", ".join([*known, "json"]))
    items = recognise(file.blocks)
    report = restored(file, items) or assemble(items, file.stated)
    return evolve(report, notes=file.notes)


def _bytes(source: Source) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, ""
    if isinstance(source, str | os.PathLike):
        return _bytes_of_path(source)
    return source.read(LARGEST + 1), str(getattr(source, "name", ""))


def _bytes_of_path(path: "str | os.PathLike[str]") -> tuple[bytes, str]:
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST + 1), os.fspath(path)
    except (OSError, ValueError) as error:  # a null byte in the name is a ValueError
        reason = getattr(error, "strerror", None) or str(error)
        words = _REASONS.get(type(error), _NOT_OPENED)
        raise Unreadable(words, file=os.fspath(path), reason=reason) from None


def check(
    report: Report,
    *,
    previous: Report | None = None,
    children: Sequence[Report] = (),
    rules: str | Rule | Iterable[str | Rule] | None = None,
    waivers: Waivers | None = None,
    today: dt.date | None = None,
) -> Findings:
    """Return what is wrong in ``report``. It never raises on what a report says.

    Args:
        report: as published, or typed.
        previous: last year's report of the same body; rules that need it do not run without it.
        children: the reports that ``report`` adds up.
        rules: codes, their beginnings (``"GD2"``), or rules; all of the catalogue by default. They run in order of code.
        waivers: which findings are dismissed: they stay listed, with what dismisses them. One that names a file does nothing here.
        today: the day by which waivers have expired, or not; nothing reads the clock.

    Raises:
        UnknownRule: no rule answers to a code.
        TypeError: there are waivers, and no day.
    """
    published = _published(report)
    findings = check_published(
        published,
        previous=None if previous is None else _published(previous),
        children=[_published(child) for child in children],
        rules=None if rules is None else _rules(rules),
    )
    if waivers is None:
        return findings
    if today is None:
        raise TypeError("check() needs today= to tell which waivers have expired")
    return findings.waive(waivers.within(published), today=today)


def _rules(rules: str | Rule | Iterable[str | Rule]) -> list[Rule]:
    chosen: dict[str, Rule] = {}
    for item in [rules] if isinstance(rules, str | Rule) else rules:
        chosen |= {item.code: item} if isinstance(item, Rule) else {rule.code: rule for rule in select([item])}
    return [chosen[code] for code in sorted(chosen)]


def _published(report: Report) -> PublishedReport:
    return report if isinstance(report, PublishedReport) else PublishedReport.of(report)


def write(report: Report, target: "str | os.PathLike[str] | BinaryIO", format: str | None = None) -> None:  # noqa: A002  (as above)
    """Write ``report``, in the format of the path's ending; the file is there whole or not at all.

    The same report gives the same bytes. What a format leaves out is listed in ``docs/formats.md``.

    Args:
        report: typed, or as published: blank stays blank, and a wrong figure stays as it is.
        target: a path, or a file open for writing bytes, which needs a ``format``.
        format: the name of a format, or an ending.

    Raises:
        UnknownFormat: that format is not written.
        MissingExtra: a library that the format needs is not installed.
        OSError: the file cannot be written.
    """
    if not isinstance(target, str | os.PathLike):
        target.write(_written(report, format or ""))
        return
    path = Path(target)
    _deliver(_written(report, format or path.suffix.removeprefix(".")), path)


def _deliver(data: bytes, path: Path) -> None:
    """Write a file so that it is there whole or not at all."""
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _written(report: Report, name: str) -> bytes:
    kind = name.lower()
    if kind == "json":
        return f"{dumps(report)}\n".encode()
    form = FORMATS.get(kind) or format_of_ending(kind)
    if form is None or form.write is None or kind in form.unwritten:
        endings = [f.endings[0] for f in FORMATS.values() if f.write is not None]
        raise UnknownFormat(_NOT_WRITTEN, ending=kind, known=", ".join([*endings, "json"]))
    return form.write(document_of(_published(report), dumps(report, indented=False).encode()))


_NOT_A_FORM = Message("填报表只能写成xlsx工作簿，不能写成“{ending}”")
_NO_YEAR = Message("没有{reported}年度的填报表，只有2019年度至2999年度的")
_NOT_LAST_YEAR = Message("上年报告是{reported}年度的，应为{implied}年度")
_LAST_YEAR: Final = 2999


def new(
    target: "str | os.PathLike[str] | BinaryIO", *, agency: str, year: int, previous: Report | None = None
) -> tuple[Phrase, ...]:
    """Write a form to fill in, an XLSX workbook, which `read` reads as a report; say what was filled in already.

    Args:
        target: a path that ends with ``.xlsx``, or a file open for writing bytes.
        agency: the body that reports.
        year: the report year, which tells the edition of the form.
        previous: last year's report: what it carries forward, and how the body is reached, is filled in.

    Returns:
        What was taken from ``previous``, and what could not be, a sentence each.

    Raises:
        InvalidReport: the name is no line of text, no form is in force for the year, or ``previous`` is of another year.
        UnknownFormat: the path ends with anything else.
        MissingExtra: XlsxWriter is not installed.
        OSError: the file cannot be written.
    """
    Agency(name=agency)
    edition = edition_of(year)
    if edition is None or year > _LAST_YEAR:
        raise InvalidReport([Violation(_NO_YEAR, reported=year)])
    published = None if previous is None else _published(previous)
    if published is not None and published.year not in {None, year - 1}:
        raise InvalidReport([Violation(_NOT_LAST_YEAR, reported=published.year, implied=year - 1)])
    if isinstance(target, str | os.PathLike) and (ending := Path(target).suffix.removeprefix(".")).lower() != "xlsx":
        raise UnknownFormat(_NOT_A_FORM, ending=ending)
    carried = NOTHING if published is None else carried_from(published, agency)
    data = new_form(agency=agency, year=year, edition=edition, contact=carried.contact, figures=carried.figures)
    if isinstance(target, str | os.PathLike):
        _deliver(data, Path(target))
    else:
        target.write(data)
    return carried.notes
