"""The package of a workbook: which part each sheet is, how far it reaches, and what is not read."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.package import Package, opened
from govdisclosure.formats.record_part import record_in
from govdisclosure.formats.xlsx.reading._ink import NO_INK, Ink, frames_of, ink_of
from govdisclosure.messages import Phrase

__all__ = ["MACROS", "NO_PARTS", "Parts", "parts_of", "refuse_size"]

MACROS: Final = Message("工作簿含有宏，未读取")
_PICTURES: Final = Message.counted("工作簿含有{number}幅图片，未读取", by="number")
_BINARY: Final = Message("是xlsb格式的二进制工作簿，请另存为xlsx后再读取")
_TOO_FAR: Final = Message("工作表用到了第{row}行、第{column}列，远超出报告应有的大小，请删除多余的行列后再读取")
_TOO_MANY: Final = Message.counted("工作簿有{number}个单元格，超过上限{most}个，不像是一份报告", by="number")
_TOO_LONG: Final = Message("工作簿反复引用很长的文字，解开后过大，不予读取")
_NO_UTF8: Final = Message("“{name}”不是UTF-8编码，无法读取")

MOST_AREA: Final = 1_000_000
MOST_CELLS: Final = 200_000
MOST_TEXT: Final = 2**28

_TAG: Final = r"(?:[\w.-]+:)?"
_SHEET: Final = re.compile(rf"<{_TAG}sheet\s([^>]*)>".encode())
_LINK: Final = re.compile(rf"<{_TAG}Relationship\s([^>]*)>".encode())
_ATTRIBUTE: Final = re.compile(rb"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


@final
@frozen(kw_only=True)
class Parts:
    """What is found in a workbook beside its values."""

    inks: tuple[Ink, ...] = ()
    """One a sheet, in the order of the workbook; none where the file is no package."""
    record: bytes | None = None
    notes: tuple[Phrase, ...] = ()

    def ink(self, index: int) -> Ink:
        """Return the ink of the sheet ``index``."""
        return self.inks[index] if index < len(self.inks) else NO_INK


NO_PARTS: Final = Parts()


def parts_of(data: bytes) -> Parts:
    """Return what the package ``data`` has beside its values.

    Raises:
        Unreadable: it is damaged, or so large that its values must not be read.
    """
    with opened(data) as package:
        if "xl/workbook.bin" in package.names:
            raise Unreadable(_BINARY)
        frames = frames_of(_read(package, "xl/styles.xml"))
        inks: dict[str, Ink] = {}
        texts = 0
        strings = b""
        # Every part is looked at, not only those that the workbook names: what reads the values may follow other names.
        for name in sorted(package.names):
            part = package.read(name) if name.lower().endswith(".xml") else b""
            if b"sheetData" in part:
                inks[name] = ink_of(part, frames)
                texts += part.count(b'"s"') + part.count(b"'s'")
            elif b"\0" in part:
                raise Unreadable(_NO_UTF8, name=name)
            elif name.lower().endswith("sharedstrings.xml"):
                strings = part
        refuse_size((ink.height, ink.width, ink.filled) for ink in inks.values())
        if texts * len(strings) > MOST_TEXT and texts * max(map(len, strings.split(b"</si>"))) > MOST_TEXT:
            raise Unreadable(_TOO_LONG)
        return Parts(
            inks=tuple(inks.get(name, NO_INK) for name in _sheets(package)),
            record=record_in(package.names, package.read),
            notes=tuple(_notes(package)),
        )


def refuse_size(sizes: Iterable[tuple[int, int, int]]) -> None:
    """Refuse sheets that reach further than a report can: rows, columns and filled cells of each are given.

    Raises:
        Unreadable: they do.
    """
    area = filled = 0
    for height, width, cells in sizes:
        area += height * width
        filled += cells
        if area > MOST_AREA:
            raise Unreadable(_TOO_FAR, row=height, column=width)
    if filled > MOST_CELLS:
        raise Unreadable(_TOO_MANY, number=filled, most=MOST_CELLS)


def _read(package: Package, name: str) -> bytes:
    return package.read(name) if name in package.names else b""


def _sheets(package: Package) -> Iterator[str]:
    """Yield the part of each sheet, in the order of the workbook."""
    links = {
        link.get(b"Id", b""): link.get(b"Target", b"").decode("utf-8", "replace")
        for link in map(_attributes, _LINK.findall(_read(package, "xl/_rels/workbook.xml.rels")))
    }
    for sheet in map(_attributes, _SHEET.findall(_read(package, "xl/workbook.xml"))):
        target = next((links.get(value, "") for name, value in sheet.items() if name.endswith(b":id")), "")
        yield target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _attributes(tag: bytes) -> dict[bytes, bytes]:
    return {name: one or other for name, one, other in _ATTRIBUTE.findall(tag)}


def _notes(package: Package) -> Iterator[Phrase]:
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        yield Phrase(MACROS)
    pictures = sum(name.startswith("xl/media/") for name in package.names)
    if pictures:
        yield Phrase(_PICTURES, {"number": pictures})
