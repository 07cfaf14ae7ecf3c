"""The cover of the form to fill in: what it asks for, and what was filled in, told by the labels and not by their places."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Message
from govdisclosure.formats.xlsx._facts import FACTS, Fact
from govdisclosure.formats.xlsx._marks import is_help
from govdisclosure.formats.xlsx.reading._sheet import Sheet
from govdisclosure.forms import label_key
from govdisclosure.interpret.raw import Line, RawBlock, Stated
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency, Contact, Period, Signature
from govdisclosure.zh import ParseError, parse_date

__all__ = ["Cover", "cover_of"]

_NO_DATE: Final = Message("封面的{label}“{text}”不是日期，未采用")
_NO_YEAR: Final = Message("封面的报告年度“{text}”不是年份，未采用")
_BACKWARDS: Final = Message("封面的统计期限止于起始之前，未采用")

_KEYS: Final[Mapping[str, Fact]] = {label_key(label): fact for fact, label in FACTS.items()}
_LEAST: Final = frozenset[Fact]({"agency", "year", "title"})
_YEAR: Final = re.compile(r"\s*([0-9０-９]{4})\s*年?(?:度)?\s*")
_APART: Final = re.compile(r"[、，,；;\n]")


@final
@frozen(kw_only=True)
class Cover:
    """What the cover states, and what else stands on it."""

    stated: Stated
    blocks: tuple[RawBlock, ...]
    notes: tuple[Phrase, ...]


def cover_of(sheet: Sheet) -> Cover | None:
    """Return what ``sheet`` states if it is the cover of a form; None if it is anything else."""
    if not any(FACTS["agency"] in texts.values() for texts in sheet.texts.values()):
        return None
    facts: dict[Fact, tuple[int, int]] = {}
    others: list[tuple[int, int]] = []
    for row, texts in sheet.texts.items():
        columns = sorted(column for column, text in texts.items() if text.strip() and not is_help(text))
        fact = _KEYS.get(label_key(texts[columns[0]])) if columns else None
        if fact is None or fact in facts:
            others += [(row, column) for column in columns]
        else:
            facts[fact] = row, (columns[1] if len(columns) > 1 else -1)
            others += [(row, column) for column in columns[2:]]
    if not facts.keys() >= _LEAST:
        return None
    said: dict[Fact, str] = {
        fact: text
        for fact, (row, column) in facts.items()
        if (text := " ".join(sheet.texts[row].get(column, "").split()))
    }
    blocks = [Line(sheet.texts[row][column], sheet.place(row, column)) for row, column in others]
    if "title" in said:
        blocks.insert(0, Line(said["title"], sheet.place(*facts["title"])))
    notes: list[Phrase] = []
    return Cover(stated=_stated(said, notes), blocks=tuple(blocks), notes=tuple(notes))


def _stated(said: Mapping[Fact, str], notes: list[Phrase]) -> Stated:
    """Return what was filled in; what cannot be used goes to ``notes``."""
    year = _YEAR.fullmatch(said.get("year", ""))
    if year is None and "year" in said:
        notes.append(Phrase(_NO_YEAR, {"text": said["year"]}))
    start, end, signed_on = (_date(said, fact, notes) for fact in _DATES)
    if start and end and end < start:
        notes.append(Phrase(_BACKWARDS))
        start = None
    numbers: list[str] = _APART.split(said.get("telephones", ""))
    telephones = tuple(number.strip() for number in numbers if number.strip())
    contact = Contact(telephones=telephones, **{fact: said[fact] for fact in _CONTACT if fact in said})
    name, signed_by = said.get("agency"), said.get("signed_by")
    return Stated(
        title=said.get("title"),
        year=int(year[1]) if year else None,
        agency=Agency(name=name, contact=None if contact == Contact() else contact) if name else None,
        period=Period(start=start, end=end) if start and end else None,
        signature=Signature(agency=signed_by, date=signed_on) if signed_by or signed_on else None,
    )


_DATES: Final[tuple[Fact, ...]] = ("start", "end", "signed_on")
_CONTACT: Final[tuple[Fact, ...]] = ("address", "postcode", "fax", "email", "website")


def _date(said: Mapping[Fact, str], fact: Fact, notes: list[Phrase]) -> dt.date | None:
    if fact not in said:
        return None
    try:
        return parse_date(said[fact])
    except ParseError:
        notes.append(Phrase(_NO_DATE, {"label": FACTS[fact], "text": said[fact]}))
        return None
