"""What a cluster of Dask costs beside one process: the same table from the same pages."""

from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import pytest

from govdisclosure.corpus import build
from govdisclosure.corpus.engines.dask import Dask
from tests.benchmarks.side_by_side import Promises, Times

FIXTURES: Final = Path(__file__).parents[1] / "fixtures"
_PAGES: Final = 1000
_ROUNDS: Final = 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of three kinds, no two of them the same."""
    folder = tmp_path_factory.mktemp("pages")
    sources = [path.read_bytes() for path in sorted(FIXTURES.glob("*.html"))]
    for number in range(_PAGES):
        (folder / f"{number:04}.html").write_bytes(sources[number % len(sources)] + b"\n" * number)
    return folder


@pytest.mark.parametrize("workers", [1, 2])
def test_dask(workers: int, folder: Path, tmp_path: Path, promises: Promises) -> None:
    """By the clock: the work is done in other processes."""
    distributed: Any = import_module("distributed")

    def seconds(engine: Dask | None) -> float:
        start = perf_counter()
        build([folder], tmp_path / "out.parquet", jobs=0, engine=engine)
        (tmp_path / "out.parquet").unlink()
        return perf_counter() - start

    with (
        distributed.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=":0") as cluster,
        distributed.Client(cluster) as client,
    ):
        seconds(Dask(client))
        taken = [(seconds(Dask(client)), seconds(None)) for _ in range(_ROUNDS)]
    ours, peer = (list(column) for column in zip(*taken, strict=True))
    promises.add(f"{_PAGES} pages to a corpus, Dask with {workers} workers", Times.of(ours, peer), peer="one process")
