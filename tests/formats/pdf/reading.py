"""What the tests of the PDF reader look at."""

from govdisclosure.formats import pdf
from govdisclosure.interpret.raw import Line, RawFile, RawTable
from govdisclosure.interpret.recognise import recognise
from govdisclosure.published import Grid
from tests.formats.pdf.handmade import Canvas, pdf_of


def lines(data: bytes) -> list[str]:
    """Return the text of the lines outside of tables."""
    return [block.text for block in pdf.read(data).blocks if isinstance(block, Line)]


def page_lines(*pages: Canvas) -> list[str]:
    """Return the lines that pages have."""
    return lines(pdf_of(*pages))


def tables(data: bytes) -> list[RawTable]:
    """Return the tables."""
    return [block for block in pdf.read(data).blocks if isinstance(block, RawTable)]


def texts(data: bytes) -> list[list[list[str]]]:
    """Return the texts of the tables."""
    return [[[cell.text for cell in row] for row in table.rows] for table in tables(data)]


def spans(table: RawTable) -> list[list[tuple[str, int, int]]]:
    """Return the cells of a table with their row and column spans."""
    return [[(cell.text, cell.rowspan, cell.colspan) for cell in row] for row in table.rows]


def notes(file: RawFile) -> list[str]:
    """Return what was left out, in words."""
    return [note.text() for note in file.notes]


def grids(data: bytes) -> dict[str, list[str]]:
    """Return the texts of the statutory tables, by the name of each."""
    return {
        block.form.cls.__name__: [cell.text for cell in block.cells]
        for block in recognise(pdf.read(data).blocks)
        if isinstance(block, Grid)
    }
