"""The texts of a report, and where in them words stand."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias, final

from attrs import Factory, define, frozen

from govdisclosure.document import Drawn, Head, Items, Para, Signed, Title
from govdisclosure.prose import sentences_in

__all__ = ["At", "Spot", "Texts"]

Spot: TypeAlias = tuple[int, int]
"""A text of a report: which block, and which text of the block."""

At: TypeAlias = tuple[Spot, int]
"""A text, and an offset in it."""


@final
@define
class _Section:
    """All texts of a section in a row, and where each begins."""

    words: list[str] = Factory(list[str])
    starts: list[int] = Factory(list[int])
    spots: list[Spot] = Factory(list[Spot])
    whole: str = ""

    def add(self, spot: Spot, text: str) -> None:
        """Put a text behind the others."""
        self.starts.append(self.starts[-1] + len(self.words[-1]) + 1 if self.starts else 0)
        self.spots.append(spot)
        self.words.append(text)

    def find(self, text: str) -> Sequence[At]:
        """Return where ``text`` is met first, if it is."""
        self.whole = self.whole or "\0".join(self.words)
        at = self.whole.find(text)
        if at < 0:
            return ()
        index = bisect_right(self.starts, at) - 1
        return ((self.spots[index], at - self.starts[index]),)


@final
@frozen
class Texts:
    """Where the texts, and the sentences, of a report stand."""

    known: Mapping[tuple[int, str], Sequence[At]]
    """By section, where a whole text or a sentence stands."""
    sections: Mapping[int, _Section]
    met: Counter[tuple[object, ...]] = Factory(Counter[tuple[object, ...]])
    """How often each was asked for."""

    @classmethod
    def of(cls, blocks: Sequence[tuple[int, Drawn]]) -> "Texts":
        """Look through the ``blocks``, each with its section."""
        known: dict[tuple[int, str], list[At]] = defaultdict(list)
        sections: dict[int, _Section] = defaultdict(_Section)
        for index, (section, block) in enumerate(blocks):
            for number, text in enumerate(_texts_of(block)):
                spot = index, number
                sections[section].add(spot, text)
                known[section, text].append((spot, 0))
                for sentence in sentences_in(text):
                    if sentence[0] != text:
                        known[section, sentence[0]].append((spot, sentence.start()))
        return cls(known, sections)

    def find(self, section: int, text: str) -> Sequence[At]:
        """Return where ``text`` stands in ``section``: wherever it is a sentence or a whole text, else where it is met first."""
        found = self.known.get((section, text))
        if found:
            return found
        return self.sections[section].find(text) if section in self.sections else ()

    def next(self, at: Sequence[At], asked: tuple[object, ...]) -> At:
        """Return the next of several places for who has ``asked`` before, the last one over and over."""
        found = at[min(self.met[asked], len(at) - 1)]
        self.met[asked] += 1
        return found


def _texts_of(block: Drawn) -> Sequence[str]:
    """Return the texts of a block that words can be marked in."""
    match block:
        case Title() | Head() | Para():
            return (block.text,)
        case Items():
            return block.items
        case Signed():
            return block.lines
        case _:
            return ()
