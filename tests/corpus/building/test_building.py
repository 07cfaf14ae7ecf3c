"""Building a corpus: one row a file, in the order of the search, whatever was known before."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import get_all_start_methods
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from govdisclosure import GovDisclosureError, UnknownFormat, Unreadable
from govdisclosure.corpus import Progress, Summary, build, read_corpus
from govdisclosure.corpus.building import build as building
from govdisclosure.corpus.building import reading, shelf, survey
from govdisclosure.corpus.building.lock import locked
from govdisclosure.corpus.building.store import Store
from govdisclosure.corpus.rows import batch_of
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.corpus.store import batches_of_corpus
from govdisclosure.formats.package import zip_bytes
from tests.corpus.pages import NO_REPORT, page, write_pages


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to an empty folder, and write small parts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(reading, "_PART", 4)
    monkeypatch.setattr(reading, "_BATCH", 2)
    return tmp_path


def _built(*paths: str, out: str = "out.parquet", **rest: Any) -> Summary:
    return build(paths or ["d"], out, jobs=0, **rest)


def _teller(told: list[tuple[int, int]]) -> Progress:
    def tell(done: int, total: int) -> None:
        told.append((done, total))

    return tell


def _column(name: str, out: str = "out.parquet") -> list[Any]:
    return read_corpus(out, [name])[name].to_pylist()


def _left() -> list[str]:
    return sorted(path.name for path in Path().iterdir() if path.name != "d")


def test_every_file_is_one_row() -> None:
    """Reports, what is no report, what cannot be opened: each once, in the order of the search."""
    write_pages(Path("d"), 5)
    Path("d/no.html").write_bytes(NO_REPORT)
    Path("d/gone.html").symlink_to("nowhere")
    Path("d/a.zip").write_bytes(zip_bytes({"x.html": page("丑县"), "../y.html": b"1"}))
    summary = _built()
    assert (summary.rows, summary.read, summary.kept, summary.skipped) == (9, 7, 0, 0)
    table = read_corpus("out.parquet")
    assert table.schema.equals(REPORTS)
    assert table["source"].to_pylist() == [
        *("d/a.zip!x.html", "d/a.zip!../y.html", "d/gone.html", "d/no.html"),
        *("d/0/000.html", "d/0/002.html", "d/0/004.html", "d/1/001.html", "d/1/003.html"),
    ]
    assert [row is None for row in table["error"].to_pylist()] == [True, *[False] * 3, *[True] * 5]
    assert table["agency"][0].as_py() == "丑县民政局"
    assert summary.unreadable.number == 3
    assert [row["source"] for row in summary.unreadable.examples] == ["d/a.zip!../y.html", "d/gone.html", "d/no.html"]
    assert _left() == ["out.parquet"]


def test_a_second_run_reads_nothing_and_changes_nothing() -> None:
    """Not even the time of the file."""
    write_pages(Path("d"), 9)
    _built()
    before, bytes_before = Path("out.parquet").stat().st_mtime_ns, Path("out.parquet").read_bytes()
    summary = _built()
    assert (summary.read, summary.kept) == (0, 9)
    assert (Path("out.parquet").stat().st_mtime_ns, Path("out.parquet").read_bytes()) == (before, bytes_before)


def test_the_same_files_give_the_same_bytes() -> None:
    """In one process or two, read at once or bit by bit."""
    write_pages(Path("d"), 9)
    _built(out="whole.parquet")
    build(["d"], "two.parquet", jobs=2)
    _built("d/1", out="bits.parquet")
    _built(out="bits.parquet")
    assert Path("two.parquet").read_bytes() == Path("whole.parquet").read_bytes()
    assert Path("bits.parquet").read_bytes() == Path("whole.parquet").read_bytes()


def test_only_what_has_changed_is_read_again() -> None:
    """What is new is added in its place, what is gone leaves."""
    write_pages(Path("d"), 6)
    _built()
    Path("d/0/000.html").write_bytes(page("子县"))
    Path("d/0/002.html").unlink()
    Path("d/0/003.html").write_bytes(page("丑县"))
    summary = _built()
    assert (summary.rows, summary.read, summary.kept) == (6, 2, 4)
    assert _column("agency")[:3] == ["子县民政局", "丑县民政局", "戊东县民政局"]
    _built(out="fresh.parquet")
    assert Path("out.parquet").read_bytes() == Path("fresh.parquet").read_bytes()


def test_what_is_moved_or_touched_is_known_by_its_content() -> None:
    """It is opened, and not read again."""
    write_pages(Path("d"), 4)
    _built()
    shutil.move("d/0", "d/2")
    os.utime("d/1/001.html", ns=(1, 1))
    summary = _built()
    assert (summary.read, summary.kept) == (0, 4)
    assert _column("source") == ["d/1/001.html", "d/1/003.html", "d/2/000.html", "d/2/002.html"]
    assert _column("stamp")[0] == "1"
    _built(out="fresh.parquet")
    assert Path("out.parquet").read_bytes() == Path("fresh.parquet").read_bytes()


@pytest.mark.parametrize("is_moved", [True, False])
def test_what_is_moved_or_touched_in_its_place_is_called_and_stamped_anew(is_moved: bool) -> None:  # noqa: FBT001
    """Although the rows and their order are those that were there."""
    write_pages(Path("d"), 4)
    _built()
    old = Path("d/1/003.html")
    new = old.rename("d/1/004.html") if is_moved else old
    os.utime(new, ns=(1, 1))
    assert _built().read == 0
    assert (_column("source")[-1], _column("stamp")[-1]) == (str(new), "1")
    _built(out="fresh.parquet")
    assert Path("out.parquet").read_bytes() == Path("fresh.parquet").read_bytes()


def test_another_reader_reads_everything_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version, or a new rule, may find something else; parts that the old one has read are of no use."""
    write_pages(Path("d"), 5)
    _built()
    monkeypatch.setattr(building, "fingerprint", lambda: "another")
    Path("out.parquet.parts").mkdir()
    shutil.copy("out.parquet", "out.parquet.parts/000007.parquet")
    assert _built().read == 5
    assert shelf.reader_of("out.parquet") == "another"
    assert _left() == ["out.parquet"]


def test_a_corpus_of_another_layout_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a corpus still, and replaced."""
    write_pages(Path("d"), 2)
    with monkeypatch.context() as later:
        later.setattr(shelf, "FORMAT", 99)
        _built()
    assert shelf.reader_of(Path("out.parquet")) == ""
    assert _built().read == 2


def test_a_file_named_twice_is_read_once() -> None:
    """However it is named; two members of one name are one."""
    write_pages(Path("d"), 2)
    summary = _built("d/0/000.html", "./d", "d/*/000.html", str(Path("d").resolve()))
    assert (summary.rows, summary.repeated) == (2, 4)
    assert _column("source") == ["d/0/000.html", "d/1/001.html"]


def test_duplicates_versions_and_gaps_are_said() -> None:
    """In the rows and in the summary, each by the first few."""
    Path("d").mkdir()
    for name, data in {
        "a.html": page("甲县", 2021),
        "b.html": page("甲县", 2021),
        "c.html": page("甲县", 2021, 8),
        "d.html": page("甲县", 2024),
        "e.html": NO_REPORT,
    }.items():
        Path("d", name).write_bytes(data)
    summary = _built()
    assert _column("same_as") == [None, "d/a.html", None, None, None]
    assert _column("versions") == [2, 2, 2, 1, None]
    assert _column("years_missing") == [[], [], [], [2022, 2023], None]
    assert [
        (some.number, [row["source"] for row in some.examples])
        for some in (
            summary.duplicates,
            summary.versions,
            summary.gaps,
            summary.mixed,
        )
    ] == [(1, ["d/b.html"]), (1, ["d/a.html"]), (1, ["d/d.html"]), (0, [])]


def test_what_is_missing_is_a_problem_and_the_rest_is_built() -> None:
    """With a sentence of its own."""
    write_pages(Path("d"), 2)
    summary = _built("gone", "d")
    assert [str(problem) for problem in summary.problems] == ["gone：找不到文件"]
    assert summary.rows == 2


def test_nothing_is_written_where_nothing_is_found() -> None:
    """A corpus that was there stays: a folder that is not mounted empties nothing."""
    write_pages(Path("d"), 2)
    _built()
    before = Path("out.parquet").read_bytes()
    with pytest.raises(Unreadable) as caught:
        _built("gone")
    assert str(caught.value) == "gone：找不到文件"
    with pytest.raises(GovDisclosureError) as several:
        _built("gone", "gone/*")
    words = "没有找到任何文件，不写语料表（gone：找不到文件；gone/*：没有与之相符的文件）"
    assert str(several.value) == words
    Path("empty").mkdir()
    with pytest.raises(GovDisclosureError) as none:
        _built("empty")
    assert str(none.value) == "没有找到任何文件，不写语料表"
    assert Path("out.parquet").read_bytes() == before
    assert _left() == ["empty", "out.parquet"]


def test_the_table_is_no_report_of_itself() -> None:
    """Not where a shell puts its name among the files, nor where it alone is named, which would empty it."""
    write_pages(Path("d"), 2)
    _built()
    before = Path("out.parquet").read_bytes()
    summary = _built("d", "out.parquet", "./out.parquet")
    assert (summary.rows, summary.skipped) == (2, 2)
    with pytest.raises(GovDisclosureError) as none:
        _built("out.parquet")
    assert str(none.value) == "没有找到任何文件，不写语料表"
    assert Path("out.parquet").read_bytes() == before


def test_another_file_is_not_overwritten() -> None:
    """Nor is a table that is no corpus; and a corpus is no CSV."""
    write_pages(Path("d"), 1)
    Path("out.parquet").write_bytes(b"something else")
    with pytest.raises(Unreadable) as caught:
        _built()
    assert str(caught.value) == "out.parquet：文件已存在，但不是语料表，不予覆盖"
    with pytest.raises(UnknownFormat) as other:
        _built(out="out.csv")
    assert str(other.value) == "语料表的文件名须以.parquet结尾"
    with pytest.raises(GovDisclosureError) as address:
        _built(out="s3://bucket/out.parquet")
    assert str(address.value) == "语料表只能写在本机，不能写到这样的地址"
    Path("folder.parquet").mkdir()
    with pytest.raises(IsADirectoryError):
        _built(out="folder.parquet")
    with pytest.raises(Unreadable, match="不是语料表"):
        read_corpus("out.parquet")
    with pytest.raises(Unreadable, match="找不到文件"):
        next(batches_of_corpus("gone.parquet"))


def test_one_run_at_a_time() -> None:
    """The second is refused, and disturbs nothing."""
    write_pages(Path("d"), 1)
    with locked(Path("out.parquet.parts")), pytest.raises(GovDisclosureError) as caught:
        _built()
    assert str(caught.value) == "另一个程序正在写入此文件，请等它结束"
    assert _built().rows == 1


def test_progress_is_told() -> None:
    """From what is known to everything."""
    write_pages(Path("d"), 6)
    Path("d/gone.html").symlink_to("nowhere")
    _built("d/0", out="out.parquet")
    told: list[tuple[int, int]] = []
    _built(progress=_teller(told))
    assert (told[0], told[-1]) == ((3, 7), (7, 7))
    assert told == sorted(told)


def test_a_row_group_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A corpus larger than that is put together, and known again, piece by piece."""
    monkeypatch.setattr(shelf, "ROWS", 3)
    monkeypatch.setattr("govdisclosure.corpus.building.assembly.ROWS", 3)
    monkeypatch.setattr(survey, "_BATCH", 2)
    write_pages(Path("d"), 10)
    shutil.copytree("d", "d/2")
    _built()
    assert shelf.group_sizes(Path("out.parquet")) == [3, 3, 3, 3, 3, 3, 2]
    assert _column("same_as") == [None] * 10 + _column("source")[:10]
    Path("d/0/000.html").unlink()
    assert _built().read == 0
    assert len(_column("source")) == 19
    assert sum(batch.num_rows for batch in batches_of_corpus("out.parquet", ["year"])) == 19


def test_parts_are_written_when_they_have_waited_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a run that is killed has not lost more than half a minute."""
    monkeypatch.setattr(reading, "_PART", 1000)
    monkeypatch.setattr(reading, "_SECONDS", -1.0)
    write_pages(Path("d"), 5)
    seen: set[str] = set()

    def look(_: int, __: int) -> None:
        seen.update(path.name for path in Path("out.parquet.parts").glob("*.parquet"))

    _built(progress=look)
    assert seen == {"000000.parquet", "000001.parquet", "000002.parquet"}


def test_large_files_are_read_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """By their size, not only by their number."""
    monkeypatch.setattr(reading, "_BATCH", 32)
    monkeypatch.setattr(reading, "_BYTES", 20_000)
    write_pages(Path("d"), 6)
    told: list[tuple[int, int]] = []
    _built(progress=_teller(told))
    assert len(told) > 3
    assert len(_column("source")) == 6


def test_a_file_that_is_gone_when_it_is_read_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was there when it was found."""
    write_pages(Path("d"), 2)

    def late(*rest: Any) -> Any:
        Path("d/0/000.html").unlink(missing_ok=True)
        return Store(*rest)

    monkeypatch.setattr(building, "Store", late)
    _built()
    assert _column("error") == ["找不到文件", None]


# What goes wrong -----------------------------------------------------------------------------------------------------


def _full(draft: Path) -> Callable[..., None]:
    def write(path: Path, *rest: Any) -> None:
        if path.name == draft.name:
            raise OSError(28, "No space left on device")
        shelf_write(path, *rest)

    shelf_write = shelf.write_rows
    return write


def test_a_full_disk_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The corpus that was there stays, and what was read is known to the next run."""
    write_pages(Path("d"), 3)
    _built()
    before = Path("out.parquet").read_bytes()
    write_pages(Path("d"), 9)
    with monkeypatch.context() as full:
        full.setattr(building, "write_rows", _full(Path("out.parquet")))
        with pytest.raises(OSError, match="No space left"):
            _built()
    assert Path("out.parquet").read_bytes() == before
    summary = _built()
    assert (summary.read, summary.kept, summary.rows) == (0, 9, 9)


def test_a_file_that_is_half_written_is_never_seen() -> None:
    """What breaks while it is written leaves no trace."""
    path = Path("x.parquet")

    def tables() -> Any:
        yield batch_of([{"source": "a"}])
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        shelf.write_rows(path, "r", (pa.Table.from_batches([one]) for one in tables()), Path("draft"))
    assert list(Path().iterdir()) == []


def test_an_interrupted_run_goes_on_where_it_stopped() -> None:
    """All that was read is kept, the last of it too."""
    write_pages(Path("d"), 9)

    def interrupt(done: int, _: int) -> None:
        if done >= 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _built(progress=interrupt)
    assert not Path("out.parquet").exists()
    assert sorted(path.name for path in Path("out.parquet.parts").iterdir()) == [
        ".lock",
        "000000.parquet",
        "000001.parquet",
    ]
    summary = _built()
    assert (summary.read, summary.kept) == (3, 6)
    _built(out="fresh.parquet")
    assert Path("out.parquet").read_bytes() == Path("fresh.parquet").read_bytes()


_KILLED = """
import os, signal, sys
from govdisclosure.corpus import build
from govdisclosure.corpus.building import reading

reading._PART, reading._BATCH = 4, 2

def kill(done, total):
    print(done, flush=True)
    if done >= 6:
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    build(["d"], "out.parquet", jobs=int(sys.argv[1]), progress=kill)
"""


_SLOW = """
import time
from pathlib import Path
from govdisclosure.corpus import rows

Path("begun").touch()
for _ in range(1_000):
    if Path("begun").exists():
        time.sleep(0.01)

def rows_of(files):
    return rows.rows_of(files)
"""
_INTERRUPTED = """
import signal
import slow
from govdisclosure.corpus import build
from govdisclosure.corpus.building import processes

signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background of a shell is deaf
processes.rows_of = slow.rows_of

if __name__ == "__main__":
    try:
        build(["d"], "out.parquet", jobs=2)
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.mark.skipif("forkserver" not in get_all_start_methods(), reason="processes begin otherwise here")
def test_an_interruption_while_processes_begin_is_heard_by_one(here: Path) -> None:
    """What has not even read its code yet is interrupted too by who holds down two keys, and has nothing to say about it."""
    write_pages(Path("d"), 9)
    Path("slow.py").write_text(_SLOW, encoding="utf-8")
    Path("interrupted.py").write_text(_INTERRUPTED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "interrupted.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as run:
        begun = here / "begun"
        for is_run in (True, False):  # made by the run itself, then by what it has begun
            while not begun.exists():
                assert run.poll() is None
                time.sleep(0.01)
            if not is_run:
                os.killpg(run.pid, signal.SIGINT)
            begun.unlink()
        assert run.communicate(timeout=60) == (b"interrupted\n", b"")


@pytest.mark.parametrize("jobs", [0, 2])
def test_a_killed_run_resumes_and_loses_nothing(jobs: int) -> None:
    """Its parts are taken up, its lock is gone with it, and the corpus is that of a run that nobody disturbed."""
    write_pages(Path("d"), 12)
    Path("killed.py").write_text(_KILLED, encoding="utf-8")
    done = subprocess.run([sys.executable, "killed.py", str(jobs)], capture_output=True, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert not Path("out.parquet").exists()
    (Path("out.parquet.parts") / ".draft").write_bytes(b"half a part")
    summary = _built()
    assert summary.read + summary.kept == 12
    assert summary.kept >= 4
    assert summary.rows == 12
    _built(out="fresh.parquet")
    assert Path("out.parquet").read_bytes() == Path("fresh.parquet").read_bytes()
    assert not Path("out.parquet.parts").exists()
