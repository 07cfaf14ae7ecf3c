"""What last year's prose counted, and which figures of it cannot come again by chance."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, final

from govdisclosure.model.fields import EXACT
from govdisclosure.prose import Mention, ending, is_same_thing

__all__ = ["Counted", "is_telling"]

_MOST: Final = 100


@final
class Counted:
    """The figures of a report by what they count."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Keep ``mentions`` by their units and the ends of their names."""
        self._by_key: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
        self._figures: set[tuple[Decimal, str]] = set()
        for mention in mentions:
            self._by_key[_key(mention)].append(mention)
            self._figures.add(mention.figure)

    def same(self, mention: Mention) -> Iterator[Mention]:
        """Yield the figures of the same thing, as far as one looks."""
        for one in self._by_key.get(_key(mention), ())[:_MOST]:
            if is_same_thing(one.label, mention.label):
                yield one

    def has(self, mention: Mention) -> bool:
        """Tell whether the same figure was said of the same thing."""
        return any(one.worth == mention.worth for one in self.same(mention))

    def says(self, mention: Mention) -> bool:
        """Tell whether the same figure was said of anything."""
        return mention.figure in self._figures


def _key(mention: Mention) -> tuple[str, str]:
    return mention.unit, ending(mention.label)


def is_telling(mention: Mention) -> bool:
    """Tell whether a figure is large and odd enough not to come again by chance."""
    hundreds = mention.worth.scaleb(-2, EXACT)
    return mention.is_exact and bool(mention.unit) and hundreds >= 1 and hundreds != hundreds.to_integral_value()
