"""A report as a page: every block as the element that it is, its texts as they are, and nothing from outside."""

import json
import re
from itertools import pairwise

import pytest
from lxml import html as lxml_html

from govdisclosure.document import Drawn, Head, Items, Para, Pictured, Signed, Table, TableCell, Title
from tests.formats.html.written import page_of, page_with, parsed, rich_report


@pytest.fixture(scope="module")
def page() -> lxml_html.HtmlElement:
    """Return a page with every kind of block."""
    return parsed(page_of(rich_report()))


def body_of(*blocks: Drawn) -> str:
    """Return the markup of ``blocks``, below a title."""
    article = re.search("<article><h1>题</h1>\n?(.*)</article>", page_with(Title("题"), *blocks), re.DOTALL)
    assert article is not None
    return article[1]


def test_what_a_page_says_of_itself() -> None:
    """Language, encoding, title, author and what it is about; it fits a narrow screen."""
    page = page_with(title="甲“局”\n年度报告", agency="甲&局")
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-Hans"><head>\n<meta charset="utf-8">\n')
    head = parsed(page).head
    assert head is not None
    assert head.findtext("title") == "甲“局” 年度报告"
    said = {meta.get("name"): meta.get("content") for meta in head.iter("meta")}
    assert said["author"] == "甲&局"
    assert said["description"] == "甲“局” 年度报告全文及统计表"
    assert said["viewport"] == "width=device-width, initial-scale=1"
    assert "author" not in page_with()


def test_nothing_comes_from_outside(page: lxml_html.HtmlElement) -> None:
    """No address is loaded, no script runs, and the page's own policy forbids both."""
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    assert not page.xpath("//*[@src or @href or @srcset or @action or @*[starts-with(name(), 'on')]]")
    assert not page.xpath("//img | //link | //iframe | //object | //script[not(@type='application/json')]")
    style = "".join(page.xpath("//style/text() | //@style"))
    assert "url(" not in style
    assert "@import" not in style


def test_ids_are_unique(page: lxml_html.HtmlElement) -> None:
    """Also where a report shows one chart twice."""
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len(page.xpath("//*[name()='svg']")) == 3
    for names in page.xpath("//@aria-labelledby"):
        assert set(names.split()) <= set(ids)


def test_no_level_of_headings_is_left_out(page: lxml_html.HtmlElement) -> None:
    """A report that goes from 一、 to （1） goes from h2 to h3; what is on one level in the report is so in the page."""
    heads = page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
    levels = [int(head.tag[1]) for head in heads]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert all(head.text_content().strip() for head in heads)
    jumping = body_of(*(Head(f"{level}", level) for level in (3, 1, 3, 4, 3, 2, 4, 1)))
    assert re.findall("<h(.)>(.)</h", jumping) == [
        ("2", "3"), ("2", "1"), ("3", "3"), ("4", "4"), ("3", "3"), ("3", "2"), ("4", "4"), ("2", "1"),
    ]  # fmt: skip


def test_sections_hold_what_is_below_their_heads() -> None:
    """Each head that stands below no other begins one, closed where the next begins."""
    assert body_of(Para("前言"), Head("一、甲", 1), Para("乙"), Head("二、丙", 1), Head("（一）丁", 2)) == (
        "<p>前言</p>\n<section>\n<h2>一、甲</h2>\n<p>乙</p>\n</section>\n"
        "<section>\n<h2>二、丙</h2>\n<h3>（一）丁</h3>\n</section>"
    )


def test_a_report_without_a_title() -> None:
    """Who hears the page is told a name; nothing is added to what is seen."""
    for blocks in ((), (Title(" "),)):
        page = page_with(*blocks, Para("甲"), title="某“局”报告")
        assert '<article><h1 aria-label="某“局”报告"></h1>\n<p>甲</p></article>' in page


@pytest.mark.parametrize(
    ("block", "markup"),
    [
        (Para("一 行\n二  行\r\n三\r四"), "<p>一 行<br>二  行<br>三<br>四</p>"),
        (Para("<b>&lt;\"'"), "<p>&lt;b&gt;&amp;lt;\"'</p>"),
        (Para("甲\x00\x08\x0b\x0c\x1f\x7f\x9f乙\ufdd0\ufffe\U0010ffff丙"), "<p>甲乙丙</p>"),
        (Para("\u3000\u3000已经缩进"), '<p class="flush">\u3000\u3000已经缩进</p>'),
        (Para(" \x00\n"), ""),
        (Head("\u3000", 1), ""),
        (Items((), ordered=True), ""),
        (Items(("甲", "<乙>"), ordered=False), "<ul><li>甲</li>\n<li>&lt;乙&gt;</li></ul>"),
        (Items(("",), ordered=True), "<ol><li></li></ol>"),
        (Pictured("a<b>.png", None), '<figure class="picture"><p>［图片：a&lt;b&gt;.png］</p></figure>'),
        (Table(rows=()), ""),
        (Table(rows=((), ())), ""),
        (
            Signed(("某局", "2023年1月16日")),
            '<div class="signed"><p>某局</p>\n<p><time datetime="2023-01-16">2023年1月16日</time></p></div>',
        ),
    ],
)
def test_a_block(block: Drawn, markup: str) -> None:
    """Each is the element that it is; texts stay texts, and characters that no page can hold are left out."""
    assert body_of(block) == markup


def test_frames_have_names_of_their_own(page: lxml_html.HtmlElement) -> None:
    """Each table can be moved by keys, and is told from the others by who hears the page."""
    frames = page.xpath("//*[@role='region']")
    assert all(frame.get("tabindex") == "0" for frame in frames)
    assert [frame.get("aria-label") for frame in frames] == [
        "主动公开信息数量",
        "图表",
        "主动公开信息数量（2）",
        "其他表格",
        "其他表格（2）",
        "其他表格（3）",
        "主动公开政府信息情况统计表",
        "收到和处理政府信息公开申请情况统计表",
        "政府信息公开行政复议、行政诉讼情况统计表",
    ]
    name = "其他表格（2）"
    tables = [Table(rows=((TableCell(text="1"),),))] * 2
    labels = parsed(page_with(*tables, *tables)).xpath("//@aria-label")
    assert labels == ["报告", "其他表格", name, "其他表格（3）", "其他表格（4）"]


def test_the_record_lies_beside_the_print() -> None:
    """As a block of data: nothing in it ends the block, or is markup."""
    record = json.dumps({"a": "</script><!--&\u2028\u2029\x85\ufdd0\uffff甲"}, ensure_ascii=False).encode()
    page = page_with(record=record)
    data = re.search('\n<script type="application/json" id="govdisclosure">(.*)</script>\n</body>', page)
    assert data is not None
    assert not re.search("[<>&\u2028\u2029\x85\ufdd0\uffff]", data[1])
    assert json.loads(data[1]) == json.loads(record)
    assert "<script" not in page_with()
