"""The prose by itself (GD306, GD307): names of one thing with and without the body's own, and gaps as they are quoted."""

import pytest

from govdisclosure.model.narrative import Paragraph
from tests.rules.building import one, report
from tests.rules.saying import said, told


@pytest.mark.parametrize(
    ("agency", "own"),
    [
        ("青禾县水利局", "青禾县水利局"),
        ("青禾县水利局", "县水利局"),
        ("青禾县人民政府", "全县"),
        (None, "本局"),
        (None, "我局"),
    ],
)
def test_the_body_may_be_named_or_not(agency: str | None, own: str) -> None:
    """What the body did and what was done is one thing, and is called so without the body."""
    text = f"{own}通过政府网站公开工作动态137条。\n通过政府网站公开工作动态142条。"
    finding = one(said(text, agency=agency), "GD306")
    assert (finding.expected, finding.actual) == (137, 142)
    assert own not in str(finding.arguments["thing"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年公开 条次。", "全年公开 条次"),
        ("按规定收取费用 元。", "规定收取费用 元"),
        ("通过政府网站公开工作动态  条。", "公开工作动态  条"),
        ("动态  条。", "动态  条"),
    ],
)
def test_a_gap_is_quoted_with_the_words_before_it(text: str, words: str) -> None:
    """Six characters of its sentence, and the unit that has no number."""
    assert one(said(text), "GD307").arguments["said"] == words


def test_a_gap_that_goes_over_a_line() -> None:
    """It is quoted where it begins."""
    finding = one(report(blocks={"overview": [Paragraph(text="全年答复\n人大建议件。")]}), "GD307")
    assert (finding.text, told(finding)) == ("全年答复", "答复")
