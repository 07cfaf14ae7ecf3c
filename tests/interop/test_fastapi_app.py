"""The example of a service with FastAPI: it takes a report in or says all that is wrong, judges a file, tells the schema."""

import json
import runpy
from pathlib import Path
from typing import Any, Final, cast

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from govdisclosure.api.judging import check
from govdisclosure.api.reading import read
from govdisclosure.formats.json import dumps
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.schema import findings_schema, schema
from tests.formats.json_samples import document_of, full_report

ROOT: Final = Path(__file__).parents[2]
FILE: Final = ROOT / "tests" / "fixtures" / "county-civil-affairs-2023.html"


@pytest.fixture(scope="module")
def client() -> TestClient:
    """The service, as a client sees it."""
    return TestClient(runpy.run_path(str(ROOT / "docs" / "examples" / "fastapi_app.py"))["app"])


def accepts(whole: dict[str, Any], part: dict[str, Any], document: Any) -> bool:
    """Tell whether ``part`` of the document ``whole`` describes ``document``."""
    rooted = json.loads(json.dumps(part | {"components": whole["components"]}))
    Draft202012Validator.check_schema(rooted)
    return is_valid(rooted, document)


def is_valid(schema: dict[str, Any], document: Any) -> bool:
    """Tell whether ``schema`` describes ``document``."""
    return bool(cast("Any", Draft202012Validator(schema)).is_valid(document))


def test_a_report_is_taken_in_and_given_back(client: TestClient, edition: AnyEdition) -> None:
    """As JSON it is the text that `dumps` writes, and as a file it reads as the same report."""
    report = full_report(edition)
    answer = client.post("/reports", content=dumps(report))
    assert answer.status_code == 201
    assert answer.json()["report"] == json.loads(dumps(report))
    assert [one["code"] for one in answer.json()["findings"]["findings"]] == [one.code for one in check(report)]
    place = f"/reports/{report.agency.name}/{report.year}"
    assert client.get(place).text == dumps(report, indented=False)
    assert read(client.get(f"{place}/docx").content).report() == report


def test_a_report_that_breaks_the_form_is_refused(client: TestClient) -> None:
    """With 422, one entry a violation, each at its place in the body."""
    document = document_of(full_report(EDITION_2021))
    document["title"] = ""
    document["requests"]["received"]["natural_person"] = 14
    answer = client.post("/reports", json=document)
    assert answer.status_code == 422
    assert {tuple(one["loc"]): one["msg"] for one in answer.json()["detail"]} == {
        ("body", "title"): "不能为空",
        (
            "body",
            "requests",
            "outcomes",
            "total",
            "natural_person",
        ): "办理结果总计为13，而第一项加第二项减第四项为14（14＋0－0）",
    }


def test_what_is_not_there_is_not_found(client: TestClient) -> None:
    """A report that nobody filed, a year without a form, a format that is not written."""
    assert client.get("/reports/无此局/2023").status_code == 404
    assert client.get("/schema/2016").status_code == 404
    client.post("/reports", content=dumps(full_report(EDITION_2021)))
    refused = client.get("/reports/东山市交通运输局/2021/wps")
    assert refused.status_code == 422
    assert "wps" in refused.json()["detail"][0]["msg"]


def test_a_file_is_judged(client: TestClient) -> None:
    """Whatever is wrong in it: the answer is the findings, in the form of the JSON of the command line."""
    answer = client.post("/check", files={"file": (FILE.name, FILE.read_bytes())})
    assert answer.status_code == 200
    assert [one["code"] for one in answer.json()["findings"]] == [one.code for one in check(read(FILE))]
    defined = findings_schema()
    assert is_valid({"$ref": "#/$defs/Findings", "$defs": defined["$defs"]}, answer.json())


def test_a_judged_file_is_shown(client: TestClient) -> None:
    """As a page of its own, for a person."""
    answer = client.post("/check/page", files={"file": (FILE.name, FILE.read_bytes())})
    assert answer.headers["content-type"].startswith("text/html")
    assert FILE.name in answer.text
    assert "GD202" in answer.text


def test_a_file_that_is_no_report_is_refused(client: TestClient) -> None:
    """In one sentence, in the shape of the other refusals."""
    answer = client.post("/check", files={"file": ("a.html", b"<p>no report</p>")})
    assert answer.status_code == 422
    (refused,) = answer.json()["detail"]
    assert (refused["type"], refused["loc"]) == ("Unreadable", ["body", "file"])


def test_the_schema_is_told(client: TestClient, edition: AnyEdition) -> None:
    """That of the form in force for the year, of either kind."""
    assert client.get(f"/schema/{edition.first_year}").json() == schema(edition)
    asked = client.get(f"/schema/{edition.first_year}", params={"kind": "published"})
    assert asked.json() == schema(edition, "published")


def test_the_description_has_the_schemas_of_reports(client: TestClient, edition: AnyEdition) -> None:
    """The body of a request is described by the very schema of its edition; so are the answers."""
    found = client.get("/openapi.json").json()
    assert found["openapi"].startswith("3.1")
    document = document_of(full_report(edition))
    for part in (
        found["paths"]["/reports"]["post"]["requestBody"]["content"]["application/json"]["schema"],
        found["paths"]["/reports/{agency}/{year}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"],
    ):
        assert accepts(found, part, document)
        assert not accepts(found, part, document | {"requests": {}})
    own, shown = schema(edition), found["components"]["schemas"][f"AnnualReport{edition}"]
    assert shown["properties"].keys() == own["properties"].keys()
    assert shown["required"] == own["required"]
    assert shown["properties"]["requests"]["$ref"] == f"#/components/schemas/Requests{edition}"
    assert found["components"]["schemas"]["ByApplicant"] == own["$defs"]["ByApplicant"]
    answer = client.post("/check", files={"file": (FILE.name, FILE.read_bytes())})
    checked = found["paths"]["/check"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert accepts(found, checked, answer.json())
