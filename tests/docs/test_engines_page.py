"""The examples of docs/how-to/read-a-million-pages.md run as they stand."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import govdisclosure
from govdisclosure.corpus import read_corpus

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = dict(
    re.findall(
        r"^```python ?(\w*)\n(.*?)^```",
        (ROOT / "docs" / "how-to" / "read-a-million-pages.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like the root of the project, as far as the examples know."""
    shutil.copytree(ROOT / "tests" / "fixtures", tmp_path / "tests" / "fixtures")
    return tmp_path


def run(example: str, folder: Path, **settings: str) -> str:
    """Return what ``example`` prints."""
    (folder / "example.py").write_text(example, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(govdisclosure.__file__).parents[1]), **settings}
    done = subprocess.run(
        [sys.executable, "example.py"], cwd=folder, env=environment, capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_dask(folder: Path) -> None:
    """Two workers read the example pages into a corpus."""
    assert run(EXAMPLES["dask"], folder) == "4 rows\n"
    assert read_corpus(folder / "corpus.parquet")["error"].null_count == 4


@pytest.mark.spark
@pytest.mark.skipif(not shutil.which("java"), reason="Java is not installed")
def test_spark(folder: Path) -> None:
    """The executors of this machine read them twice."""
    said = run(EXAMPLES["spark"], folder, PYSPARK_PYTHON=sys.executable)
    assert "云溪县民政局" in said
    assert "granted" in said


def test_the_others_are_the_same_function() -> None:
    """They cannot be run here, but are Python, and call `rows_of`."""
    for name in ("ray", "daft"):
        assert "rows_of(" in EXAMPLES[name]
        compile(EXAMPLES[name], name, "exec")
