"""What a site prints around a report is left out, told by its words."""

import pytest

from govdisclosure.interpret._chrome import is_chrome, is_decoration, is_footer, is_index_table
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Item, Line, Listing, Picture, RawCell, RawTable
from govdisclosure.model.narrative import ChartPlace, Image, ListBlock, OtherTable, TableRow
from tests.interpret.outline_making import HEADS, TITLE, body, outline, printed

PREAMBLE = "现公布青禾县水利局2022年度政府信息公开工作年度报告。"

SITES = (
    (
        (
            "青禾县人民政府",
            "首页",
            "政府信息公开",
            "互动交流",
            "当前位置：首页 > 政府信息公开 > 政府信息公开年报",
            TITLE,
        ),
        (
            "发布日期：2023-01-18 09:30:00",
            "来源：县水利局",
            "【字号：大 中 小】",
            "浏览次数：1203",
            "分享到：",
            "打印 关闭",
        ),
    ),
    (
        ("主动公开", "依申请公开", "政府信息公开指南", "政府信息公开制度", "政府信息公开年报"),
        (
            "2023-01-18 09:30 来源：县水利局",
            "2023年01月18日 来源：县水利局",
            "|字号|",
            "索引号：11330000/2023-00012",
            "发布机构：青禾县水利局",
            "文号：",
            "公开方式：主动公开",
            "有效性：有效",
        ),
    ),
    (
        ("您的位置：首页>>县水利局>>公开年报",),
        ("时间：2023-01-18", "[大][中][小]", "点击数：88", "视力保护色：", "语音播报"),
    ),
    (
        ("English", "无障碍浏览", "长者模式", "登录 | 注册"),
        ("2023-01-18 09:30", "信息来源：办公室 责任编辑：审核", "保护视力色：", "A+ A A-"),
    ),
)


@pytest.mark.parametrize(
    "below",
    [
        (),
        ("上一篇：没有了", "下一篇：青禾县水利局2021年政府信息公开工作年度报告"),
        ("版权所有：青禾县人民政府 技术支持：云岭信息中心", "备案号：某ICP备00000000号"),
    ],
    ids=["none", "next", "footer"],
)
@pytest.mark.parametrize(("above", "facts"), SITES, ids=["menu", "index", "trail", "buttons"])
def test_a_report_within_a_site(above: tuple[str, ...], facts: tuple[str, ...], below: tuple[str, ...]) -> None:
    """Menus, facts about the page, buttons and footers are no part of the report."""
    report = outline(*above, TITLE, *facts, PREAMBLE, body(), *below)
    assert report.title == TITLE
    assert [printed(block) for block in report.preamble.blocks] == [PREAMBLE]
    assert [part.section.heading for part in report.sections] == list(HEADS)
    assert [len(part.section.blocks) for part in report.sections] == [1] * 6


def test_tables_lists_and_pictures_of_a_site() -> None:
    """A table of 索引号 and 发布机构, a list of buttons and icons are left out; what is not theirs stays."""
    index = RawTable(((RawCell("索引号："), RawCell("11330000")), (RawCell("发布机构："), RawCell("青禾县水利局"))), 1)
    table = RawTable(((RawCell("渠道"), RawCell("条数")), (RawCell("网站"), RawCell("12"))), 2)
    items: list[Item] = [
        Line(TITLE),
        index,
        Listing(("打印", "关闭")),
        Picture("/images/share_wx.png"),
        Picture("photo1.jpg", "公开栏"),
        table,
        Listing(("网站", "公开栏")),
        Line("统计时间：2022年1月1日至2022年12月31日"),
        *map(Line, body().split("\n")),
        Line("青禾县水利局"),
        Line("2023年1月16日"),
        index,
        RawTable((*table.rows, *table.rows), 3),
        Listing(("打印",)),
    ]
    report = assemble(items)
    assert report.preamble.blocks[:3] == (
        Image(source="photo1.jpg", alt="公开栏"),
        OtherTable(rows=(TableRow(cells=("渠道", "条数")), TableRow(cells=("网站", "12")))),
        ListBlock(items=("网站", "公开栏")),
    )
    assert report.period is not None
    assert len(report.preamble.blocks) > 3
    assert printed(report.preamble.blocks[3]).startswith("统计时间")
    assert isinstance(report.sections[-1].section.blocks[-1], OtherTable)
    assert not any(isinstance(block, ChartPlace) for _, block in report.blocks())


@pytest.mark.parametrize(
    "line",
    [
        "来源于群众的意见得到采纳。",
        "时间紧、任务重是今年的特点",
        "打印资料120份",
        "（一）主动公开情况",
        "无。",
        "首页改版一次，公开栏目增加到12个。",
        "编辑简报12期",
        "字" * 300,
    ],
)
def test_lines_of_a_report_are_no_chrome(line: str) -> None:
    """Text that merely begins with such a word is text."""
    assert not is_chrome(line)
    assert not is_footer(line)


@pytest.mark.parametrize("row", ["长者模式" * 29, "网站首页" * 29, "大中小" * 39])
def test_rows_of_buttons_are_told_in_linear_time(row: str) -> None:
    """Words that can be cut in many ways are tried once."""
    assert is_chrome(row)
    assert not is_chrome(f"{row}了。")


@pytest.mark.parametrize(
    ("source", "alt", "expected"),
    [
        ("/images/icon.png", None, True),
        ("images/logo_2020.gif", None, True),
        ("spacer.gif", None, True),
        ("x.png", "微信二维码", True),
        ("/upload/2023/wx.png", None, True),
        ("/upload/2023/a8wx9f.png", None, False),
        ("/share/W020230118.png", None, False),
        ("data:image/png;base64,iconlogo", None, False),
        ("表三.png", "表3", False),
        (None, None, False),
    ],
)
def test_pictures_that_decorate(source: str | None, alt: str | None, expected: bool) -> None:  # noqa: FBT001  (a case)
    """Icons, logos and codes to scan are told by their names."""
    assert is_decoration(Picture(source, alt)) is expected


def test_a_long_table_is_no_index() -> None:
    """A table of many rows is content, whatever it names."""
    rows = tuple((RawCell("索引号"), RawCell("文号")) for _ in range(13))
    assert not is_index_table(RawTable(rows, 1))
    assert is_index_table(RawTable(rows[:1], 1))
