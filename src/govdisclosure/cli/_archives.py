"""The reports in an archive, unpacked when they are read; ``corpus`` knows how, and its extra is needed."""

import io
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, final
from weakref import finalize

from govdisclosure.errors import Unreadable

if TYPE_CHECKING:
    from govdisclosure.corpus.sources.archives import Member, Unpacking

__all__ = ["Packed", "packed"]


@final
class _Archive:
    """An archive that is opened when the first of its files is read, and is gone through once."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)

    @cached_property
    def unpacking(self) -> "Unpacking":
        from govdisclosure.corpus.sources.archives import Unpacking  # noqa: PLC0415  (an extra, and slow to import)

        file = self._path.open("rb")
        finalize(self, file.close)
        return Unpacking(file)


@final
class Packed(io.BytesIO):
    """A file in an archive, under the name that `corpus` gives it: ``各单位.zip!水利局.docx``; those of one archive are read in their order."""

    def __init__(self, path: str, archive: _Archive, member: "Member") -> None:
        """Unpack nothing yet."""
        super().__init__()
        self.name = f"{path}!{member.entry.path}"
        self._archive = archive
        self._member = member

    def read(self, _size: int | None = -1, /) -> bytes:
        """Return all that is in it.

        Raises:
            Unreadable: it is damaged, too large, or an archive itself.
        """
        if self._member.entry.error is not None:
            raise self._member.entry.error
        return self._archive.unpacking.read(self._member.index)


def packed(file: str) -> "Iterator[Packed] | None":
    """Return the files in an archive that may be reports, None for what is no archive, or a damaged one.

    Raises:
        MissingExtra: the extra ``corpus`` is not installed.
    """
    if not file.lower().endswith(".zip"):
        return None
    from govdisclosure.corpus.sources.archives import members  # noqa: PLC0415  (as above)

    try:
        with Path(file).open("rb") as opened:
            found, archive = members(opened), _Archive(file)
            return None if found is None else iter([Packed(file, archive, one) for one in found if not one.is_skipped])
    except (OSError, Unreadable):
        return None
