"""Where text is drawn: in colour on a terminal, plain and unbroken elsewhere."""

import io
import sys

from rich.console import Console, RenderableType

__all__ = ["plain", "show"]

_WIDE = 1000
"""Nobody's lines are as long: what is piped is not wrapped."""


def show(*drawn: RenderableType) -> None:
    """Draw on the standard output stream."""
    console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
    if console.is_terminal:
        console.print(*drawn, sep="\n")
    else:
        sys.stdout.write(plain(*drawn))


def plain(*drawn: RenderableType) -> str:
    """Return what is drawn as text without colour."""
    page = io.StringIO()
    console = Console(
        file=page, width=_WIDE, force_terminal=False, color_system=None, highlight=False, emoji=False, markup=False
    )
    console.print(*drawn, sep="\n")
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())
