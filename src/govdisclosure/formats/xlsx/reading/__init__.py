"""Workbooks: their sheets in order, each cell as it prints, with its place."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

from govdisclosure.errors import Message, MissingExtra, Unreadable
from govdisclosure.formats.xlsx._marks import ASIDE
from govdisclosure.formats.xlsx.reading._biff import checked_biff
from govdisclosure.formats.xlsx.reading._blocks import SheetReader, written_blocks_of
from govdisclosure.formats.xlsx.reading._cover import cover_of
from govdisclosure.formats.xlsx.reading._parts import Parts, parts_of
from govdisclosure.formats.xlsx.reading._sheet import Sheet, sheet_of
from govdisclosure.interpret.raw import RawBlock, RawFile, RawTable, Stated
from govdisclosure.messages import Joined, Phrase

__all__ = ["read"]

_BROKEN: Final = Message("工作簿已损坏，无法读取")
_ENCRYPTED: Final = Message("文件已加密，请先解除密码")
_HIDDEN: Final = Message("隐藏的工作表“{name}”未读取")
_UNCOMPUTED: Final = Message.counted(
    "{number}个公式单元格没有计算结果，按空白读取（{cells}）；用Excel或WPS打开并保存后即有结果", by="number"
)
_BESIDE: Final = Message.counted("{number}个单元格在表格框线之外，未读取（{cells}）", by="number")
_MOST_NAMED: Final = 5
_PACKAGE: Final = b"PK"


def read(data: bytes) -> RawFile:
    """Return the lines and tables of a workbook: XLSX, XLSM or XLS.

    What is framed is a table, and where nothing is, rows of several cells are. Hidden sheets and macros are left out, and
    of formulas the results are taken that the file has; all of this is said in the notes. Numbers print as plain figures,
    and dates in the official way. The cover of a form to fill in is told by its labels.

    Raises:
        Unreadable: it is damaged, has a password, or is of a size that no report has.
        MissingExtra: python-calamine is not installed.
    """
    parts, data = (parts_of(data), data) if data.startswith(_PACKAGE) else checked_biff(data)
    notes = list(parts.notes)
    sheets = list(_sheets(parts.values or data, parts, notes))
    uncomputed = [sheet.address(*cell) for sheet in sheets for cell in sheet.ink.uncomputed]
    notes += _named(_UNCOMPUTED, uncomputed)
    if parts.record is not None:
        blocks: list[RawBlock] = []
        for sheet in sheets:
            blocks += written_blocks_of(sheet, _next(blocks))
        return RawFile(blocks=tuple(blocks), record=parts.record, notes=tuple(notes), is_apart=True)
    return _made(sheets, notes)


def _made(sheets: Sequence[Sheet], notes: list[Phrase]) -> RawFile:
    """Return what sheets say that an agency made or filled in."""
    blocks: list[RawBlock] = []
    stated = Stated()
    beside: list[str] = []
    covers = [cover_of(sheet) for sheet in sheets]
    # The cover stands first, wherever its sheet was moved.
    for sheet, found in sorted(zip(sheets, covers, strict=True), key=lambda pair: pair[1] is None):
        cover = found if stated == Stated() else None
        if cover is not None:
            stated = cover.stated
            blocks += cover.blocks
            notes += cover.notes
        else:
            reader = SheetReader(sheet, _next(blocks))
            reader.read()
            blocks += reader.blocks
            beside += reader.beside
    notes += _named(_BESIDE, beside)
    return RawFile(blocks=tuple(blocks), stated=stated, notes=tuple(notes))


def _next(blocks: Sequence[RawBlock]) -> int:
    return 1 + sum(isinstance(block, RawTable) for block in blocks)


def _named(words: Message, cells: Sequence[str]) -> Iterator[Phrase]:
    if cells:
        named = [*cells[:_MOST_NAMED], *(["…"] if len(cells) > _MOST_NAMED else [])]
        yield Phrase(words, {"number": len(cells), "cells": Joined(tuple(named))})


def _sheets(data: bytes, parts: Parts, notes: list[Phrase]) -> Iterator[Sheet]:
    """Yield the sheets that are shown."""
    try:
        from python_calamine import (  # noqa: PLC0415  (an extra)
            CalamineError,
            CalamineWorkbook,
            PasswordError,
            SheetTypeEnum,
            SheetVisibleEnum,
        )
    except ImportError:
        raise MissingExtra("xlsx") from None
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        for index, about in enumerate(workbook.sheets_metadata):
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            if about.visible != SheetVisibleEnum.Visible:
                notes.append(Phrase(_HIDDEN, {"name": about.name}))
                continue
            sheet = workbook.get_sheet_by_index(index)
            rows = sheet.to_python(skip_empty_area=False)
            if not (rows and rows[0] and str(rows[0][0]).startswith(ASIDE)):
                yield sheet_of(about.name, rows, sheet.merged_cell_ranges or (), parts.ink(index))
    except PasswordError:
        raise Unreadable(_ENCRYPTED) from None
    except (CalamineError, OSError, ValueError):
        raise Unreadable(_BROKEN) from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise Unreadable(_BROKEN) from None
        raise
