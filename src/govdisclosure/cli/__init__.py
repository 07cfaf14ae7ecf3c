"""The command line: ``govdisclosure check``, ``compare``, ``read``, ``convert``, ``new``, ``rules`` and ``schema``."""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import pairwise
from typing import Final

from govdisclosure.errors import Lang, MissingExtra

__all__ = ["main"]

_INTERRUPTED: Final = 130


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line with ``args``, those of the process by default, and return its exit status.

    0: nothing found at or above ``--fail-on``; 1: findings at or above it, or a conversion refused; 2: a usage error, or a
    file that cannot be read or written; 130: interrupted; 141: nobody reads the output.
    """
    words = sys.argv[1:] if args is None else list(args)
    lang = _language(words)
    if any(find_spec(name) is None for name in ("click", "rich")):
        sys.stderr.write(f"{MissingExtra('cli').sentence(lang)}\n")
        return 2
    try:
        from govdisclosure.cli._program import run  # noqa: PLC0415  (needs the extra `cli`)

        return run(words, lang)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _language(words: Sequence[str]) -> Lang:
    """Return what ``--lang`` says, before anything is parsed: help and usage errors are in that language too."""
    said = [*words, *(f"{one}={other}" for one, other in pairwise(words))]
    return "en" if "--lang=en" in said else "zh"
