"""What the cells of a vector print: figures given, noughts elsewhere, totals computed."""

from collections.abc import Mapping
from decimal import Decimal

from govdisclosure.forms import IdentityKind, TableForm, form_of
from govdisclosure.model.editions import EDITION_2021, edition_named, edition_of
from govdisclosure.model.narrative import TABLE_NAMES
from tests.conformance.vectors import Said

__all__ = ["forms_of", "printed_cells"]


def forms_of(said: Said) -> dict[str, TableForm]:
    """Return the forms of the tables that the report has, pictures among them."""
    own = edition_of(said.year) or EDITION_2021
    forms: dict[str, TableForm] = {}
    for name in TABLE_NAMES:
        kind = said.tables.get(name, "table")
        if kind != "absent":
            forms[name] = getattr(form_of(edition_named(kind) or own), name)
    return forms


def printed_cells(said: Said) -> dict[str, str]:
    """Return the text of each cell by its whole path.

    Raises:
        ValueError: a path is none of a leaf, or the figures given do not satisfy 一 + 二 = （七） + 四.
    """
    forms = forms_of(said)
    given = dict(said.cells) | _of_rows(said, forms)
    texts: dict[str, str] = {}
    for name, form in forms.items():
        texts |= _table(name, form, {path: value for path, value in given.items() if path.startswith(f"{name}.")})
        if name in said.zeros:
            texts |= {path: said.zeros[name] for path, text in texts.items() if text == "0" and path.startswith(name)}
    if unknown := given.keys() - texts.keys():
        raise ValueError(f"no such cells: {sorted(unknown)}")
    for path, text in said.printed.items():
        named = [cell for cell in texts if cell == path or (path.endswith(".*") and cell.startswith(path[:-1]))]
        if not named:
            raise ValueError(f"no such cell: {path}")
        texts |= dict.fromkeys(named, text)
    return texts


def _of_rows(said: Said, forms: Mapping[str, TableForm]) -> dict[str, int | str]:
    cells: dict[str, int | str] = {}
    for path, figures in said.rows.items():
        name, _, row = path.partition(".")
        columns = [cell.path for cell in forms[name].typed if cell.row == row]
        cells |= {f"{name}.{column}": figure for column, figure in zip(columns, figures, strict=True)}
    return cells


def _table(name: str, form: TableForm, given: Mapping[str, int | str]) -> dict[str, str]:
    for path in given:
        cell = form.cells[form.index[path.removeprefix(f"{name}.")]]
        if cell.is_total:
            raise ValueError(f"a total is computed, not given: {path}")
    texts = [str(given.get(f"{name}.{cell.path}", 0)) for cell in form.cells]
    for identity in form.identities:
        kind = identity.kind
        total, *parts = identity.cells
        if kind is not IdentityKind.BALANCE:
            texts[total] = str(sum(int(texts[part]) for part in parts))
    for identity in form.identities:
        both = zip(identity.cells, identity.signs, strict=True)
        if sum(Decimal(texts[cell]) * sign for cell, sign in both):
            broken = form.cells[identity.cells[0]]
            raise ValueError(f"{name}: the figures given break an identity of {broken.path}")
    return {f"{name}.{cell.path}": text for cell, text in zip(form.cells, texts, strict=True)}
