"""``rules`` and ``schema``: the catalogue explained, and the JSON Schema."""

import json

import pytest

from govdisclosure.errors import Lang
from govdisclosure.model.editions import EDITIONS
from govdisclosure.rules import CATALOGUE
from govdisclosure.rules.page import page
from govdisclosure.schema import Kind, findings_schema, schema
from tests.cli.conftest import Run


def test_the_catalogue_is_listed(run: Run) -> None:
    """One rule a line: code, severity, title."""
    status, out, err = run("rules")
    assert (status, err) == (0, "")
    lines = [line.split(maxsplit=2) for line in out.splitlines()]
    assert [line[0] for line in lines] == [rule.code for rule in CATALOGUE]
    assert ["GD202", "错误", "行合计与总计不符"] in lines


def test_a_family_is_listed(run: Run) -> None:
    """The beginning of a code lists all that begin so."""
    codes = [line.split()[0] for line in run("rules", "gd2").out.splitlines()]
    assert codes == [rule.code for rule in CATALOGUE if rule.code.startswith("GD2")]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_rule_is_explained(run: Run, lang: Lang) -> None:
    """By the page that stands in docs/rules/, in the language asked for."""
    for rule in CATALOGUE:
        assert run("rules", rule.code, "--lang", lang) == (0, page(rule, lang), "")


def test_a_page_is_drawn_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Headings, lists and tables as such, not as Markdown."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    out = run("rules", "GD202").out
    assert "行合计与总计不符" in out
    assert "##" not in out
    assert "**16**" not in out


@pytest.mark.parametrize("code", ["GD9", "X", ""])
def test_an_unknown_rule_is_one_sentence(run: Run, code: str) -> None:
    """The status is 2, as of any usage error."""
    assert run("rules", code) == (2, "", f"没有规则{code}\n")


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
@pytest.mark.parametrize("kind", ["report", "published"])
def test_the_schema_is_printed(run: Run, edition: object, kind: Kind) -> None:
    """The schema of the library, as JSON, Chinese as it is."""
    status, out, err = run("schema", "--edition", edition, "--kind", kind)
    assert (status, err) == (0, "")
    found = next(one for one in EDITIONS if one is edition)
    assert json.loads(out) == schema(found, kind)
    assert "收到和处理政府信息公开申请情况" in out


def test_the_schema_of_a_typed_report_of_2021_is_the_default(run: Run) -> None:
    """Nothing asked for, it is the schema that is needed most."""
    assert run("schema").document == schema()


def test_the_schema_of_findings_is_printed(run: Run) -> None:
    """One for all editions."""
    assert run("schema", "--kind", "findings").document == findings_schema()
