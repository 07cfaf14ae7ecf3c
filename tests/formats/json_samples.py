"""Reports for the tests of JSON: one that says everything a report can say, and its document to spoil."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

from govdisclosure.formats.json import dumps
from govdisclosure.model.agency import Agency, Contact, Level, Period, Signature
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import (
    Chart,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    Preamble,
    Section,
    Sections,
    Series,
    TablePlace,
    TableRow,
)
from govdisclosure.model.report import AnyReport
from govdisclosure.published import Cell, Grid, Place, PublishedReport, Surplus
from tests.model.making import made_report

CONTACT = Contact(
    address="环山路6号", postcode="264400", telephones=("0631-1", "0631-2"), email="a@b.cn", website="b.cn"
)
BLOCKS = (
    Heading(level=2, number=1, text="（一）主动公开情况"),
    Paragraph(text="主动公开信息33条。"),
    ListBlock(items=("其一", "其二"), ordered=True),
    Image(source="tu.png", alt=None),
    ChartPlace(chart=0),
    OtherTable(rows=(TableRow(cells=("渠道", "条数")), TableRow(cells=("网站", "33")))),
)


def full_report(edition: AnyEdition) -> AnyReport:
    """Return a report of ``edition`` in which nothing is left out."""
    year = edition.first_year
    figures = {"requests.received.natural_person": 13, "requests.outcomes.granted.natural_person": 13}
    return made_report(
        edition,
        figures,
        agency=Agency(
            name="东山市交通运输局",
            code="91110000600037341L",
            region="371003",
            level=Level(tier="county", body="department"),
            contact=CONTACT,
        ),
        period=Period(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31)),
        preamble=Preamble(blocks=(Paragraph(text="本报告由六部分组成。"),)),
        sections=Sections(
            overview=Section(heading="一、总体情况", blocks=BLOCKS),
            requests=Section(heading="三、收到和处理政府信息公开申请情况", blocks=(TablePlace(table="requests"),)),
        ),
        information_fees=InformationFees(notices=1, billed=Decimal("12.50"), collected=Decimal(0)),
        charts=(Chart(title="条数", categories=("网站",), series=(Series(name=f"{year}年", values=("33",)),)),),
        signature=Signature(agency="东山市交通运输局", date=dt.date(year + 1, 1, 16)),
        extensions={"a": [1, None, True, {"b": "文"}]},
    )


def full_published(edition: AnyEdition) -> PublishedReport:
    """Return a published report of ``edition`` with silent cells, places, a pictured table and what the form has not."""
    published = PublishedReport.of(full_report(edition))
    requests = published.grid("requests")
    assert requests is not None
    cells = dict(zip(requests.form.index, requests.cells, strict=True))
    cells["received.natural_person"] = Cell.read("１３件", Place(table=2, row=4, column=5))
    cells["received.total"] = Cell.read("—", Place(address="表三!K4"))
    cells["brought_forward.total"] = Cell.read("略", Place(line=7))
    del cells["carried_forward.total"]
    surplus = (
        Surplus(label="备注", cells=(Cell.read(""), Cell.read("1.50"))),
        Surplus(label="合计2", cells=(), is_column=True),
    )
    fields: dict[str, Any] = {
        name: getattr(published, name) for name in ("year", "title", "agency", "preamble", "sections")
    }
    return PublishedReport(
        edition=published.edition,
        proactive=Grid.pictured(table_of(published, "proactive").form),
        requests=Grid.of_cells(requests.form, cells, surplus),
        remedies=None,
        charts=published.charts,
        **fields,
    )


def table_of(report: PublishedReport, name: Any) -> Grid:
    """Return the table ``name``, which is there."""
    grid = report.grid(name)
    assert grid is not None
    return grid


def document_of(report: AnyReport | PublishedReport) -> Any:
    """Return ``report`` as the JSON document that is written of it, to be spoiled."""
    return json.loads(dumps(report))


def put(document: Any, path: str, value: object) -> Any:
    """Return ``document`` after setting what stands at the dotted ``path``; a list is entered by index."""
    holder, key = _place(document, path)
    holder[key] = value
    return document


def drop(document: Any, path: str) -> Any:
    """Return ``document`` without the key at the dotted ``path``."""
    holder, key = _place(document, path)
    del holder[key]
    return document


def _place(document: Any, path: str) -> tuple[Any, Any]:
    keys: list[Any] = [int(key) if key.isdigit() else key for key in path.split(".")]
    for key in keys[:-1]:
        document = document[key]
    return document, keys[-1]
