"""A typed report of the size that a county department publishes: what the benchmarks read, write and check."""

import datetime as dt
from decimal import Decimal
from typing import Final

from attrs import evolve

from govdisclosure.model.agency import Agency, Contact, Level, Period, Signature
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import (
    Chart,
    ChartPlace,
    Heading,
    Image,
    Paragraph,
    Preamble,
    Section,
    Sections,
    Series,
    TablePlace,
)
from govdisclosure.model.proactive import Decisions2021, Documents2021, Fees2021, Proactive2021
from govdisclosure.model.remedies import ByResult, Remedies
from govdisclosure.model.report import AnnualReport, AnnualReport2021
from govdisclosure.model.requests import (
    ByApplicant,
    Denied,
    NotProcessed,
    OtherOutcomes2021,
    Outcomes2021,
    Requests2021,
    Unavailable,
)

__all__ = ["REPORT"]


def _row(natural_person: int = 0, commercial_enterprise: int = 0) -> ByApplicant:
    return evolve(ByApplicant.zero(), natural_person=natural_person, commercial_enterprise=commercial_enterprise)


_REQUESTS: Final = Requests2021(
    received=_row(41, 6),
    brought_forward=_row(3, 1),
    outcomes=Outcomes2021(
        granted=_row(14, 4),
        partially_granted=_row(5),
        denied=Denied(
            state_secret=_row(),
            otherwise_prohibited=_row(),
            security_and_stability=_row(),
            third_party_rights=_row(1, 1),
            internal_affairs=_row(2),
            process_information=_row(1),
            enforcement_file=_row(3),
            administrative_inquiry=_row(),
        ),
        unavailable=Unavailable(not_held=_row(9, 1), must_be_created=_row(1), still_unclear=_row()),
        not_processed=NotProcessed(
            petition=_row(2), duplicate=_row(1), published_material=_row(), excessive=_row(), reconfirmation=_row()
        ),
        other=OtherOutcomes2021(not_corrected_in_time=_row(1), fee_not_paid_in_time=_row(), other=_row(1)),
    ),
    carried_forward=_row(3, 1),
)

_SENTENCE: Final = (
    "本年度，本机关通过门户网站主动公开各类政务信息，及时回应群众关切，公开内容以工作动态和公示公告为主。"
)


def _text(*, sentences: int) -> Paragraph:
    return Paragraph(text=_SENTENCE * sentences)


def _parts(*titles: str) -> tuple[Heading | Paragraph, ...]:
    parts: list[Heading | Paragraph] = []
    for number, title in enumerate(titles, start=1):
        parts += [
            Heading(level=2, number=number, text=f"（{'一二三四五六七'[number - 1]}）{title}"),
            _text(sentences=3),
        ]
    return tuple(parts)


REPORT: Final[AnnualReport2021] = AnnualReport(
    year=2022,
    title="东河区交通运输局2022年政府信息公开工作年度报告",
    agency=Agency(
        name="东河区交通运输局",
        level=Level(tier="county", body="department"),
        contact=Contact(address="东河区建设路1号", postcode="100000", telephones=("010-00000000",)),
    ),
    period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
    preamble=Preamble(blocks=(_text(sentences=2), _text(sentences=1), _text(sentences=2))),
    sections=Sections(
        overview=Section(
            heading="一、总体情况",
            blocks=(
                _text(sentences=1),
                *_parts("主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况"),
                ChartPlace(chart=0),
            ),
        ),
        proactive=Section(heading="二、主动公开政府信息情况", blocks=(TablePlace(table="proactive"),)),
        requests=Section(heading="三、收到和处理政府信息公开申请情况", blocks=(TablePlace(table="requests"),)),
        remedies=Section(heading="四、政府信息公开行政复议、行政诉讼情况", blocks=(TablePlace(table="remedies"),)),
        problems=Section(heading="五、存在的主要问题及改进情况", blocks=_parts("工作中存在的主要问题", "改进措施")),
        other_matters=Section(
            heading="六、其他需要报告的事项",
            blocks=(
                *_parts("收取信息处理费情况", "落实工作要点情况", "建议提案办理结果公开情况", "政务公开工作创新情况"),
                Image(source="创新.png", alt="政务公开专区"),
            ),
        ),
    ),
    proactive=Proactive2021(
        rules=Documents2021(issued=0, repealed=0, in_force=0),
        normative_documents=Documents2021(issued=3, repealed=1, in_force=18),
        licensing=Decisions2021(decisions=1204),
        penalties=Decisions2021(decisions=233),
        compulsory_measures=Decisions2021(decisions=17),
        fees=Fees2021(amount=Decimal("316.44")),
    ),
    requests=_REQUESTS,
    remedies=Remedies(
        reconsideration=ByResult(upheld=1, corrected=0, other=1, pending=2),
        litigation_direct=ByResult(upheld=0, corrected=0, other=0, pending=1),
        litigation_after_reconsideration=ByResult(upheld=1, corrected=0, other=0, pending=0),
    ),
    information_fees=InformationFees(notices=0, billed=Decimal(0), collected=Decimal(0)),
    charts=(
        Chart(
            categories=("工作动态", "公告公示", "政策文件及解读", "重点领域信息公开", "政务公开"),
            series=(Series(name="2022年", values=("133", "46", "12", "58", "21")),),
        ),
    ),
    signature=Signature(agency="东河区交通运输局", date=dt.date(2023, 1, 16)),
)
