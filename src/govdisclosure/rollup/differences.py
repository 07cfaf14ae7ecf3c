"""What a parent's report says otherwise than its units, in few lines: cells that the same units explain together."""

from collections.abc import Iterable, Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.messages import Joined, Phrase
from govdisclosure.rules import Finding

__all__ = ["difference_lines"]

_TOGETHER: Final = Message("{number}个单元格的差额都{behind}：{cells}")
_CELL: Final = Message("“{cell}”填报{actual}，各单位之和为{expected}")
_AND_MORE: Final = Message("{cells}等")
_REST: Final = Message.counted("此外还有{number}个单元格不符", by="number")
_APART: Final = Message("；")
_BEHIND: Final = {
    "left_out": Message("正好是{units}的数，疑未计入"),
    "twice": Message("正好是{units}的数，疑重复计入"),
}
_NAMED: Final = 3
_MOST: Final = 20


def difference_lines(findings: Iterable[Finding]) -> Iterator[Phrase]:
    """Yield a line for the cells that the same units explain, and one for each other cell, up to twenty of them."""
    together: dict[tuple[object, ...], list[Finding]] = {}
    alone: list[Finding] = []
    for finding in findings:
        if finding.code == "GD601":
            how = finding.arguments.get("how")
            (together.setdefault((how, finding.arguments["units"]), []) if how in _BEHIND else alone).append(finding)
    for group in together.values():
        if len(group) > 1:
            yield _line(group)
        else:
            alone += group
    yield from (Phrase(finding.message, finding.arguments) for finding in alone[:_MOST])
    if len(alone) > _MOST:
        yield Phrase(_REST, {"number": len(alone) - _MOST})


def _line(group: list[Finding]) -> Phrase:
    first = group[0].arguments
    cells: Joined | Phrase = Joined(tuple(Phrase(_CELL, one.arguments) for one in group[:_NAMED]), _APART)
    if len(group) > _NAMED:
        cells = Phrase(_AND_MORE, {"cells": cells})
    behind = Phrase(_BEHIND[str(first["how"])], {"units": first["whose"]})
    return Phrase(_TOGETHER, {"number": len(group), "behind": behind, "cells": cells})
