"""The vectors of the corpus: what a report says, and exactly what must be found in it. README.md describes the files."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias, final

from attrs import evolve, field, frozen

from govdisclosure.model.narrative import SECTION_NAMES

__all__ = ["HERE", "Expected", "Said", "Vector", "all_vectors", "passages", "reports"]

HERE: Final = Path(__file__).parent
_CODE: Final = re.compile("GD[0-9]{3}", re.IGNORECASE)
_Maker: TypeAlias = Callable[[dict[str, Any]], "Said"]
_PLACEHOLDER: Final = re.compile(r"\{(agency|year|last|next)\}")


@final
@frozen(kw_only=True)
class Expected:
    """A finding that must be there; a sentence or cells are compared only where they are given."""

    code: str
    severity: str
    text: str | None = None
    cells: Sequence[str] = ()
    """Paths (``requests.received.total``) that must be among the evidence."""


@final
@frozen(kw_only=True)
class Said:
    """What a report says: only what differs from the stock prose and from noughts is given."""

    year: int = 2022
    agency: str = "云岭市青禾县水利局"
    style: str = "plain"
    stock: str = "plain"
    title: Sequence[str] = ("{agency}{year}年政府信息公开工作年度报告",)
    preamble: Sequence[str] | None = None
    sections: Mapping[str, Sequence[str]] = field(factory=dict[str, Sequence[str]])
    """Paragraphs instead of the stock's, by section."""
    append: Mapping[str, Sequence[str]] = field(factory=dict[str, Sequence[str]])
    """Paragraphs after those, by section or ``preamble``."""
    headings: Mapping[str, str | None] = field(factory=dict[str, str | None])
    """Heads instead of the official ones; null leaves the section out."""
    order: Sequence[str] = SECTION_NAMES
    cells: Mapping[str, int | str] = field(factory=dict[str, int | str])
    """Figures by path; others are 0 and totals computed."""
    rows: Mapping[str, Sequence[int | str]] = field(factory=dict[str, Sequence[int | str]])
    """Figures of a whole row by its path, the total left out."""
    printed: Mapping[str, str] = field(factory=dict[str, str])
    """What cells print instead, by path; ``proactive.rules.*`` is a row."""
    zeros: Mapping[str, str] = field(factory=dict[str, str])
    """What noughts print, by table."""
    tables: Mapping[str, str] = field(factory=dict[str, str])
    """``picture``, ``absent`` or the name of another edition, by table."""
    without: Sequence[str] = ()
    """Rows that the tables lack, by path."""
    doubled: Mapping[str, str] = field(factory=dict[str, str])
    """Rows drawn once more above themselves, path to the label of the copy."""
    labels: Mapping[str, str] = field(factory=dict[str, str])
    """Printed labels instead of the official ones."""
    signature: Sequence[str] = ("{agency}", "{next}年1月16日")
    charts: Sequence[Mapping[str, Any]] = ()

    def fill(self, text: str) -> str:
        """Return ``text`` with the report's body and years put in for ``{agency}``, ``{year}``, ``{last}``, ``{next}``."""
        known = {"agency": self.agency, "year": self.year, "last": self.year - 1, "next": self.year + 1}
        return _PLACEHOLDER.sub(lambda match: str(known[match[1]]), text)


@final
@frozen(kw_only=True)
class Vector:
    """A report, last year's if there is one, and what must be found: exactly ``findings``."""

    id: str
    about: str
    said: Said
    previous: Said | None = None
    findings: tuple[Expected, ...] = ()
    near: frozenset[str] = frozenset()
    """Rules that must stay silent although the report comes close to tripping them."""


def all_vectors() -> list[Vector]:
    """Return every vector of the corpus.

    Raises:
        ValueError: two vectors have one id.
    """
    vectors = [*passages(), *reports()]
    ids = [vector.id for vector in vectors]
    if doubled := sorted({name for name in ids if ids.count(name) > 1}):
        raise ValueError(f"two vectors have one id: {doubled}")
    return vectors


def passages(folder: Path = HERE / "passages") -> Iterator[Vector]:
    """Yield the passages: a few sentences put into a sound report.

    A file is about one thing: a passage on which nothing is to be found comes near what the others of its file trip.
    """
    for path in sorted(folder.glob("*.json")):
        vectors = _loaded(path, _passage)
        tripped = frozenset(one.code for vector in vectors for one in vector.findings)
        for vector in vectors:
            yield vector if vector.near or vector.findings else evolve(vector, near=tripped)


def reports(folder: Path = HERE / "reports") -> Iterator[Vector]:
    """Yield the whole reports."""
    for path in sorted(folder.glob("*.json")):
        yield from _loaded(path, _whole)


def _loaded(path: Path, said: _Maker) -> list[Vector]:
    vectors: list[Vector] = []
    for data in json.loads(path.read_bytes()):
        try:
            vectors.append(_vector(dict(data), said))
        except (TypeError, KeyError) as error:
            raise ValueError(f"{path.name}: {data.get('id')}: {error}") from error
    return vectors


def _vector(data: dict[str, Any], said: _Maker) -> Vector:
    own = {key: data.pop(key) for key in ("id", "about")}
    found, near, previous = data.pop("findings"), data.pop("near", None), data.pop("previous", None)
    report = said(data)
    shared = {"year": report.year - 1, "agency": report.agency, "stock": "before"}
    findings = tuple(Expected(**one) for one in found)
    tripped = {one.code for one in findings}
    named = _CODE.findall(" ".join(own.values())) if near is None else near
    return Vector(
        **own,
        said=report,
        previous=None if previous is None else said(shared | previous),
        findings=tuple(_filled(one, report) for one in findings),
        near=frozenset(code.upper() for code in named) - tripped,
    )


def _filled(expected: Expected, said: Said) -> Expected:
    text = None if expected.text is None else said.fill(expected.text)
    return Expected(code=expected.code, severity=expected.severity, text=text, cells=expected.cells)


def _whole(data: dict[str, Any]) -> Said:
    return Said(**data)


def _passage(data: dict[str, Any]) -> Said:
    place: str = data.pop("place", "overview")
    text: str = data.pop("text", "")
    replace: bool = data.pop("replace", False)
    if place not in {"preamble", *SECTION_NAMES}:
        raise KeyError(place)
    paragraphs = text.split("\n") if text else []
    if not replace:
        return Said(**data, append={place: paragraphs})
    return Said(**data, preamble=paragraphs) if place == "preamble" else Said(**data, sections={place: paragraphs})
