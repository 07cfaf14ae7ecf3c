"""The smallest changes that mend a syndrome: one and two cells in closed form, three and four by search, more by guesses."""

from collections.abc import Iterator
from typing import Final, final

from attrs import frozen

from govdisclosure.forms.localise.system import Figure, Figures, Repair, Syndrome, System

__all__ = ["Found", "Search"]

_PAIR: Final = 2
_MOST: Final = 4
"""The most cells that are searched for; of more, they are guessed."""
_PLENTY: Final = 500
"""How many changes of as few cells are looked at."""
_EFFORT: Final = 4_000
"""How often a pair is searched for. Three cells need 1,000 at most, four as a rule a few hundred."""


@final
@frozen(kw_only=True)
class Found:
    """Changes that mend a syndrome, each of as few cells; ``complete`` if no other is as small."""

    repairs: tuple[Repair, ...]
    complete: bool
    is_guess: bool = False
    """Whether nothing but that it mends everything is known."""

    @property
    def is_one_cell(self) -> bool:
        """Whether one cell is enough."""
        return bool(self.repairs) and len(self.repairs[0]) == 1


@final
@frozen(kw_only=True)
class Search:
    """The search in one table. A count becomes no other than a whole number of 0 or more."""

    system: System
    figures: Figures

    def may(self, cell: int, amount: Figure) -> bool:
        """Tell whether ``amount`` can be added to ``cell``, which says a figure."""
        figure = (self.figures[cell] or 0) + amount
        return figure >= 0 and figure.denominator == 1

    def ones(self, syndrome: Syndrome) -> list[Repair]:
        """Return every change of one cell: its identities are those that are broken, all by the same amount."""
        return [((cell, amount),) for cell, amount in self._last(syndrome)]

    def _last(self, syndrome: Syndrome) -> Iterator[tuple[int, Figure]]:
        columns = self.system.columns
        for cell in self.system.alike.get(frozenset(syndrome), ()):
            amounts = {-syndrome[identity] * sign for identity, sign in columns[cell]}
            if len(amounts) == 1:
                (amount,) = amounts
                if self.may(cell, amount):
                    yield cell, amount

    def twos(self, syndrome: Syndrome) -> list[Repair]:
        """Return every change of two cells, where no two cells stand in the same identities.

        One of the two stands in the broken identity of the fewest cells. Of the two, one stands in an identity that the
        other does not, which alone says by how much it is wrong; and it leaves what another cell can mend.
        """
        identity = min(syndrome, key=lambda one: len(self.system.cells[one]))
        found: dict[Repair, None] = {}
        for cell in self.system.cells[identity]:
            amounts = {-syndrome.get(other, 0) * sign for other, sign in self.system.columns[cell]} - {0}
            for amount in amounts:
                if self.may(cell, amount):
                    for last in self._last(self.system.after(syndrome, cell, amount)):
                        found[tuple(sorted(((cell, amount), last)))] = None
        return list(found)

    def several(self, syndrome: Syndrome, cells: int, effort: Iterator[int]) -> list[Repair]:
        """Return every change of ``cells`` cells, three or more, under the same condition, as long as ``effort`` lasts.

        Of cells that are all needed one stands alone in some identity, which is then broken by what it is wrong by.
        """
        found: dict[Repair, None] = {}
        for cell, amount in self._alone(syndrome):
            left = self.system.after(syndrome, cell, amount)
            if left and self._coverable(left, cells - 1):
                if len(found) > _PLENTY or (cells == _PAIR + 1 and next(effort, None) is None):
                    break
                for rest in self.twos(left) if cells == _PAIR + 1 else self.several(left, cells - 1, effort):
                    if all(other != cell for other, _ in rest):
                        found[tuple(sorted(((cell, amount), *rest)))] = None
        return list(found)

    def _alone(self, syndrome: Syndrome) -> list[tuple[int, Figure]]:
        """Return each cell of a broken identity with what would mend that identity."""
        pairs = {
            (cell, -residual * dict(self.system.columns[cell])[identity])
            for identity, residual in syndrome.items()
            for cell in self.system.cells[identity]
        }
        return sorted(pair for pair in pairs if self.may(*pair))

    def _coverable(self, syndrome: Syndrome, cells: int) -> bool:
        """Tell whether so few cells can stand in all these identities."""
        return len(syndrome) <= cells * self.system.widest

    def least(self, syndrome: Syndrome, *, most: int | None = None) -> Found:
        """Return the changes of the fewest cells, ``most`` at most; where that is None, more cells are guessed.

        Of a change that is guessed, only that it mends everything is known.
        """
        effort = iter(range(_EFFORT))
        told_apart = self.system.is_told_apart
        for cells in range(1, (most or (_MOST if told_apart else _PAIR + 1)) + 1):
            repairs = self._exactly(syndrome, cells, effort)
            if repairs:
                is_all = len(repairs) <= _PLENTY and next(effort, None) is not None
                return Found(repairs=repairs, complete=is_all and (told_apart or cells == 1))
        return Found(repairs=() if most else self._guessed(syndrome), complete=False, is_guess=True)

    def _exactly(self, syndrome: Syndrome, cells: int, effort: Iterator[int]) -> tuple[Repair, ...]:
        if not self._coverable(syndrome, cells):
            return ()
        if cells > _PAIR:
            return tuple(self.several(syndrome, cells, effort))
        return tuple(self.twos(syndrome) if cells == _PAIR else self.ones(syndrome))

    def _guessed(self, syndrome: Syndrome) -> tuple[Repair, ...]:
        """Mend first, one after the other, what one cell explains in all its identities at once; then what is left."""
        done: dict[int, Figure] = {}
        left = dict(syndrome)
        while left:
            step = self._plain(left, done)
            if step is None:
                break
            cell, amount = step
            done[cell] = amount
            left = self.system.after(left, cell, amount)
        if not left:
            return (tuple(sorted(done.items())),)
        effort = iter(range(_EFFORT))
        for cells in range(1, _MOST + 1):
            rest = self._exactly(left, cells, effort) if done else ()
            if rest:
                return tuple(
                    tuple(sorted((*done.items(), *one))) for one in rest if not any(cell in done for cell, _ in one)
                )
        return ()

    def _plain(self, syndrome: Syndrome, done: dict[int, Figure]) -> tuple[int, Figure] | None:
        """Return a cell whose identities are all broken by one amount, if it is the only such cell in one of them."""
        matching: dict[int, list[tuple[int, Figure]]] = {}
        for cell, amount in self._alone(syndrome):
            column = self.system.columns[cell]
            if cell not in done and all(-syndrome.get(other, 0) * sign == amount for other, sign in column):
                for identity, _ in column:
                    matching.setdefault(identity, []).append((cell, amount))
        only = [cells[0] for cells in matching.values() if len(cells) == 1]
        return max(only, key=lambda pair: len(self.system.columns[pair[0]]), default=None)
