"""The identities of a million reports, on columns: beside SQL over the same table, and beside reading it from memory."""

from collections.abc import Callable, Iterable
from functools import cache
from time import perf_counter
from typing import Any, Final

import duckdb
import numpy as np
import pyarrow as pa

from govdisclosure.corpus.judging import unsettled
from govdisclosure.corpus.schema import COUNT, ODD, REPORTS
from govdisclosure.forms import IdentityKind, TableForm, form_of
from govdisclosure.forms.identities import Identity
from govdisclosure.model.editions import EDITION_2021
from tests.benchmarks.side_by_side import Promises, Times

_REPORTS: Final = 1_000_000
_ROUNDS: Final = 7
_WRONG: Final = 100
"""Every so manieth report has a wrong total."""
_LISTS: Final[dict[str, Any]] = {
    "missing": pa.list_(pa.string()),
    "pictures": pa.list_(pa.string()),
    "odd": pa.list_(ODD),
}
_FORMS: Final = tuple(form for form in form_of(EDITION_2021).tables if form.identities)
_SQL: Final = "DuckDB SQL, silent cells read as any number"
_SUMS: Final = "DuckDB SQL, sums alone"


def _adding_up(form: TableForm) -> "list[np.ndarray[Any, np.dtype[Any]]]":
    """Return figures of a table that add up in every report, most of them nought."""
    random = np.random.default_rng(1)
    figures: list[Any] = [random.geometric(0.7, _REPORTS).astype(np.int32) - 1 for _ in form.cells]
    balances = [identity for identity in form.identities if identity.kind is IdentityKind.BALANCE]
    sums = [identity for identity in form.identities if identity.kind is not IdentityKind.BALANCE]
    for identity in balances:
        _, brought_forward, _, carried_forward = sorted(identity.cells)
        figures[carried_forward] += figures[brought_forward]  # so that nothing has to be below nought
    for identity in sorted(sums, key=lambda one: one.kind is IdentityKind.ACROSS):  # the sum of sums comes last
        total, *parts = identity.cells
        figures[total] = np.sum([figures[part] for part in parts], axis=0, dtype=np.int32)
    for identity in balances:
        terms = sorted(zip(identity.cells, identity.signs, strict=True))
        (received, _), *others = terms
        figures[received] = -np.sum([figures[cell] * sign for cell, sign in others], axis=0, dtype=np.int32)
    return figures


@cache
def _table(*, silent: bool) -> pa.Table:
    """Return a million reports, one in a hundred with a wrong total; ``silent``: three in ten leave their noughts blank."""
    blank = np.random.default_rng(2).random(_REPORTS) < (0.3 if silent else 0)
    columns: dict[str, Any] = {"source": pa.array(map(str, range(_REPORTS)), pa.string())}
    columns |= {"error": pa.nulls(_REPORTS, pa.string()), "year": pa.array(np.full(_REPORTS, 2023, np.int16))}
    columns |= {"edition": pa.array(["2021"] * _REPORTS)}
    nothing: list[list[str]] = [[]] * _REPORTS
    columns |= {name: pa.array(nothing, kind) for name, kind in _LISTS.items()}
    for form in _FORMS:
        for cell, figure in zip(form.cells, _adding_up(form), strict=True):
            if cell.path in {"received.total", "litigation_direct.total"}:
                figure[::_WRONG] += 1
            masked = pa.array(figure, mask=blank & (figure == 0)) if silent else pa.array(figure)
            columns[f"{form.name}.{cell.path}"] = masked
    others = [name for name in REPORTS.names if name.startswith(("requests.", "remedies.")) and name not in columns]
    return pa.table(columns | {name: pa.nulls(_REPORTS, COUNT) for name in others})


def _names(form: TableForm, identity: Identity, sign: int) -> list[str]:
    terms = zip(identity.cells, identity.signs, strict=True)
    return [f'"{form.name}.{form.cells[cell].path}"' for cell, own in terms if own == sign]


def _unsettled_sql() -> str:
    """Return SQL that finds the reports in which an identity is broken or undecided, as `unsettled` does."""
    conditions: list[str] = []
    for form in _FORMS:
        for identity in form.identities:
            plus, minus = (_names(form, identity, sign) for sign in (1, -1))
            read = (" + ".join(f"coalesce({name}, 0)" for name in side) for side in (plus, minus))
            conditions += [" <> ".join(f"({side})" for side in read)]
            conditions += [f"{name} IS NULL" for name in (*plus, *minus)]
    return _where(dict.fromkeys(conditions))


def _sums_sql() -> str:
    """Return SQL that adds up and takes it that every cell is stated."""
    conditions = (
        " <> ".join(f"({' + '.join(_names(form, identity, sign))})" for sign in (1, -1))
        for form in _FORMS
        for identity in form.identities
    )
    return _where(conditions)


def _where(conditions: Iterable[str]) -> str:
    return f"SELECT source FROM reports WHERE {' OR '.join(conditions)}"  # noqa: S608  (from the form alone)


def _by_sql(table: pa.Table, sql: str) -> Callable[[], list[int]]:
    connection: Any = duckdb.connect()
    connection.register("reports", table)

    def run() -> list[int]:
        return sorted(int(source) for (source,) in connection.execute(sql).fetchall())

    return run


def _alternate(ours: Callable[[], object], peer: Callable[[], object]) -> Times:
    """Time both in turn by the clock on the wall: each takes all the processors that it can."""
    taken: tuple[list[float], list[float]] = [], []
    for _ in range(_ROUNDS):
        for way, seconds in zip((ours, peer), taken, strict=True):
            start = perf_counter()
            way()
            seconds.append(perf_counter() - start)
    return Times.of(*taken)


def test_a_million_reports_all_stated(promises: Promises) -> None:
    """Every cell is stated, as after a year in which all units used the form to fill in."""
    table = _table(silent=False)
    expected = list(range(0, _REPORTS, _WRONG))
    minded, sums = (_by_sql(table, sql) for sql in (_unsettled_sql(), _sums_sql()))
    assert unsettled(table).tolist() == minded() == sums() == expected
    what = "identities of 1,000,000 reports, all cells stated"
    promises.add(what, _alternate(lambda: unsettled(table), minded), peer=_SQL, promised="ratio ≤ 0.125")
    promises.add(what, _alternate(lambda: unsettled(table), sums), peer=_SUMS)


def test_a_million_reports_some_silent(promises: Promises) -> None:
    """Three in ten leave their noughts blank, as is the habit of some sites."""
    table = _table(silent=True)
    by_sql = _by_sql(table, _unsettled_sql())
    assert unsettled(table).tolist() == by_sql()
    what = "identities of 1,000,000 reports, 3 in 10 with blanks"
    promises.add(what, _alternate(lambda: unsettled(table), by_sql), peer=_SQL, promised="ratio ≤ 0.125")


def test_memory_bandwidth(promises: Promises) -> None:
    """All the figures read from memory once, and nothing done with them but a sum."""
    table = _table(silent=False)
    columns: list[Any] = [table[f"{form.name}.{cell.path}"].chunk(0) for form in _FORMS for cell in form.cells]
    words = [column.to_numpy().view(np.int64) for column in columns]

    def read_once() -> list[Any]:
        return [word.sum() for word in words]

    times = _alternate(lambda: unsettled(table), read_once)
    size = sum(word.nbytes for word in words) / 1e9
    peer = f"all {size:.2f} GB of figures read once, {size / times.peer:.0f} GB/s"
    promises.add("identities of 1,000,000 reports, all cells stated", times, peer=peer, promised="ratio ≤ 6")
