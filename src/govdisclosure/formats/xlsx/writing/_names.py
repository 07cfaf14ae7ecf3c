"""The names of sheets: each once, and as Excel allows them."""

import re
from collections.abc import Mapping
from typing import Final, final

from attrs import Factory, define

from govdisclosure.formats.xlsx._figures import clean
from govdisclosure.model.narrative import TableName

__all__ = ["TABLES", "Names"]

TABLES: Final[Mapping[TableName, str]] = {"proactive": "表二", "requests": "表三", "remedies": "表四"}
"""What the sheets of the statutory tables are called."""

_REFUSED: Final = re.compile(r"[\[\]:*?/\\\s]+")
_LONGEST: Final = 31
_NAMELESS: Final = "正文"
_RESERVED: Final = "history"


@final
@define
class Names:
    """The names of a workbook's sheets."""

    _taken: set[str] = Factory(lambda: {_RESERVED})

    def of(self, wanted: str) -> str:
        """Return a name for a sheet: ``wanted``, as far as it can be one, with a number if there is one already."""
        bare = _cut(_REFUSED.sub("", clean(wanted)).strip("'"), _LONGEST) or _NAMELESS
        name, number = bare, 1
        while name.lower() in self._taken:
            number += 1
            end = f"（{number}）"
            name = _cut(bare, _LONGEST - len(end)) + end
        self._taken.add(name.lower())
        return name


def _cut(text: str, most: int) -> str:
    """Return as much of ``text`` as has ``most`` UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").strip("'")
