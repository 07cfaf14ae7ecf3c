"""Write docs/rules/ from the catalogue: ``python docs/examples/rules_pages.py``."""

from collections.abc import Iterator
from pathlib import Path

from govdisclosure.rules import CATALOGUE
from govdisclosure.rules.page import page

HEAD = """\
# Rules

`check` judges a published report by these rules. A code never changes its meaning. An *undecided* result is always a notice; in report year
2019, whose form was only encouraged, the findings of GD101, GD110, GD112 and GD115 are notices too. `govdisclosure rules GD202` prints the page of
a rule, in Chinese or with `--lang en` in English. Who has looked into a finding and dismisses it writes a [waiver](../reference/waivers.md).

| code | severity | 规则 | rule |
|---|---|---|---|
"""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page."""
    rows = (
        f"| [{r.code}]({r.code}.md) | {r.severity} | {r.title.text('zh')} | {r.title.text('en')} |\n" for r in CATALOGUE
    )
    yield "index.md", HEAD + "".join(rows)
    for rule in CATALOGUE:
        yield f"{rule.code}.md", f"{page(rule)}\n---\n\n{page(rule, 'en')}"


if __name__ == "__main__":
    folder = Path(__file__).parents[1] / "rules"
    folder.mkdir(exist_ok=True)
    for name, text in pages():
        (folder / name).write_text(text, encoding="utf-8")
