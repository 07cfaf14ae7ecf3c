"""How far a run has come."""

from typing import Protocol

__all__ = ["Progress"]


class Progress(Protocol):
    """Is told, again and again, how far a run has come."""

    def __call__(self, done: int, total: int, /) -> None:
        """Take in that ``done`` of ``total`` files have their rows."""
        ...
