"""From what a person names to the files meant: folders gone through in order, archives and patterns taken apart."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final, final

from attrs import define, field

from govdisclosure.api.reading import unopened
from govdisclosure.corpus.sources.archives import Member, is_archive, members
from govdisclosure.corpus.sources.files import Entry, Files
from govdisclosure.corpus.sources.globs import has_magic, parted
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.local import LocalFiles, readable
from govdisclosure.corpus.sources.remote import is_address, reached
from govdisclosure.corpus.sources.skipped import is_skipped
from govdisclosure.errors import GovDisclosureError, Message, Unreadable

__all__ = ["Search"]

_NOTHING: Final = Message("找不到文件")
_NO_MATCH: Final = Message("没有与之相符的文件")


@final
@define
class Search:
    """A search for files. It is made once; `items` finds them, and what it met on the way is kept."""

    places: list[Files] = field(factory=list[Files])
    """What holds the files, by the numbers of the items."""
    out: str = ""
    """The whole path of the table that is to be written, which is no report, even where it is named."""
    skipped: int = 0
    """How many files are no reports by their names."""
    problems: list[Unreadable] = field(factory=list[Unreadable])
    """What was named and is not there, a sentence each."""

    def items(self, paths: Sequence[str]) -> Iterator[Item]:
        """Yield the files that ``paths`` name, in their order: a folder's files before its folders, each by name."""
        for path in paths:
            try:
                yield from self._of_path(path)
            except GovDisclosureError as error:
                self.problems.append(Unreadable(error.message, file=readable(path) or "''", **error.arguments))

    def _of_path(self, path: str) -> Iterator[Item]:
        files: Files
        own = LocalFiles()
        if is_address(path) and own.kind(path) is None:
            files, start = reached(path)
        else:
            files, start = own, path and os.path.normpath(path)
        self.places.append(files)
        kind = files.kind(start)
        if kind is None and has_magic(start):
            folder, means = parted(start.replace(os.sep, "/"))
            found = self._walk(files, folder, means)
            first = next(found, None)
            if first is None:
                raise GovDisclosureError(_NO_MATCH)
            yield from self._opened(first)
            for entry in found:
                yield from self._opened(entry)
        elif kind is None:
            raise GovDisclosureError(_NOTHING)
        elif kind == "folder":
            for entry in self._walk(files, start):
                yield from self._opened(entry)
        else:
            yield from self._opened(files.entry(start))

    def _walk(self, files: Files, folder: str, means: Callable[[str], bool] | None = None) -> Iterator[Entry]:
        """Yield the files below ``folder`` that are meant, all by default."""
        waiting = [folder]
        while waiting:
            entries, folders = files.listed(waiting.pop())
            for entry in entries:
                if means is not None and not means(entry.path.replace(os.sep, "/")):
                    continue
                if is_skipped(_last(entry.path)):
                    self.skipped += 1
                else:
                    yield entry
            kept = [one for one in folders if not is_skipped(_last(one), is_folder=True)]
            self.skipped += len(folders) - len(kept)
            waiting += reversed(kept)

    def _opened(self, entry: Entry) -> Iterator[Item]:
        """Yield a file, or the members of an archive."""
        files = self.places[-1]
        if files.identity(entry.path) == self.out:
            self.skipped += 1
            return
        is_there = entry.error is None or bool(entry.size)  # an archive may be larger than any file in it
        if is_there and is_archive(entry.path):
            yield from self._members(files, entry)
        else:
            yield self._item(files, entry)

    def _members(self, files: Files, archive: Entry) -> Iterator[Item]:
        try:
            with files.open(archive.path) as file:
                found = members(file)
                for member in found or ():
                    if member.is_skipped:
                        self.skipped += 1
                    else:
                        yield self._item(files, archive, member)
        except Unreadable as error:
            yield self._item(files, Entry(path=archive.path, size=archive.size, error=error))
            return
        except Exception as error:  # noqa: BLE001  (an address has errors of its own)
            yield self._item(files, Entry(path=archive.path, error=unopened(error, "")))
            return
        if found is None:
            yield self._item(files, archive)

    def _item(self, files: Files, entry: Entry, member: Member | None = None) -> Item:
        source, identity = files.source(entry.path), files.identity(entry.path)
        told = entry if member is None else member.entry
        if member is not None:
            source, identity = (f"{name}!{member.entry.path}" for name in (source, identity))
        return Item(
            source=source,
            files=len(self.places) - 1,
            path=os.fsencode(entry.path),
            member=member and member.index,
            size=told.size,
            stamp=told.stamp,
            error=None if told.error is None else told.error.sentence(),
            identity=identity,
        )


def _last(path: str) -> str:
    return PurePosixPath(path.replace(os.sep, "/")).name
