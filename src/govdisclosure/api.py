"""The front of the library: read, check, hold, write."""

import datetime as dt
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from govdisclosure.errors import Message, UnknownFormat, Unreadable
from govdisclosure.formats import detect, html, text
from govdisclosure.formats.decoding import LARGEST, decode
from govdisclosure.formats.detect import FormatName
from govdisclosure.formats.json import dumps, loads
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Findings, Rule, Waivers, check_published, select

__all__ = ["Report", "Source", "check", "dumps", "loads", "read", "write"]

Source: TypeAlias = "str | os.PathLike[str] | bytes"
"""A path, or the bytes of a file."""

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
_READ: Final = ("html", "json", "text")
_WRITTEN: Final = ("json",)


def read(source: Source, format: FormatName | None = None) -> PublishedReport:  # noqa: A002  (what it is called everywhere)
    """Return the report that a file publishes; what is wrong in it is kept as it stands.

    Args:
        source: a path, or the file's bytes.
        format: the format, told from the content by default.

    Raises:
        Unreadable: the file is missing, empty, truncated, of another kind, or no report.
        InvalidReport: the file is JSON and what it says no report can say.
        UnknownFormat: ``format`` is none that is read.
        MissingExtra: a library that the format needs is not installed.
    """
    data, name = _bytes(source)
    try:
        return _read(data, format)
    except Unreadable as error:
        raise error.of(name) from None


def _read(data: bytes, name: str | None) -> PublishedReport:
    decoded = decode(data)
    kind = name or detect.detect(decoded)
    if kind == "json":
        report = loads(decoded)
        return report if isinstance(report, PublishedReport) else PublishedReport.of(report)
    if kind not in _READ:
        raise UnknownFormat(_NOT_READ, name=kind, known=", ".join(_READ))
    blocks = html.read(decoded) if kind == "html" else text.read(decoded)
    return assemble(recognise(blocks))


def _bytes(source: Source) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, ""
    try:
        with Path(source).open("rb") as file:
            return file.read(LARGEST + 1), os.fspath(source)
    except (OSError, ValueError) as error:  # a null byte in the name is a ValueError
        reason = getattr(error, "strerror", None) or str(error)
        words = _REASONS.get(type(error), _NOT_OPENED)
        raise Unreadable(words, file=os.fspath(source), reason=reason) from None


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


def write(report: Report, path: "str | os.PathLike[str]", format: str | None = None) -> None:  # noqa: A002  (as above)
    """Write ``report`` to ``path``, in the format of its ending; the file is there whole or not at all.

    Raises:
        UnknownFormat: that format is not written.
        OSError: the file cannot be written.
    """
    target = Path(path)
    kind = format or target.suffix.removeprefix(".").lower()
    if kind not in _WRITTEN:
        raise UnknownFormat(_NOT_WRITTEN, ending=kind, known=", ".join(_WRITTEN))
    data = f"{dumps(report)}\n".encode()
    draft = target.with_name(f"{target.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
