"""The ZIP packages of Office files, opened with care: bounded in number, size and ratio, and their XML without entities."""

import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Final, final

from attrs import field, frozen

from govdisclosure.errors import Message, MissingExtra, Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

__all__ = ["Package", "opened", "refuse_part", "unpacked", "zip_bytes"]

_BROKEN: Final = Message("ZIP压缩文件已损坏或不完整")
_ENCRYPTED: Final = Message("文件已加密，请先解除密码")
_TOO_MANY: Final = Message.counted("压缩文件内有{number}个文件，超过上限{most}个", by="number")
_TOO_LARGE: Final = Message.counted("压缩文件解开后有{size}字节，超过上限{most}字节", by="size")
_BOMB: Final = Message("压缩文件内的“{name}”解开后是压缩时的{ratio}倍，可能是压缩炸弹")
_OUTSIDE: Final = Message("压缩文件内的“{name}”指向文件之外")
_BAD_XML: Final = Message("“{name}”不是有效的XML")
_ENTITIES: Final = Message("“{name}”含有文档类型声明，可能引用外部实体，不予读取")

MOST_PARTS: Final = 10_000
LARGEST_PART: Final = 64 * 2**20
LARGEST: Final = 4 * LARGEST_PART
WORST_RATIO: Final = 200
_SMALL: Final = 2**20
"""What is smaller than this may be packed as tightly as it likes."""


@final
@frozen
class Package:
    """An open package: its parts by name, without a leading slash."""

    _zip: zipfile.ZipFile
    names: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "names", frozenset(self._zip.namelist()))

    def read(self, name: str) -> bytes:
        """Return the part ``name``; KeyError when there is none.

        Raises:
            Unreadable: it is damaged.
        """
        return unpacked(self._zip, name)

    def xml(self, name: str, extra: str, prepare: Callable[[bytes], bytes] = bytes) -> "_Element":
        """Return the root of the part ``name``; ``extra`` is what brings the parser, ``prepare`` what its source goes through.

        Raises:
            Unreadable: it is damaged, no XML, or has a document type, which no part of a package has.
            MissingExtra: lxml is not installed.
        """
        try:
            from lxml import etree  # noqa: PLC0415  (an extra)
        except ImportError:
            raise MissingExtra(extra) from None
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        data = prepare(self.read(name))
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise Unreadable(_BAD_XML, name=name) from None
        if root.getroottree().docinfo.doctype:
            raise Unreadable(_ENTITIES, name=name)
        return root


@contextmanager
def opened(data: bytes) -> Generator[Package]:
    """Open the package that ``data`` is.

    Raises:
        Unreadable: it is damaged, has a password, or is of a size and shape that no report has.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError):
        raise Unreadable(_BROKEN) from None
    with archive:
        _refuse(archive.infolist())
        yield Package(archive)


def unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo | str) -> bytes:
    """Return what is in a part of ``archive``; KeyError when there is none of that name.

    Raises:
        Unreadable: it is damaged, or has a password.
    """
    try:
        return archive.read(part)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, zlib.error):
        raise Unreadable(_BROKEN) from None
    except RuntimeError:  # a part with a password
        raise Unreadable(_ENCRYPTED) from None


def _refuse(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise Unreadable(_TOO_MANY, number=len(parts), most=MOST_PARTS)
    total = sum(part.file_size for part in parts)
    if total > LARGEST:
        raise Unreadable(_TOO_LARGE, size=total, most=LARGEST)
    for part in parts:
        refuse_part(part)


def refuse_part(part: zipfile.ZipInfo) -> None:
    """Refuse to unpack what no part of a report is.

    Raises:
        Unreadable: the part is immense, has a password, is packed as only a bomb is, or names a place outside the archive.
    """
    if part.file_size > LARGEST_PART:
        raise Unreadable(_TOO_LARGE, size=part.file_size, most=LARGEST_PART)
    if part.flag_bits & 1:
        raise Unreadable(_ENCRYPTED)
    path = PureWindowsPath(part.filename)  # which knows the ways of all systems
    if path.root or ".." in path.parts:
        raise Unreadable(_OUTSIDE, name=part.filename)
    ratio = part.file_size // max(part.compress_size, 1)
    if part.file_size > _SMALL and ratio > WORST_RATIO:
        raise Unreadable(_BOMB, name=part.filename, ratio=ratio)


_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can state; the same for all files, so that the same report gives the same bytes."""


def zip_bytes(parts: dict[str, bytes]) -> bytes:
    """Return ``parts`` as a package, in their order: the same bytes for the same parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            archive.writestr(info, data)
    return buffer.getvalue()
