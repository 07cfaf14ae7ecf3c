"""What is no report is refused in one sentence; what is merely a poor one is read."""

import pytest

from govdisclosure.errors import Unreadable
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import Line
from tests.interpret.outline_making import HEADS, TITLE, body, outline

NEWS = "县司法局近日公布了上一年度的政府信息公开情况，群众可以上网查阅。"

OTHERS = {
    "nothing": (),
    "blank": ("", " "),
    "poem": ("小雨", "昨夜下了一场小雨，今晨放晴。"),
    "work report": (
        "青禾县水利局2022年工作总结",
        "一、总体情况",
        "全年修渠12公里。",
        "二、存在的主要问题及改进措施",
        "进度偏慢。",
    ),
    "news": ("青禾县司法局公布2022年政府信息公开工作年度报告", NEWS),
    "news with a link": ("县司法局晒出年报", NEWS, "青禾县司法局2022年政府信息公开工作年度报告"),
    "notice": ("关于做好2022年政府信息公开工作年度报告编制和发布工作的通知", "各单位要按时完成编制工作，不得拖延。"),
    "errand": ("关于报送2022年政府信息公开工作年度报告", "各单位要按时完成编制工作，不得拖延。"),
    "list": (
        "政府信息公开年报",
        *(f"青禾县{name}局2022年政府信息公开工作年度报告" for name in ("水利", "民政", "教育")),
    ),
    "list of years": (
        "政府信息公开年报",
        *(f"青禾县水利局{year}年政府信息公开工作年度报告" for year in (2020, 2021, 2022)),
    ),
    "dated list": (
        "政府信息公开年报",
        *(f"青禾县{name}局2022年政府信息公开工作年度报告 2023-01-18" for name in ("水利", "民政")),
    ),
    "menu": ("首页", "政府信息公开指南", "主动公开", "依申请公开", "政府信息公开年报", "联系我们"),
    "digits": ("9" * 200_000,),
}


@pytest.mark.parametrize("lines", OTHERS.values(), ids=OTHERS)
def test_what_is_no_report(lines: tuple[str, ...]) -> None:
    """Neither a title with a text below it, nor heads, nor tables: the sentence says so in both languages."""
    with pytest.raises(Unreadable, match="报告") as caught:
        assemble([Line(line) for line in lines])
    assert "no " in caught.value.sentence("en")


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE,),
        (TITLE, "现公布本局上一年度政府信息公开情况，请予监督。"),
        ("政府信息公开工作年度报告", "现公布本局上一年度政府信息公开情况，请予监督。"),
        (TITLE, "", TITLE),
        (TITLE, "2022年度政府信息公开工作年度报告"),
        ("本局政府信息公开工作情况如下。", *HEADS[:2]),
        HEADS,
    ],
)
def test_what_is_merely_poor(lines: tuple[str, ...]) -> None:
    """A title alone, heads alone, or a text cut off is a report."""
    report = assemble([Line(line) for line in lines])
    assert report.title is not None or report.sections


def test_very_long_texts_are_read() -> None:
    """Forty thousand lines, or two hundred thousand digits in one, are read: nothing grows faster than the text."""
    outline(TITLE, body(), *["（一）本局公开信息12条，答复申请3件。"] * 20_000, *["2022"] * 20_000)
    outline(
        TITLE, body(), "9" * 200_000, "（" * 200_000, "年" * 200_000, "一" * 200_000, "电话：" * 60_000, "\t1" * 100_000
    )
    outline(TITLE, *["公告报"] * 10_000, *[""] * 20_000, body(), *["2023年1月16日"] * 10_000)
