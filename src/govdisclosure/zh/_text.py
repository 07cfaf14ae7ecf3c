"""What every reader of this package shares: its error, its blanks, its bounds."""

from collections.abc import Callable
from typing import Final, TypeVar, final

from govdisclosure.errors import GovDisclosureError, Message

__all__ = ["BLANKS", "LIMIT", "ParseError", "inside", "require_str", "trimmed"]

T = TypeVar("T")

BLANKS: Final = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""White space as found on web pages, the invisible kinds included."""

LIMIT: Final = 128
"""The longest text, blanks around it set aside, that can be a number or a date."""

_RAW_LIMIT: Final = 1024


@final
class ParseError(GovDisclosureError, ValueError):
    """A text that does not say what was asked of it.

    The message never repeats the text, which may be long or hostile.

    Attributes:
        position: offset in code points of the first fault in the text as given, or
            ``None`` where no one place is at fault.

    >>> print(ParseError("没有这个月份。", 5).sentence("en"))
    cannot read the text: no such month (character 6)
    """

    def __init__(self, zh: str, position: int | None = None) -> None:
        """Say what is wrong by ``zh``, a literal Chinese sentence that the catalogues translate as a short phrase."""
        nth = None if position is None else position + 1
        super().__init__(_UNREAD if position is None else _UNREAD_AT, why=Message(zh), position=position, nth=nth)
        self.zh = zh
        self.position = position

    @property
    def reason(self) -> str:
        """What is wrong, a short English phrase."""
        return Message(self.zh).text("en")

    def __reduce__(self) -> tuple[object, ...]:
        return ParseError, (self.zh, self.position)


_UNREAD = Message("无法识别：{why}")
_UNREAD_AT = Message("无法识别（第{nth}个字符处）：{why}")


def require_str(value: object) -> str:
    """Return the value if it is a ``str``.

    Raises:
        TypeError: it is anything else.

    >>> require_str("一")
    '一'
    """
    if isinstance(value, str):
        return value
    raise TypeError(f"the text must be a str, not {type(value).__name__}")


def trimmed(text: str) -> tuple[str, int]:
    """Return the text without the blanks around it, and the offset where it begins.

    Raises:
        ParseError: nothing is left, or more than any number or date can need.

    >>> trimmed("  12 ")
    ('12', 2)
    """
    if len(text) > _RAW_LIMIT:
        raise ParseError("文本过长。")
    tail = text.lstrip(BLANKS)
    body = tail.rstrip(BLANKS)
    if not body:
        raise ParseError("内容为空。")
    if len(body) > LIMIT:
        raise ParseError("文本过长。")
    return body, len(text) - len(tail)


def inside(read: Callable[[str], T], text: str, at: int) -> T:
    """Read a part that begins at offset ``at`` of the text given, its faults told by their place in the whole.

    ``at`` is -1 where the part has a character set before the text.

    Raises:
        ParseError: the part cannot be read.

    >>> inside(int, "12", 3)
    12
    """
    try:
        return read(text)
    except ParseError as error:
        raise ParseError(error.zh, max(at + (error.position or 0), 0)) from None
