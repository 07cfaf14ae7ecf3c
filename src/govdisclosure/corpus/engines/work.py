"""What a machine of an engine is asked to do: to open files itself, and to read them."""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import pyarrow as pa
from attrs import evolve

from govdisclosure.corpus.reader import fingerprint
from govdisclosure.corpus.rows import rows_of
from govdisclosure.corpus.schema import SOURCES
from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item
from govdisclosure.corpus.sources.local import LocalFiles
from govdisclosure.corpus.sources.opening import Opener
from govdisclosure.errors import GovDisclosureError, Message

__all__ = ["anywhere", "fetched", "rows_of_items"]

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


def anywhere(places: Sequence[Files], items: Sequence[Item]) -> list[Item]:
    """Return ``items`` by whole paths: another machine works in another folder."""
    return [
        evolve(item, path=os.path.abspath(item.path)) if isinstance(places[item.files], LocalFiles) else item  # noqa: PTH100  (a path in bytes)
        for item in items
    ]
