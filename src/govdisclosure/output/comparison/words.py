"""The words of a comparison, the same in text and on a page."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from math import floor
from typing import Final

from govdisclosure.comparison import CellChange, Comparison, SectionComparison, Side, TableComparison
from govdisclosure.errors import Lang, Message
from govdisclosure.forms import table_form
from govdisclosure.messages import Joined
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.narrative import SECTION_NAMES
from govdisclosure.output.findings.words import plain_figure, section_name
from govdisclosure.published import Cell, State
from govdisclosure.zh import format_date

__all__ = [
    "ALIKE",
    "COLUMNS",
    "FACTS",
    "MARKS",
    "NOTHING",
    "about",
    "difference",
    "on_section",
    "on_table",
    "printed",
    "rate",
    "said",
    "section_title",
    "sides",
    "table_title",
]

NOTHING: Final = Message("两份报告没有不同")
FACTS: Final = Message("基本信息")
COLUMNS: Final = (Message("项目"), Message("增减"), Message("变化"))
ALIKE: Final = Message("内容雷同")
MARKS: Final = {"added": Message("增加"), "removed": Message("删去"), "changed": Message("改动")}
_OLD: Final = Message("旧")
_NEW: Final = Message("新")
_YEAR: Final = Message("{year}年度")
_EDITION: Final = Message("{edition}版格式")
_NO_AGENCY: Final = Message("机关名称不明")
_NO_YEAR: Final = Message("年度不明")
_NO_EDITION: Final = Message("格式不明")
_PREAMBLE: Final = Message("前言")
_BLANK: Final = Message("（空）")
_ABSENT: Final = Message("（无此格）")
_UNSAID: Final = Message("（无）")
_NO_TABLE: Final = Message("“{report}”报告没有此表")
_PICTURE: Final = Message("“{report}”报告的此表是图片，无法比较")
_OTHER_FORM: Final = Message("两份报告的此表格式不同，不可比")
_LEFT_OUT: Final = Message("格式不同，未比较：{rows}")
_SAME: Final = Message.counted("{number}个单元格没有变化", by="number")
_NO_SECTION: Final = Message("“{report}”报告没有这一部分")
_REORDERED: Final = Message("文字相同，次序不同")
_LIKENESS: Final = Message("相似度{percent}%")
_DAYS: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:/[0-9]{4}-[0-9]{2}-[0-9]{2})?")
_MINUS: Final = "\N{MINUS SIGN}"
_FROM_NOUGHT: Final = Message("由0增加")


def sides(comparison: Comparison, lang: Lang) -> tuple[str, str]:
    """Return what the two reports are called: by their years where these tell them apart."""
    old, new = comparison.old.year, comparison.new.year
    if old is None or new is None or old == new:
        return _OLD.text(lang), _NEW.text(lang)
    return _YEAR.text(lang, {"year": old}), _YEAR.text(lang, {"year": new})


def about(side: Side, lang: Lang) -> str:
    """Return whose report it is, of which year and on which form."""
    year = _YEAR.text(lang, {"year": side.year}) if side.year else _NO_YEAR.text(lang)
    form = _EDITION.text(lang, {"edition": side.edition}) if side.edition else _NO_EDITION.text(lang)
    return f"{side.agency or _NO_AGENCY.text(lang)} · {year} · {form}"


def said(fact: str | None, lang: Lang) -> str:
    """Return a fact, or that there is none; days as each language writes them."""
    if fact is None:
        return _UNSAID.text(lang)
    if lang != "zh" or not _DAYS.fullmatch(fact):
        return fact
    return "至".join(format_date(dt.date.fromisoformat(day)) for day in fact.split("/"))


def printed(cell: Cell, lang: Lang) -> str:
    """Return what a cell prints, or that it prints nothing."""
    if cell.state is State.ABSENT:
        return _ABSENT.text(lang)
    return cell.text.strip() or _BLANK.text(lang)


def difference(change: CellChange) -> str:
    """Return by how much a figure rose or fell, with its unit; "" where it did neither."""
    if change.difference is None:
        return ""
    rises = change.difference > 0
    figure = plain_figure(change.difference if rises else -change.difference)
    return f"{'+' if rises else _MINUS}{figure}{change.unit or ''}"


def rate(change: CellChange, lang: Lang) -> str:
    """Return the change in the wording of statistics, in English as a percentage; "" where there is none."""
    if change.change is None:
        return ""
    if lang == "zh":
        return change.change.wording
    if change.change.rate is None:
        return _FROM_NOUGHT.text(lang)
    percent = Decimal(change.change.rate.numerator * 100) / Decimal(change.change.rate.denominator)
    return f"{percent:+.1f}%".replace("-", _MINUS)


def table_title(table: TableComparison, lang: Lang) -> str:
    """Return the name of the section that a table belongs to."""
    return section_name(SECTION_NAMES.index(table.name) + 1, lang)


def section_title(section: SectionComparison, lang: Lang) -> str:
    """Return the name of a section."""
    if section.name == "preamble":
        return _PREAMBLE.text(lang)
    return section_name(SECTION_NAMES.index(section.name) + 1, lang)


def on_table(table: TableComparison, comparison: Comparison, lang: Lang) -> Iterator[str]:
    """Yield what there is to say of a table beside its changes."""
    for name, state in zip(sides(comparison, lang), (table.old, table.new), strict=True):
        if state != "readable":
            yield (_NO_TABLE if state == "missing" else _PICTURE).text(lang, {"report": name})
    if not table.is_comparable:
        yield _OTHER_FORM.text(lang)
    if table.left_out:
        yield _LEFT_OUT.text(lang, {"rows": Joined(tuple(dict.fromkeys(_left_out(table))))})
    if table.compared and not table.changes:
        yield _SAME.text(lang, {"number": table.compared})


def _left_out(table: TableComparison) -> Iterator[str]:
    """Yield what stands for each row that is left out: the part of the table's main group that it is in."""
    rows = {row.path: row for edition in EDITIONS for row in table_form(getattr(edition, table.name)).rows}
    for path in table.left_out:
        labels = [*(group.label for group in rows[path].groups), rows[path].spec.label]
        yield labels[min(1, len(labels) - 1)]


def on_section(section: SectionComparison, comparison: Comparison, lang: Lang) -> Iterator[str]:
    """Yield what there is to say of a section beside its changes."""
    for name, heading in zip(sides(comparison, lang), (section.old, section.new), strict=True):
        if heading is None:
            yield _NO_SECTION.text(lang, {"report": name})
    if section.likeness is not None:
        yield _LIKENESS.text(lang, {"percent": floor(section.likeness * 100)})
    if section.is_reordered:
        yield _REORDERED.text(lang)
