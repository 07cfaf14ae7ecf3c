"""The prose of a report: a preamble and six sections, with figures that agree with the tables and with last year."""

from collections.abc import Iterator, Mapping
from typing import Final

from govdisclosure.model.narrative import SECTION_NAMES, SectionName
from govdisclosure.specimens.draft import Part
from govdisclosure.specimens.prose import closing, overview, tables
from govdisclosure.specimens.prose.telling import Telling

__all__ = ["Telling", "parts", "preamble"]

_WRITTEN: Final = (
    overview.lines,
    tables.of_proactive,
    tables.of_requests,
    tables.of_remedies,
    closing.problems,
    closing.other_matters,
)


def preamble(telling: Telling) -> Iterator[str]:
    """Yield what stands before section one."""
    for words in telling.habits.preamble:
        yield telling.phrase(words, **telling.habits.contact)


def parts(telling: Telling) -> Mapping[SectionName, Part]:
    """Return the six sections."""
    return {
        name: Part(head=head, lines=tuple(write(telling)))
        for name, head, write in zip(SECTION_NAMES, telling.habits.heads, _WRITTEN, strict=True)
    }
