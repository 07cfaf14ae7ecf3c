"""What the sections of prose must say: GD120 to GD122."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.editions import EDITION_2019
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import Image, ListBlock, OtherTable, SectionName, TableRow
from govdisclosure.rules import Result, Severity
from tests.rules.building import HEADS, found, lines, one, parts, report
from tests.rules.prose import prose

# GD120 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["无。"],
        ["无"],
        ["暂无"],
        ["没有问题。"],
        ["无问题。"],
        ["本年度不存在问题。"],
        ["（一）存在的主要问题", "无。", "（二）改进情况", "无。"],
        ["（一）存在的主要问题", "（二）改进情况"],
        ["今后将进一步改进工作。"],
        ["我局政府信息公开工作情况良好，不存在明显问题。"],
        ["存在一些不足，下一步将继续努力。"],
        ["我局将严格按照要求，进一步做好政府信息公开工作。"],
        ["2022年，我局政府信息公开工作取得了一定成绩，但仍存在不足，今后将进一步加强和改进。"],
        ["—"],
    ],
)
def test_a_section_that_says_nothing(texts: Sequence[str]) -> None:
    """Empty, a word of denial, phrases without content."""
    finding = one(prose(problems=texts), "GD120")
    assert finding.severity is Severity.WARNING
    assert finding.section == 5
    assert finding.text == (texts[0] if texts else HEADS["problems"])


@pytest.mark.parametrize(
    "texts",
    [
        ["村务信息更新较慢，已确定由各村文书按月报送。"],
        ["个别栏目更新不及时，已落实专人每周检查。"],
        ["答复文书的说理还不充分。下一步编写答复范例，并请司法局逐件审核。"],
        ["一是解读形式单一；二是业务人员更换频繁。"],
        ["主动公开的内容不够全面，基层公开力度不够。"],
        ["没有专门的政务公开工作人员，解读形式单一。今后增加图解、视频，组织培训。"],
        ["（一）解读材料质量不高", "（二）公开专栏设置不合理"],
        ["上年指出的公开不及时问题已整改；本年存在公开渠道单一的问题，正在增设公开栏。"],
    ],
)
def test_a_short_section_that_says_something(texts: Sequence[str]) -> None:
    """One real fault and one real measure will do."""
    assert not found(prose(problems=texts), "GD120")


def test_content_that_is_no_paragraph() -> None:
    """A list counts as text; a picture or a table is not judged."""
    assert not found(prose(problems=[ListBlock(items=("解读形式单一", "栏目更新不及时"))]), "GD120")
    assert not found(prose(problems=[Image(source="p.png")]), "GD120")
    assert not found(prose(problems=["无。", OtherTable(rows=(TableRow(cells=("问题", "措施")),))]), "GD120")


def test_a_section_that_is_missing_or_shared() -> None:
    """Others say that it is missing, or merged."""
    rest: Mapping[SectionName, str] = {name: head for name, head in HEADS.items() if name != "problems"}
    assert not found(report(heads=rest), "GD120")
    merged: dict[SectionName, str] = {**rest, "problems": "五、存在的主要问题、改进情况及其他需要报告的事项"}
    del merged["other_matters"]
    assert not found(report(heads=merged), "GD120")


# GD121 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "本年度发出收费通知0件，收取信息处理费0元。",
        "2022年未收取信息处理费。",
        "（一）政府信息公开收费情况：无。",
        "本年度未发生政府信息公开收费。",
        "我局未收取任何费用。",
        "没有发出收费通知，也没有收取费用。",
        "本机关依法向申请人免费提供政府信息。",
        "本年度处理费收取情况：0元。",
        "行政事业性收费已公示。政府信息公开未收费。",
        "政府信息公开收费管理情况：无。",
        "依申请公开收费标准按规定执行，未收取。",
        "无收费。",
        "没有产生任何费用。",
    ],
)
def test_section_six_that_speaks_of_fees(text: str) -> None:
    """Under any of their names, even where there were none."""
    assert not found(prose(other_matters=[text]), "GD121")
    assert not found(prose(other_matters=[OtherTable(rows=(TableRow(cells=(text,)),))]), "GD121")


def test_words_that_a_table_parts() -> None:
    """A label whose characters stand in cells of their own is read as one."""
    assert not found(prose(other_matters=[OtherTable(rows=(TableRow(cells=("信息处", "理费", "0")),))]), "GD121")


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["无。"],
        ["没有其他需要报告的事项。"],
        ["公开行政事业性收费标准12项，公开“三公”经费信息。"],
        ["公示教育收费项目。"],
    ],
)
def test_section_six_that_is_silent_on_fees(texts: Sequence[str]) -> None:
    """Other fees are not these."""
    finding = one(prose(other_matters=texts), "GD121")
    assert finding.severity is Severity.WARNING
    assert finding.result is Result.BROKEN
    assert (finding.section, finding.text) == (6, HEADS["other_matters"])


def test_fees_in_another_section() -> None:
    """The act wants them in section six."""
    assert one(prose(overview=["未收取信息处理费。"], other_matters=["无。"]), "GD121").section == 6


def test_fees_of_a_merged_section() -> None:
    """Where section six is part of five, five is read."""
    heads: dict[SectionName, str] = {**HEADS, "problems": "五、存在的主要问题、改进情况及其他需要报告的事项"}
    del heads["other_matters"]
    published = prose()
    silent = evolve(published, sections=parts(heads, {"problems": lines("解读形式单一。")}))
    assert one(silent, "GD121").section == 5
    assert not found(evolve(published, sections=parts(heads, {"problems": lines("未收取信息处理费。")})), "GD121")


def test_fees_that_are_not_asked_for() -> None:
    """Before report year 2021; where the section is missing; where the facts are given beside the prose."""
    assert not found(prose(year=2020, other_matters=["无。"]), "GD121")
    assert not found(report(year=2020, edition=EDITION_2019), "GD121")
    rest: Mapping[SectionName, str] = {name: head for name, head in HEADS.items() if name != "other_matters"}
    assert not found(report(heads=rest), "GD121")
    nought = InformationFees(notices=0, billed=Decimal(), collected=Decimal())
    assert not found(report(information_fees=nought), "GD121")


def test_a_section_six_that_is_a_picture() -> None:
    """It cannot be read: undecided."""
    finding = one(prose(other_matters=[Image(source="p.png")]), "GD121")
    assert (finding.severity, finding.result) == (Severity.NOTICE, Result.UNDECIDED)
    assert one(prose(other_matters=["无。", Image(source="p.png")]), "GD121").result is Result.BROKEN


# GD122 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("全年公开信息164条。", "工作考核、社会评议、责任追究结果"),
        ("接受县里的工作考核。", "社会评议、责任追究结果"),
        ("接受县里的工作考核，开展社会评议。", "责任追究结果"),
        ("开展社会评议，未发生责任追究。", "工作考核"),
        ("未发生责任追究情形。", "工作考核、社会评议"),
        ("公众满意度测评得分92分。", "工作考核、责任追究结果"),
        ("纳入绩效考评，全年无被问责情况。", "社会评议"),
    ],
)
@pytest.mark.parametrize("agency", ["青禾县人民政府", "青禾县河口镇人民政府", "青禾县", "云岭市人民政府"])
def test_a_government_that_does_not_report_what_it_must(agency: str, text: str, lacking: str) -> None:
    """One finding names what is missing."""
    finding = one(prose(agency=agency, overview=[text]), "GD122")
    assert finding.severity is Severity.WARNING
    assert (finding.section, finding.text) == (1, HEADS["overview"])
    assert finding.sentence() == f"政府的年度报告未报告{lacking}情况"


@pytest.mark.parametrize(
    "text",
    [
        "监督保障：将政务公开纳入年度绩效考核，开展社会评议，未发生责任追究。",
        "考核结果良好；群众满意度98%；全年无问责情况。",
        "把政务公开列入各部门考评内容，请社会监督员评价，未有追责。",
    ],
)
def test_a_government_that_reports_it(text: str) -> None:
    """In whatever words, in section one or five."""
    assert not found(prose(agency="青禾县人民政府", overview=[text]), "GD122")
    assert not found(prose(agency="青禾县人民政府", overview=["公开12条。"], problems=[text]), "GD122")


@pytest.mark.parametrize(
    ("agency", "level"),
    [
        ("青禾县人民政府办公室", None),
        ("青禾县水利局", None),
        ("河口街道办事处", None),
        ("青禾县人民医院", None),
        ("本机关", None),
        ("青禾县", "county department"),
        (None, None),
    ],
)
def test_bodies_that_need_not(agency: str | None, level: str | None) -> None:
    """Offices, departments, others, and whoever is not known."""
    assert not found(prose(agency=agency, level=level, overview=["公开12条。"]), "GD122")


def test_a_section_one_that_cannot_be_read() -> None:
    """Missing, or a picture: other rules say so."""
    rest: Mapping[SectionName, str] = {name: head for name, head in HEADS.items() if name != "overview"}
    assert not found(report(agency="青禾县人民政府", heads=rest), "GD122")
    assert not found(prose(agency="青禾县人民政府", overview=[Image(source="p.png")]), "GD122")


@given(st.text(alphabet="无暂没有问题。存在改进工作（一）、考核收费", max_size=200))
def test_judging_sections_never_raises(text: str) -> None:
    """Whatever stands in them."""
    found(prose(agency="青禾县人民政府", overview=[text], problems=[text], other_matters=[text]), "GD12")
