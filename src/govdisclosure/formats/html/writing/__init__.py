"""One page that holds a report whole: nothing runs, nothing is loaded, and the record lies beside the print."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from govdisclosure.document import Document
from govdisclosure.formats.html._marks import RECORD
from govdisclosure.formats.html.markup import element, one_line
from govdisclosure.formats.html.writing._blocks import Writer

__all__ = ["write"]

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(document: Document) -> bytes:
    """Return ``document`` as a web page.

    Raises:
        MissingExtra: there is a chart to be drawn, and matplotlib is not installed.
    """
    blocks = list(Writer().markup(document.blocks))
    if not any(block.startswith("<h1") for block in blocks):
        blocks.insert(
            0, f'<h1 aria-label="{one_line(document.title)}"></h1>'
        )  # for who hears the page; nothing is seen
    body = element("main", element("article", "\n".join(blocks)))
    page = element("html", f"{_head(document)}\n{element('body', body + _record(document.record))}", lang="zh-Hans")
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(document: Document) -> str:
    title = one_line(document.title)
    return element("head", "\n".join(("", *_meta(title, one_line(document.agency)), element("style", _style()), "")))


def _meta(title: str, agency: str) -> Iterator[str]:
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>"
    yield f'<meta name="description" content="{title}全文及统计表">'
    if agency:
        yield f'<meta name="author" content="{agency}">'


@cache
def _style() -> str:
    return files("govdisclosure.formats.html.writing").joinpath("style.css").read_text("utf-8")


_IN_DATA: Final = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")


def _record(record: bytes) -> str:
    if not record:
        return ""
    data = _IN_DATA.sub(lambda match: f"\\u{ord(match[0]):04x}", record.decode())
    return f'\n<script type="application/json" id="{RECORD}">{data}</script>\n'
