"""Files in TOML that a person writes: read with care, and told of with every problem at once, each with its place."""

import os
import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from govdisclosure.errors import GovDisclosureError, Lang, Message, Unreadable, Violation
from govdisclosure.messages import LABELLED

__all__ = ["MISSING", "UNKNOWN", "InvalidFile", "loaded", "parsed"]

_T = TypeVar("_T")

_LARGEST: Final = 1 << 20
"""The most bytes of such a file: some thousands of entries."""
_NO_FILE: Final = Message("找不到文件")
_NOT_OPENED: Final = Message("无法打开（{reason}）")
_NOT_UTF_8: Final = Message("第{byte}字节起不是UTF-8编码的文字")
_NOT_TOML: Final = Message("第{line}行第{column}列不符合TOML的写法（{words}）")
_NOT_TOML_AT_ALL: Final = Message("不符合TOML的写法（{words}）")
_TOO_DEEP: Final = Message("嵌套层次过多")
UNKNOWN: Final = Message("没有这一项，可用的有：{known}")
MISSING: Final = Message("缺少这一项")


class InvalidFile(GovDisclosureError, ValueError):
    """Everything that is wrong in what a person wrote, at once; prints one sentence a line."""

    def __init__(self, violations: Iterable[Violation], *, file: str = "") -> None:
        """Keep the ``violations``, each with its place (``waiver[2].expires``, the first being 1), and the ``file``."""
        super().__init__(_INVALID)
        self.violations: tuple[Violation, ...] = tuple(violations)
        self.file = file

    def sentence(self, lang: Lang = "zh") -> str:
        """Return one sentence a line, the file's name first where there is one."""
        said = (violation.sentence(lang) for violation in self.violations)
        return "\n".join(LABELLED.text(lang, {"label": self.file, "words": one}) if self.file else one for one in said)

    def of(self, file: str) -> Self:
        """Return the same error about ``file``."""
        return type(self)(self.violations, file=file)

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.violations, self.file)


def _again(cls: type[InvalidFile], violations: tuple[Violation, ...], file: str) -> InvalidFile:
    return cls(violations, file=file)


_INVALID: Final = Message("文件有误")


def loaded(path: "str | os.PathLike[str]", loads: Callable[[bytes], _T], *, too_large: Message) -> _T:
    """Return what ``loads`` makes of the file at ``path``.

    Raises:
        Unreadable: it is missing, may not be read, or is larger than a megabyte.
        InvalidFile: what ``loads`` finds wrong in it, with the file's name.
    """
    file = os.fspath(path)
    try:
        return loads(_bytes_of(file, too_large))
    except InvalidFile as error:
        raise error.of(file) from None


def _bytes_of(file: str, too_large: Message) -> bytes:
    try:
        with Path(file).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        raise Unreadable(_NO_FILE, file=file) from None
    except (OSError, ValueError) as error:  # a null byte in the name is a ValueError
        raise Unreadable(_NOT_OPENED, file=file, reason=getattr(error, "strerror", None) or str(error)) from None
    if len(data) > _LARGEST:
        raise Unreadable(too_large, file=file)
    return data


_PLACE: Final = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)$")


def parsed(text: str | bytes, refused: type[InvalidFile]) -> dict[str, Any]:
    """Return what TOML text, or its UTF-8 bytes, says.

    Raises:
        InvalidFile: it is no TOML; of the class ``refused``.
    """
    try:
        return tomllib.loads(text if isinstance(text, str) else text.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise refused([Violation(_NOT_UTF_8, byte=error.start + 1)]) from None
    except RecursionError:
        raise refused([Violation(_TOO_DEEP)]) from None
    except ValueError as error:  # beside TOMLDecodeError, an integer of too many digits
        place, words = _PLACE.search(str(error)), _PLACE.sub("", str(error))
        if place is None:
            raise refused([Violation(_NOT_TOML_AT_ALL, words=words)]) from None
        line, column = map(int, place.groups())
        raise refused([Violation(_NOT_TOML, words=words, line=line, column=column)]) from None
