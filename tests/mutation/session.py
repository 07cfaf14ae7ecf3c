"""The tests in a process of their own: once with every line counted, then those of a line for each mutant, in a fork."""

import contextlib
import importlib
import json
import os
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, final

import coverage
import pytest
from _pytest.runner import runtestprotocol
from attrs import asdict, frozen
from hypothesis import Phase, settings

from tests.mutation.hiding import PACKAGE, Functions, hide_in_import
from tests.mutation.operators import Mutant

__all__ = ["ROOT", "Bare", "Covered", "Session", "forked"]

ROOT: Final = PACKAGE.parents[1]
SECONDS: Final = 8.0
"""So long a mutant's tests may take, as measured without it: the nearest to it first."""
WORST: Final = 10
"""A mutant with which they take so many times as long is in a loop, and killed."""
_OPTIONS: Final = (
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:randomly",
    "-p",
    "no:cov",
    "-p",
    "no:xdist",
    "-W",
    "ignore:Module already imported",
)


@final
@frozen
class Covered:
    """Which tests run which lines, and how long each takes."""

    seconds: Mapping[str, float]
    tests: Mapping[str, Mapping[int, tuple[str, ...]]]
    """For each module, for each line, the tests; "" is the import of the package and of the tests."""

    def of(self, mutant: Mutant, there: Iterable[str]) -> list[str]:
        """Return which of the tests that are ``there`` run the line of ``mutant``: those of its module first, then the quickest.

        Tests that are newer than the map are run where they are near.
        """
        tests = {*there}
        found = tests & {*self.tests.get(mutant.module, {}).get(mutant.line, ())}
        chosen = sorted(test for test in tests - {*self.seconds} if is_near(test, mutant))
        left = SECONDS
        for test in sorted(found, key=lambda one: (not is_near(one, mutant), self.seconds[one])):
            left -= self.seconds[test]
            if left < 0 and chosen:
                break
            chosen.append(test)
        return chosen

    def at_import(self, mutant: Mutant) -> bool:
        """Tell whether the line runs before any test does."""
        return not mutant.within or "" in self.tests.get(mutant.module, {}).get(mutant.line, ())

    def files(self, mutant: Mutant, rooms: Sequence[str]) -> list[str]:
        """Return the files of tests to run where a module is imported with ``mutant``, the nearest first."""
        took: defaultdict[str, float] = defaultdict(float)
        for test, seconds in self.seconds.items():
            took[test.partition("::")[0]] += seconds
        lines = self.tests.get(mutant.module, {}).values()
        reaching = {test.partition("::")[0] for tests in lines for test in tests}
        mine = [file for file in took if file.startswith(tuple(f"tests/{room}/" for room in rooms))]
        order = sorted(mine, key=lambda one: (not is_near(one, mutant), one not in reaching, took[one]))
        chosen: list[str] = []
        left = 3 * SECONDS
        for file in order:
            left -= took[file]
            if left < 0 and chosen:
                continue
            chosen.append(file)
        return chosen


def is_near(test: str, mutant: Mutant) -> bool:
    """Tell whether a test stands in a file that is named after the module."""
    stem = Path(mutant.module).stem.strip("_")
    return stem.rstrip("s") in Path(test.partition("::")[0]).stem


class _Quick:
    """Lets Hypothesis draw the same each time, and not look for the smallest example."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutation", settings.get_profile("ci"), max_examples=40, phases=phases)
        settings.load_profile("mutation")


@final
class Session(_Quick):
    """A pytest plugin that runs, in place of the tests, what is asked of it."""

    def __init__(self, folders: Sequence[str], map_: Path, task: Callable[["Session"], None]) -> None:
        """Collect the tests of ``folders``; the map of what they cover is kept in ``map_``; then do ``task``."""
        self.covered: Covered
        self.items: dict[str, pytest.Item]
        self.functions: Functions
        self._map, self._task = map_, task
        self._coverage: Any = None
        if not map_.exists():
            self._coverage = coverage.Coverage(data_file=None, source_pkgs=["govdisclosure"], config_file=False)
            self._coverage.start()
        status = pytest.main([*_OPTIONS, *(str(ROOT / "tests" / one) for one in folders)], plugins=[self])
        if status:
            raise SystemExit(f"the tests end with status {status}")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests once if the map is missing, then the task."""
        self.items = {item.nodeid: item for item in session.items}
        self.functions = Functions()
        if self._coverage is not None:
            self._measure()
        kept = json.loads(self._map.read_text(encoding="utf-8"))
        names = kept["names"]
        self.covered = Covered(
            kept["seconds"],
            {
                module: {int(line): tuple(names[one] for one in tests) for line, tests in lines.items()}
                for module, lines in kept["tests"].items()
            },
        )
        self._task(self)
        return True

    def _measure(self) -> None:
        seconds: dict[str, float] = {}
        for name, item in self.items.items():
            self.functions.forget()
            self._coverage.switch_context(name)
            start = time.process_time()
            if _passes(item):
                seconds[name] = round(time.process_time() - start, 4)
            else:  # it is about how Hypothesis finds the smallest example, which is left out here
                sys.stderr.write(f"left out, since it fails without a mutant: {name}\n")
        self._coverage.stop()
        data = self._coverage.get_data()
        names = ["", *seconds]
        number = {name: at for at, name in enumerate(names)}
        tests = {
            str(Path(file).relative_to(PACKAGE)): {
                line: [number[one] for one in contexts] for line, contexts in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        self._map.parent.mkdir(parents=True, exist_ok=True)
        self._map.write_text(json.dumps({"names": names, "seconds": seconds, "tests": tests}), encoding="utf-8")

    def tried(self, mutant: Mutant) -> str:
        """Return what becomes of ``mutant`` in the functions that are here: killed, hung, survived, or "" if it does not go in."""
        tests = self.covered.of(mutant, self.items)
        limit = WORST * (1 + sum(self.covered.seconds.get(one, 0) for one in tests))

        def child() -> int:
            if not self.functions.hide(mutant):
                return 9
            return int(not all(_passes(self.items[one]) for one in tests))

        return {0: "survived", 1: "killed", 9: ""}.get(forked(child, limit), "hung")


def _passes(item: pytest.Item) -> bool:
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def forked(child: Callable[[], int], limit: float) -> int:
    """Return the status with which ``child`` ends in a process of its own; negative if it took longer than ``limit`` seconds."""
    sys.stdout.flush()
    pid = os.fork()
    if not pid:
        _quiet(limit)
        try:
            status = child()
        except BaseException:  # noqa: BLE001  (a mutant may raise anything)
            status = 1
        os._exit(status)
    deadline = time.monotonic() + 12 * limit
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return -signal.SIGKILL


def _quiet(limit: float) -> None:
    """Let this process say nothing, and end it when it has had so much of a processor, or of memory."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    seconds = int(limit) + 1
    used = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, used + seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (6 * 2**30, 6 * 2**30))


# Where a module is imported with the mutant --------------------------------------------------------------------------

_LIBRARIES: Final = (
    *(
        "attrs",
        "cattrs",
        "hypothesis",
        "hypothesis.strategies",
        "orjson",
        "lxml.etree",
        "selectolax.lexbor",
        "rapidfuzz",
        "rensa",
    ),
    *(
        "stdnum.cn.uscc",
        "python_calamine",
        "xlsxwriter",
        "docx",
        "markdown_it",
        "click",
        "rich",
        "jsonschema",
        "numpy",
        "openpyxl",
    ),
    *("hypothesis.extra.pytestplugin", "_hypothesis_pytestplugin", "decimal", "fractions", "tomllib", "unittest.mock"),
)


@final
class Bare:
    """A process that has imported what is not the package, and forks one that imports it with a mutant."""

    def __init__(self) -> None:
        """Start it; nothing of the package may be imported yet."""
        if any(name.startswith("govdisclosure") for name in sys.modules):
            raise RuntimeError("the package is imported already")
        asked, self._ask = os.pipe()
        self._answers, answer = os.pipe()
        if not os.fork():
            os.close(self._ask)
            os.close(self._answers)
            for name in _LIBRARIES:
                with contextlib.suppress(ImportError):
                    importlib.import_module(name)
            with os.fdopen(asked, encoding="utf-8") as requests:
                for line in requests:
                    request = json.loads(line)
                    mutant = Mutant(**request["mutant"]) if request["mutant"] else None
                    status = forked(lambda: _imported(mutant, request["files"]), request["limit"])  # noqa: B023
                    os.write(answer, f"{status}\n".encode())
            os._exit(0)
        os.close(asked)
        os.close(answer)
        self._stream = os.fdopen(self._answers, encoding="utf-8")

    def tried(self, mutant: Mutant | None, files: Iterable[str], limit: float) -> str:
        """Return what becomes of a mutant that is there from the import on."""
        request = {"mutant": asdict(mutant) if mutant else None, "files": [*files], "limit": limit}
        os.write(self._ask, f"{json.dumps(request)}\n".encode())
        status = int(self._stream.readline())
        return "survived" if status == 0 else "killed" if status in {1, 2, 3, 4} else "hung"


def _imported(mutant: Mutant | None, files: Sequence[str]) -> int:
    if mutant:
        hide_in_import(mutant)
    return int(pytest.main([*_OPTIONS, *(str(ROOT / file) for file in files)], plugins=[_Quick()]))
