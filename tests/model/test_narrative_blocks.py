"""The prose: headings, paragraphs, lists, pictures, places of charts and tables."""

from typing import Any

import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Chart,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    Preamble,
    Section,
    Sections,
    Series,
    TablePlace,
    TableRow,
)

WRONG: dict[str, tuple[type[Any], dict[str, object], list[str]]] = {
    "heading of level 5": (Heading, {"level": 5, "number": 1000, "text": None}, ["level", "number", "text"]),
    "heading of level true": (Heading, {"level": True, "number": -1, "text": "一"}, ["level", "number"]),
    "paragraph of bytes": (Paragraph, {"text": b"1"}, ["text"]),
    "list that can change": (ListBlock, {"items": ["甲"], "ordered": 1}, ["items", "ordered"]),
    "list of numbers": (ListBlock, {"items": ("甲", 1)}, ["items"]),
    "image": (Image, {"source": 1, "alt": 2}, ["source", "alt"]),
    "chart before the first": (ChartPlace, {"chart": -1}, ["chart"]),
    "table five": (TablePlace, {"table": "fees"}, ["table"]),
    "rows that are lists": (OtherTable, {"rows": (("甲",),)}, ["rows"]),
    "row of numbers": (TableRow, {"cells": (1,)}, ["cells"]),
    "preamble of texts": (Preamble, {"blocks": ("甲",)}, ["blocks"]),
    "section without a heading": (Section, {"heading": "", "blocks": None}, ["heading", "blocks"]),
    "sections of text": (Sections, {"overview": "甲", "problems": "乙"}, ["overview", "problems"]),
    "series of numbers": (Series, {"name": 1, "values": (1,)}, ["name", "values"]),
    "chart": (Chart, {"title": 1, "categories": ["甲"], "series": ("甲",)}, ["title", "categories", "series"]),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_no_report_can_hold_is_refused(case: str) -> None:
    """Every wrong field of a block is said at once, with its path."""
    cls, arguments, paths = WRONG[case]
    with pytest.raises(InvalidReport) as caught:
        cls(**arguments)
    assert [violation.path for violation in caught.value.violations] == paths


def test_blocks_are_held_in_order_as_written() -> None:
    """A section keeps its heading and its blocks as they stand, empty ones and line breaks too."""
    blocks = (
        Heading(level=2, number=1, text="（一）主动公开"),
        Paragraph(text=""),
        Paragraph(text="上一行\n下一行"),
        ListBlock(items=("甲", "乙"), ordered=True),
        Image(),
        TablePlace(table="requests"),
        OtherTable(rows=(TableRow(cells=("甲", "1")), TableRow(cells=()))),
    )
    section = Section(heading="一、总体情况", blocks=blocks)
    assert section.blocks == blocks
    assert Preamble(blocks=blocks).blocks == blocks


def test_text_that_no_file_can_hold_is_refused() -> None:
    """A lone surrogate cannot be written to any file."""
    with pytest.raises(InvalidReport) as caught:
        Paragraph(text="\ud800")
    assert str(caught.value) == "text：含有不能写入文件的字符（不成对的代理码）"
    with pytest.raises(InvalidReport) as caught:
        Section(heading="\udfff")
    assert caught.value.sentence("en") == "heading: holds a lone surrogate, which no file can hold"


def test_the_sections_are_those_of_the_form() -> None:
    """六个部分: six sections under the official heads, in the order of the form."""
    assert [spec.label for spec in specs(Sections).values()] == [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    assert tuple(specs(Sections)) == SECTION_NAMES
    assert SECTION_NAMES[1:4] == TABLE_NAMES


def test_a_paragraph_is_called_one() -> None:
    """In what is said of its text."""
    assert specs(Paragraph)["text"].label == "段落"


def test_a_chart_holds_its_data_as_printed() -> None:
    """A value of a series is the number as printed, so that nothing is rounded."""
    chart = Chart(categories=("予以公开",), series=(Series(name="2022年", values=("33.10%",)),))
    assert chart.series[0].values == ("33.10%",)


def test_whole_numbers_have_bounds() -> None:
    """The bounds are allowed, and one beyond them is not; the sentence names both."""
    assert Heading(level=1, number=0, text="").number == 0
    assert Heading(level=4, number=999, text="").level == 4
    assert ChartPlace(chart=2**31 - 1).chart == 2**31 - 1
    with pytest.raises(InvalidReport) as caught:
        ChartPlace(chart=2**31)
    assert str(caught.value) == "chart：应为0至2147483647的整数，实为2147483648"
    with pytest.raises(InvalidReport) as caught:
        Heading(level=0, text="")
    assert caught.value.sentence("en") == "level: must be an integer from 1 to 4, not 0"
