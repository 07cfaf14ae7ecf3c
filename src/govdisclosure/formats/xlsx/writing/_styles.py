"""What text looks like: the fonts of official documents (GB/T 9704), in sizes for a sheet."""

from typing import Final, Required, TypedDict

__all__ = ["CHECKING", "HEADS", "HELPING", "PARAGRAPH", "SIGNATURE", "TITLE", "Look", "item"]


class Look(TypedDict, total=False):
    """The properties of text, as XlsxWriter names them; the first two are always there."""

    font_name: Required[str]
    font_size: Required[float]
    font_color: str
    bold: bool
    align: str
    indent: int
    num_format: str


TITLE: Final[Look] = {"font_name": "方正小标宋简体", "font_size": 20, "align": "center"}
PARAGRAPH: Final[Look] = {"font_name": "仿宋", "font_size": 12, "align": "left"}
SIGNATURE: Final[Look] = {**PARAGRAPH, "align": "right"}
HEADS: Final[tuple[Look, ...]] = (
    {**PARAGRAPH, "font_name": "黑体", "font_size": 14},
    {**PARAGRAPH, "font_name": "楷体", "font_size": 13},
    {**PARAGRAPH, "bold": True},
    PARAGRAPH,
)
"""Of headings of level 1 to 4."""
HELPING: Final[Look] = {"font_name": "宋体", "font_size": 10, "font_color": "#595959", "align": "left"}
"""Of explanations."""
CHECKING: Final[Look] = {"font_name": "宋体", "font_size": 10, "font_color": "#C00000", "bold": True, "align": "left"}
"""Of sentences that say what does not add up."""


def item(number: int | None) -> Look:
    """Return the look of an item of a list: its mark is shown before the text and is no part of it."""
    mark = "•" if number is None else f"{number}."
    return {**PARAGRAPH, "num_format": f'"{mark} "@', "indent": 1}
