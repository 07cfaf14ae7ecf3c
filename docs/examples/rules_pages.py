"""Write docs/rules/ and docs/zh/rules/ from the catalogue: ``python docs/examples/rules_pages.py``."""

from collections.abc import Iterator
from pathlib import Path

from govdisclosure.rules import CATALOGUE
from govdisclosure.rules.page import SEVERITIES, page

ENGLISH = """\
# Rules

`check` judges a published report by these rules. A code never changes its meaning. An *undecided* result is always a notice; in report year
2019, whose form was only encouraged, the findings of GD101, GD110, GD112 and GD115 are notices too. `govdisclosure rules GD202` prints the page of
a rule, in Chinese or with `--lang en` in English. Who has looked into a finding and dismisses it writes a [waiver](../reference/waivers.md).

| code | severity | rule | 中文 |
|---|---|---|---|
"""

CHINESE = """\
# 规则

`check` 按以下规则检查已发布的报告。代码的含义从不改变。“无法判定”的结果一律为提示；2019年度格式尚属试行，GD101、GD110、GD112、GD115 在该年度也为提示。
`govdisclosure rules GD202` 显示一条规则的说明（加 `--lang en` 为英文）。经核实无需改正的问题，可记入[豁免文件](../../reference/waivers.md)。

| 代码 | 级别 | 规则 | English |
|---|---|---|---|
"""

TREE = """
```{toctree}
:hidden:
:glob:

GD*
```
"""


def pages() -> Iterator[tuple[str, str]]:
    """Yield the path under docs/ and the text of each page, in both languages."""
    for lang, folder, other, head in (
        ("en", "rules", "../zh/rules", ENGLISH),
        ("zh", "zh/rules", "../../rules", CHINESE),
    ):
        rows = (
            f"| [{r.code}]({r.code}.md) | {SEVERITIES[r.severity].text(lang)} | {r.title.text(lang)} | "
            f"[{r.title.text('en' if lang == 'zh' else 'zh')}]({other}/{r.code}.md) |\n"
            for r in CATALOGUE
        )
        yield f"{folder}/index.md", head + "".join(rows) + TREE
        for rule in CATALOGUE:
            yield f"{folder}/{rule.code}.md", page(rule, lang)


if __name__ == "__main__":
    for name, text in pages():
        path = Path(__file__).parents[1] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
