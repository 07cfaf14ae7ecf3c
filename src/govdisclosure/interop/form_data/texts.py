"""The other way: a report as the texts of its inputs, for the initial values of a form."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, cast

from govdisclosure.api.report import Report, as_published
from govdisclosure.interop.form_data.inputs import inputs_of
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.narrative import SECTION_NAMES, Block, Heading, ListBlock, Paragraph
from govdisclosure.published import PublishedReport
from govdisclosure.published.cell import plain_decimal

__all__ = ["prose_of", "texts_of"]


def texts_of(report: Report) -> dict[str, str]:
    """Return what ``report`` says as the texts of a form's inputs; what it says nothing of is left out.

    Pictures, charts and tables in the text have no input. They are kept where the report is given as ``base`` to
    `entered` and the text around them is left as it is.
    """
    published = as_published(report)
    facts = {one.name: _fact(published, one.name) for one in inputs_of(EDITION_2021) if one.table is None}
    prose = {"preamble": prose_of(published.preamble.blocks)}
    for name in SECTION_NAMES:
        section = published.section(name)
        prose[f"sections.{name}"] = prose_of(section.blocks) if section else ""
    cells = {f"{grid.form.name}.{form.path}": cell.text for grid in published.grids for form, cell in grid.items()}
    return {name: text for name, text in (facts | prose | cells).items() if text}


def _fact(report: PublishedReport, name: str) -> str:
    value: Any = report
    for step in name.split("."):
        value = getattr(value, step, None)
    if isinstance(value, tuple):
        return "\n".join(cast("tuple[str, ...]", value))
    if isinstance(value, Decimal):
        return plain_decimal(value)
    return "" if value is None else str(value)


def prose_of(blocks: tuple[Block, ...]) -> str:
    """Return the words of ``blocks``, a paragraph, a heading or an item a line."""
    return "\n".join(_lines(blocks))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from block.items
        elif isinstance(block, Paragraph | Heading):
            yield block.text
