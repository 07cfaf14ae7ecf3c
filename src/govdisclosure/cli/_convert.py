"""``read`` and ``convert``: a report as JSON, as published or typed."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from govdisclosure.api.reading import read
from govdisclosure.api.writing import write
from govdisclosure.cli._output import complain, deliver, tell_notes, trouble, writing
from govdisclosure.cli._usage import Command, argument, option
from govdisclosure.errors import GovDisclosureError, InvalidReport, Lang, Message, UnknownFormat
from govdisclosure.formats.json import dumps
from govdisclosure.messages import LABELLED, Joined, Phrase
from govdisclosure.published import Filled, Grid, PublishedReport

__all__ = ["commands"]

_READ: Final = Message("把报告按发布原样写成JSON。")
_CONVERT: Final = Message("按OUT的扩展名转换：JSON须合格式，否则逐条说明；其他照发布原样。")
_OUT: Final = Message("写入文件，默认写到屏幕")
_FIGURE: Final = Message("{column}＝{value}")
_FILLED: Final[Mapping[str, Message]] = {
    "identities": Message.counted("{number}个空白单元格按勾稽关系只有一种理解：", by="number"),
    "zero": Message.counted("{number}个空白单元格按0理解：", by="number"),
}


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
        report = read(file)
        text = dumps(report)
    except GovDisclosureError as error:
        complain(trouble(error, file, lang))
        return 2
    tell_notes(report.notes, file, lang)
    deliver(text, out)
    return 0


def _convert(lang: Lang, file: str, out: str) -> int:
    try:
        report = read(file)
        tell_notes(report.notes, file, lang)
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
    _tell(report, reading.filled, lang)
    return 0


def _tell(report: PublishedReport, filled: Sequence[Filled], lang: Lang) -> None:
    """Say which silent cells the typed report has figures for, row by row."""
    for by, words in _FILLED.items():
        cells = [_labelled(report, cell) for cell in filled if cell.by == by]
        if cells:
            complain(words.text(lang, {"number": len(cells)}))
        for row, members in groupby(cells, itemgetter(0)):
            figures = Joined(tuple(Phrase(_FIGURE, {"column": column, "value": value}) for _, column, value in members))
            complain(f"  {LABELLED.text(lang, {'label': row, 'words': figures})}")


def _labelled(report: PublishedReport, cell: Filled) -> tuple[str, str, int]:
    """Return the labels of the row and the column of a cell, and its figure."""
    table, _, path = cell.path.partition(".")
    grid: Grid = getattr(report, table)
    row, _, column = grid.form.label(path).rpartition("·")
    return row, column, cell.value
