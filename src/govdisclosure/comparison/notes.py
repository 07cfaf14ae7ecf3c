"""What is to be known of two reports before their differences: whose they are, of which years, on which forms."""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.bodies.identity import possibly
from govdisclosure.messages import Lang, Message, Phrase, Spoken
from govdisclosure.published import PublishedReport

__all__ = ["Note", "NoteCode", "notes_on"]

NoteCode: TypeAlias = Literal[
    "other_body", "no_year", "same_year", "swapped", "years_apart", "other_edition", "no_form"
]
"""What a note is about."""

_OTHER_BODY: Final = Message("两份报告不是同一机关的：“{old}”和“{new}”")
_NO_YEAR: Final = Message("两份报告中有一份年度不明")
_SAME_YEAR: Final = Message("两份报告是同一年度的（{year}年度）")
_SWAPPED: Final = Message("前后颠倒：旧报告是{old}年度的，新报告是{new}年度的")
_YEARS_APART: Final = Message("两份报告相隔{number}年，不是相邻年度")
_OTHER_EDITION: Final = Message("两份报告的格式不同（{old}版和{new}版），口径不同的各行两年不可比，未作比较")
_NO_FORM: Final = Message("有一份报告没有2019年以来格式的统计表，统计表未作比较")
_NO_FORMS: Final = Message("两份报告都没有2019年以来格式的统计表，统计表未作比较")


@final
@frozen(kw_only=True)
class Note(Spoken):
    """One thing to be known."""

    code: NoteCode
    phrase: Phrase

    def text(self, lang: Lang = "zh") -> str:
        """Return the note as one sentence."""
        return self.phrase.text(lang)


def notes_on(old: PublishedReport, new: PublishedReport) -> Iterator[Note]:
    """Yield what is to be known, each thing once."""
    if old.agency and new.agency and not possibly(old.agency, new.agency):
        yield _note("other_body", _OTHER_BODY, old=old.agency.name, new=new.agency.name)
    yield from _on_years(old.year, new.year)
    if old.edition is None or new.edition is None:
        yield _note("no_form", _NO_FORMS if old.edition is new.edition else _NO_FORM)
    elif old.edition is not new.edition:
        yield _note("other_edition", _OTHER_EDITION, old=str(old.edition), new=str(new.edition))


def _on_years(old: int | None, new: int | None) -> Iterator[Note]:
    if old is None or new is None:
        yield _note("no_year", _NO_YEAR)
    elif old == new:
        yield _note("same_year", _SAME_YEAR, year=new)
    elif old > new:
        yield _note("swapped", _SWAPPED, old=old, new=new)
    elif new - old > 1:
        yield _note("years_apart", _YEARS_APART, number=new - old)


def _note(code: NoteCode, message: Message, **arguments: object) -> Note:
    return Note(code=code, phrase=Phrase(message, arguments))
