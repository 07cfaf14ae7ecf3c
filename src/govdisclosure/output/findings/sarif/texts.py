"""Texts as SARIF has them: what looks like a link or a place for an argument is neither."""

import re
from typing import Final

__all__ = ["message"]

_LINK: Final = re.compile(r"\[(?=[^\]]*\]\()")
_ARGUMENT: Final = re.compile(r"\{(\d+)\}")


def message(words: str) -> dict[str, str]:
    r"""Return ``words`` as a message that says just them.

    >>> message("[甲](https://example.org) {0}")
    {'text': '\\[甲](https://example.org) {{0}}'}
    """
    return {"text": _ARGUMENT.sub(r"{{\1}}", _LINK.sub(r"\\[", words))}
