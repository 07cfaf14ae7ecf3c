"""Statutory tables flattened into text, as copying and extraction leave them."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.forms import TableForm, layout_of, table_form
from govdisclosure.interpret.raw import Line, Listing, RawBlock
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.published import Grid, Place, State

FORMS = [
    table_form(cls)
    for cls in (
        EDITION_2019.proactive,
        EDITION_2021.proactive,
        EDITION_2019.requests,
        EDITION_2021.requests,
        EDITION_2021.remedies,
    )
]
of_each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.cls.__name__)
T2, T3, T4 = (table_form(getattr(EDITION_2021, name)) for name in ("proactive", "requests", "remedies"))


def texts_of(form: TableForm, figures: Sequence[str]) -> list[list[str]]:
    """Return the rows of the official drawing, each cell's text."""
    return [
        [cell.text if cell.path is None else figures[form.index[cell.path]] for cell in row] for row in layout_of(form)
    ]


def by_tabs(rows: list[list[str]]) -> list[str]:
    """Return a row a line, tabs between the cells."""
    return ["\t".join(row) for row in rows]


def by_blanks(rows: list[list[str]]) -> list[str]:
    """Return a row a line, blanks between the cells."""
    return ["  ".join(row) for row in rows]


def by_lines(rows: list[list[str]]) -> list[str]:
    """Return a cell a line."""
    return [text for row in rows for text in row]


def by_gaps(rows: list[list[str]]) -> list[str]:
    """Return a cell a line, an empty line behind each."""
    return [line for text in by_lines(rows) for line in (text, "")]


def by_broken_lines(rows: list[list[str]]) -> list[str]:
    """Return a cell a line, long labels broken in the middle."""
    halves = [
        (text[: len(text) // 2], text[len(text) // 2 :]) if len(text) > 3 and not text.isdigit() else (text,)
        for text in by_lines(rows)
    ]
    return [half for pair in halves for half in pair]


WAYS = [by_tabs, by_blanks, by_lines, by_gaps, by_broken_lines]

BEFORE = [Line("前言第一句。"), Line("二、主动公开政府信息情况")]
AFTER = [Line("五、存在的主要问题及改进情况"), Line("行政复议和行政诉讼工作有待加强，规章清理仍要抓紧。")]


def lines(texts: Sequence[str]) -> list[RawBlock]:
    """Return the blocks of a text file."""
    return [Line(text, Place(line=number)) for number, text in enumerate(texts, 3)]


def grids(blocks: Sequence[RawBlock | Grid]) -> list[Grid]:
    """Return the statutory tables among ``blocks``."""
    return [block for block in blocks if isinstance(block, Grid)]


@of_each_form
@pytest.mark.parametrize("flat", WAYS, ids=lambda flat: flat.__name__)
def test_a_flattened_table_is_read(form: TableForm, flat: Callable[[list[list[str]]], list[str]]) -> None:
    """However it was flattened, every figure is in its place, and the text around it is left alone."""
    figures = [str(number + 100) for number in range(len(form.cells))]
    blocks = recognise([*BEFORE, *lines(flat(texts_of(form, figures))), *AFTER])
    (grid,) = grids(blocks)
    assert grid.form is form
    assert [cell.text for cell in grid.cells] == figures
    assert not grid.surplus
    assert [block for block in blocks if isinstance(block, Line) and block.text] == [*BEFORE, *AFTER]


@of_each_form
@given(data=st.data())
def test_tabs_keep_blank_cells(form: TableForm, data: st.DataObject) -> None:
    """Where tabs hold cells apart, a blank one is blank and shifts nothing."""
    said = st.sampled_from(["0", "12", "", "/", "—"])
    figures = data.draw(st.lists(said, min_size=len(form.cells), max_size=len(form.cells)))
    if form is T4 and not any(figures):
        figures[0] = "0"
    blocks = recognise(lines(by_tabs(texts_of(form, figures))))
    (grid,) = grids(blocks)
    assert [cell.text for cell in grid.cells] == figures


@pytest.mark.parametrize(
    ("flat", "text"),
    [
        *((flat, text) for flat in (by_tabs, by_blanks, by_lines) for text in ("--253", "—253")),
        (by_tabs, "2-53"),
        (by_tabs, "253?"),
    ],
)
def test_a_spoilt_figure_begins_no_label(flat: Callable[[list[list[str]]], list[str]], text: str) -> None:
    """A figure behind dashes, or what has no letters and ends a row of cells, is not joined to the label of the next row."""
    figures = [str(number + 100) for number in range(len(T2.cells))]
    figures[T2.index["penalties.decisions"]] = text
    (grid,) = grids(recognise(lines(flat(texts_of(T2, figures)))))
    assert [cell.text for cell in grid.cells] == figures
    assert grid["penalties.decisions"].state is State.TEXT


def test_tables_one_below_another() -> None:
    """Heads between them stay; each table is read."""
    heads = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
    for flat in WAYS:
        texts: list[str] = []
        for head, form in zip(heads, (T2, T3, T4), strict=True):
            texts += [head, *flat(texts_of(form, [str(number) for number in range(len(form.cells))]))]
        blocks = [
            block for block in recognise(lines(texts)) if isinstance(block, Grid) or bool(getattr(block, "text", ""))
        ]
        assert [getattr(block, "text", None) for block in blocks] == [heads[0], None, heads[1], None, heads[2], None]
        assert [grid.form for grid in grids(blocks)] == [T2, T3, T4]
        assert all(cell.state is not State.ABSENT for grid in grids(blocks) for cell in grid.cells)


@pytest.mark.parametrize("flat", [by_blanks, by_lines], ids=lambda flat: flat.__name__)
def test_lost_blanks_are_not_guessed(flat: Callable[[list[list[str]]], list[str]]) -> None:
    """A row with fewer figures than columns says nothing about which: its cells are absent, the row is surplus."""
    figures = [str(number) for number in range(len(T3.cells))]
    figures[2] = ""
    texts = [text for text in flat(texts_of(T3, figures)) if text]
    (grid,) = grids(recognise(lines(texts)))
    assert {cell.state for form, cell in grid.items() if form.row == "received"} == {State.ABSENT}
    assert [cell.text for cell in grid.cells[7:]] == figures[7:]
    assert [[cell.text for cell in row.cells] for row in grid.surplus] == [["0", "1", "3", "4", "5", "6"]]


def test_empty_lines_may_be_blank_cells() -> None:
    """With a cell a line, empty lines count as cells exactly where the number of figures then comes out."""
    figures = [str(number) for number in range(len(T3.cells))]
    figures[2] = figures[5] = ""
    (grid,) = grids(recognise(lines(by_lines(texts_of(T3, figures)))))
    assert [cell.text for cell in grid.cells] == figures


def test_a_row_that_the_form_does_not_have() -> None:
    """A short label that is none of the form's, with figures, is a surplus row."""
    figures = [str(number) for number in range(len(T3.cells))]
    texts = by_blanks(texts_of(T3, figures))
    place = next(number for number, text in enumerate(texts) if "重复申请" in text)
    texts.insert(place, "小计 9 9 9 9 9 9 9")
    (grid,) = grids(recognise(lines(texts)))
    assert [cell.text for cell in grid.cells] == figures
    assert [row.label for row in grid.surplus] == ["小计"]


@pytest.mark.parametrize(
    ("line", "texts"),
    [("规章000", ["0", "0", "0"]), ("规章 1 2 3", ["1", "2", "3"]), ("规章0000", [])],
)
def test_glued_figures(line: str, texts: list[str]) -> None:
    """A label and one-digit figures run together are told apart if there are as many digits as columns."""
    rows = by_blanks(texts_of(T2, [str(number) for number in range(10)]))
    rows[2] = line
    found = grids(recognise(lines(rows)))
    said = [cell.text for form, cell in found[0].items() if form.row == "rules" and cell.state is not State.ABSENT]
    assert said == texts


def test_fifteen_glued_zeros() -> None:
    """The figures of table 4 may be one row of digits."""
    rows = by_blanks(texts_of(T4, ["0"] * 15))
    (grid,) = grids(recognise(lines([*rows[:-1], "0" * 15])))
    assert [cell.text for cell in grid.cells] == ["0"] * 15


def test_a_whole_table_between_line_breaks_of_one_paragraph() -> None:
    """A paragraph whose breaks set the rows apart is read like lines."""
    figures = [str(number) for number in range(10)]
    (grid,) = grids(recognise([Line("\n".join(by_tabs(texts_of(T2, figures))))]))
    assert [cell.text for cell in grid.cells] == figures


def test_cells_say_which_line_they_are_in() -> None:
    """The place of a flattened cell is its line."""
    (grid,) = grids(recognise(lines(by_tabs(texts_of(T2, ["0"] * 10)))))
    assert str(grid["rules.issued"].place) == "第5行"


PROSE = [
    "行政许可",
    "1.行政处罚",
    "规章",
    "全年办理行政复议2件，结果维持1件，结果纠正1件。",
    "规章制度进一步完善，行政规范性文件全部公开。",
    "（一）行政许可 全年办理行政许可5件。",
    "行政诉讼 0",
    "行政许可\t5",
    "工作动态\t公告公示\t33\t10",
    "2022年",
    "0",
    "",
    "一、总体情况",
    "总计",
    "其他",
    "自然人和法人提出的申请均已答复",
    "第二十条第（一）项",
    "行政复议\n结果维持",
]


@given(st.lists(st.sampled_from(PROSE), max_size=30))
def test_prose_is_never_eaten(texts: list[str]) -> None:
    """Lines that speak of 规章 or 行政复议 are not a table, in whatever order they come."""
    blocks = lines(texts)
    assert recognise(blocks) == blocks


@pytest.mark.parametrize("level", [1, 6])
def test_headings_by_markup_begin_no_table(level: int) -> None:
    """What the page marks as a heading is one."""
    rows = by_tabs(texts_of(T2, ["0"] * 10))
    blocks: list[RawBlock] = [Line(rows[0], None, level), *map(Line, rows[1:])]
    found = recognise(blocks)
    assert found[0] == blocks[0]
    assert len(grids(found)) == 1


def test_another_kind_of_block_ends_a_table() -> None:
    """A list, or a heading, within a table ends it."""
    rows = lines(by_tabs(texts_of(T2, ["0"] * 10)))
    found = recognise([*rows[:7], Listing(("甲", "乙")), *rows[7:]])
    assert isinstance(found[1], Listing)


def test_a_second_flattened_copy_stays_text() -> None:
    """Of two copies the first is the table."""
    rows = lines(by_tabs(texts_of(T3, ["0"] * 175)))
    found = recognise([*rows, Line("上一年："), *rows])
    assert [type(block).__name__ for block in found[:2]] == ["Grid", "Line"]
    assert found[2:] == list(rows)


def test_prose_behind_the_breaks_of_a_flattened_table_stays() -> None:
    """Where table and prose are one paragraph with line breaks, the prose is left of it."""
    rows = by_tabs(texts_of(T2, ["0"] * 10))
    prose = "本年度没有制发规章，行政规范性文件均已公开，行政许可全部网上办理，行政处罚均已公示。"
    blocks = recognise([Line("\n".join([*rows, prose, "完"]))])
    assert isinstance(blocks[0], Grid)
    assert blocks[1:] == [Line(f"{prose}\n完")]


def test_lines_of_very_many_cells_are_no_rows() -> None:
    """A line of thousands of tabs is no row of any form."""
    rows = lines(by_tabs(texts_of(T2, ["0"] * 10)))
    line = Line("规章" + "\t0" * 5_000)
    assert recognise([*rows, line])[1:] == [line]


def test_an_empty_line_before_a_row() -> None:
    """Empty lines between rows are nothing."""
    texts = by_tabs(texts_of(T2, [str(number) for number in range(10)]))
    (grid, *_) = recognise(lines([line for text in texts for line in ("", text)])[1:])
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == [str(number) for number in range(10)]


@pytest.mark.parametrize("text", ["67456925", "培训 3", "- 12"])
def test_what_is_set_apart_from_a_tabbed_table(text: str) -> None:
    """A number, or words and a number, below an empty line and without tabs are no row of a table whose rows have tabs."""
    rows = by_tabs(texts_of(T3, ["0"] * len(T3.cells)))
    grid, *rest = recognise(lines([*rows, "", text]))
    assert isinstance(grid, Grid)
    assert not grid.surplus
    assert [block.text for block in rest if isinstance(block, Line)] == ["", text]


def test_the_second_half_of_a_flattened_table() -> None:
    """A flattened table that prose interrupts goes on below it; one line that names a row of it does not."""
    figures = [str(number) for number in range(len(T3.cells))]
    rows = lines(by_tabs(texts_of(T3, figures)))
    page_break = Line("第 7 页（下接第八页；本页以上各行数据截至年底，以下各行同前）")
    (grid, between) = recognise([*rows[:20], page_break, *rows[20:]])
    assert isinstance(grid, Grid)
    assert between == page_break
    assert [cell.text for cell in grid.cells] == figures
    (grid, *rest) = recognise([*rows[:-1], page_break, Line("四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0")])
    assert isinstance(grid, Grid)
    assert grid["carried_forward.total"].state is State.ABSENT
    assert len(rest) == 2


def test_page_numbers_are_no_figures() -> None:
    """The number of a page in the middle of a table is passed over, in dashes at least."""
    figures = [str(number) for number in range(len(T3.cells))]
    for flat in (by_tabs, by_lines):
        texts = flat(texts_of(T3, figures))
        (grid,) = recognise(lines([*texts[:20], "— 7 —", *texts[20:]]))
        assert isinstance(grid, Grid)
        assert [cell.text for cell in grid.cells] == figures
        assert not grid.surplus


def test_a_head_below_a_flattened_table_is_no_row() -> None:
    """五、存在的主要问题及改进情况 with 无 below it looks like a row without figures, and is the head of a section."""
    rows = by_tabs(texts_of(T4, ["0"] * len(T4.cells)))
    blocks = recognise(
        [Line(text) for text in (*rows, "五、存在的主要问题及改进情况", "无", "六、其他", "一、水利事业 3")]
    )
    assert [block.text for block in blocks if isinstance(block, Line)][:2] == ["五、存在的主要问题及改进情况", "无"]


def test_long_words_before_a_figure_are_no_row() -> None:
    """A line longer than any label, or with marks of a sentence, ends the table."""
    rows = by_tabs(texts_of(T4, ["0"] * len(T4.cells)))
    for text in ("行政复议情况说明：", "行政复议情况说明" * 5):
        blocks = recognise([Line(line) for line in (*rows, text, "0")])
        assert next(block.text for block in blocks if isinstance(block, Line)) == text
