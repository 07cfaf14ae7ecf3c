"""Building both distributions in a tree."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final, final

from attrs import frozen
from packaging.version import Version

__all__ = ["ROOT", "Built", "build", "version"]

ROOT: Final = Path(__file__).parents[2]


@final
@frozen
class Built:
    """A wheel and a source distribution, and the tree that they were built from."""

    tree: Path
    wheel: Path
    sdist: Path


def build(tree: Path, out: Path, *, umask: int, **environment: str) -> Built:
    """Build both in ``tree``."""
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out)]
    variables = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | environment
    subprocess.run(command, cwd=tree, env=variables, umask=umask, check=True, capture_output=True)
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    return Built(tree, wheel, sdist)


def version() -> Version:
    """Return the version that is being made."""
    return Version(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
