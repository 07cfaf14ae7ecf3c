"""Files with what was found in them: every kind of finding, and what else a page has to show."""

import datetime as dt
from functools import cache
from typing import Final

from attrs import evolve

from govdisclosure.errors import Message
from govdisclosure.messages import Phrase
from govdisclosure.model.agency import Agency
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
    Series,
    TableRow,
)
from govdisclosure.output import Judged
from govdisclosure.published import Cell, Part, PublishedReport, Surplus
from govdisclosure.rules import Example, Waiver, check_published
from tests.rules.building import grid, report

__all__ = ["EVIL", "clean", "evil", "flawed", "hollow", "odd", "samples", "unread"]

TODAY: Final = dt.date(2026, 1, 1)
EVIL: Final = "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>&\"'\x00"
"""What must be text wherever it stands."""


def judge(published: PublishedReport, file: str, previous: PublishedReport | None = None) -> Judged:
    """Return a report with what all rules find."""
    return Judged(
        file=file, report=published, previous=previous, findings=check_published(published, previous=previous)
    )


@cache
def flawed() -> Judged:
    """Return a report with flaws in its tables and its words, last year's beside it, some of them dismissed."""
    example = Example(
        agency="云溪县民政局",
        year=2023,
        cells={
            "requests.received.natural_person": "12",
            "requests.received.total": "21",
            "requests.outcomes.granted.natural_person": "12",
            "requests.outcomes.total.natural_person": "12",
            "requests.outcomes.granted.total": "12",
            "requests.outcomes.total.total": "12",
            "remedies.reconsideration.upheld": "12",
            "remedies.reconsideration.total": "21",
            "proactive.rules.issued": "",
            "proactive.rules.repealed": "/",
            "proactive.normative_documents.issued": "若干",
            "proactive.fees.amount": None,
        },
        adds={
            "overview": (
                "（一）主动公开。全年主动公开政府信息102条，其中工作动态33条，公告公示10条，政策解读4条。\n"
                "（三）平台建设。本年度新收申请25件，比上年增长50%，全部依法办结。"
            ),
            "problems": "2、培训不够，已举办培训2次。",
        },
        has={"signature": "云溪县民政局\n2024年3月19日"},
        charts={
            "overview": Chart(
                title="公开信息数量",
                categories=("工作动态", "公告公示", "政策解读"),
                series=(
                    Series(name="2022年", values=("21", "9", "5")),
                    Series(name="2023年", values=("33", "10", "4")),
                ),
            )
        },
        previous=Example(cells={"requests.carried_forward.natural_person": "2", "requests.carried_forward.total": "2"}),
    )
    published = evolve(
        example.report,
        notes=(Phrase(Message("略去了{number}处已删除的文字"), {"number": 2}),),
        file="云溪县民政局 2023.html",
    )
    judged = judge(published, "云溪县民政局 2023.html", example.last_year)
    first, *_, last = [one for one in judged.findings if one.code != "GD202"]
    waivers = (
        Waiver.of(first, reason="已电话核实，原件如此", who="审核科"),
        Waiver.of(last, reason="下年改正", who="审核科", expires=dt.date(2026, 12, 31)),
    )
    return evolve(judged, findings=judged.findings.waive(waivers, today=TODAY))


@cache
def hollow() -> Judged:
    """Return a report that lacks a section, two tables and its signature."""
    example = Example(
        agency="东山县水利局",
        has={"problems": None, "signature": None, "title": "东山县水利局\n政府信息公开工作年度报告"},
        tables={"remedies": "missing", "proactive": "picture", "requests": "2019"},
    )
    return judge(example.report, "folder/东山县水利局.docx")


@cache
def odd() -> Judged:
    """Return a report with blocks of every kind, rows and columns that the form does not have, and nothing at the top."""
    rows = tuple(TableRow(cells=cells) for cells in (("项目", "数量"), ("培训", "2")))
    blocks = (
        Heading(level=2, number=1, text="（一）概况"),
        Heading(level=3, number=1, text="1. 培训"),
        Heading(level=2, number=3, text="（三）其他"),
        Paragraph(text="  "),
        Paragraph(text="\u3000\u3000共5件，其中甲3件、乙4件。共5件，其中甲3件、乙4件。"),
        ListBlock(items=("收到申请9件。", "没有收到申请。"), ordered=True),
        ListBlock(items=("无",)),
        Image(source="a.png", alt=None),
        ChartPlace(chart=0),
        ChartPlace(chart=1),
        ChartPlace(chart=2),
        OtherTable(rows=rows),
        OtherTable(rows=rows),
    )
    surplus = (
        Surplus(label="另列", cells=(Cell.read("1"),) * 3),
        Surplus(label="增列", cells=(Cell.read("2"),) * 4, is_column=True),
    )
    published = PublishedReport(
        year=2022,
        preamble=Preamble(blocks=(Paragraph(text="前言。"),)),
        sections=(Part(name="overview", section=Section(heading="一、总体情况", blocks=blocks)),),
        proactive=grid("proactive", {"rules.issued": "3人次"}, surplus=surplus),
        requests=grid("requests", fill=Cell.read("")),
        charts=(
            Chart(title="只有标题"),
            Chart(title=" "),
            Chart(title=None, categories=("甲",), series=(Series(values=("0",)),)),
        ),
    )
    return judge(published, "odd.json")


@cache
def clean() -> Judged:
    """Return a report in which nothing is found."""
    return judge(Example().report, "clean.html")


@cache
def unread() -> Judged:
    """Return a file that could not be read."""
    return Judged(file="坏 文件.pdf", error=f"坏 文件.pdf：文件已损坏{EVIL}")


@cache
def evil() -> Judged:
    """Return a report that tries to be markup wherever it can."""
    published = report(
        title=EVIL,
        agency=Agency(name=f"甲{EVIL}".replace("\x00", "")),
        blocks={
            "problems": (
                Heading(level=2, number=1, text=f"（一）{EVIL}"),
                Heading(level=2, number=3, text=f"（三）{EVIL}"),
            ),
            "overview": (
                Paragraph(text=f"{EVIL}共5件，其中甲3件、乙4件。"),
                ListBlock(items=(EVIL,)),
                Image(alt=EVIL),
                OtherTable(rows=(TableRow(cells=(EVIL, EVIL)),)),
                ChartPlace(chart=0),
            ),
        },
        proactive=grid("proactive", {"rules.issued": EVIL}, surplus=(Surplus(label=EVIL, cells=(Cell.read(EVIL),)),)),
        charts=(Chart(title=EVIL, categories=(EVIL,), series=(Series(name=EVIL, values=("1",)),)),),
    )
    judged = judge(published, f"{EVIL}.html")
    waiver = Waiver.of(judged.findings[0], reason=EVIL.replace("\x00", ""), who="甲")
    return evolve(judged, findings=judged.findings.waive([waiver], today=TODAY))


def samples() -> tuple[Judged, ...]:
    """Return them all."""
    return flawed(), hollow(), odd(), clean(), unread(), evil()
