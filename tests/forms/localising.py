"""Tables 3 and 4 with wrong cells, drawn by a generator with a seed, for tests that count how many are found."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final

from govdisclosure.forms import IdentityKind, TableForm, form_of
from govdisclosure.forms.arithmetic import Values, satisfied
from govdisclosure.forms.localise import Change, Localisation, localise
from govdisclosure.model.editions import AnyEdition

__all__ = [
    "answers",
    "balanced",
    "changes",
    "level",
    "mended",
    "only",
    "requests_form",
    "seeded",
    "several_wrong",
    "wrong_figure",
]

_MANY: Final = 0.6
_FEW: Final = 0.2


def seeded(seed: int) -> Random:
    """Return a generator that draws the same in every run."""
    return Random(seed)  # noqa: S311  (nothing is kept secret)


def requests_form(edition: AnyEdition) -> TableForm:
    """Return the form of table 3."""
    return form_of(edition).requests


def balanced(form: TableForm, random: Random) -> list[int]:
    """Return figures of a table that adds up, its totals stated: of one, two and three digits, and noughts between them."""
    filled = random.choice((_FEW, _MANY, 1))
    figures = [0] * len(form.cells)
    for cell in form.typed:
        if random.random() < filled and cell.row not in {"received", "brought_forward"}:
            figures[cell.index] = random.randint(0, 10 ** random.randint(1, 3))
    _add_up(form, figures, IdentityKind.DOWN)
    for identity in form.identities:
        if identity.kind is IdentityKind.BALANCE:
            total, carried, received, brought = identity.cells
            in_hand = figures[total] + figures[carried]
            figures[brought] = random.randint(0, min(9, in_hand))
            figures[received] = in_hand - figures[brought]
    _add_up(form, figures, IdentityKind.ACROSS)
    assert satisfied(form, figures)
    return figures


def level(form: TableForm, figure: int) -> list[int]:
    """Return a table 3 that adds up, with one figure in every cell but the totals and what was received."""
    figures = [figure] * len(form.cells)
    _add_up(form, figures, IdentityKind.DOWN)
    for identity in form.identities:
        if identity.kind is IdentityKind.BALANCE:
            total, _, received, _ = identity.cells
            figures[received] = figures[total]
    _add_up(form, figures, IdentityKind.ACROSS)
    assert satisfied(form, figures)
    return figures


def _add_up(form: TableForm, figures: list[int], kind: IdentityKind) -> None:
    for identity in form.identities:
        if identity.kind is kind:
            total, *parts = identity.cells
            figures[total] = sum(figures[part] for part in parts)


def wrong_figure(figure: int, random: Random) -> int:
    """Return another figure: off by one, its digits exchanged, dropped or doubled, or a figure of another cell."""
    digits = str(figure)
    at = random.randrange(len(digits))
    wrong = random.choice(
        (
            max(0, figure + random.choice((1, -1))),
            int(digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]),
            int(digits[:at] + digits[at + 1 :] or "0"),
            int(digits[: at + 1] + digits[at:]),
            random.randint(0, 10 ** random.randint(1, 3)),
        )
    )
    return wrong if wrong != figure else wrong_figure(figure, random)


def several_wrong(form: TableForm, cells: int, random: Random) -> tuple[list[int], dict[int, int]]:
    """Return the figures of a table with as many wrong ``cells``, and what those should say."""
    figures = balanced(form, random)
    truth = {cell: figures[cell] for cell in sorted(random.sample(range(len(figures)), cells))}
    for cell, figure in truth.items():
        figures[cell] = wrong_figure(figure, random)
    return figures, truth


def only(form: TableForm, values: Values, previous: Values | None = None) -> Localisation:
    """Return what would mend the table, if one answer mends it all; every answer does mend it."""
    (found,) = localise(form, values, previous)
    for change in answers(found):
        assert mended(form, values, change)
    return found


def answers(found: Localisation) -> Iterator[Change]:
    """Yield the suggestion and the alternatives."""
    if found.suggestion:
        yield found.suggestion
    yield from found.alternatives


def mended(form: TableForm, values: Values, change: Change) -> bool:
    """Tell whether a table all stated adds up after ``change``, which alters nothing in vain."""
    assert [*dict(change.values)] == sorted(dict(change.values))
    assert all(type(figure) is int and figure >= 0 and figure != values[cell] for cell, figure in change.values)
    return satisfied(form, [dict(change.values).get(cell, figure) for cell, figure in enumerate(values)])


def changes(form: TableForm, figures: Sequence[int | None], said: Mapping[str, int | None]) -> list[int | None]:
    """Return ``figures`` with some said otherwise, by their paths."""
    changed = [*figures]
    for path, figure in said.items():
        changed[form.index[path]] = figure
    return changed
