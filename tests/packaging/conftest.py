"""The distributions, built twice as different people would build them."""

import os
import shutil
from typing import Final

import pytest

from tests.packaging.building import ROOT, Built, build

_NOT_THE_PROJECT: Final = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "__pycache__", ".hypothesis", "*_cache"
)
_OTHER: Final = {"TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONHASHSEED": "7", "HOME": "/nonexistent"}
_OTHER_DAY: Final = 1_000_000_000


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """What is built from the tree."""
    if not (ROOT / "src").is_dir():
        pytest.skip("there is no source tree here: the tests look at an installed wheel")
    tree = tmp_path_factory.mktemp("one") / "govdisclosure"
    shutil.copytree(ROOT, tree, ignore=_NOT_THE_PROJECT)
    return build(tree, tree.parent / "dist", umask=0o022)


@pytest.fixture(scope="session")
def built_elsewhere(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """What somebody else builds: in another folder, at another time, with other rights, languages and seeds."""
    tree = tmp_path_factory.mktemp("other") / "a folder"
    shutil.copytree(built.tree, tree)
    for path in tree.rglob("*"):
        path.chmod(path.stat().st_mode & 0o700)  # as a checkout is under that umask
        os.utime(path, (_OTHER_DAY, _OTHER_DAY))
    return build(tree, tree.parent / "dist", umask=0o077, **_OTHER)
