"""Which files of a folder or an archive are no reports, told by their names; the rule is in docs/reference/corpus.md."""

from pathlib import PurePosixPath
from typing import Final

__all__ = ["ENDINGS", "is_skipped"]

ENDINGS: Final = frozenset(
    [
        *("png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "ico", "tif", "tiff"),
        *("css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot"),
        *("mp3", "mp4", "avi", "mov", "wmv", "flv", "wav"),
        *("exe", "dll", "so", "py", "pyc", "sh", "bat"),
        *("parquet", "arrow", "feather", "sqlite", "db", "log", "tmp", "part"),
    ]
)
"""Pictures, what pages are made of, sound and film, programs, tables."""

_NAMES: Final = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_DRAFTS: Final = (".", "~$")
"""Hidden files, and what Office leaves beside a file that is open."""


_UNFINISHED: Final = "parts"
"""A folder that ends so holds the rows of a run that was broken off."""


def is_skipped(name: str, *, is_folder: bool = False) -> bool:
    """Tell whether a file or a folder of this name is skipped.

    >>> [is_skipped(name) for name in (".git", "~$年报.docx", "图1.PNG", "年报.shtml")]
    [True, True, True, False]
    """
    lower = name.lower()
    if lower.startswith(_DRAFTS) or lower in _NAMES:
        return True
    ending = PurePosixPath(lower).suffix[1:]
    return ending == _UNFINISHED if is_folder else ending in ENDINGS
