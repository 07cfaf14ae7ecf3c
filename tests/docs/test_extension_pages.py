"""What docs/how-to shows of rules, formats, editions, profiles and fields of one's own is so."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

import govdisclosure
from govdisclosure import Profile
from govdisclosure.rules import CATALOGUE
from tests.extending.own import OWN

ROOT: Final = Path(__file__).parents[2]
HOW_TO: Final = ROOT / "docs" / "how-to"
PAGES: Final = ("add-a-rule", "add-a-format", "add-an-edition", "profile", "own-fields")


def _blocks(page: str, language: str) -> list[str]:
    text = (HOW_TO / f"{page}.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _run(page: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": page.replace("-", "_")}
    for block in _blocks(page, "python"):
        exec(compile(block, f"{page}.md", "exec"), names)  # noqa: S102  (our own page)
    return names


@pytest.mark.parametrize("page", PAGES)
def test_the_code_of_a_page_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it stands, from the root of the project, block after block."""
    monkeypatch.chdir(ROOT)
    assert len(_run(page)) > 5


@pytest.mark.parametrize(("page", "package"), [("add-a-rule", "qinghe-rules"), ("add-a-format", "qinghe-csv")])
def test_the_package_of_a_page_is_that_of_the_examples(page: str, package: str) -> None:
    """Its name and its entry points."""
    (shown,) = map(tomllib.loads, _blocks(page, "toml"))
    real = tomllib.loads((ROOT / "docs" / "examples" / package / "pyproject.toml").read_text(encoding="utf-8"))
    for key, value in shown["project"].items():
        assert real["project"][key] == value


def test_the_rule_of_the_page_is_that_of_the_example() -> None:
    """Word for word, but for the citation."""
    source = (ROOT / "docs" / "examples" / "qinghe-rules" / "src" / "qinghe_rules" / "__init__.py").read_text("utf-8")
    lines = [line for line in _blocks("add-a-rule", "python")[0].splitlines() if "import" not in line]
    assert [line for line in lines if line not in source and "provision=" not in line] == []


def test_the_parts_of_the_profile_are_a_profile() -> None:
    """All of them, put together; the page names every key that there is."""
    text = "\n".join(_blocks("profile", "toml"))
    tables = text.index("[severity]")
    channels = 'channels = ["青禾云", "村村响"]'
    assert channels in text
    profile = Profile.loads(
        f"{channels}\n{text[:tables]}{text[tables:].replace(channels, '')}", rules=[*CATALOGUE, OWN]
    )
    assert (len(profile.local.deadlines), len(profile.local.breakdowns), len(profile.severity)) == (1, 1, 3)
    page = (HOW_TO / "profile.md").read_text(encoding="utf-8")
    assert all(name in page for name in ("select", "ignore", "level", "body", "until", "overlap", "complete"))


# An edition -----------------------------------------------------------------------------------------------------------

_IMPORTS: Final = """
from govdisclosure.model.fields import row
from govdisclosure.model.proactive import Decisions2021, Documents2021, Fees2021
from govdisclosure.model.table import Table

__all__ = ["Proactive2027"]
"""

_USED: Final = """
import io
import govdisclosure
from govdisclosure.corpus.schema import REPORTS
from govdisclosure.model.editions import EDITION_2027
from govdisclosure.rules import Example
from govdisclosure.schema import schema

assert govdisclosure.edition_of(2026).name == "2021"
report = Example(year=2027, cells={"proactive.inspections.decisions": "31"}).report
assert (report.edition, govdisclosure.check(report).items) == (EDITION_2027, ())
typed = report.report()
assert typed.proactive.inspections.decisions == 31
for name in ("html", "docx", "xlsx", "markdown", "json"):
    stream = io.BytesIO()
    govdisclosure.write(typed, stream, name)
    read = govdisclosure.read(stream.getvalue())
    assert (read.edition, read.report()) == (EDITION_2027, typed), name
old = Example(year=2027, tables={"proactive": "2021"}).report
assert "GD112" in govdisclosure.check(old).codes
form = io.BytesIO()
govdisclosure.new(form, agency="青禾县水利局", year=2027)
assert govdisclosure.read(form.getvalue()).edition is EDITION_2027
added = govdisclosure.roll_up([report, Example(year=2027, agency="青禾县档案馆").report], agency="青禾县人民政府")
assert added.draft().proactive["inspections.decisions"].text == "31"
assert "proactive.inspections.decisions" in REPORTS.names
assert schema(EDITION_2027)["properties"]["year"]["minimum"] == 2027
compared = govdisclosure.compare(Example(year=2026).report, report)
assert [table.is_comparable for table in compared.tables] == [False, True, True]
"""


def test_the_edition_of_the_page_is_added_by_what_the_page_says(tmp_path: Path) -> None:
    """To a copy of the library: then its reports are read, judged, written, filled in, added up and collected."""
    pytest.importorskip("pyarrow")
    package = tmp_path / "govdisclosure"
    shutil.copytree(Path(govdisclosure.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    tables, _, edition, _ = _blocks("add-an-edition", "python")
    body = re.sub(r"^from govdisclosure.*\n", "", tables, flags=re.MULTILINE)
    (package / "model" / "proactive_2027.py").write_text(f"{_IMPORTS}{body}", encoding="utf-8")
    editions = package / "model" / "editions.py"
    text = editions.read_text(encoding="utf-8")
    value = "\n".join(line for line in edition.splitlines() if " import " not in line)
    for old, new in (
        ("    first_year=2021,\n    last_year=None,", "    first_year=2021,\n    last_year=2026,"),
        ("(EDITION_2019, EDITION_2021)", "(EDITION_2019, EDITION_2021, EDITION_2027)"),
        ("EDITIONS: Final", f"from govdisclosure.model.proactive_2027 import Proactive2027\n{value}\nEDITIONS: Final"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    editions.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _USED],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
