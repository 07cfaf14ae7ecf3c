"""The identities of a table over many reports at once, a column a cell (the extra ``columns``)."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

from attrs import frozen

from govdisclosure.errors import MissingExtra
from govdisclosure.forms.identities import Identity
from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

if TYPE_CHECKING:
    import numpy as np

    _Array: TypeAlias = "np.ndarray[Any, np.dtype[Any]]"

__all__ = ["unsettled"]

_AT_ONCE: Final = 1 << 17
"""Reports at a time: the sums that are open fit into a processor's cache, and calls are few."""
_NARROW: Final = 4
"""Bytes of a figure of a corpus."""
_LARGEST: Final = 2**31 // 48
"""Figures up to this add up in 32 bits, as many as the longest identity has cells and more."""


def unsettled(form: TableForm, figures: "Sequence[_Array]", stated: "_Array | None" = None) -> "_Array":
    """Return the reports in which an identity of ``form`` is broken or undecided, by their place, in order.

    Sums are exact: where 32 bits may not hold them, they are made in 64.

    Args:
        form: the table; each of its cells stands in an identity.
        figures: for each cell of ``form.cells`` its figure in every report, integers of 32 bits, or of 64 below 2**57.
        stated: of which reports no cell is silent, all by default. What ``figures`` has of the others does not matter:
            a silent cell leaves at least one identity undecided.

    Raises:
        MissingExtra: NumPy is not installed.
    """
    try:
        import numpy as np  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("columns") from None
    program, length = _program(form), len(figures[0])
    registers = np.empty((program.registers + 1, min(_AT_ONCE, length)), dtype=figures[0].dtype)
    found = [np.zeros(0, dtype=np.int64)]
    for start in range(0, length, _AT_ONCE):
        block = slice(start, min(start + _AT_ONCE, length))
        is_open = _is_open(program, [figure[block] for figure in figures], registers[:, : block.stop - start])
        found.append(start + np.flatnonzero(is_open if stated is None else is_open | ~stated[block]))
    return np.concatenate(found)


def _is_open(program: "_Program", figures: "list[_Array]", registers: "_Array") -> "_Array":
    import numpy as np  # noqa: PLC0415  (an extra)

    *sums, residue = registers
    residue.fill(0)
    for step, cell, register in program.steps:
        if step == _ADD:
            np.add(sums[register], figures[cell], out=sums[register])
        elif step == _SUBTRACT:
            np.subtract(sums[register], figures[cell], out=sums[register])
        elif step == _CLOSE:
            np.bitwise_or(residue, sums[register], out=residue)
        elif step == _BEGIN:
            np.copyto(sums[register], figures[cell])
        elif residue.itemsize == _NARROW and figures[cell].view(np.uint32).max() > _LARGEST:  # or below nought
            return _is_open(program, [figure.astype(np.int64) for figure in figures], registers.astype(np.int64))
    is_open: _Array = residue != 0
    return is_open


_MEASURE, _BEGIN, _ADD, _SUBTRACT, _CLOSE = range(5)


@final
@frozen(kw_only=True)
class _Program:
    """Additions in the order of the cells, so that each is fetched from memory once."""

    registers: int
    steps: tuple[tuple[int, int, int], ...]
    """What is done, with which cell, in which register."""


@remembered
def _program(form: TableForm) -> _Program:
    identities = list(_independent(sorted(form.identities, key=lambda one: len(one.cells))))
    terms: dict[int, list[tuple[int, int]]] = {}
    for number, identity in enumerate(identities):
        signs = dict(zip(identity.cells, identity.signs, strict=True))
        first = signs[min(signs)]  # a sum is nought with either sign, so each begins with a plus
        for cell, sign in signs.items():
            terms.setdefault(cell, []).append((number, sign * first))
    steps: list[tuple[int, int, int]] = []
    register: dict[int, int] = {}
    free: list[int] = []
    registers = 0
    for cell in sorted(terms):
        steps.append((_MEASURE, cell, 0))
        for number, sign in terms[cell]:
            if number in register:
                steps.append((_ADD if sign > 0 else _SUBTRACT, cell, register[number]))
            else:
                if not free:
                    free, registers = [registers], registers + 1
                register[number] = free.pop()
                steps.append((_BEGIN, cell, register[number]))
            if cell == max(identities[number].cells):
                free.append(register.pop(number))
                steps.append((_CLOSE, cell, free[-1]))
    return _Program(registers=registers, steps=tuple(steps))


def _independent(identities: Sequence[Identity]) -> Iterator[Identity]:
    """Yield the identities that do not follow from those before them: where these hold, all do."""
    basis: dict[int, dict[int, Fraction]] = {}
    for identity in identities:
        row: dict[int, Fraction] = dict(zip(identity.cells, map(Fraction, identity.signs), strict=True))
        while row and (pivot := min(row)) in basis:
            factor = row[pivot]
            for cell, coefficient in basis[pivot].items():
                row[cell] = row.get(cell, Fraction(0)) - factor * coefficient
            row = {cell: coefficient for cell, coefficient in row.items() if coefficient}
        if row:
            first = row[min(row)]
            basis[min(row)] = {cell: coefficient / first for cell, coefficient in row.items()}
            yield identity
