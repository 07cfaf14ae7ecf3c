"""``rules`` and ``schema``: the catalogue explained, and the JSON Schema."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from govdisclosure.cli._output import as_json, deliver
from govdisclosure.cli._own_rules import all_rules
from govdisclosure.cli._usage import Command, argument, choice, option
from govdisclosure.errors import Lang, Message
from govdisclosure.model.editions import EDITIONS
from govdisclosure.rules import PLAIN, Profile, select

__all__ = ["commands"]

_RULES: Final = Message("列出规则，或说明一条规则。")
_PROFILE: Final = Message("方案文件（TOML）：按其中的规定列出规则和级别")
_SCHEMA: Final = Message("输出报告的JSON Schema。")
_EDITION: Final = Message("格式版别：2021（默认）或2019")
_KIND: Final = Message("report（默认）、published（发布原样）或findings（检查结果）")


def commands(lang: Lang) -> Sequence[Command]:
    """Return the commands ``rules`` and ``schema``."""
    edition = choice(lang, "--edition", _EDITION, [one.name for one in reversed(EDITIONS)], metavar="E")
    kind = choice(lang, "--kind", _KIND, ["report", "published", "findings"], metavar="KIND")
    code = argument("code", "[CODE]", required=False)
    profile = option(lang, "--profile", _PROFILE, metavar="FILE")
    return (
        Command("rules", lang, _RULES, [code, profile], partial(_rules, lang)),
        Command("schema", lang, _SCHEMA, [edition, kind], _schema),
    )


def _rules(lang: Lang, code: str | None, profile: str | None) -> int:
    from govdisclosure.cli._catalogue import explain, listing  # noqa: PLC0415  (rich takes a moment to import)

    known, is_short = all_rules(lang)
    asked = PLAIN if profile is None else Profile.load(profile, rules=known)
    rules = asked.graded(select(None if code is None else [code.strip().upper()], among=known))
    if code is not None and len(rules) == 1:
        explain(rules[0], lang)
    else:
        listing(rules, lang)
    return 2 if is_short else 0


def _schema(edition: str, kind: str) -> int:
    from govdisclosure.schema import findings_schema, schema  # noqa: PLC0415  (needed by this command only)

    form = next(one for one in EDITIONS if one.name == edition)
    deliver(as_json(findings_schema() if kind == "findings" else schema(form, kind)), None)  # type: ignore[arg-type]
    return 0
