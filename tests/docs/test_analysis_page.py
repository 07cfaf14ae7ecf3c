"""What the page on analysis shows is what happens."""

import re
import runpy
from pathlib import Path
from typing import Any, Final

import pytest

from govdisclosure.corpus.analysis import QUESTIONS, connect

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = (DOCS / "how-to" / "ask-a-corpus.md").read_text(encoding="utf-8")
SCRIPT: Final[dict[str, Any]] = runpy.run_path(str(DOCS / "examples" / "ask.py"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of the example."""
    path: Path = SCRIPT["example"](tmp_path_factory.mktemp("example"))
    return path


def test_the_answers_are_those_that_are_given(corpus: Path) -> None:
    """docs/examples/ask.py writes them anew; every question has its place."""
    assert SCRIPT["page"](PAGE, corpus) == PAGE
    assert re.findall("^### (.+)$", PAGE, re.MULTILINE) == [one.name for one in QUESTIONS]


def test_the_python_runs(corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """From the folder in which the corpus is."""
    monkeypatch.chdir(corpus.parent)
    (code,) = re.findall("```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(code, "ask-a-corpus.md", "exec"), {})  # noqa: S102  (our own page)
    assert "'region': " in capsys.readouterr().out


def test_the_sql_runs(corpus: Path) -> None:
    """The one query that is shown whole."""
    query = re.findall("```sql\n(.*?)```", PAGE, re.DOTALL)[0]
    with connect(corpus) as database:
        assert len(database.sql(query).fetchall()) == 5


def test_every_view_has_its_line(corpus: Path) -> None:
    """And none that is not there."""
    with connect(corpus) as database:
        views = {name for (name,) in database.sql("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()}
    section = PAGE[PAGE.index("## The database") : PAGE.index("## Tables and data frames")]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == views
