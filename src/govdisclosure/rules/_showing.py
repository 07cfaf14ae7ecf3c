"""An example in Markdown, as an official would see it: the lines of the report and the rows of its tables."""

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from govdisclosure.errors import Lang, Message
from govdisclosure.forms import RowForm
from govdisclosure.messages import Joined
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import Chart, Sections
from govdisclosure.published import Grid, State
from govdisclosure.rules._tables import NAMES
from govdisclosure.rules.example import Example, Passage, Table, cells_at, filled

__all__ = ["shown", "table"]

_PASSAGES: Final[Mapping[Passage, Message]] = {
    "title": Message("标题"),
    "preamble": Message("前言"),
    "signature": Message("落款"),
}
_HAS: Final = Message("“{passage}”的内容是：")
_ADDS: Final = Message("“{passage}”中另有：")
_LACKS: Final = Message("没有“{passage}”")
_WRITTEN: Final = Message("“{passage}”的标题写作“{head}”")
_TABLES: Final[Mapping[Table, Message]] = {
    "missing": Message("没有{table}"),
    "picture": Message("{table}以图片发布"),
    "2019": Message("{table}用的是2019年的格式"),
    "2021": Message("{table}用的是2021年的格式"),
}
_NO_CELL: Final = Message("{table}没有“{cell}”")
_IN: Final = Message("{table}：")
_CHART: Final = Message("“{passage}”中的图表：")
_OTHER: Final = Message("“{passage}”中另有表格：")
_BLANK: Final = Message("（空）")
_PREVIOUS: Final = Message("上年度（{year}年度）的报告有以下不同：")
_LIKE: Final = Message("上年度（{year}年度）的报告没有问题。")
_CHILD: Final = Message("单位“{agency}”的报告有以下不同：")
_SOUND_CHILD: Final = Message("单位“{agency}”的报告没有问题。")
_EXPECTED: Final = Message("应报单位：{units}。")
_CATEGORIES: Final = Message("方案文件规定“{total}”分为：{parts}。")


def shown(example: Example, lang: Lang) -> Iterator[str]:
    """Yield in what ``example`` differs from a sound report, a paragraph each."""
    lines = [*_list(example, lang)]
    if lines:
        yield "\n".join(f"- {line}" for line in lines)
    for said, words in ((_HAS, example.has), (_ADDS, example.adds)):
        for passage, text in words.items():
            if text is not None:
                yield said.text(lang, {"passage": _name(passage, lang)})
                yield _quote(filled(text, example.agency, example.year))
    for grid in example.report.grids:
        yield from _rows(example, grid, lang)
    yield from _drawn(example, lang)
    if example.before:
        differs = [*shown(example.before, lang)]
        yield (_PREVIOUS if differs else _LIKE).text(lang, {"year": example.before.year})
        yield from differs
    for child in example.children:
        differs = [*shown(child, lang)]
        yield (_CHILD if differs else _SOUND_CHILD).text(lang, {"agency": child.agency})
        yield from differs
    yield from _asked(example, lang)


def _drawn(example: Example, lang: Lang) -> Iterator[str]:
    """Yield the other tables, and the charts."""
    for name, (head, *rows) in example.others.items():
        yield _OTHER.text(lang, {"passage": _name(name, lang)})
        yield table(head, rows)
    for name, chart in example.charts.items():
        yield _CHART.text(lang, {"passage": _name(name, lang)})
        yield _chart(chart)


def _asked(example: Example, lang: Lang) -> Iterator[str]:
    """Yield what is asked beside the form."""
    if example.expected:
        yield _EXPECTED.text(lang, {"units": Joined(example.expected)})
    for one in example.local.breakdowns:
        yield _CATEGORIES.text(lang, {"total": one.total, "parts": Joined(one.parts)})


def _list(example: Example, lang: Lang) -> Iterator[str]:
    for passage, text in example.has.items():
        if text is None:
            yield _LACKS.text(lang, {"passage": _name(passage, lang)})
    for section, head in example.heads.items():
        yield _WRITTEN.text(lang, {"passage": _name(section, lang), "head": head})
    for name, how in example.tables.items():
        yield _TABLES[how].text(lang, {"table": NAMES[name]})
    for grid in example.report.grids:
        for place, text in example.cells_of(grid.form.name).items():
            if text is None:
                is_cell = place in grid.form.index
                cell = grid.form.label(place) if is_cell else grid.form.row(place).spec.label
                yield _NO_CELL.text(lang, {"table": NAMES[grid.form.name], "cell": cell})


def _name(passage: Passage, lang: Lang) -> str:
    """Return what a passage is called, a section by its official head."""
    return _PASSAGES[passage].text(lang) if passage in _PASSAGES else specs(Sections)[passage].label


def _quote(text: str) -> str:
    return "\n>\n".join(f"> {line}" for line in text.splitlines())


def _rows(example: Example, grid: Grid, lang: Lang) -> Iterator[str]:
    """Yield the rows in which a cell differs, each whole, what differs in bold."""
    said = example.cells_of(grid.form.name)
    changed = {path for place, text in said.items() if text is not None for path in cells_at(grid.form, place)}
    rows = [row for row in grid.form.rows if any(f"{row.path}.{column.name}" in changed for column in row.columns)]
    if rows:
        yield _IN.text(lang, {"table": NAMES[grid.form.name]})
    for columns, alike in groupby(rows, key=lambda row: tuple(column.spec.label for column in row.columns)):
        yield table(("", *columns), ((row.spec.label, *_printed(row, grid, changed, lang)) for row in alike))


def _printed(row: RowForm, grid: Grid, changed: Container[str], lang: Lang) -> Iterator[str]:
    for path in (f"{row.path}.{column.name}" for column in row.columns):
        blank = grid[path].state in {State.BLANK, State.ABSENT}
        text = _BLANK.text(lang) if blank else grid[path].text
        yield f"**{text}**" if path in changed else text


def _chart(chart: Chart) -> str:
    values = (series.values for series in chart.series)
    return table(
        (chart.title or "", *(series.name or "" for series in chart.series)),
        zip(chart.categories, *values, strict=True),
    )


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    named = [*head]
    lines = [named, ["---"] * len(named), *([*row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
