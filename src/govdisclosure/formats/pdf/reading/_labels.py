"""Which texts are labels of the statutory tables: a label that a page break cuts in two is known by that."""

from functools import cache
from typing import Final

from govdisclosure.forms import form_of, label_key
from govdisclosure.model.editions import EDITIONS
from govdisclosure.published import Cell, State

__all__ = ["is_beginning", "is_cut", "is_figure", "is_label"]

_FIGURES: Final = frozenset({State.NUMBER, State.ZERO, State.PLACEHOLDER})
_LEAST: Final = 3


def is_figure(text: str) -> bool:
    """Tell whether a cell says a number, or that there is none."""
    return Cell.read(text).state in _FIGURES


def is_label(text: str) -> bool:
    """Tell whether a text is a label of a form."""
    return label_key(text) in _keys()


def is_beginning(text: str) -> bool:
    """Tell whether a label of a form begins with a text that is long enough to tell.

    >>> is_beginning("一、本年新收政府信息"), is_beginning("其他需要报告的事项")
    (True, False)
    """
    key = label_key(text)
    return len(key) >= _LEAST and any(label.startswith(key) for label in _keys())


def is_cut(above: str, below: str) -> bool:
    """Tell whether two texts are one label of a form, cut in two.

    >>> is_cut("1.信访举报", "投诉类申请"), is_cut("1.信访举报投诉类申请", "2.重复申请")
    (True, False)
    """
    whole = label_key(above + below)
    return whole in _keys() and label_key(above) != whole and label_key(below) != whole


@cache
def _keys() -> frozenset[str]:
    labels: set[str] = set()
    for edition in EDITIONS:
        for table in form_of(edition).tables:
            for row in table.rows:
                labels.update(row.spec.labels)
                labels.update(label for group in row.groups for label in group.labels)
                labels.update(label for column in row.columns for label in column.spec.labels)
    return frozenset(map(label_key, labels))
