"""``read`` and ``convert``: a report as JSON, as published or typed."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from govdisclosure.api import dumps, read, write
from govdisclosure.cli._output import complain, deliver, trouble, writing
from govdisclosure.cli._usage import Command, argument, option
from govdisclosure.errors import GovDisclosureError, InvalidReport, Lang, Message, UnknownFormat
from govdisclosure.published import Filled

__all__ = ["commands"]

_READ: Final = Message(zh="把报告按发布原样写成JSON。", en="Write a report as JSON, as it was published.")
_CONVERT: Final = Message(
    zh="把报告转换成类型化的JSON；不合格式则逐条说明。",
    en="Convert a report to typed JSON, or say line by line why not.",
)
_OUT: Final = Message(zh="写入文件，默认写到屏幕", en="write to a file, not to the screen")
_FILLED: Final = Message(
    zh="{file}：空白单元格按勾稽关系理解为：{cells}", en="{file}: silent cells read by the identities: {cells}"
)
_ZERO: Final = Message(zh="{file}：空白单元格按0理解：{cells}", en="{file}: silent cells read as 0: {cells}")


def commands(lang: Lang) -> Sequence[Command]:
    """Return the commands ``read`` and ``convert``."""
    return (
        Command(
            "read",
            lang,
            _READ,
            [argument("file", "FILE"), option(lang, "-o out", _OUT, metavar="OUT.json")],
            partial(_read, lang),
        ),
        Command("convert", lang, _CONVERT, [argument("file", "IN"), argument("out", "OUT")], partial(_convert, lang)),
    )


def _read(lang: Lang, file: str, out: str | None) -> int:
    try:
        text = dumps(read(file))
    except GovDisclosureError as error:
        complain(trouble(error, file, lang))
        return 2
    deliver(text, out)
    return 0


def _convert(lang: Lang, file: str, out: str) -> int:
    try:
        report = read(file)
        if Path(out).suffix.lower() != ".json":
            with writing(out):
                write(report, out)
            return 0
        reading = report.reading()
    except UnknownFormat as error:
        complain(trouble(error, out, lang))
        return 2
    except InvalidReport as error:
        for violation in error.violations:
            complain(violation.sentence(lang))
        return 1
    except GovDisclosureError as error:
        complain(trouble(error, file, lang))
        return 2
    deliver(dumps(reading.report), out)
    _tell(reading.filled, out, lang)
    return 0


def _tell(filled: Iterable[Filled], file: str, lang: Lang) -> None:
    """Say which silent cells the typed report has figures for."""
    comma = "、" if lang == "zh" else ", "
    found = [f"{cell.path}={cell.value}" for cell in filled if cell.by == "identities"]
    zeros = [cell.path for cell in filled if cell.by == "zero"]
    for words, cells in ((_FILLED, found), (_ZERO, zeros)):
        if cells:
            complain(words.text(lang, {"file": file, "cells": comma.join(cells)}))
