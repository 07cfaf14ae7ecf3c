"""Faults of figures: what people do to cells when they copy them."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random
from typing import Final

from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.faults.kind import Case, Kind, Spoil, Spoilt, with_cells, with_lines
from govdisclosure.specimens.figures import printed

__all__ = ["CELL_KINDS"]

_WIDTH: Final = 7
"""The columns of table 3, its total the last."""


def _cells(draft: Draft) -> list[str] | None:
    """Return the cells of table 3 where all of them print a number, so that a change shows."""
    cells = draft.cells["requests"]
    return [*cells] if cells and "" not in cells else None


def _place(draft: Draft, index: int) -> str:
    return f"requests.{draft.form.requests.cells[index].path}"


def _one_cell(change: Callable[[Random, str], str | None]) -> Spoil:
    """Return what changes the digits of one cell of table 3, the sums of rows as they were."""

    def spoil(random: Random, case: Case) -> Spoilt:
        cells = _cells(case.draft)
        if cells is None:
            return None
        long = [index for index, text in enumerate(cells) if len(text) > 1]
        random.shuffle(long)
        for index in long:
            text = change(random, cells[index])
            if text is not None and text != cells[index]:
                cells[index] = text
                return with_cells(case.draft, "requests", cells), _place(case.draft, index)
        return None

    return spoil


def _dropped(random: Random, digits: str) -> str:
    at = random.randrange(len(digits))
    return str(int(digits[:at] + digits[at + 1 :]))


def _doubled(random: Random, digits: str) -> str:
    at = random.randrange(len(digits))
    return digits[:at] + digits[at] + digits[at:]


def _transposed(random: Random, digits: str) -> str | None:
    at = random.randrange(len(digits) - 1)
    turned = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    return None if turned.startswith("0") else turned


def _rows(cells: Sequence[str]) -> list[int]:
    """Return where the rows begin that say more than noughts, the sum of all outcomes left out."""
    starts = range(0, len(cells), _WIDTH)
    return [start for start in starts if cells[start + _WIDTH - 1] != "0" and start != len(cells) - 2 * _WIDTH]


def _total_not_updated(random: Random, case: Case) -> Spoilt:
    """A row's total lacks one of its parts."""
    cells = _cells(case.draft) or []
    rows = _rows(cells)
    if not rows:
        return None
    start = random.choice(rows)
    total = start + _WIDTH - 1
    part = random.choice([index for index in range(start, total) if cells[index] != "0"])
    cells[total] = str(int(cells[total]) - int(cells[part]))
    return with_cells(case.draft, "requests", cells), _place(case.draft, total)


def _shifted(random: Random, case: Case) -> Spoilt:
    """A row's figures stand one column further to the right, and the total is pushed out."""
    cells = _cells(case.draft) or []
    rows = [start for start in _rows(cells) if 2 * int(cells[start + _WIDTH - 2]) != int(cells[start + _WIDTH - 1])]
    if not rows:
        return None
    start = random.choice(rows)
    cells[start : start + _WIDTH] = ["0", *cells[start : start + _WIDTH - 1]]
    return with_cells(case.draft, "requests", cells), _place(case.draft, start).rpartition(".")[0]


def _carried_forgotten(_: Random, case: Case) -> Spoilt:
    """四 is left at nought in every column."""
    cells = _cells(case.draft)
    if not cells or cells[-1] == "0":
        return None
    cells[-_WIDTH:] = ["0"] * _WIDTH
    return with_cells(case.draft, "requests", cells), "requests.carried_forward"


def _remedies_total(random: Random, case: Case) -> Spoilt:
    """A total of table 4 says one case too many."""
    cells = [*(case.draft.cells["remedies"] or ())]
    index = random.choice(range(4, len(cells), 5))
    cells[index] = str(int(cells[index]) + 1)
    return with_cells(case.draft, "remedies", cells), f"remedies.{case.draft.form.remedies.cells[index].path}"


def _fee(draft: Draft) -> Decimal | None:
    """Return the fee of table 2 in 万元, where the form has one and it is above zero."""
    fee = draft.figures["proactive"][-1]
    return fee if isinstance(fee, Decimal) and fee else None


_FEE: Final = "proactive.fees.amount"
_YUAN: Final = 10_000


def _yuan_in_cell(_: Random, case: Case) -> Spoilt:
    """The fee is printed in 元, with its unit, in a column of 万元."""
    fee = _fee(case.draft)
    if fee is None:
        return None
    cells = [*(case.draft.cells["proactive"] or ())]
    cells[-1] = f"{printed(fee * _YUAN)}元"
    return with_cells(case.draft, "proactive", cells), _FEE


def _yuan(_: Random, case: Case) -> Spoilt:
    """The fee is printed in 元 in a column of 万元, and section one says so."""
    fee = _fee(case.draft)
    if fee is None:
        return None
    cells = [*(case.draft.cells["proactive"] or ())]
    cells[-1] = printed(fee * _YUAN)
    said = f"全年收取行政事业性收费{cells[-1]}元。"
    draft = with_lines(case.draft, "overview", (*case.draft.parts["overview"].lines, said))
    return with_cells(draft, "proactive", cells), _FEE


def _dashes(random: Random, case: Case) -> Spoilt:
    """Dashes stand before a figure of table 2: ``--253``."""
    cells = [*(case.draft.cells["proactive"] or ())]
    there = [index for index, text in enumerate(cells) if text.isdigit() and text != "0"]
    if not there:
        return None
    index = random.choice(there)
    cells[index] = f"--{cells[index]}"
    return with_cells(case.draft, "proactive", cells), f"proactive.{case.draft.form.proactive.cells[index].path}"


CELL_KINDS: Final = (
    Kind(name="digit_dropped", code="GD202", spoil=_one_cell(_dropped)),
    Kind(name="digit_doubled", code="GD202", spoil=_one_cell(_doubled)),
    Kind(name="digits_transposed", code="GD202", spoil=_one_cell(_transposed)),
    Kind(name="total_not_updated", code="GD202", spoil=_total_not_updated),
    Kind(name="row_shifted", code="GD202", spoil=_shifted),
    Kind(name="carried_forward_forgotten", code="GD201", spoil=_carried_forgotten),
    Kind(name="remedies_total", code="GD204", spoil=_remedies_total),
    Kind(name="yuan_in_cell", code="GD117", spoil=_yuan_in_cell),
    Kind(name="yuan_for_ten_thousands", code="GD212", spoil=_yuan),
    Kind(name="dashes", code="GD115", spoil=_dashes),
)
"""The faults of figures."""
