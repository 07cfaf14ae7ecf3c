"""Whether a report may be taken for last year's of the same body: where it may not, nothing is compared with it."""

from typing import Final

from govdisclosure.bodies.identity import possibly
from govdisclosure.messages import Message, Phrase
from govdisclosure.published import PublishedReport

__all__ = ["why_not_last_year"]

_NO_YEAR: Final = Message("两份报告中有一份年度不明，不能确定是相邻年度")
_OTHER_YEAR: Final = Message("上年报告是{reported}年度的，应为{implied}年度")
_OTHER_BODY: Final = Message("上年报告的机关是“{reported}”，与“{implied}”不是同一机关")


def why_not_last_year(report: PublishedReport, previous: PublishedReport) -> Phrase | None:
    """Return why ``previous`` is not the report of the same body for the year before, None when it is.

    A report that names no body is taken for the same body's, as whoever gives it says; a year that is not known is not.
    """
    if report.year is None or previous.year is None:
        return Phrase(_NO_YEAR)
    if previous.year != report.year - 1:
        return Phrase(_OTHER_YEAR, {"reported": previous.year, "implied": report.year - 1})
    if report.agency and previous.agency and not possibly(report.agency, previous.agency):
        return Phrase(_OTHER_BODY, {"reported": previous.agency.name, "implied": report.agency.name})
    return None
