"""A report as a workbook: a sheet a section, the statutory tables on sheets of their own, totals as live formulas."""

from collections.abc import Iterable, Mapping
from typing import Final, final

from attrs import Factory, define, field

from govdisclosure.document import (
    Document,
    Drawn,
    Graph,
    Head,
    Items,
    Para,
    Pictured,
    Signed,
    Table,
    Title,
    chart_table,
)
from govdisclosure.formats.xlsx._figures import clean, number_of
from govdisclosure.formats.xlsx.writing._book import Pen, Worksheet, new_pen
from govdisclosure.formats.xlsx.writing._charts import draw_chart
from govdisclosure.formats.xlsx.writing._drawing import Drawing, draw_table, put_text
from govdisclosure.formats.xlsx.writing._names import TABLES, Names
from govdisclosure.formats.xlsx.writing._paper import PAGE_HEIGHT, set_up, widths_of
from govdisclosure.formats.xlsx.writing._styles import HEADS, PARAGRAPH, SIGNATURE, TITLE, Look, item
from govdisclosure.formats.xlsx.writing._totals import sums_of
from govdisclosure.forms import TableForm, form_of
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.narrative import Chart, TableName

__all__ = ["draw_document", "write"]

_COVER: Final = "封面"
_MOST_SHEETS: Final = 100
_NO_LINKS: Final[Mapping[str, str]] = {}


def write(document: Document) -> bytes:
    """Return ``document`` as a workbook, the same bytes for the same document.

    A figure is a number where a number prints just so, and text as printed where not. A total is a formula where that
    gives what was reported, and what was reported where not, which then stands in red.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    pen = new_pen(clean(document.title), clean(document.agency))
    draw_document(pen, Names(), document)
    return pen.bytes(document.record)


def draw_document(pen: Pen, names: Names, document: Document, links: Mapping[str, str] = _NO_LINKS) -> None:
    """Draw the sheets of ``document``.

    Args:
        pen: the workbook's.
        names: the names that its sheets have already.
        document: what to draw.
        links: formulas that give what cells of statutory tables print, by whole path.
    """
    for blocks in _sheets(document.blocks):
        _Writer(pen, names, blocks, links).write()


def _sheets(blocks: Iterable[Drawn]) -> list[list[Drawn]]:
    """Return the blocks of each sheet: a new one begins with a head of a section, and with a second statutory table."""
    sheets: list[list[Drawn]] = [[]]
    for block in blocks:
        is_head = isinstance(block, Head) and block.level == 1
        is_second = _is_statutory(block) and any(map(_is_statutory, sheets[-1]))
        if sheets[-1] and (is_head or is_second) and len(sheets) < _MOST_SHEETS:
            sheets.append([])
        sheets[-1].append(block)
    return sheets


def _is_statutory(block: Drawn) -> bool:
    return isinstance(block, Table) and block.name is not None


@final
@define
class _Writer:
    """Writes one sheet."""

    pen: Pen
    names: Names
    blocks: list[Drawn]
    links: Mapping[str, str]
    row: int = 0
    sheet: Worksheet = field(init=False)
    widths: list[float] = Factory(list[float])
    breaks: list[int] = Factory(list[int])
    """The rows before which a page begins."""

    def write(self) -> None:
        """Write the sheet."""
        tables = [t for block in self.blocks if (t := _table_of(block)) is not None]
        statutory: TableName | None = next((table.name for table in tables if table.name is not None), None)
        self.widths = widths_of(statutory, max([1, *(table.width for table in tables)]))
        first = self.blocks[0] if self.blocks else None
        wanted = first.text if isinstance(first, Head) else _COVER
        self.sheet = self.pen.book.add_worksheet(self.names.of(TABLES[statutory] if statutory else wanted))
        set_up(self.sheet, self.widths)
        for block in self.blocks:
            self._put(block)

    def _put(self, block: Drawn) -> None:
        match block:
            case Title():
                self._text(block.text, TITLE)
            case Head():
                self._text(block.text, HEADS[min(max(block.level, 1), len(HEADS)) - 1])
            case Para() | Pictured():
                self._text(block.text, PARAGRAPH)
            case Items():
                for number, text in enumerate(block.items, 1):
                    self._text(text, item(number if block.ordered else None))
            case Signed():
                for line in block.lines:
                    self._text(line, SIGNATURE)
            case Graph():
                self._graph(block.chart)
            case _:
                self._table(block)

    def _text(self, text: str, look: Look) -> None:
        self.row = put_text(self.pen, self.sheet, self.row, self.widths, text, look)

    def _graph(self, chart: Chart) -> None:
        """Write a chart: its title, its figures, and the chart itself; on a page of its own rather than over two."""
        start = self.row
        self._text(chart.title or "", PARAGRAPH)
        top = self.row + 1
        if self._table(chart_table(chart)):
            self.row = draw_chart(self.pen, self.sheet, chart, top, self.row)
        above = self.pen.height(self.sheet, max(self.breaks, default=0), start)
        if above % PAGE_HEIGHT + self.pen.height(self.sheet, start, self.row) > PAGE_HEIGHT:
            self.breaks.append(start)
            self.sheet.set_h_pagebreaks(self.breaks)

    def _table(self, table: Table) -> bool:
        """Draw a table between two blank rows; False if nothing is printed in it."""
        if not any(clean(cell.text).strip() for row in table.rows for cell in row):
            return False
        top = self.row + 1
        drawing = draw_table(self.pen, self.sheet, table, top, self.widths)
        self.row = drawing.bottom + 1
        form = _form_of(table)
        if form is not None:
            self._add_up(form, table, drawing)
        return True

    def _add_up(self, form: TableForm, table: Table, drawing: Drawing) -> None:
        """Write the totals as formulas that give what was reported; let what does not add up stand in red."""
        texts = {cell.path: clean(cell.text) for row in table.rows for cell in row if cell.path is not None}
        for path, (row, column) in drawing.places.items():
            formula, number = self.links.get(f"{table.name}.{path}"), number_of(texts[path])
            if formula is not None and number is not None:
                self.sheet.write_formula(row, column, formula, drawing.styles[path], number)
        for one in sums_of(form, drawing.places):
            if one.total is not None and one.value([texts[path] for path in one.parts]) == texts[one.total]:
                one.write(self.sheet, drawing.styles[one.total], texts[one.total])
            one.redden(self.pen, self.sheet, blank_is_zero=False)


def _table_of(block: Drawn) -> Table | None:
    match block:
        case Table():
            return block
        case Graph():
            return chart_table(block.chart)
        case _:
            return None


def _form_of(table: Table) -> TableForm | None:
    """Return the form of a statutory table: of several that have its cells, what they add up is the same."""
    paths = {cell.path for row in table.rows for cell in row if cell.path is not None}
    forms = (getattr(form_of(edition), table.name) for edition in reversed(EDITIONS) if table.name is not None)
    return next((form for form in forms if paths <= form.index.keys()), None)
