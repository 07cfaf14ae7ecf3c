"""However a corpus came to be, bit by bit, interrupted, files changing between, it is what one run would have made of the files."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclosure.corpus import build
from govdisclosure.corpus.building import reading
from tests.corpus.pages import NO_REPORT, page

NAMES: Final = ("a.html", "b.html", "d/a.html", "d/c.html", "e/f/g.html")
CONTENTS: Final = (NO_REPORT, b"", page("甲县", 2021), page("甲县", 2023), page("乙县", 2021), page("乙县", 2021, 7))
_files = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(CONTENTS), min_size=1)
_runs = st.lists(st.tuples(_files, st.none() | st.integers(0, 5)), max_size=3)


def _lay(folder: Path, files: dict[str, bytes]) -> None:
    """Make ``files`` all that is in ``folder``; what is there already and the same is left alone."""
    for name in NAMES:
        path = folder / name
        if name not in files:
            path.unlink(missing_ok=True)
        elif not path.exists() or path.read_bytes() != files[name]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])


def _interrupted(folder: Path, out: Path, after: int | None) -> None:
    def stop(done: int, _: int) -> None:
        if after is not None and done >= after:
            raise KeyboardInterrupt

    try:
        build([folder], out, jobs=0, progress=stop)
    except KeyboardInterrupt:
        assert after is not None


@settings(max_examples=8)
@given(runs=_runs, last=_files)
def test_many_runs_come_to_what_one_run_would(
    runs: Sequence[tuple[dict[str, bytes], int | None]], last: dict[str, bytes]
) -> None:
    """Issue, "unchanged files are not read again; a killed run resumes and loses nothing": to the byte."""
    with TemporaryDirectory() as name, mock.patch.multiple(reading, _PART=2, _BATCH=2):
        folder, out = Path(name, "files"), Path(name, "out.parquet")
        for files, after in runs:
            _lay(folder, files)
            _interrupted(folder, out, after)
        _lay(folder, last)
        summary = build([folder], out, jobs=0)
        assert summary.rows == len(last)
        fresh = Path(name, "fresh.parquet")
        build([folder], fresh, jobs=0)
        assert out.read_bytes() == fresh.read_bytes()
        assert build([folder], out, jobs=0).read == 0
        assert sorted(path.name for path in Path(name).iterdir()) == ["files", "fresh.parquet", "out.parquet"]
