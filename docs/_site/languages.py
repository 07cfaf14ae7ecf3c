"""Pages in two languages on one site: what stands under ``zh/`` is Chinese, and is the page of the same path without it.

A Chinese page says so in its markup, its furniture is Chinese, its navigation is that of the Chinese pages, and each page
has a link to itself in the other language, or to the other home.
"""

from gettext import NullTranslations, translation
from html import escape
from typing import TYPE_CHECKING, Any

from sphinx import package_dir
from sphinx.addnodes import toctree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docutils.nodes import Node
    from sphinx.application import Sphinx

HOME = "zh/index"

# What the theme says that Sphinx has no Chinese for.
_WORDS = {
    "Back to top": "回到页首",
    "Contents": "目录",
    "Error": "错误",
    "Hide navigation sidebar": "隐藏导航",
    "Hide table of contents sidebar": "隐藏目录",
    "Home": "首页",
    "Next": "下一页",
    "On this page": "本页内容",
    "Previous": "上一页",
    "Search": "搜索",
    "Skip to content": "跳到正文",
}


class Furniture(NullTranslations):
    """The words around a page, in the language of the page that is being written."""

    chinese = translation("sphinx", package_dir / "locale", ["zh_CN"])
    is_chinese = False

    def gettext(self, message: str) -> str:
        """Return ``message`` in the language of the page."""
        return (_WORDS.get(message.strip()) or self.chinese.gettext(message)) if self.is_chinese else message


_FURNITURE = Furniture()


def counterpart(page: str, pages: set[str]) -> str:
    """Return the same page in the other language, or the other language's home."""
    if page == "index" or page.startswith("zh/"):
        other = page.removeprefix("zh/") if page.startswith("zh/") else HOME
        return other if other in pages else "index"
    return f"zh/{page}" if f"zh/{page}" in pages else HOME


def _furnish(app: "Sphinx", page: str, _template: str, context: dict[str, Any], _doctree: "Node | None") -> None:
    chinese = page.startswith("zh/")
    _FURNITURE.is_chinese = chinese
    if chinese:
        context["language"] = "zh-CN"
    other = counterpart(page, app.env.found_docs)
    context["other"] = {
        "link": context["pathto"](other),
        "lang": "en" if chinese else "zh-CN",
        "name": "English" if chinese else "中文",
        "is_same": other.removeprefix("zh/") == page.removeprefix("zh/"),
    }
    way = _way_to(app, page, HOME if chinese else "index")
    context["toctree"] = lambda **_: _tree(app, HOME if chinese else "index", way, context["pathto"])


def _entries(app: "Sphinx", page: str) -> "Iterator[tuple[str, list[str]]]":
    """Yield caption and pages of each table of contents of ``page``, the Chinese home left out."""
    for one in app.env.tocs[page].findall(toctree):
        yield one.get("caption") or "", [inner for inner in one["includefiles"] if inner != HOME]


def _way_to(app: "Sphinx", page: str, home: str) -> set[str]:
    """Return ``page`` and the pages above it."""
    above = {inner: outer for outer, under in app.env.toctree_includes.items() for inner in under}
    way = {page}
    while page in above and page != home:
        page = above[page]
        way.add(page)
    return way


def _tree(app: "Sphinx", page: str, way: set[str], link: "Callable[[str], str]", level: int = 1) -> str:
    """Return the pages below ``page`` as lists in lists: Sphinx's own takes a second a page, for a thousand objects."""
    lists: list[str] = []
    for caption, pages in _entries(app, page):
        if caption and level == 1:
            lists.append(f'<p class="caption" role="heading"><span class="caption-text">{escape(caption)}</span></p>')
        items = "".join(
            f'<li class="toctree-l{level}{" current" if inner in way else ""}">'
            f'<a class="reference internal" href="{link(inner)}">{escape(app.env.titles[inner].astext())}</a>'
            f"{_tree(app, inner, way, link, level + 1)}</li>"
            for inner in pages
        )
        lists.append(f"<ul>{items}</ul>" if items else "")
    return "".join(lists)


def _translate(app: "Sphinx") -> None:
    app.builder.templates.environment.install_gettext_translations(_FURNITURE)  # type: ignore[attr-defined]


def setup(app: "Sphinx") -> dict[str, bool]:
    """Write each page in its language; one process, because the furniture knows one page at a time."""
    app.connect("builder-inited", _translate)
    app.connect("html-page-context", _furnish, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": False}
