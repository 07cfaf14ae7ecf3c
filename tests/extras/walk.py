"""Walk through everything that needs an extra, where its library is not; say what came of it as JSON.

``python tests/extras/walk.py bare``, ``half``, ``pages`` or ``terminal``: with the dependencies of the core alone, with what ``docx`` and ``corpus`` need
but for some libraries, with all but what fetches pages, and with the command line alone. It wants nothing but the package, so that it also runs where nothing else is installed.
"""

import io
import json
import os
import re
import sys
import tempfile
import zipfile
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from attrs import evolve

import govdisclosure
from govdisclosure.cli import main as program
from govdisclosure.errors import MissingExtra

__all__ = ["main"]

_CORE: Final = {"attr", "attrs", "babel", "cattr", "cattrs", "exceptiongroup", "govdisclosure", "typing_extensions"}
_TERMINAL: Final = _CORE | {"click", "rich", "markdown_it", "mdurl", "pygments"}
_TAKEN_AWAY: Final = {"distributed", "duckdb", "fsspec", "pandas", "polars", "pyspark", "python_calamine", "xlsxwriter"}


class Without(MetaPathFinder):
    """Finds what is installed, but for some of it."""

    def __init__(self, is_there: Callable[[str], bool]) -> None:
        self.is_there = is_there

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module of the standard library, or of a library that is there."""
        library, _, _ = fullname.partition(".")
        known = library in sys.stdlib_module_names or self.is_there(library)
        return PathFinder.find_spec(fullname, path, target) if known else None


_MODES: Final[Mapping[str, Callable[[str], bool]]] = {
    "bare": _CORE.__contains__,
    "half": lambda library: library not in _TAKEN_AWAY,
    "pages": lambda library: library != "aiohttp",
    "terminal": _TERMINAL.__contains__,
}


_TEXT: Final = """青禾县水利局2025年政府信息公开工作年度报告
一、总体情况
2025年，我局收到政府信息公开申请1件。
六、其他需要报告的事项
无。
"""
_CODE: Final = "11370000MB12345678"
_BODY: Final = "青禾县水利局"


def _package(*names: str) -> bytes:
    """Return a package as Office programs make them, with parts that say nothing."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in ("[Content_Types].xml", *names):
            package.writestr(name, "<a/>")
    return buffer.getvalue()


def _read(data: bytes) -> Any:
    return govdisclosure.read(data)


def _published() -> Any:
    """Return a report that is read without an extra."""
    return _read(_TEXT.encode())


def _charted() -> Any:
    """Return the same with a chart."""
    report = _published()
    part = report.sections[0]
    blocks = (*part.section.blocks, govdisclosure.ChartPlace(chart=0))
    chart = govdisclosure.Chart(categories=("收到",), series=(govdisclosure.Series(name="2025年", values=("1",)),))
    changed = evolve(part, section=evolve(part.section, blocks=blocks))
    return evolve(report, charts=(chart,), sections=(changed, *report.sections[1:]))


def _write(ending: str, report: Callable[[], Any] = _published) -> None:
    with tempfile.TemporaryDirectory() as folder:
        govdisclosure.write(report(), Path(folder, f"report.{ending}"))


def _new() -> None:
    govdisclosure.new(io.BytesIO(), agency=_BODY, year=2025)


def _write_roll_up() -> None:
    with tempfile.TemporaryDirectory() as folder:
        govdisclosure.write(govdisclosure.roll_up([_published()]), Path(folder, "county.xlsx"))


def _compare() -> None:
    govdisclosure.compare(_published(), _published())


def _likeness(name: str, *arguments: object) -> None:
    made = getattr(import_module("govdisclosure.prose.likeness"), name)(*arguments)
    if name == "runs":
        next(made)


def _imported(module: str) -> None:
    import_module(module)


def _many(module: str, function: str) -> None:
    getattr(import_module(f"govdisclosure.forms.{module}"), function)(None, [])


def _agency() -> None:
    govdisclosure.Agency(name=_BODY, code=_CODE)


def _specimens(kind: str) -> None:
    deque(import_module("govdisclosure.specimens").specimens(1, [2025], formats={kind: 1.0}), maxlen=0)


def _docx_workbook() -> None:
    import_module("govdisclosure.formats.docx.reading._workbook").Workbook.of(b"")


def _corpus(kind: str, *arguments: object) -> None:
    module, _, name = kind.rpartition(".")
    made = getattr(import_module(f"govdisclosure.corpus.{module}"), name)(*arguments)
    if kind.startswith("engines"):
        next(made.rows([], []))


def _frames(name: str, *arguments: object) -> None:
    getattr(import_module("govdisclosure.interop.frames"), name)(*arguments)


BARE: Final[Mapping[str, tuple[str | None, Callable[[], object]]]] = {
    "read a text": (None, _published),
    "write a page": (None, partial(_write, "html")),
    "write Markdown": (None, partial(_write, "md")),
    "write a text": (None, partial(_write, "txt")),
    "write JSON": (None, partial(_write, "json")),
    "read a page": ("html", partial(_read, f"<!doctype html><title>{_BODY}</title><p>{_TEXT}".encode())),
    "read Markdown": ("markdown", partial(_read, f"# {_TEXT}\n\n- **a**\n".encode())),
    "read a Word document": ("docx", partial(_read, _package("word/document.xml"))),
    "read a workbook": ("xlsx", partial(_read, _package("xl/workbook.xml"))),
    "read a PDF": ("pdf", partial(_read, b"%PDF-1.7\n")),
    "write a Word document": ("docx", partial(_write, "docx")),
    "write a workbook": ("xlsx", partial(_write, "xlsx")),
    "write a PDF": ("pdf", partial(_write, "pdf")),
    "write a page with a chart": ("charts", partial(_write, "html", _charted)),
    "new": ("xlsx", _new),
    "write a roll-up": ("xlsx", _write_roll_up),
    "compare": ("likeness", _compare),
    "likeness": ("likeness", partial(_likeness, "likeness", "a", "b")),
    "runs": ("likeness", partial(_likeness, "runs", "a", "b")),
    "sketch": ("likeness", partial(_likeness, "sketch", "a")),
    "Agency with a code": ("agency", _agency),
    "strategies": ("hypothesis", partial(_imported, "govdisclosure.strategies")),
    "corpus": ("corpus", partial(_imported, "govdisclosure.corpus")),
    "corpus.analysis": ("corpus", partial(_imported, "govdisclosure.corpus.analysis")),
    "forms.many": ("columns", partial(_many, "many", "unsettled")),
    "forms.localise.many": ("columns", partial(_many, "localise.many", "localise_many")),
    "specimens": (None, partial(_specimens, "html")),
    "specimens in Word": ("docx", partial(_specimens, "docx")),
    "specimens in workbooks": ("xlsx", partial(_specimens, "xlsx")),
}
HALF: Final[Mapping[str, tuple[str | None, Callable[[], object]]]] = {
    "a workbook in a Word document": ("docx", _docx_workbook),
    "a chart in a Word document": ("docx", partial(_write, "docx", _charted)),
    "to_pandas": ("pandas", partial(_corpus, "analysis.to_pandas", "")),
    "to_frame": ("pandas", partial(_frames, "to_frame", None)),
    "from_frame": ("pandas", partial(_frames, "from_frame", None, None)),
    "to_polars": ("polars", partial(_corpus, "analysis.to_polars", "")),
    "connect": ("duckdb", partial(_corpus, "analysis.connect", "")),
    "Dask": ("dask", partial(_corpus, "engines.dask.Dask", None)),
    "Spark": ("spark", partial(_corpus, "engines.spark.rows", None)),
    "what reports are to each other, on Spark": ("spark", partial(_corpus, "engines.spark.related", None)),
    "a pattern": ("corpus", partial(_corpus, "sources.globs.parted", "a/*")),
    "an address": ("corpus", partial(_corpus, "sources.remote.reached", "memory://a")),
}
PAGES: Final[Mapping[str, tuple[str | None, Callable[[], object]]]] = {
    "a page": ("http", partial(_corpus, "sources.remote.reached", "https://a/b.html")),
    "a file in an archive of the web": (
        "http",
        partial(_corpus, "sources.remote.reached", "zip://b.html::http://a/c.zip"),
    ),
}
TERMINAL: Final[Mapping[str, tuple[str | None, Sequence[str]]]] = {
    "rules": (None, ["rules", "GD201"]),
    "schema": (None, ["schema"]),
    "check a text": (None, ["check", "a.txt"]),
    "check a page": ("html", ["check", "a.html"]),
    "read a PDF": ("pdf", ["read", "a.pdf"]),
    "convert to Word": ("docx", ["convert", "a.txt", "a.docx"]),
    "convert to Markdown": (None, ["convert", "a.txt", "b.md"]),
    "new": ("xlsx", ["new", "form.xlsx", "--agency", _BODY, "--year", "2025"]),
    "compare": ("likeness", ["compare", "a.txt", "a.txt"]),
    "rollup": (None, ["rollup", "a.txt"]),
    "rollup to a workbook": ("xlsx", ["rollup", "a.txt", "-o", "county.xlsx"]),
    "corpus": ("corpus", ["corpus", "a.txt", "-o", "corpus.parquet"]),
    "ask": ("corpus", ["ask", "corpus.parquet"]),
}
"""Commands, run one after the other in a folder with ``a.txt``, ``a.html`` and ``a.pdf``."""

_EXTRA: Final = re.compile(r"govdisclosure\[(\w+)\]")


def _called(call: Callable[[], object]) -> tuple[str | None, str | None]:
    """Return the extra that a call asks for, and the line that does."""
    try:
        call()
    except MissingExtra as error:
        frame = error.__traceback__
        while frame is not None and frame.tb_next is not None:
            frame = frame.tb_next
        return error.extra, f"{frame.tb_frame.f_globals['__name__']}:{frame.tb_lineno}" if frame else None
    except Exception as error:  # noqa: BLE001  (the walk goes on, and the test sees it)
        return repr(error), None
    return None, None


def _run(words: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the extra that a command asks for in one line, and what else it says on the standard error."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as complaints:
        status = program(words)
    said = complaints.getvalue()
    found = _EXTRA.search(said)
    wanted = (2, 1) if found else (status, 0)
    odd = (status, said.count("\n") if found else 0) != wanted or status not in {0, 1, 2} or "出错" in said
    return found[1] if found else None, f"{status}: {said}" if odd else None


def main(mode: str) -> int:
    """Walk, and print a JSON object: for each case the extra expected, the one asked for, and by whom."""
    finder = Without(_MODES[mode])
    sys.meta_path[:] = [*(one for one in sys.meta_path if one is not PathFinder), finder]
    found: dict[str, tuple[str | None, str | None, str | None]] = {}
    if mode == "terminal":
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            Path("a.txt").write_text(_TEXT, encoding="utf-8")
            Path("a.html").write_text(f"<!doctype html><p>{_TEXT}", encoding="utf-8")
            Path("a.pdf").write_bytes(b"%PDF-1.7\n")
            found.update({name: (extra, *_run(words)) for name, (extra, words) in TERMINAL.items()})
            os.chdir("/")
    else:
        cases = {"bare": BARE, "half": HALF, "pages": PAGES}[mode]
        found.update({name: (extra, *_called(call)) for name, (extra, call) in cases.items()})
    if mode == "bare":
        found["the command line"] = ("cli", *_run(["check", "a.html"]))
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    return int(any(expected != asked for expected, asked, _ in found.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
