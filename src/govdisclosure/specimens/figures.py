"""The figures of a report: every cell of the three tables of its edition, totals too."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from random import Random
from typing import Final

from govdisclosure.forms import Form, TableForm, form_of
from govdisclosure.model.editions import EDITION_2019, AnyEdition, edition_of
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.fields import remembered
from govdisclosure.model.proactive import Money
from govdisclosure.published.cell import plain_decimal
from govdisclosure.specimens.draft import Figure, Figures
from govdisclosure.specimens.history import APPLICANTS, Stock, Year
from govdisclosure.specimens.seeds import happens

__all__ = ["figures_of", "form_for", "printed", "proactive_of"]


def form_for(year: int) -> Form:
    """Return the form of report year ``year``."""
    return form_of(edition_of(year) or EDITION_2019)


def figures_of(random: Random, year: Year, fees: InformationFees | None) -> Figures:
    """Return what the tables of ``year`` say."""
    form = form_for(year.year)
    return {
        "proactive": proactive_of(random, form.edition, year, fees),
        "requests": _requests(random, form.requests, year, fees.notices if fees else 0),
        "remedies": _remedies(random, sum(year.received)),
    }


def printed(figure: Figure) -> str:
    """Return what a cell prints of ``figure``."""
    if isinstance(figure, int):
        return str(figure)
    if isinstance(figure, Money):
        return f"{plain_decimal(figure.amount)}{figure.unit if figure.amount else ''}"
    return plain_decimal(figure)


# Table 2 ------------------------------------------------------------------------------------------------------------


def proactive_of(random: Random, edition: AnyEdition, year: Year, fees: InformationFees | None) -> Sequence[Figure]:
    """Return table 2 of ``year`` on the form of ``edition``."""
    return _proactive_2019(random, year) if edition is EDITION_2019 else _proactive_2021(year, fees)


def _proactive_2021(year: Year, fees: InformationFees | None) -> Sequence[Figure]:
    licensing, _others, penalties, measures = year.decisions
    least = (fees.collected / 10_000).quantize(Decimal("0.01")) + Decimal("0.01") if fees else Decimal(0)
    return [
        *_documents(year.rules),
        *_documents(year.documents),
        licensing,
        penalties,
        measures,
        max(year.charges, least),
    ]


def _documents(stock: Stock) -> Iterator[int]:
    yield from (stock.made, stock.repealed, stock.total)


def _proactive_2019(random: Random, year: Year) -> Sequence[Figure]:
    cells: list[Figure] = []
    for stock in (year.rules, year.documents):
        cells += [stock.made, stock.made, stock.total]
    for (prior, change), decisions in zip(year.items, year.decisions, strict=False):
        cells += [prior, change, decisions]
    cells += year.items[len(year.decisions)]
    items = random.choice((0, 0, 1, 2, 5, 12, 30))
    yuan = Decimal(random.randint(20_000, 900_000) * items)
    if yuan and happens(random, 0.6):
        return [*cells, items, Money(amount=yuan / 10_000, unit="万元")]
    return [*cells, items, Money(amount=yuan, unit="元")]


# Table 3 ------------------------------------------------------------------------------------------------------------

_WEIGHTS: Final[Mapping[str, float]] = {
    "outcomes.granted": 46,
    "outcomes.partially_granted": 7,
    "outcomes.denied.process_information": 3,
    "outcomes.denied.enforcement_file": 3,
    "outcomes.denied.administrative_inquiry": 3,
    "outcomes.denied.third_party_rights": 1,
    "outcomes.denied.internal_affairs": 1,
    "outcomes.unavailable.not_held": 22,
    "outcomes.unavailable.must_be_created": 3,
    "outcomes.unavailable.still_unclear": 1,
    "outcomes.not_processed.petition": 4,
    "outcomes.not_processed.duplicate": 2,
    "outcomes.other": 4,
    "outcomes.other.not_corrected_in_time": 2,
    "outcomes.other.other": 3,
    "outcomes.other.fee_not_paid_in_time": 0,
}
_RARE: Final = 0.3
_SINGLY: Final = 200
"""Up to so many requests each gets its own outcome."""


@remembered
def _outcomes(form: TableForm) -> tuple[Sequence[int], Sequence[float], int]:
    """Return the rows of outcomes, their chances added up, and the row of fees unpaid (-1 if the form has none)."""
    rows = [index for index, row in enumerate(form.rows) if row.path.startswith("outcomes.") and not row.is_total]
    weights = [_WEIGHTS.get(form.rows[row].path, _RARE) for row in rows]
    unpaid = [row for row in rows if form.rows[row].path.endswith("fee_not_paid_in_time")]
    return rows, [*accumulate(weights)], unpaid[0] if unpaid else -1


def _requests(random: Random, form: TableForm, year: Year, notices: int) -> Sequence[int]:
    rows, chances, unpaid = _outcomes(form)
    table = [[0] * APPLICANTS for _ in form.rows]
    table[0], table[1], table[-1] = [*year.received], [*year.brought], [*year.carried]
    for column in range(APPLICANTS):
        done = table[0][column] + table[1][column] - table[-1][column]
        draw = _singly if done <= _SINGLY else _in_shares
        for row, count in draw(random, rows, chances, done):
            table[row][column] += count
    if notices and unpaid >= 0 and table[rows[0]][0] and happens(random, 0.5):
        table[rows[0]][0] -= 1
        table[unpaid][0] += 1
    table[-2] = [sum(column) for column in zip(*(table[row] for row in rows), strict=True)]
    return [cell for figures in table for cell in (*figures, sum(figures))]


def _singly(random: Random, rows: Sequence[int], chances: Sequence[float], done: int) -> Iterator[tuple[int, int]]:
    for row in random.choices(rows, cum_weights=chances, k=done):
        yield row, 1


def _in_shares(random: Random, rows: Sequence[int], chances: Sequence[float], done: int) -> Iterator[tuple[int, int]]:
    left = done
    before = 0.0
    for row, chance in zip(rows, chances, strict=True):
        count = min(left, int(done * (chance - before) / chances[-1] * random.uniform(0.6, 1.3)))
        before = chance
        left -= count
        yield row, count
    yield rows[0], left


# Table 4 ------------------------------------------------------------------------------------------------------------


def _remedies(random: Random, received: int) -> Sequence[int]:
    """Return 维持, 纠正, 其他, 尚未审结 and their total for each kind of remedy."""
    cells: list[int] = []
    for rate in (0.03, 0.01, 0.008):
        cases = [0, 0, 0, 0]
        for _ in range(int(received * rate * random.uniform(0.5, 1.5) + random.random() * 0.15)):
            cases[random.choices(range(4), (60, 15, 15, 10))[0]] += 1
        cells += [*cases, sum(cases)]
    return cells
