"""The machine that benchmarks ran on, in a few words."""

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Final

__all__ = ["described"]

_PEERS: Final = (
    "cn2an",
    "duckdb",
    "numpy",
    "openpyxl",
    "pandas",
    "pdfplumber",
    "polars",
    "pyarrow",
    "pydantic",
    "python-docx",
)


def described() -> str:
    """Return processor, cores, memory, Python and the releases of the peers, as a sentence or two."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    peers = ", ".join(f"{name} {version(name)}" for name in _PEERS)
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB; {platform.system()}, "
        f"Python {platform.python_version()}. Beside {peers}."
    )


def _processor() -> str:
    """Return the model of the processor as Linux names it, else its architecture."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
