"""Markdown to blocks: CommonMark with the tables of GitHub and the HTML that it holds, set as a page and read as one."""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govdisclosure.errors import Message, MissingExtra, Unreadable
from govdisclosure.formats import html
from govdisclosure.interpret.raw import RawFile

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

__all__ = ["read"]

_MOST: Final = 1_000_000
_TOO_LONG: Final = Message.counted("共有{size}字，超过{most}字，不像是一份报告", by="size")
_FRONT_MATTER: Final = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
"""What a site generator is told above the text; it is not shown."""


def read(text: str) -> RawFile:
    r"""Return the lines, lists, pictures and tables of ``text`` in their order; what heads it for a site generator is left out.

    A line end within a paragraph stays one: it may be all that sets a head apart from its text.

    Raises:
        Unreadable: it is far longer than a report, or its tags are nested so deeply that it is no page.
        MissingExtra: markdown-it-py or selectolax is not installed.

    >>> read("# 年度报告\n\n规章 *3* 件").blocks[1].text
    '规章 3 件'
    """
    if len(text) > _MOST:
        raise Unreadable(_TOO_LONG, size=len(text), most=_MOST)
    return html.read(_parser().render(_FRONT_MATTER.sub("", text)))


@cache
def _parser() -> "MarkdownIt":
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("markdown") from None
    return MarkdownIt("commonmark", {"html": True, "breaks": True}).enable(["table", "strikethrough"])
