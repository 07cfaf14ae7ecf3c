"""What a waiver must say to be one."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, cast

from govdisclosure.errors import Message, Violation
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITIONS

__all__ = ["problems"]

_BLANK: Final = Message("应填写文字")
_NOT_A_RULE: Final = Message("应为规则代码，如GD202")
_NOT_A_DAY: Final = Message("应为日期，如2027-03-31，不加引号")
_NOT_A_NUMBER: Final = Message("应为整数")
_NOT_A_VALUE: Final = Message("应为文字（所印内容）或整数（数值）")
_NOT_CELLS: Final = Message("应为单元格及其所印内容的对照表")
_NO_CELL: Final = Message("没有这个单元格")


@cache
def _known_cells() -> frozenset[str]:
    forms = (getattr(form_of(edition), name) for edition in EDITIONS for name in ("proactive", "requests", "remedies"))
    return frozenset(f"{form.name}.{cell.path}" for form in forms for cell in form.cells)


def _is_cell(path: str) -> bool:
    """Tell whether ``path`` names a cell, of this report or, behind its name, of another: ``previous.…``, ``县水利局.…``."""
    known = _known_cells()
    return path in known or any(path.endswith(f".{cell}") for cell in known)


def problems(given: Mapping[str, Any]) -> Iterator[Violation]:
    """Yield what is wrong in the fields of a waiver, whatever they hold: they may come from a file."""
    for name, value in given.items():
        wrong = None if value is None and name in _OPTIONAL else _wrong(name, value)
        if wrong:
            yield Violation(wrong, path=name, reported=value)
    cells = cast("Mapping[object, object]", given["cells"] if isinstance(given["cells"], Mapping) else {})
    for path, value in cells.items():
        if not _is_cell(str(path)):
            yield Violation(_NO_CELL, path=f"cells.{path}", reported=value)
        elif not (isinstance(value, str) or type(value) is int):
            yield Violation(_NOT_A_VALUE, path=f"cells.{path}", reported=value)


_OPTIONAL: Final = {"expires", "text", "section", "expected", "actual", "agency", "year", "file"}


def _wrong(name: str, value: object) -> Message | None:
    match name:
        case "rule":
            good, wrong = isinstance(value, str) and _CODE.fullmatch(value) is not None, _NOT_A_RULE
        case "expires":
            good, wrong = type(value) is dt.date, _NOT_A_DAY
        case "cells":
            good, wrong = isinstance(value, Mapping), _NOT_CELLS
        case "section" | "year":
            good, wrong = type(value) is int, _NOT_A_NUMBER
        case "expected" | "actual":
            good, wrong = isinstance(value, str) or type(value) is int, _NOT_A_VALUE
        case _:
            good, wrong = isinstance(value, str) and bool(value.strip()), _BLANK
    return None if good else wrong


_CODE: Final = re.compile(r"[A-Z]{2,8}[0-9]{3}")
