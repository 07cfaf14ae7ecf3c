"""What was promised, what changed since, and whether the changelog says so."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Final, final

from attrs import frozen

from tests.surface.names import load, names_of
from tests.surface.program import commands, packaging, rules, schemas

__all__ = [
    "PROMISED",
    "ROOT",
    "Change",
    "changes",
    "entries_of",
    "fragments",
    "public_modules",
    "read_promised",
    "surface",
    "told",
    "unnamed",
    "written",
]

ROOT: Final = Path(__file__).parents[2]
PROMISED: Final = Path(__file__).with_name("promised.txt")
"""The public surface as it was last promised."""

FRAGMENTS: Final = ROOT / "docs/changes"

_MODULE: Final = re.compile(r"^\| `(govdisclosure[\w.]*)` \|", re.MULTILINE)
_SPAN: Final = re.compile("`([^`]+)`")
_WORD: Final = re.compile(r"-{0,2}\w[\w-]*")
_HEAD: Final = "# The public surface as it was last promised: written by `make surface`, by hand never.\n"
_KINDS: Final = {"command", "entry-point", "extra", "needs", "rule", "script"}


def public_modules() -> list[str]:
    """Return the modules that the page on stability names."""
    return _MODULE.findall((ROOT / "docs/explanation/stability.md").read_text(encoding="utf-8"))


def surface() -> dict[str, str]:
    """Return the public surface: each name behind its owner's, and what is said of it."""
    return names_of(load(), public_modules()) | dict([*commands(), *rules(), *schemas(), *packaging()])


def written(facts: Mapping[str, str]) -> str:
    """Return the surface as text, a fact a line."""
    return _HEAD + "".join(f"{name}: {words}\n" for name, words in sorted(facts.items()))


def read_promised(text: str) -> dict[str, str]:
    """Return the surface that `written` wrote."""
    lines = [line.partition(": ") for line in text.splitlines() if not line.startswith("#")]
    return {name: words for name, _, words in lines}


@final
@frozen
class Change:
    """Something public that is new, gone, or no longer as it was."""

    name: str
    old: str | None
    new: str | None

    def __str__(self) -> str:
        """Return the change as a clause."""
        if self.old is None:
            return f"{self.name} is new ({self.new})"
        return f"{self.name} is gone" if self.new is None else f"{self.name} was “{self.old}” and is “{self.new}”"

    @property
    def words(self) -> tuple[str, ...]:
        """What an entry of the changelog says in backticks: the name, and the name of what it is a part of."""
        kind, *rest = self.name.split()
        if kind == "schema":
            return (kind,)
        named = rest if kind in _KINDS else [kind.rpartition(".")[2], *rest]
        return tuple([word for word in named if not word.startswith("overload-")][-2:])

    def is_named_in(self, entry: str) -> bool:
        """Tell whether ``entry`` names it."""
        said = {word for span in _SPAN.findall(entry) for word in _WORD.findall(span)}
        return all(said.issuperset(_WORD.findall(word)) for word in self.words)


def changes(promised: Mapping[str, str], current: Mapping[str, str]) -> Iterator[Change]:
    """Yield what changed; of what is new or gone as a whole, only the whole."""
    for name in sorted(promised.keys() | current.keys()):
        old, new = promised.get(name), current.get(name)
        owner, _, _ = name.rpartition(" ")
        whole = (promised.get(owner) is None) != (current.get(owner) is None)
        if old != new and not whole:
            yield Change(name, old, new)


def fragments() -> dict[str, tuple[str, ...]]:
    """Return the entries of the next release's changelog, by file."""
    files = sorted(FRAGMENTS.glob("*.md"))
    return {path.name: entries_of(path.read_text(encoding="utf-8")) for path in files}


def entries_of(text: str) -> tuple[str, ...]:
    """Return the bullets of a file, each on one line."""
    _, *bullets = re.split(r"^- ", text, flags=re.MULTILINE)
    return tuple(" ".join(bullet.split()) for bullet in bullets)


def told() -> tuple[str, ...]:
    """Return all entries."""
    return tuple(chain.from_iterable(fragments().values()))


def unnamed(found: Iterable[Change], entries: Iterable[str]) -> list[Change]:
    """Return the changes that no entry names."""
    said = [*entries]
    return [one for one in found if not any(map(one.is_named_in, said))]
