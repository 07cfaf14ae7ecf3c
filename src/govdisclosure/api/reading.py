"""Reading: from whatever holds a report to the report as published."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from attrs import evolve

from govdisclosure.api.report import as_published
from govdisclosure.errors import Message, UnknownFormat, Unreadable
from govdisclosure.formats.decoding import LARGEST, decode, refuse_size
from govdisclosure.formats.detect import detect
from govdisclosure.formats.json import loads
from govdisclosure.formats.record import restored
from govdisclosure.formats.registry import FORMATS, FormatName
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.recognise import recognise
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
    data, name = source_bytes(source)
    try:
        report = _read(data, format)
    except Unreadable as error:
        raise error.of(name) from None
    return evolve(report, file=name or None)


def _read(data: bytes, name: FormatName | None) -> PublishedReport:
    refuse_size(len(data))
    kind, text = (name, None) if name else detect(data)
    if kind == "json":
        return as_published(loads(decode(data) if text is None else text))
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
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(_REASONS.get(type(error), _NOT_OPENED), file=file, reason=reason)
