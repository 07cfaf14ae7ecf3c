"""Rules and a format of a bureau's own, for tests."""

from collections.abc import Iterator
from typing import Any, Final

from attrs import evolve

from govdisclosure.extending.formats import (
    Document,
    Format,
    Head,
    Line,
    Para,
    RawCell,
    RawFile,
    RawTable,
    Signed,
    Table,
    Title,
    rows_of,
)
from govdisclosure.extending.rules import Case, Example, Finding, Message, Rule, Severity, rule

__all__ = ["BARS", "MARK", "OWN", "own_rule", "read_bars", "write_bars"]


@rule(
    "QH101",
    Severity.WARNING,
    title=Message("没有提到专栏", en="no column is named"),
    about=Message("请写明专栏。", en="Name the column."),
    message=Message("没有提到“{word}”", en="“{word}” is not mentioned"),
    provision="青公开组〔2022〕3号",
    trips=Example(has={"overview": "（一）主动公开。"}),
    passes=Example(),
)
def OWN(rule: Rule, case: Case) -> Iterator[Finding]:  # noqa: N802  (it is a rule, which is a value)
    """Section one does not name the column."""
    if not any("公开专栏" in passage.text for passage in case.passages):
        yield rule.finding(section=1, arguments={"word": "公开专栏"})


def own_rule(code: str = "QH101", **fields: Any) -> Rule:
    """Return the rule with another code, and other fields."""
    return evolve(OWN, code=code, **fields)


MARK: Final = b"\xfe\xfdQINGHE"
"""What files of the format begin with: bytes that are text in no encoding."""


def read_bars(data: bytes) -> RawFile:
    """Return the lines, and the rows of tables between bars."""
    blocks: list[Line | RawTable] = []
    for line in data.removeprefix(MARK).decode("utf-8", "replace").splitlines():
        if not line.startswith("|"):
            blocks.append(Line(line))
            continue
        row = tuple(map(RawCell, line[1:].split("|")))
        last = blocks[-1] if blocks else None
        if isinstance(last, RawTable):
            blocks[-1] = RawTable((*last.rows, row), last.number)
        else:
            blocks.append(RawTable((row,), 1 + sum(isinstance(block, RawTable) for block in blocks)))
    return RawFile(blocks=tuple(blocks))


def write_bars(document: Document) -> bytes:
    """Return the lines, and tables with bars between their cells."""
    lines: list[str] = []
    for block in document.blocks:
        match block:
            case Title() | Head() | Para():
                lines.append(block.text)
            case Signed():
                lines += block.lines
            case Table():
                lines += [f"|{'|'.join(row)}" for row in rows_of(block)]
            case _:
                pass
    return MARK + "\n".join(lines).encode()


BARS: Final = Format(
    name="bars",
    endings=("bars",),
    read_bytes=read_bars,
    write=write_bars,
    recognises=lambda data: data.startswith(MARK),
)
