"""The file formats: what each is called, how it is told by its name, and what it can do."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.document import Document
from govdisclosure.formats import docx, html, markdown, office, pdf, text, xlsx
from govdisclosure.interpret.raw import RawFile

__all__ = ["FORMATS", "Format", "FormatName", "format_of_ending"]

FormatName: TypeAlias = Literal["html", "docx", "xlsx", "pdf", "markdown", "text", "office", "json"]
"""A format of this library; ``office`` is what LibreOffice converts: old Word and WPS files, ODT, RTF."""


@final
@frozen(kw_only=True)
class Format:
    """A file format, JSON aside, which is the report itself and not its print."""

    name: str
    endings: tuple[str, ...]
    """How the names of its files end, in small letters, without the dot."""
    read_text: Callable[[str], RawFile] | None = None
    """Reads a file that is text in some encoding."""
    read_bytes: Callable[[bytes], RawFile] | None = None
    """Reads a file that is not text."""
    write: Callable[[Document], bytes] | None = None
    unwritten: tuple[str, ...] = ()
    """Those of its endings under which it is read and not written: older and richer kinds of it."""
    recognises: Callable[[bytes], bool] | None = None
    """Of a format that an installed package brings: whether a file that no other format can read is in it."""


FORMATS: Final[Mapping[str, Format]] = {
    one.name: one
    for one in (
        Format(name="html", endings=("html", "htm"), read_text=html.read, write=html.write),
        Format(
            name="docx",
            endings=("docx", "docm"),
            unwritten=("docm",),
            read_bytes=docx.read,
            write=docx.write,
        ),
        Format(
            name="xlsx",
            endings=("xlsx", "xlsm", "xls"),
            unwritten=("xlsm", "xls"),
            read_bytes=xlsx.read,
            write=xlsx.write,
        ),
        Format(name="pdf", endings=("pdf",), read_bytes=pdf.read, write=pdf.write),
        Format(name="markdown", endings=("md", "markdown"), read_text=markdown.read, write=markdown.write),
        Format(name="text", endings=("txt",), read_text=text.read, write=text.write),
        Format(name="office", endings=("doc", "wps", "odt", "rtf"), read_bytes=office.read),
    )
}


def format_of_ending(ending: str, among: Iterable[Format] = FORMATS.values()) -> Format | None:
    """Return the format of files that end with ``ending`` (``"docx"``), None if there is none."""
    return next((one for one in among if ending.lower() in one.endings), None)
