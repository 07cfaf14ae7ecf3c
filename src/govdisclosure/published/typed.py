"""From what a file said to what it means, and back."""

from collections.abc import Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, Literal, cast, final

from attrs import Factory, define, frozen

from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.forms import CellForm, TableForm, form_of, table_form
from govdisclosure.forms.arithmetic import Breach, Outcome, breaches, forced, judge
from govdisclosure.model.editions import AnyEdition, edition_of
from govdisclosure.model.fields import EXACT, MoneyUnit, specs
from govdisclosure.model.narrative import TableName
from govdisclosure.model.proactive import Money
from govdisclosure.model.record import record_class
from govdisclosure.model.report import AnnualReport, AnyReport
from govdisclosure.model.table import Table
from govdisclosure.published.cell import Cell, State, plain_decimal, signed_text, signed_value
from govdisclosure.published.grid import Grid

__all__ = ["Filled", "Reading", "cell_of", "figure_of", "grid_of", "read_own", "read_table", "read_typed"]


@final
@frozen(kw_only=True)
class Filled:
    """A silent cell that the typed report has a figure for."""

    path: str
    value: int
    by: Literal["identities", "zero"]
    """Whether the identities left one reading, or zero was taken because it satisfies them all."""


@final
@frozen(kw_only=True)
class Reading:
    """A typed report, and beside it the silent cells that were filled to hold it."""

    report: AnyReport
    filled: tuple[Filled, ...]


def grid_of(table: Table) -> Grid:
    """Return ``table`` as it would be published: every cell printed, totals with it."""
    form = table_form(type(table))
    return Grid(form=form, cells=tuple(cell_of(cell, attrgetter(cell.path)(table)) for cell in form.cells))


def cell_of(form: CellForm, value: "int | Decimal | Money") -> Cell:
    """Return a figure as it would be published: a change with its sign, money with its unit."""
    unit = form.unit if form.kind == "amount" else None  # the head of a column of amounts prints it
    printed = ""
    if isinstance(value, Money):
        unit = printed = value.unit
        value = value.amount
    number = Decimal(value)
    text = signed_text(int(number)) if form.kind == "signed" else f"{plain_decimal(number)}{printed}"
    return Cell(text, number, State.NUMBER if number else State.ZERO, unit)


# The other way ------------------------------------------------------------------------------------------------------

_LACKING = Message("未找到")
_NO_EDITION = Message("无法确定适用的格式（2019年以前使用情况统计表，不作类型化）")
_OTHER_EDITION = Message("使用的是{reported}版格式，应为{implied}版")
_OTHER_FORM = Message("不是{year}年度应使用的表格")
_PICTURE = Message("以图片发布，没有可读的数据")
_NO_COUNT = Message("应为整数，实为“{reported}”")
_NEGATIVE = Message("不能为负数，实为“{reported}”")
_NO_SIGN: Final = Message("“{reported}”没有注明是增还是减")
_MONEY: Final = frozenset({"元", "万元", "亿元"})
_NO_UNIT = Message("金额“{reported}”没有金额单位")
_BREACH = Message("填报为{reported}，按其他单元格应为{implied}")
_NO_READING = Message("空白单元格无论填什么数都不能满足勾稽关系：{cells}")
_NOT_ZERO = Message("空白单元格不能都按0理解，也没有唯一的数值：{cells}")


def read_typed(
    grids: Mapping[TableName, Grid | None],
    shared: Mapping[str, Any],
    used: AnyEdition | None,
    expected: AnyEdition | None,
) -> Reading:
    """Return what a published report means, and which silent cells were filled.

    Args:
        grids: its tables.
        shared: its other fields, which a typed report has under the same names.
        used: the edition of the form that was used.
        expected: the edition that the caller expects.

    Raises:
        InvalidReport: everything that keeps it from being a valid report, at once.
    """
    year: int | None = shared["year"]
    reader = _Reader(year)
    form = edition_of(year) if year is not None else used
    for name in ("year", "title", "agency"):
        if shared[name] is None:
            reader.say(_LACKING, name)
    if form is None:
        reader.say(_NO_EDITION, "edition")
        raise InvalidReport(reader.violations)
    if expected not in {None, form}:
        reader.say(_OTHER_EDITION, "edition", reported=str(form), implied=str(expected))
    tables = {name: reader.table(name, grid, form) for name, grid in grids.items()}
    if reader.violations:
        raise InvalidReport(reader.violations)
    report = AnnualReport(**shared, **cast("Any", tables))
    return Reading(report=cast("AnyReport", report), filled=tuple(reader.filled))


def read_table(grid: Grid, edition: AnyEdition) -> tuple[Table, tuple[Filled, ...]]:
    """Return what one table means in the form of ``edition``, and which silent cells were filled.

    Raises:
        InvalidReport: everything that keeps it from being a valid table, at once.
    """
    reader = _Reader(None)
    table = reader.table(grid.form.name, grid, edition)
    if table is None:
        raise InvalidReport(reader.violations)
    return table, tuple(reader.filled)


def read_own(grid: Grid) -> tuple[Table, tuple[Filled, ...]]:
    """Return what a table that is none of the statutory ones means, and which silent cells were filled.

    Raises:
        InvalidReport: everything that keeps it from being a valid table, at once.
    """
    reader = _Reader(None)
    table = reader.built(grid)
    if table is None:
        raise InvalidReport(reader.violations)
    return table, tuple(reader.filled)


def figure_of(cell: CellForm, said: Cell) -> tuple[int | Decimal | Money | None, Message | None]:
    """Return the figure that a published cell states, None for none, and why it can be none of the form's."""
    value = said.value
    if value is None:
        return None, None
    if value < 0 and cell.kind != "signed":
        return None, _NEGATIVE
    if cell.kind in {"money", "amount"}:
        try:
            figure = _amount(said, value, cell.unit)
        except InvalidReport as error:  # more digits than are held
            return None, error.violations[0].message
        return figure, None if figure is not None else _NO_UNIT
    if value != value.to_integral_value() or said.unit in _MONEY:
        return None, _NO_COUNT
    return (None, _NO_SIGN) if cell.kind == "signed" and signed_value(said) is None else (int(value), None)


@define
class _Reader:
    year: int | None
    violations: list[Violation] = Factory(list[Violation])
    filled: list[Filled] = Factory(list[Filled])

    def say(self, message: Message, path: str, **fields: object) -> None:
        self.violations.append(Violation(message, path=path, **cast("Any", fields)))

    def table(self, name: TableName, grid: Grid | None, edition: AnyEdition) -> Table | None:
        """Return the typed table, or None; why is among the violations."""
        form = getattr(form_of(edition), name)
        if grid is None:
            self.say(_LACKING, name)
        elif grid.is_picture:
            self.say(_PICTURE, name)
        elif grid.form is not form:
            self.say(_OTHER_FORM, name, year=self.year)
        else:
            return self.built(grid)
        return None

    def built(self, grid: Grid) -> Table | None:
        """Return what a table that can be read means, or None; why is among the violations."""
        before = len(self.violations)
        figures = self._figures(grid)
        if len(self.violations) > before:
            return None
        table: Table = _build(grid.form.cls, figures, "")
        return table

    def _figures(self, grid: Grid) -> Mapping[str, object]:
        name = grid.form.name
        before = len(self.violations)
        figures = {cell.path: self._figure(cell, said, f"{name}.{cell.path}") for cell, said in grid.items()}
        counted = {cell for identity in grid.form.identities for cell in identity.cells}
        for breach in breaches(grid.form, grid.values):
            self._say_breach(grid, breach)
        silent = [cell for cell in grid.form.cells if figures[cell.path] is None and cell.index in counted]
        if silent and len(self.violations) == before:
            self._fill(grid.form, figures, silent)
        for cell in grid.form.cells:
            if figures[cell.path] is None and cell.index not in counted:
                figures[cell.path] = _ZEROS[cell.kind]
                self.filled.append(Filled(path=f"{name}.{cell.path}", value=0, by="zero"))
        return figures

    def _figure(self, cell: CellForm, said: Cell, path: str) -> object:
        """Return the figure of one cell, None when it is silent."""
        figure, wrong = figure_of(cell, said)
        if wrong:
            self.say(wrong, path, reported=said.text)
        return figure

    def _say_breach(self, grid: Grid, breach: Breach) -> None:
        cells = breach.identity.cells
        path = f"{grid.form.name}.{grid.form.cells[cells[0]].path}"
        if breach.exact:
            self.say(_BREACH, path, reported=breach.actual, implied=breach.expected)
        else:
            silent = [grid.form.cells[cell] for cell in cells if grid.values[cell] is None]
            self.say(_NO_READING, path, cells=_names(silent))

    def _fill(self, form: TableForm, figures: dict[str, Any], silent: list[CellForm]) -> None:
        values: list[int | None] = [figures[cell.path] for cell in form.cells]
        found = forced(form, values)
        if found is None:
            self.say(_NO_READING, form.name, cells=_names(silent))
            return
        for cell in silent:
            values[cell.index] = found.get(cell.index, 0)
        wrong = {c for i in form.identities if judge(i, values) is not Outcome.HOLDS for c in i.cells}
        if wrong:
            self.say(_NOT_ZERO, form.name, cells=_names([c for c in silent if c.index in wrong - found.keys()]))
            return
        for cell in silent:
            value = values[cell.index]
            figures[cell.path] = value
            by: Literal["identities", "zero"] = "identities" if cell.index in found else "zero"
            self.filled.append(Filled(path=f"{form.name}.{cell.path}", value=value or 0, by=by))


_POWERS: Final = {"元": 0, "万元": 4, "亿元": 8}


def _amount(said: Cell, value: Decimal, fixed: str | None) -> Decimal | Money | None:
    """Return an amount in the unit that the form fixes, else with its own; None when its unit is none of money."""
    unit = said.unit or fixed or ("元" if said.state is State.ZERO else None)
    if unit not in _POWERS:
        return None
    kept = fixed or ("元" if unit == "元" else "万元")
    power = _POWERS[unit] - _POWERS[kept]
    amount = EXACT.divide(value, 10**-power) if power < 0 else EXACT.multiply(value, 10**power)
    money = Money(amount=amount, unit=cast("MoneyUnit", kept))
    return money.amount if fixed else money


_ZEROS: Final[Mapping[str, object]] = {
    "count": 0,
    "signed": 0,
    "amount": Decimal(0),
    "money": Money(amount=Decimal(0), unit="元"),
}
_MOST_NAMES: Final = 8


def _names(cells: list[CellForm]) -> str:
    named = ", ".join(cell.path for cell in cells[:_MOST_NAMES])
    return named if len(cells) <= _MOST_NAMES else f"{named}, … ({len(cells)})"


def _build(cls: type[Any], figures: Mapping[str, object], path: str) -> Any:  # noqa: ANN401  (an instance of cls)
    arguments = {
        name: _build(record_class(cls, name), figures, f"{path}{name}.")
        if spec.kind == "row"
        else figures[f"{path}{name}"]
        for name, spec in specs(cls).items()
    }
    return cls(**arguments)
