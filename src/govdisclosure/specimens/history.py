"""What a body lives through, year by year: requests, what it carries over, its documents and powers."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from random import Random
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.specimens.places import Body, body_of
from govdisclosure.specimens.seeds import happens, random_of

__all__ = ["APPLICANTS", "FIRST_YEAR", "Stock", "Year", "history_of"]

FIRST_YEAR: Final = 2019
"""The first year with a statutory form."""
APPLICANTS: Final = 6
"""The kinds of applicant that table 3 has a column for."""

_MEDIANS: Final = {
    ("province", "government"): 900,
    ("prefecture", "government"): 260,
    ("county", "government"): 70,
    ("township", "government"): 0.7,
    ("township", "other"): 1.2,
    ("province", "office"): 300,
    ("prefecture", "office"): 90,
    ("county", "office"): 20,
    ("province", "department"): 60,
    ("prefecture", "department"): 15,
    ("county", "department"): 4,
}
"""How many requests a year a middling body gets."""
_SPREAD: Final = 1.1
_DRIFT: Final = 0.35
_SHARES: Final = (0.82, 0.09, 0.015, 0.02, 0.02, 0.035)
"""Of each kind of applicant: four of five are natural persons."""
_SINGLY: Final = 60
"""Up to so many requests each takes its own chance."""


@final
@frozen(kw_only=True)
class Stock:
    """Documents of a kind: made and repealed in the year, in force or public at its end."""

    made: int
    repealed: int
    total: int


@final
@frozen(kw_only=True)
class Year:
    """A year of a body."""

    year: int
    received: Sequence[int]
    """By kind of applicant, as all that follow."""
    brought: Sequence[int]
    carried: Sequence[int]
    rules: Stock
    documents: Stock
    items: Sequence[tuple[int, int]]
    """Powers of four kinds and charges: how many there were the year before, and the change."""
    decisions: Sequence[int]
    """Licences, other services, penalties, compulsory measures."""
    charges: Decimal
    """Administrative charges, in 万元."""
    published: Sequence[int]
    """What was published, by three kinds."""
    consulted: int
    """How often the body was asked on the telephone."""
    posts: int
    """What its account sent out."""
    trainings: int
    proposals: int
    """Of deputies, dealt with."""

    @property
    def hand(self) -> int:
        """All requests in hand: received, and brought forward."""
        return sum(self.received) + sum(self.brought)


@lru_cache(maxsize=64)
def history_of(seed: int, number: int, last: int) -> Sequence[Year]:
    """Return the years of agency ``number`` from the one before the first form to ``last``; a later ``last`` changes none of them."""
    body = body_of(seed, number)
    random = random_of(seed, number)
    size = _size(random, body)
    published = 20 + int(size * 3) + int(random.lognormvariate(4.6, 0.7))
    rates = _rates(random, body)
    year = _before(random, body)
    years = [year]
    for _ in range(FIRST_YEAR, last + 1):
        year = _next(random, year, size, published, rates)
        years.append(year)
    return years


def _size(random: Random, body: Body) -> float:
    median = _MEDIANS[body.tier, body.kind]
    return median * random.lognormvariate(0, _SPREAD)


def _rates(random: Random, body: Body) -> Sequence[float]:
    """Return how many decisions of each kind the body makes in a middling year."""
    decides = body.department is not None and body.department.decides
    likely = 0.85 if decides else 0.12
    scale = {"province": 7.5, "prefecture": 6.5, "county": 5.0, "township": 2.0}[body.tier]
    means = (scale, scale - 1, scale - 0.7, scale - 2.5)
    chances = (likely, 0.1, likely * 0.8, likely * 0.35)
    return [
        random.lognormvariate(mean, 1.2) if happens(random, chance) else 0.0
        for mean, chance in zip(means, chances, strict=True)
    ]


def _before(random: Random, body: Body) -> Year:
    """Return the year before the first form: nothing but stocks."""
    makes_rules = body.tier == "province" and body.kind == "government"
    none = (0,) * APPLICANTS
    documents = 0 if happens(random, 0.5) or body.tier == "township" else int(random.lognormvariate(2.2, 0.9))
    return Year(
        year=FIRST_YEAR - 1,
        received=none,
        brought=none,
        carried=none,
        rules=Stock(made=0, repealed=0, total=random.randint(80, 160) if makes_rules else 0),
        documents=Stock(made=0, repealed=0, total=documents),
        items=[(int(random.lognormvariate(2.5, 1.0)) if happens(random, 0.6) else 0, 0) for _ in range(5)],
        decisions=(0, 0, 0, 0),
        charges=Decimal(0),
        published=(0, 0, 0),
        consulted=random.randint(20, 900),
        posts=random.randint(30, 2_000),
        trainings=random.randint(1, 4),
        proposals=random.randint(1, 20),
    )


def _next(random: Random, last: Year, size: float, published: int, rates: Sequence[float]) -> Year:
    received = _spread(random, int(size * random.lognormvariate(0, _DRIFT) + random.random()))
    hand = [one + other for one, other in zip(received, last.carried, strict=True)]
    decisions = [int(rate * random.lognormvariate(0, _DRIFT)) for rate in rates]
    charges = Decimal(random.randint(10, 40_000)) / 100 if rates[0] and happens(random, 0.4) else Decimal(0)
    return evolve(
        last,
        year=last.year + 1,
        received=received,
        brought=last.carried,
        carried=[_left(random, count) for count in hand],
        rules=_stock(random, last.rules, 6),
        documents=_stock(random, last.documents, 3),
        items=[(prior + change, _change(random, prior + change)) for prior, change in last.items],
        decisions=decisions,
        charges=charges,
        published=[max(3, int(published * random.uniform(0.2, 0.5))) for _ in range(3)],
        consulted=max(5, int(last.consulted * random.uniform(0.8, 1.25)) + random.randint(-3, 3)),
        posts=max(10, int(last.posts * random.uniform(0.8, 1.25))),
        trainings=random.randint(1, 4),
        proposals=max(1, last.proposals + random.randint(-3, 3)),
    )


def _left(random: Random, hand: int) -> int:
    """Return how many of the requests in hand are not answered within the year: one in eleven."""
    if hand > _SINGLY:
        return int(hand * random.uniform(0.03, 0.12))
    return sum(happens(random, 0.09) for _ in range(hand))


def _spread(random: Random, total: int) -> Sequence[int]:
    """Return ``total`` by kind of applicant."""
    counts = [0] * APPLICANTS
    if total > _SINGLY:
        for kind, share in enumerate(_SHARES[1:], 1):
            counts[kind] = int(total * share * random.uniform(0.5, 1.5))
        counts[0] = total - sum(counts)
    else:
        for kind in random.choices(range(APPLICANTS), _SHARES, k=total):
            counts[kind] += 1
    return counts


def _stock(random: Random, last: Stock, most: int) -> Stock:
    if not last.total:
        return Stock(made=0, repealed=0, total=0)
    made = random.randint(0, most)
    repealed = min(random.randint(0, most), last.total)
    return Stock(made=made, repealed=repealed, total=last.total + made - repealed)


def _change(random: Random, items: int) -> int:
    return random.randint(-min(2, items), 3) if items and happens(random, 0.4) else 0
