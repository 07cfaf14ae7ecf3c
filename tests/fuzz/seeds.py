"""What fuzzing begins with: invented reports in every format, and what no writer of ours writes."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

from attrs import evolve

import govdisclosure
from govdisclosure import Heading, InvalidReport, Paragraph, PublishedReport
from govdisclosure.specimens import specimens_of
from tests.formats.docx.word_package import cell, document, para, row, table, workbook
from tests.formats.pdf.handmade import Canvas, pdf_of
from tests.outside import has_font

__all__ = ["CORPUS", "kept", "seeds"]

CORPUS: Final = Path(__file__).with_name("corpus")
"""The inputs that are kept: a folder a target."""

_OF_TEXT: Final = ("text", "markdown", "html")


def kept(target: str) -> list[Path]:
    """Return the inputs of ``target`` that are kept, in order of name."""
    return sorted((CORPUS / target).glob("*"))


def seeds(target: str) -> list[bytes]:
    """Return what fuzzing of ``target`` begins with beside what is kept."""
    return [*_SEEDS[target]()]


def _reports() -> Iterator[PublishedReport]:
    """Yield whole reports of either edition, some with a fault, and short ones that have one table."""
    for agency in (0, 7):
        for one in specimens_of(agency, [2019, 2023], faults=0.5):
            report = govdisclosure.read(one.data)
            yield report
            yield evolve(report, requests=None, proactive=None)


def _written(name: str, *, short: bool = False) -> Iterator[bytes]:
    for report in _reports():
        if short and report.requests is not None:
            continue
        stream = BytesIO()
        govdisclosure.write(report, stream, name)
        yield stream.getvalue()


_ROWS: Final = re.compile("((?:<tr.*?</tr>\\s*){6})(?:<tr.*?</tr>\\s*)+", re.DOTALL | re.IGNORECASE)


def _pages() -> Iterator[bytes]:
    yield from _written("html", short=True)
    for agency in range(8):  # as sites publish them, who have no record beside the print; of each table some rows
        for one in specimens_of(agency, [2021], faults=0.5, formats={"html": 1}):
            yield _ROWS.sub(lambda rows: rows[1], one.data.decode()).encode()


def _json() -> Iterator[bytes]:
    for report in _reports():
        yield govdisclosure.dumps(report, indented=False).encode()
        with suppress(InvalidReport):
            yield govdisclosure.dumps(report.report(), indented=False).encode()


def _documents() -> Iterator[bytes]:
    yield from _written("docx")
    heads = "".join(map(para, ("某市水利局2023年政府信息公开工作年度报告", "一、总体情况", "二、主动公开政府信息情况")))
    level = (
        "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%1）'/></w:lvl>"
    )
    yield document(
        heads
        + para("主动公开", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>")
        + table(
            row("规章", "1", "-"), row(cell("行政许可", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"), "12")
        )
        + para("<w:r><w:t>公开</w:t><w:tab/><w:br/><w:noBreakHyphen/></w:r><w:ins><w:r><w:t>5件</w:t></w:r></w:ins>"),
        styles="<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>",
        numbering=f"<w:abstractNum w:abstractNumId='0'>{level}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
    )


def _workbooks() -> Iterator[bytes]:
    yield from _written("xlsx")
    titled: Mapping[str, str | float] = {
        "A1": "某市水利局2023年政府信息公开工作年度报告",
        "A2": "一、总体情况",
        "A3": "规章",
        "B3": 3,
        "C3": 0.5,
        "A4": "总计",
    }
    yield workbook(titled, merged=["A1:F1"])


def _papers() -> Iterator[bytes]:
    """Yield PDFs whose pages are drawn in words that can be read, and so changed."""
    if not has_font():  # the pages are drawn with the fonts that there are
        return
    xs, ys = (60, 200, 260, 320), (180, 200, 220, 240)
    rows = [["规章", "1", "-"], ["行政许可", "12", "/"], ["行政处罚", "", "0"]]
    first = Canvas().lines(
        60, 60, ["水利局2023年政府信息公开工作年度报告", "一、总体情况", "全年公开12件。", "二、主动公开政府信息情况"]
    )
    second = Canvas().text(60, 60, "三、收到和处理").text(60, 100, "转过来的话", turn=1).image(100, 400, 90, 90)
    yield pdf_of(first.grid(xs, ys, "[2 2] 0 d").cells(xs, ys, rows), second.rectangle(50, 300, 100, 60, "S"))
    yield pdf_of(
        Canvas().lines(60, 60, ["水利局2023年政府信息公开工作年度报告", "— 1 —"]).cells(xs, ys, rows), compress=True
    )


def _passages() -> Iterator[bytes]:
    for report in _reports():
        yield from (block.text.encode() for _, block in report.blocks() if isinstance(block, Heading | Paragraph))


def _waivers() -> Iterator[bytes]:
    yield _WAIVERS.encode()


def _anything() -> Iterator[bytes]:
    for name in _OF_TEXT:
        yield from _written(name)
    yield from (text.encode("gb18030") for text in ("<p>一、总体情况</p>", "# 一、总体情况", "一、总体情况"))
    yield "一、总体情况".encode("utf-16")
    yield from _documents()
    yield from _papers()


_NUMBERS: Final = (
    *(
        "1,234",
        "十亿一千",
        "10亿零817万5288",
        "负九十五点零六",
        "４５.28万",
        "人民币叁佰贰拾伍元零肆分",
        "￥1,680.32",
        "127.33万元",
    ),
    *(
        "33.9%",
        "百分之三十三点九",
        "万分之五",
        "一又二分之一",
        "1/3",
        "三四个月",
        "近200件",
        "9亿～16亿元",
        "不到三百条",
        "十多万人次",
    ),
    *(
        "第十二条",
        "2023年1月16日",
        "二〇二三年一月十六日",
        "贰零贰叁年零壹月壹拾陆日",
        "自2022年1月1日起至2022年12月31日止",
        "2023-01-16",
    ),
    *(
        "（一）主动公开",
        "一、总体情况",
        "①其他",
        "1.2022年",
        "第三部分 附则",
        "增长33.9%",
        "增加到2倍",
        "翻两番",
        "由12件增加到20件",
    ),
    *("上升0.5个百分点", "持平", "于2022年1月1日至12月31日公布", "二〇二二年度"),
)

_WAIVERS: Final = """
[[waiver]]
rule = "GD202"
agency = "青禾县水利局"
year = 2022
reason = "已向该局核实，网页排印错误，原件为275"
who = "审核组"
expires = 2027-03-31

[waiver.cells]
"requests.outcomes.granted.total" = "257"
"requests.outcomes.granted.natural_person" = 270

[[waiver]]
rule = "GD104"
reason = "原文如此"
who = "信息公开科"
file = "年报/2022.html"
text = "（三）改进"
section = 5
expected = "3"
actual = 1.5
"""

_SEEDS: Final[Mapping[str, Callable[[], Iterator[bytes]]]] = {
    "numbers": lambda: (text.encode() for text in _NUMBERS),
    "prose": _passages,
    "waivers": _waivers,
    "json": _json,
    "detect": _anything,
    "text": lambda: _written("text"),
    "markdown": lambda: _written("markdown"),
    "html": _pages,
    "docx": _documents,
    "xlsx": _workbooks,
    "pdf": _papers,
}
