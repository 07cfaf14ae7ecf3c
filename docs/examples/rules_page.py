"""Print docs/rules.md from the catalogue: ``python docs/examples/rules_page.py > docs/rules.md``."""

from govdisclosure.rules import CATALOGUE, Rule

HEAD = """\
# Rules

`check` judges a published report by these rules. A code never changes its meaning. An *undecided* result is always a notice; in report year
2019, whose form was only encouraged, GD101, GD110, GD112 and GD115 are notices too.

| code | severity | 规则 | rule |
|---|---|---|---|
"""


def page() -> str:
    """Return the page."""
    rows = [
        f"| [{r.code}](#{r.code.lower()}) | {r.severity} | {r.title.text('zh')} | {r.title.text('en')} |\n"
        for r in CATALOGUE
    ]
    return HEAD + "".join(rows) + "".join(map(section, CATALOGUE))


def section(rule: Rule) -> str:
    """Return what the page says of one rule."""
    return (
        f"\n## {rule.code}\n\n**{rule.title.text('zh')}** · {rule.title.text('en')} · {rule.severity} · {rule.provision}\n\n"
        f"{rule.about.text('zh')}\n\n{rule.about.text('en')}\n"
    )


if __name__ == "__main__":
    print(page(), end="")
