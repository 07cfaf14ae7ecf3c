"""Headings inside a section: their levels follow their style, unless their sequence says otherwise."""

import pytest

from govdisclosure.interpret._levels import Levels
from govdisclosure.interpret.raw import Line
from govdisclosure.model.narrative import Heading, Paragraph

SEQUENCES = {
    ("（一）甲", "（二）乙", "（三）丙"): [(2, 1), (2, 2), (2, 3)],
    ("（一）甲", "1.乙", "（1）丙", "（2）丁", "2.戊", "（二）己"): [(2, 1), (3, 1), (4, 1), (4, 2), (3, 2), (2, 2)],
    ("（一）甲", "（二）乙", "（3）丙", "（四）丁"): [(2, 1), (2, 2), (2, 3), (2, 4)],
    ("（一）甲", "（二）乙", "3.丙", "（四）丁"): [(2, 1), (2, 2), (2, 3), (2, 4)],
    ("（一）甲", "（二）乙", "1.丙", "2.丁", "（3）戊", "（四）己"): [(2, 1), (2, 2), (3, 1), (3, 2), (2, 3), (2, 4)],
    ("1.甲", "2.乙", "（三）丙"): [(3, 1), (3, 2), (3, 3)],
    ("（一）甲", "（三）丙"): [(2, 1), (2, 3)],
    ("（一）甲", "（一）乙"): [(2, 1), (2, 1)],
    ("3.甲",): [(3, 3)],
    ("一、甲", "二、乙", "一、丙"): [(2, 1), (2, 2), (2, 1)],
    ("一、甲", "二、乙", "四、丙"): [(2, 1), (2, 2), (1, 4)],
    ("二、甲", "（一）乙", "三、丙"): [(1, 2), (2, 1), (1, 3)],
}


@pytest.mark.parametrize(("lines", "levels"), SEQUENCES.items(), ids=str)
def test_levels_of_a_sequence(lines: tuple[str, ...], levels: list[tuple[int, int]]) -> None:
    """A mark of the wrong style stands on the level whose list its number goes on with."""
    reader = Levels(section=1)
    blocks = [reader.block(Line(line)) for line in lines]
    assert [(block.level, block.number) for block in blocks if isinstance(block, Heading)] == levels
    assert [block.text for block in blocks if isinstance(block, Heading)] == list(lines)


def test_a_first_style_list_without_a_section_number() -> None:
    """Under an unnumbered head, 一、 is a part of its own."""
    block = Levels().block(Line("一、甲"))
    assert block == Heading(level=1, number=1, text="一、甲")


@pytest.mark.parametrize(
    "text",
    [
        "（一）主动公开。2022年公开信息12条。",
        "（一）主动公开：网站公开",
        "1.公开信息12条",
        "1.解读文件不及时；",
        "1.解读文件不及时。",
        "1.加强培训，提高水平。",
        "1.加强培训，",
        "（一）",
        "（一）" + "字" * 60,
        "（一）予以公开",
        "1.属于国家秘密",
        "一、本年新收政府信息公开申请数量",
        "2022年，本局认真做好公开工作",
    ],
)
def test_numbered_text_that_is_no_heading(text: str) -> None:
    """Sentences, items of a list and rows of a table that was not recognised are paragraphs."""
    assert Levels(section=3).block(Line(f"\u3000\u3000{text} ")) == Paragraph(text=text)


@pytest.mark.parametrize(
    "text",
    [
        "（一）加强组织领导，健全工作机制",
        "（3） 建议提案办理结果公开情况。",
        "1.平台建设：",
        "（一）围绕“三个一”开展公开",
    ],
)
def test_numbered_text_that_is_a_heading(text: str) -> None:
    """A heading may have a comma, or a stop at its end where it has none."""
    assert isinstance(Levels(section=1).block(Line(text)), Heading)


def test_a_paragraph_with_a_number_counts_in_its_sequence() -> None:
    """（一） that runs into its text is followed by （2） on the same level."""
    reader = Levels(section=5)
    reader.block(Line("（一）存在的问题。一是更新偏慢；二是解读偏少。"))
    assert reader.block(Line("（2）改进的措施")) == Heading(level=2, number=2, text="（2）改进的措施")


@pytest.mark.parametrize(("level", "markup", "expected"), [(3, 2, 2), (4, 2, 3), (6, 1, 4), (2, 2, 2), (5, None, 2)])
def test_headings_told_by_markup_alone(level: int, markup: int | None, expected: int) -> None:
    """Without a number, the level is that below the section's head in the markup."""
    reader = Levels(section=1, markup=markup)
    assert reader.block(Line("平台建设", level=level)) == Heading(level=expected, text="平台建设")
    assert isinstance(reader.block(Line("平台建设有进展。全年改版一次。", level=level)), Paragraph)


def test_a_statutory_head_that_comes_again() -> None:
    """It stands on level 1, numbered or not."""
    reader = Levels(section=1)
    assert reader.block(Line("2、主动公开政府信息情况"), statutory=True) == Heading(
        level=1, number=2, text="2、主动公开政府信息情况"
    )
    assert reader.block(Line("总体情况"), statutory=True) == Heading(level=1, text="总体情况")
