"""Faults of figures: what people do to cells when they copy them."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from attrs import evolve

from tests.conformance.figures import forms_of, printed_cells
from tests.conformance.mutation import Kind, Mutated, Spoil
from tests.conformance.valid import Valid
from tests.conformance.vectors import Said

__all__ = ["CELL_KINDS"]

_SUMS: Final = ("GD201", "GD202", "GD203", "GD204")


def _figures(valid: Valid) -> dict[str, int]:
    """Return the figures of tables 3 and 4, totals too, by path."""
    return {path: int(text) for path, text in printed_cells(valid.said).items() if not path.startswith("proactive.")}


def _printing(said: Said, changes: dict[str, int]) -> Said:
    return evolve(said, printed={**said.printed, **{path: str(figure) for path, figure in changes.items()}})


def _one_cell(change: Callable[[Random, str], str | None]) -> Spoil:
    """Return what changes the digits of one cell; ``change`` may say that a figure is not the kind."""

    def spoil(random: Random, valid: Valid) -> Mutated | None:
        figures = _figures(valid)
        paths = sorted(figures)
        random.shuffle(paths)
        for path in paths:
            text = change(random, str(figures[path]))
            if text is not None and int(text) != figures[path]:
                truth = {path: figures[path]} if path.startswith("requests.") else {}  # table 4 cannot tell which
                return Mutated(said=_printing(valid.said, {path: int(text)}), truth=truth)
        return None

    return spoil


def _dropped(random: Random, digits: str) -> str | None:
    at = random.randrange(len(digits))
    return digits[:at] + digits[at + 1 :] if len(digits) > 1 else None


def _doubled(random: Random, digits: str) -> str | None:
    at = random.randrange(len(digits))
    return digits[:at] + digits[at] + digits[at:] if digits != "0" else None


def _transposed(random: Random, digits: str) -> str | None:
    if len(digits) == 1:
        return None
    at = random.randrange(len(digits) - 1)
    return digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _off_by_one(random: Random, digits: str) -> str | None:
    return str(int(digits) + (1 if digits == "0" else random.choice((1, -1))))


def _lines(said: Said, *, rows: bool) -> Iterator[list[str]]:
    """Yield the cells of each row of table 3, or of each column, its totals left out.

    A column's rows swapped in the column of totals, too, and two results of table 4 swapped, would add up still.
    """
    cells = [cell for cell in forms_of(said)["requests"].cells if rows or not cell.is_total]
    keys = [cell.row if rows else cell.column for cell in cells]
    for key in dict.fromkeys(keys):
        yield [f"requests.{cell.path}" for cell, other in zip(cells, keys, strict=True) if other == key]


def _moved(order: Callable[[Random, list[int]], list[int]], *, rows: bool) -> Spoil:
    """Return what puts the figures of a row, or column, into other places of it."""

    def spoil(random: Random, valid: Valid) -> Mutated | None:
        figures = _figures(valid)
        lines = list(_lines(valid.said, rows=rows))
        random.shuffle(lines)
        for line in lines:
            before = [figures[path] for path in line]
            after = order(random, before)
            if after != before:
                return Mutated(said=_printing(valid.said, dict(zip(line, after, strict=True))))
        return None

    return spoil


def _neighbours(random: Random, figures: list[int]) -> list[int]:
    at = random.randrange(len(figures) - 1)
    return [*figures[:at], figures[at + 1], figures[at], *figures[at + 2 :]]


def _shifted(random: Random, figures: list[int]) -> list[int]:
    return random.choice(([0, *figures[:-1]], [*figures[1:], 0]))


def _total_copied(random: Random, valid: Valid) -> Mutated | None:
    """Every 总计 of table 3 is what its row says of natural persons."""
    figures = _figures(valid)
    totals = {path: path.replace(".total", ".natural_person") for path in figures if _is_row_total(path)}
    path = random.choice(sorted(total for total, one in totals.items() if figures[total] != figures[one]))
    wrong = figures[totals[path]]
    return Mutated(said=_printing(valid.said, {path: wrong}), truth={path: figures[path]})


def _is_row_total(path: str) -> bool:
    return path.startswith("requests.") and path.endswith(".total") and "outcomes.total" not in path


def _total_not_updated(random: Random, valid: Valid) -> Mutated | None:
    """A total lacks one of its parts."""
    figures = _figures(valid)
    path = random.choice(sorted(path for path in figures if _is_row_total(path) and figures[path]))
    part = path.replace(".total", ".natural_person")
    return Mutated(
        said=_printing(valid.said, {path: figures[path] - (figures[part] or 1)}), truth={path: figures[path]}
    )


def _carried_forgotten(_: Random, valid: Valid) -> Mutated | None:
    """四 is left at nought in every column."""
    carried = {path: 0 for path in _figures(valid) if path.startswith("requests.carried_forward.")}
    return Mutated(said=_printing(valid.said, carried))


def _yuan(random: Random, valid: Valid) -> Mutated | None:
    """The fee in 元 in a column of 万元, as the text, or the cell itself, says."""
    fee = valid.said.cells.get("proactive.fees.amount")
    if fee is None:
        return None
    yuan = f"{float(fee) * 10_000:.0f}"
    if random.random() < 0.5:
        return Mutated(said=evolve(valid.said, printed={"proactive.fees.amount": f"{yuan}元"}))
    append = {**valid.said.append, "overview": [*valid.said.append["overview"], f"全年收取行政事业性收费{yuan}元。"]}
    return Mutated(said=evolve(valid.said, printed={"proactive.fees.amount": yuan}, append=append))


def _dashes(_: Random, valid: Valid) -> Mutated | None:
    """``--253``: dashes before a figure of table 2."""
    path = "proactive.penalties.decisions"
    return Mutated(said=evolve(valid.said, printed={path: f"--{valid.said.cells[path]}"}))


def _blanked(random: Random, valid: Valid) -> Mutated | None:
    """One nought is left blank."""
    noughts = sorted(path for path, figure in _figures(valid).items() if not figure)
    return Mutated(said=evolve(valid.said, printed={random.choice(noughts): ""})) if noughts else None


CELL_KINDS: Final = (
    Kind(name="digit dropped", codes=_SUMS, spoil=_one_cell(_dropped)),
    Kind(name="digit doubled", codes=_SUMS, spoil=_one_cell(_doubled)),
    Kind(name="digits transposed", codes=_SUMS, spoil=_one_cell(_transposed)),
    Kind(name="off by one", codes=_SUMS, spoil=_one_cell(_off_by_one)),
    Kind(name="two neighbours of a row swapped", codes=_SUMS, spoil=_moved(_neighbours, rows=True)),
    Kind(name="two neighbours of a column swapped", codes=_SUMS, spoil=_moved(_neighbours, rows=False)),
    Kind(name="a row shifted by a column", codes=_SUMS, spoil=_moved(_shifted, rows=True)),
    Kind(name="a column shifted by a row", codes=_SUMS, spoil=_moved(_shifted, rows=False)),
    Kind(name="total copied from one column", codes=_SUMS, spoil=_total_copied),
    Kind(name="total not updated", codes=_SUMS, spoil=_total_not_updated),
    Kind(name="carried forward forgotten", codes=("GD201",), spoil=_carried_forgotten),
    Kind(name="元 for 万元", codes=("GD117", "GD212"), spoil=_yuan),
    Kind(name="dashes before a figure", codes=("GD115", "GD116"), spoil=_dashes),
    Kind(name="a nought left blank", codes=("GD114",), spoil=_blanked),
)
"""The faults of figures."""
