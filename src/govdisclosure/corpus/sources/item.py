"""A file that a corpus is to hold a row of."""

from typing import final

from attrs import frozen

__all__ = ["Item"]


@final
@frozen(kw_only=True)
class Item:
    """A file, and how to come by it."""

    source: str
    """What it is called in the table."""
    files: int
    """Which of the places that were searched holds it."""
    path: bytes
    """In the words of that place."""
    member: int | None
    """Which member of the archive at ``path`` it is."""
    size: int | None
    stamp: str | None
    error: str | None
    """Why it cannot be opened."""
    identity: str
    """What is equal for the same file, however it is named."""
