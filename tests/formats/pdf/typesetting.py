"""Reports and tables set by typst, for the tests to read back."""

from collections.abc import Iterable

import pytest

from govdisclosure.document import Document, Head, Items, Para, Signed, Table, Title, document_of
from govdisclosure.model.report import AnyReport
from govdisclosure.published import PublishedReport
from tests.outside import FONT, has_font

PREAMBLE = '#set text(font: "Noto Serif CJK SC", size: 12pt, lang: "zh")\n#set par(first-line-indent: (amount: 2em, all: true))\n'
SHEET = '#set page(paper: "a4", numbering: "— 1 —")\n'


def compiled(source: str) -> bytes:
    """Return the PDF of a typst source; the test that asks for it is skipped where the font is missing."""
    if not has_font():
        pytest.skip(f"the font {FONT} is not installed")
    import typst  # noqa: PLC0415  (an extra)

    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def quoted(text: str) -> str:
    """Return ``text`` as a string of typst."""
    return (
        '"'
        + "".join(
            f"\\u{{{ord(character):x}}}" if ord(character) < 32 or character in '"\\' else character
            for character in text
        )
        + '"'
    )


def table_source(table: Table, columns: str = "", options: str = "") -> str:
    """Return a table as typst code."""
    rows = [
        ", ".join(f"table.cell(rowspan: {cell.rowspan}, colspan: {cell.colspan})[#{quoted(cell.text)}]" for cell in row)
        for row in table.rows
    ]
    head = f"table.header({', '.join(rows[: table.heads])}), " if table.heads else ""
    return f"#table(columns: {columns or table.width}, {options}{head}{', '.join(rows[table.heads :])})\n"


def source_of(document: Document, *, preamble: str = SHEET + PREAMBLE) -> str:
    """Return a whole report as typst code."""
    return preamble + "".join(_blocks(document))


def _blocks(document: Document) -> Iterable[str]:
    for block in document.blocks:
        match block:
            case Title():
                yield f"#align(center, text(size: 18pt)[#{quoted(block.text)}])\n\n"
            case Head() | Para():
                yield f"#{quoted(block.text)}\n\n"
            case Items():
                yield "".join(f"#{quoted(item)}\n\n" for item in block.items)
            case Table():
                yield table_source(block, _columns(block), "inset: 3pt, ") + "\n"
            case Signed():
                yield "".join(f"#align(right)[#{quoted(line)}]\n\n" for line in block.lines)
            case _:
                pass


def _columns(table: Table) -> str:
    if table.name == "requests":
        return "(3em, 5em, 10em, " + ", ".join(["1fr"] * (table.width - 3)) + ")"
    return "(" + ", ".join(["1fr"] * table.width) + ")"


def typeset(report: AnyReport | PublishedReport, *, preamble: str = SHEET + PREAMBLE) -> bytes:
    """Return ``report`` as a PDF."""
    published = report if isinstance(report, PublishedReport) else PublishedReport.of(report)
    return compiled(source_of(document_of(published), preamble=preamble))
