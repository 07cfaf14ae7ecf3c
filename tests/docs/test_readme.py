"""The two READMEs say the same, and what docstrings show is what happens; test_pages.py runs the examples."""

import doctest
import importlib
import pkgutil
import re
from pathlib import Path
from typing import Final

import pytest

import govdisclosure
from tests.docs.pages import ROOT, Block, blocks_of

ENGLISH: Final = ROOT / "README.md"
CHINESE: Final = ROOT / "README.zh.md"
MODULES: Final = sorted(module.name for module in pkgutil.walk_packages(govdisclosure.__path__, "govdisclosure."))


def bare(block: Block) -> list[str]:
    """Return the lines of a block without their remarks, and without the language that a command is asked for."""
    return [re.sub(r"\s+# .*| --lang en$", "", line) for line in block.text.splitlines()]


def links(path: Path) -> set[str]:
    """Return where a README leads, the language put aside."""
    targets = re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8"))
    return {target.replace("docs/zh/", "docs/").replace(".zh.md", ".md") for target in targets}


def test_the_readmes_have_the_same_examples() -> None:
    """In the same order, but for the remarks."""
    english, chinese = (list(blocks_of(path)) for path in (ENGLISH, CHINESE))
    assert [(block.info, bare(block)) for block in english] == [(block.info, bare(block)) for block in chinese]


def test_the_readmes_have_the_same_parts_and_links() -> None:
    """As many headings and rows of tables, and links to the same pages, each in its language where there are two."""
    for mark in ("#", "|"):
        rows = [
            [line.split(" ")[0] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(mark)]
            for path in (ENGLISH, CHINESE)
        ]
        assert rows[0] == rows[1]
    assert links(ENGLISH) == links(CHINESE)


@pytest.mark.parametrize(("path", "other"), [(ENGLISH, "README.zh.md"), (CHINESE, "README.md")])
def test_a_readme_leads_to_the_other_language(path: Path, other: str) -> None:
    """In its first line."""
    assert f"({other})" in path.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_the_first_example_is_short(path: Path) -> None:
    """A README opens with an example of at most a dozen lines of code."""
    assert len([line for line in next(blocks_of(path)).text.splitlines() if line.strip()]) <= 12


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_what_a_readme_links_to_is_there(path: Path) -> None:
    """Every link is one inside the project."""
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        assert (ROOT / target).is_file(), target


@pytest.mark.parametrize("name", [name for name in MODULES if name != "govdisclosure.__main__"])
def test_the_examples_of_the_docstrings_hold(name: str) -> None:
    """What a docstring shows is what happens, in every module."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0
