"""What docs/reference/waivers.md shows works."""

import re
from pathlib import Path
from typing import Final

import pytest
from attrs import fields_dict

from govdisclosure import Waiver, Waivers
from tests.cli.reports import faulty_report, written

PAGE: Final = (Path(__file__).parents[2] / "docs" / "reference" / "waivers.md").read_text(encoding="utf-8")


def shown(language: str) -> str:
    """Return the example in ``language``."""
    (example,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(example)


def test_the_example_is_a_file_of_waivers() -> None:
    """The TOML is read, and each of its waivers is about what it looks to be about."""
    first, second = Waivers.loads(shown("toml"))
    assert (first.rule, len(first.cells), first.year) == ("GD202", 3, 2022)
    assert (second.rule, second.text, second.section) == ("GD104", "（三）改进", 5)


def test_every_key_is_explained() -> None:
    """The table has a row for each."""
    rows = "".join(line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `"))
    assert set(re.findall("`(.*?)`", rows)) == {*fields_dict(Waiver)}


def test_the_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run on a report, it writes waivers that are read back."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "2022.html", faulty_report())
    (tmp_path / "waivers.toml").write_text(shown("toml"), encoding="utf-8")
    names: dict[str, object] = {}
    exec(compile(shown("python"), "waivers.md", "exec"), names)  # noqa: S102  (the example is the case itself)
    assert Waivers.loads(str(names["text"])) == Waivers(names["made"])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
