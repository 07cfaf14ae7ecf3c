"""Drafts as files, in the habits of sites: each style is a way to draw lines and tables, and an encoding."""

from collections.abc import Callable, Mapping
from html import escape
from typing import Final

from tests.conformance.drafts import Draft, Drawn, Line, Picture, Table

__all__ = ["STYLES", "page_of"]

_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def page_of(draft: Draft, style: str) -> bytes:
    """Return the file that publishes ``draft`` in ``style``."""
    return STYLES[style](draft)


def _plain(draft: Draft) -> bytes:
    body = "\n".join(_item(item) for item in draft.items)
    head = f'<meta charset="utf-8"><title>{escape(draft.title)}</title>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>".encode()


def _item(item: Line | Picture | Table) -> str:
    match item:
        case Line(text, "title"):
            return f"<h1>{escape(text)}</h1>"
        case Line(text, "signature"):
            return f'<p style="text-align:right">{escape(text)}</p>'
        case Line(text, _):
            return f"<p>{escape(text)}</p>"
        case Picture(name):
            return f'<p><img src="/images/{escape(name)}.png" alt="{escape(name)}"></p>'
        case Table(rows):
            return _table(rows, lambda cell: escape(cell.text))


def _table(rows: tuple[tuple[Drawn, ...], ...], inside: Callable[[Drawn], str], opening: str = "<table>") -> str:
    drawn = ("".join(f"<td{_spans(cell)}>{inside(cell)}</td>" for cell in row) for row in rows)
    lines = "\n".join(f"<tr>{cells}</tr>" for cells in drawn)
    return f"{opening}\n{lines}\n</table>"


def _spans(cell: Drawn) -> str:
    spans = {"rowspan": cell.rowspan, "colspan": cell.colspan}
    return "".join(f' {name}="{span}"' for name, span in spans.items() if span > 1)


# Word's export: everything in paragraphs and spans, blanks for indents, figures cut in two ------------------------------

_FONT: Final = "font-family:仿宋_GB2312;font-size:16px"


def _word(draft: Draft) -> bytes:
    body = "\n".join(_word_item(item) for item in draft.items)
    head = f'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{escape(draft.title)}</title>'
    return f'<html><head>{head}</head><body><div class="TRS_Editor">\n{body}\n</div></body></html>'.encode()


def _word_item(item: Line | Picture | Table) -> str:
    match item:
        case Line(text, "title"):
            return (
                f'<p style="text-align:center"><strong><span style="font-size:29px">{escape(text)}</span></strong></p>'
            )
        case Line(text, role):
            indent = "&nbsp;" * (20 if role == "signature" else 4)
            half = len(text) // 2
            halves = f"<span>{escape(text[:half])}</span><span>{escape(text[half:])}</span>"
            return f'<p style="text-indent:32px"><span style="{_FONT}">{indent}{halves}</span></p>'
        case Picture(name):
            return f'<p>&nbsp;<img src="{escape(name)}.jpg"></p>'
        case Table(rows):
            return _table(rows, _word_cell, '<table border="1" cellspacing="0" style="border-collapse:collapse">')


def _word_cell(cell: Drawn) -> str:
    text = escape(cell.text) or "&nbsp;"
    if cell.is_figure and len(cell.text) > 1 and cell.text.isdigit():
        text = f"<span>{cell.text[0]}</span><span>{cell.text[1:]}</span>"
    return f'<p style="text-align:center"><span style="{_FONT}">{text}</span></p>'


# A portal: the page around the report, labels broken over lines, figures in full width ----------------------------------

_ABOVE: Final = """<div class="top"><a href="/">首页</a> &gt; <a href="/xxgk">政府信息公开</a> &gt; 年度报告</div>
<table class="index"><tr><td>索引号</td><td>113306810021/{code}-00017</td><td>公开方式</td><td>主动公开</td></tr></table>
<div class="bar">字号：<a>大</a> <a>中</a> <a>小</a> &nbsp; 浏览次数：<span>386</span> &nbsp; 来源：本站</div>"""
_BELOW: Final = """<div class="share">分享到：</div><div class="tools"><a>打印本页</a> <a>关闭窗口</a></div>
<div class="footer">主办单位：云岭市政务公开办公室 &nbsp; 网站标识码：3306810021</div>"""


def _portal(draft: Draft) -> bytes:
    body = "\n".join(_portal_item(item) for item in draft.items)
    head = f'<meta charset="utf-8"><title>{escape(draft.title)}_云岭政务网</title>'
    above = _ABOVE.format(code="2023")
    return f"<!DOCTYPE html><html><head>{head}</head><body>{above}\n<div>{body}</div>\n{_BELOW}</body></html>".encode()


def _portal_item(item: Line | Picture | Table) -> str:
    match item:
        case Line(text, "title"):
            return f'<div class="title">{escape(text)}</div>'
        case Line(text, _):
            return f'<div class="p">\u3000\u3000{escape(text)}</div>'
        case Picture(name):
            return f'<div><img src="/{escape(name)}.png" alt=""></div>'
        case Table(rows):
            return _table(rows, _portal_cell, '<table width="100%">')


def _portal_cell(cell: Drawn) -> str:
    if cell.is_figure:
        return cell.text.translate(_FULL_WIDTH)
    half = len(cell.text) // 2
    return f"{escape(cell.text[:half])}<br>{escape(cell.text[half:])}" if half > 1 else escape(cell.text)


# An old page: upper case, tags left open, GBK that says gb2312 ----------------------------------------------------------


def _old(draft: Draft) -> bytes:
    body = "\n".join(_old_item(item) for item in draft.items)
    head = f'<META http-equiv="Content-Type" content="text/html; charset=gb2312"><TITLE>{escape(draft.title)}</TITLE>'
    return f"<HTML><HEAD>{head}</HEAD><BODY><FONT face=宋体>\n{body}\n</FONT></BODY></HTML>".encode("gb18030")


def _old_item(item: Line | Picture | Table) -> str:
    match item:
        case Line(text, "title"):
            return f"<CENTER><B><FONT size=5>{escape(text)}</FONT></B></CENTER>"
        case Line(text, _):
            return f"\u3000\u3000{escape(text)}<BR>"
        case Picture(name):
            return f'<IMG src="{escape(name)}.gif"><BR>'
        case Table(rows):
            drawn = (
                "".join(f"<TD{_spans(cell)}><FONT size=2>{escape(cell.text)}</FONT>" for cell in row) for row in rows
            )
            lines = "\n".join(f"<TR>{cells}" for cells in drawn)
            return f"<TABLE border=1>\n{lines}\n</TABLE>"


# Plain text, a row a line -----------------------------------------------------------------------------------------------


def _text(draft: Draft) -> bytes:
    return "\n".join(_text_item(item) for item in draft.items).encode()


def _text_item(item: Line | Picture | Table) -> str:
    match item:
        case Line(text, _):
            return text
        case Picture(name):
            return f"[image: {name}截图]"
        case Table(rows):
            return "\n".join("\t".join(cell.text for cell in row) for row in rows)


def _lines(draft: Draft) -> bytes:
    """Return the text that copying from a page leaves: a cell a line."""
    return "\r\n".join(
        "\r\n".join(cell.text for row in item.rows for cell in row) if isinstance(item, Table) else _text_item(item)
        for item in draft.items
    ).encode("utf-8-sig")


# A page laid out with a table around everything, lines parted by breaks, heads of the tables marked up ------------------


def _nested(draft: Draft) -> bytes:
    body = "\n".join(_nested_item(item) for item in draft.items)
    head = f'<meta charset="gbk"><title>{escape(draft.title)}</title>'
    page = f"<table><tr><td>站点导航</td></tr><tr><td><table><tr><td>{body}</td></tr></table></td></tr></table>"
    return f"<html><head>{head}</head><body>{page}</body></html>".encode("gbk", errors="xmlcharrefreplace")


def _nested_item(item: Line | Picture | Table) -> str:
    match item:
        case Line(text, "head"):
            return f"<strong>&#12288;&#12288;{escape(text)}</strong><br/>"
        case Line(text, _):
            return f"&ensp;&ensp;{escape(text)}<br/>"
        case Picture(name):
            return f'<img src="{escape(name)}.png" title="{escape(name)}"/><br/>'
        case Table(rows):
            return _table(rows, lambda cell: f"<b>{escape(cell.text)}</b>", '<table class="stat">')


STYLES: Final[Mapping[str, Callable[[Draft], bytes]]] = {
    "plain": _plain,
    "word": _word,
    "portal": _portal,
    "old": _old,
    "text": _text,
    "lines": _lines,
    "nested": _nested,
}
"""The ways to publish a report, by name."""
