"""A service that takes reports in, judges files, and tells the schema.

Run it with ``uvicorn fastapi_app:app`` in this folder; what it offers is shown at ``/docs``. It wants FastAPI and
python-multipart. What it keeps, it keeps in memory; an application has a database.
"""

from io import BytesIO
from typing import Any

from fastapi import FastAPI, HTTPException, Request, UploadFile
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel

from govdisclosure import AnyReport, Findings, GovDisclosureError, check, edition_of, read, write
from govdisclosure.output import Judged, findings_page
from govdisclosure.schema import Kind, schema

app = FastAPI(title="政府信息公开工作年度报告")
kept: dict[tuple[str, int], AnyReport] = {}


class Filed(BaseModel):
    """A report that was taken in, and what the rules say of it."""

    report: AnyReport
    findings: Findings


@app.post("/reports", status_code=201)
def file_report(report: AnyReport) -> Filed:
    """Take in a report. One that breaks the form is refused with 422 and every violation, each at its place."""
    kept[report.agency.name, report.year] = report
    return Filed(report=report, findings=check(report))


@app.get("/reports/{agency}/{year}")
def report_as_json(agency: str, year: int) -> AnyReport:
    """Give a report back as it was taken in."""
    if (agency, year) not in kept:
        raise HTTPException(404, f"没有{agency}{year}年度的报告")
    return kept[agency, year]


@app.get("/reports/{agency}/{year}/{ending}")
def report_as_file(agency: str, year: int, ending: str) -> Response:
    """Give a report back as a document: docx, html, xlsx, pdf."""
    file = BytesIO()
    write(report_as_json(agency, year), file, ending)
    return Response(file.getvalue(), media_type="application/octet-stream")


@app.post("/check")
def check_file(file: UploadFile) -> Findings:
    """Judge a file in any format that is read: what is wrong in it never makes the request fail."""
    return check(read(file.file))


@app.post("/check/page", response_class=HTMLResponse)
def check_page(file: UploadFile) -> str:
    """Judge a file, and show it as published with what was found marked in its place."""
    report = read(file.file)
    return findings_page([Judged(file=file.filename or "", report=report, findings=check(report))])


@app.get("/schema/{year}")
def schema_of_year(year: int, kind: Kind = "report") -> dict[str, Any]:
    """Tell the JSON Schema of the form that is in force for a report year."""
    edition = edition_of(year)
    if edition is None:
        raise HTTPException(404, f"{year}年度没有统一的报告格式")
    return schema(edition, kind)


@app.exception_handler(GovDisclosureError)
def unreadable(request: Request, error: GovDisclosureError) -> JSONResponse:
    """Refuse a file that is no report, or a format that is not written, in the shape of FastAPI's own refusals."""
    place = [*request.path_params] or ["body", "file"]
    return JSONResponse({"detail": [{"type": type(error).__name__, "loc": place, "msg": str(error)}]}, 422)
