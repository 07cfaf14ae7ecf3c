"""Which cell is wrong in each of many reports at once: one wrong cell, all cells stated (the extra ``columns``)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, final

from attrs import frozen

from govdisclosure.errors import MissingExtra
from govdisclosure.forms.localise.system import system_of
from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

if TYPE_CHECKING:
    import numpy as np

    _Integers: TypeAlias = "np.ndarray[Any, np.dtype[np.int64]]"

__all__ = ["Located", "localise_many"]


@final
@frozen(kw_only=True, eq=False)
class Located:
    """Answers for as many reports as there were, in their order."""

    cells: "_Integers"
    """The cell that is wrong, by its place in the table; -1 where nothing is, or where no one cell explains all."""
    values: "_Integers"
    """What the cell should say; 0 where ``cells`` is -1."""
    broken: "_Integers"
    """How many identities are broken."""
    candidates: "_Integers"
    """How many cells explain all that is broken, each alone: of more than one, none is named."""


_NOTHING: Final = 1 << 62
"""A key beyond those of all identities: no table has as many."""
_AT_ONCE: Final = 2048
"""Reports whose figures fit into a processor's cache."""
_LARGEST: Final = 1 << 55
"""What can be added up as often as an identity has cells without leaving 64 bits."""


def localise_many(form: TableForm, figures: "np.ndarray[Any, np.dtype[np.integer[Any]]]") -> Located:
    """Return for each report the one cell of its table whose change makes every identity of ``form`` hold.

    It says what `localise` says of each, where one cell explains all that is broken in the table.

    Args:
        form: the table.
        figures: one row a report, one column a cell in the order of ``form.cells``; integers, none of them silent.

    Raises:
        MissingExtra: NumPy is not installed.
        ValueError: the array has another shape, holds no integers, or figures of 2 to the power of 55 and beyond.
    """
    try:
        import numpy as np  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("columns") from None
    if figures.ndim != 2 or figures.shape[1] != len(form.cells) or not np.issubdtype(figures.dtype, np.integer):  # noqa: PLR2004
        message = (
            f"{form.name} needs integers in {len(form.cells)} columns, not {figures.dtype} of shape {figures.shape}"
        )
        raise ValueError(message)
    if figures.size and not -_LARGEST < int(figures.min()) <= int(figures.max()) < _LARGEST:
        message = f"{form.name} holds figures of 2 to the power of 55 and beyond"
        raise ValueError(message)
    found = [np.full(len(figures), start, dtype=np.int64) for start in (-1, 0, 0, 0)]
    for start in range(0, len(figures), _AT_ONCE):
        part = np.ascontiguousarray(figures[start : start + _AT_ONCE].T, dtype=np.int64)
        _locate(form, part, [answers[start : start + _AT_ONCE] for answers in found])
    cells, values, broken, candidates = found
    return Located(cells=cells, values=values, broken=broken, candidates=candidates)


def _locate(form: TableForm, figures: "_Integers", answers: "list[_Integers]") -> None:
    """Put the answers for ``figures``, one column a report, where they belong."""
    import numpy as np  # noqa: PLC0415  (an extra)

    cells, values, broken, candidates = answers
    tables = _tables(form)
    residuals = np.zeros((len(form.identities), figures.shape[1]), dtype=np.int64)
    for residual, identity in zip(residuals, form.identities, strict=True):
        for cell, sign in zip(identity.cells, identity.signs, strict=True):
            (np.add if sign > 0 else np.subtract)(residual, figures[cell], out=residual)
    np.sum(residuals != 0, axis=0, out=broken)
    reports = np.flatnonzero((broken > 0) & (broken <= tables.identities.shape[1]))
    residuals = residuals[:, reports]
    keys = tables.bits @ (residuals != 0)
    at: _Integers = np.searchsorted(tables.keys, keys)
    known = tables.keys[at] == keys
    reports, residuals, at = reports[known], residuals[:, known], at[known]
    column = np.arange(len(reports))
    for cell in tables.cells[at].T:
        own, signs = tables.identities[cell], tables.signs[cell]
        amounts = -residuals[own.T, column] * signs.T
        value = figures[cell, reports] + amounts[0]
        fits = (cell >= 0) & (value >= 0) & ((amounts == amounts[0]) | (signs.T == 0)).all(axis=0)
        candidates[reports[fits]] += 1
        cells[reports[fits]], values[reports[fits]] = cell[fits], value[fits]
    several = candidates > 1
    cells[several], values[several] = -1, 0


@final
@frozen(kw_only=True, eq=False)
class _Tables:
    """A system of identities as arrays; where a cell stands in fewer identities than others, its signs end with 0."""

    bits: "_Integers"
    """A power of 2 for each identity."""
    keys: "_Integers"
    """What cells stand in, as sums of bits, in order; the last one is what nothing stands in."""
    cells: "_Integers"
    """For each key the cells that stand in just that, filled up with -1."""
    identities: "_Integers"
    signs: "_Integers"


@remembered
def _tables(form: TableForm) -> _Tables:
    """Return all identities of ``form`` as arrays."""
    import numpy as np  # noqa: PLC0415  (an extra)

    system = system_of(form)
    bits = [1 << number for number in range(len(form.identities))]
    alike = sorted((sum(bits[number] for number in own), cells) for own, cells in system.alike.items())
    most = max((len(cells) for _, cells in alike), default=0)
    widest = max(system.widest, 1)
    return _Tables(
        bits=np.array(bits, dtype=np.int64),
        keys=np.array([*(key for key, _ in alike), _NOTHING], dtype=np.int64),
        cells=np.array([*(_filled(cells, most, -1) for _, cells in alike), [-1] * most], dtype=np.int64),
        identities=np.array(
            [_filled([number for number, _ in own], widest, 0) for own in system.columns], dtype=np.int64
        ),
        signs=np.array([_filled([sign for _, sign in own], widest, 0) for own in system.columns], dtype=np.int64),
    )


def _filled(numbers: Sequence[int], length: int, filling: int) -> list[int]:
    return [*numbers, *[filling] * (length - len(numbers))]
