"""The body of a Word document, block by block."""

from typing import Final, final
from unicodedata import east_asian_width

from attrs import Factory, define

from govdisclosure.document import Drawn, Graph, Head, Items, Para, Pictured, Table, Title, chart_table
from govdisclosure.formats.docx.writing._charts import drawing_xml, is_drawable
from govdisclosure.formats.docx.writing._tables import table_xml
from govdisclosure.formats.docx.writing._text import paragraph
from govdisclosure.model.narrative import Chart

__all__ = ["FIRST_NUMBERED", "Body", "chart_relation"]

FIRST_NUMBERED: Final = 2
"""The number of the first numbered list: that of all bullets is 1."""


@final
@define
class Body:
    """The body as it grows, and what it refers to."""

    xml: list[str] = Factory(list[str])
    charts: list[Chart] = Factory(list[Chart])
    numbered: int = 0
    """How many numbered lists there are."""

    def add(self, block: Drawn) -> None:
        """Add ``block``."""
        match block:
            case Title():
                self.xml.append(paragraph(block.text, "Title"))
            case Head():
                self.xml.append(paragraph(block.text, f"Heading{block.level}"))
            case Para():
                self.xml.append(paragraph(block.text, "BodyText"))
            case Pictured():
                self.xml.append(paragraph(block.text, "Figure"))
            case Items():
                self._add_items(block)
            case Table():
                self.xml.append(table_xml(block))
            case Graph():
                self._add_chart(block.chart)
            case _:  # Signed is what is left
                self.xml += _signature(block.lines)

    def _add_items(self, block: Items) -> None:
        if block.ordered:
            style, number = "ListNumber", FIRST_NUMBERED + self.numbered
            self.numbered += 1
        else:
            style, number = "ListBullet", 1
        numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        self.xml += [paragraph(item, style, numbering) for item in block.items]

    def _add_chart(self, chart: Chart) -> None:
        if is_drawable(chart):
            self.charts.append(chart)
            number = len(self.charts)
            self.xml.append(drawing_xml(chart, number, chart_relation(number)))
        else:
            if chart.title:
                self.xml.append(paragraph(chart.title, "Figure"))
            self.xml.append(table_xml(chart_table(chart)))


def chart_relation(number: int) -> str:
    """Return how the body refers to its ``number``-th chart."""
    return f"chart{number}"


_LETTER: Final = 320
_MARGIN: Final = 4
"""The date stands four letters from the right edge, the body's name centred over it (GB/T 9704-2012, 7.3.5)."""


def _signature(lines: tuple[str, ...]) -> list[str]:
    date = _length(lines[-1]) if lines else 0
    properties: list[str] = []
    for index, line in enumerate(lines):
        right = max(0, _MARGIN + (date - _length(line)) / 2)
        keep, above = ("<w:keepNext/>", 579) if index < len(lines) - 1 else ("", 0)
        properties.append(
            f'{keep}<w:spacing w:before="{above}"/><w:ind w:rightChars="{right * 100:.0f}" w:right="{right * _LETTER:.0f}"/>'
        )
    return [paragraph(line, "Signature", extra) for line, extra in zip(lines, properties, strict=True)]


def _length(text: str) -> float:
    """Return how long ``text`` is, in Chinese letters."""
    return sum(1 if east_asian_width(letter) in "WFA" else 0.5 for letter in text)
