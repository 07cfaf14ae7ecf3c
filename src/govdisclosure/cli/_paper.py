"""Where text is drawn: in colour on a terminal, plain and unbroken elsewhere."""

import io
import sys

from rich.console import Console, RenderableType

__all__ = ["plain", "show", "show_markdown"]

_WIDE = 1000
"""Nobody's lines are as long: what is piped is not wrapped."""


def show(*drawn: RenderableType) -> None:
    """Draw on the standard output stream."""
    console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
    if console.is_terminal:
        console.print(*drawn, sep="\n")
    else:
        sys.stdout.write(plain(*drawn))


def show_markdown(text: str) -> None:
    """Draw Markdown on a terminal; elsewhere write it as it is."""
    if Console(file=sys.stdout).is_terminal:
        from rich.markdown import Markdown  # noqa: PLC0415  (takes a moment to import, and is seldom needed)

        show(Markdown(text))
    else:
        sys.stdout.write(text)


def plain(*drawn: RenderableType) -> str:
    """Return what is drawn as text without colour."""
    page = io.StringIO()
    console = Console(
        file=page, width=_WIDE, force_terminal=False, color_system=None, highlight=False, emoji=False, markup=False
    )
    console.print(*drawn, sep="\n")
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())
