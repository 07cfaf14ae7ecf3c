"""The statutory tables as published: there, readable, of the year's edition, and whole (GD110 to GD113)."""

from collections.abc import Iterator
from typing import Final, cast

from govdisclosure.errors import Message
from govdisclosure.forms import CellForm, TableForm, form_of, label_key
from govdisclosure.messages import Joined
from govdisclosure.model.acts import NOTICE_2021, REGULATIONS
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, OtherTable, Paragraph, TableName
from govdisclosure.published import Grid, State
from govdisclosure.rules._tables import NAMES, brief, section_of
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import CellEvidence, Finding, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]


_NOT_RECOGNISED = Message("{table}有部分栏目，但没有识别出完整的表格，请核对其排版")


@rule(
    "GD110",
    Severity.ERROR,
    title=Message("缺少法定表格"),
    about=Message("第二、三、四部分必须使用格式规定的表格，没有数据的单元格填0。请补上该表。"),
    message=Message("缺少{table}"),
    provision=str(NOTICE_2021),
    trips=Example(tables={"remedies": "missing"}),
    passes=Example(cells={"remedies.reconsideration.upheld": "0", "remedies.reconsideration.total": "0"}),
    needs=["edition"],
    lenient_in_trial=True,
)
def missing_table(rule: Rule, case: Case) -> Iterator[Finding]:
    """A statutory table is missing."""
    for name in TABLE_NAMES:
        if case.report.grid(name) is None:
            open_ = _is_scattered(case, name)
            yield rule.finding(
                message=_NOT_RECOGNISED if open_ else None,
                result=Result.UNDECIDED if open_ else Result.BROKEN,
                section=section_of(name),
                arguments={"table": NAMES[name]},
            )


_LEAST_LABELS: Final = 5


def _is_scattered(case: Case, name: TableName) -> bool:
    """Tell whether labels of a table stand in the text, or in a table that was not recognised."""
    form: TableForm = getattr(form_of(cast("AnyEdition", case.edition)), name)
    labels = {label_key(row.spec.label) for row in form.rows}
    labels |= {label_key(column.spec.label) for row in form.rows for column in row.columns}
    said: set[str] = set()
    for _, block in case.report.blocks():
        match block:
            case Paragraph():
                said.add(label_key(block.text))
            case OtherTable():
                said |= {label_key(cell) for row in block.rows for cell in row.cells}
            case _:
                continue
    return len(labels & said) >= _LEAST_LABELS


@rule(
    "GD111",
    Severity.WARNING,
    title=Message("法定表格以图片发布"),
    about=Message("图片中的数据无法核对，读屏软件也无法朗读。请以网页或文档表格的形式发布。"),
    message=Message("{table}以图片发布，数据无法核对"),
    provision=REGULATIONS.article("第五十条"),
    trips=Example(tables={"requests": "picture"}),
    passes=Example(adds={"requests": "申请办理情况见上表。"}),
    needs=["edition"],
)
def pictured_table(rule: Rule, case: Case) -> Iterator[Finding]:
    """A statutory table is published as a picture."""
    for grid in case.report.grids:
        if grid.is_picture:
            yield rule.finding(section=section_of(grid.form.name), arguments={"table": NAMES[grid.form.name]})


_TOO_EARLY = Message("{year}年度早于2019年起试行的格式，各部分和表格不作核对")
_NO_YEAR = Message("没有识别出报告年度，也没有法定表格，无法判断适用的格式，各部分和表格未作核对")
_NOT_YET = Message("{year}年度尚未施行{expected}版格式，请核对报告年度")
_MIXED = Message("{table}与其他表格不是同一版格式（{expected}版）")


@rule(
    "GD112",
    Severity.ERROR,
    title=Message("使用了其他年度的表格格式"),
    about=Message(
        "2019、2020年度使用国办公开办函〔2019〕60号的格式，2021年度起使用国办公开办函〔2021〕30号的格式。请改用本年度的表格。"
    ),
    message=Message("{table}的栏目不是{year}年度应使用的格式（{expected}版）"),
    provision=str(NOTICE_2021),
    trips=Example(year=2022, tables={"proactive": "2019"}),
    passes=Example(year=2020, tables={"proactive": "2019"}),
    lenient_in_trial=True,
)
def other_edition(rule: Rule, case: Case) -> Iterator[Finding]:
    """The table's labels belong to another edition than the report year's."""
    year, form = case.report.year, case.edition
    if form is None:
        message = _NO_YEAR if year is None else _TOO_EARLY
        yield rule.finding(message=message, result=Result.UNDECIDED, arguments={"year": year})
        return
    if year is not None and not form.covers(year):
        yield rule.finding(message=_NOT_YET, expected=str(form), arguments={"year": year})
    for grid in case.grids:
        name = grid.form.name
        if grid.form.cls is not getattr(form, name):
            yield rule.finding(
                message=_MIXED if year is None else None,
                section=section_of(name),
                expected=str(form),
                arguments={"table": NAMES[name], "year": year},
            )


_MISSING_ROW = Message("{table}缺少“{expected}”行")
_MISSING_ROWS = Message.counted("{table}缺少“{expected}”等{count}行，占应有行数的一半以上", by="count")
_MISSING_COLUMN = Message("{table}缺少“{expected}”列")
_MISSING_CELLS = Message("{table}“{row}”行缺少“{expected}”")
_EXTRA_ROW = Message("{table}有格式以外的行或重复的行“{actual}”")
_EXTRA_COLUMN = Message("{table}有格式以外的列或重复的列“{actual}”")


@rule(
    "GD113",
    Severity.WARNING,
    title=Message("表格的行或列缺少、多出或重复"),
    about=Message("表格的行和列由格式规定，不得增减。请按格式补齐或删去。"),
    message=_MISSING_ROW,
    provision=str(NOTICE_2021),
    trips=Example(cells={"requests.brought_forward": None}),
    passes=Example(cells={"requests.brought_forward": ""}),
    needs=["tables"],
)
def shape(rule: Rule, case: Case) -> Iterator[Finding]:
    """A row or column of the form is missing, extra or doubled."""
    for grid in case.grids:
        yield from _lacking(rule, grid)
        for extra in grid.surplus:
            yield rule.finding(
                message=_EXTRA_COLUMN if extra.is_column else _EXTRA_ROW,
                section=section_of(grid.form.name),
                actual=brief(extra.label),
                arguments={"table": NAMES[grid.form.name]},
            )


def _lacking(rule: Rule, grid: Grid) -> Iterator[Finding]:
    """Yield the columns, the rows and the single cells that a table has not."""
    absent = [form for form, cell in grid.items() if cell.state is State.ABSENT]
    if not absent:
        return

    def finding(message: Message, label: str, cells: list[CellForm], **arguments: object) -> Finding:
        return rule.finding(
            message=message,
            section=section_of(grid.form.name),
            cells=[CellEvidence.of(grid, form.index) for form in cells],
            expected=label,
            arguments={"table": NAMES[grid.form.name], **arguments},
        )

    gone = _absent_columns(grid, {form.path for form in absent})
    for name, label in gone.items():
        yield finding(_MISSING_COLUMN, label, [form for form in absent if form.column == name])
    missing: list[tuple[str, list[CellForm]]] = []
    for row in grid.form.rows:
        cells = [form for form in absent if form.row == row.path and form.column not in gone]
        if len(cells) == len(row.columns) - len(gone):
            missing.append((row.spec.label, cells))
        elif cells:
            labels = {column.name: column.spec.label for column in row.columns}
            names = Joined(tuple(labels[form.column] for form in cells))
            yield finding(_MISSING_CELLS, names.text(), cells, row=row.spec.label, expected=names)
    if len(missing) * 2 > len(grid.form.rows):
        every = [form for _, cells in missing for form in cells]
        yield finding(_MISSING_ROWS, missing[0][0], every, count=len(missing))
        return
    for label, cells in missing:
        yield finding(_MISSING_ROW, label, cells)


def _absent_columns(grid: Grid, absent: set[str]) -> dict[str, str]:
    """Return the columns, name to label, that no row of table 3 has; none when it has no cell at all."""
    if grid.form.name != "requests" or len(absent) == len(grid.cells):
        return {}
    return {
        column.name: column.spec.label
        for column in grid.form.rows[0].columns
        if all(f"{row.path}.{column.name}" in absent for row in grid.form.rows)
    }


RULES = (missing_table, pictured_table, other_edition, shape)
