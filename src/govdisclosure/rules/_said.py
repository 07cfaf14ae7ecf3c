"""The sentences of a whole report with their sections, and the words by which rules know them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdisclosure.model.narrative import SECTION_NAMES
from govdisclosure.published import PublishedReport
from govdisclosure.rules._prose import first_sentence, sentences_of

__all__ = ["ACTS", "HANZI_YEAR", "Said", "masked", "said_by", "text_of"]

HANZI_YEAR: Final = "(?:[0-9０-９]{4}|[一二三四五六七八九零〇○Ｏ]{4})\\s{0,2}年度?"
"""A year of four digits as prose writes it."""

ACTS: Final = re.compile("《[^《》]{0,200}》")
"""The title of an act or a document."""

_REPORT: Final = re.compile("(?:年度报告|年报|报告)》")


class Said(NamedTuple):
    """A sentence, and the section it stands in."""

    section: int
    """0 for the preamble, 1 to 6."""
    text: str


def said_by(report: PublishedReport) -> Iterator[Said]:
    """Yield every sentence of ``report`` in its order, heads and headings among them."""
    yield from (Said(0, text) for text in sentences_of(report.preamble))
    for part in report.sections:
        number = SECTION_NAMES.index(part.name) + 1
        yield Said(number, first_sentence(part.section.heading))
        yield from (Said(number, text) for text in sentences_of(part.section))


def text_of(report: PublishedReport, section: int) -> str:
    """Return the sentences of one section in one text, its head left out; "" when it has none."""
    parts = report.preamble if section == 0 else report.section(SECTION_NAMES[section - 1])
    return "\n".join(sentences_of(parts))


def masked(text: str) -> str:
    """Return ``text``, as long as before, with the titles of acts blanked; those of reports stay.

    >>> masked("按照《2021年通知》公布")
    '按照〓〓〓〓〓〓〓〓〓公布'
    """
    return ACTS.sub(lambda match: match[0] if _REPORT.search(match[0]) else "〓" * len(match[0]), text)
