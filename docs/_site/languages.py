"""Pages in two languages on one site: what stands under ``zh/`` is Chinese, and is the page of the same path without it.

A Chinese page says so in its markup, its furniture is Chinese, its navigation is that of the Chinese pages, and each page
has a link to itself in the other language, or to the other home.
"""

from gettext import NullTranslations, translation
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from furo.navigation import get_navigation_tree
from sphinx import package_dir

if TYPE_CHECKING:
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
    context["furo_navigation_tree"] = _tree(context, chinese=chinese)


def _tree(context: dict[str, Any], *, chinese: bool) -> str:
    soup = BeautifulSoup(
        context["toctree"](collapse=False, titles_only=True, maxdepth=-1, includehidden=True), "html.parser"
    )
    home = context["pathto"](HOME)
    for link in soup.select("li.toctree-l1 > a"):
        if link["href"] != home and not (chinese and link["href"] == "#" and context["pagename"] == HOME):
            continue
        item = link.parent
        if chinese:
            return get_navigation_tree("".join(str(part) for part in item.find_all(["p", "ul"], recursive=False)))
        (item.parent if len(item.parent.find_all("li", recursive=False)) == 1 else item).decompose()
    return get_navigation_tree(str(soup))


def _translate(app: "Sphinx") -> None:
    app.builder.templates.environment.install_gettext_translations(_FURNITURE)  # type: ignore[attr-defined]


def setup(app: "Sphinx") -> dict[str, bool]:
    """Write each page in its language; one process, because the furniture knows one page at a time."""
    app.connect("builder-inited", _translate)
    app.connect("html-page-context", _furnish, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": False}
