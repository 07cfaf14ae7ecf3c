"""Reading: from whatever holds a report to the report as published."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from attrs import evolve

from govdisclosure.api.report import as_published
from govdisclosure.errors import GovDisclosureError, Message, UnknownFormat, Unreadable
from govdisclosure.formats.decoding import LARGEST, decode, refuse_size
from govdisclosure.formats.detect import detect
from govdisclosure.formats.installed import BUILT_IN, format_for, found_formats, own_format_of_ending
from govdisclosure.formats.json import loads
from govdisclosure.formats.record import restored
from govdisclosure.formats.registry import FORMATS, Format
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import RawFile
from govdisclosure.interpret.recognise import recognise
from govdisclosure.messages import Joined, Phrase
from govdisclosure.plugins import broken_by
from govdisclosure.published import PublishedReport

__all__ = ["Source", "read", "source_bytes", "unopened"]

Source: TypeAlias = "str | os.PathLike[str] | bytes | BinaryIO"
"""A path, the bytes of a file, or a file open for reading bytes."""

_NOT_OPENED = Message("无法打开（{reason}）")
_REASONS: Final[Mapping[type[Exception], Message]] = {
    FileNotFoundError: Message("找不到文件"),
    IsADirectoryError: Message("是目录，不是文件"),
    PermissionError: Message("没有读取的权限"),
}
_NOT_READ = Message("不能读取“{name}”格式，可用的格式：{known}")


_FAILED = Message("格式“{name}”读取时出错（{kind}：{words}），请告知提供该格式的单位")
_NONE_ELSE = Message("{words}；另有扩展包不能使用：{problems}")
_APART = Message("；")


def read(source: Source, format: str | None = None) -> PublishedReport:  # noqa: A002  (what it is called everywhere)
    """Return the report that a file publishes; what is wrong in it is kept as it stands.

    Args:
        source: a path, the file's bytes, or a file open for reading bytes.
        format: the name of a format: ``"html"``, ``"docx"``, … or one that an installed package brings. By default it is
            told from the content; by the ending only where that is of a format of an installed package.

    Raises:
        Unreadable: the file is missing, empty, truncated, encrypted, of another kind, or no report.
        InvalidReport: the file is JSON and what it says no report can say.
        UnknownFormat: ``format`` is none that is read.
        MissingExtra: a library that the format needs is not installed.
        BrokenPlugins: ``format`` is of no package that can be used, and there are others.
    """
    data, name = source_bytes(source)
    try:
        report = _read(data, name, format)
    except Unreadable as error:
        raise error.of(name) from None
    return evolve(report, file=name or None)


def _read(data: bytes, file: str, name: str | None) -> PublishedReport:
    refuse_size(len(data))
    if name is not None:
        return _read_as(name, data)
    if own := own_format_of_ending(Path(file).suffix.removeprefix(".")):
        return _read_own(own, data)
    try:
        kind, text = detect(data)
        return _read_as(kind, data, text)
    except Unreadable as error:
        other = _recognised(data, error)
    return _read_own(other, data)


def _read_as(kind: str, data: bytes, text: str | None = None) -> PublishedReport:
    """Return the report in ``data``, a file of the format ``kind``, whose ``text`` may be known."""
    if kind == "json":
        return as_published(loads(decode(data) if text is None else text))
    form = format_for(kind)
    if form is None or (form.read_text is None and form.read_bytes is None):
        known = [one.name for one in FORMATS.values() if one.read_text or one.read_bytes]
        own = [one.name for one in found_formats().items if one.read_text or one.read_bytes]
        raise UnknownFormat(_NOT_READ, name=kind, known=", ".join([*known, "json", *own]))
    return _report_of(_parsed(form, data, text)) if form.name in BUILT_IN else _read_own(form, data)


def _parsed(form: Format, data: bytes, text: str | None = None) -> RawFile:
    if form.read_text is not None:
        return form.read_text(decode(data) if text is None else text)
    return form.read_bytes(data) if form.read_bytes else RawFile(blocks=())


def _report_of(file: RawFile) -> PublishedReport:
    items = recognise(file.blocks)
    report = restored(file, items) or assemble(items, file.stated)
    return evolve(report, notes=file.notes)


def _read_own(form: Format, data: bytes) -> PublishedReport:
    """Return the report in ``data``; whatever else the format of an installed package raises, the file is unreadable by it."""
    try:
        return _report_of(_parsed(form, data))
    except GovDisclosureError:
        raise
    except Exception as error:  # noqa: BLE001  (whoever wrote the reader)
        refused = Unreadable(_FAILED, name=form.name, **broken_by(error))
    raise refused


def _recognised(data: bytes, error: Unreadable) -> Format:
    """Return the format of an installed package that recognises a file which no other could read.

    Raises:
        Unreadable: ``error``, where there is none.
    """
    found = found_formats()
    for form in found.items if data else ():
        try:
            if form.recognises is not None and form.recognises(data):
                return form
        except Exception as failed:  # noqa: BLE001  (as above)
            raise Unreadable(_FAILED, name=form.name, **broken_by(failed)) from None
    if not found.problems:
        raise error
    problems = Joined(tuple(one.phrase for one in found.problems), _APART)
    raise Unreadable(_NONE_ELSE, words=Phrase(error.message, error.arguments), problems=problems)


def source_bytes(source: Source) -> tuple[bytes, str]:
    """Return the bytes of ``source``, and the name of the file, "" for none.

    Raises:
        Unreadable: the file cannot be opened.
    """
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
        raise unopened(error, os.fspath(path)) from None


def unopened(error: Exception, file: str) -> Unreadable:
    """Return why ``file`` cannot be opened, by what was raised."""
    reason = getattr(error, "strerror", None) or " ".join(str(error).split()) or type(error).__name__
    return Unreadable(_REASONS.get(type(error), _NOT_OPENED), file=file, reason=reason)
