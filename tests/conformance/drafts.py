"""A report laid out and ready to be put into a file: lines, and tables as rows of drawn cells."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias, final

from attrs import evolve, frozen

from govdisclosure.forms import TableForm
from govdisclosure.forms.layout import layout_of
from govdisclosure.model.editions import edition_of
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, Sections
from tests.conformance.figures import forms_of, printed_cells
from tests.conformance.vectors import HERE, Said

__all__ = ["Draft", "Drawn", "Line", "Picture", "Table", "draft_of"]


@final
@frozen
class Drawn:
    """A drawn cell of a table."""

    text: str
    rowspan: int = 1
    colspan: int = 1
    is_figure: bool = False


@final
@frozen
class Line:
    """A line of text and what it is: ``title``, ``head``, ``text`` or ``signature``."""

    text: str
    role: str = "text"


@final
@frozen
class Picture:
    """A table published as a picture."""

    name: str


@final
@frozen
class Table:
    """A statutory table, drawn."""

    rows: tuple[tuple[Drawn, ...], ...]


Item: TypeAlias = Line | Picture | Table


@final
@frozen
class Draft:
    """A report in the order of its page."""

    items: tuple[Item, ...]
    title: str


_HEADS: Final[Mapping[str, str]] = {name: specs(Sections)[name].label for name in SECTION_NAMES}
_PICTURE: Final = re.compile(r"\[image: (.+)\]")
_PICTURES: Final = {"proactive": "表二", "requests": "表三", "remedies": "表四"}


def draft_of(said: Said) -> Draft:
    """Return the report that says ``said``."""
    items = tuple(_items(said))
    return Draft(
        items=items, title="".join(item.text for item in items if isinstance(item, Line) and item.role == "title")
    )


def _items(said: Said) -> Iterator[Item]:
    for text in said.title:
        yield Line(said.fill(text), "title")
    yield from _lines(said, "preamble", said.preamble)
    forms, texts = forms_of(said), printed_cells(said)
    for name in said.order:
        head = said.headings.get(name, _HEADS[name])
        if head is not None:
            yield Line(said.fill(head), "head")
            yield from _lines(said, name, said.sections.get(name))
        if name in forms:
            if said.tables.get(name) == "picture":
                yield Picture(_PICTURES[name])
            else:
                yield Table(tuple(tuple(row) for row in _drawn(said, name, forms[name], texts)))
    for text in said.signature:
        yield Line(said.fill(text), "signature")


def _lines(said: Said, place: str, own: Sequence[str] | None) -> Iterator[Item]:
    for text in (*(_stock(said, place) if own is None else own), *said.append.get(place, ())):
        picture = _PICTURE.fullmatch(text)
        yield Picture(picture[1]) if picture else Line(said.fill(text))


@cache
def _stocks() -> Mapping[str, Mapping[str, Sequence[str]]]:
    stocks: dict[str, dict[str, list[str]]] = json.loads((HERE / "stock.json").read_bytes())
    return stocks


def _stock(said: Said, place: str) -> Sequence[str]:
    """Return the stock's paragraphs of a place; what is due in section six depends on the edition."""
    prose = _stocks()[said.stock]
    by_edition = f"{place} {edition_of(said.year) or '2019'}"
    return prose[by_edition if by_edition in prose else place]


def _drawn(said: Said, name: str, form: TableForm, texts: Mapping[str, str]) -> list[list[Drawn]]:
    rows: list[list[Drawn]] = []
    places: dict[str, int] = {}
    for cells in layout_of(form):
        drawn: list[Drawn] = []
        for cell in cells:
            text = said.labels.get(cell.text, cell.text) if cell.path is None else texts[f"{name}.{cell.path}"]
            drawn.append(Drawn(text, cell.rowspan, cell.colspan, is_figure=cell.path is not None))
            if cell.path is not None:
                places.setdefault(f"{name}.{cell.path.rpartition('.')[0]}", len(rows))
        rows.append(drawn)
    changes: list[tuple[int, str | None]] = [(places[path], None) for path in said.without if path in places]
    changes += [(places[path], label) for path, label in said.doubled.items() if path in places]
    for at, label in sorted(changes, key=lambda change: -change[0]):
        _stretch(rows, at, 1 if label else -1)
        if label:
            rows.insert(at, _copy(rows[at], label))
        else:
            _drop(rows, at)
    return rows


def _stretch(rows: list[list[Drawn]], at: int, by: int) -> None:
    """Let the cells from above that reach over row ``at`` span one row more, or less."""
    for above in range(at):
        rows[above] = [
            evolve(cell, rowspan=cell.rowspan + by) if above + cell.rowspan > at else cell for cell in rows[above]
        ]


def _copy(row: list[Drawn], label: str) -> list[Drawn]:
    """Return a row with another label; the labels of groups are not drawn again."""
    own = max(index for index, cell in enumerate(row) if not cell.is_figure)
    return [evolve(row[own], text=label), *row[own + 1 :]]


def _drop(rows: list[list[Drawn]], at: int) -> None:
    """Leave row ``at`` out; what reaches below it begins in the next row."""
    gone = rows.pop(at)
    staying = [evolve(cell, rowspan=cell.rowspan - 1) for cell in gone if cell.rowspan > 1]
    if staying:
        rows[at] = [*staying, *rows[at]]
