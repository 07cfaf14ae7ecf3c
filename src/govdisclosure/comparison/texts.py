"""Sentences of two texts: which were added, removed or changed, names and years put aside."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, final

from attrs import frozen

from govdisclosure.prose.likeness import bare, likeness, runs
from govdisclosure.prose.sentences import sentences_in

__all__ = ["Piece", "TextChange", "Texts", "compare_texts"]


class Piece(NamedTuple):
    """A run of characters that stayed (both are equal), was replaced, added (``old`` is empty) or removed."""

    old: str
    new: str


@final
@frozen(kw_only=True)
class TextChange:
    """A sentence that was added, removed or changed."""

    kind: Literal["added", "removed", "changed"]
    old: str | None
    new: str | None
    pieces: tuple[Piece, ...] = ()
    """Of a changed sentence: what stayed and what did not, in order."""
    figures: tuple[tuple[str, str], ...] = ()
    """Of a changed sentence: the figures that others took the place of, years put aside."""


@final
@frozen(kw_only=True)
class Texts:
    """What two texts differ in."""

    changes: tuple[TextChange, ...]
    is_reordered: bool
    """Whether the same sentences stand in another order."""


class _Said(NamedTuple):
    place: int
    text: str
    key: str
    """What is compared: without blanks, names and years."""


_FIGURE: Final = re.compile("[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?")
_TOKEN: Final = re.compile(f"{_FIGURE.pattern}|[A-Za-z]+|.", re.DOTALL)
_ALIKE: Final = 0.5
"""From here on a sentence is another one changed."""
_MOST_PAIRS: Final = 40_000
_MOST_CHARACTERS: Final = 20_000**2
_MOST_TOKENS: Final = 1_000


def compare_texts(old: Sequence[str], new: Sequence[str], names: Sequence[str]) -> Texts:
    """Return what two texts, each a row of paragraphs, differ in; ``names`` are put aside in both.

    A sentence that stands elsewhere has not changed. Of very long texts that have little in common, no sentence is told
    to be another one changed.

    Raises:
        MissingExtra: RapidFuzz is not installed.
    """
    first, last = _sentences(old, names), _sentences(new, names)
    removed, added = _without(first, last), _without(last, first)
    pairs = _paired(removed, added)
    changed = {one.place for one, _ in pairs}, {other.place for _, other in pairs}
    changes = [(other.place, _changed(one, other)) for one, other in pairs]
    changes += [
        (one.place, TextChange(kind="removed", old=one.text, new=None))
        for one in removed
        if one.place not in changed[0]
    ]
    changes += [
        (one.place, TextChange(kind="added", old=None, new=one.text)) for one in added if one.place not in changed[1]
    ]
    changes.sort(key=lambda change: change[0])
    is_reordered = not changes and [one.key for one in first] != [one.key for one in last]
    return Texts(changes=tuple(change for _, change in changes), is_reordered=is_reordered)


def _sentences(texts: Sequence[str], names: Sequence[str]) -> list[_Said]:
    found = (match[0].strip() for text in texts for match in sentences_in(text))
    said = ((text, bare(text, names)) for text in found)
    return [_Said(place, text, key) for place, (text, key) in enumerate(said) if key]


def _without(these: Sequence[_Said], those: Sequence[_Said]) -> list[_Said]:
    """Return the sentences of ``these`` that ``those`` do not have, or not as often."""
    left = Counter(one.key for one in those)
    found: list[_Said] = []
    for one in these:
        if left[one.key] > 0:
            left[one.key] -= 1
        else:
            found.append(one)
    return found


def _paired(removed: Sequence[_Said], added: Sequence[_Said]) -> list[tuple[_Said, _Said]]:
    """Return which sentence became which: the most alike first, each once. Which text is the old one makes no difference."""
    characters = [sum(len(one.key) for one in side) for side in (removed, added)]
    if len(removed) * len(added) > _MOST_PAIRS or characters[0] * characters[1] > _MOST_CHARACTERS:
        return []
    scored = [(-likeness(one.key, other.key, least=_ALIKE), one, other) for one in removed for other in added]
    scored = [pair for pair in scored if pair[0]]
    scored.sort(key=lambda pair: (pair[0], pair[1].place + pair[2].place))
    taken: tuple[set[int], set[int]] = set(), set()
    found: list[tuple[_Said, _Said]] = []
    for _, one, other in scored:
        if one.place not in taken[0] and other.place not in taken[1]:
            found.append((one, other))
            taken[0].add(one.place)
            taken[1].add(other.place)
    return found


def _changed(old: _Said, new: _Said) -> TextChange:
    figures = [
        (piece.old, piece.new)
        for piece in _pieces(old.key, new.key)
        if piece.old != piece.new and _FIGURE.fullmatch(piece.old) and _FIGURE.fullmatch(piece.new)
    ]
    return TextChange(
        kind="changed", old=old.text, new=new.text, pieces=tuple(_pieces(old.text, new.text)), figures=tuple(figures)
    )


def _pieces(old: str, new: str) -> Iterator[Piece]:
    """Yield what stayed and what did not; a figure or a word is never cut in two."""
    if old > new:  # so that the change back is the same, seen from the other side
        return (Piece(piece.new, piece.old) for piece in _pieces(new, old))
    first, last = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(first), len(last)) > _MOST_TOKENS:
        return iter((Piece(old, new),))
    return _joined(runs(first, last))


def _joined(pieces: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Iterator[Piece]:
    """Yield the pieces, neighbours of a kind as one, and a single character that stayed between two changes as none."""
    joined: list[tuple[bool, str, str]] = []
    for before, after in pieces:
        stays = before == after
        piece = "".join(before), "".join(after)
        if joined and joined[-1][0] == stays:
            joined[-1] = (stays, joined[-1][1] + piece[0], joined[-1][2] + piece[1])
        elif not stays and len(joined) > 1 and _is_slight(joined[-1]):
            (_, *one), (_, *other) = joined.pop(), joined.pop()
            joined.append((False, other[0] + one[0] + piece[0], other[1] + one[1] + piece[1]))
        else:
            joined.append((stays, *piece))
    return (Piece(one, other) for _, one, other in joined)


def _is_slight(piece: tuple[bool, str, str]) -> bool:
    return len(piece[1]) == 1 and not _FIGURE.fullmatch(piece[1])
