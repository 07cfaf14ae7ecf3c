"""The document that is being read: its parts, and what is kept in mind while its paragraphs go by."""

from typing import TYPE_CHECKING, Final, final

from attrs import Factory, define

from govdisclosure.errors import Message, Unreadable
from govdisclosure.formats.docx.reading._counters import Counters
from govdisclosure.formats.docx.reading._names import w
from govdisclosure.formats.docx.reading._numbering import Numberings
from govdisclosure.formats.docx.reading._parts import Link, Parts
from govdisclosure.formats.docx.reading._slim import slim_styles
from govdisclosure.formats.docx.reading._styles import Styles
from govdisclosure.messages import Phrase

if TYPE_CHECKING:
    from govdisclosure.formats.docx.reading._names import Element

__all__ = ["Source"]

_DELETED: Final = Message("文档带有修订标记，按接受全部修订后的内容读取，已删除的文字不计入")
_OUTSIDE: Final = Message("文档中嵌入或引用的其他文档未读取")
_MACROS: Final = Message("文件中的宏未读取，也未运行")
_TOO_MANY: Final = Message.counted("表格共有{rows}行，超过{most}行，不像是一份报告", by="rows")
_MOST_ROWS: Final = 100_000


@final
@define
class Source:
    """A document, and the part of it that is being read."""

    parts: Parts
    part: str
    styles: Styles
    counters: Counters
    is_ours: bool = False
    """Whether the document carries its own record: its tables are tables, however they look."""
    has_deleted: bool = False
    has_outside: bool = False
    _numbers: dict[str, dict[str, int]] = Factory(dict[str, dict[str, int]])
    """For each kind of notes, those that were referred to, and their numbers."""
    _notes: list[tuple[str, str, int]] = Factory(list[tuple[str, str, int]])
    """Those that have not been taken."""
    _rows: int = 0

    @classmethod
    def of(cls, parts: Parts, *, is_ours: bool) -> "Source":
        """Return the main part of a document, to be read.

        Raises:
            Unreadable: it has none, or its styles or numberings are damaged.
        """
        main = parts.main()
        styles = Styles.of(_root(parts, main, "styles"))
        numberings = Numberings.of(_root(parts, main, "numbering"), styles)
        return cls(parts, main, styles, Counters(numberings), is_ours)

    def link(self, name: str | None) -> Link | None:
        """Return the link of the part that is being read called ``name``."""
        return self.parts.links(self.part).get(name or "")

    def refer(self, kind: str, reference: "Element") -> None:
        """Keep in mind the note that ``reference`` refers to; each kind is counted from 1."""
        referred = self._numbers.setdefault(kind, {})
        name = reference.get(w("id"), "")
        if name not in referred:
            referred[name] = len(referred) + 1
            self._notes.append((kind, name, referred[name]))

    def take_notes(self) -> list[tuple[str, str, int]]:
        """Return the kinds, ids and numbers of the notes that were referred to since this was last asked."""
        taken, self._notes = self._notes, []
        return taken

    def count_rows(self, rows: int = 1) -> None:
        """Count more rows of tables.

        Raises:
            Unreadable: there are far more than a report has.
        """
        self._rows += rows
        if self._rows > _MOST_ROWS:
            raise Unreadable(_TOO_MANY, rows=self._rows, most=_MOST_ROWS)

    def said(self) -> tuple[Phrase, ...]:
        """Return what was left out of the document."""
        has_macros = any(name.endswith("vbaProject.bin") for name in self.parts.names)
        said = ((self.has_deleted, _DELETED), (self.has_outside, _OUTSIDE), (has_macros, _MACROS))
        return tuple(Phrase(message) for is_so, message in said if is_so)


def _root(parts: Parts, main: str, kind: str) -> "Element | None":
    part = parts.linked(main, kind)
    return None if part is None or part not in parts.names else parts.root(part, slim_styles)
