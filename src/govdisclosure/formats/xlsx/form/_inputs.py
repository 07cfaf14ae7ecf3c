"""The cells to fill in: how they look, what they take, and what is said of them."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from govdisclosure.forms import CellForm
from govdisclosure.forms.table import CellKind

__all__ = ["DATE", "DAY", "FIGURES", "INPUT", "PRINTED", "TEXT", "YEAR", "any_text", "figure_look"]

INPUT: Final[Mapping[str, object]] = {"locked": False, "bg_color": "#FFF8E1"}
"""The look of what is to be filled in."""
TEXT: Final[Mapping[str, object]] = {**INPUT, "num_format": "@"}
DATE: Final[Mapping[str, object]] = {**INPUT, "num_format": 'yyyy"年"m"月"d"日"'}
_TOTAL: Final[Mapping[str, object]] = {"bg_color": "#F2F2F2", "num_format": "0"}
"""The look of what is computed."""

_SHOWN: Final[Mapping[CellKind, str]] = {"count": "0", "signed": "@", "amount": "General", "money": "@"}
_FIRST_DAY: Final = dt.date(2019, 1, 1)


def figure_look(cell: CellForm) -> Mapping[str, object]:
    """Return the look of a figure."""
    return _TOTAL if cell.is_total else {**INPUT, "num_format": _SHOWN[cell.kind]}


def _asked(title: str, about: str, **what: object) -> dict[str, Any]:
    return {
        **what,
        "input_title": title,
        "input_message": about,
        "error_title": "填写有误",
        "error_message": about,
    }


FIGURES: Final[Mapping[CellKind, Mapping[str, Any]]] = {
    "count": _asked("填写整数", "请填写不小于0的整数；没有的填0。", validate="integer", criteria=">=", value=0),
    "amount": _asked(
        "填写金额（万元）", "请以万元为单位填写不小于0的数；没有的填0。", validate="decimal", criteria=">=", value=0
    ),
}
"""What Excel asks of a figure, and says when it is something else; of the others see `PRINTED`."""

YEAR: Final = _asked(
    "报告年度", "请填写4位数年份，如2024。", validate="integer", criteria="between", minimum=2019, maximum=2999
)
DAY: Final = _asked("填写日期", "请填写日期，如2024-1-16。", validate="date", criteria=">=", value=_FIRST_DAY)


def any_text(title: str, about: str) -> Mapping[str, Any]:
    """Return what is said of a cell that takes anything."""
    return {"validate": "any", "input_title": title, "input_message": about}


def _signed(cell: str) -> Mapping[str, Any]:
    """Return what Excel asks of the change in ``cell``: 0, or a whole number with its sign."""
    return _asked(
        "填写增减数",
        "请连同正负号填写整数：增加如+3，减少如-3；没有变化的填0。",
        validate="custom",
        value=f"=AND(ISNUMBER(VALUE({cell})),VALUE({cell})=INT(VALUE({cell})),"
        f'OR(LEFT({cell},1)="+",LEFT({cell},1)="-",VALUE({cell})=0))',
    )


def _money(cell: str) -> Mapping[str, Any]:
    """Return what Excel asks of the amount in ``cell`` whose unit the form does not fix: 0, or a number with its unit."""
    bare = f'SUBSTITUTE(SUBSTITUTE({cell},"元",""),"万","")'
    return _asked(
        "填写金额和单位",
        "请连同单位填写，如251000元或103.3879万元；没有的填0。",
        validate="custom",
        value=f'=AND(ISNUMBER(VALUE({bare})),OR(RIGHT({cell},1)="元",VALUE({bare})=0))',
    )


PRINTED: Final[Mapping[CellKind, Callable[[str], Mapping[str, Any]]]] = {"signed": _signed, "money": _money}
"""What Excel asks of a cell whose figure is kept as it is printed, with its sign or unit."""
