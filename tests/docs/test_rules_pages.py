"""The pages of the rules are the catalogue's."""

import runpy
from pathlib import Path
from typing import Final

import pytest

from govdisclosure.errors import Lang
from govdisclosure.rules import CATALOGUE, Rule
from govdisclosure.rules.page import SEVERITIES

DOCS: Final = Path(__file__).parents[2] / "docs"
FOLDERS: Final[dict[Lang, str]] = {"en": "rules", "zh": "zh/rules"}
MADE: Final[dict[str, str]] = dict(runpy.run_path(str(DOCS / "examples" / "rules_pages.py"))["pages"]())
HEADINGS: Final[dict[Lang, tuple[str, ...]]] = {
    "zh": ("说明和改正", "会发现问题的例子", "不会发现问题的例子"),
    "en": ("What is wrong, and how to mend it", "in which it finds something", "in which it finds nothing"),
}


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_there_is_a_page_for_every_rule_and_no_other(folder: str) -> None:
    """And one that lists them; docs/examples/rules_pages.py writes them anew."""
    on_disk = sorted(path.name for path in (DOCS / folder).iterdir())
    assert on_disk == sorted(["index.md", *(f"{rule.code}.md" for rule in CATALOGUE)])


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_page_is_what_the_rule_says_and_does(name: str) -> None:
    """The text of the rule, its examples and what they come to: written anew, the page would be the same."""
    assert (DOCS / name).read_text(encoding="utf-8") == MADE[name]


@pytest.mark.parametrize("lang", FOLDERS)
@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_page_is_whole(rule: Rule, lang: Lang) -> None:
    """Title, provision, explanation, both examples and a finding, in the language of its folder."""
    text = (DOCS / FOLDERS[lang] / f"{rule.code}.md").read_text(encoding="utf-8")
    for said in (rule.title.text(lang), rule.about.text(lang), rule.provision, *HEADINGS[lang]):
        assert said in text
    assert any(f"- {one.text(lang)} {rule.code} " in text for one in SEVERITIES.values())
