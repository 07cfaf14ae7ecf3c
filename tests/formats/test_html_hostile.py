"""Pages that are made to hurt: each is answered in seconds, in bounded memory, without recursion."""

import pytest

from govdisclosure.errors import Unreadable
from govdisclosure.formats.html import read
from govdisclosure.interpret.raw import Line, Listing, RawTable
from govdisclosure.interpret.recognise import recognise

NESTED = [
    "<div>",
    "<span>",
    "<font>",
    "<b>",
    "<table>",
    "<table><tr><td>",
    "<ul><li>",
    "<p>",
    "<template>",
    "<svg>",
    "<nav>",
    "<pre>",
]


def answer(page: str) -> bool:
    """Read a page, and tell whether it was read or refused as nested too deeply."""
    try:
        recognise(read(page).blocks)
    except Unreadable as error:
        return "嵌套" not in str(error)
    return True


@pytest.mark.parametrize("tag", NESTED)
def test_deep_nesting(tag: str) -> None:
    """A hundred thousand nested elements, closed or not, with and without other tags closed between them."""
    answer(tag * 100_000 + "甲")
    end = "".join(f"</{name.strip('<>')}>" for name in reversed(tag.split("><")))
    answer(tag * 50_000 + "甲" + end * 50_000)
    answer(f"{tag}</x>" * 50_000)


def test_depth_is_named_with_its_line() -> None:
    """The refusal says where."""
    with pytest.raises(Unreadable, match="第2行附近标签嵌套超过1000层"):
        read("\n" + "<div>" * 20_000)


@pytest.mark.parametrize("tag", ["<div>", "<table><tr><td>", "<ul><li>", "<blockquote>"])
def test_nesting_that_is_merely_odd_is_read(tag: str) -> None:
    """Some hundred levels are an odd page, and a page."""
    (block,) = read(tag * 400 + "甲").blocks
    assert block in {Line("甲"), Listing(("甲",))}


def test_formatting_tags_that_would_multiply() -> None:
    """Tags that are opened and never closed multiply with the paragraphs: they are taken out, the text stays."""
    page = "".join(f"<p><font color={number}>第{number}段" for number in range(20_000))
    assert len(read(page).blocks) == 20_000


def test_many_tags_in_order_are_no_harm() -> None:
    """A long page whose formatting is closed, and misclosed, is read as it is."""
    assert len(read("<p><b>甲</b></p>" * 2_000).blocks) == 2_000
    page = "<p><b>甲</b><i>乙</i></b></p>" * 3_000 + "<div>丙</div></div>" * 6_000
    assert len(read(page).blocks) == 9_000


def test_spans_without_measure() -> None:
    """``colspan="100000000"`` is a hundred columns at most, however many cells there are of it."""
    row = '<td colspan="100000000" rowspan="100000000">规章</td>' * 200
    (table,) = recognise(read(f"<table><tr>{row}</tr>{'<tr><td>0</td><td>1</td></tr>' * 3_000}</table>").blocks)
    assert isinstance(table, RawTable)


def test_two_hundred_thousand_digits() -> None:
    """A cell may hold any number of digits."""
    digits = "1" * 200_000
    (table,) = recognise(read(f"<table><tr><td>规章<td>{digits}<tr><td>行政许可<td>3</table>").blocks)
    assert isinstance(table, RawTable)
    assert table.rows[0][1].text == digits


@pytest.mark.parametrize(
    "page",
    [
        "<" * 200_000,
        "<p>" + " " * 2_000_000 + "甲",
        "&nbsp;" * 300_000,
        "甲<br>" * 100_000,
        "<img>" * 100_000,
        '<a b="' + "c" * 10**6,
    ],
)
def test_sheer_length(page: str) -> None:
    """What is long is merely long."""
    assert answer(page)
