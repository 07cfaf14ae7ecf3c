"""A report as a field of a pydantic model: taken in as JSON is, refused with every place, given out as `dumps` writes it."""

import json
from typing import Any, Generic, TypeVar, cast

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from govdisclosure.formats.json import dumps
from govdisclosure.model.agency import Agency, Level
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.model.narrative import Heading, Paragraph
from govdisclosure.model.report import AnnualReport, AnnualReport2019, AnnualReport2021, AnyReport
from govdisclosure.model.requests import Requests2021
from govdisclosure.published import PublishedReport
from tests.formats.json_samples import document_of, full_published, full_report

T = TypeVar("T")

WHOLE: TypeAdapter[Any] = TypeAdapter(cast("Any", AnnualReport))
ANY: TypeAdapter[Any] = TypeAdapter(AnyReport)
PUBLISHED: TypeAdapter[Any] = TypeAdapter(PublishedReport)
OF_2021: TypeAdapter[Any] = TypeAdapter(AnnualReport2021)


class Filed(BaseModel, Generic[T]):
    """What an application keeps: a report, and something of its own."""

    report: T
    by: str = "经办人"


def errors_of(error: "pytest.ExceptionInfo[ValidationError]") -> list[tuple[Any, ...]]:
    """Return the place and the words of every error."""
    return [(one["loc"], one["msg"]) for one in error.value.errors()]


# In -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("adapter", [WHOLE, ANY], ids=["AnnualReport", "AnyReport"])
def test_a_typed_report_is_taken_in_every_form(adapter: TypeAdapter[Any], edition: AnyEdition) -> None:
    """An instance as it is; decoded JSON, JSON text and bytes become one."""
    report = full_report(edition)
    assert adapter.validate_python(report) is report
    for value in (json.loads(dumps(report)), dumps(report), dumps(report).encode()):
        assert adapter.validate_python(value) == report
    assert adapter.validate_json(dumps(report)) == report


def test_a_published_report_is_taken_in_every_form(edition: AnyEdition) -> None:
    """Like a typed one."""
    report = full_published(edition)
    assert PUBLISHED.validate_python(report) is report
    for value in (json.loads(dumps(report)), dumps(report)):
        assert PUBLISHED.validate_python(value) == report
    assert PUBLISHED.validate_json(dumps(report)) == report


def test_what_is_validated_is_left_as_it_is() -> None:
    """The document of a caller keeps its keys."""
    document = document_of(full_report(EDITION_2021))
    WHOLE.validate_python(document)
    assert document == document_of(full_report(EDITION_2021))


def test_the_edition_of_an_alias_is_asked_for() -> None:
    """A report on another form is refused at ``edition``, an instance or not."""
    report = full_report(EDITION_2019)
    assert TypeAdapter(AnnualReport2019).validate_python(report) is report
    for value in (report, document_of(report)):
        with pytest.raises(ValidationError) as error:
            OF_2021.validate_python(value)
        assert errors_of(error) == [(("edition",), "应为2021版的报告，实为2019版")]


def test_the_kind_is_asked_for() -> None:
    """A published report is no typed one, nor the other way."""
    for adapter, report, words in (
        (WHOLE, full_published(EDITION_2021), "应为report，实为published"),
        (PUBLISHED, full_report(EDITION_2021), "应为published，实为report"),
    ):
        for value in (report, document_of(report)):
            with pytest.raises(ValidationError) as error:
                adapter.validate_python(value)
            assert errors_of(error) == [(("kind",), words)]


def test_parts_of_a_report_are_fields_too() -> None:
    """A table, a body, its level, a block; each as it stands in the JSON of a report."""
    report = full_report(EDITION_2021)
    document = document_of(report)
    assert TypeAdapter(Requests2021).validate_python(document["requests"]) == report.requests
    assert TypeAdapter(Agency).validate_json(json.dumps(document["agency"])) == report.agency
    assert TypeAdapter(Agency).validate_python(report.agency) is report.agency
    assert TypeAdapter(Level).validate_python("county department") == Level(tier="county", body="department")
    assert TypeAdapter(Level).dump_python(Level(tier="county")) == "county"
    heading = Heading(level=2, number=1, text="（一）主动公开情况")
    adapter = TypeAdapter(Heading)
    assert adapter.validate_python(adapter.dump_python(heading)) == heading
    with pytest.raises(ValidationError) as error:
        TypeAdapter(Paragraph).validate_python(adapter.dump_python(heading))
    assert errors_of(error) == [(("type",), "应为paragraph，实为heading")]


# What is wrong ------------------------------------------------------------------------------------------------------


def test_every_violation_is_an_error_at_its_place() -> None:
    """All at once, those of different parts of the report; an index of a list is a number."""
    document = document_of(full_report(EDITION_2021))
    document["title"] = ""
    document["requests"]["received"]["natural_person"] = "13"
    document["remedies"]["reconsideration"]["total"] = 1
    document["preamble"]["blocks"][0] = {"type": "verse"}
    with pytest.raises(ValidationError) as error:
        Filed[AnnualReport2021].model_validate({"report": document, "by": 3})
    assert sorted(map(str, errors_of(error))) == sorted(
        map(
            str,
            [
                (("report", "title"), "不能为空"),
                (("report", "preamble", "blocks", 0, "type"), "没有这种内容块：'verse'"),
                (("report", "requests", "received", "natural_person"), "应为不小于0的整数，实为'13'"),
                (("report", "remedies", "reconsideration", "total"), "不认识的键"),
                (("by",), "Input should be a valid string"),
            ],
        )
    )


def test_a_broken_identity_has_what_is_implied() -> None:
    """Beside the words, as plain values that any JSON writer takes."""
    document = document_of(full_report(EDITION_2021))
    document["requests"]["received"]["natural_person"] = 14
    with pytest.raises(ValidationError) as error:
        OF_2021.validate_json(json.dumps(document))
    (found,) = cast("list[dict[str, Any]]", error.value.errors())
    assert found["type"] == "violation"
    assert found["loc"] == ("requests", "outcomes", "total", "natural_person")
    assert (found["input"], found["ctx"]["implied"]) == (13, 14)
    assert found["ctx"]["provision"].startswith("《中华人民共和国政府信息公开工作年度报告格式》")
    assert json.loads(error.value.json())[0]["msg"] == found["msg"] == found["ctx"]["words"]


def test_both_editions_tried_say_what_is_wrong_once() -> None:
    """A report of either edition is judged by the form of its own year."""
    document = document_of(full_report(EDITION_2019))
    document["title"] = ""
    with pytest.raises(ValidationError) as error:
        ANY.validate_python(document)
    assert errors_of(error) == [(("title",), "不能为空")]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (7, "应为JSON对象"),
        ("{", "不是有效的JSON：第1行第2列"),
        ({"version": 9, "kind": "report"}, "这是第9版的文件"),
        ({"version": 1, "kind": "rollup"}, "“kind”应为“report”或“published”，实为rollup"),
    ],
    ids=["number", "text", "version", "kind"],
)
def test_what_is_no_report_is_one_error(value: object, words: str) -> None:
    """In one sentence, at the field itself."""
    with pytest.raises(ValidationError) as error:
        Filed[AnyReport].model_validate({"report": value})
    ((place, said),) = errors_of(error)
    assert place == ("report",)
    assert said.startswith(words)


def test_what_is_more_than_json_is_said_as_text() -> None:
    """An error can always be written as JSON."""
    document = document_of(full_report(EDITION_2021))
    document["requests"] = {1, 2}
    document["signature"] = {"agency": None, "date": 4.5}
    with pytest.raises(ValidationError) as error:
        OF_2021.validate_python(document)
    assert json.loads(error.value.json())


def test_the_validation_context_names_the_language() -> None:
    """Chinese by default, English where ``lang`` says so."""
    document = document_of(full_report(EDITION_2021)) | {"title": ""}
    with pytest.raises(ValidationError) as error:
        OF_2021.validate_python(document, context={"lang": "en"})
    assert errors_of(error) == [(("title",), "must not be empty")]


def test_strict_takes_instances_and_json() -> None:
    """As pydantic does with classes of its own."""
    report = full_report(EDITION_2021)
    assert OF_2021.validate_python(report, strict=True) is report
    assert OF_2021.validate_json(dumps(report), strict=True) == report
    for value in (document_of(report), dumps(report)):
        with pytest.raises(ValidationError) as error:
            OF_2021.validate_python(value, strict=True)
        assert [one["type"] for one in error.value.errors()] == ["is_instance_of"]
    with pytest.raises(ValidationError):
        OF_2021.validate_python(full_report(EDITION_2019), strict=True)


# Out ----------------------------------------------------------------------------------------------------------------


def test_it_is_given_out_as_dumps_writes_it(edition: AnyEdition) -> None:
    """To the byte in JSON, and the same objects in Python, which are taken in again."""
    for adapter, report in ((WHOLE, full_report(edition)), (PUBLISHED, full_published(edition))):
        assert adapter.dump_json(report).decode() == dumps(report, indented=False)
        assert adapter.dump_python(report) == adapter.dump_python(report, mode="json") == json.loads(dumps(report))
        assert adapter.validate_python(adapter.dump_python(report)) == report


def test_a_model_with_a_report_goes_round() -> None:
    """Generic models among them."""
    filed = Filed[AnnualReport2021](report=OF_2021.validate_python(full_report(EDITION_2021)))
    assert Filed[AnnualReport2021].model_validate_json(filed.model_dump_json()) == filed
    assert Filed[AnyReport].model_validate(filed.model_dump()).report == filed.report


# JSON Schema --------------------------------------------------------------------------------------------------------


def accepts(schema: dict[str, Any], document: Any) -> bool:
    """Tell whether ``document`` is what ``schema`` describes."""
    Draft202012Validator.check_schema(schema)
    return bool(cast("Any", Draft202012Validator(schema)).is_valid(document))


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_schema_is_that_of_the_edition(mode: Any, edition: AnyEdition) -> None:
    """The schema accepts the documents of reports, refuses spoilt ones, and says so alike of what goes in and out."""
    found = TypeAdapter(AnyReport).json_schema(mode=mode)
    document = document_of(full_report(edition))
    assert accepts(found, document)
    assert not accepts(found, {**document, "edition": "2016"})
    del document["requests"]["received"]["natural_person"]
    assert not accepts(found, document)


def test_the_schema_of_a_published_report_takes_every_edition(edition: AnyEdition) -> None:
    """Also one whose edition nobody could tell."""
    found = PUBLISHED.json_schema()
    document = document_of(full_published(edition))
    assert accepts(found, document)
    assert accepts(found, {**document, "edition": None})
    assert not accepts(found, {**document, "edition": "2016"})


def test_a_schema_keeps_its_definitions_with_those_of_others() -> None:
    """Each once; a class of the application that has the name of one keeps apart from it."""

    class Agency(BaseModel):
        """A class of an application that is called like a part of a report."""

        own: int

    found = Filed[tuple[AnnualReport2021, AnyReport, Agency]].model_json_schema()
    names = [*found["$defs"]]
    assert {"AnnualReport2019", "AnnualReport2021", "Requests2021", "ByApplicant"} <= {*names}
    assert len([name for name in names if name.endswith("Agency")]) == 2
    document = document_of(full_report(EDITION_2021))
    value = {"report": [document, document, {"own": 1}], "by": "某"}
    assert accepts(found, value)


def test_the_schema_of_a_part_is_that_of_its_class() -> None:
    """A table by name; a level, which is a text in JSON, is one."""
    document = document_of(full_report(EDITION_2021))
    for cls, name in ((Requests2021, "requests"), (Agency, "agency")):
        found = TypeAdapter(cls).json_schema()
        assert accepts(found, document[name])
        assert not accepts(found, {})
    assert "county department" in TypeAdapter(Level).json_schema()["enum"]
