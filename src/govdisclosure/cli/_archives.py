"""The reports in an archive, unpacked when they are read; ``corpus`` knows how, and its extra is needed."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, final

from govdisclosure.errors import Unreadable

if TYPE_CHECKING:
    from govdisclosure.corpus.sources.archives import Member

__all__ = ["Packed", "packed"]


@final
class Packed(io.BytesIO):
    """A file in an archive, under the name that `corpus` gives it: ``各单位.zip!水利局.docx``."""

    def __init__(self, archive: str, member: "Member") -> None:
        """Unpack nothing yet."""
        super().__init__()
        self.name = f"{archive}!{member.entry.path}"
        self._archive = Path(archive)
        self._member = member

    def read(self, _size: int | None = -1, /) -> bytes:
        """Return all that is in it.

        Raises:
            Unreadable: it is damaged, too large, or an archive itself.
        """
        from govdisclosure.corpus.sources.archives import Unpacking  # noqa: PLC0415  (an extra, and slow to import)

        if self._member.entry.error is not None:
            raise self._member.entry.error
        with self._archive.open("rb") as file:
            return Unpacking(file).read(self._member.index)


def packed(file: str) -> "Iterator[Packed] | None":
    """Return the files in an archive that may be reports, None for what is no archive, or a damaged one.

    Raises:
        MissingExtra: the extra ``corpus`` is not installed.
    """
    if not file.lower().endswith(".zip"):
        return None
    from govdisclosure.corpus.sources.archives import members  # noqa: PLC0415  (as above)

    try:
        with Path(file).open("rb") as archive:
            found = members(archive)
            return None if found is None else iter([Packed(file, one) for one in found if not one.is_skipped])
    except (OSError, Unreadable):
        return None
