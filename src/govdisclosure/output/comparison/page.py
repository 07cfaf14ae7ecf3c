"""A comparison as a page: one file without a script, for any screen and for paper, readable aloud."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Final

from govdisclosure.comparison import Comparison, Side, TableComparison, TextChange
from govdisclosure.errors import Lang, Message
from govdisclosure.formats.html.markup import element, text
from govdisclosure.output.comparison.words import (
    ALIKE,
    COLUMNS,
    FACTS,
    MARKS,
    NOTHING,
    about,
    difference,
    on_section,
    on_table,
    printed,
    rate,
    said,
    section_title,
    sides,
    table_title,
)
from govdisclosure.output.web import web_page

__all__ = ["comparison_page"]

_TITLE: Final = Message("两份政府信息公开工作年度报告的比较")
_TEXTS: Final = Message("文字的变化")


def comparison_page(comparison: Comparison, lang: Lang = "zh") -> str:
    """Return the comparison as a web page."""
    title = _TITLE.text(lang)
    body = element("main", "\n".join((element("h1", text(title)), *_body(comparison, lang))))
    return web_page(title, body, style=_style(), lang=lang)


@cache
def _style() -> str:
    return files("govdisclosure.output.comparison").joinpath("page.css").read_text("utf-8")


def _body(comparison: Comparison, lang: Lang) -> Iterator[str]:
    yield _sides(comparison, lang)
    if comparison.notes:
        yield _list((text(note.text(lang)) for note in comparison.notes), "notes")
    if not comparison.differs:
        yield element("p", text(NOTHING.text(lang)))
    if comparison.facts:
        yield _section(FACTS.text(lang), [_facts(comparison, lang)])
    shown: dict[str, TableComparison] = {table.name: table for table in comparison.tables}
    for section in comparison.sections:
        table = shown.pop(section.name, None)
        title = section_title(section, lang)
        inside = [element("p", text(words)) for words in on_section(section, comparison, lang)]
        if section.is_alike:
            inside.append(element("p", element("strong", text(ALIKE.text(lang)))))
        inside += _table(table, comparison, lang) if table else ()
        if section.changes:
            inside.append(_list((_changed(change, lang) for change in section.changes), "texts", _TEXTS.text(lang)))
        yield _section(title, inside)
    for table in shown.values():  # what stands in no section
        yield _section(table_title(table, lang), list(_table(table, comparison, lang)))


def _section(title: str, inside: Sequence[str]) -> str:
    return element("section", "\n".join((element("h2", text(title)), *inside))) if inside else ""


def _list(items: Iterable[str], kind: str, name: str | None = None) -> str:
    return element("ul", "\n".join(element("li", item) for item in items), class_=kind, aria_label=name)


def _sides(comparison: Comparison, lang: Lang) -> str:
    pairs = zip(sides(comparison, lang), (comparison.old, comparison.new), strict=True)
    return element("dl", "\n".join(_side(name, side, lang) for name, side in pairs))


def _side(name: str, side: Side, lang: Lang) -> str:
    lines = "<br>".join(text(line) for line in (side.file, about(side, lang)) if line)
    return element("div", element("dt", text(name)) + element("dd", lines))


def _facts(comparison: Comparison, lang: Lang) -> str:
    heads = (COLUMNS[0].text(lang), *sides(comparison, lang))
    rows = (_row(fact.label.text(lang), (said(fact.old, lang), said(fact.new, lang))) for fact in comparison.facts)
    return _framed(FACTS.text(lang), heads, element("tbody", "\n".join(rows)), "words")


def _table(table: TableComparison, comparison: Comparison, lang: Lang) -> Iterator[str]:
    for sentence in on_table(table, comparison, lang):
        yield element("p", text(sentence))
    if table.changes:
        heads = (COLUMNS[0].text(lang), *sides(comparison, lang), *(column.text(lang) for column in COLUMNS[1:]))
        yield _framed(table_title(table, lang), heads, "\n".join(_groups(table, lang, len(heads))))


def _groups(table: TableComparison, lang: Lang, width: int) -> Iterator[str]:
    """Yield the changed cells, those of a row of the form as a group of rows below its label."""
    for path, cells in groupby(table.changes, key=lambda change: change.cell.row):
        changes = list(cells)
        row = changes[0].form.row(path)
        labels = {column.name: column.spec.label for column in row.columns}
        rows = [element("tr", element("th", text(row.spec.label), scope="rowgroup", colspan=width))]
        rows += (
            _row(
                labels[one.cell.column],
                (printed(one.old, lang), printed(one.new, lang), difference(one), rate(one, lang)),
            )
            for one in changes
        )
        yield element("tbody", "\n".join(rows))


def _row(head: str, cells: Iterable[str]) -> str:
    return element(
        "tr",
        element("th", text(head), scope="row") + "".join(element("td", text(cell)) for cell in cells),
    )


def _framed(title: str, heads: Iterable[str], body: str, kind: str | None = None) -> str:
    """Return a table in a frame in which it can be moved, by keys too."""
    head = element("thead", element("tr", "".join(element("th", text(one), scope="col") for one in heads)))
    caption = element("caption", text(title), class_="unseen")
    table = element("table", f"{caption}\n{head}\n{body}", class_=kind)
    return element("div", table, class_="frame", role="region", tabindex=0, aria_label=title)


def _changed(change: TextChange, lang: Lang) -> str:
    kind = element("span", text(MARKS[change.kind].text(lang)), class_=f"kind {change.kind}")
    if change.kind == "added":
        return f"{kind} {element('ins', text(change.new or ''))}"
    if change.kind == "removed":
        return f"{kind} {element('del', text(change.old or ''))}"
    return f"{kind} " + "".join(
        text(piece.new)
        if piece.old == piece.new
        else (element("del", text(piece.old)) if piece.old else "")
        + (element("ins", text(piece.new)) if piece.new else "")
        for piece in change.pieces
    )
