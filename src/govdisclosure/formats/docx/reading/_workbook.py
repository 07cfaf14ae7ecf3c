"""Workbooks inside a document: the sheets behind its charts, and those that are shown as tables."""

import datetime as dt
import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final, Self, TypeAlias, final

from attrs import Factory, define

from govdisclosure.errors import Message, MissingExtra, Unreadable
from govdisclosure.formats.docx.reading._small_workbook import column_of, small_workbook
from govdisclosure.interpret.raw import RawCell

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

__all__ = ["Workbook"]

_RANGE: Final = re.compile(
    r"(?:'((?:[^']|'')+)'|([^'!(),\s]+))!\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?"
)
_MOST_CELLS: Final = 200_000
_MOST_RANGES: Final = 100
_DAMAGED: Final = Message("工作簿已损坏，无法读取")

_Value: TypeAlias = "int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta"


@contextmanager
def _guarded() -> Generator[None]:
    """Raise whatever the library makes of a damaged workbook, a failure of its own among it, as that.

    Raises:
        Unreadable: the workbook is damaged.
    """
    from python_calamine import CalamineError  # noqa: PLC0415  (as above)

    try:
        yield
    except (CalamineError, OSError, ValueError):
        raise Unreadable(_DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable(_DAMAGED) from None


@final
@define
class Workbook:
    """An open workbook."""

    _book: "CalamineWorkbook"
    _cells: dict[str, Sequence[Sequence[str]]] = Factory(dict[str, Sequence[Sequence[str]]])

    @classmethod
    def of(cls, data: bytes) -> Self | None:
        """Open a workbook; None if it is larger than anything that a document shows.

        Raises:
            Unreadable: it is none, or damaged.
            MissingExtra: python-calamine is not installed.
        """
        try:
            from python_calamine import CalamineWorkbook  # noqa: PLC0415  (an extra)
        except ImportError:
            raise MissingExtra("docx") from None
        small = small_workbook(data)
        if small is None:
            return None
        with _guarded():
            return cls(CalamineWorkbook.from_filelike(BytesIO(small)))

    @_guarded()
    def first(self) -> tuple[tuple[RawCell, ...], ...]:
        """Return the used cells of the first sheet as drawn, a cell covered by another left out.

        Raises:
            Unreadable: the sheet is damaged.
        """
        sheet = self._sheet(self._book.sheet_names[0]) if self._book.sheet_names else None
        if sheet is None or sheet.start is None:
            return ()
        top, left = sheet.start
        spans, covered = _merged(sheet, top, left)
        return tuple(
            tuple(
                RawCell(text, *spans.get((row, column), (1, 1)))
                for column, text in enumerate(texts)
                if (row, column) not in covered
            )
            for row, texts in enumerate(self._texts(sheet.name)[top:])
            for texts in [texts[left:]]
        )

    @_guarded()
    def cells(self, formula: str) -> list[Sequence[str]]:
        """Return the cells that a formula such as ``'表 1'!$B$2:$B$6`` names, row by row; none for another formula.

        Raises:
            Unreadable: a sheet is damaged.
        """
        rows: list[Sequence[str]] = []
        for index, match in enumerate(_RANGE.finditer(formula)):
            quoted, plain, left, top, right, bottom = match.groups()
            if index < _MOST_RANGES:
                texts = self._texts((quoted or plain).replace("''", "'"))
                last = int(bottom or top)
                rows += [row[column_of(left) : column_of(right or left) + 1] for row in texts[int(top) - 1 : last]]
        return rows

    def _texts(self, name: str) -> Sequence[Sequence[str]]:
        if name not in self._cells:
            sheet = self._sheet(name)
            values = [] if sheet is None else sheet.to_python(skip_empty_area=False)
            self._cells[name] = [[_text(value) for value in row] for row in values]
        return self._cells[name]

    def _sheet(self, name: str) -> "CalamineSheet | None":
        return self._book.get_sheet_by_name(name) if name in self._book.sheet_names else None


def _merged(
    sheet: "CalamineSheet", top: int, left: int
) -> tuple[Mapping[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Return the spans of the cells that are merged, and the places that they cover, counted from the first used cell."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    height, width = sheet.height, sheet.width
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ():
        rows = range(max(first_row - top, 0), min(last_row - top + 1, height))
        columns = range(max(first_column - left, 0), min(last_column - left + 1, width))
        if rows and columns and len(covered) + len(rows) * len(columns) <= _MOST_CELLS:
            corner = (rows[0], columns[0])
            spans[corner] = (len(rows), len(columns))
            covered |= {(row, column) for row in rows for column in columns} - {corner}
    return spans, covered


def _text(value: _Value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
