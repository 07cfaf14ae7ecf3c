"""What is in the files that were found, a few at a time."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from typing import final

from attrs import define, field

from govdisclosure.api.reading import unopened
from govdisclosure.corpus.sources.archives import Unpacking
from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item
from govdisclosure.errors import Unreadable

__all__ = ["Opener"]


@final
@define
class Opener:
    """Opens files in the order in which they were found; an archive stays open for as long as its members follow."""

    places: Sequence[Files]
    _archive: tuple[int, bytes, Unpacking] | None = field(default=None, init=False)

    def contents(self, items: Sequence[Item]) -> Iterator[bytes | str]:
        """Yield what is in each file, or why it cannot be opened, as a sentence."""
        for (place, way), group in groupby(items, lambda item: (item.files, _way(item))):
            files = self.places[place]
            if way == "refused":
                yield from (item.error or "" for item in group)
            elif way == "file":
                for data in files.read([os.fsdecode(item.path) for item in group]):
                    yield data.sentence() if isinstance(data, Unreadable) else data
            else:
                yield from (self._member(files, item) for item in group)

    def _member(self, files: Files, item: Item) -> bytes | str:
        try:
            return self._unpacking(files, item).read(item.member or 0)
        except Unreadable as error:
            return error.sentence()
        except Exception as error:  # noqa: BLE001  (an address has errors of its own)
            return unopened(error, "").sentence()

    def _unpacking(self, files: Files, item: Item) -> Unpacking:
        if self._archive is not None and self._archive[:2] == (item.files, item.path):
            return self._archive[2]
        self.close()
        unpacking = Unpacking(files.open(os.fsdecode(item.path)))
        self._archive = item.files, item.path, unpacking
        return unpacking

    def close(self) -> None:
        """Close the archive that is open."""
        if self._archive is not None:
            with suppress(Exception):
                self._archive[2].close()
            self._archive = None


def _way(item: Item) -> str:
    return "refused" if item.error is not None else "file" if item.member is None else "member"
