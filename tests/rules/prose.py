"""Reports of which a rule reads the prose: complete and right unless a test says otherwise."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from govdisclosure.model.agency import Agency, Contact, Level, Period, Signature
from govdisclosure.model.narrative import Block, Preamble, SectionName
from govdisclosure.published import PublishedReport
from tests.rules.building import lines, report

__all__ = ["CONTACT", "DEFAULT", "prose"]

CONTACT: Final = Contact(address="青禾县柳河路69号", postcode="323900", telephones=("0578-2090823",))

DEFAULT: Final[dict[SectionName, tuple[str, ...]]] = {
    "overview": (
        "全年公开信息164条。",
        "监督保障：接受上级工作考核，社会评议没有收到意见，没有发生责任追究。",
    ),
    "problems": ("村务信息更新较慢，已确定由各村文书按月报送；解读材料形式单一，明年增加图解。",),
    "other_matters": ("本年度未收取信息处理费。",),
}
"""What sections of prose say."""


def prose(
    *texts: str,
    agency: str | None = "云岭市青禾县水利局",
    level: str | None = None,
    year: int | None = 2022,
    title: str | None = "",
    signed: str | None = "",
    on: dt.date | None = dt.date(2023, 1, 16),
    period: Period | None = None,
    contact: Contact | None = CONTACT,
    published_on: dt.date | None = None,
    **sections: Sequence[str | Block],
) -> PublishedReport:
    """Return a report whose preamble says ``texts``; ``title`` and ``signed`` follow from the agency where they are ""."""
    said: dict[Any, Sequence[str | Block]] = {**DEFAULT, **sections}
    blocks: dict[SectionName, Sequence[Block]] = {
        name: tuple(block for text in some for block in (lines(text) if isinstance(text, str) else (text,)))
        for name, some in said.items()
    }
    body = agency and Agency(name=agency, level=None if level is None else Level.parse(level), contact=contact)
    return report(
        agency=body or None,
        year=year,
        title=f"{agency or ''}{year}年政府信息公开工作年度报告" if title == "" else title,
        preamble=Preamble(blocks=lines(*texts)),
        blocks=blocks,
        period=period,
        signature=Signature(agency=agency if signed == "" else signed, date=on) if signed is not None or on else None,
        published_on=published_on,
    )
