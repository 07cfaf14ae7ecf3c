"""The page of findings in a browser: with a mouse, with keys, read aloud, on a phone, on paper, without scripts."""

from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

from govdisclosure.output import findings_message, findings_page
from tests.output.browser import opened, violations
from tests.output.samples import clean, evil, flawed, hollow, samples, unread

PDFIUM: Final[Any] = import_module("pypdfium2")
UNFOLD: Final = """
for (const one of document.querySelectorAll('details')) one.open = true;
for (const one of document.querySelectorAll('.report')) one.style.contentVisibility = 'visible';
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of all samples."""
    path = tmp_path_factory.mktemp("页 面") / "检查 结果.html"
    path.write_text(findings_page(samples()), "utf-8")
    return path


@pytest.mark.parametrize(
    ("width", "looks"),
    [
        (1400, [{"color_scheme": "light"}, {"color_scheme": "dark"}]),
        (320, [{"color_scheme": "light"}, {"media": "print"}]),
    ],
    ids=["screen", "phone"],
)
def test_the_page_breaks_no_guideline(
    browser: Browser, tmp_path: Path, width: int, looks: list[dict[str, Any]]
) -> None:
    """In light, dark and print, everything unfolded, on a wide screen and on a narrow one that does not move sideways."""
    path = tmp_path / "page.html"
    path.write_text(findings_page([flawed(), hollow(), unread(), evil()]), "utf-8")
    with opened(browser, path, width=width) as page:
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        for look in looks:
            page.emulate_media(**look)
            assert violations(page) == []


def test_the_english_page_breaks_no_guideline(browser: Browser, tmp_path: Path) -> None:
    """Its words are English, those of reports Chinese, and each is said to be so."""
    path = tmp_path / "page.html"
    path.write_text(findings_page([flawed(), hollow()], "en"), "utf-8")
    with opened(browser, path, width=390) as page:
        page.evaluate(UNFOLD)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        assert violations(page) == []
        assert page.evaluate("document.documentElement.lang") == "en"
        assert page.evaluate("[...document.querySelectorAll('.paper')].every(one => one.lang == 'zh-Hans' || one.type)")


def shown(page: Page) -> int:
    """Return how many findings are to be seen."""
    return page.locator(".card:not([hidden])").count()


def test_findings_are_chosen_by_severity_and_family(browser: Browser, file: Path) -> None:
    """How many are left is said aloud; their marks lose number, figure and look, or have the look of what is left."""
    with opened(browser, file) as page:
        every = shown(page)
        total = page.locator("#r1 td").filter(has=page.locator("#r1-m8"))
        expect(total).to_have_class("at error")
        page.get_by_role("checkbox", name="错误").uncheck()
        left = shown(page)
        assert 0 < left < every
        expect(page.locator(".filter [role=status]")).to_have_text(f"显示{left}个问题，共{every}个")
        expect(page.locator("#r1-m8")).to_be_hidden()
        expect(total).to_have_class("at off")
        expect(total.locator("ins")).to_be_hidden()
        page.get_by_role("checkbox", name="警告").uncheck()
        page.get_by_role("checkbox", name="提示").uncheck()
        page.get_by_role("checkbox", name="已豁免").uncheck()
        assert shown(page) == 0
        expect(page.locator("#r1 .nothing")).to_be_visible()
        for name in ("错误", "警告", "提示", "已豁免"):
            page.get_by_role("checkbox", name=name).check()
        page.get_by_role("checkbox", name="表内数字").uncheck()
        assert page.locator(".card:not([hidden])[data-family=GD2]").count() == 0
        assert shown(page) < every
        expect(page.locator("#r1 .nothing")).to_be_hidden()


def test_a_finding_unfolds_its_rule(browser: Browser, file: Path) -> None:
    """On a click, and by keys."""
    with opened(browser, file) as page:
        about = page.locator("#r1-f8 details p").first
        expect(about).to_be_hidden()
        page.locator("#r1-f8 summary").click()
        expect(about).to_be_visible()
        page.locator("#r1-f8 summary").press("Enter")
        expect(about).to_be_hidden()


def test_keys_lead_through_the_page(browser: Browser, file: Path) -> None:
    """Past the head to the reports; from a finding to its mark and back."""
    with opened(browser, file) as page:
        page.keyboard.press("Tab")
        expect(page.get_by_text("跳到检查结果")).to_be_focused()
        expect(page.get_by_text("跳到检查结果")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.locator("#r1 .copy")).to_be_focused()
        page.locator("#r1-f8 a.no").focus()
        page.keyboard.press("Enter")
        mark = page.locator("#r1-m8")
        expect(mark).to_be_focused()
        expect(mark).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("#r1-f8")).to_be_in_viewport()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.card').id") == "r1-f8"


def test_what_is_pressed_is_large_enough(browser: Browser, file: Path) -> None:
    """At least 24 pixels each way: links with numbers, boxes with their labels, buttons, what unfolds."""
    with opened(browser, file, width=390) as page:
        small = page.evaluate(
            """[...document.querySelectorAll('a.no, a.ref, label, button, summary, .contents a')]
            .map(one => [one.outerHTML, one.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)"""
        )
        assert small == []


def test_the_message_is_copied(browser: Browser, file: Path) -> None:
    """As the function gives it, what is filtered out left out."""
    with opened(browser, file, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.locator("#r1 .copy").click()
        expect(page.locator("#r1 .tools [role=status]")).to_have_text("已复制")
        assert page.evaluate("navigator.clipboard.readText()") == findings_message(flawed())
        page.get_by_role("checkbox", name="错误").uncheck()
        page.get_by_role("checkbox", name="提示").uncheck()
        page.locator("#r1 .copy").click()
        copied: str = page.evaluate("navigator.clipboard.readText()")
        assert "检查发现以下3个问题" in copied
        assert "［错误］" not in copied


def test_where_the_clipboard_is_closed_the_message_is_selected(browser: Browser, file: Path) -> None:
    """It is unfolded, and what to press is said."""
    with opened(browser, file) as page:
        page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
        page.locator("#r1 .copy").click()
        expect(page.locator("#r1 .tools [role=status]")).to_contain_text("Ctrl+C")
        selected: str = page.evaluate("getSelection().toString()")
        assert selected.strip() == findings_message(flawed()).strip()


def test_one_report_is_printed_alone(browser: Browser, file: Path, tmp_path: Path) -> None:
    """The others, and the head of the page, come back afterwards."""
    with opened(browser, file) as page:
        page.evaluate("window.print = () => {}")
        page.locator("#r2 .paper").first.click()
        text = printed(page, tmp_path)
        assert "东山县水利局" in text.partition("\f")[0]
        assert "云溪县民政局" not in text
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert "云溪县民政局" in printed(page, tmp_path)


def printed(page: Page, folder: Path) -> str:
    """Return the text of a page on paper."""
    path = folder / "paper.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    with PDFIUM.PdfDocument(path) as paper:
        assert {tuple(round(side) for side in sheet.get_size()) for sheet in paper} == {(595, 842)}
        return "\f".join(sheet.get_textpage().get_text_bounded() for sheet in paper)


def test_paper_has_what_the_unit_needs(browser: Browser, tmp_path: Path) -> None:
    """Whose report, file, counts, every finding with its number and its rule, the marks; no tools, no filter."""
    path = tmp_path / "page.html"
    path.write_text(findings_page([flawed(), hollow()]), "utf-8")
    with opened(browser, path) as page:
        text = printed(page, tmp_path)
    for words in ("云溪县民政局 · 2023年度", "云溪县民政局 2023.html", "9个错误", "规则说明 GD202", "→14"):
        assert words in text
    for words in ("复制为文字", "文字版", "没有核对的规则"):
        assert words not in text


def test_without_scripts_everything_is_there(browser: Browser, file: Path) -> None:
    """All findings and marks, and the message to unfold; nothing that would do nothing."""
    with opened(browser, file, java_script_enabled=False) as page:
        assert page.locator(".card").count() == sum(len(one.findings) for one in samples())
        for gone in (".filter", ".tools"):
            expect(page.locator(gone).first).to_be_hidden()
        page.locator("#r1 .message summary").click()
        expect(page.locator("#r1-message")).to_be_visible()
        page.locator("#r1-f8 a.no").click()
        expect(page.locator("#r1-m8")).to_be_in_viewport()


def test_a_page_without_findings(browser: Browser, tmp_path: Path) -> None:
    """There is nothing to choose, and no table of contents of one file, which begins on the first sheet."""
    path = tmp_path / "page.html"
    path.write_text(findings_page([clean()]), "utf-8")
    with opened(browser, path) as page:
        expect(page.locator(".filter, nav, .tools")).to_have_count(0)
        expect(page.locator(".found .none")).to_have_text("没有发现问题")
        assert "青禾县水利局 · 2022年度" in printed(page, tmp_path).partition("\f")[0]
