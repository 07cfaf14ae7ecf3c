"""A fault in a sentence: the first place that a pattern is found at says something else."""

import re
from collections.abc import Callable
from random import Random
from typing import TypeAlias

from govdisclosure.model.narrative import SectionName
from govdisclosure.specimens.faults.kind import Case, Spoil, Spoilt, with_lines

__all__ = ["rewritten"]

_Change: TypeAlias = "Callable[[Random, Case, str], str | None]"
"""What is to be printed instead of what was found; None where that would be no fault."""


def rewritten(pattern: str, change: _Change, *sections: SectionName) -> Spoil:
    """Return what changes the first match of ``pattern`` in the first of ``sections`` that has one."""
    compiled = re.compile(pattern)

    def spoil(random: Random, case: Case) -> Spoilt:
        for section in sections:
            lines = [*case.draft.parts[section].lines]
            for index, line in enumerate(lines):
                match = compiled.search(line)
                if match:
                    text = change(random, case, match[0])
                    lines[index] = f"{line[: match.start()]}{text}{line[match.end() :]}"
                    return None if text is None else (with_lines(case.draft, section, lines), section)
        return None

    return spoil
