"""The JSON Schema agrees with the form: the same cells, labels and editions, and a valid schema itself."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.schema import Kind, schema

KINDS: tuple[Kind, ...] = ("report", "published")


def _cells(whole: Any, part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the leaves of a table's schema: what is no row and no group of rows."""
    target = part
    if "$ref" in part:
        name = part["$ref"].removeprefix("#/$defs/")
        target = whole["$defs"][name]
        if name in {"Cell", "Money"}:
            yield path, part
            return
    if target.get("type") != "object":
        yield path, part
        return
    assert target["additionalProperties"] is False
    for key, value in target["properties"].items():
        if key == "surplus":
            assert key not in target["required"]
            continue
        assert key in target["required"]
        yield from _cells(whole, value, f"{path}.{key}" if path else key)


def _table(edition: AnyEdition, kind: Kind, name: TableName) -> dict[str, Any]:
    whole = schema(edition, kind)
    part = whole["properties"][name]
    if kind == "published":
        part = part["anyOf"][0]
        choices = whole["$defs"][part["$ref"].removeprefix("#/$defs/")].get("anyOf", [part])
        part = choices[0]  # the edition's own
    return dict(_cells(whole, part))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_under_the_metaschema(edition: AnyEdition, kind: Kind) -> None:
    """It is a schema of draft 2020-12, and says so, under an identifier of its own."""
    found = schema(edition, kind)
    Draft202012Validator.check_schema(found)
    assert found["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert found["$id"] == f"urn:govdisclosure:{kind}:{edition}:1"


def test_the_newest_typed_report_is_the_default() -> None:
    """Nothing asked for, the schema is that of the typed report of 2021."""
    assert schema() == schema(EDITION_2021, "report")


def test_each_call_gives_a_schema_of_its_own(edition: AnyEdition) -> None:
    """What a caller does to a schema is seen by nobody else."""
    spoiled = schema(edition)
    for part in (spoiled["$defs"], spoiled["properties"]):
        part["Line" if "Line" in part else "title"].clear()
    assert schema(edition)["properties"]["title"]
    assert schema(edition)["$defs"]["Line"]


def test_another_kind_is_refused() -> None:
    """There are two kinds of documents."""
    with pytest.raises(ValueError, match="must be 'report' or 'published', not 'rollup'"):
        schema(kind=cast("Any", "rollup"))


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_typed_table_has_the_cells_of_the_form(edition: AnyEdition, name: TableName) -> None:
    """Cell for cell and in order, without totals; each with the official label."""
    form = getattr(form_of(edition), name)
    cells = _table(edition, "report", name)
    assert list(cells) == [cell.path for cell in form.typed]
    for cell in form.typed:
        column = next(column for column in form.row(cell.row).columns if column.name == cell.column)
        assert cells[cell.path]["title"] == column.spec.label


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_published_table_has_the_cells_of_the_form(edition: AnyEdition, name: TableName) -> None:
    """Cell for cell, totals among them; each with the official label."""
    form = getattr(form_of(edition), name)
    cells = _table(edition, "published", name)
    assert sorted(cells) == sorted(cell.path for cell in form.cells)
    assert cells["rules.issued" if "rules.issued" in cells else next(iter(cells))]["$ref"] == "#/$defs/Cell"
    for cell in form.cells:
        column = next(column for column in form.row(cell.row).columns if column.name == cell.column)
        assert cells[cell.path]["title"] == column.spec.label


@pytest.mark.parametrize(
    ("which", "kind", "counts"),
    [
        (EDITION_2019, "report", (22, 132, 12)),
        (EDITION_2021, "report", (10, 144, 12)),
        (EDITION_2019, "published", (22, 161, 15)),
        (EDITION_2021, "published", (10, 175, 15)),
    ],
    ids=str,
)
def test_the_tables_have_as_many_cells_as_the_form(which: AnyEdition, kind: Kind, counts: tuple[int, ...]) -> None:
    """144 + 10 + 12 typed cells in 2021 and 132 + 22 + 12 in 2019; 175 + 10 + 15 published and 161 + 22 + 15."""
    assert tuple(len(_table(which, kind, name)) for name in TABLE_NAMES) == counts


def test_the_required_keys_are_those_of_the_contract(edition: AnyEdition) -> None:
    """Title, the agency's name, year, edition and the three tables; of a published report nothing but what it is."""
    typed = schema(edition)
    assert set(typed["required"]) == {
        *("version", "kind", "edition", "year", "title", "agency", "proactive", "requests", "remedies"),
    }
    assert typed["$defs"]["Agency"]["required"] == ["name"]
    assert schema(edition, "published")["required"] == ["version", "kind"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_is_closed(edition: AnyEdition, kind: Kind) -> None:
    """No object but a bureau's extensions takes a key that the format does not have."""
    found = schema(edition, kind)
    open_ones = [
        name
        for name, part in found["$defs"].items()
        if part.get("type") == "object" and part["additionalProperties"] is not False
    ]
    assert open_ones == []
    assert found["additionalProperties"] is False
    assert found["properties"]["extensions"]["additionalProperties"] is True


def test_labels_units_and_provisions_come_from_the_form() -> None:
    """The official label is the title; unit, place in the form and provision are the description."""
    definitions = schema()["$defs"]
    assert definitions["Denied"]["properties"]["third_party_rights"] == {
        "title": "4.保护第三方合法权益",
        "description": "依据：《政府信息公开条例》第十五条",
        "$ref": "#/$defs/ByApplicant",
    }
    assert definitions["ByApplicant"]["properties"]["research_institution"] == {
        "title": "科研机构",
        "description": "所属栏目：法人或其他组织；单位：件",
        "type": "integer",
        "minimum": 0,
    }
    assert definitions["Fees2021"]["properties"]["amount"]["description"] == "单位：万元"
    assert definitions["Proactive2021"]["properties"]["rules"]["title"] == specs(EDITION_2021.proactive)["rules"].label


def test_the_year_is_that_of_the_edition() -> None:
    """The form of 2019 was in force for two report years, that of 2021 is since."""
    of_2019, of_2021 = (schema(edition)["properties"]["year"] for edition in (EDITION_2019, EDITION_2021))
    assert (of_2019["minimum"], of_2019["maximum"]) == (2019, 2020)
    assert (of_2021["minimum"], of_2021["maximum"]) == (2021, 2999)
