"""Write the tables of columns into docs/reference/corpus.md: ``python docs/examples/corpus_columns.py``."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from govdisclosure.corpus.cells import CellColumn, cell_columns
from govdisclosure.corpus.schema import FINDING, ODD, REPORTS, TEXT

PAGE = Path(__file__).parents[1] / "reference" / "corpus.md"
MOST = 3
NESTED = {"findings": FINDING, "odd": ODD, "texts": TEXT}


def _kind(kind: object) -> str:
    words = str(kind)
    return re.sub(r"^list<.*?struct<.*", "list of struct", re.sub(r"^list<\w+: (\w+)>$", r"list of \1", words))


def _about(metadata: dict[bytes, bytes] | None) -> str:
    return (metadata or {})[b"about"].decode().replace("|", "\\|")


def columns() -> Iterator[str]:
    """Yield the table of the columns that are not cells."""
    cells = {column.path for column in cell_columns()}
    yield "| column | type | what it holds |\n|---|---|---|\n"
    for name in REPORTS.names:
        if name.removesuffix(".unit") not in cells:
            field = REPORTS.field(name)
            yield f"| `{name}` | {_kind(field.type)} | {_about(field.metadata)} |\n"


def members() -> Iterator[str]:
    """Yield the table of what the members of the nested columns are."""
    yield "| member | type | what it holds |\n|---|---|---|\n"
    for name, struct in NESTED.items():
        for member in struct:
            yield f"| `{name}[].{member.name}` | {_kind(member.type)} | {_about(member.metadata)} |\n"


def cells() -> Iterator[str]:
    """Yield the table of the cells: a line for each row of a form, with its columns between braces."""
    yield "| columns | type | editions | row of the form |\n|---|---|---|---|\n"
    for _, group in groupby(cell_columns(), lambda column: (column.table, column.row, column.figure, column.editions)):
        row = list(group)
        yield f"| `{_paths(row)}` | {REPORTS.field(row[0].path).type} | {', '.join(sorted(row[0].editions))} | {_label(row)} |\n"


def _paths(row: list[CellColumn]) -> str:
    start = row[0].path.removesuffix(row[0].column)
    names = [column.column + (f", {column.column}.unit" if column.own_unit else "") for column in row]
    if len(names) > MOST:
        names = [names[0], "…", names[-1]]
    return f"{start}{names[0]}" if len(row) == 1 and not row[0].own_unit else f"{start}{{{', '.join(names)}}}"


def _label(row: list[CellColumn]) -> str:
    label, _, column = row[0].label.rpartition("·")
    return (label if len(row) > 1 else f"{label}·{column}").replace("|", "\\|")


PARTS = {"columns": columns, "members": members, "cells": cells}


def page(text: str) -> str:
    """Return the page with its tables written anew, each between the two remarks that name it."""
    for name, lines in PARTS.items():
        start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, _, rest = text.partition(start)
        text = f"{before}{start}{''.join(lines())}{end}{rest.partition(end)[2]}"
    return text


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
