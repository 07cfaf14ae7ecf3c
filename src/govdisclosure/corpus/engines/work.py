"""What a machine of an engine is asked to do: to open files itself, and to read them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import pyarrow as pa
from attrs import evolve

from govdisclosure.corpus.building.processes import read_in_turn
from govdisclosure.corpus.reader import fingerprint
from govdisclosure.corpus.rows import rows_of
from govdisclosure.corpus.schema import SOURCES
from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.local import LocalFiles
from govdisclosure.corpus.sources.opening import Opener
from govdisclosure.errors import GovDisclosureError, Message

__all__ = ["anywhere", "fetched", "in_turn", "pieces", "rows_of_items", "whole"]

_PIECE: Final = 32
_OTHER_READER: Final = Message("集群上的程序与本机不同（版本、所装的库或程序），读出的结果可能不一致，请安装成一样的")


def rows_of_items(places: Sequence[Files], reader: str, items: Sequence[Item]) -> pa.RecordBatch:
    """Return the rows of ``items``, which are opened where this runs.

    Raises:
        GovDisclosureError: this machine has another ``reader`` than the one that asks.
    """
    if _own() != reader:
        raise GovDisclosureError(_OTHER_READER)
    return rows_of(fetched(places, items))


_own: Final = cache(fingerprint)


def fetched(places: Sequence[Files], items: Sequence[Item]) -> pa.RecordBatch:
    """Return what is in ``items``, which ``places`` hold, as a batch of `SOURCES`."""
    opener = Opener(places)
    try:
        return pa.RecordBatch.from_pylist([*_contents(opener, items)], SOURCES)
    finally:
        opener.close()


def _contents(opener: Opener, items: Sequence[Item]) -> Iterator[dict[str, object]]:
    for item, content in zip(items, opener.contents(items), strict=True):
        kind = "error" if isinstance(content, str) else "data"
        yield {"source": item.source, "size": item.size, "stamp": item.stamp, kind: content}


def anywhere(places: Sequence[Files], items: Iterable[Item]) -> Iterator[Item]:
    """Yield ``items`` by whole paths: another machine works in another folder."""
    for item in items:
        is_local = isinstance(places[item.files], LocalFiles)
        yield evolve(item, path=os.path.abspath(item.path)) if is_local else item  # noqa: PTH100  (a path in bytes)


def in_turn(files: Iterable[pa.RecordBatch], *, apart: bool) -> Iterator[pa.RecordBatch]:
    """Yield the rows of each batch of files; ``apart`` in a process that a file may kill, and then has a row that says so."""
    for _, rows in read_in_turn(((None, batch) for batch in files), int(apart)):
        yield rows


def pieces(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield the same rows, a few at a time."""
    for batch in batches:
        for start in range(0, len(batch), _PIECE):
            yield batch.slice(start, _PIECE)


def whole(files: pa.RecordBatch) -> pa.RecordBatch:
    """Return ``files`` with the columns of `SOURCES` and no others; those that there are not are null."""
    return pa.RecordBatch.from_pylist(files.to_pylist(), SOURCES)
