"""What a style is: the frames that a site puts around titles, lines, tables and cells."""

from collections.abc import Callable, Mapping
from typing import final

from attrs import frozen

__all__ = ["Chrome", "Style"]

Chrome = Mapping[str, object]
"""What a site says of the page: ``site``, ``source``, ``trail``, ``index``, ``published``, ``views``."""


@final
@frozen(kw_only=True, eq=False)
class Style:
    """A style. In every frame ``{}`` is what is framed."""

    name: str
    page: str
    """Around the report: ``{title}`` and ``{body}``, and what `Chrome` has."""
    title: str = "{}"
    head: str = "{}"
    line: str = "{}"
    signed: str = "{}"
    picture: str = "{}"
    table: str = "{}"
    row: str = "{}"
    """Around the cells of a row."""
    label: str = "{}"
    """Around a label; ``{spans}`` are its attributes."""
    figure: str = "{}"
    between: str = ""
    """What parts the cells of a row."""
    rows_between: str = "\n"
    joint: str = "\n"
    """What parts the lines of the page."""
    unmerged: bool = False
    """Whether cells that span others are drawn with empty ones beside them."""
    broken: str = ""
    """What is put into the middle of labels."""
    digits: Callable[[str], str] = str
    """How a cell that is no blank prints what it says."""
    blank: str = ""
    """What is put into an empty cell."""
    escapes: bool = True
    encoding: str = "utf-8"
