"""Two reports compared: cell by cell, sentence by sentence, what is known of both."""

from govdisclosure.comparison.comparison import Comparison, Side, compare_published
from govdisclosure.comparison.facts import FactChange
from govdisclosure.comparison.notes import Note
from govdisclosure.comparison.sections import SectionComparison
from govdisclosure.comparison.tables import CellChange, TableComparison
from govdisclosure.comparison.texts import Piece, TextChange

__all__ = [
    "CellChange",
    "Comparison",
    "FactChange",
    "Note",
    "Piece",
    "SectionComparison",
    "Side",
    "TableComparison",
    "TextChange",
    "compare_published",
]
