"""Bytes to text: what encoding a Chinese page is really in, and which files are no text at all."""

from typing import Final

from govdisclosure.errors import Message, Unreadable

__all__ = ["LARGEST", "decode", "refuse_size"]

LARGEST: Final = 64 * 2**20
"""The most bytes that are read: a report has some ten thousand, with its page around it some hundred thousand."""

_EMPTY: Final = Message("文件是空的")
_TOO_LARGE: Final = Message.counted("文件有{size}字节，超过上限{largest}字节", by="size")
_OTHER_KIND: Final = Message("这是{kind}，不是网页或文本文件")
_BINARY: Final = Message("第{offset}字节是空字节：这是二进制文件，不是网页或文本文件")
_UNDECODABLE: Final = Message("第{offset}字节起不能按UTF-8或GB18030解码")

_KINDS: Final[tuple[tuple[bytes, Message], ...]] = (
    (b"%PDF-", Message("PDF文件")),
    (b"PK\x03\x04", Message("ZIP压缩文件（DOCX、XLSX等）")),
    (b"PK\x05\x06", Message("空的ZIP压缩文件")),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Message("旧版Office文件（DOC、XLS等）"),
    ),
    (b"{\\rtf", Message("RTF文件")),
    (b"\x89PNG\r\n", Message("PNG图片")),
    (b"\xff\xd8\xff", Message("JPEG图片")),
    (b"GIF8", Message("GIF图片")),
    (b"BM", Message("BMP图片")),
    (b"II*\x00", Message("TIFF图片")),
    (b"MM\x00*", Message("TIFF图片")),
    (b"RIFF", Message("RIFF媒体文件")),
    (b"Rar!", Message("RAR压缩文件")),
    (b"7z\xbc\xaf\x27\x1c", Message("7z压缩文件")),
    (b"\x1f\x8b", Message("GZIP压缩文件")),
    (b"MZ", Message("Windows程序")),
    (b"\x7fELF", Message("程序文件")),
)
# Two letters begin a text as well: these kinds need a null byte too.
_SHORT_MAGIC: Final = 4

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_HEAD: Final = 4096
_FAULTS_ALLOWED: Final = 0.01


def decode(data: bytes) -> str:
    """Return the text of a page or text file, whatever encoding it claims.

    A byte order mark decides; else UTF-8, else GB18030, of which GBK and GB2312 are parts. A last character that is cut
    off is left out. Where one character in a hundred or fewer is damaged, those read as U+FFFD and the rest is kept.

    Raises:
        Unreadable: the file is empty, too large, of another kind, or in another encoding.
    """
    refuse_size(len(data))
    for mark, marked in _MARKS:
        if data.startswith(mark):
            text = _marked(data[len(mark) :], marked, len(mark))
            break
    else:
        _refuse_other_kinds(data)
        text = _wide(data) if b"\x00" in data else _unmarked(data)
    if not text or text.isspace():
        raise Unreadable(_EMPTY)
    if b"\x00" in data and "\x00" in text:
        raise Unreadable(_BINARY, offset=data.index(b"\x00") + 1)
    return text


def refuse_size(size: int) -> None:
    """Refuse what no reader is given: a file of so many bytes.

    Raises:
        Unreadable: the file is empty, or too large.
    """
    if not size:
        raise Unreadable(_EMPTY)
    if size > LARGEST:
        raise Unreadable(_TOO_LARGE, size=size, largest=LARGEST)


def _refuse_other_kinds(data: bytes) -> None:
    for magic, kind in _KINDS:
        if data.startswith(magic) and (len(magic) >= _SHORT_MAGIC or b"\x00" in data[:_HEAD]):
            raise Unreadable(_OTHER_KIND, kind=kind)


def _marked(data: bytes, codec: str, offset: int) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        if error.end >= len(data):
            return data[: error.start].decode(codec)
        raise Unreadable(_UNDECODABLE, offset=offset + error.start + 1) from None


def _unmarked(data: bytes) -> str:
    """Return ``data`` by UTF-8, else by GB18030."""
    fault = 0
    for codec in ("utf-8", "gb18030"):
        try:
            return data.decode(codec)
        except UnicodeDecodeError as error:
            fault = max(fault, error.start)
            if error.end >= len(data) and error.reason in _CUT_OFF:
                return data[: error.start].decode(codec)
            if data[: error.start].isascii():
                continue  # not even the first character
        text = data.decode(codec, "replace")
        if text.count("\ufffd") <= _FAULTS_ALLOWED * (len(text) - len(text.encode("ascii", "ignore"))):
            return text
    raise Unreadable(_UNDECODABLE, offset=fault + 1)


_CUT_OFF: Final = frozenset({"unexpected end of data", "incomplete multibyte sequence"})


def _wide(data: bytes) -> str:
    """Return ``data`` by UTF-16 without a mark, told by null bytes that are nearly all high, or low, halves."""
    head = data[:_HEAD]
    low, high = head[0::2].count(0), head[1::2].count(0)
    codec = "utf-16-le" if high > low else "utf-16-be"
    # Half of a Latin letter is null; now and then the other half of a Chinese character is.
    if max(low, high) * 8 > len(head) and min(low, high) * 4 < max(low, high):
        try:
            return data[: len(data) // 2 * 2].decode(codec)
        except UnicodeDecodeError:
            pass
    raise Unreadable(_BINARY, offset=data.index(b"\x00") + 1)
