"""Faults as published reports have them, each known to be one, with the rule that must find it."""

from typing import Final

from govdisclosure.specimens.faults.cells import CELL_KINDS
from govdisclosure.specimens.faults.copies import COPY_KINDS
from govdisclosure.specimens.faults.kind import Case, Kind
from govdisclosure.specimens.faults.pages import PAGE_KINDS
from govdisclosure.specimens.faults.words import WORD_KINDS

__all__ = ["KINDS", "Case", "Kind"]

KINDS: Final = (*CELL_KINDS, *COPY_KINDS, *PAGE_KINDS, *WORD_KINDS)
"""All kinds of fault."""
