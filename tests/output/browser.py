"""Pages looked at in a browser."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, BrowserContext, Page

__all__ = ["AXE", "CHROMIUM", "opened", "violations"]

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE: Final = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def opened(browser: Browser, path: Path, *, width: int = 1400, **settings: Any) -> Generator[Page]:
    """Show a page; nothing else is asked for, and nothing goes wrong in it."""
    wrong: list[str] = []
    asked: list[str] = []
    context: BrowserContext
    with browser.new_context(viewport={"width": width, "height": 900}, **settings) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(path.as_uri(), wait_until="networkidle")
        yield page
        assert wrong == []
        assert {url.partition("#")[0] for url in asked} == {path.as_uri()}


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """Return in what a page breaks the guidelines for accessibility: rules, each with the elements that break it."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(found => found.violations)", TAGS
    )
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
