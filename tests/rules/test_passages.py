"""Whole files in which one sentence is right or wrong: what the rules of names, years and levels say of it."""

from typing import Final

import pytest

from govdisclosure.formats.text import read
from govdisclosure.interpret.outline import assemble
from govdisclosure.published import PublishedReport
from govdisclosure.rules import check_published, select
from tests.rules.building import HEADS, is_whole
from tests.rules.passages import RIGHT, WRONG

RULES: Final = select(["GD105", "GD120", "GD121", "GD122", "GD5"])

BODIES: Final = {
    "department": ("云岭市青禾县水利局", "青禾县水利局", "2023年1月16日"),
    "county": ("青禾县人民政府", "青禾县人民政府办公室", "2023年3月16日"),
    "town": ("青禾县河口镇人民政府", "河口镇人民政府", "2023年2月16日"),
    "street": ("河口街道办事处", "河口街道办事处", "2023年4月16日"),
}
"""Who reports, who signs, and when."""

DUTIES: Final = "接受工作考核，开展社会评议，未发生责任追究。"


def page(kind: str, sentence: str) -> PublishedReport:
    """Return a report, complete and right, with a sentence more in section one."""
    agency, signed, day = BODIES[kind]
    sections = {
        "overview": (DUTIES, sentence),
        "problems": ("解读形式单一，栏目更新不及时。下一步增加图解，按周检查栏目。",),
        "other_matters": ("本年度未收取信息处理费。",),
    }
    lines = [
        f"{agency}2022年政府信息公开工作年度报告",
        f"现公布{signed}2022年度政府信息公开工作年度报告。统计期限自2022年1月1日起至2022年12月31日止。联系电话：0578-2090823。",
        *(line for name, head in HEADS.items() for line in (head, *sections.get(name, ()))),
        signed,
        day,
    ]
    return assemble(read("\n".join(lines)).blocks)


def codes(published: PublishedReport) -> list[str]:
    """Return the codes of what is found; every sentence is whole."""
    findings = check_published(published, rules=RULES)
    for finding in findings:
        is_whole(finding)
    return [finding.code for finding in findings]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in RIGHT.items() for text in texts])
def test_a_sentence_that_is_right(kind: str, text: str) -> None:
    """Nothing is found."""
    assert codes(page(kind, text)) == []


@pytest.mark.parametrize(
    ("kind", "code", "text"), [(kind, code, text) for kind, cases in WRONG.items() for code, text in cases]
)
def test_a_sentence_that_is_wrong(kind: str, code: str, text: str) -> None:
    """One thing is found, once."""
    assert codes(page(kind, text)) == [code]
