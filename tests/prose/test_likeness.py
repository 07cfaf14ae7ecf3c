"""How alike texts are: names and years put aside, in bounded time, by a library that may be missing."""

import sys

import pytest

from govdisclosure.errors import MissingExtra
from govdisclosure.prose.likeness import bare, likeness, own_words, runs, sketch


def test_names_and_years_are_put_aside() -> None:
    """In digits and in Chinese, with and without 度; figures that only look like years stay."""
    for year in (
        "2022年",
        "2022年度",
        "二〇二二年",
        "二○二二年度",
        "本年度",
        "本年",
        "今年",
        "上年",
        "上一年度",
        "去年",
    ):
        assert bare(f"{year}， 我局\n公开") == "，我局公开"
    assert bare("2021-2022年公开2000条、12022条") == "-公开2000条、12022条"
    assert bare("青禾县水利局和水利局", ["水利局", "青禾县水利局", ""]) == "和"


def test_likeness_is_a_share() -> None:
    """Twice the characters in common, of all; the order of the texts makes no difference."""
    assert likeness("", "") == 1
    assert likeness("甲乙丙丁", "甲乙丙丁") == 1
    assert likeness("甲乙丙丁", "甲乙丙戊") == likeness("甲乙丙戊", "甲乙丙丁") == 0.75
    assert likeness("甲乙丙丁", "戊己") == 0


def test_what_is_not_of_interest_is_nought() -> None:
    """Below the least that is asked for, by the lengths alone already."""
    assert likeness("甲乙丙丁", "甲乙丙戊", least=0.8) == 0
    assert likeness("甲", "甲" * 9, least=0.5) == 0


def test_beginnings_of_very_long_texts_are_compared() -> None:
    """Of a megabyte no more than a section can have; what is longer by far is not alike."""
    text = "政府信息公开" * 100_000
    assert likeness(text, text + "甲") > 0.99
    assert likeness(text, text[:30_000]) < 0.1


def test_sentences_that_every_report_has_are_left_out() -> None:
    """Those on fees, the note below table 3, and that there is nothing else to report."""
    text = "甲。本年度未发出收费通知。没有其他需要报告的事项。具体情况如下：\n乙。"
    assert own_words(text) == "甲。乙。"


@pytest.mark.parametrize(
    "text",
    [
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条的规定，编制本报告。",
        "按照《中华人民共和国政府信息公开工作年度报告格式》的要求，结合实际，编制了2022年政府信息公开工作年度报告。",
        "现将我局2022年政府信息公开工作年度报告公布如下。",
        "特向社会公布2022年政府信息公开工作年度报告。",
        "本报告由总体情况、主动公开政府信息情况等六部分组成。",
        "本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
        "本报告电子版可从政府门户网站下载。",
        "如对本报告有疑问，请与青禾县水利局办公室联系（地址：青禾县人民路1号，邮编：317000，电话：0576-2090823）。",
        "2022年，我局依申请公开未收取任何费用。",
        "全年未向申请人收费。",
        "本年度没有产生收费。",
        "无其他需要报告的事项。",
        "无其他事项需要报告。",
        "本机关无需要说明的其他情况。",
    ],
)
def test_what_every_report_says_is_put_aside(text: str) -> None:
    """The preamble where it stands in section one, that nothing was charged, that there is nothing else."""
    assert own_words(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "未按时更新的栏目有3个，已全部整改。",
        "按照要求发布各类信息120条，其中公示公告33条。",
        "根据县委部署，编制公开事项目录，发布解读报告12篇。",
        "群众建议不能及时答复，联系不够紧密。",
        "公开咨询电话畅通，及时回复群众咨询120次。",
        "统计数据解读不够。",
        "全年行政事业性收费项目公示8项，不收费项目单独列出。",
    ],
)
def test_what_a_report_says_of_its_own_stays(text: str) -> None:
    """However like a preamble it begins."""
    assert own_words(text) == text


def test_the_library_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra to install is named."""
    monkeypatch.setitem(sys.modules, "rapidfuzz.distance", None)
    monkeypatch.setitem(sys.modules, "rensa", None)
    for measure in (lambda: likeness("甲", "乙"), lambda: sketch("甲乙丙丁戊己"), lambda: [*runs("甲", "乙")]):
        with pytest.raises(MissingExtra) as caught:
            measure()
        assert caught.value.extra == "likeness"


def test_a_sketch_estimates_likeness() -> None:
    """Equal texts have equal sketches, others few numbers in common; a text of four characters has none."""
    text = "公开政府信息，接受社会监督，办理依申请公开事项。"
    assert sketch(text) == sketch(text)
    assert len(sketch(text)) == 32
    other = sketch("水库加固工程已经完成，灌区渠道全部清淤，供水有了保障。")
    assert sum(one == two for one, two in zip(sketch(text), other, strict=True)) < 4
    assert sketch("甲乙丙丁") == []
