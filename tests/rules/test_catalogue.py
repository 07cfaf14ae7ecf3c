"""The catalogue: every rule explains itself, and every code of the first issue is there."""

import re
import string
from typing import Final

import pytest

from govdisclosure.errors import Message
from govdisclosure.model.acts import INFORMATION_FEES, LEGISLATION, NOTICE_2019, NOTICE_2021, REGULATIONS
from govdisclosure.rules import CATALOGUE, Rule, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTICE
SEVERITIES: Final = {
    "GD101": E,
    "GD102": W,
    "GD103": N,
    "GD104": W,
    "GD105": N,
    "GD110": E,
    "GD111": W,
    "GD112": E,
    "GD113": W,
    "GD114": N,
    "GD115": E,
    "GD116": E,
    "GD117": W,
    "GD120": W,
    "GD121": W,
    "GD122": W,
    "GD201": E,
    "GD202": E,
    "GD203": E,
    "GD204": E,
    "GD206": N,
    "GD210": W,
    "GD211": W,
    "GD212": W,
    "GD213": W,
    "GD401": W,
    "GD402": N,
    "GD403": W,
    "GD404": W,
    "GD405": N,
    "GD406": W,
    "GD501": E,
    "GD502": E,
    "GD503": W,
    "GD504": W,
    "GD505": E,
    "GD506": W,
    "GD507": W,
    "GD601": W,
    "GD602": E,
    "GD603": E,
}
"""The catalogue's codes and how grave each is."""

LENIENT: Final = {"GD101", "GD110", "GD112", "GD115"}
"""The rules whose findings are notices in report year 2019."""

every_rule = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)


def test_every_code_is_there_with_its_severity() -> None:
    """Codes never change their meaning, nor their gravity."""
    assert {rule.code: rule.severity for rule in CATALOGUE if rule.code in SEVERITIES} == SEVERITIES
    assert {rule.code for rule in CATALOGUE if rule.lenient_in_trial} == LENIENT


def test_codes_are_sorted_and_each_is_there_once() -> None:
    """The order of the catalogue is that of the codes."""
    codes = [rule.code for rule in CATALOGUE]
    assert codes == sorted(set(codes))


@every_rule
def test_a_code_says_its_family(rule: Rule) -> None:
    """GD, a digit for the family, two for the rule."""
    assert re.fullmatch(r"GD[1-6][0-9]{2}", rule.code, re.ASCII)


@every_rule
@pytest.mark.parametrize("name", ["title", "about", "message"])
def test_a_rule_explains_itself_in_both_languages(rule: Rule, name: str) -> None:
    """Title, explanation and sentence: Chinese and English, with the same arguments; only the sentence has any."""
    message: Message = getattr(rule, name)
    assert re.search("[\u4e00-\u9fff]", message.text("zh"))
    assert re.search("[a-z]", message.text("en"))
    assert arguments(message.text("zh")) == arguments(message.text("en"))
    assert name == "message" or not arguments(message.text("zh"))


@every_rule
def test_an_explanation_is_whole_sentences(rule: Rule) -> None:
    """It ends with a full stop in either language; titles and findings have none."""
    assert rule.about.text().endswith("。")
    assert rule.about.text("en").endswith(".")
    for message in (rule.title, rule.message):
        assert not message.text().endswith("。")
        assert not message.text("en").endswith(".")


@every_rule
def test_a_rule_rests_on_an_act(rule: Rule) -> None:
    """Act and article stand in one place; the numbering of headings rests on a standard."""
    acts = (
        str(NOTICE_2021),
        str(NOTICE_2019),
        f"《{REGULATIONS.title}》",
        str(INFORMATION_FEES),
        f"《{LEGISLATION.title}》",
        "GB/T 9704",
    )
    assert rule.provision.startswith(acts)


@every_rule
def test_a_rule_needs_what_can_be_given(rule: Rule) -> None:
    """Last year's report, tables, a form, units, a list of them, a library that measures how alike texts are."""
    assert rule.needs <= {"previous", "tables", "edition", "children", "expected", "likeness", "categories"}


def arguments(template: str) -> set[str]:
    """Return the names of a template's places, conversions put aside."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
