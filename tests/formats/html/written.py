"""A report with every kind of block, and the pages of reports."""

from io import BytesIO
from typing import Any, Final

from attrs import evolve
from lxml import html as lxml_html

import govdisclosure
from govdisclosure.document import Document, Drawn
from govdisclosure.formats import html
from govdisclosure.model.narrative import (
    Block,
    Chart,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    Section,
    Series,
    TableRow,
)
from govdisclosure.model.report import AnnualReport
from govdisclosure.published import Part, PublishedReport
from tests.cli.reports import good_report

CHART: Final = Chart(
    title="主动公开信息数量",
    categories=("公告公示", "政策解读", "规划计划及其执行情况"),
    series=(Series(name="2022年", values=("1,234", "510余件", "/")), Series(name="2021年", values=("10", "4"))),
)
NAMELESS: Final = Chart(categories=("收到", "办结"), series=(Series(values=("12%", "-3")),))
NASTY: Final = "甲<script>alert(1)</script>“乙”&amp;\"'丙\u202e\x00\x0b\ufdd0\U0001ffff丁"
LONG_WORD: Final = "https://www.example.invalid/" + "a" * 120
BLOCKS: Final[tuple[Block, ...]] = (
    Heading(level=2, number=1, text="（一）主动公开"),
    Paragraph(text=f"{NASTY}\n第二行  两个空格"),
    Paragraph(text=f"\u3000\u3000网址{LONG_WORD}。"),
    Heading(level=4, number=1, text="（1）跳级的标题"),
    ListBlock(items=("其一", NASTY), ordered=True),
    ListBlock(items=("其二",)),
    Heading(level=3, number=2, text="2.其次"),
    Image(source="biao3.png"),
    ChartPlace(chart=0),
    ChartPlace(chart=1),
    ChartPlace(chart=0),
    OtherTable(rows=(TableRow(cells=("项目", "数量", "")), TableRow(cells=("网站",)), TableRow(cells=()))),
    OtherTable(rows=(TableRow(cells=(f"一段长话{'，很长' * 80}。",)),)),
    OtherTable(rows=(TableRow(cells=tuple(map(str, range(12)))),)),
    Paragraph(text=" \x00"),
    Heading(level=2, text="\u3000"),
    ListBlock(items=()),
    OtherTable(rows=()),
)


def rich_report() -> PublishedReport:
    """Return a report whose first section holds every kind of block."""
    report = PublishedReport.of(good_report())
    first, *rest = report.sections
    blocks = (*first.section.blocks, *BLOCKS)
    filled = Part(name=first.name, section=Section(heading=first.section.heading, blocks=blocks))
    return evolve(report, sections=(filled, *rest), charts=(CHART, NAMELESS))


def page_of(report: AnnualReport[Any, Any, Any] | PublishedReport) -> str:
    """Return the page that is written of ``report``."""
    stream = BytesIO()
    govdisclosure.write(report, stream, "html")
    return stream.getvalue().decode()


def page_with(*blocks: Drawn, title: str = "报告", agency: str = "", record: bytes = b"") -> str:
    """Return the page that is written of ``blocks``."""
    return html.write(Document(blocks=blocks, title=title, agency=agency, record=record)).decode()


def parsed(page: str) -> lxml_html.HtmlElement:
    """Return the root of ``page`` as another parser sees it."""
    return lxml_html.document_fromstring(page)
