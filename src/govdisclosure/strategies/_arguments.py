"""What an argument must be; said when a value is drawn, as Hypothesis does."""

from typing import TypeVar

from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from govdisclosure.model.editions import EDITIONS, AnyEdition

__all__ = ["chosen", "strategy"]

_T = TypeVar("_T")


def strategy(name: str, value: "SearchStrategy[_T] | None", default: SearchStrategy[_T]) -> SearchStrategy[_T]:
    """Return ``value``, or ``default`` when it is None.

    Raises:
        InvalidArgument: it is no strategy.
    """
    if value is None:
        return default
    if not isinstance(value, SearchStrategy):  # pyright: ignore[reportUnnecessaryIsInstance]  (callers need not be typed)
        raise InvalidArgument(
            f"Expected a SearchStrategy or None but got {name}={value!r} (type={type(value).__name__})"
        )
    return value


def chosen(edition: object) -> AnyEdition | None:
    """Return ``edition``, None for any.

    Raises:
        InvalidArgument: it is no edition of the form.
    """
    for known in (None, *EDITIONS):
        if edition is known:
            return known
    raise InvalidArgument(f"Expected an Edition or None but got edition={edition!r} (type={type(edition).__name__})")
