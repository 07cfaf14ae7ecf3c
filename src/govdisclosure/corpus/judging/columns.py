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

__all__ = ["Array", "FormOfEditions", "Rows", "certain", "figures_of", "forms", "slices", "there", "whole"]

_AT_ONCE: Final = 1 << 17
"""Reports at a time, so that what is made of their figures stays small beside the table …"""
_MOST_AT_ONCE: Final = 1 << 19
"""… and where nothing has to be made of them: each time costs some milliseconds in which no other thread gets on."""

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


def slices(reports: pa.Table | pa.RecordBatch, threads: int | None = None) -> Iterator[pa.Table]:
    """Yield what judging needs of ``reports``, some hundred thousand at a time; nothing is copied.

    Args:
        reports: they all.
        threads: how many take a part each, for which the parts may be larger where each column is in one piece.

    Raises:
        KeyError: a column is missing.
    """
    table = reports if isinstance(reports, pa.Table) else pa.Table.from_batches([reports])
    cells = (path for form in forms() for path in form.paths)
    table = table.select(["source", "error", "year", "edition", "missing", "pictures", "odd", *dict.fromkeys(cells)])
    is_whole = threads is not None and all(column.num_chunks <= 1 for column in table.columns)
    share = -(-table.num_rows // (threads or 1)) if is_whole else 0
    at_once = min(max(share, _AT_ONCE), _MOST_AT_ONCE)
    return (table.slice(start, at_once) for start in range(0, table.num_rows, at_once))


def whole(part: pa.Table) -> pa.RecordBatch:
    """Return one of `slices` with each column in one piece; what is in one already is not copied."""
    (batch,) = part.combine_chunks().to_batches()
    return batch


def there(batch: pa.RecordBatch, name: str) -> Array:
    """Tell of which reports the table ``name`` can be read."""
    found = _mask(batch["error"].is_null())
    lists: list[Any] = [batch["missing"], batch["pictures"]]
    for column in lists:
        named = _mask(_compute.equal(_compute.list_flatten(column), name))
        found[_compute.list_parent_indices(column).to_numpy()[named]] = False
    return found


def certain(batch: pa.RecordBatch, form: FormOfEditions) -> Array:
    """Tell of which reports the table, if it is there, has this form: that of their edition, and one of its own cells says so."""
    is_of_form = _mask(_compute.is_in(batch["edition"], value_set=pa.array(form.editions)))
    own: list[Any] = [batch[path] for path in sorted(form.own)]
    if all(column.null_count for column in own):
        is_of_form &= _unpacked(np.bitwise_or, own)
    return is_of_form


def figures_of(batch: pa.RecordBatch, form: FormOfEditions) -> tuple[list[Array], Array | None]:
    """Return the figures of each cell, whatever stands where it is silent, and of which reports all are stated, None for all.

    Nothing is copied.
    """
    columns: list[Any] = [batch[path] for path in form.paths]
    silent = [column for column in columns if column.null_count]
    figures: list[Array] = [_without_nulls(column).to_numpy() for column in columns]
    return figures, _unpacked(np.bitwise_and, silent) if silent else None


def _without_nulls(column: Any) -> Any:  # noqa: ANN401  (an array of Arrow, whose types do not help)
    """Return the same figures, as if all were stated."""
    _, figures = column.buffers()
    return pa.Array.from_buffers(column.type, len(column), [None, figures], null_count=0, offset=column.offset)


def _unpacked(gate: np.ufunc, columns: list[Any]) -> Array:
    """Return what ``gate`` makes of whether each column is stated, report by report."""
    bits = reduce(gate, map(_stated, columns))
    return np.unpackbits(bits, count=len(columns[0]), bitorder="little").view(np.bool_)


def _stated(column: Any) -> Array:  # noqa: ANN401
    """Return a bit for each figure, whether it is stated; where they begin with a byte, nothing is copied."""
    start, within = divmod(column.offset, 8)
    if within:
        return np.packbits(_mask(column.is_valid()), bitorder="little")
    stated, _ = column.buffers()
    return np.frombuffer(stated, np.uint8)[start : start + -(-len(column) // 8)]


def _mask(values: "pa.Array[Any]") -> Array:
    return np.array(values.to_numpy(zero_copy_only=False), dtype=np.bool_)
