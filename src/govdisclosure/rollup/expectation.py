"""A list of the units whose reports are expected: a name a line, or a table with names, codes and regions."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias, final

from attrs import field, frozen

from govdisclosure.bodies.identity import bodies_of
from govdisclosure.bodies.names import read_name
from govdisclosure.errors import InvalidReport, Message, MissingExtra, Unreadable
from govdisclosure.formats.detect import detect
from govdisclosure.formats.registry import FORMATS
from govdisclosure.interpret.raw import Line, Listing, RawBlock, RawTable
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency
from govdisclosure.published import Place

__all__ = ["Expectation", "expectation_of"]

_TITLES: Final = {
    "name": (
        *("name", "agency", "unit", "名称", "单位", "单位名称", "单位全称", "机关", "机关名称", "行政机关"),
        *("部门", "部门名称", "机构", "机构名称", "报送单位", "填报单位", "应报单位"),
    ),
    "code": ("code", "代码", "统一社会信用代码", "信用代码"),
    "region": ("region", "行政区划代码", "区划代码", "行政区划"),
}
_ASIDE: Final = re.compile(r"\s+|[（(].*?[)）]")
_BLANKS: Final = re.compile(r"\s+")
_ORDINAL: Final = re.compile(
    r"[0-9]{1,4}(?:[、.．]|\s+)\s*|[（(][0-9]{1,4}[)）]\s*|[一二三四五六七八九十]{1,4}、|[-*·•]\s+"
)
_NO_UNIT: Final = re.compile(
    r"[\W\d一二三四五六七八九十①-⑳]*|.*[。！？：；:;<>|{}=`].*|.*(?:名单|名册|清单|一览|通知|表|部门|单位|乡镇)"
    r"|(?:[合总共小]计|附件|请|[0-9]{4}年).*|序号|编号|备注|说明|日期|联系人|联系电话|电话"
)
"""Sentences, marks, numbers, dates, titles, sums, and the heads of columns and of groups of units."""
_SENTENCE: Final = re.compile("[。！？]")
_CELL: Final = re.compile("(?P<sheet>.*!)?(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})")
_APART: Final = ("\t", ",", ";")
_EVEN: Final = str.maketrans("，；", ",;")
_ABOVE_HEADS: Final = Message("第{line}行在表头之前，未使用")
_TWICE: Final = Message("第{line}行：“{name}”在名单中重复")
_NO_UNITS: Final = Message("名单中没有单位名称")
_NO_NAME: Final = Message("第{line}行：没有单位名称，未使用")
_NOT_ONE: Final = Message("第{line}行：“{name}”不像单位名称，未使用")
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
    """Return the units that a list names: a text in UTF-8, GBK or whatever else Chinese files come in, a workbook, a document.

    Blank lines, lines that begin with ``#``, and numbers in front of names are left out, and so is, and is said, what is no
    name of a unit: sentences, mark-up, dates, sums, heads. The columns of a table stand in the order
    name, code, region, or as its heads say; in a text they are apart by tabs, commas or semicolons. What is wrong with a unit is
    said, and the unit kept by its name.

    Raises:
        Unreadable: it is empty, damaged, nothing that can be read, or names no unit.
        MissingExtra: what the format of the file needs is not installed.
    """
    notes: list[Phrase] = []
    units = [*_units([*_rows(data)], notes)]
    if not units:
        raise Unreadable(_NO_UNITS)
    bodies = bodies_of([agency for _, agency in units])
    kept: list[Agency] = []
    for index, ((line, agency), body) in enumerate(zip(units, bodies, strict=True)):
        if body == index:
            kept.append(agency)
        else:
            notes.append(Phrase(_TWICE, {"line": line, "name": agency.name}))
    return Expectation(units=tuple(kept), notes=tuple(notes))


_Row: TypeAlias = "tuple[int, Sequence[str]]"
"""What stands in a line, and which it is."""


def _units(rows: Sequence[_Row], notes: list[Phrase]) -> Iterator[tuple[int, Agency]]:
    """Yield the units, each with its line; what is wrong is added to ``notes``."""
    heads = next((index for index, (_, cells) in enumerate(rows) if "name" in _columns(cells)), None)
    columns = None if heads is None else _columns(rows[heads][1])
    first = 0 if heads is None else heads + 1
    notes += [Phrase(_ABOVE_HEADS, {"line": line}) for line, _ in rows[: max(first - 1, 0)]]
    for line, cells in rows[first:]:
        is_counted = columns is None and len(cells) > 1 and cells[0].isdecimal()
        said = dict(zip(columns or _TITLES, cells[1:] if is_counted else cells, strict=False))
        agency = _agency(line, said.get("name", ""), said.get("code", ""), said.get("region", ""), notes)
        if agency is not None:
            yield line, agency


def _columns(cells: Sequence[str]) -> Sequence[str]:
    """Return what the columns are that have ``cells`` for titles, "" for any other."""
    titles = [_ASIDE.sub("", cell).lower() for cell in cells]
    return [next((name for name, words in _TITLES.items() if title in words), "") for title in titles]


def _rows(data: bytes) -> Iterator[_Row]:
    kind, text = detect(data)
    form = FORMATS.get(kind)
    rows = _text_rows(text) if form is None or form.read_bytes is None else _file_rows(form.read_bytes(data).blocks)
    for line, cells in rows:
        bare = [cell.strip() for cell in cells]
        if any(bare) and not bare[0].startswith("#"):
            yield line, bare


def _text_rows(text: str) -> Iterator[_Row]:
    lines = [line.strip() for line in text.splitlines()]
    even = [line.translate(_EVEN) for line in lines]
    delimiter = next((mark for mark in _APART if any(mark in line for line in even)), ",")
    for number, line in enumerate(lines if delimiter == "\t" else even, 1):
        if line and not line.startswith("#"):
            yield number, next(csv.reader([line], delimiter=delimiter))


def _file_rows(blocks: Iterable[RawBlock]) -> Iterator[_Row]:
    """Yield the lines of a document and the rows of its tables, or the rows of a sheet, numbered as it does."""
    rows: list[_Row] = []
    sheet: dict[tuple[str, int], dict[int, str]] = {}
    for cells in _blocks(blocks):
        found = [_CELL.fullmatch((place and place.address) or "") for place, _ in cells]
        for one, (_, text) in zip(found, cells, strict=True):
            if one:
                sheet.setdefault((one["sheet"], int(one["row"])), {})[_column(one["column"])] = text
        if not any(found):
            rows.append((len(rows) + 1, [text for _, text in cells]))
    yield from rows
    first = min((min(texts) for texts in sheet.values()), default=0)
    for (_, number), texts in sheet.items():
        yield number, [texts.get(column, "") for column in range(first, max(texts) + 1)]


def _blocks(blocks: Iterable[RawBlock]) -> Iterator[Sequence[tuple[Place | None, str]]]:
    """Yield the texts that stand together, each with its place."""
    for block in blocks:
        if isinstance(block, RawTable):
            yield from ([(cell.place, cell.text) for cell in row] for row in block.rows)
        elif isinstance(block, Listing):
            yield from ([(block.place, item)] for item in block.items)
        elif isinstance(block, Line):
            yield [(block.place, block.text)]


def _column(letters: str) -> int:
    """Return the number of a column of a sheet: 27 for AA."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _agency(line: int, name: str, code: str, region: str, notes: list[Phrase]) -> Agency | None:
    """Return the unit that a line names, as far as it can be one."""
    name = name[found.end() :] if (found := _ORDINAL.match(name)) else name
    if _is_no_unit(name, f"{code}{region}"):
        notes.append(Phrase(_NOT_ONE if name else _NO_NAME, {"line": line, "name": name}))
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


def _is_no_unit(name: str, more: str) -> bool:
    """Tell whether a name is none, by itself or as the beginning of a sentence that commas have cut."""
    title = _ASIDE.sub("", name).lower()
    is_head = any(title in words for words in _TITLES.values())
    is_cut = bool(_SENTENCE.search(more)) and read_name(name).body == "other"
    return is_head or is_cut or bool(_NO_UNIT.fullmatch(title))
