"""``rules`` and ``schema``: the catalogue explained, and the JSON Schema."""

import json

import pytest

from govdisclosure.model.editions import EDITIONS
from govdisclosure.rules import CATALOGUE
from govdisclosure.schema import Kind, schema
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


def test_a_rule_is_explained(run: Run) -> None:
    """What it finds, why, how to mend it, its message, and the provision."""
    out = run("rules", "GD202").out
    assert out.splitlines()[0] == "GD202  错误  行合计与总计不符"
    for words in ("说明", "请核对该行各数及总计", "提示语", "{expected}", "依据", "国办公开办函〔2021〕30号"):
        assert words in out
    assert "试行" not in out


def test_a_rule_that_is_lenient_in_the_year_of_trial_says_so(run: Run) -> None:
    """In report year 2019 the form was only encouraged."""
    assert "2019年度（试行）只作提示" in run("rules", "GD110").out
    assert "a notice only in report year 2019" in run("rules", "GD110", "--lang", "en").out


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
