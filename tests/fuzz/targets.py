"""What is fuzzed: each target by its name, with what must hold of any bytes, and how they are changed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias, final

from attrs import frozen

from govdisclosure.formats.registry import FormatName
from tests.fuzz.mutators import Mutate, by_json, by_package, by_words
from tests.fuzz.numbers import numbers_hold
from tests.fuzz.reports import detected, file_holds, json_holds, prose_holds, waivers_hold

__all__ = ["PROSE", "TARGETS", "Target"]

_Mutator: TypeAlias = Callable[[Sequence[str], Mutate], Mutate]


@final
@frozen(kw_only=True)
class Target:
    """A reader, and how it is fuzzed."""

    holds: Callable[[bytes], None]
    """Raises whatever must not be raised."""
    mutator: _Mutator = by_words
    words: Sequence[str]
    """What is put into inputs."""
    most: int = 60_000
    """The most bytes of an input."""


_HEADS: Final = (
    *("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "五、存在的主要问题及改进情况"),
    *(
        "（一）",
        "1.",
        "第二十条第（一）项",
        "信息内容",
        "本年制发件数",
        "规章",
        "行政许可",
        "总计",
        "自然人",
        "行政复议",
        "维持",
    ),
    *(
        "2022年",
        "2019",
        "市水利局2023年政府信息公开工作年度报告",
        "［图片：表.png］",
        "2023年1月16日",
        "附件",
        "（此页无正文）",
    ),
)
_HTML: Final = (
    *("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan='2'>", "<td colspan='9'>", "<th>", "<p>"),
    *(
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<ul>",
        "<li>",
        "<ol start='3'>",
        "<img src='a.png' alt='图'>",
        "<svg>",
        "<h1>",
    ),
    *(
        "<script type='application/json'>",
        "</script>",
        "<!--",
        "-->",
        "<style>",
        "&nbsp;",
        "&#x4e00;",
        "&amp;",
        "<title>",
    ),
    *(
        "<details>",
        "<template>",
        "<p style='display:none'>",
        "hidden",
        "<noscript>",
        "<pre>",
        "<ruby>",
        "<del>",
        "<sup>",
    ),
    *("<meta charset='gbk'>", "<base href='x'>", "<select><option>", "<td rowspan='0'>", "<td colspan='99999'>"),
)
_WORD: Final = (
    *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>"),
    *("</w:tc>", "<w:vMerge/>", "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='3'/>", "<w:gridSpan w:val='-1'/>"),
    *("<w:gridBefore w:val='2'/>", "<w:br/>", "<w:tab/>", "<w:numPr><w:ilvl w:val='9'/><w:numId w:val='1'/></w:numPr>"),
    *("<w:del>", "</w:del>", "<w:ins>", "<w:pStyle w:val='1'/>", "<w:drawing>", "<w:pict>", "<w:sdt>", "<w:hyperlink>"),
    *(
        "<w:fldSimple w:instr='SEQ'>",
        "<w:instrText>",
        "<w:txbxContent>",
        "<mc:AlternateContent>",
        "<w:sym w:char='F0FE'/>",
    ),
    *(
        "<w:outlineLvl w:val='0'/>",
        "<w:vanish/>",
        "w:val='rId1'",
        "<w:footnoteReference w:id='1'/>",
        "<c:v>",
        "<c:pt idx='7'>",
    ),
)
_SHEET: Final = (
    *("<row r='1'>", "</row>", "<c r='A1' t='s'><v>0</v></c>", "<c r='ZZ99'><v>1</v></c>", "<c t='inlineStr'><is><t>"),
    *(
        "<mergeCell ref='A1:C2'/>",
        "<mergeCell ref='A9:A1'/>",
        "<sheet name='表三' sheetId='9' r:id='rId3'/>",
        "<f>1+1</f>",
    ),
    *(
        "t='e'",
        "t='b'",
        "t='str'",
        "s='3'",
        "<v>1E+300</v>",
        "<v>44927</v>",
        "<col min='1' max='9' hidden='1'/>",
        "hidden='1'",
    ),
    *("<si><t>", "</t></si>", "<numFmt numFmtId='170' formatCode='0.0%'/>", "state='hidden'", "<c r='A0'/>", "<rPh>"),
)
_PDF: Final = (
    *(
        "BT",
        "ET",
        "Tj",
        "Tm",
        "Td",
        "T*",
        "re",
        "f",
        "S",
        "m",
        "l",
        "c",
        "q",
        "Q",
        "cm",
        "Do",
        "/Im1",
        "/F1",
        "Tf",
        "d",
    ),
    *(
        "<4e00>",
        "(abc)",
        "<<",
        ">>",
        "[",
        "]",
        "stream",
        "endstream",
        "0 Tc",
        "3 Tr",
        "1 0 0 1 0 0 cm",
        "0 1 -1 0 0 0 cm",
    ),
    *(
        "/Rotate 90",
        "/MediaBox[0 0 0 0]",
        "/Type/Page",
        "/Count 99999",
        "1 0 R",
        "W n",
        "g",
        "1 g",
        "BI",
        "/Length 0",
        "sh",
    ),
)
_MARKDOWN: Final = (
    *(
        "# ",
        "## ",
        "###### ",
        "|",
        "|---|",
        "| a | b |\n|---|---|\n",
        "- ",
        "1. ",
        "> ",
        "```",
        "![图](a.png)",
        "[a](b)",
    ),
    *("---\n", "title: x\n", "**", "`", "<br>", "<table>", "\\|", "    ", "* * *", "[^1]", "&amp;", "<!--", "\n\n"),
)
_TEXT: Final = (
    "\n",
    "\n\n",
    "\t",
    "\u3000",
    "│",
    "├",
    "┌─┬─┐",
    "+---+",
    "  ",
    "/",
    "-",
    "0",
    "\r\n",
    "\x0c",
    "— 1 —",
    "　1　",
)
_NUMBERS: Final = (
    *"零〇○一二三四五六七八九十百千万亿两廿卅点负-+－−壹贰叁拾佰仟０９.．,，%％‰/半几余多近约元角分整圆年月日至～—第条、（）①ⅣⅠ",
    *(
        "人民币",
        "百分之",
        "分之",
        "又",
        "增长",
        "下降",
        "增加到",
        "翻一番",
        "倍",
        "个百分点",
        "持平",
        "不到",
        "超过",
        "以上",
    ),
    *(
        "左右",
        "上下",
        "自",
        "起至",
        "止",
        "从",
        "到",
        "2022年",
        "1月16日",
        "二〇二三年",
        "第一章",
        "万元",
        "人次",
        "10亿",
        "1,234",
    ),
    *("由", "件增加到", "个多月", "三四", "¥", "RMB", "12月31日", "初", "上半年", "第三季度", "同期", "９亿"),
)
PROSE: Final = (
    *(
        "其中",
        "包括",
        "分别为",
        "分别占",
        "共计",
        "合计",
        "占",
        "比2021年",
        "同比",
        "与去年相比",
        "增长",
        "减少",
        "持平",
        "翻一番",
        "倍",
    ),
    *(
        "个百分点",
        "%",
        "‰",
        "条",
        "件",
        "万",
        "亿",
        "余",
        "近",
        "约",
        "以上",
        "（",
        "）",
        "，",
        "、",
        "；",
        "：",
        "。",
        "\n",
        "均",
        "全部",
    ),
    *(
        "未收到",
        "无",
        "零报告",
        "未发生",
        "政府信息公开申请",
        "行政复议",
        "行政诉讼",
        "自然人",
        "予以公开",
        "不予公开",
        "结转下年度",
    ),
    *(
        "维持",
        "2022年",
        "上年",
        "第",
        "一件事",
        "0",
        "3",
        "12",
        "1，234",
        "45.28",
        "三百",
        "办结率",
        "等",
        "由",
        "组成",
        "我局",
        "亿元",
    ),
    *(
        "共",
        "与去年",
        "翻",
        "番",
        " ",
        "2021年",
        "十四五",
        "１２",
        "全省",
        "公开信息",
        "0.1",
        "1000年",
        "9999年",
        "9" * 60,
    ),
)
_JSON: Final = (
    *(
        "version",
        "kind",
        "report",
        "published",
        "edition",
        "2021",
        "2019",
        "year",
        "agency",
        "name",
        "sections",
        "blocks",
    ),
    *(
        "heading",
        "paragraph",
        "text",
        "number",
        "zero",
        "blank",
        "placeholder",
        "image",
        "absent",
        "value",
        "state",
        "unit",
    ),
    *(
        "place",
        "charts",
        "series",
        "values",
        "signature",
        "date",
        "2026-03-20",
        "extensions",
        "0012",
        "1e5",
        "requests",
        "total",
    ),
)
_TOML: Final = (
    *(
        "[[waiver]]\n",
        "[waiver.cells]\n",
        'rule = "GD202"\n',
        'reason = "已核实"\n',
        'who = "审核组"\n',
        "expires = 2027-03-31\n",
    ),
    *(
        '"requests.outcomes.granted.total" = "257"\n',
        "section = 5\n",
        'text = "（三）改进"\n',
        "=",
        '"',
        "'''",
        "[",
        "]",
        "{",
        "}",
    ),
    *(
        "year = 2022\n",
        'agency = "青禾县水利局"\n',
        "expected = 1.5\n",
        "actual = 1e400\n",
        "nan",
        "inf",
        "0x",
        "1979-05-27T07:32:00Z",
    ),
)


def _file(name: FormatName) -> Callable[[bytes], None]:
    return lambda data: file_holds(data, name)


def _text(holds: Callable[[str], None]) -> Callable[[bytes], None]:
    return lambda data: holds(data.decode("utf-8", "ignore"))


TARGETS: Final[Mapping[str, Target]] = {
    "numbers": Target(holds=_text(numbers_hold), words=_NUMBERS, most=200),
    "prose": Target(holds=_text(prose_holds), words=(*PROSE, *_NUMBERS), most=3000),
    "waivers": Target(holds=waivers_hold, words=_TOML, most=4000),
    "json": Target(holds=json_holds, mutator=by_json, words=(*_JSON, *_HEADS), most=40_000),
    "detect": Target(holds=detected, words=(*_HTML, *_MARKDOWN, *_HEADS, "%PDF-1.4\n", "{\\rtf", "PK\x03\x04", "{}")),
    "text": Target(holds=_file("text"), words=(*_TEXT, *_HEADS, *PROSE), most=10_000),
    "markdown": Target(holds=_file("markdown"), words=(*_MARKDOWN, *_HEADS), most=10_000),
    "html": Target(holds=_file("html"), words=(*_HTML, *_HEADS), most=20_000),
    "docx": Target(holds=_file("docx"), mutator=by_package, words=(*_WORD, *_HEADS)),
    "xlsx": Target(holds=_file("xlsx"), mutator=by_package, words=(*_SHEET, *_HEADS)),
    "pdf": Target(holds=_file("pdf"), words=_PDF),
}
"""Every target by its name; what LibreOffice converts (``office``) is read as the Word document that comes out."""
