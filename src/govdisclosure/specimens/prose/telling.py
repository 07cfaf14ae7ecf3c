"""What there is to tell, by whom: a body's year, the one before, the figures of the tables."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from random import Random
from typing import Final, final

from attrs import frozen

from govdisclosure.model.fees import InformationFees
from govdisclosure.specimens.departments import TOPICS
from govdisclosure.specimens.draft import Figure, Figures
from govdisclosure.specimens.habits import Habits
from govdisclosure.specimens.history import FIRST_YEAR, Year
from govdisclosure.specimens.places import Body
from govdisclosure.specimens.prose.phrases import phrase, some

__all__ = ["Telling"]

_WIDTH: Final = 7


@final
@frozen(kw_only=True)
class Telling:
    """What a report tells."""

    random: Random
    body: Body
    habits: Habits
    year: Year
    last: Year
    figures: Figures
    fees: InformationFees | None

    @cached_property
    def slots(self) -> Mapping[str, object]:
        """What the sentences of this report have in their places."""
        body = self.body
        one, two = self.random.sample(body.department.topics if body.department else TOPICS, 2)
        return {
            "agency": body.name,
            "short": body.short,
            "year": self.year.year,
            "last": self.last.year,
            "one": one,
            "two": two,
        }

    @property
    def compares(self) -> bool:
        """Whether the report tells how the year compares with the one before, of which there is a report."""
        return self.habits.compares and self.last.year >= FIRST_YEAR

    @property
    def totals(self) -> Sequence[Figure]:
        """The column 总计 of table 3."""
        return self.figures["requests"][_WIDTH - 1 :: _WIDTH]

    def phrase(self, words: str, **more: object) -> str:
        """Return ``words`` with choices made and places filled in."""
        return phrase(self.random, words, {**self.slots, **more})

    def one_of(self, sentences: Sequence[str], **more: object) -> str:
        """Return one of ``sentences``."""
        return self.phrase(self.random.choice(sentences), **more)

    def some(self, sentences: Sequence[str], least: int, most: int) -> str:
        """Return ``least`` to ``most`` different ones of ``sentences``."""
        return some(self.random, sentences, self.random.randint(least, most), self.slots)
