"""The members of a ZIP archive: each a file of its own, under a name that a person can read."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final, final

from attrs import frozen

from govdisclosure.corpus.sources.directory import windows
from govdisclosure.corpus.sources.files import Entry
from govdisclosure.corpus.sources.skipped import is_skipped
from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.package import refuse_part, unpacked

__all__ = ["Member", "Unpacking", "is_archive", "members"]

_EMPTY: Final = Message("压缩文件里没有文件")
_NESTED: Final = Message("压缩文件里的压缩文件不再解开，请先解开")
_CHANGED: Final = Message("压缩文件在读取期间被改动")
_UTF_8: Final = 1 << 11
_PACKAGES: Final = ("[Content_Types].xml", "content.xml", "word/document.xml", "xl/workbook.xml")
"""A part of these tells a document from an archive."""


def is_archive(name: str) -> bool:
    """Tell whether a file is an archive by its name; `members` tells a document that is called so."""
    return name.lower().endswith(".zip")


@final
@frozen(kw_only=True)
class Member:
    """A member of an archive."""

    index: int
    """Its place in the directory."""
    entry: Entry
    is_skipped: bool = False
    """Whether it is no report by its name."""


def members(file: BinaryIO) -> Iterator[Member] | None:
    """Return the members of an archive in their order, folders left out; None for a document, which is a package too.

    Raises:
        Unreadable: it is damaged, or has no members; damage further on is raised when it is reached.
    """
    found = windows(file)
    first = next(found, None)
    if first is None:
        raise Unreadable(_EMPTY)
    if not set(first.namelist()).isdisjoint(_PACKAGES):
        return None
    return _members(first, found)


def _members(first: zipfile.ZipFile, rest: Iterator[zipfile.ZipFile]) -> Iterator[Member]:
    index = 0
    window: zipfile.ZipFile | None = first
    while window is not None:
        for part in window.infolist():
            if not part.is_dir():
                yield _member(index, part)
            index += 1
        window = next(rest, None)


def _member(index: int, part: zipfile.ZipInfo) -> Member:
    name = _name(part)
    *folders, last = name.replace("\\", "/").split("/")
    skipped = is_skipped(last) or any(is_skipped(one, is_folder=True) for one in folders if one not in {".", ".."})
    entry = Entry.found(name, part.file_size, f"{part.CRC:08x}")
    try:
        refuse_part(part)
    except Unreadable as error:
        entry = Entry(path=name, size=part.file_size, error=error)
    return Member(index=index, entry=entry, is_skipped=skipped)


def _name(part: zipfile.ZipInfo) -> str:
    """Return the name of a member: as it says where it says in which encoding, else by UTF-8 or GBK."""
    if part.flag_bits & _UTF_8 or part.filename.isascii():
        return part.filename
    raw = part.filename.encode("cp437")
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return part.filename


@final
class Unpacking:
    """An archive that is being unpacked, its members in the order of its directory."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin with the first member."""
        self._file = file
        self._windows = windows(file)
        self._window: tuple[zipfile.ZipFile, list[zipfile.ZipInfo]] | None = None
        self._first = 0

    def read(self, index: int) -> bytes:
        """Return what is in a member; none before the last one is asked for.

        Raises:
            Unreadable: it is damaged, or an archive itself.
        """
        archive, parts = self._turned_to(index)
        part = parts[index - self._first]
        data = unpacked(archive, part)
        if is_archive(part.filename) and not any(name.encode() in data for name in _PACKAGES):
            raise Unreadable(_NESTED)
        return data

    def _turned_to(self, index: int) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
        window = self._window
        while window is None or index >= self._first + len(window[1]):
            self._first += len(window[1]) if window else 0
            archive = next(self._windows, None)
            if archive is None:
                raise Unreadable(_CHANGED)
            self._window = window = archive, archive.infolist()
        return window

    def close(self) -> None:
        """Close the archive."""
        self._file.close()
