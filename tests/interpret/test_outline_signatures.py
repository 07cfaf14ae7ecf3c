"""Signatures: body and date at the end, in any style, with a site's own dates around them."""

import datetime as dt

import pytest

from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Item, Line, Picture
from govdisclosure.model.agency import Signature
from govdisclosure.model.narrative import Paragraph
from tests.interpret.outline_making import TITLE, body, outline, printed

BODY = "青禾县水利局"
DAY = dt.date(2023, 1, 16)
LAST = "这一部分的工作按计划完成，没有需要说明的例外。"

SIGNED = {
    (BODY, "2023年1月16日"): (BODY, DAY),
    (f"{' ' * 40}{BODY}", f"{'　' * 12}2023年1月16日 "): (BODY, DAY),
    (BODY, "", "", "2023 年 01 月 16 日"): (BODY, DAY),
    (BODY, "二〇二三年一月十六日"): (BODY, DAY),
    (BODY, "二○二三年一月十六日"): (BODY, DAY),
    (BODY, "2023-01-16"): (BODY, DAY),
    ("2023年1月16日", BODY): (BODY, DAY),
    ("2023年1月16日",): (None, DAY),
    ("（2023年1月16日）",): (None, DAY),
    (f"{BODY}　　2023年1月16日",): (BODY, DAY),
    (f"{BODY}（盖章）", "2023年1月16日"): (f"{BODY}（盖章）", DAY),
    (f"报告单位：{BODY}", "2023年1月16日"): (BODY, DAY),
    ("云岭市青禾县水利局", "2023年1月16日"): ("云岭市青禾县水利局", DAY),
    ("青禾县水利局办公室", "2023年1月16日"): ("青禾县水利局办公室", DAY),
    ("水 利 局", "2023年1月16日"): ("水 利 局", DAY),
    (BODY,): (BODY, None),
    ("特此报告。", BODY, "2023年1月16日"): (BODY, DAY),
}


@pytest.mark.parametrize(
    "below",
    [(), ("发布时间：2023-01-18 09:30", "【打印】【关闭】", "上一篇：没有了", "版权所有：青禾县人民政府")],
    ids=["bare", "site"],
)
@pytest.mark.parametrize(("lines", "signed"), SIGNED.items(), ids=str)
def test_a_signature(lines: tuple[str, ...], signed: tuple[str | None, dt.date | None], below: tuple[str, ...]) -> None:
    """Body and date are the signature as printed; they, and the site below them, are no paragraphs."""
    report = outline(TITLE, body(), *lines, *below)
    agency, date = signed
    assert report.signature == Signature(agency=agency, date=date)
    texts = [printed(block) for block in report.sections[-1].section.blocks]
    assert texts == [LAST, *(["特此报告。"] if "特此报告。" in lines else [])]


UNSIGNED = {
    ("发布时间：2023年1月18日",): [LAST],
    ("2023-01-18",): [LAST],
    ("2023-01-18 09:30",): [LAST],
    ("成文日期：2023-01-16", "责任编辑：青禾"): [LAST],
    ("【打印】", "上一篇：没有了", "2022年"): [LAST],
    ("2023年1月",): [LAST, "2023年1月"],
    ("2023年2月30日",): [LAST, "2023年2月30日"],
    ("本报告自2023年1月16日起公布",): [LAST, "本报告自2023年1月16日起公布"],
    ("望江区林业局",): [LAST, "望江区林业局"],
    ("详见附件 2023年1月16日",): [LAST, "详见附件 2023年1月16日"],
}


@pytest.mark.parametrize(("lines", "texts"), UNSIGNED.items(), ids=str)
def test_no_signature(lines: tuple[str, ...], texts: list[str]) -> None:
    """Times of publication, dates within a sentence and other bodies' names are none."""
    report = outline(TITLE, body(), *lines)
    assert report.signature is None
    assert [printed(block) for block in report.sections[-1].section.blocks] == texts


def test_a_signature_with_an_incomplete_date() -> None:
    """The body signs; what is printed as its date stays a paragraph, for it is none."""
    report = outline(TITLE, body(), BODY, "2023年1月")
    assert report.signature == Signature(agency=BODY)
    assert report.sections[-1].section.blocks[-1] == Paragraph(text="2023年1月")


def test_nothing_but_a_date_under_the_last_head() -> None:
    """A report may end with an empty section and a date, or with nothing at all."""
    assert outline(TITLE, body(), "七、附则", "2023年1月").signature is None
    assert outline(TITLE, "一、总体情况").signature is None
    assert outline(TITLE, "一、总体情况", "2023年1月").signature is None


def test_the_signature_of_a_body_that_the_title_does_not_name() -> None:
    """Without a name to compare with, a body's name beside a date signs."""
    report = outline("2022年政府信息公开工作年度报告", body(), "望江区林业局", "2023年1月16日")
    assert report.signature == Signature(agency="望江区林业局", date=DAY)


def test_notes_tables_and_pictures_below_a_signature() -> None:
    """A note and a picture below the signature are the report's; icons, buttons and what follows the footer are not."""
    items: list[Item] = [
        *map(Line, [TITLE, *body().split("\n"), BODY, "2023年1月16日", "详见下图"]),
        Line("注：本报告所称件数不含转办件。"),
        Picture("attachment1.png"),
        Picture("icon_print.gif"),
        Line("版权所有：青禾县人民政府"),
        Line("本站内容未经书面授权不得转载，特此声明。"),
        Picture("photo.png"),
    ]
    report = assemble(items)
    texts = [printed(block) for block in report.sections[-1].section.blocks]
    assert texts == [LAST, "注：本报告所称件数不含转办件。", "[attachment1.png]"]


@pytest.mark.parametrize(
    ("below", "texts"),
    [
        (["附件", "统计指标", "主动公开政府信息数", "66", "打印"], ["附件", "统计指标", "主动公开政府信息数", "66"]),
        (
            ["附件：政府信息公开情况统计表", "（一）收到申请数", "0"],
            ["附件：政府信息公开情况统计表", "（一）收到申请数", "0"],
        ),
        (["附件：年度报告.docx", "望江区林业局"], []),
    ],
)
def test_what_a_report_attaches(below: list[str], texts: list[str]) -> None:
    """A table that was flattened into lines stands below its caption; a link to a file is the site's."""
    report = outline(TITLE, body(), BODY, "2023年1月16日", *below, "版权所有：青禾县人民政府", "12")
    assert [printed(block) for block in report.sections[-1].section.blocks] == [LAST, *texts]
