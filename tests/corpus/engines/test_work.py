"""What a machine of an engine does, wherever it is."""

import zipfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from govdisclosure.corpus.engines.work import anywhere, fetched, in_turn, pieces, rows_of_items, whole
from govdisclosure.corpus.reader import fingerprint
from govdisclosure.corpus.rows import rows_of
from govdisclosure.corpus.schema import SOURCES
from govdisclosure.corpus.sources.search import Search
from govdisclosure.errors import GovDisclosureError
from tests.corpus.engines.gate import FIXTURES


def test_files_are_opened_where_the_work_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By whole paths, under the names that they were given; what cannot be opened says why."""
    page = (FIXTURES / "township-2019.html").read_bytes()
    (tmp_path / "in").mkdir()
    for name in ("a.html", "b.html"):
        (tmp_path / "in" / name).write_bytes(page)
    with zipfile.ZipFile(tmp_path / "in" / "c.zip", "w") as archive:
        archive.writestr("d.html", page)
    monkeypatch.chdir(tmp_path)
    search = Search()
    items = [*anywhere(search.places, search.items(["in"]))]
    (tmp_path / "in" / "b.html").unlink()
    monkeypatch.chdir("/")
    files = fetched(search.places, items)
    assert files.schema == SOURCES
    assert files["source"].to_pylist() == ["in/a.html", "in/b.html", "in/c.zip!d.html"]
    assert files["data"].to_pylist() == [page, None, page]
    assert files["error"].to_pylist() == [None, "找不到文件", None]
    assert rows_of_items(search.places, fingerprint(), items) == rows_of(files)


def test_who_reads_otherwise_does_not_read() -> None:
    """A machine with another version, or without a library, is refused."""
    with pytest.raises(GovDisclosureError, match="集群上的程序与本机不同"):
        rows_of_items([], "another", [])


def test_a_large_batch_is_read_in_pieces() -> None:
    """None of which is lost; other columns are put aside, and what there is not is null."""
    batch = pa.RecordBatch.from_pylist(
        [{"source": str(number), "data": b"no report", "more": 1} for number in range(70)]
    )
    files = [whole(piece) for piece in pieces([batch, batch])]
    assert [len(one) for one in files] == [32, 32, 6, 32, 32, 6]
    assert {one.schema for one in files} == {SOURCES}
    rows: Any = pa.Table.from_batches(in_turn(files, apart=False))
    assert rows["source"].to_pylist() == [*map(str, range(70))] * 2
    apart: Any = pa.Table.from_batches(in_turn(files[2:4], apart=True))
    assert apart.sort_by("source") == rows.slice(64, 38).sort_by("source")
