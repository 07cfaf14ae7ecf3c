"""CSV to raw blocks."""

import csv
import io
from collections.abc import Iterator, Sequence

from govdisclosure.extending.formats import (
    Chart,
    Line,
    Listing,
    Message,
    Picture,
    Place,
    RawBlock,
    RawCell,
    RawChart,
    RawFile,
    RawTable,
    Series,
    Unreadable,
)
from qinghe_csv.marks import HEAD, LEFT, QUOTE, UP, VERSION

__all__ = ["read", "recognises"]

_MOST = 20_000
_NO_HEAD = Message("第一行不是“{head}”", en="the first line is not “{head}”")
_VERSION = Message(
    "这是第{version}版的交换文件，只能读第{known}版",
    en="this is version {version} of the exchange format, only {known} is read",
)
_NO_CSV = Message("第{line}行不是CSV（{words}）", en="line {line} is no CSV ({words})")
_TOO_LONG = Message("超过{most}行，不像是一份报告", en="more than {most} lines: not a report")
_NO_KIND = Message("第{line}行以“{kind}”开头，没有这种内容", en="line {line} begins with “{kind}”, which is no block")
_STRAY = Message("第{line}行的“{kind}”不在表格或图表里", en="line {line}, “{kind}”, belongs to no table or chart")
_LEVELS = {"一级标题": 1, "二级标题": 2, "三级标题": 3, "四级标题": 4}

Lines = list[tuple[int, list[str]]]
"""The lines of a file, each with its number."""


def recognises(data: bytes) -> bool:
    """Tell whether a file that no other format can read is an exchange file."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip(b'"').startswith(HEAD.encode())


def read(text: str) -> RawFile:
    """Return the blocks of an exchange file in their order.

    Raises:
        Unreadable: it is of another kind or version, no CSV, far too long, or has a line that means nothing.
    """
    lines = _split(text.removeprefix("\ufeff"))
    if not lines or lines[0][1][0] != HEAD:
        raise Unreadable(_NO_HEAD, head=HEAD)
    if lines[0][1][1:2] != [VERSION]:
        raise Unreadable(_VERSION, version="".join(lines[0][1][1:2]) or "?", known=VERSION)
    blocks: list[RawBlock] = []
    record: list[str] = []
    tables = 0
    at = 1
    while at < len(lines):
        number, (kind, *fields) = lines[at]
        at += 1
        below = list(_below(lines, at, {"表格": ("行",), "图表": ("类别", "系列")}.get(kind, ())))
        at += len(below)
        if kind == "记录":
            record += fields
        elif kind == "表格":
            tables += 1
            blocks.append(RawTable(rows=_rows(below, tables), number=tables))
        else:
            blocks += _blocks(number, kind, fields, below)
    return RawFile(blocks=tuple(blocks), record="".join(record).encode() if record else None)


def _split(text: str) -> Lines:
    lines: Lines = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for fields in reader:
            if len(lines) == _MOST:
                raise Unreadable(_TOO_LONG, most=_MOST)
            lines += [(reader.line_num, fields)] if any(fields) else []
    except csv.Error as error:
        raise Unreadable(_NO_CSV, line=reader.line_num, words=error) from None
    return lines


def _below(lines: Lines, at: int, kinds: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines from ``at`` on that are of these kinds."""
    for line in lines[at:] if kinds else ():
        if line[1][0] not in kinds:
            return
        yield line


def _blocks(number: int, kind: str, fields: list[str], below: Lines) -> Iterator[RawBlock]:
    place = Place(line=number)
    match kind:
        case "标题" | "段落" | "落款":
            yield from (Line(text, place) for text in fields)
        case "列表" | "序号列表":
            yield Listing(tuple(fields), ordered=kind != "列表", place=place)
        case "图片":
            source, alt = (*fields, "", "")[:2]
            yield Picture(source or None, alt or None, place)
        case "图表":
            yield RawChart(_chart(fields, below), place)
        case "行" | "类别" | "系列":
            raise Unreadable(_STRAY, line=number, kind=kind)
        case _ if kind in _LEVELS:
            yield from (Line(text, place, level=_LEVELS[kind]) for text in fields)
        case _:
            raise Unreadable(_NO_KIND, line=number, kind=kind[:20])


def _chart(title: list[str], below: Lines) -> Chart:
    series = [fields[1:] for _, fields in below if fields[0] == "系列"]
    return Chart(
        title="".join(title) or None,
        categories=tuple(text for _, fields in below if fields[0] == "类别" for text in fields[1:]),
        series=tuple(Series(name="".join(one[:1]) or None, values=tuple(one[1:])) for one in series),
    )


def _rows(below: Lines, table: int) -> tuple[tuple[RawCell, ...], ...]:
    """Return the cells of a table, those that others span left out."""
    grid = [fields[1:] for _, fields in below]
    rows: list[tuple[RawCell, ...]] = []
    for row, fields in enumerate(grid):
        cells = [
            RawCell(
                text=text[1:] if text.startswith(QUOTE) else text,
                rowspan=1 + _run([line[column] if column < len(line) else "" for line in grid[row + 1 :]], UP),
                colspan=1 + _run(fields[column + 1 :], LEFT),
                place=Place(table=table, row=row + 1, column=column + 1),
            )
            for column, text in enumerate(fields)
            if text not in {LEFT, UP}
        ]
        rows.append(tuple(cells))
    return tuple(rows)


def _run(fields: Sequence[str], mark: str) -> int:
    """Return how many of the first ``fields`` are ``mark``."""
    return next((number for number, field in enumerate(fields) if field != mark), len(fields))
