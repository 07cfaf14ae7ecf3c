"""One cell as published: what its text says, if it says a number."""

import decimal
from decimal import Decimal

import pytest

from govdisclosure.published import ABSENT, PICTURED, Cell, Place, State

NUMBERS: dict[str, int | Decimal] = {
    "12": 12,
    "007": 7,
    "１２": 12,
    "1,234": 1234,
    "1，234": 1234,
    "１，２３４": 1234,
    "1,234,567": 1234567,
    "1 2": 12,
    "２\xa0０": 20,
    "\u30003\u200b": 3,
    "3.0": Decimal("3.0"),
    "1．5": Decimal("1.5"),
    "-253": -253,
    "－253": -253,
    "−3": -3,
    "+3": 3,
    "＋3": 3,
    "增3": 3,
    "增加3": 3,
    "减3": -3,
    "减少３": -3,
    "9" * 40: int("9" * 40),
    "９" * 40: int("9" * 40),
}
NOUGHTS = ["0", "０", "00", "0.00", "-0", "+0", "零", "〇", "○", "\xa00\n"]
BLANKS = [
    "",
    " ",
    "\xa0",
    "\xa0\xa0",
    "\u3000",
    "\u200b",
    "\ufeff",
    " \n\t",
    " " * 500,
    "\u200b" * 500,
]
PLACEHOLDERS = [
    "/",
    "／",
    "\\",
    "-",
    "--",
    "－",
    "—",
    "——",
    "―",
    "─",
    "_",
    "~",
    "*",
    "不适用",
    "无",
    "无此项",
    "N/A",
    "n/a",
    "NA",
    "- -",
    "—" * 500,
]
WORDS = [
    "--253",
    "+3/－3",
    "12.",
    ".5",
    "1..2",
    "1,23",
    "12,34,567",
    "1，234,567",
    "1.234,5",
    "1,",
    "12万",
    "12%",
    "<1",
    "约12",
    "共12件",
    "12（件）",
    "规章000",
    "十二",
    "一",
    "Ｏ",
    "①",
    "٣",
    "1e3",
    "0x1F",
    "NaN",
    "Infinity",
    "+",
    "增",
    "件",
    "9" * 41,
    "９" * 41,
    "9" * 200_000,
    "1" + " " * 500 + "x",
    "\x00",
]


def _named(text: str) -> str:
    return f"{len(text)} {text[:12]!r}"


@pytest.mark.parametrize("text", NUMBERS, ids=repr)
def test_a_number_is_read_as_printed(text: str) -> None:
    """Full-width digits, separators, blanks within and signs are read; the value is exact."""
    cell = Cell.read(text)
    assert (cell.state, cell.value, cell.unit) == (State.NUMBER, Decimal(NUMBERS[text]), None)


@pytest.mark.parametrize("text", NOUGHTS, ids=repr)
def test_nought_is_a_state_of_its_own(text: str) -> None:
    """A printed nought is a figure, and not a silent cell; it has no sign."""
    cell = Cell.read(text)
    assert cell.state is State.ZERO
    assert cell.value == 0
    assert not cell.value.is_signed()


@pytest.mark.parametrize("text", BLANKS, ids=_named)
def test_a_blank_is_neither_nought_nor_missing(text: str) -> None:
    """Blanks of every width, however many, are a blank cell."""
    cell = Cell.read(text)
    assert (cell.state, cell.value, cell.unit) == (State.BLANK, None, None)


@pytest.mark.parametrize("text", PLACEHOLDERS, ids=_named)
def test_a_placeholder_says_that_there_is_nothing(text: str) -> None:
    """/, dashes of every width, 不适用 and their likes are placeholders."""
    cell = Cell.read(text)
    assert (cell.state, cell.value, cell.unit) == (State.PLACEHOLDER, None, None)


@pytest.mark.parametrize("text", WORDS, ids=_named)
def test_words_are_no_number(text: str) -> None:
    """What is no one number is text: `--253`, a range, a Chinese numeral, digits without end."""
    cell = Cell.read(text)
    assert (cell.state, cell.value, cell.unit) == (State.TEXT, None, None)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12件", "12", "件"),
        ("12 件", "12", "件"),
        ("0项", "0", "项"),
        ("251000元", "251000", "元"),
        ("103.3879万元", "103.3879", "万元"),
        ("1,234.5元", "1234.5", "元"),
        ("1.2亿元", "1.2", "亿元"),
        ("25人次", "25", "人次"),
    ],
)
def test_a_number_followed_by_a_unit_is_a_number(text: str, value: str, unit: str) -> None:
    """The unit is kept beside the value, which is not converted."""
    cell = Cell.read(text)
    assert (cell.value, cell.unit) == (Decimal(value), unit)


def test_a_cell_takes_the_unit_of_its_column() -> None:
    """The unit of the column's head is the cell's, unless the cell prints its own; a silent cell has it too."""
    assert Cell.read("5", unit="万元").unit == "万元"
    assert Cell.read("5元", unit="万元").unit == "元"
    assert Cell.read("", unit="万元").unit == "万元"


@pytest.mark.parametrize("text", [*NUMBERS, *NOUGHTS, *BLANKS, *PLACEHOLDERS, *WORDS], ids=_named)
def test_the_text_is_never_altered(text: str) -> None:
    """A cell keeps what was printed, character by character, and where."""
    place = Place(table=2, row=7, column=3)
    cell = Cell.read(text, place)
    assert cell.text == text
    assert cell.place is place


def test_values_do_not_depend_on_the_decimal_context() -> None:
    """A caller who has set another precision reads the same figures, not rounded ones."""
    with decimal.localcontext() as context:
        context.prec = 3
        assert Cell.read("-1,234,567.89").value == Decimal("-1234567.89")
        assert Cell.read("减１２３４５").value == -12345


def test_pictured_and_absent_cells_say_nothing() -> None:
    """A cell of a picture and a cell that the table does not have are told apart."""
    assert (PICTURED.state, PICTURED.value) == (State.IMAGE, None)
    assert (ABSENT.state, ABSENT.value) == (State.ABSENT, None)
    assert PICTURED != ABSENT


@pytest.mark.parametrize(
    ("place", "words", "english"),
    [
        (Place(), "", ""),
        (Place(line=12), "第12行", "line 12"),
        (Place(line=12, column=3), "第12行第3列", "line 12, column 3"),
        (Place(table=2, row=7, column=3), "第2个表格第7行第3列", "table 2, row 7, column 3"),
        (Place(line=40, table=2, row=7), "第2个表格第7行", "table 2, row 7"),
        (Place(table=2, address="表三!F7"), "表三!F7", "表三!F7"),
    ],
    ids=str,
)
def test_a_place_is_said_in_both_languages(place: Place, words: str, english: str) -> None:
    """A place is what a person looks for: the table, row and column, or the line, or the format's own address."""
    assert str(place) == words
    assert (place.text(), place.text("en")) == (words, english)


@pytest.mark.parametrize("text", ["36¹", "36①", "36*", "36[1]", "36〔¹〕", "３６※", "36件²"])
def test_a_figure_with_the_mark_of_a_note(text: str) -> None:
    """The mark of a note behind a figure is printed and says nothing of the figure."""
    cell = Cell.read(text)
    assert (cell.text, cell.value, cell.state) == (text, Decimal(36), State.NUMBER)


@pytest.mark.parametrize("text", ["¹", "36(1)", "①", "³⁶"])
def test_marks_that_may_be_figures(text: str) -> None:
    """A mark that stands alone is no figure, and one in a round bracket may be another figure."""
    assert Cell.read(text).state is State.TEXT
