"""The sections of two reports, aligned by name: how alike they are, and in which sentences they differ."""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.bodies.identity import possibly
from govdisclosure.comparison.texts import TextChange, compare_texts
from govdisclosure.model.narrative import SECTION_NAMES, Block, SectionName
from govdisclosure.prose.likeness import ALIKE, LEAST, likeness_in_any_order
from govdisclosure.published import PublishedReport
from govdisclosure.published.likeness import NARRATIVE, names_of, own_text
from govdisclosure.published.texts import texts_of

__all__ = ["PassageName", "SectionComparison", "compare_sections"]

PassageName: TypeAlias = Literal["preamble"] | SectionName
"""A part of a report that has sentences."""


@final
@frozen(kw_only=True)
class SectionComparison:
    """The preamble, or a section, in two reports."""

    name: PassageName
    old: str | None
    """Its heading in the old report, None where that has no such section; "" for the preamble."""
    new: str | None
    likeness: float | None
    """How alike their own words are, names and years put aside; None for the preamble, and where one has none."""
    is_alike: bool
    """Whether they are too alike (内容雷同), as rule GD404 has it; never of one body's reports of one year, which should be."""
    changes: tuple[TextChange, ...]
    is_reordered: bool

    @property
    def differs(self) -> bool:
        """Whether anything differs: the section is in one report only, or its sentences are not the same."""
        return bool((self.old is None) != (self.new is None) or self.changes or self.is_reordered)


_PASSAGES: Final[tuple[PassageName, ...]] = ("preamble", *SECTION_NAMES)


def compare_sections(old: PublishedReport, new: PublishedReport) -> Iterator[SectionComparison]:
    """Yield the comparison of the preamble, and of each section that either report has.

    Raises:
        MissingExtra: RapidFuzz is not installed.
    """
    names = (*names_of(old), *names_of(new))
    is_one = _is_one(old, new)
    for name in _PASSAGES:
        heads = _heading(old, name), _heading(new, name)
        if heads == (None, None):
            continue
        texts = compare_texts(_texts(old, name), _texts(new, name), names)
        share, is_alike = (None, False) if name == "preamble" else _alike(old, new, name)
        yield SectionComparison(
            name=name,
            old=heads[0],
            new=heads[1],
            likeness=share,
            is_alike=is_alike and not is_one,
            changes=texts.changes,
            is_reordered=texts.is_reordered,
        )


def _is_one(old: PublishedReport, new: PublishedReport) -> bool:
    """Tell whether both may be one report: two files, or two versions of it."""
    is_one_year = old.year is not None and old.year == new.year
    return is_one_year and bool(old.agency and new.agency and possibly(old.agency, new.agency))


def _heading(report: PublishedReport, name: PassageName) -> str | None:
    if name == "preamble":
        return "" if report.preamble.blocks else None
    section = report.section(name)
    return section.heading if section else None


def _texts(report: PublishedReport, name: PassageName) -> tuple[str, ...]:
    blocks: tuple[Block, ...] = report.preamble.blocks
    if name != "preamble":
        section = report.section(name)
        blocks = section.blocks if section else ()
    return tuple(text for block in blocks for text in texts_of(block))


def _alike(old: PublishedReport, new: PublishedReport, name: SectionName) -> tuple[float | None, bool]:
    one, other = own_text(old, name), own_text(new, name)
    if not one or not other:
        return None, False
    share = likeness_in_any_order(one, other)
    return share, name in NARRATIVE and min(len(one), len(other)) >= LEAST and share >= ALIKE
