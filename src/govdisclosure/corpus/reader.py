"""Who has read a corpus: what must be the same for a row to be what reading the file again would give."""

import shutil
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, entry_points, version
from typing import Final

from govdisclosure.corpus.schema import REPORTS
from govdisclosure.rules import CATALOGUE

__all__ = ["FORMAT", "fingerprint"]

FORMAT: Final = 1
"""The version of the layout of the file."""
_LIBRARIES: Final = (
    *("govdisclosure", "lxml", "markdown-it-py", "pypdfium2", "python-calamine", "python-docx", "python-stdnum"),
    *("rensa", "selectolax"),
)
_FORMATS: Final = "govdisclosure.formats"
_PROGRAMS: Final = ("soffice", "libreoffice")


def fingerprint() -> str:
    """Return what tells one reader from another: its version, its rules, its columns, the formats of installed packages, and what it reads files with."""
    said = [
        str(FORMAT),
        *(rule.code for rule in CATALOGUE),
        REPORTS.to_string(),
        *sorted(f"{one.name}={one.value} {one.dist and one.dist.version}" for one in entry_points(group=_FORMATS)),
        *(f"{name} {_version(name)}" for name in _LIBRARIES),
        *(f"{name} {shutil.which(name) is not None}" for name in _PROGRAMS),
    ]
    return sha256("\n".join(said).encode()).hexdigest()[:32]


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
