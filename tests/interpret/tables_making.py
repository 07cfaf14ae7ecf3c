"""Official drawings of the statutory tables, and the ways in which editors draw them otherwise."""

from collections.abc import Callable
from typing import TypeAlias

from attrs import define, evolve

from govdisclosure.formats.html import read
from govdisclosure.forms import layout_of, table_form
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.model.table import Table
from govdisclosure.published import Grid, State

T2_2019, T3_2019, T4 = EDITION_2019.proactive, EDITION_2019.requests, EDITION_2019.remedies


T2, T3 = EDITION_2021.proactive, EDITION_2021.requests


@define
class Box:
    """A cell to be drawn: a label, or the figure of ``path``."""

    text: str
    path: str | None = None
    rowspan: int = 1
    colspan: int = 1


Rows: TypeAlias = list[list[Box]]


def drawn(cls: type[Table]) -> Rows:
    """Return the official drawing; each figure is another number."""
    form = table_form(cls)
    return [
        [
            Box(
                cell.text if cell.path is None else str(form.index[cell.path] + 100),
                cell.path,
                cell.rowspan,
                cell.colspan,
            )
            for cell in row
        ]
        for row in layout_of(form)
    ]


def html(rows: Rows, cell: str = "td") -> str:
    """Return ``rows`` as HTML."""
    lines = [
        "<tr>"
        + "".join(f'<{cell} rowspan="{b.rowspan}" colspan="{b.colspan}">{b.text}</{cell}>' for b in row)
        + "</tr>"
        for row in rows
    ]
    return f"<table>{''.join(lines)}</table>"


def grids(page: str) -> list[Grid]:
    """Return the statutory tables of a page."""
    return [block for block in recognise(read(page).blocks) if isinstance(block, Grid)]


def told(grid: Grid) -> dict[str, str]:
    """Return what the grid's cells print, those that are absent left out."""
    return {cell.path: said.text for cell, said in grid.items() if said.state is not State.ABSENT}


def printed(rows: Rows) -> dict[str, str]:
    """Return what ``rows`` print for each cell of the form."""
    return {box.path: box.text for row in rows for box in row if box.path}


def boxes(rows: Rows) -> list[Box]:
    """Return all cells of ``rows``."""
    return [box for row in rows for box in row]


def as_drawn(rows: Rows) -> Rows:
    """Leave the official drawing."""
    return rows


def spans_lost(rows: Rows) -> Rows:
    """Drop every span, so that rows are ragged."""
    return [[evolve(box, rowspan=1, colspan=1) for box in row] for row in rows]


def unmerged(rows: Rows) -> Rows:
    """Draw every merged cell as single ones, empty but for the first."""
    return _unmerged(rows, lambda _: Box(""))


def repeated(rows: Rows) -> Rows:
    """Draw every merged label as single ones that repeat it; figures are not repeated."""
    return _unmerged(rows, lambda box: Box(box.text) if box.path is None else Box(""))


def _unmerged(rows: Rows, filler: Callable[[Box], Box]) -> Rows:
    grid: dict[tuple[int, int], Box] = {}
    for number, row in enumerate(rows):
        column = 0
        for box in row:
            while (number, column) in grid:
                column += 1
            for r in range(box.rowspan):
                for c in range(box.colspan):
                    first = r == c == 0
                    grid[number + r, column + c] = evolve(box, rowspan=1, colspan=1) if first else filler(box)
    return [[grid[r, c] for r, c in sorted(grid) if r == number] for number in range(len(rows))]


def unnumbered(rows: Rows) -> Rows:
    """Lose the numbering of labels."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.lstrip("（一二三四五六七）、12345678.")
    return rows


def otherwise_numbered(rows: Rows) -> Rows:
    """Number with 1、 and (三) instead of 1. and （三）."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.replace(".", "、").replace("（", "(").replace("）", ")")
    return rows


def brackets_lost(rows: Rows) -> Rows:
    """Lose every bracket: 一予以公开."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.replace("（", "").replace("）", "")
    return rows


def one_bracket_lost(rows: Rows) -> Rows:
    """Lose the closing brackets."""
    for box in boxes(rows):
        if box.path is None:
            box.text = box.text.replace("）", "")
    return rows


def broken(rows: Rows) -> Rows:
    """Break labels over lines, in the middle and by any means."""
    breaks = ["<br>", "<br/>\n", "</p><p>", "&nbsp;", "\u3000", " \n ", "</span> <span>"]
    for number, box in enumerate(boxes(rows)):
        half = len(box.text) // 2
        if box.path is None:
            box.text = f"<p><span>{box.text[:half]}{breaks[number % len(breaks)]}{box.text[half:]}</span></p>"
    return rows


def wrapped(rows: Rows) -> Rows:
    """Wrap every text in the markup of an editor."""
    for box in boxes(rows):
        box.text = (
            f'\n<p style="text-align:center"><span lang="EN-US"><font size="3"><b>{box.text}</b></font></span></p>\n'
        )
    return rows


def split_digits(rows: Rows) -> Rows:
    """Split figures over spans."""
    for box in boxes(rows):
        if box.path:
            box.text = f"<span>{box.text[0]}</span><span>{box.text[1:]}</span>"
    return rows


def full_width(rows: Rows) -> Rows:
    """Print full-width digits."""
    for box in boxes(rows):
        if box.path:
            box.text = box.text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    return rows


def with_empty_column(rows: Rows) -> Rows:
    """Draw an empty column at the right."""
    return [[*row, Box("")] for row in rows]


def with_empty_rows(rows: Rows) -> Rows:
    """Draw an empty row between all others that no span crosses."""
    crossed = {number + depth for number, row in enumerate(rows) for box in row for depth in range(1, box.rowspan)}
    found: Rows = []
    for number, row in enumerate(rows):
        found += [row] if number in crossed else [[Box("&nbsp;")], row]
    return found


def with_title(rows: Rows) -> Rows:
    """Draw the section's head as the first row of the table."""
    width = max(sum(box.colspan for box in row) for row in rows)
    return [[Box("三、收到和处理政府信息公开申请情况", colspan=width)], *rows]


def without_first_row(rows: Rows) -> Rows:
    """Lose the first row, a block's title."""
    return rows[1:]


def header_twice(rows: Rows) -> Rows:
    """Draw the header twice."""
    size = next(number for number, row in enumerate(rows) if any(box.path for box in row))
    return [*[[evolve(box) for box in row] for row in rows[:size]], *rows]


def with_remarks(rows: Rows) -> Rows:
    """Add a row of remarks below, which are no figures."""
    return [*rows, [Box("填报人"), Box("办公室", colspan=3)]]


def spelt_otherwise(rows: Rows) -> Rows:
    """Spell labels as agencies do."""
    words = {
        "行政规范性文件": "规范性文件",
        "其他": "其它",
        "总计": "合计",
        "“三安全一稳定”": "三安全一稳定",
        "类申请": "类申请的",
    }
    for box in boxes(rows):
        if box.path is None and "勾稽" not in box.text:
            for official, other in words.items():
                box.text = box.text.replace(official, other)
    return rows


def misspelt(rows: Rows) -> Rows:
    """Have a typing error in the long labels of every other row."""
    for row in rows[::2]:
        labels = [box for box in row if box.path is None]
        if labels and len(labels) < len(row) and len(labels[-1].text) > 7:
            text = labels[-1].text
            labels[-1].text = text[:-3] + "某" + text[-2:]
    return rows


def at(rows: Rows, path: str) -> tuple[int, int]:
    """Return where the figure of ``path`` is drawn."""
    return next((r, c) for r, row in enumerate(rows) for c, box in enumerate(row) if box.path == path)


def without_spans(cls: type[Table]) -> Rows:
    """Return the drawing with every merged cell drawn as single ones, so that rows and columns are easily changed."""
    return unmerged(drawn(cls))
