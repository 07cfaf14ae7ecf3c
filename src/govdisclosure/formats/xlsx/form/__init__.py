"""The form to fill in: a cover, a sheet for each section, the statutory tables with what adds up in them."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from govdisclosure.formats.xlsx._facts import Fact
from govdisclosure.formats.xlsx.form._cover import draw_cover
from govdisclosure.formats.xlsx.form._prose import draw_prose
from govdisclosure.formats.xlsx.form._table import draw_form_table
from govdisclosure.formats.xlsx.writing._book import new_pen
from govdisclosure.forms import form_of
from govdisclosure.model.agency import Contact
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import SECTION_NAMES, SectionName, Sections

__all__ = ["new_form"]

_NO_CONTACT: Final = Contact()
_NO_FIGURES: Final[Mapping[str, str]] = {}
_ABOUT: Final[Mapping[SectionName, str]] = {
    "overview": "主动公开、依申请公开、政府信息管理、平台建设、监督保障等情况写在下面，每格一段；"
    "各级人民政府还应报告工作考核、社会评议和责任追究结果情况。",
    "problems": "存在的主要问题和改进情况写在下面，每格一段。",
    "other_matters": "其他需要报告的事项写在下面，每格一段；没有的写“无”。",
}
_FEES: Final = "收取信息处理费的情况必须报告：发出收费通知的件数、总金额和实际收取的总金额；没有收取的也应写明。"
_SHEETS: Final[Mapping[SectionName, str]] = {
    "overview": "一、总体情况",
    "problems": "五、问题及改进",
    "other_matters": "六、其他事项",
}


def new_form(
    *,
    agency: str,
    year: int,
    edition: AnyEdition,
    contact: Contact = _NO_CONTACT,
    figures: Mapping[str, str] = _NO_FIGURES,
) -> bytes:
    """Return a form to fill in, as a workbook; the same bytes for the same arguments.

    Args:
        agency: the body that reports.
        year: the report year.
        edition: the edition of the form.
        contact: how the body is reached, as far as it is known.
        figures: figures of table 3 that are known already, by the paths of their cells.

    Raises:
        MissingExtra: XlsxWriter is not installed.
    """
    title = f"{agency}{year}年政府信息公开工作年度报告"
    pen = new_pen(title, agency)
    values: dict[Fact, str | int | dt.date | None] = {
        "title": title,
        "agency": agency,
        "year": year,
        "start": dt.date(year, 1, 1),
        "end": dt.date(year, 12, 31),
        "address": contact.address,
        "postcode": contact.postcode,
        "telephones": "、".join(contact.telephones),
        "fax": contact.fax,
        "email": contact.email,
        "website": contact.website,
        "signed_by": agency,
    }
    draw_cover(pen, {fact: value for fact, value in values.items() if value})
    form = form_of(edition)
    heads = specs(Sections)
    for name in SECTION_NAMES:
        if name in _SHEETS:
            about = _ABOUT[name]
            if name == "other_matters" and edition is EDITION_2021:
                about = f"{about}{_FEES}"
            draw_prose(pen, _SHEETS[name], heads[name].label, about, opens=name == "overview")
        else:
            draw_form_table(pen, getattr(form, name), heads[name].label, figures if name == "requests" else {})
    return pen.bytes()
