"""A comparison as a page, in a browser: accessible, on any screen and on paper, without script or network."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser

from govdisclosure.api.comparing import compare
from govdisclosure.errors import Lang
from govdisclosure.output import comparison_page
from govdisclosure.published import PublishedReport
from govdisclosure.rules import Example
from tests.cli.test_compare_command import NEW, OLD
from tests.output.browser import opened, violations
from tests.rules.building import report, requests


def pages() -> dict[str, str]:
    """Return pages that try the layout: many differences, editions that differ, none."""
    nasty = report(title="<script>alert(1)</script>&\x00", year=2021, agency=None, requests=requests())
    return {
        "many": comparison_page(compare(OLD.report, NEW.report), "zh"),
        "english": comparison_page(compare(OLD.report, NEW.report), "en"),
        "editions": comparison_page(compare(Example(year=2020).report, NEW.report), "zh"),
        "nasty": comparison_page(compare(nasty, report(heads={}, title="a" * 200)), "zh"),
        "none": comparison_page(compare(NEW.report, NEW.report), "zh"),
    }


def test_what_the_page_says() -> None:
    """Figures in a table whose heads say what they are the heads of; sentences in a list, what is new and old marked."""
    root = lxml_html.document_fromstring(pages()["many"])
    texts = {row.text_content() for row in root.xpath("//tr")}
    assert "自然人83−5下降62.5%" in texts
    assert {head.get("scope") for head in root.xpath("//th")} == {"col", "row", "rowgroup"}
    (changed, removed, added) = root.xpath("//ul[@class='texts']/li")
    assert [one.text for one in changed.xpath("del|ins")] == ["137", "86"]
    assert removed.xpath("string(del)") == "举办培训2次。"
    assert added.xpath("string(ins)") == "上线意见箱。"
    assert not root.xpath("//script|//link|//img")
    assert lxml_html.document_fromstring(pages()["english"]).get("lang") == "en"


def test_what_a_report_says_is_no_markup() -> None:
    """Whatever is in a title or a cell is shown; what a page cannot hold is left out."""
    root = lxml_html.document_fromstring(pages()["nasty"])
    assert not root.xpath("//script")
    assert any("<script>alert(1)</script>&" in cell.text_content() for cell in root.xpath("//td"))


def test_a_page_without_differences_says_so() -> None:
    """And which two reports it is about."""
    root = lxml_html.document_fromstring(pages()["none"])
    assert [one.text_content() for one in root.xpath("//main/p")] == ["两份报告没有不同"]
    assert len(root.xpath("//dl/div")) == 2


def test_tables_without_sections_are_shown() -> None:
    """What stands in no section comes last."""
    lang: Lang = "zh"
    empty = PublishedReport(year=2021, requests=requests())
    other = PublishedReport(year=2022, requests=requests({"received": [1, 0, 0, 0, 0, 0, 1]}))
    assert "增减" in comparison_page(compare(empty, other), lang)


@pytest.mark.parametrize("name", ["many", "english", "editions", "nasty", "none"])
def test_the_page_in_a_browser(browser: Browser, name: str, tmp_path: Path) -> None:
    """No violation of the guidelines in light, dark and print; no move sideways on a phone; nothing is asked for."""
    path = tmp_path / "page.html"
    path.write_text(pages()[name], "utf-8")
    with opened(browser, path, width=320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        looks: tuple[dict[str, Any], ...] = ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"media": "print"})
        for look in looks:
            page.emulate_media(**look)
            assert violations(page) == []
