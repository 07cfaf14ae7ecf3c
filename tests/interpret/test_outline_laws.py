"""Laws of the outline, over texts put together at random from the lines that reports and sites are made of."""

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.errors import Unreadable
from govdisclosure.interpret._lines import trim
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Item, Line, Listing, Picture, RawCell, RawTable
from govdisclosure.model.narrative import SECTION_NAMES, Heading, Paragraph
from govdisclosure.published import PublishedReport
from tests.interpret.outline_making import HEADS, TITLE

PROSE = (
    "2022年，青禾县水利局公开信息102条，其中公告10条。",
    "数据统计期限自2022年1月1日起至2022年12月31日止。",
    "（地址：青禾县柳河路8号，邮编：264400，电话：0631-8252122）",
    "无。",
    "特此报告。",
    "（一）主动公开情况",
    "（二）依申请公开情况。全年收到申请1件。",
    "3.平台建设",
    "（4）监督保障",
    "一、工作机构",
    "七、附件",
    "2022年\t公告\t解读\t10\t4",
    "规章\t3\t5\t74",
    "甲\n乙",
)
SITE = (
    "首页 > 年报",
    "发布时间：2023-01-18",
    "打印 关闭",
    "上一篇：没有了",
    "版权所有：青禾县人民政府",
    "2023-01-18",
    "",
)
SIGNATURE = ("青禾县水利局", "2023年1月16日", "青禾县水利局　2023年1月16日", "2023年2月30日")
LINES = st.sampled_from([TITLE, *HEADS, *PROSE, *SITE, *SIGNATURE]) | st.text(max_size=12).filter(
    lambda text: text.isprintable() or not text.strip()
)
OTHERS: st.SearchStrategy[Item] = st.sampled_from(
    [
        Picture("表三.png"),
        Picture("icon.gif"),
        Listing(("甲", "乙")),
        Listing((HEADS[0],)),
        RawTable(((RawCell("甲"),),), 1),
    ]
)


@given(st.lists(LINES.map(Line) | OTHERS, max_size=40))
def test_any_blocks_are_a_report_or_refused(items: list[Item]) -> None:
    """Nothing but the one sentence is raised; each statutory section is there once, in the order of the file."""
    try:
        report = assemble(items)
    except Unreadable:
        return
    names = [part.name for part in report.sections]
    assert len(names) == len(set(names)) <= len(SECTION_NAMES)


@given(
    st.lists(st.sampled_from(PROSE), max_size=4),
    st.lists(st.lists(st.sampled_from(PROSE), max_size=4), min_size=6, max_size=6),
)
def test_nothing_of_a_report_is_lost(preamble: list[str], sections: list[list[str]]) -> None:
    """Every line of a text without a site around it stands in the outline, as printed and in order."""
    lines = [TITLE, *preamble]
    for head, prose in zip(HEADS, sections, strict=True):
        lines += [head, *prose]
    report = assemble([Line(f"\u3000\u3000{line} ") for line in lines])
    assert list(_printed(report)) == [trim(line) for line in lines if "\t10\t" not in line]


def _printed(report: PublishedReport) -> list[str]:
    """Return the texts of a report in their order."""
    texts = [report.title or ""]
    blocks = [*report.preamble.blocks]
    texts += [block.text for block in blocks if isinstance(block, Heading | Paragraph)]
    for part in report.sections:
        texts.append(part.section.heading)
        texts += [block.text for block in part.section.blocks if isinstance(block, Heading | Paragraph)]
    return texts
