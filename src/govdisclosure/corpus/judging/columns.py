"""The tables that have something to add up, as columns of a corpus: whose they are, which form, what they say."""

from collections.abc import Iterator
from functools import reduce
from typing import Any, Final, TypeAlias, final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from govdisclosure.forms import TableForm, form_of
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.fields import remembered

__all__ = ["Array", "FormOfEditions", "Rows", "batches", "certain", "figures_of", "forms", "there"]

_AT_ONCE: Final = 1 << 17
"""Reports at a time, so that what is made of their figures stays small beside the table."""
_LARGEST: Final = 89_000_000
"""Figures up to this add up exactly in 32 bits, as many as an identity has."""

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]
Rows: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]
"""Reports by their place."""

_compute: Final[Any] = pc  # its types do not say that an array gives an array


@final
@frozen(kw_only=True, eq=False)
class FormOfEditions:
    """A table as one edition has it, or several alike."""

    table: TableForm
    editions: tuple[str, ...]
    paths: tuple[str, ...]
    """The columns of its cells."""
    own: frozenset[str]
    """Those that no other form of the table has: where one is stated, the form is plain."""


@remembered
def forms() -> tuple[FormOfEditions, ...]:
    """Return the forms of tables 3 and 4, each once."""
    editions: dict[TableForm, list[str]] = {}
    for edition in EDITIONS:
        for table in form_of(edition).tables:
            if table.identities:
                editions.setdefault(table, []).append(edition.name)
    paths = {table: tuple(f"{table.name}.{cell.path}" for cell in table.cells) for table in editions}
    return tuple(
        FormOfEditions(
            table=table,
            editions=tuple(names),
            paths=paths[table],
            own=frozenset(paths[table]).difference(*(paths[other] for other in paths if other is not table)),
        )
        for table, names in editions.items()
    )


def batches(reports: pa.Table | pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """Yield what judging needs of ``reports`` in batches neither small nor large; only small ones are copied.

    Raises:
        KeyError: a column is missing.
    """
    table = reports if isinstance(reports, pa.Table) else pa.Table.from_batches([reports])
    cells = (path for form in forms() for path in form.paths)
    table = table.select(["source", "error", "year", "edition", "missing", "pictures", "odd", *dict.fromkeys(cells)])
    for start in range(0, table.num_rows, _AT_ONCE):
        yield from table.slice(start, _AT_ONCE).combine_chunks().to_batches()


def there(batch: pa.RecordBatch, name: str) -> Array:
    """Tell of which reports the table ``name`` can be read."""
    found = _mask(batch["error"].is_null())
    lists: list[Any] = [batch["missing"], batch["pictures"]]
    for column in lists:
        named = _mask(_compute.equal(_compute.list_flatten(column), name))
        found[_compute.list_parent_indices(column).to_numpy()[named]] = False
    return found


def certain(batch: pa.RecordBatch, form: FormOfEditions) -> Array:
    """Tell of which reports the table certainly has this form: that of their edition, and one of its own cells says so."""
    is_of_form = there(batch, form.table.name)
    is_of_form &= _mask(_compute.is_in(batch["edition"], value_set=pa.array(form.editions)))
    return is_of_form & _mask(reduce(_compute.or_, [batch[path].is_valid() for path in sorted(form.own)]))


def figures_of(batch: pa.RecordBatch, form: FormOfEditions) -> tuple[list[Array], Array | None]:
    """Return the figures of each cell, whatever stands where it is silent, and of which reports all are stated, None for all.

    Nothing is copied but figures that are too large to be added up.
    """
    columns: list[Any] = [batch[path] for path in form.paths]
    bare = [_without_nulls(column) for column in columns]
    extremes = (_compute.min_max(column).as_py().values() for column in bare)
    figures: list[Array] = [column.to_numpy() for column in bare]
    if any(abs(extreme or 0) > _LARGEST for both in extremes for extreme in both):
        figures = [figure.astype(np.int64) for figure in figures]
    silent = [column.is_valid() for column in columns if column.null_count]
    return figures, _mask(reduce(_compute.and_, silent)) if silent else None


def _without_nulls(column: Any) -> Any:  # noqa: ANN401  (an array of Arrow, whose types do not help)
    """Return the same figures, as if all were stated."""
    _, figures = column.buffers()
    return pa.Array.from_buffers(column.type, len(column), [None, figures], null_count=0, offset=column.offset)


def _mask(values: "pa.Array[Any]") -> Array:
    return np.array(values.to_numpy(zero_copy_only=False), dtype=np.bool_)
