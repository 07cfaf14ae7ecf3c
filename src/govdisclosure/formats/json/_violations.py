"""What cattrs found wrong, as violations that name the path."""

from collections.abc import Iterator
from typing import cast

from cattrs.errors import AttributeValidationNote, ForbiddenExtraKeysError, IterableValidationNote

from govdisclosure.errors import InvalidReport, Message, MissingExtra, Violation

__all__ = ["MISSING", "NOT_LIST", "NOT_OBJECT", "NOT_TEXT", "UNKNOWN_KEY", "invalid"]

NOT_OBJECT = Message("应为JSON对象")
NOT_TEXT = Message("应为文本")
NOT_LIST = Message("应为JSON列表")
UNKNOWN_KEY = Message("不认识的键")
MISSING = Message("缺少此项")
_UNFIT = Message("内容不符合格式")


def invalid(error: Exception) -> InvalidReport:
    """Return everything that ``error``, raised by a converter with detailed validation, says is wrong.

    Raises:
        MissingExtra: a library that judges one of the values is not installed.
    """
    return InvalidReport(_violations(error, ""))


def _violations(error: Exception, path: str) -> Iterator[Violation]:
    if isinstance(error, MissingExtra):
        raise error
    if isinstance(error, InvalidReport):
        yield from error.under(path).violations
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(map(str, error.extra_fields)):
            yield Violation(UNKNOWN_KEY, path=_join(path, key))
    elif isinstance(error, ExceptionGroup):
        for part in cast("ExceptionGroup[Exception]", error).exceptions:
            yield from _violations(part, _join(path, _step(part)))
    else:
        yield Violation(MISSING if isinstance(error, KeyError) else _UNFIT, path=path)


def _step(error: Exception) -> str:
    """Return the attribute or index at which cattrs met ``error``."""
    steps = [
        note.name if isinstance(note, AttributeValidationNote) else str(note.index)
        for note in getattr(error, "__notes__", ())
        if isinstance(note, AttributeValidationNote | IterableValidationNote)
    ]
    return steps[0] if steps else ""


def _join(path: str, step: str) -> str:
    return ".".join(part for part in (path, step) if part)
