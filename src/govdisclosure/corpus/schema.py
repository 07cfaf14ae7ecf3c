"""The columns of a corpus as Arrow schemas, derived from the forms: one row a report, a cell or a finding."""

from typing import Any, Final

import pyarrow as pa

from govdisclosure.corpus.cells import CellColumn, cell_columns

__all__ = ["AMOUNT", "CELLS", "COUNT", "FINDING", "FINDINGS", "ODD", "REPORTS", "SOURCES", "TEXT"]

COUNT: Final = pa.int32()
"""A number of things."""
AMOUNT: Final = pa.decimal128(31, 8)
"""Money: exact, as the model holds it."""


def _field(name: str, kind: pa.DataType, about: str, *, required: bool = False) -> "pa.Field[Any]":
    return pa.field(name, kind, nullable=not required, metadata={"about": about})


SOURCES: Final = pa.schema(
    [
        _field("source", pa.string(), "where the file is: path, member of an archive, address", required=True),
        _field("data", pa.large_binary(), "what is in it; null where it could not be read"),
        _field("error", pa.string(), "why it could not be read"),
        _field("size", pa.int64(), "bytes, as the place where it is says"),
        _field("stamp", pa.string(), "what changes when the file does: time of change, checksum of a member"),
    ]
)
"""Files: what `rows_of` takes."""

ODD: Final = pa.struct(
    [
        _field("cell", pa.string(), "the column's name", required=True),
        _field("text", pa.string(), "as printed", required=True),
        _field("state", pa.string(), "number, zero, blank, placeholder, text or image", required=True),
        _field("value", pa.string(), "the number, where it is one that the column does not hold"),
        _field("unit", pa.string(), "the unit printed in the cell"),
    ]
)
"""A cell that prints anything but the plain number of its column."""

TEXT: Final = pa.struct(
    [
        _field("section", pa.string(), "overview, problems or other_matters", required=True),
        _field("characters", pa.int32(), "how many, blanks put aside", required=True),
        _field("sketch", pa.list_(pa.uint32()), "a MinHash: the share of equal numbers says how alike two texts are"),
    ]
)
"""What the own words of a section come to: names, years and what every report says put aside."""

_FINDING: Final["list[pa.Field[Any]]"] = [
    _field("code", pa.string(), "the rule", required=True),
    _field("severity", pa.string(), "error, warning or notice", required=True),
    _field("result", pa.string(), "broken or undecided", required=True),
    _field("message", pa.string(), "the sentence, in Chinese", required=True),
    _field("section", pa.int8(), "0 title and preamble, 1 to 6, 7 signature"),
    _field("text", pa.string(), "the sentence of the report"),
    _field("cells", pa.list_(pa.string()), "columns, a total first; last year's with previous: before them"),
    _field("expected", pa.string(), "what the other figures give"),
    _field("actual", pa.string(), "what is reported"),
    _field("suggestion", pa.list_(pa.string()), "column=value of each cell to change"),
    _field("cause", pa.string(), "how the cells may have come to be wrong"),
]
FINDING: Final = pa.struct(_FINDING)
"""A finding, as `check` gives it."""


def _of_cell(cell: CellColumn) -> "list[pa.Field[Any]]":
    about = f"{cell.label}; editions {', '.join(cell.editions)}" + (f"; unit {cell.unit}" if cell.unit else "")
    field = _field(cell.path, COUNT if cell.figure == "count" else AMOUNT, about)
    return [field, _field(f"{cell.path}.unit", pa.string(), "the unit printed")] if cell.own_unit else [field]


REPORTS: Final = pa.schema(
    [
        _field("source", pa.string(), "where the report was read from", required=True),
        _field("hash", pa.string(), "SHA-256 of the file, null where it could not be opened"),
        _field("size", pa.int64(), "bytes"),
        _field("stamp", pa.string(), "what changes when the file does"),
        _field("error", pa.string(), "why it is no report; all else is null then"),
        _field("agency", pa.string(), "the body that reports, as written"),
        _field(
            "body",
            pa.string(),
            "the same for reports of one body: its name, if that says of which place it is, else its code",
        ),
        _field("code", pa.string(), "统一社会信用代码"),
        _field("region", pa.string(), "GB/T 2260 code"),
        _field("places", pa.list_(pa.string()), "the places in the body's name, the highest first"),
        _field("tier", pa.string(), "national, province, prefecture, county or township"),
        _field("kind", pa.string(), "government, office, department or other"),
        _field("year", pa.int16(), "the report year"),
        _field("edition", pa.string(), "2019 or 2021, the form that was used"),
        _field("title", pa.string(), "as printed"),
        _field("signed_on", pa.date32(), "date of the signature (成文日期)"),
        _field("published_on", pa.date32(), "date of publication (发布日期)"),
        _field(
            "same_as",
            pa.string(),
            "the first file that is the same to the byte, where this is another; set in a whole corpus",
        ),
        _field("versions", pa.int32(), "how many different files report on this body and year; set in a whole corpus"),
        _field(
            "years_missing",
            pa.list_(pa.int16()),
            "the years between the body's report before this one and this one; set in a whole corpus",
        ),
        _field("notes", pa.list_(pa.string()), "what was left out of the file"),
        _field("codes", pa.list_(pa.string()), "the rules that found something, each once"),
        _field("errors", pa.int32(), "findings of severity error"),
        _field("warnings", pa.int32(), "of severity warning"),
        _field("notices", pa.int32(), "of severity notice"),
        _field("findings", pa.list_(FINDING), "what was found"),
        _field(
            "missing", pa.list_(pa.string()), "the statutory tables that are not there: proactive, requests, remedies"
        ),
        _field("pictures", pa.list_(pa.string()), "the statutory tables that are pictures"),
        _field("odd", pa.list_(ODD), "the cells that print no plain number"),
        _field("texts", pa.list_(TEXT), "the prose of sections one, five and six"),
        *(field for cell in cell_columns() for field in _of_cell(cell)),
    ]
)
"""One row a report."""

CELLS: Final = pa.schema(
    [
        _field("source", pa.string(), "the report", required=True),
        _field("table", pa.string(), "proactive, requests or remedies", required=True),
        _field("row", pa.string(), "outcomes.denied.state_secret", required=True),
        _field("column", pa.string(), "natural_person", required=True),
        _field("text", pa.string(), "as printed"),
        _field("value", AMOUNT, "the number, null where the cell is silent"),
        _field("unit", pa.string(), "the unit, where the cell is money"),
        _field("state", pa.string(), "number, zero, blank, placeholder, text, image", required=True),
    ]
)
"""One row a cell: the long layout."""

FINDINGS: Final = pa.schema([_field("source", pa.string(), "the report", required=True), *_FINDING])
"""One row a finding."""
