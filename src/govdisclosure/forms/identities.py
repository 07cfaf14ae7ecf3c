"""What the form says must add up, as linear identities over the cells of a table: one sparse integer matrix."""

from enum import StrEnum
from typing import final

from attrs import frozen

__all__ = ["Identity", "IdentityKind", "SparseMatrix"]


@final
class IdentityKind(StrEnum):
    """Which statement of the form an identity is."""

    BALANCE = "balance"
    """第一项加第二项之和，等于第三项加第四项之和: stated by the form, in each column of table 3."""
    ACROSS = "across"
    """The columns of a row sum to its 总计."""
    DOWN = "down"
    """The rows of a group sum to its 总计, in each column."""


@final
@frozen(kw_only=True)
class Identity:
    """``sum(sign * cell) == 0`` over the cells of a table, the total first and with sign -1."""

    kind: IdentityKind
    cells: tuple[int, ...]
    """Indices into the table's cells."""
    signs: tuple[int, ...]
    """1 or -1, one a cell."""


@final
@frozen(kw_only=True)
class SparseMatrix:
    """Rows of integers, zeros left out (CSR): row i has ``data[k]`` in column ``indices[k]``, indptr[i] ≤ k < indptr[i+1]."""

    shape: tuple[int, int]
    indptr: tuple[int, ...]
    indices: tuple[int, ...]
    data: tuple[int, ...]
