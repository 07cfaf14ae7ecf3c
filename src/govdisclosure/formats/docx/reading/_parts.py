"""The parts of a Word package, and how they are found: by the links between them, not by their names."""

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, final
from urllib.parse import unquote

from attrs import Factory, define, frozen

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.package import Package

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Link", "Parts"]

_NO_DOCUMENT: Final = Message("压缩文件里没有Word文档的正文")
_STRICT: Final = re.compile(r"\{http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)\}")
_USUAL: Final = "word/document.xml"


@final
@frozen
class Link:
    """A link from one part to another, or out of the package: its kind, and what it leads to."""

    kind: str
    target: str
    outside: bool

    @property
    def name(self) -> str:
        """What the target is called: an address, or the name of a file without its folders."""
        return self.target if self.outside else posixpath.basename(self.target)


@final
@define
class Parts:
    """The parts of an open package."""

    _package: Package
    _links: dict[str, Mapping[str, Link]] = Factory(dict[str, Mapping[str, Link]])

    @property
    def names(self) -> frozenset[str]:
        """What the parts are called."""
        return self._package.names

    def main(self) -> str:
        """Return the part that is the document.

        Raises:
            Unreadable: there is none.
        """
        for name in (self.linked("", "officeDocument"), _USUAL):
            if name in self.names:
                return str(name)
        raise Unreadable(_NO_DOCUMENT)

    def data(self, part: str) -> bytes:
        """Return the bytes of a part; KeyError when there is none.

        Raises:
            Unreadable: it is damaged.
        """
        return self._package.read(part)

    def root(self, part: str, prepare: Callable[[bytes], bytes] = bytes) -> "Element":
        """Return the root of a part; the names of the strict schema are put in those that are usual.

        Args:
            part: which part.
            prepare: what its source goes through before it is parsed.

        Raises:
            Unreadable: it is damaged, or no XML.
        """
        root = self._package.xml(part, "docx", prepare)
        if _STRICT.match(str(root.tag)):
            for element in root.iter():
                element.tag = _usual(str(element.tag))
                for name, value in list(element.items()):
                    if name.startswith("{"):
                        del element.attrib[name]
                        element.set(_usual(name), value)
        return root

    def links(self, part: str) -> Mapping[str, Link]:
        """Return the links of a part by their ids; those of the package itself for no part."""
        if part not in self._links:
            self._links[part] = self._read_links(part)
        return self._links[part]

    def linked(self, part: str, kind: str) -> str | None:
        """Return the first part of a kind that ``part`` links to."""
        return next((link.target for link in self.links(part).values() if link.kind == kind), None)

    def _read_links(self, part: str) -> dict[str, Link]:
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if where not in self.names:
            return {}
        return {element.get("Id", ""): _link(element, folder) for element in self.root(where)}


def _link(element: "Element", folder: str) -> Link:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Link(kind, target, outside=True)
    return Link(kind, posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/"), outside=False)


def _usual(name: str) -> str:
    return _STRICT.sub(r"{http://schemas.openxmlformats.org/\1/2006/\2}", name)
