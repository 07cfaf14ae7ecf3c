"""A list of the units whose reports are expected: a name a line, or a table with names, codes and regions."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Final, final

from attrs import field, frozen

from govdisclosure.bodies.identity import bodies_of
from govdisclosure.errors import InvalidReport, Message, MissingExtra
from govdisclosure.formats.decoding import decode
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency

__all__ = ["Expectation", "expectation_of"]

_TITLES: Final = {
    "name": ("name", "agency", "unit", "名称", "单位", "单位名称", "机关", "机关名称", "行政机关"),
    "code": ("code", "代码", "统一社会信用代码", "信用代码"),
    "region": ("region", "行政区划代码", "区划代码", "行政区划"),
}
_BLANKS: Final = re.compile(r"\s+")
_TWICE: Final = Message("第{line}行：“{name}”在名单中重复")
_NO_NAME: Final = Message("第{line}行：没有单位名称，未使用")
_BAD_CODE: Final = Message("第{line}行：“{name}”的代码“{code}”不是有效的统一社会信用代码，未使用")
_UNCHECKED: Final = Message("第{line}行：统一社会信用代码未使用（核对代码需要：pip install 'govdisclosure[agency]'）")
_BAD_REGION: Final = Message("第{line}行：“{name}”的“{region}”不是行政区划代码，未使用")


@final
@frozen(kw_only=True)
class Expectation:
    """The units that are expected, each once."""

    units: tuple[Agency, ...] = ()
    notes: tuple[Phrase, ...] = field(default=(), eq=False)
    """What was left out of the list, with the line."""


def expectation_of(data: bytes) -> Expectation:
    """Return the units that a list names, in UTF-8, GBK or whatever else Chinese files come in.

    Blank lines, and lines that begin with ``#``, are left out. The columns of a table stand in the order name, code, region, or
    as its first line says; they are apart by tabs or commas. What is wrong with a unit is said, and the unit kept by its name.

    Raises:
        Unreadable: it is empty, or no text.
    """
    notes: list[Phrase] = []
    units = [*_units(decode(data), notes)]
    bodies = bodies_of([agency for _, agency in units])
    kept: list[Agency] = []
    for index, ((line, agency), body) in enumerate(zip(units, bodies, strict=True)):
        if body == index:
            kept.append(agency)
        else:
            notes.append(Phrase(_TWICE, {"line": line, "name": agency.name}))
    return Expectation(units=tuple(kept), notes=tuple(notes))


def _units(text: str, notes: list[Phrase]) -> Iterator[tuple[int, Agency]]:
    """Yield the units, each with its line; what is wrong is added to ``notes``."""
    columns: Sequence[str] | None = None
    for line, cells in _rows(text):
        if columns is None:
            columns = _columns(cells)
            if columns is not None:
                continue
            columns = tuple(_TITLES)
        said = dict(zip(columns, cells, strict=False))
        agency = _agency(line, said.get("name", ""), said.get("code", ""), said.get("region", ""), notes)
        if agency is not None:
            yield line, agency


def _rows(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    lines = text.splitlines()
    delimiter = "\t" if any("\t" in line.strip() for line in lines) else ","
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            written = bare if delimiter == "\t" else bare.replace("，", ",")
            cells = next(csv.reader([written], delimiter=delimiter))
            if any(cell.strip() for cell in cells):
                yield number, [cell.strip() for cell in cells]


def _columns(cells: Sequence[str]) -> Sequence[str] | None:
    """Return what the columns are if ``cells`` are their titles, None if they are a unit."""
    titles = [_BLANKS.sub("", cell).lower() for cell in cells]
    named = [next((name for name, words in _TITLES.items() if title in words), "") for title in titles]
    return named if "name" in named else None


def _agency(line: int, name: str, code: str, region: str, notes: list[Phrase]) -> Agency | None:
    """Return the unit that a line names, as far as it can be one."""
    if not name:
        notes.append(Phrase(_NO_NAME, {"line": line}))
        return None
    agency = Agency(name=name)  # a line of decoded text is one
    try:
        agency = Agency(name=name, code=_BLANKS.sub("", code).upper() or None)
    except InvalidReport:
        notes.append(Phrase(_BAD_CODE, {"line": line, "name": name, "code": code}))
    except MissingExtra:
        notes.append(Phrase(_UNCHECKED, {"line": line}))
    try:
        return Agency(name=name, code=agency.code, region=region or None)
    except InvalidReport:
        notes.append(Phrase(_BAD_REGION, {"line": line, "name": name, "region": region}))
        return agency
