"""A page of one's own: one file that loads nothing, and runs and is dressed by nothing but what it brings."""

from base64 import b64encode
from hashlib import sha256
from typing import Final

from govdisclosure.errors import Lang
from govdisclosure.formats.html.markup import element, one_line

__all__ = ["web_page"]

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


def _hash(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
