"""How alike a section is in two reports, the names of their bodies and years put aside."""

from typing import Final

from govdisclosure.bodies.names import read_name
from govdisclosure.model.narrative import Heading, SectionName
from govdisclosure.prose.likeness import LEAST, likeness_in_any_order, own_words
from govdisclosure.published.report import PublishedReport
from govdisclosure.published.texts import prose_of

__all__ = ["NARRATIVE", "likeness_of", "names_of", "own_text"]

NARRATIVE: Final[tuple[SectionName, ...]] = ("overview", "problems", "other_matters")
"""The sections that are prose: what the others say beside their tables is the same every year, and rightly so."""


def names_of(report: PublishedReport) -> tuple[str, ...]:
    """Return how a report calls its own body: by its name, whole and short, and the places in it."""
    if report.agency is None:
        return ()
    name = read_name(report.agency.name)
    return (report.agency.name, name.whole, *(place for place in name.places if len(place) > 1))


def likeness_of(one: PublishedReport, other: PublishedReport, name: SectionName, *, least: float = 0.0) -> float | None:
    """Return how alike the section ``name`` is in two reports, in whichever order its sentences stand; None where either says too little of its own.

    What is below ``least`` is 0.

    Raises:
        MissingExtra: RapidFuzz is not installed.
    """
    texts = [own_text(report, name) for report in (one, other)]
    return likeness_in_any_order(*texts, least=least) if all(len(text) >= LEAST for text in texts) else None


def own_text(report: PublishedReport, name: SectionName) -> str:
    """Return what is compared of a section: no headings, and nothing that the form or the law makes every report say."""
    section = report.section(name)
    blocks = section.blocks if section else ()
    return own_words(prose_of(block for block in blocks if not isinstance(block, Heading)), names_of(report))
