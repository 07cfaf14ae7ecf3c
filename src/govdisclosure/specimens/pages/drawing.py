"""A draft drawn in a style: the tables from templates that are made once, the lines one by one."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import Final

from govdisclosure.forms import TableForm
from govdisclosure.forms.layout import LayoutCell, layout_of
from govdisclosure.model.narrative import SectionName
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.pages.style import Chrome, Style
from govdisclosure.zh import format_date

__all__ = ["page_of"]

_PICTURES: Final = {"proactive": "表二", "requests": "表三", "remedies": "表四"}


def page_of(draft: Draft, style: Style, chrome: Chrome) -> bytes:
    """Return the file that publishes ``draft`` in ``style``."""
    body = style.joint.join(_lines(draft, style))
    return style.page.format(title=_text(draft.title, style), body=body, **chrome).encode(style.encoding)


def _lines(draft: Draft, style: Style) -> Iterator[str]:
    yield style.title.format(_text(draft.title, style))
    for line in draft.preamble:
        yield style.line.format(_text(line, style))
    for name in draft.order:
        part = draft.parts.get(name)
        if part:
            yield style.head.format(_text(part.head, style))
            for line in part.lines:
                yield style.line.format(_text(line, style))
        yield from _table(draft, style, name)
    yield style.signed.format(_text(draft.signed_by, style))
    yield style.signed.format(format_date(draft.signed_on))


def _text(text: str, style: Style) -> str:
    return escape(text, quote=False) if style.escapes else text


def _table(draft: Draft, style: Style, name: SectionName) -> Iterator[str]:
    for form in draft.form.tables:
        if form.name == name and form.name in draft.cells:
            cells = draft.cells[form.name]
            if cells is None:
                yield style.picture.format(_PICTURES[form.name])
            else:
                yield _template(form, style) % tuple(_cell(text, style) for text in cells)


def _cell(text: str, style: Style) -> str:
    if text == "0":
        return style.digits(text)
    return style.digits(_text(text, style)) if text else style.blank


@lru_cache(maxsize=64)
def _template(form: TableForm, style: Style) -> str:
    """Return the table with ``%s`` for each of the form's cells, in the form's order."""
    layout = layout_of(form)
    drawn = _unmerged(layout) if style.unmerged else [[(cell, True) for cell in row] for row in layout]
    rows = style.rows_between.join(
        style.row.format(style.between.join(_drawn(cell, style, shown=shown) for cell, shown in row)) for row in drawn
    )
    return style.table.format(rows)


def _drawn(cell: LayoutCell, style: Style, *, shown: bool) -> str:
    spans = "" if style.unmerged else _spans(cell)
    if not shown:
        return style.label.format(style.blank, spans="")
    if cell.path is not None:
        return style.figure.format("%s", spans=spans)
    half = len(cell.text) // 2
    text = f"{cell.text[:half]}{style.broken}{cell.text[half:]}" if style.broken and half > 1 else cell.text
    return style.label.format(_percent(text), spans=spans)


def _percent(text: str) -> str:
    return text.replace("%", "%%")


def _spans(cell: LayoutCell) -> str:
    spans = {"rowspan": cell.rowspan, "colspan": cell.colspan}
    return "".join(f' {name}="{span}"' for name, span in spans.items() if span > 1)


def _unmerged(layout: tuple[tuple[LayoutCell, ...], ...]) -> list[list[tuple[LayoutCell, bool]]]:
    """Return a cell for each place of the table: what spans several is shown in the first of them."""
    places: dict[tuple[int, int], tuple[LayoutCell, bool]] = {}
    for row, cells in enumerate(layout):
        column = 0
        for cell in cells:
            while (row, column) in places:
                column += 1
            for down in range(cell.rowspan):
                for across in range(cell.colspan):
                    places[row + down, column + across] = (cell, not down and not across)
            column += cell.colspan
    width = 1 + max(column for _, column in places)
    return [[places[row, column] for column in range(width) if (row, column) in places] for row in range(len(layout))]
