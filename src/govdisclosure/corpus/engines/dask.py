"""Dask: the files of a corpus read by the workers of a cluster (the extra ``dask``)."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from functools import partial
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, final

import pyarrow as pa
from attrs import frozen

from govdisclosure.corpus.building.engine import Lot, Numbers
from govdisclosure.corpus.engines.work import anywhere, rows_of_items
from govdisclosure.corpus.reader import fingerprint
from govdisclosure.corpus.rows import batch_of
from govdisclosure.corpus.sources.files import Files
from govdisclosure.corpus.sources.item import Item
from govdisclosure.errors import GovDisclosureError, Message, MissingExtra

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["Dask"]

_AHEAD: Final = 1024
"""How many lots wait: enough for some hundred workers and for a cluster that grows by what waits, few enough for any memory."""
_KILLED: Final = Message("读取时集群的工作进程多次异常终止，可能是内存不足或文件触发了程序库的缺陷")
_LOST: Final = Message("与集群的连接中断；已读的文件不会丢失，再次运行即从这里继续")


@final
@frozen
class Dask:
    """The workers that ``client`` is connected to: ``build(paths, out, engine=Dask(client))``.

    They open the files themselves: each must reach what ``paths`` name, and have the libraries that are installed here.
    """

    client: "Client"

    def rows(self, lots: Iterable[Lot], places: Sequence[Files]) -> Iterator[tuple[Numbers, pa.RecordBatch]]:
        """Yield the rows of all files in ``places``, each once, with their numbers, in any order.

        What a worker was reading when it died is read by another. Files over which worker after worker died are read at the
        end, one at a time, with nothing beside them: the one that kills them becomes a row that says so and costs no other.

        Raises:
            MissingExtra: distributed is not installed.
            GovDisclosureError: a worker would read otherwise than this machine, or the cluster is gone.
        """
        client: Any = self.client  # most of it has no types
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise MissingExtra("dask") from None
        work = partial(rows_of_items, places, fingerprint())
        left: Iterator[Lot] = ((numbers, [*anywhere(places, items)]) for numbers, items in lots)
        waiting: dict[Any, Lot] = {}
        suspects: list[Lot] = []
        answers = distributed.as_completed(loop=client.loop)
        try:
            while True:
                for lot in islice(left, _AHEAD - len(waiting)):
                    future = client.submit(work, lot[1], pure=False)
                    waiting[future] = lot
                    answers.add(future)
                if not waiting:
                    break
                future = next(answers)
                lot = waiting.pop(future)
                if isinstance(future.exception(), distributed.KilledWorker):
                    suspects.append(lot)
                else:
                    yield lot[0], future.result()
            for numbers, items in suspects:
                for place, item in enumerate(items):
                    future = client.submit(work, [item], pure=False)
                    killed = isinstance(future.exception(), distributed.KilledWorker)
                    yield numbers[place : place + 1], _killer(item) if killed else future.result()
        except CancelledError:
            raise GovDisclosureError(_LOST) from None
        finally:
            client.cancel([*waiting])


def _killer(item: Item) -> pa.RecordBatch:
    row = {"source": item.source, "size": item.size, "stamp": item.stamp, "error": _KILLED.text()}
    return batch_of([row])
