"""Web pages: how the sites of governments and their departments publish a report."""

from typing import Final

from govdisclosure.specimens.pages.style import Style

__all__ = ["WEBS"]

_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def _full_width(text: str) -> str:
    return text.translate(_FULL_WIDTH)


def _split(text: str) -> str:
    """Return a figure over two runs, as a word processor leaves it that was corrected in."""
    return f"<span>{text[0]}</span><span>{text[1:]}</span>" if len(text) > 1 else text


_PLAIN: Final = Style(
    name="plain",
    page=(
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>\n<body>\n'
        '<p class="info">发布时间：{published} &nbsp; 来源：{source}</p>\n{body}\n</body></html>'
    ),
    title="<h1>{}</h1>",
    head="<h2>{}</h2>",
    line="<p>{}</p>",
    signed='<p style="text-align:right">{}</p>',
    picture='<p><img src="/images/{}.png" alt=""></p>',
    table='<table border="1">\n{}\n</table>',
    row="<tr>{}</tr>",
    label="<td{spans}>{}</td>",
    figure="<td{spans}>{}</td>",
)
_FONT: Final = "font-family:仿宋_GB2312;font-size:16px"
_WORD: Final = Style(
    name="word",
    page=(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}</title></head><body>'
        '<div class="TRS_Editor">\n{body}\n</div></body></html>'
    ),
    title='<p style="text-align:center"><strong><span style="font-size:29px">{}</span></strong></p>',
    head='<p style="text-indent:32px"><span style="font-family:黑体">{}</span></p>',
    line=f'<p style="text-indent:32px"><span style="{_FONT}"><span>&nbsp;&nbsp;&nbsp;&nbsp;</span>{{}}</span></p>',
    signed=f'<p style="text-align:right"><span style="{_FONT}">{{}}&nbsp;&nbsp;&nbsp;&nbsp;</span></p>',
    picture='<p>&nbsp;<img src="{}.jpg"></p>',
    table='<table border="1" cellspacing="0" style="border-collapse:collapse"><tbody>\n{}\n</tbody></table>',
    row="<tr>{}</tr>",
    label=f'<td{{spans}}><p style="text-align:center"><span style="{_FONT}">{{}}</span></p></td>',
    figure=f'<td{{spans}} valign="center"><p style="text-align:center"><span style="{_FONT}">{{}}</span></p></td>',
    digits=_split,
    blank="&nbsp;",
)
_PORTAL: Final = Style(
    name="portal",
    page=(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_{site}</title></head><body>'
        '<div class="top"><a href="/">首页</a> &gt; <a href="/xxgk">政府信息公开</a> &gt; <a href="/nb">{trail}</a></div>\n'
        '<table class="index"><tr><td>索引号</td><td>{index}</td><td>公开方式</td><td>主动公开</td></tr>'
        "<tr><td>发布机构</td><td>{source}</td><td>发布日期</td><td>{published}</td></tr></table>\n"
        '<div class="bar">字号：<a>大</a> <a>中</a> <a>小</a> &nbsp; 浏览次数：<span>{views}</span></div>\n<div class="content">\n{body}\n</div>\n'
        '<div class="share">分享到：</div><div class="tools"><a>打印本页</a> <a>关闭窗口</a></div>\n'
        '<div class="footer">主办单位：{site} &nbsp; 网站标识码：{index}</div></body></html>'
    ),
    title='<div class="title">{}</div>',
    head='<div class="p"><b>{}</b></div>',
    line='<div class="p">\u3000\u3000{}</div>',
    signed='<div class="p" style="text-align:right">{}</div>',
    picture='<div><img src="/{}.png" alt=""></div>',
    table='<table width="100%%">\n{}\n</table>',
    row="<tr>{}</tr>",
    label="<td{spans}>{}</td>",
    figure="<td{spans}>{}</td>",
    broken="<br>",
    digits=_full_width,
)
_OLD: Final = Style(
    name="old",
    page=(
        '<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=gb2312"><TITLE>{title}</TITLE></HEAD>'
        "<BODY bgcolor=#FFFFFF><FONT face=宋体>\n{body}\n</FONT><HR><CENTER>版权所有：{site}</CENTER></BODY></HTML>"
    ),
    title="<CENTER><B><FONT size=5>{}</FONT></B></CENTER>",
    head="\u3000\u3000<B>{}</B><BR>",
    line="\u3000\u3000{}<BR>",
    signed="<P align=right>{}",
    picture='<IMG src="{}.gif"><BR>',
    table="<TABLE border=1 width=90%%>\n{}\n</TABLE>",
    row="<TR>{}",
    label="<TD{spans}><FONT size=2>{}</FONT>",
    figure="<TD{spans}><FONT size=2>{}</FONT>",
    blank="&nbsp;",
    encoding="gb18030",
)
_NESTED: Final = Style(
    name="nested",
    page=(
        '<html><head><meta charset="gbk"><title>{title}</title></head><body><table width="960"><tr><td>{site}</td></tr><tr><td>\n'
        "<div>日期：{published} 来源：{source} 点击数：{views}</div>\n{body}\n</td></tr></table>"
        "<div>上一篇：没有了</div></body></html>"
    ),
    title='<table><tr><td align="center"><b>{}</b></td></tr></table>',
    head="<br>&nbsp;&nbsp;<strong>{}</strong><br>",
    line="&nbsp;&nbsp;{}<br>",
    signed='<div align="right">{}</div>',
    picture='<br><img src="{}.bmp"><br>',
    table='<table border="1">\n{}\n</table>',
    row="<tr>{}</tr>",
    label="<td{spans}><div><span>{}</span></div></td>",
    figure="<td{spans}><div><span><span>{}</span></span></div></td>",
    encoding="gbk",
)
_SHEET: Final = Style(
    name="sheet",
    page=(
        '<html><head><meta charset="utf-8"><title>{title}</title></head><body><div>来源：{source}　发布时间：{published}</div>\n'
        "{body}\n<div>【打印】【关闭】</div></body></html>"
    ),
    title="<h2>{}</h2>",
    head="<p><b>{}</b></p>",
    line="<p>　　{}</p>",
    signed="<p align='right'>{}</p>",
    picture='<p><img src="{}.png"></p>',
    table="<table>\n{}\n</table>",
    row="<tr>{}</tr>",
    label="<td>{}</td>",
    figure="<td>{}</td>",
    unmerged=True,
)
WEBS: Final = (_PLAIN, _WORD, _PORTAL, _OLD, _NESTED, _SHEET)
"""Plain pages, exports of a word processor, portals, old pages, pages inside tables, sheets without merged cells."""
