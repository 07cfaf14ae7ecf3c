"""Names, contacts, dates and fees of two reports."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, final

from attrs import frozen

from govdisclosure.messages import Message
from govdisclosure.model.agency import Agency, Contact, Period, Signature
from govdisclosure.model.fees import InformationFees
from govdisclosure.prose.likeness import bare
from govdisclosure.published import PublishedReport
from govdisclosure.published.cell import plain_decimal
from govdisclosure.published.likeness import names_of

__all__ = ["FactChange", "compare_facts"]


@final
@frozen(kw_only=True)
class FactChange:
    """Something said of the report or its body that is not the same."""

    path: str
    """Where a report has it: ``agency.contact.address``."""
    label: Message
    old: str | None
    """None where the report does not say it."""
    new: str | None


_LABELS: Final[Mapping[str, Message]] = {
    "title": Message("标题"),
    "agency.name": Message("机关名称"),
    "agency.code": Message("统一社会信用代码"),
    "agency.region": Message("行政区划代码"),
    "agency.contact.address": Message("地址"),
    "agency.contact.postcode": Message("邮编"),
    "agency.contact.telephones": Message("电话"),
    "agency.contact.fax": Message("传真"),
    "agency.contact.email": Message("电子邮箱"),
    "agency.contact.website": Message("网址"),
    "period": Message("统计期限"),
    "signature.agency": Message("落款机关"),
    "signature.date": Message("成文日期"),
    "published_on": Message("发布日期"),
    "information_fees.notices": Message("收费通知（件）"),
    "information_fees.billed": Message("通知金额（元）"),
    "information_fees.collected": Message("实收金额（元）"),
}


def compare_facts(old: PublishedReport, new: PublishedReport) -> Iterator[FactChange]:
    """Yield what is not the same; a title or a period that differs by the year or the body only is the same."""
    before, after = _facts(old), _facts(new)
    same = {"title"} if _bare_title(old) == _bare_title(new) else set[str]()
    same |= {"period"} if _relative(old) == _relative(new) else set()
    for path, label in _LABELS.items():
        if before[path] != after[path] and path not in same:
            yield FactChange(path=path, label=label, old=before[path], new=after[path])


def _bare_title(report: PublishedReport) -> str | None:
    return None if report.title is None else bare(report.title, names_of(report))


def _relative(report: PublishedReport) -> tuple[tuple[int, int, int], ...] | None:
    """Return the days of the period, their years counted from the report's."""
    period = report.period
    if period is None:
        return None
    return tuple((day.year - (report.year or 0), day.month, day.day) for day in (period.start, period.end))


def _facts(report: PublishedReport) -> Mapping[str, str | None]:
    agency = report.agency
    contact = (agency.contact if agency else None) or Contact()
    signature = report.signature or Signature()
    return {
        "title": report.title,
        **_of_agency(agency),
        "agency.contact.address": contact.address,
        "agency.contact.postcode": contact.postcode,
        "agency.contact.telephones": "、".join(contact.telephones) or None,
        "agency.contact.fax": contact.fax,
        "agency.contact.email": contact.email,
        "agency.contact.website": contact.website,
        "period": _printed(report.period),
        "signature.agency": signature.agency,
        "signature.date": signature.date.isoformat() if signature.date else None,
        "published_on": report.published_on.isoformat() if report.published_on else None,
        **_of_fees(report.information_fees),
    }


def _of_agency(agency: Agency | None) -> Mapping[str, str | None]:
    return {f"agency.{name}": agency and getattr(agency, name) for name in ("name", "code", "region")}


def _of_fees(fees: InformationFees | None) -> Mapping[str, str | None]:
    names = ("notices", "billed", "collected")
    return {
        f"information_fees.{name}": None if fees is None else plain_decimal(Decimal(getattr(fees, name)))
        for name in names
    }


def _printed(period: Period | None) -> str | None:
    return f"{period.start.isoformat()}/{period.end.isoformat()}" if period else None
