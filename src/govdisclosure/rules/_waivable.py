"""What a waiver looks at in a finding, and by which paths it names the cells."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

__all__ = ["Waivable", "path_of"]


class WaivableCell(Protocol):
    """A published cell that a finding rests on."""

    @property
    def table(self) -> str: ...
    @property
    def row(self) -> str: ...
    @property
    def column(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def value(self) -> int | Decimal | None: ...
    @property
    def report(self) -> str | None: ...


class Waivable(Protocol):
    """What a waiver looks at in a finding."""

    @property
    def code(self) -> str: ...
    @property
    def section(self) -> int | None: ...
    @property
    def text(self) -> str | None: ...
    @property
    def cells(self) -> Sequence[WaivableCell]: ...
    @property
    def expected(self) -> int | Decimal | str | None: ...
    @property
    def actual(self) -> int | Decimal | str | None: ...


def path_of(cell: WaivableCell) -> str:
    """Return the path by which a waiver names ``cell``."""
    path = f"{cell.table}.{cell.row}.{cell.column}"
    return path if cell.report is None else f"{cell.report}.{path}"
