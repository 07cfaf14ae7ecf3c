"""The site as it was built, in a real browser: found in Chinese and in English, read by a screen reader, on any screen.

`make docs` builds it into build/docs and runs these.
"""

import functools
import http.server
import importlib
import pkgutil
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, unquote

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page, sync_playwright

import govdisclosure
from tests.docs.pages import DOCS, PAGES, ROOT
from tests.surface.promises import public_modules

SITE: Final = ROOT / "build" / "docs"
NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM: Final = next(filter(None, map(shutil.which, NAMES)), None)
AXE: Final = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
HTML: Final = sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html")) if SITE.is_dir() else []

pytestmark = [pytest.mark.site, pytest.mark.skipif(not HTML, reason="the site is not built; `make docs` builds it")]
in_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


# What was built ------------------------------------------------------------------------------------------------------


def test_every_page_is_on_the_site() -> None:
    """Each Markdown file in docs is a page."""
    pages = {str(path.relative_to(DOCS).with_suffix(".html")) for path in PAGES.values() if path.is_relative_to(DOCS)}
    assert pages <= {*HTML}


def test_no_page_asks_the_network() -> None:
    """Styles, scripts, pictures and fonts are all the site's own."""
    for page in HTML:
        text = (SITE / page).read_text(encoding="utf-8")
        assert not re.findall(r'<(?:link|script|img|iframe)\b[^>]*(?:href|src)="(?:https?:)?//[^"]*"', text), page
    for style in SITE.rglob("*.css"):
        assert not re.findall(r"url\([\"']?(?:https?:)?//|@import", style.read_text(encoding="utf-8")), style


def test_every_link_leads_somewhere() -> None:
    """To a file of the site, and to a place in it."""
    places = {page: {*re.findall(r'\bid="([^"]*)"', (SITE / page).read_text(encoding="utf-8"))} for page in HTML}
    for page in HTML:
        for link in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', (SITE / page).read_text(encoding="utf-8")):
            target, _, place = unquote(link).partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            path = ((SITE / page).parent / target).resolve() if target else SITE / page
            assert path.exists(), f"{page}: {link}"
            if place and path.suffix == ".html":
                assert place in places[str(path.relative_to(SITE.resolve()))], f"{page}: {link}"


def thing_of(path: str) -> object:
    """Return what a name of the reference stands for; itself where it is a field."""
    try:
        return pkgutil.resolve_name(path)
    except (AttributeError, ImportError):
        return path


def test_every_public_name_is_in_the_reference() -> None:
    """All of each module that is promised to be stable, each thing once, under the name that it is imported by."""
    from sphinx.util.inventory import InventoryFile  # noqa: PLC0415  (it is there where the site is built)

    inventory = InventoryFile.loads((SITE / "objects.inv").read_bytes(), uri="")
    found = {name for kind, names in inventory.data.items() if kind.startswith("py:") for name in names}
    described = {id(thing) for thing in map(thing_of, found)}
    for name in public_modules():
        for one in importlib.import_module(name).__all__:
            path = f"{name}.{one}"
            assert path in found or id(thing_of(path)) in described, path
    assert {f"govdisclosure.{name}" for name in govdisclosure.__all__} <= found


def test_a_field_of_the_form_says_its_label() -> None:
    """With its provision."""
    text = (SITE / "reference" / "api" / "report.html").read_text(encoding="utf-8")
    assert "1.属于国家秘密 · 《政府信息公开条例》第十四条" in text


def test_the_same_pages_give_the_same_site(tmp_path: Path) -> None:
    """To the byte."""
    words = ["--builder", "html", "--quiet", "--fail-on-warning", "--doctree-dir", str(tmp_path / "doctrees")]
    command = [sys.executable, "-m", "sphinx", *words, str(DOCS), str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    for path in SITE.rglob("*"):
        if path.is_file() and path.name != ".buildinfo":
            assert (tmp_path / "site" / path.relative_to(SITE)).read_bytes() == path.read_bytes(), path


# In two languages ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "lang", "other"),
    [
        ("index.html", "en", "zh/index.html"),
        ("zh/index.html", "zh-CN", "../index.html"),
        ("rules/GD202.html", "en", "../zh/rules/GD202.html"),
        ("zh/rules/GD202.html", "zh-CN", "../../rules/GD202.html"),
        ("reference/formats.html", "en", "../zh/index.html"),
    ],
)
def test_a_page_leads_to_the_other_language(page: str, lang: str, other: str) -> None:
    """It says its language, and leads to itself in the other one, else to the other home."""
    text = (SITE / page).read_text(encoding="utf-8")
    assert f'lang="{lang}" data-content_root' in text
    assert f'<p class="sidebar-language"><a href="{other}"' in text


def test_the_furniture_of_a_chinese_page_is_chinese() -> None:
    """What stands around the text, and the way through the pages, in which no English page is."""
    text = (SITE / "zh" / "rules" / "GD202.html").read_text(encoding="utf-8")
    assert "跳到正文" in text
    assert 'placeholder="搜索"' in text
    tree = text[text.index('class="sidebar-tree"') : text.index("</aside>")]
    assert "Reference" not in tree
    assert "公布前检查一个文件夹" in tree


# In a browser --------------------------------------------------------------------------------------------------------


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the library's own name)
        """Keep quiet."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve the site on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Run a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--headless=new", "--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page in which no script fails."""
    page = browser.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    yield page
    page.close()
    assert not failed


def found(page: Page, base: str, query: str) -> list[str]:
    """Return the pages that a search finds, the best first, each once."""
    page.goto(f"{base}/search.html?q={quote(query)}")
    page.wait_for_function("Search.status?.innerText")
    links = page.eval_on_selector_all("#search-results li a", "all => all.map(one => one.getAttribute('href'))")
    return [*dict.fromkeys(str(link).partition("#")[0] for link in links)]


def having(words: str) -> set[str]:
    """Return the Chinese pages in whose Markdown ``words`` stand; nothing else is written into them."""
    plain = MarkdownIt("commonmark").enable("table")
    return {
        str(path.relative_to(DOCS).with_suffix(".html"))
        for path in PAGES.values()
        if path.is_relative_to(DOCS / "zh")
        and words in re.sub(r"<[^>]+>", "", plain.render(path.read_text(encoding="utf-8")))
    }


@in_browser
@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("结转下年度", "zh/rules/GD401.html"),
        ("其他处理", "zh/rules/GD405.html"),
        ("总计不符", "zh/rules/GD202.html"),
        ("GD202", "rules/GD202.html"),
        ("空白", "zh/explanation/blanks.html"),
        ("雷同", "zh/rules/GD404.html"),
        ("缺少法定部分", "zh/rules/GD101.html"),
        ("waiver", "reference/waivers.html"),
        ("roll_up", "reference/api/reading-and-writing.html"),
        ("Requests2021", "reference/api/report.html"),
        ("which cell is wrong", "reference/api/forms.html"),
    ],
)
def test_the_right_page_is_among_the_first(page: Page, address: str, query: str, best: str) -> None:
    """Of what is found, one of three."""
    assert best in found(page, address, query)[:3]


@in_browser
@pytest.mark.parametrize("query", ["结转", "总计", "转下年", "政府信息公开", "行政复议", "勾稽", "图片"])
def test_every_page_that_has_the_words_is_found(page: Page, address: str, query: str) -> None:
    """Whole words or not: of the Chinese pages just those in which the characters stand side by side."""
    assert {link for link in found(page, address, query) if link.startswith("zh/")} == having(query)


@in_browser
def test_the_search_works_without_a_server(page: Page) -> None:
    """From a folder on a disk."""
    assert found(page, SITE.as_uri(), "总计不符")[0] == "zh/rules/GD202.html"


@in_browser
def test_the_search_is_reached_by_keys(page: Page, address: str) -> None:
    """By Tab through the links before it; then the words, and Enter."""
    page.goto(f"{address}/zh/index.html")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("总计不符")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results li a")
    assert "search.html" in page.url


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "zh/index.html",
        "zh/tutorial/from-counts-to-a-document.html",
        "reference/api/report.html",
        "reference/corpus.html",
        "zh/rules/GD202.html",
        "search.html?q=%E7%BB%93%E8%BD%AC",
    ],
)
def test_a_page_is_accessible_and_fits_a_phone(browser: Browser, address: str, path: str, scheme: Any) -> None:
    """No violation of WCAG 2.1 AA, and nothing sticks out of a narrow screen."""
    page = browser.new_page(color_scheme=scheme, viewport={"width": 375, "height": 800})
    page.goto(f"{address}/{path}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate(AXE)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    result = page.evaluate("tags => axe.run({runOnly: tags})", tags)
    page.close()
    assert not [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in result["violations"]]
