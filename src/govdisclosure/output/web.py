"""A page of one's own: one file that loads nothing, and runs and is dressed by nothing but what it brings."""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

from govdisclosure.errors import Lang
from govdisclosure.formats.html.markup import element, one_line, text

__all__ = ["spoken", "web_page"]

_LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}


def web_page(title: str, body: str, *, style: str, lang: Lang, script: str = "") -> str:
    """Return a whole page: nothing is allowed but this ``style`` and this ``script``, told by their hashes.

    Args:
        title: the name of the page.
        body: markup.
        style: a style sheet.
        lang: the language of the page.
        script: a program that runs once the page is there.
    """
    allowed = [f"style-src {_hash(style)}", *([f"script-src {_hash(script)}"] if script else [])]
    policy = "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", one_line(title)),
        element("style", style),
    )
    ran = element("script", script) if script else ""
    parts = (element("head", "\n".join(head)), element("body", f"{body}\n{ran}"))
    return f"<!DOCTYPE html>\n{element('html', chr(10).join(parts), lang=_LANGUAGES[lang])}"


_CHINESE: Final = re.compile("[\u3400-\u9fff](?:[\u3000-\u303f\uff00-\uff60·“”0-9]*[\u3400-\u9fff])*")


def spoken(words: str, lang: Lang) -> str:
    """Return a sentence in ``lang`` as markup, the Chinese in an English one said to be so.

    >>> spoken("row 规章 is missing", "en")
    'row <span lang="zh-Hans">规章</span> is missing'
    """
    if lang == "zh":
        return text(words)
    pieces: list[str] = []
    end = 0
    for match in _CHINESE.finditer(words):
        pieces += (text(words[end : match.start()]), element("span", text(match[0]), lang=_LANGUAGES["zh"]))
        end = match.end()
    return "".join((*pieces, text(words[end:])))


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
