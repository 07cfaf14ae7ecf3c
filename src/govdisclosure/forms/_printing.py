"""How large values print where nobody asked for every field: in a shell, and in the failing examples of Hypothesis."""

from typing import Protocol

__all__ = ["PrintsItsRepr"]


class _Printer(Protocol):
    def text(self, text: str) -> None: ...


class PrintsItsRepr:
    """A class that pretty printers show by its ``repr()``, and not field by field."""

    __slots__ = ()

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:  # noqa: ARG002, FBT001  (IPython's protocol)
        printer.text(repr(self))
