"""Filling in: the form of a year as a workbook, with what last year's report says of it."""

import os
from typing import Final

from govdisclosure.api.report import Report, as_published
from govdisclosure.api.writing import Target, deliver, ending_of
from govdisclosure.errors import InvalidReport, Message, UnknownFormat, Violation
from govdisclosure.formats.xlsx.form import new_form
from govdisclosure.formats.xlsx.form.carried import NOTHING, carried_from
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency
from govdisclosure.model.editions import edition_of

__all__ = ["new"]

_NOT_A_FORM = Message("填报表只能写成xlsx工作簿，不能写成“{ending}”")
_NO_YEAR = Message("没有{reported}年度的填报表，只有2019年度至2999年度的")
_NOT_LAST_YEAR = Message("上年报告是{reported}年度的，应为{implied}年度")
_LAST_YEAR: Final = 2999


def new(target: Target, *, agency: str, year: int, previous: Report | None = None) -> tuple[Phrase, ...]:
    """Write a form to fill in, an XLSX workbook, which `read` reads as a report; say what was filled in already.

    Args:
        target: a path that ends with ``.xlsx``, or a file open for writing bytes.
        agency: the body that reports.
        year: the report year, which tells the edition of the form.
        previous: last year's report: what it carries forward, and how the body is reached, is filled in.

    Returns:
        What was taken from ``previous``, and what could not be, a sentence each.

    Raises:
        InvalidReport: the name is no line of text, no form is in force for the year, or ``previous`` is of another year.
        UnknownFormat: the path ends with anything else.
        MissingExtra: XlsxWriter is not installed.
        OSError: the file cannot be written.
    """
    Agency(name=agency)
    edition = edition_of(year)
    if edition is None or year > _LAST_YEAR:
        raise InvalidReport([Violation(_NO_YEAR, reported=year)])
    published = None if previous is None else as_published(previous)
    if published is not None and published.year not in {None, year - 1}:
        raise InvalidReport([Violation(_NOT_LAST_YEAR, reported=published.year, implied=year - 1)])
    ending = ending_of(target)
    if isinstance(target, str | os.PathLike) and ending.lower() != "xlsx":
        raise UnknownFormat(_NOT_A_FORM, ending=ending)
    carried = NOTHING if published is None else carried_from(published, agency)
    data = new_form(agency=agency, year=year, edition=edition, contact=carried.contact, figures=carried.figures)
    deliver(data, target)
    return carried.notes
