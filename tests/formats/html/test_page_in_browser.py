"""A page in a real browser: accessible, on any screen and on paper, without a script and without the network."""

import importlib
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from playwright.sync_api import Browser, Page, sync_playwright

import govdisclosure
from govdisclosure.published import PublishedReport
from tests.formats.html.written import page_of, rich_report

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM: Final = next(filter(None, map(shutil.which, NAMES)), None)
OPTIONS: Final = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
)
PDFIUM: Final[Any] = importlib.import_module("pypdfium2")
AXE: Final = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
FIXTURE: Final = Path(__file__).parents[2] / "fixtures" / "county-transport-2022.html"
PHONE: Final = 320
DESKTOP: Final = 1280

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


def reports() -> dict[str, PublishedReport]:
    """Return reports that try a page: every kind of block, a real one, next to nothing."""
    rich = rich_report()
    bare = evolve(rich, title=None, sections=(), signature=None, charts=(), remedies=None)
    return {"rich": rich, "real": govdisclosure.read(FIXTURE), "bare": bare, "empty": PublishedReport()}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Run a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(OPTIONS))
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=["rich", "real", "bare", "empty"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a page."""
    path = tmp_path_factory.mktemp("pages") / "report.html"
    path.write_text(page_of(reports()[request.param]), "utf-8")
    return path.as_uri()


@contextmanager
def shown(browser: Browser, address: str, width: int = DESKTOP, **options: Any) -> Generator[Page]:
    """Show the page at ``address`` on a screen of ``width``."""
    with browser.new_context(viewport={"width": width, "height": 800}, **options) as context:
        page = context.new_page()
        page.goto(address)
        yield page


@pytest.mark.parametrize(
    ("width", "scheme", "media"),
    [
        (DESKTOP, "light", "screen"),
        (DESKTOP, "dark", "screen"),
        (PHONE, "light", "screen"),
        (DESKTOP, "light", "print"),
    ],
)
def test_axe_finds_no_violation(browser: Browser, address: str, width: int, scheme: Any, media: Any) -> None:
    """Issue, "accessible": neither of the guidelines, A and AA, nor of good practice."""
    with shown(browser, address, width) as page:
        page.emulate_media(color_scheme=scheme, media=media)
        page.evaluate(AXE)
        violations: list[dict[str, Any]] = page.evaluate("axe.run().then(found => found.violations)")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []


@pytest.mark.parametrize("width", [DESKTOP, 768, PHONE])
def test_the_page_never_moves_sideways(browser: Browser, address: str, width: int) -> None:
    """What is too wide for the screen, long words among it, is broken, or moved in a frame of its own."""
    with shown(browser, address, width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width
        frames: list[list[int]] = page.evaluate(
            "[...document.querySelectorAll('.frame')].map(f => [f.getBoundingClientRect().right, f.tabIndex])"
        )
    assert all(right <= width and index == 0 for right, index in frames)


def test_a_table_is_moved_by_keys(browser: Browser, tmp_path: Path) -> None:
    """The frame of a wide table takes the focus, and the arrow keys move it."""
    path = tmp_path / "report.html"
    path.write_text(page_of(reports()["real"]), "utf-8")
    with shown(browser, path.as_uri(), PHONE) as page:
        page.get_by_role("region", name="收到和处理政府信息公开申请情况统计表").focus()
        page.keyboard.press("ArrowRight")
        for _ in range(100):  # a page that lets no script be evaluated is asked again and again
            if page.evaluate("document.activeElement.scrollLeft"):
                break
            page.wait_for_timeout(20)
        assert page.evaluate("document.activeElement.scrollLeft") > 0


def test_nothing_is_asked_for_and_nothing_complains(browser: Browser, address: str) -> None:
    """One file is all there is: no request but that for the page, and no word in the console."""
    asked: list[str] = []
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address, wait_until="networkidle")
    assert asked == [address]
    assert said == []


def test_no_script_is_needed(browser: Browser, address: str) -> None:
    """What is seen is the same where scripts are off."""
    seen: list[bytes] = []
    for scripts in (True, False):
        with shown(browser, address, PHONE, java_script_enabled=scripts) as page:
            seen.append(page.screenshot(full_page=True))
    assert seen[0] == seen[1]


def test_the_page_on_paper(browser: Browser, address: str, tmp_path: Path) -> None:
    """A4, with the text that the screen shows."""
    path = tmp_path / "report.pdf"
    with shown(browser, address) as page:
        page.pdf(path=path, prefer_css_page_size=True)
        words = page.locator("h1, h2, .signed p").all_inner_texts()
    with PDFIUM.PdfDocument(path) as paper:
        assert [round(side / 72 * 25.4) for side in paper[0].get_size()] == [210, 297]
        printed = "".join(_texts(paper))
    for text in words:
        assert "".join(text.split()) in printed


def test_heads_of_a_long_table_are_repeated(browser: Browser, tmp_path: Path) -> None:
    """A table that goes over a page says its columns on each page."""
    rows = ("<tr><th scope='row' colspan='3'>一行字</th>" + "<td>7</td>" * 7 + "</tr>") * 80
    path = tmp_path / "report.html"
    first = '<tbody><tr><th scope="row" colspan="3">一、'
    real = page_of(reports()["real"])
    assert first in real
    path.write_text(real.replace(first, f"<tbody>{rows}</tbody>{first}"), "utf-8")
    with shown(browser, path.as_uri()) as page:
        page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    with PDFIUM.PdfDocument(tmp_path / "report.pdf") as paper:
        over = ["申请人情况" in text for text in _texts(paper) if "一行字" in text]
    assert over == [True] * len(over)
    assert len(over) > 1


def _texts(paper: Any) -> list[str]:
    return ["".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]
