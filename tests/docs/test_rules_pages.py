"""The pages of the rules are the catalogue's."""

import runpy
from pathlib import Path
from typing import Final

import pytest

from govdisclosure.rules import CATALOGUE, Rule

DOCS: Final = Path(__file__).parents[2] / "docs"
ON_DISK: Final = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "rules").iterdir()}
MADE: Final[dict[str, str]] = dict(runpy.run_path(str(DOCS / "examples" / "rules_pages.py"))["pages"]())


def test_there_is_a_page_for_every_rule_and_no_other() -> None:
    """And one that lists them; docs/examples/rules_pages.py writes them anew."""
    assert sorted(ON_DISK) == sorted(["index.md", *(f"{rule.code}.md" for rule in CATALOGUE)])


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_page_is_what_the_rule_says_and_does(name: str) -> None:
    """The text of the rule, its examples and what they come to: written anew, the page would be the same."""
    assert ON_DISK[name] == MADE[name]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_page_is_whole_in_both_languages(rule: Rule) -> None:
    """Title, provision, explanation, both examples and a finding, in Chinese and in English."""
    text = ON_DISK[f"{rule.code}.md"]
    for message in (rule.title, rule.about):
        assert message.text() in text
        assert message.text("en") in text
    assert text.count(rule.provision) >= 2
    assert (
        text.count(f"- 错误 {rule.code} ") + text.count(f"- 警告 {rule.code} ") + text.count(f"- 提示 {rule.code} ")
        >= 1
    )
    for heading in ("会发现问题的例子", "不会发现问题的例子", "An example in which it finds something", "nothing"):
        assert heading in text
