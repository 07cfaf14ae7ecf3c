"""The cover of the form to fill in."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from govdisclosure.formats.xlsx._facts import FACTS, Fact
from govdisclosure.formats.xlsx._marks import COVER, HELP
from govdisclosure.formats.xlsx.form._inputs import DATE, DAY, TEXT, YEAR, any_text
from govdisclosure.formats.xlsx.writing._book import Pen
from govdisclosure.formats.xlsx.writing._drawing import put_text
from govdisclosure.formats.xlsx.writing._paper import set_up
from govdisclosure.formats.xlsx.writing._styles import HELPING, PARAGRAPH, TITLE

__all__ = ["draw_cover"]

_SHEET: Final = "封面"
_WIDTHS: Final = (18.0, 62.0)
_HELP: Final = f"{HELP}只填浅黄色的单元格，灰色的总计自动计算；每张表下方和右侧说明哪些数不符。数量没有的填0。"
_HIGH: Final = 24
_ABOUT: Final[Mapping[Fact, Mapping[str, Any]]] = {
    "year": YEAR,
    "start": DAY,
    "end": DAY,
    "signed_on": DAY,
    "telephones": any_text("电话", "有几个号码的，用顿号分开。"),
    "postcode": any_text("邮政编码", "6位数字。"),
}
_DATES: Final = frozenset[Fact]({"start", "end", "signed_on"})


def draw_cover(pen: Pen, values: Mapping[Fact, str | int | dt.date]) -> None:
    """Draw the cover, with ``values`` filled in."""
    sheet = pen.book.add_worksheet(_SHEET)
    set_up(sheet, _WIDTHS)
    row = put_text(pen, sheet, 0, _WIDTHS, COVER, TITLE)
    row = put_text(pen, sheet, row, _WIDTHS, _HELP, HELPING)
    label = pen.style(**{**PARAGRAPH, "border": 1, "indent": 1})
    for number, (fact, words) in enumerate(FACTS.items(), row):
        pen.set_height(sheet, number, _HIGH)
        sheet.write_string(number, 0, words, label)
        look = DATE if fact in _DATES else {**TEXT, "num_format": "0"} if fact == "year" else TEXT
        style = pen.style(**{**PARAGRAPH, "border": 1, "text_wrap": True, **look})
        match values.get(fact):
            case None:
                sheet.write_blank(number, 1, None, style)
            case str() as text:
                sheet.write_string(number, 1, text, style)
            case int() as figure:
                sheet.write_number(number, 1, figure, style)
            case day:
                sheet.write_datetime(number, 1, day, style)
        if fact in _ABOUT:
            sheet.data_validation(number, 1, number, 1, _ABOUT[fact])
    sheet.protect("", {"format_columns": True, "format_rows": True})
