"""Drafts as files: which format and style a body publishes in, and what its site prints around a report."""

from collections.abc import Mapping
from functools import lru_cache
from random import Random
from typing import Final, Literal, TypeAlias

from govdisclosure.document import document_of
from govdisclosure.formats import docx, xlsx
from govdisclosure.formats.json import dumps
from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.pages import TEXTS, WEBS, Chrome, Style, page_of
from govdisclosure.specimens.places import body_of
from govdisclosure.specimens.printing import as_printed
from govdisclosure.specimens.seeds import happens, random_of

__all__ = ["FORMATS_OF_SITES", "FileFormat", "chrome_of", "file_of"]

FileFormat: TypeAlias = Literal["html", "txt", "docx", "xlsx", "json"]

FORMATS_OF_SITES: Final[Mapping[FileFormat, float]] = {
    "html": 0.9,
    "txt": 0.04,
    "docx": 0.03,
    "xlsx": 0.01,
    "json": 0.02,
}
"""What share of the reports is published as what."""


def file_of(seed: int, draft: Draft, formats: Mapping[FileFormat, float]) -> tuple[FileFormat, bytes]:
    """Return the ending of the file that publishes ``draft``, and what is in it.

    Raises:
        MissingExtra: Word documents or workbooks are among ``formats`` and the extra that writes them is not installed.
    """
    random = random_of(seed, draft.body.number, draft.year, "file")
    ending: FileFormat = random.choices(tuple(formats), tuple(formats.values()))[0]
    match ending:
        case "html":
            return ending, page_of(draft, _style(seed, draft.body.number), chrome_of(random, draft))
        case "txt":
            return ending, page_of(draft, _text(random, draft), chrome_of(random, draft))
        case "docx":
            return ending, docx.write(document_of(as_printed(draft)))
        case "xlsx":
            return ending, xlsx.write(document_of(as_printed(draft)))
        case _:
            return ending, dumps(as_printed(draft)).encode()


@lru_cache(maxsize=256)
def _style(seed: int, agency: int) -> Style:
    """Return the style of the site that an agency publishes on: mostly that of its county or city, else its own."""
    place = body_of(seed, agency).place
    own = random_of(seed, "own site", agency)
    return own.choice(WEBS) if happens(own, 0.15) else random_of(seed, "site", *place.names[:2]).choice(WEBS)


def _text(random: Random, draft: Draft) -> Style:
    """Return a style of plain text; a cell a line loses which of its neighbours a blank cell belongs to."""
    blanks = any(cells is not None and "" in cells for cells in draft.cells.values())
    return TEXTS[0] if blanks else random.choice(TEXTS)


def chrome_of(random: Random, draft: Draft) -> Chrome:
    """Return what the site says of the page."""
    body = draft.body
    return {
        "site": f"{body.place.own}政务网",
        "source": body.short,
        "trail": "年度报告",
        "index": f"11{body.place.region:0<12}/{draft.year + 1}-{random.randint(1, 99_999):05}",
        "published": draft.published_on.isoformat(),
        "views": random.randint(10, 5_000),
    }
