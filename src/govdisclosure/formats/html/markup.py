"""Texts and elements as markup."""

import re
from html import escape
from typing import Final

__all__ = ["element", "is_blank", "one_line", "shown", "text"]

_NONCHARACTERS: Final = "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
_NO_TEXT: Final = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_NONCHARACTERS}]")
"""What a page cannot hold: control characters and noncharacters."""

_LINE_BREAK: Final = re.compile("\r\n|\r|\n")


def shown(said: str) -> str:
    """Return ``said`` without what a page cannot hold."""
    return _NO_TEXT.sub("", said)


def is_blank(said: str) -> bool:
    """Tell whether nothing of ``said`` would be seen."""
    return not shown(said).strip()


def one_line(said: str) -> str:
    """Return ``said`` as the value of an attribute, or a text without line breaks."""
    return escape(" ".join(shown(said).split()))


def text(said: str) -> str:
    r"""Return ``said`` as markup that shows it.

    >>> text("甲<乙>\n“丙”&丁")
    '甲&lt;乙&gt;<br>“丙”&amp;丁'
    """
    return _LINE_BREAK.sub("<br>", escape(shown(said), quote=False))


def element(tag: str, inside: str, **attributes: str | int | None) -> str:
    """Return an element; ``_`` in the name of an attribute is a hyphen, and None no attribute.

    >>> element("th", "合计", scope="col", colspan=2, rowspan=None)
    '<th scope="col" colspan="2">合计</th>'
    """
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{said}>{inside}</{tag}>"
