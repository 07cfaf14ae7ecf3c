"""The pages of the commands and of the extras have all of them."""

import json
import re
import tomllib
from typing import Any, Final

import pytest

from govdisclosure import Cause
from govdisclosure.cli import main
from govdisclosure.cli._program import program
from tests.docs.pages import DOCS, ROOT

COMMANDS: Final = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
EXTRAS: Final = (DOCS / "reference" / "extras.md").read_text(encoding="utf-8")
FIXTURE: Final = ROOT / "tests" / "fixtures" / "county-civil-affairs-2023.html"


def test_every_command_has_its_part() -> None:
    """With what it says of itself, which docs/examples/commands.py writes and test_pages.py compares."""
    for name in program("en").commands:
        assert f"## {name}\n" in COMMANDS
        assert f"$ govdisclosure {name} --help --lang en\n" in COMMANDS


def test_the_json_of_check_has_the_keys_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    """Those of a report, of a finding, of its cells and suggestion, and every cause."""
    (shown,) = re.findall(r"```json\n(.*?)```", COMMANDS, re.DOTALL)
    main(["check", str(FIXTURE), "--select", "GD202", "--output-format", "json"])
    said: Any = json.loads(capsys.readouterr().out)
    assert _keys_of(json.loads(shown)) == _keys_of(said)
    assert {f"`{cause}`" for cause in Cause} <= {*re.findall(r"`\w+`", COMMANDS)}


def _keys_of(document: Any) -> list[list[str]]:
    (report,) = document["reports"]
    (finding,) = report["findings"]
    parts = (document, report, finding, document["summary"], finding["cells"][0], finding["suggestion"])
    return [list(part) for part in parts]


def test_every_extra_has_its_line() -> None:
    """And none that there is not."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = {
        name
        for line in EXTRAS.splitlines()
        if line.startswith("| `")
        for name in re.findall("`(.*?)`", line.split("|")[1])
    }
    assert named == {*extras}
