"""Patterns of paths: ``2023/**/*.html``. A folder that is meant stands for all that is in it."""

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from govdisclosure.errors import MissingExtra

__all__ = ["has_magic", "parted"]

_MAGIC: Final = re.compile(r"[*?\[]")


def has_magic(path: str) -> bool:
    """Tell whether a path is a pattern."""
    return _MAGIC.search(path) is not None


def parted(pattern: str) -> tuple[str, Callable[[str], bool]]:
    """Return the folder below which everything is that ``pattern`` means, and what tells whether a path in it is meant.

    Raises:
        MissingExtra: fsspec is not installed.

    >>> folder, means = parted("data/20*/a.html")
    >>> folder, means("data/2023/a.html"), means("data/2023/b.html")
    ('data', True, False)
    """
    try:
        fsspec: Any = import_module("fsspec.utils")  # it has no types
    except ImportError:
        raise MissingExtra("corpus") from None
    parts = pattern.split("/")
    plain = next(index for index, part in enumerate(parts) if has_magic(part))
    matches = re.compile(fsspec.glob_translate(pattern)).match

    def means(path: str) -> bool:
        steps = path.split("/")
        return any(matches("/".join(steps[:end])) for end in range(len(steps), plain, -1))

    return "/".join(parts[:plain]) or ("/" if plain else ""), means
