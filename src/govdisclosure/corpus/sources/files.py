"""What holds files: folders of this machine, or an address. Both answer the same questions."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Literal, Protocol, Self, TypeAlias, final

from attrs import frozen

from govdisclosure.errors import Unreadable
from govdisclosure.formats.decoding import refuse_size

__all__ = ["Entry", "Files", "Kind"]

Kind: TypeAlias = Literal["file", "folder"]


@final
@frozen(kw_only=True)
class Entry:
    """A file that was found, or a folder that cannot be opened."""

    path: str
    """In the words of what holds it."""
    size: int | None = None
    stamp: str | None = None
    """What changes when the file does; None where nothing tells."""
    error: Unreadable | None = None
    """Why it cannot be opened, or need not be."""

    @classmethod
    def found(cls, path: str, size: int | None, stamp: str | None) -> Self:
        """Return a file of ``size`` bytes, None where nobody says; one that no reader is given is not opened either."""
        error = None
        try:
            refuse_size(1 if size is None else size)
        except Unreadable as refused:
            error = refused
        return cls(path=path, size=size, stamp=stamp, error=error)


class Files(Protocol):
    """A place that holds files."""

    def kind(self, path: str) -> Kind | None:
        """Return what ``path`` is, None when there is nothing."""
        ...

    def entry(self, path: str) -> Entry:
        """Return the file at ``path``."""
        ...

    def listed(self, folder: str) -> tuple[Sequence[Entry], Sequence[str]]:
        """Return the files and the folders in ``folder``, each by name; a folder that cannot be opened is an entry."""
        ...

    def source(self, path: str) -> str:
        """Return what ``path`` is called in the table."""
        ...

    def identity(self, path: str) -> str:
        """Return what is equal for the same file, however it is named."""
        ...

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading; whatever goes wrong is raised."""
        ...

    def read(self, paths: Sequence[str]) -> Iterator[bytes | Unreadable]:
        """Yield what is in each file, or why it cannot be read."""
        ...
