"""What is built is the same to the byte wherever it is built, and has in it what it must and nothing else."""

import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging.building import Built, build


def test_both_are_the_same_wherever_they_are_built(built: Built, built_elsewhere: Built) -> None:
    """Folder, time, umask, language and hash seed leave no trace."""
    assert built.wheel.name == built_elsewhere.wheel.name
    assert built.wheel.read_bytes() == built_elsewhere.wheel.read_bytes()
    assert built.sdist.read_bytes() == built_elsewhere.sdist.read_bytes()


def test_the_wheel_from_the_sdist_is_the_wheel_from_the_tree(built: Built, tmp_path: Path) -> None:
    """Who packages from the source distribution ships what is shipped here."""
    with tarfile.open(built.sdist) as sdist:
        sdist.extractall(tmp_path, filter="data")
    (tree,) = tmp_path.iterdir()
    assert build(tree, tmp_path / "dist", umask=0o022).wheel.read_bytes() == built.wheel.read_bytes()


def _in_wheel(built: Built) -> set[str]:
    with zipfile.ZipFile(built.wheel) as wheel:
        return {*wheel.namelist()}


def _in_sdist(built: Built) -> set[str]:
    with tarfile.open(built.sdist) as sdist:
        return {name.partition("/")[2] for name in sdist.getnames()}


def _in_tree(built: Built, folder: str, under: str) -> set[str]:
    paths = (built.tree / folder).rglob("*")
    return {path.relative_to(built.tree / under).as_posix() for path in paths if path.is_file()}


def test_the_wheel_is_the_package_and_what_is_said_of_it(built: Built) -> None:
    """Every file of the package is in it – code, types, catalogues, styles, templates – and no test, no cache."""
    package = {name for name in _in_wheel(built) if name.startswith("govdisclosure/")}
    assert package == _in_tree(built, "src/govdisclosure", "src")
    assert {
        "govdisclosure/py.typed",
        "govdisclosure/locale/en/LC_MESSAGES/govdisclosure.mo",
        "govdisclosure/formats/html/writing/style.css",
        "govdisclosure/formats/pdf/writing/report.typ",
        "govdisclosure/corpus/analysis/views.sql",
    } <= package
    (info,) = {name.partition("/")[0] for name in _in_wheel(built) - package}
    written = {name.removeprefix(f"{info}/") for name in _in_wheel(built) - package}
    assert written == {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}


@pytest.mark.parametrize("folder", ["src", "tests", "docs", ".ci"])
def test_the_sdist_has_every_file_of(built: Built, folder: str) -> None:
    """Who unpacks it can run the tests and build the documentation."""
    assert _in_tree(built, folder, ".") <= _in_sdist(built)


def test_the_sdist_has_what_make_needs(built: Built) -> None:
    """The recipes, the settings, the licence and the pages of the top level are in it, and nothing from elsewhere."""
    top = {name.partition("/")[0] for name in _in_sdist(built)}
    assert {"Makefile", "pyproject.toml", "LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff", "PKG-INFO"} <= top
    assert top <= {path.name for path in built.tree.iterdir()} | {"PKG-INFO"}
