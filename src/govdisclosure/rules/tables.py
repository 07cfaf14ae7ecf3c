"""The statutory tables as published: there, readable, complete, and made of numbers (GD110 to GD117, GD206)."""

from collections.abc import Callable, Iterator
from typing import Final

from govdisclosure.errors import Message
from govdisclosure.forms import CellForm
from govdisclosure.forms.arithmetic import undecided
from govdisclosure.model.acts import NOTICE_2021, REGULATIONS
from govdisclosure.model.narrative import SECTION_NAMES, TABLE_NAMES, TableName
from govdisclosure.published import Cell, Grid, State
from govdisclosure.rules.finding import CellEvidence, Finding, Result, Severity
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_NAMES: Final[dict[TableName, Message]] = {
    "proactive": Message(zh="表二（主动公开政府信息情况）", en="table 2 (proactive disclosure)"),
    "requests": Message(zh="表三（收到和处理政府信息公开申请情况）", en="table 3 (requests)"),
    "remedies": Message(zh="表四（政府信息公开行政复议、行政诉讼情况）", en="table 4 (reconsideration and litigation)"),
}


def _section(table: TableName) -> int:
    return SECTION_NAMES.index(table) + 1


def _cells(grid: Grid, keep: Callable[[CellForm, Cell], bool]) -> list[CellEvidence]:
    return [CellEvidence.of(grid, form.index) for form, cell in grid.items() if keep(form, cell)]


@rule(
    "GD110",
    Severity.ERROR,
    title=Message(zh="缺少法定表格", en="a statutory table is missing"),
    about=Message(
        zh="第二、三、四部分必须使用格式规定的表格，没有数据的单元格填0。请补上该表。",
        en="Sections two, three and four consist of the tables of the form; a cell without a figure says 0. Add the table.",
    ),
    message=Message(zh="缺少{table}", en="{table} is missing"),
    provision=str(NOTICE_2021),
    needs=["edition"],
    lenient_in_trial=True,
)
def missing_table(rule: Rule, case: Case) -> Iterator[Finding]:
    """A statutory table is missing."""
    for name in TABLE_NAMES:
        if case.report.grid(name) is None:
            yield rule.finding(section=_section(name), arguments={"table": _NAMES[name]})


@rule(
    "GD111",
    Severity.WARNING,
    title=Message(zh="法定表格以图片发布", en="a statutory table is published as a picture"),
    about=Message(
        zh="图片中的数据无法核对，读屏软件也无法朗读。请以网页或文档表格的形式发布。",
        en="Nobody can check the figures of a picture, and no screen reader reads it. Publish the table as a table.",
    ),
    message=Message(
        zh="{table}以图片发布，数据无法核对", en="{table} is published as a picture: its figures cannot be checked"
    ),
    provision=REGULATIONS.article("第五十条"),
)
def pictured_table(rule: Rule, case: Case) -> Iterator[Finding]:
    """A statutory table is published as a picture."""
    for grid in case.report.grids:
        if grid.is_picture:
            yield rule.finding(section=_section(grid.form.name), arguments={"table": _NAMES[grid.form.name]})


_TOO_EARLY = Message(
    zh="{year}年度早于2019年起试行的格式，各部分和表格不作核对",
    en="report year {year} is before the form of 2019: sections and tables are not judged",
)
_NO_YEAR = Message(
    zh="没有识别出报告年度，也没有法定表格，无法判断适用的格式，各部分和表格未作核对",
    en="neither a report year nor a statutory table was found: it cannot be told which form to judge by, and none was",
)
_NOT_YET = Message(
    zh="{year}年度尚未施行{expected}版格式，请核对报告年度",
    en="the form of edition {expected} was not in force for {year}; check the report year",
)
_MIXED = Message(
    zh="{table}与其他表格不是同一版格式（{expected}版）",
    en="the labels of {table} are not of the edition of the other tables ({expected})",
)


@rule(
    "GD112",
    Severity.ERROR,
    title=Message(zh="使用了其他年度的表格格式", en="the table is that of another edition"),
    about=Message(
        zh="2019、2020年度使用国办公开办函〔2019〕60号的格式，2021年度起使用国办公开办函〔2021〕30号的格式。请改用本年度的表格。",
        en="Report years 2019 and 2020 use the form of 2019, report years from 2021 that of 2021. Use the table of the year.",
    ),
    message=Message(
        zh="{table}的栏目不是{year}年度应使用的格式（{expected}版）",
        en="the labels of {table} are not those of the form in force for {year} (edition {expected})",
    ),
    provision=str(NOTICE_2021),
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
                section=_section(name),
                expected=str(form),
                arguments={"table": _NAMES[name], "year": year},
            )


_MISSING_ROW = Message(zh="{table}缺少“{expected}”行", en="{table} has no row {expected}")
_MISSING_ROWS = Message(
    zh="{table}缺少“{expected}”等{count}行，占应有行数的一半以上",
    en="{table} lacks {count} rows, more than half of them: {expected} and others",
)
_MISSING_COLUMN = Message(zh="{table}缺少“{expected}”列", en="{table} has no column {expected}")
_MISSING_CELLS = Message(zh="{table}“{row}”行缺少“{expected}”", en="row {row} of {table} lacks {expected}")
_EXTRA_ROW = Message(
    zh="{table}有格式以外的行或重复的行“{actual}”", en="{table} has a row that the form has not, or has once: {actual}"
)
_EXTRA_COLUMN = Message(
    zh="{table}有格式以外的列或重复的列“{actual}”",
    en="{table} has a column that the form has not, or has once: {actual}",
)


@rule(
    "GD113",
    Severity.WARNING,
    title=Message(zh="表格的行或列缺少、多出或重复", en="a row or column is missing, extra or doubled"),
    about=Message(
        zh="表格的行和列由格式规定，不得增减。请按格式补齐或删去。",
        en="The rows and columns are those of the form, none left out and none added.",
    ),
    message=_MISSING_ROW,
    provision=str(NOTICE_2021),
    needs=["tables"],
)
def shape(rule: Rule, case: Case) -> Iterator[Finding]:
    """A row or column of the form is missing, extra or doubled."""
    for grid in case.grids:
        yield from _lacking(rule, grid)
        for extra in grid.surplus:
            yield rule.finding(
                message=_EXTRA_COLUMN if extra.is_column else _EXTRA_ROW,
                section=_section(grid.form.name),
                actual=_brief(extra.label),
                arguments={"table": _NAMES[grid.form.name]},
            )


def _lacking(rule: Rule, grid: Grid) -> Iterator[Finding]:
    """Yield the columns, the rows and the single cells that a table has not."""
    absent = [form for form, cell in grid.items() if cell.state is State.ABSENT]
    if not absent:
        return

    def finding(message: Message, label: str, cells: list[CellForm], **arguments: object) -> Finding:
        return rule.finding(
            message=message,
            section=_section(grid.form.name),
            cells=[CellEvidence.of(grid, form.index) for form in cells],
            expected=label,
            arguments={"table": _NAMES[grid.form.name], **arguments},
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
            yield finding(_MISSING_CELLS, "、".join(labels[form.column] for form in cells), cells, row=row.spec.label)
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


_ALL_SILENT = Message(
    zh="{table}的{count}个单元格全部留空或以符号代替，没有数据时应填0",
    en="all {count} cells of {table} are blank or hold a placeholder; where there is nothing, the form says 0",
)


@rule(
    "GD114",
    Severity.NOTICE,
    title=Message(zh="单元格留空或以符号代替", en="cells are silent"),
    about=Message(
        zh="没有数据的单元格应填0。空白或“/”是0还是漏填，读者无从判断。",
        en="A cell without a figure says 0: a blank or a slash is neither zero nor missing, and readers cannot tell.",
    ),
    message=Message(
        zh="{table}有{count}个单元格留空或以符号代替，没有数据时应填0",
        en="{count} cells of {table} are blank or hold a placeholder; where there is nothing, the form says 0",
    ),
    provision=str(NOTICE_2021),
    needs=["tables"],
)
def silent_cells(rule: Rule, case: Case) -> Iterator[Finding]:
    """Silent cells, one finding a table."""
    for grid in case.grids:
        cells = _cells(grid, lambda _, cell: cell.state in {State.BLANK, State.PLACEHOLDER})
        if cells:
            name = grid.form.name
            yield rule.finding(
                message=_ALL_SILENT if len(cells) == len(grid.cells) else None,
                cells=cells,
                section=_section(name),
                arguments={"table": _NAMES[name], "count": len(cells)},
            )


@rule(
    "GD115",
    Severity.ERROR,
    title=Message(zh="单元格内不是数字", en="a cell holds text that is no number"),
    about=Message(
        zh="数据单元格只能填写数字。请改为数字，说明写入正文。",
        en="A cell of the table holds a number; what needs saying goes into the text.",
    ),
    message=Message(
        zh="{table}“{row}”行“{column}”列填写的“{actual}”不是数字",
        en="row {row}, column {column} of {table} says {actual!r}, which is no number",
    ),
    provision=str(NOTICE_2021),
    needs=["tables"],
    lenient_in_trial=True,
)
def no_number(rule: Rule, case: Case) -> Iterator[Finding]:
    """A cell holds text that is no number."""
    return _each_cell(rule, case, lambda _, cell: rule.message if cell.state is State.TEXT else None)


_NOT_WHOLE = Message(
    zh="{table}“{row}”行“{column}”列为“{actual}”，应为整数",
    en="row {row}, column {column} of {table} says {actual!r}, not an integer",
)
_NEGATIVE = Message(
    zh="{table}“{row}”行“{column}”列为“{actual}”，金额不应为负数",
    en="row {row}, column {column} of {table} says {actual!r}; an amount is not negative",
)


@rule(
    "GD116",
    Severity.ERROR,
    title=Message(zh="件数为负数或小数", en="a count is negative or fractional"),
    about=Message(
        zh="件数应为不小于0的整数；只有2019年格式的“本年增/减”可以为负，金额可以有小数。",
        en="A count is an integer of 0 or more; only the change of edition 2019 is signed, and only money has decimals.",
    ),
    message=Message(
        zh="{table}“{row}”行“{column}”列为“{actual}”，应为不小于0的整数",
        en="row {row}, column {column} of {table} says {actual!r}, not an integer of 0 or more",
    ),
    provision=str(NOTICE_2021),
    needs=["tables"],
)
def impossible_count(rule: Rule, case: Case) -> Iterator[Finding]:
    """A count is negative or fractional."""

    def wrong(form: CellForm, cell: Cell) -> Message | None:
        if cell.value is None:
            return None
        if form.kind in {"amount", "money"}:
            return _NEGATIVE if cell.value < 0 else None
        whole = cell.value == cell.value.to_integral_value()
        if form.kind == "signed":
            return None if whole else _NOT_WHOLE
        return None if whole and cell.value >= 0 else rule.message

    return _each_cell(rule, case, wrong)


_MONEY: Final = frozenset({"元", "万元", "亿元"})


@rule(
    "GD117",
    Severity.WARNING,
    title=Message(zh="单位与格式规定的不符", en="the unit contradicts the form's"),
    about=Message(
        zh="格式已规定单位（件、万元）。请按规定的单位换算后填写，不要另写单位。",
        en="The form fixes the unit. Convert the figure to it and leave the unit out.",
    ),
    message=Message(
        zh="{table}“{row}”行“{column}”列为“{actual}”，单位是{said}，格式规定的单位是{unit}",
        en="row {row}, column {column} of {table} says {actual!r}, in {said}; the form's unit is {unit}",
    ),
    provision=str(NOTICE_2021),
    needs=["tables"],
)
def other_unit(rule: Rule, case: Case) -> Iterator[Finding]:
    """A unit in the cell contradicts the one that the form or header fixes."""
    return _each_cell(rule, case, lambda form, cell: rule.message if _contradicts(form, cell) else None)


def _contradicts(form: CellForm, cell: Cell) -> bool:
    if cell.unit is None or form.kind == "money" or not cell.value:
        return False
    return cell.unit != form.unit if form.kind == "amount" else cell.unit in _MONEY


def _each_cell(rule: Rule, case: Case, wrong: Callable[[CellForm, Cell], Message | None]) -> Iterator[Finding]:
    for grid in case.grids:
        for form, cell in grid.items():
            message = wrong(form, cell)
            if message is not None:
                row = grid.form.row(form.row)
                yield rule.finding(
                    message=message,
                    cells=[CellEvidence.of(grid, form.index)],
                    actual=_brief(cell.text),
                    section=_section(grid.form.name),
                    arguments={
                        "table": _NAMES[grid.form.name],
                        "row": row.spec.label,
                        "column": next(column.spec.label for column in row.columns if column.name == form.column),
                        "said": cell.unit,
                        "unit": form.unit,
                    },
                )


_LONGEST: Final = 40


def _brief(text: str) -> str:
    """Return ``text`` on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


@rule(
    "GD206",
    Severity.NOTICE,
    title=Message(zh="单元格空缺，勾稽关系无法判定", en="an identity is undecided because cells are silent"),
    about=Message(
        zh="有的单元格没有数字，勾稽关系是否成立取决于这些单元格应填的数。请补填后再核对。",
        en="Whether the identity holds depends on what the silent cells mean. Fill them in and check again.",
    ),
    message=Message(
        zh="{table}有{count}项勾稽关系因{silent}个单元格没有数字而无法判定",
        en="{count} identities of {table} are undecided: {silent} of their cells are silent",
    ),
    provision=str(NOTICE_2021),
    needs=["tables"],
)
def undecided_identities(rule: Rule, case: Case) -> Iterator[Finding]:
    """Identities undecided because cells are silent, one finding a table."""
    for grid in case.grids:
        open_ones = undecided(grid.form, grid.values)
        if open_ones:
            involved = {cell for identity in open_ones for cell in identity.cells}
            silent = [cell for cell in sorted(involved) if grid.values[cell] is None]
            name = grid.form.name
            yield rule.finding(
                result=Result.UNDECIDED,
                cells=[CellEvidence.of(grid, cell) for cell in silent],
                section=_section(name),
                arguments={"table": _NAMES[name], "count": len(open_ones), "silent": len(silent)},
            )


RULES = (
    missing_table,
    pictured_table,
    other_edition,
    shape,
    silent_cells,
    no_number,
    impossible_count,
    other_unit,
    undecided_identities,
)
