"""Writing: a report to a file, in any format that is written."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from govdisclosure.api.report import Report, as_published
from govdisclosure.document import Document, document_of
from govdisclosure.errors import GovDisclosureError, Message, UnknownFormat
from govdisclosure.formats.installed import BUILT_IN, format_for, found_formats, own_format_of_ending
from govdisclosure.formats.json import dumps
from govdisclosure.formats.registry import FORMATS, Format, format_of_ending
from govdisclosure.model.report import AnnualReport
from govdisclosure.plugins import PluginFailed, broken_by
from govdisclosure.published import PublishedReport

if TYPE_CHECKING:
    from govdisclosure.rollup import RollUp

__all__ = ["Target", "deliver", "ending_of", "refuse_unwritten", "write"]

Target: TypeAlias = "str | os.PathLike[str] | BinaryIO"
"""A path, or a file open for writing bytes."""

_NOT_WRITTEN = Message("不能写出“{ending}”格式，可用的格式：{known}")
_NO_ENDING = Message("文件名没有表明格式的结尾（如.docx），可用的格式：{known}")
_FAILED = Message("格式“{name}”写出时出错（{kind}：{words}），请告知提供该格式的单位")


def write(report: "Report | RollUp", target: Target, format: str | None = None) -> None:  # noqa: A002  (as above)
    """Write ``report``, in the format of the path's ending; the file is there whole or not at all.

    The same report gives the same bytes. What a format leaves out is listed in ``docs/reference/formats.md``.

    Args:
        report: typed, or as published: blank stays blank, and a wrong figure stays as it is. Of a roll-up the draft is
            written, and beside it in a workbook the figures of every unit.
        target: a path, or a file open for writing bytes, which needs a ``format``.
        format: the name of a format, or an ending; those of installed packages are known too.

    Raises:
        UnknownFormat: that format is not written.
        MissingExtra: a library that the format needs is not installed.
        PluginFailed: the format is of an installed package, which raised an error of its own.
        BrokenPlugins: the format is of no package that can be used, and there are others.
        OSError: the file cannot be written.
    """
    deliver(_written(report, format or ending_of(target)), target)


def ending_of(target: Target) -> str:
    """Return the ending of a path, without its dot; a file has none."""
    return Path(target).suffix.removeprefix(".") if isinstance(target, str | os.PathLike) else ""


def deliver(data: bytes, target: Target) -> None:
    """Write ``data`` to a file, or to a path so that the file is there whole or not at all."""
    if not isinstance(target, str | os.PathLike):
        target.write(data)
        return
    path = Path(target)
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def refuse_unwritten(ending: str) -> None:
    """Refuse an ending in whose format nothing can be written, before there is anything to write.

    Raises:
        UnknownFormat: no format that is written has it.
        BrokenPlugins: the format is of no package that can be used, and there are others.
    """
    if ending.lower() != "json":
        _form(ending.lower())


def _form(kind: str) -> tuple[Format, Callable[[Document], bytes]]:
    """Return the format of a name or an ending, and what writes it."""
    form = FORMATS.get(kind) or format_of_ending(kind) or own_format_of_ending(kind) or format_for(kind)
    if form is None or form.write is None or kind in form.unwritten:
        endings = [f.endings[0] for f in FORMATS.values() if f.write is not None]
        own = [f.name for f in found_formats().items if f.write is not None]
        words = _NOT_WRITTEN if kind else _NO_ENDING
        raise UnknownFormat(words, ending=kind, known=", ".join([*endings, "json", *own]))
    return form, form.write


def _written(report: "Report | RollUp", name: str) -> bytes:
    kind = name.lower()
    published = report if isinstance(report, AnnualReport | PublishedReport) else report.draft()
    if kind == "json":
        return f"{dumps(published)}\n".encode()
    form, writer = _form(kind)
    if form.name == "xlsx" and not isinstance(report, AnnualReport | PublishedReport):
        from govdisclosure.rollup import workbook_of  # noqa: PLC0415  (who writes a report needs no rules)

        return workbook_of(report)
    document = document_of(as_published(published), dumps(published, indented=False).encode())
    return writer(document) if form.name in BUILT_IN else _written_by(form, writer, document)


def _written_by(form: Format, write: Callable[[Document], bytes], document: Document) -> bytes:
    """Return what the format of an installed package writes.

    Raises:
        PluginFailed: it raised an error of its own, or gave no bytes.
    """
    try:
        return bytes(memoryview(write(document)))
    except GovDisclosureError:
        raise
    except Exception as error:  # noqa: BLE001  (whoever wrote the writer)
        failed = PluginFailed(_FAILED, name=form.name, **broken_by(error))
    raise failed
