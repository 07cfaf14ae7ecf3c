"""What adds up on a sheet: totals as live formulas, broken identities in red, and sentences that say what is broken."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, final

from attrs import frozen

from govdisclosure.formats.xlsx._cells import Cell, column_letters
from govdisclosure.formats.xlsx._figures import number_of
from govdisclosure.formats.xlsx._marks import CHECKED
from govdisclosure.formats.xlsx.writing._book import Pen, Style, Worksheet
from govdisclosure.forms import Identity, IdentityKind, TableForm

__all__ = ["Sum", "sums_of"]

_NUMBER: Final = re.compile("[（(]?[一二三四五六七八九十]+[）)]?")
_RED: Final[Mapping[str, object]] = {"font_color": "#9C0006", "bg_color": "#FFC7CE", "bold": True}


@final
@frozen(kw_only=True)
class Sum:
    """An identity of the form over cells that are all on the sheet: what ``plus`` adds up to is what ``minus`` does."""

    form: TableForm
    identity: Identity
    minus: tuple[Cell, ...]
    """The total; of a balance, the right side."""
    plus: tuple[Cell, ...]

    @property
    def total(self) -> str | None:
        """The path of the total, None for a balance."""
        return None if self.identity.kind is IdentityKind.BALANCE else self.form.cells[self.identity.cells[0]].path

    @property
    def parts(self) -> tuple[str, ...]:
        """The paths of what is added up."""
        return tuple(self.form.cells[index].path for index in self.identity.cells[1:])

    def write(self, sheet: Worksheet, style: Style, value: str) -> None:
        """Write the total as a formula, which gives ``value``."""
        sheet.write_array_formula(*self.minus[0], *self.minus[0], self.formula, style, int(value) if value else "")

    @property
    def formula(self) -> str:
        """The total as a formula: nothing where nothing is filled in; figures that stand there as text count too."""
        parts = _range(self.plus)
        return f'=IF(COUNTBLANK({parts})={len(self.plus)},"",{_sum(parts)})'

    def value(self, texts: Sequence[str]) -> str | None:
        """Return what the formula gives where the parts print ``texts``; None where programs may differ."""
        if not any(texts):
            return ""
        figures = [0.0 if not re.search(r"[0-9０-９]", text) else number_of(text) for text in texts]
        known = [figure for figure in figures if figure is not None and figure.is_integer()]
        return f"{sum(known):.0f}" if len(known) == len(texts) else None

    def broken(self, *, blank_is_zero: bool) -> str:
        """Return the formula that tells whether the identity is broken.

        Args:
            blank_is_zero: whether a blank is a zero once both sides have a figure, as in a form that is being filled in;
                as published, it is a number that nobody knows.
        """
        plus, minus = _range(self.plus), _range(self.minus)
        if blank_is_zero:
            return f"AND({_count(plus)}>0,{_count(minus)}>0,{_sum(plus)}<>{_sum(minus)})"
        return (
            f"OR(AND({_count(minus)}={len(self.minus)},{_sum(plus)}>{_sum(minus)}),"
            f"AND({_count(plus)}={len(self.plus)},{_sum(minus)}>{_sum(plus)}))"
        )

    def redden(self, pen: Pen, sheet: Worksheet, *, blank_is_zero: bool) -> None:
        """Let the cells turn red when the identity is broken: both sides of a balance, else the total."""
        cells = self.minus if self.total else (*self.plus, *self.minus)
        areas = " ".join(_name(cell).replace("$", "") for cell in cells)
        sheet.conditional_format(
            *cells[0],
            *cells[0],
            {
                "type": "formula",
                "criteria": f"={self.broken(blank_is_zero=blank_is_zero)}",
                "format": pen.book.add_format(_RED),
                "multi_range": areas,
            },
        )

    @property
    def sentence(self) -> str:
        """The formula that says what is broken, and nothing while nothing is."""
        plus, minus = _sum(_range(self.plus)), _sum(_range(self.minus))
        left, right = self._sides()
        words = f'"{self.subject}：{left}＝"&{plus}&"，{right}＝"&{minus}&"，相差"&ABS({plus}-{minus})'
        return f'IF({self.broken(blank_is_zero=True)},"{CHECKED}"&{words},"")'

    @property
    def statement(self) -> str:
        """What the identity states, in words."""
        left, right = self._sides()
        return f"{left}＝{right}"

    @property
    def subject(self) -> str:
        """The column that a sum runs down, or the row that it runs across."""
        cell = self.form.cells[self.identity.cells[0]]
        row = self.form.row(cell.row)
        if self.identity.kind is IdentityKind.ACROSS:
            return f"{row.spec.under}·{row.spec.label}" if row.spec.under else _brief(row.spec.label)
        return next(column.spec.label for column in row.columns if column.name == cell.column)

    def _sides(self) -> tuple[str, str]:
        cells = [self.form.cells[index] for index in self.identity.cells]
        labels = [self.form.row(cell.row).spec.label for cell in cells]
        if self.identity.kind is IdentityKind.ACROSS:
            return "各栏之和", "总计"
        if self.identity.kind is IdentityKind.DOWN:
            return "以上各项办理结果之和", _brief(labels[0])
        sides: dict[int, list[str]] = {1: [], -1: []}
        for sign, label in zip(self.identity.signs, labels, strict=True):
            number = _NUMBER.match(label)
            sides[sign].append(number[0] if number else label)
        return "＋".join(sides[1]), "＋".join(sides[-1])


def sums_of(form: TableForm, places: Mapping[str, Cell]) -> Iterator[Sum]:
    """Yield the identities of ``form`` whose cells are all on a sheet, at ``places``, each side in one row or column."""
    for identity in form.identities:
        cells = [places.get(form.cells[index].path) for index in identity.cells]
        there = [cell for cell in cells if cell is not None]
        if len(there) < len(cells):
            continue
        signed = list(zip(identity.signs, there, strict=True))
        minus = tuple(sorted(cell for sign, cell in signed if sign < 0))
        plus = tuple(sorted(cell for sign, cell in signed if sign > 0))
        if _is_line(minus) and _is_line(plus):
            yield Sum(form=form, identity=identity, minus=minus, plus=plus)


def _is_line(cells: Sequence[Cell]) -> bool:
    (top, left), (bottom, right) = cells[0], cells[-1]
    return len(cells) == (bottom - top + 1) * (right - left + 1) and (top == bottom or left == right)


def _brief(label: str) -> str:
    return label.partition("（区分")[0].replace('"', '""')


def _range(cells: Sequence[Cell]) -> str:
    return _name(cells[0]) if len(cells) == 1 else f"{_name(cells[0])}:{_name(cells[-1])}"


def _name(cell: Cell) -> str:
    return f"${column_letters(cell[1])}${cell[0] + 1}"


def _sum(cells: str) -> str:
    """Return the formula of what ``cells`` add up to, figures that stand there as text with them.

    SUMPRODUCT and not SUM: LibreOffice looks at one cell only where a rule for colours sums without it.
    """
    return f"SUMPRODUCT(IFERROR(VALUE({cells}),0))"


def _count(cells: str) -> str:
    """Return the formula of how many of ``cells`` say a number."""
    return f'SUMPRODUCT(--ISNUMBER(VALUE({cells}&"")))'
