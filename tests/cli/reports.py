"""Files for the tests of the command line: a report without fault, and one with a fault of every kind of evidence."""

import datetime as dt
from pathlib import Path
from typing import Any

from attrs import evolve

from govdisclosure.formats.json import dumps
from govdisclosure.model.agency import Agency, Contact, Period, Signature
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import (
    SECTION_NAMES,
    TABLE_NAMES,
    Heading,
    Paragraph,
    Preamble,
    Section,
    Sections,
    TablePlace,
)
from govdisclosure.model.report import AnyReport
from govdisclosure.published import Cell, Grid, Place, PublishedReport
from tests.model.making import made_report

AGENCY = "东山县交通运输局"
CONTACT = Contact(address="环山路6号", postcode="264400", telephones=("0631-8000000",))
PROSE = {
    "overview": "2022年，我局收到政府信息公开申请275件。",
    "problems": "一是主动公开不够及时，已建立公开台账。",
    "other_matters": "2022年，我局没有收取信息处理费。",
}
FIGURES = {
    "requests.received.natural_person": 270,
    "requests.received.other_organization": 5,
    "requests.outcomes.granted.natural_person": 270,
    "requests.outcomes.granted.other_organization": 5,
    "remedies.reconsideration.upheld": 3,
}


def good_report() -> AnyReport:
    """Return a typed report in which no rule finds anything."""
    labels = {name: specs(Sections)[name].label for name in SECTION_NAMES}
    parts = {
        name: Section(
            heading=label,
            blocks=(TablePlace(table=name),) if name in TABLE_NAMES else (Paragraph(text=PROSE[name]),),
        )
        for name, label in labels.items()
    }
    return made_report(
        EDITION_2021,
        FIGURES,
        year=2022,
        title=f"{AGENCY}2022年政府信息公开工作年度报告",
        agency=Agency(name=AGENCY, contact=CONTACT),
        period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
        preamble=Preamble(blocks=(Paragraph(text="本报告所列数据的统计期限为2022年1月1日至12月31日。"),)),
        sections=Sections(**parts),
        signature=Signature(agency=AGENCY, date=dt.date(2023, 1, 16)),
    )


def faulty_report() -> PublishedReport:
    """Return a published report with a wrong total, words for a number, silent cells and a wrong heading number."""
    report = PublishedReport.of(good_report())
    place = Place(table=2, row=7, column=10)
    report = _changed(report, "requests", {"outcomes.granted.total": Cell.read("257", place)})
    report = _changed(
        report,
        "requests",
        {
            "outcomes.total.natural_person": Cell.read("269"),
            "outcomes.total.total": Cell.read("274"),
            "carried_forward.natural_person": Cell.read("若干", place),
            "outcomes.denied.state_secret.natural_person": Cell.read("/"),
            "outcomes.denied.state_secret.total": Cell.read(""),
        },
    )
    headings = (Heading(level=2, number=1, text="（一）改进"), Heading(level=2, number=3, text="（三）问题"))
    parts = tuple(
        evolve(part, section=evolve(part.section, blocks=(*part.section.blocks, *headings)))
        if part.name == "problems"
        else part
        for part in report.sections
    )
    return evolve(report, sections=parts)


def _changed(report: PublishedReport, name: str, cells: dict[str, Cell]) -> PublishedReport:
    grid: Grid = getattr(report, name)
    kept = dict(zip(grid.form.index, grid.cells, strict=True))
    changed: dict[str, Any] = {name: Grid.of_cells(grid.form, {**kept, **cells})}
    return evolve(report, **changed)


def silent_report() -> PublishedReport:
    """Return a published report that is valid, its noughts left blank and one figure that follows from the others."""
    report = PublishedReport.of(good_report())
    report = _changed(report, "proactive", {"rules.issued": Cell.read(" ")})
    return _changed(
        report,
        "requests",
        {
            "received.other_organization": Cell.read(""),
            "received.research_institution": Cell.read("/"),
            "received.legal_service_agency": Cell.read("0"),
            "carried_forward.natural_person": Cell.read(""),
            "carried_forward.total": Cell.read("—"),
        },
    )


def written(folder: Path, name: str, report: AnyReport | PublishedReport) -> Path:
    """Return the path of the file that ``report`` is written to."""
    path = folder / name
    path.write_text(dumps(report), encoding="utf-8")
    return path
