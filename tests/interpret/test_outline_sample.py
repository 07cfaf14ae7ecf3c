"""The outline of a whole text with a published report's habits: mixed numbers, pictured tables, a chart's data as a tail."""

import datetime as dt
from pathlib import Path

import pytest

from govdisclosure.formats.text import read
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.recognise import recognise
from govdisclosure.model.agency import Agency, Contact, Period, Signature
from govdisclosure.model.editions import EDITION_2021
from govdisclosure.model.narrative import SECTION_NAMES, Chart, ChartPlace, Heading, Image, Series
from govdisclosure.published import PublishedReport

TEXT = Path(__file__).parents[1] / "fixtures" / "county-transport-2022.txt"
BODY = "云岭市青禾县交通运输局"


@pytest.fixture(scope="module")
def report() -> PublishedReport:
    """The report that the text publishes."""
    return assemble(recognise(read(TEXT.read_text(encoding="utf-8")).blocks))


def test_title_agency_year_and_period(report: PublishedReport) -> None:
    """A title over two lines keeps its line break; the body is its first line, the year its second."""
    assert report.title == f"{BODY}\n2022年政府信息公开工作年度报告"
    assert report.year == 2022
    assert report.edition is EDITION_2021
    assert report.period == Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31))


def test_contact_comes_from_one_bracket(report: PublishedReport) -> None:
    """Address, postcode and telephone stand in one bracket, the web address in another."""
    contact = Contact(
        address="青禾县柳河路69号",
        postcode="264400",
        telephones=("0631-8252122",),
        website="http://www.qinghe.example/",
    )
    assert report.agency == Agency(name=BODY, contact=contact)


def test_sections_keep_their_heads_as_written(report: PublishedReport) -> None:
    """Six sections, numbered 一、 2、 3、 四、 五、 六、; the same words in section one and in the preamble are no heads."""
    assert [part.name for part in report.sections] == list(SECTION_NAMES)
    assert [part.section.heading for part in report.sections] == [
        "一、总体情况",
        "2、 主动公开政府信息情况",
        "3、 收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]
    assert len(report.preamble.blocks) == 3


def test_headings_stand_on_the_level_that_their_sequence_tells(report: PublishedReport) -> None:
    """（3） between （二） and （四） is the third heading of level 2, its mark kept."""
    section = report.section("other_matters")
    assert section is not None
    headings = [block for block in section.blocks if isinstance(block, Heading)]
    assert [(heading.level, heading.number) for heading in headings] == [(2, number) for number in range(1, 8)]
    assert headings[2].text == "（3） 人大代表建议、政协委员提案办理结果公开情况。"


def test_tables_that_are_pictures(report: PublishedReport) -> None:
    """Tables 3 and 4 are pictures, which stay in the text; table 2 is not there at all."""
    assert report.proactive is None
    assert report.requests is not None
    assert report.requests.is_picture
    assert report.remedies is not None
    assert report.remedies.is_picture
    section = report.section("requests")
    assert section is not None
    assert section.blocks == (Image(source="表三截图"),)


def test_chart_is_read_from_its_tabbed_tail(report: PublishedReport) -> None:
    """Two series of seven values, as printed, stand where the data stands: at the end."""
    categories = (
        "工作动态",
        "公告公示",
        "政策文件及解读",
        "重点领域信息公开",
        "政务公开组织推进",
        "执行公开及管理公开",
        "机构职能",
    )
    assert report.charts == (
        Chart(
            categories=categories,
            series=(
                Series(name="2022年", values=("33", "10", "4", "14", "3", "14", "2")),
                Series(name="2021年", values=("52", "17", "4", "14", "3", "10", "2")),
            ),
        ),
    )
    section = report.section("other_matters")
    assert section is not None
    assert section.blocks[-1] == ChartPlace(chart=0)


def test_signature_stands_above_the_tail(report: PublishedReport) -> None:
    """Body and date, each on a line of its own, are the signature and no paragraphs."""
    assert report.signature == Signature(agency=BODY, date=dt.date(2023, 1, 16))
