"""A statutory table, or a group of its rows: it adds up, and can be made of figures with their totals."""

from collections.abc import Mapping
from typing import Self, cast

from govdisclosure.model._stated import record_from_stated
from govdisclosure.model.record import Row

__all__ = ["Table"]


class Table(Row):
    """A statutory table, or a group of its rows."""

    __slots__ = ()

    @classmethod
    def from_stated(cls, rows: Mapping[str, object], totals: Mapping[str, object] | None = None) -> Self:
        """Return the table of figures *with* their totals, as an official has them.

        Args:
            rows: row to figures. A row is named by its path (``"outcomes.granted"``) or reached through nested mappings;
                its figures are a mapping by column, or a sequence in the order of the form, which may end with the row's
                stated total.
            totals: the stated totals in the same manner: ``{"received": 13, "outcomes.total": [3, 0, …, 3]}`` gives a row's
                total, or the figures of a row that is itself a total.

        Raises:
            InvalidReport: with every mismatch between a stated total and what the figures imply, every figure that is no
                count, every row or column that is missing or unknown, and every broken identity of the form, at once.
        """
        return cast("Self", record_from_stated(cls, rows, totals or {}))
