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
