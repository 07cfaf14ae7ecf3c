"""The front page of the room: every name that is promised, each from its home, and nothing else."""

import subprocess
import sys

import pytest

from govdisclosure import output


def test_every_name_is_there() -> None:
    """And listed."""
    for name in output.__all__:
        assert getattr(output, name).__name__ == name
    assert {*output.__all__} <= {*dir(output)}


def test_another_name_is_an_error() -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="findings_picture") as caught:
        getattr(output, "findings_picture")  # noqa: B009  (a type checker knows that it is not there)
    assert caught.value.name == "findings_picture"


def test_who_wants_json_waits_for_no_page() -> None:
    """What writes pages and logs is not imported for the command, nor for JSON."""
    code = (
        "import sys, govdisclosure.cli._program; from govdisclosure.output import findings_object; print(*sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "govdisclosure.output.findings.as_json" in found
    assert not {"govdisclosure.output.findings.page", "govdisclosure.output.findings.sarif", "govdisclosure.rollup"} & {
        *found
    }
