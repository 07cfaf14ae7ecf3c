"""What the pages show is what happens: every example on every page is run, from the root of the project.

The blocks of a page share their names and run in order. One test runs a whole page, so that its blocks stay together
wherever tests are run in parallel.
"""

import doctest
import io
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner

from govdisclosure.cli import main
from tests.docs.pages import PAGES, ROOT, Block, blocks_of

EXCUSED: Final = {
    "console installed": "wants an example package, which tests/examples and tests/extending install",
    "json": "is compared with what is written by the test of its page",
    "python daft": "is compiled by test_engines_page.py",
    "python dask": "is run by test_engines_page.py",
    "python ray": "is compiled by test_engines_page.py",
    "python spark": "is run by test_engines_page.py",
    "sql": "is run by test_analysis_page.py",
    "text": "is shown and not run",
    "toml": "is read by the test of its page",
}
"""The blocks that this module does not run, and why."""

FURNITURE: Final = {"{include}", "{public}", "{toctree}"}
"""The directives of the site."""

PROGRAMS: Final = {"govdisclosure"}
NOT_OURS: Final = {"cd", "make", "npm", "npx", "pip"}
"""Programs that commands on a page may be of, and are not run."""

RUN: Final = {"console", "pycon", "python", "text printed"}


class Page:
    """A page that is being run."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.printed = ""
        self.status = 0

    def run(self, block: Block) -> None:
        """Run one block, or compare it with what the one before it printed."""
        match block.info:
            case "python":
                out = io.StringIO()
                code = compile("\n" * block.line + block.text, self.name, "exec")
                with redirect_stdout(out):
                    exec(code, self.names)  # noqa: S102  (our own page)
                self.printed = out.getvalue()
            case "pycon":
                examples = doctest.DocTestParser().get_doctest(block.text, {}, self.name, self.name, block.line)
                examples.globs = self.names
                said = io.StringIO()
                runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
                assert not runner.run(examples, out=said.write, clear_globs=False).failed, said.getvalue()
            case "text printed":
                assert_alike(self.printed, block.text, f"{self.name}, line {block.line}")
            case _:
                for command, shown in commands(block):
                    self.enter(command, shown, f"{self.name}, line {block.line}")

    def enter(self, command: str, shown: str, place: str) -> None:
        """Run one command, and compare what it prints where that is shown."""
        program, *words = shlex.split(command, comments=True)
        if command == "echo $?":
            assert shown.strip() == str(self.status), place
            return
        assert program in PROGRAMS | NOT_OURS, f"{place}: what is {program}?"
        if program in NOT_OURS:
            return
        with CliRunner().isolation() as (_, _, out):
            self.status = main(
                [one for word in words for one in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]
            )
            said = out.getvalue().decode()
        assert self.status != 2 or shown, f"{place}: {said}"
        if shown:
            assert_alike(said, shown, place)


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command behind a ``$``, and what is shown below it."""
    assert block.text.startswith("$ "), f"line {block.line}: a console block begins with `$ `"
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = command[:-1] + more.strip()
        yield command, shown


def assert_alike(printed: str, shown: str, place: str) -> None:
    """Compare line by line; a line ``…`` stands for any lines."""
    wanted = "".join(
        "(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + "\n" for line in shown.rstrip().splitlines()
    )
    lines = "".join(line.rstrip() + "\n" for line in printed.rstrip().splitlines())
    assert re.fullmatch(wanted, lines), f"{place}: printed was\n{lines}"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the root of the project, in which a page may write."""
    for name in ("docs", "tests"):
        (tmp_path / name).symlink_to(ROOT / name, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize("name", [name for name, path in PAGES.items() if {b.info for b in blocks_of(path)} & RUN])
@pytest.mark.usefixtures("root")
def test_what_a_page_shows_happens(name: str) -> None:
    """Its Python runs, and prints what is shown as printed; its commands say what stands below them."""
    page = Page(name)
    for block in blocks_of(PAGES[name]):
        if block.info in RUN:
            page.run(block)


@pytest.mark.parametrize("name", PAGES)
def test_every_block_is_run_or_excused(name: str) -> None:
    """A block says what it is, and is of a kind that is run, or of one whose excuse is known."""
    kinds = {block.info for block in blocks_of(PAGES[name])}
    unknown = {
        kind
        for kind in kinds
        if kind not in RUN | {*EXCUSED} and kind.split()[:1] != [] and kind.split()[0] not in FURNITURE
    }
    assert not unknown
    assert "" not in kinds, "a block without a language"


def test_every_excuse_is_needed() -> None:
    """An excuse for a kind of block that no page has is taken away."""
    kinds = {block.info for path in PAGES.values() for block in blocks_of(path)}
    assert kinds >= {*EXCUSED, *RUN}
