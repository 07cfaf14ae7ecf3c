"""Plain text to lines."""

import pytest

from govdisclosure.errors import Unreadable
from govdisclosure.formats.text import read
from govdisclosure.interpret.raw import Line
from govdisclosure.published import Place


def test_lines_are_numbered_as_an_editor_numbers_them() -> None:
    """Line ends of any system count; breaks inside a line cut it and do not count."""
    blocks = read("甲\r\n乙\r\r丙\n丁\v戊\f己\x85庚\u2028辛").blocks
    assert blocks == tuple(
        Line(text, Place(line=number))
        for text, number in [("甲", 1), ("乙", 2), ("", 3), ("丙", 4), *((text, 5) for text in "丁戊己庚辛")]
    )


def test_marks_of_extraction() -> None:
    """A bookmark's mark is nothing, wherever it stands in a line."""
    blocks = read("[bookmark: a]一、总体情况\n前[bookmark: b]后\n[bookmark: c").blocks
    place = [Place(line=number) for number in range(1, 4)]
    assert blocks == (Line("一、总体情况", place[0]), Line("前后", place[1]), Line("[bookmark: c", place[2]))


def test_tabs_and_empty_lines_stay() -> None:
    """They may be a table's cells; other control characters, and halves of characters, are left out."""
    assert [block.text for block in read("规章\t3\t\n\n\x00\x07甲\x7f\ud800乙 ").blocks if isinstance(block, Line)] == [
        "规章\t3\t",
        "",
        "甲乙 ",
    ]


def test_more_lines_than_a_report_has_are_refused() -> None:
    """A million lines are no report: one sentence says how many there are."""
    for character in "\n\r\v":
        with pytest.raises(Unreadable, match="1000001"):
            read(character * 1_000_000)


@pytest.mark.parametrize("text", ["9" * 200_000, "[image: " * 50_000, "[bookmark:" * 50_000, "\v" * 90_000])
def test_long_lines_are_read(text: str) -> None:
    """A line may be as long as it likes."""
    assert read(text).blocks
