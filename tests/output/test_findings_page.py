"""The page of findings as markup: what is marked where, what is said, and that a report is never more than text."""

import re
import sys
from base64 import b64encode
from hashlib import sha256

import pytest
from attrs import evolve
from selectolax.lexbor import LexborHTMLParser, LexborNode

from govdisclosure.messages import Message
from govdisclosure.output import Judged, findings_page
from govdisclosure.published import Cell, Grid, Place
from govdisclosure.rules import Finding, Findings, Result, Severity
from tests.output.samples import EVIL, clean, evil, flawed, hollow, judge, odd, samples, unread
from tests.rules.building import grid, report


def root(*judged: Judged) -> LexborHTMLParser:
    """Return the page of ``judged``."""
    return LexborHTMLParser(findings_page(judged))


def one(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the one element that is selected."""
    (found,) = tree.css(selector)
    return found


def number(tree: LexborHTMLParser, code: str, words: str = "") -> str:
    """Return the number of the finding of the rule ``code``."""
    cards = [card for card in tree.css(".card") if one(card, "code").text() == code and words in card.text()]
    return one(cards[0], ".no").text()


def test_a_cell_is_marked_with_what_it_should_say() -> None:
    """In the form's own table, as printed; the cells beside which it is wrong are marked more lightly, noughts not."""
    tree = root(flawed())
    mark = one(tree, f"#r1-m{number(tree, 'GD202', '一、本年新收')}")
    cell = mark.parent
    assert cell is not None
    assert cell.tag == "td"
    assert cell.text().startswith("21应为 14")
    assert cell.attributes["class"] == "at error"
    beside = tree.css("td.beside")
    assert {node.text()[:1] for node in beside} <= {"1", "2"}
    table = next(node for node in tree.css("table") if "申请人情况" in node.text())
    assert one(table, "thead th[rowspan='3']").attributes["colspan"] == "3"


def test_in_a_tie_no_figure_stands_in_the_cell() -> None:
    """Any of the cells may be wrong: the list says what each would be."""
    tree = root(flawed())
    card = one(tree, f"#r1-f{number(tree, 'GD204')}")
    assert len(card.css(".changes li")) == 5
    assert not card.css("tr.due")
    cell = one(tree, f"#r1-m{number(tree, 'GD204')}").parent
    assert cell is not None
    assert not cell.css("ins")


def test_a_sentence_is_marked_where_it_is_wrong() -> None:
    """The words in question, each with its number behind it."""
    tree = root(flawed())
    marks = {node.text(): node for node in tree.css("mark")}
    share = marks["比上年增长50%"]
    assert share.attributes["class"] == "at warning"
    assert share.next is not None
    assert share.next.attributes["href"] == f"#r1-f{number(tree, 'GD304')}"


def test_what_a_cell_does_not_say_is_seen() -> None:
    """Blank, a placeholder, words, no such cell."""
    tree = root(flawed())
    states = {node.attributes["class"]: node.text() for node in tree.css(".state")}
    assert states == {
        "state blank": "空",
        "state placeholder": "/",
        "state text": "若干",
        "state absent": "缺",
    }


def test_a_long_suggestion_is_said_once() -> None:
    """Other findings lead to the one that says it."""
    tree = root(flawed())
    links = tree.css("a[href='#r1-f7']:not(.ref)")
    assert [link.text() for link in links] == ["改法同问题7"] * 5
    assert "应为14" in one(tree, "#r1-f7 .suggestion").text()


def test_what_is_dismissed_is_shown_with_its_reason() -> None:
    """Last, apart from what stands, with who and until when."""
    tree = root(flawed())
    cards = tree.css(".card")
    assert [card.attributes["data-look"] for card in cards[-2:]] == ["waived", "waived"]
    assert [one(card, ".reason").text() for card in cards[-2:]] == [
        "理由：已电话核实，原件如此（审核科）",
        "理由：下年改正（审核科，至2026-12-31）",
    ]
    assert len(tree.css(".counts .waived")) == 1
    assert "waived" in (one(tree, "#r1-m16").attributes["class"] or "")
    assert not tree.css("[data-for='r1-f16']")


def test_where_all_is_dismissed_nothing_is_to_be_said_to_the_unit() -> None:
    """The message says that nothing was found."""
    judged = flawed()
    tree = root(evolve(judged, findings=judged.findings.waived))
    assert one(tree, ".message pre").text().strip().endswith("检查没有发现问题。")


def test_a_card_says_where_in_the_file_a_cell_is() -> None:
    """Where that is known."""
    cell = Cell.read("1", Place(page=3, row=4))
    published = report(tables={"remedies": grid("remedies", {"reconsideration.total": cell})})
    assert "位置：第3页第4行" in [node.text() for node in root(judge(published, "a.pdf")).css(".card .cells")]


def test_what_is_missing_is_marked_where_it_should_stand() -> None:
    """A section between its neighbours, a table at the head of its section, a signature at the end."""
    tree = root(hollow())
    order = [node.text() for node in tree.css("div.paper > h5, div.paper > .missing")]
    assert [words[:2] for words in order[:4]] == ["一、", "二、", "三、", "四、"]
    assert [words[: words.rfind("情况") + 2] for words in order[4:5]] == [
        "报告没有这一部分：五、存在的主要问题及改进情况"
    ]
    assert order[5].startswith("六、")
    assert order[6].startswith("报告没有落款")
    assert len(tree.css("h5 > .error + a")) == 2
    assert "东山县水利局<br>" in (one(tree, "h4").html or "")


def test_a_report_without_a_title_lacks_it_at_the_top() -> None:
    """What is found in the preamble and has no other place stands there; without a title, heads begin a level higher."""
    tree = root(odd())
    paper = one(tree, "div.paper")
    first = paper.css("h4, .missing")[0]
    assert first.text().startswith("报告没有标题")
    assert [node.tag for node in paper.css("h4, h5, h6")] == ["h4", "h5", "h6", "h5"]


def test_a_sentence_that_comes_again_is_marked_again() -> None:
    """Each of two findings on the same words has its own place."""
    tree = root(odd())
    (paragraph,) = [node for node in tree.css("div.paper p.flush") if "甲3件" in node.text()]
    assert len(paragraph.css("mark")) == 2
    assert len({node.attributes["href"] for node in paragraph.css("a")}) == 2


def test_of_many_cells_the_first_has_the_number() -> None:
    """All of them are marked."""
    tree = root(odd())
    name = f"r1-f{number(tree, 'GD114')}"
    assert len(tree.css(f".ref[data-n='{name}']")) == 1
    assert len(tree.css(f"td[data-n~='{name}']")) > 100


def test_blocks_of_every_kind_are_shown() -> None:
    """Lists, pictures, charts with and without figures, other tables, rows and columns that the form has not."""
    tree = root(odd())
    assert [node.tag for node in tree.css("div.paper > ol, div.paper > ul")] == ["ol", "ul"]
    assert one(tree, ".picture").text() == "［图片：a.png］"
    names = [node.attributes["aria-label"] for node in tree.css("div.paper .frame")]
    assert names == [
        "报告1：图表",
        "报告1：其他表格",
        "报告1：其他表格（2）",
        "报告1：主动公开政府信息情况统计表",
        "报告1：收到和处理政府信息公开申请情况统计表",
    ]
    assert {"另列", "增列"} <= {node.text() for node in tree.css("th")}
    assert len(root(flawed()).css("svg")) == 1


def test_a_chart_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the figures are shown as a table."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    tree = root(flawed())
    assert not tree.css("svg")
    assert any("工作动态" in node.text() for node in tree.css("figure table"))


def test_a_finding_on_the_whole_report_has_no_mark() -> None:
    """Its number is no link; of a rule that is none of the catalogue, the provision is told."""
    finding = Finding(
        code="XY1", severity=Severity.ERROR, result=Result.BROKEN, message=Message("不符"), provision="《条例》"
    )
    judged = Judged(file="a", report=report(), findings=Findings(items=(finding,), ran=("XY1",)))
    tree = root(judged)
    assert one(tree, ".card .no").tag == "span"
    assert not tree.css(".card details")
    assert one(tree, ".basis").text() == "依据：《条例》"
    assert not tree.css("fieldset + fieldset")


def test_words_that_are_not_found_are_marked_at_the_head() -> None:
    """Words of no section, too: they are looked for in all of them; words without a span are marked whole."""
    message = Message("不符")
    arguments = {"severity": Severity.ERROR, "result": Result.BROKEN, "message": message, "provision": ""}
    found = [
        {"section": 5, "text": "报告里没有的话。"},
        {"text": "本年度未收取信息处理费。"},
        {"section": 6, "text": "收取信息处理费"},
        {"section": 6, "text": "  "},
    ]
    items = tuple(Finding(code="GD999", **arguments, **one) for one in found)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    tree = root(Judged(file="a", report=report(), findings=Findings(items=items, ran=())))
    assert [node.text()[:2] for node in tree.css("h4 > .at")] == ["五、", "六、"]
    assert [node.text() for node in tree.css("mark")] == ["本年度未", "收取信息处理费", "。"]


def test_the_page_says_what_was_not_judged() -> None:
    """Rules that did not run, what the reader left out, files that could not be read."""
    tree = root(flawed(), clean(), unread())
    assert "未与上年报告比较（没有指定--previous）" in one(tree, "#r2 .notrun").text()
    assert "GD401 上年结转与上年报告的结转下年度不符" in [node.text() for node in tree.css("#r2 .notrun li")]
    assert "略去了2处已删除的文字" in one(tree, "#r1 .notes").text()
    assert one(tree, "#r3 h2").text() == "坏 文件.pdf"
    assert "文件已损坏" in one(tree, "#r3 .error").text()
    assert [node.text() for node in tree.css("nav td")][-3:] == ["", "", ""]


def test_a_page_of_nothing_found() -> None:
    """Says so; there is nothing to choose from."""
    tree = root(clean())
    assert [node.text() for node in tree.css(".none")] == ["没有发现问题"] * 2
    assert not tree.css("form, nav, .tools")
    assert not root(unread()).css(".none")


def test_all_that_runs_is_the_page_s_own() -> None:
    """The policy allows one style and one script, by their hashes; no element has a style or a handler."""
    page = findings_page(samples())
    tree = LexborHTMLParser(page)
    policy = one(tree, "meta[http-equiv]").attributes["content"] or ""
    for kind in ("style", "script"):
        (source,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        assert f"{kind}-src 'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" in policy
        assert len(tree.css(kind)) == 1
    assert "unsafe" not in policy
    assert not tree.css("link, img, iframe, object, [style], [src]")
    assert not [node for node in tree.css("*") if any(name.startswith("on") for name in node.attributes)]


def test_what_a_report_says_is_text() -> None:
    """Wherever it stands: title, head, list, cell, chart, picture, name, file, reason."""
    tree = root(evil(), unread())
    assert len(tree.css("script")) == 1
    visible = EVIL.replace("\x00", "")
    for selector in (
        "h2",
        "h4",
        "div.paper li",
        "div.paper td",
        "svg text",
        ".picture",
        ".file",
        ".reason",
        "#r2 .error",
    ):
        assert any(visible[:10] in node.text() for node in tree.css(selector)), selector


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    """Whatever is marked how often."""
    tree = root(*samples())
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {(node.attributes["href"] or "")[1:] for node in tree.css("a")} <= {*ids}


def test_the_same_files_give_the_same_page() -> None:
    """To the character."""
    assert findings_page(samples()) == findings_page(samples())


def test_the_page_grows_with_its_reports() -> None:
    """Ten times the reports are ten times the page, and no more: nothing is said for each pair."""
    few, many = (len(findings_page([flawed()] * times)) for times in (10, 100))
    assert many < 10 * few


def test_cells_that_the_report_has_not_are_marked_at_the_head() -> None:
    """Of a table that is a picture, or not there: what is found stands at the head of its section."""
    found = judge(report(tables={"remedies": grid("remedies", {"reconsideration.total": "1"})}), "a").findings
    pictured = report(tables={"remedies": Grid.pictured(grid("remedies").form)})
    for published in (pictured, report(tables={"remedies": None})):
        tree = root(Judged(file="a", report=published, findings=found.where(codes="GD204")))
        assert [node.text()[:2] for node in tree.css("h4 > .at")] == ["四、"]


def test_an_english_page_says_what_is_chinese() -> None:
    """The reports, what is quoted of them, and the labels of the form within English sentences."""
    tree = LexborHTMLParser(findings_page([flawed()], "en"))
    assert one(tree, "html").attributes["lang"] == "en"
    assert one(tree, "div.paper").attributes["lang"] == one(tree, "pre").attributes["lang"] == "zh-Hans"
    parts = [(node.text(), node.attributes["lang"]) for node in tree.css(".sentence span")]
    assert parts[:2] == [("件", "zh-Hans"), ("本年新收", "zh-Hans")]
    assert {node.attributes["lang"] for node in tree.css(".ref")} == {"en"}
