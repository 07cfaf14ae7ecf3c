"""The JSON Schema of what ``check --output-format json`` writes."""

from typing import Any, Final

from govdisclosure.forms.localise import Cause
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.rules import Result, Severity

__all__ = ["findings_schema"]


def findings_schema() -> dict[str, Any]:
    """Return the JSON Schema of the findings on any number of files."""
    found = _object(
        "CheckedFiles", "检查结果", version=_whole(1, 1), reports=_list(_ref("CheckedFile")), summary=_ref("Summary")
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclosure:findings:1",
        **found,
        "$defs": _definitions(),
    }


_TEXT: Final = {"type": "string"}
_TEXT_OR_NONE: Final = {"type": ["string", "null"]}


def _whole(low: int, high: int | None = None) -> dict[str, Any]:
    return {"type": "integer", "minimum": low, **({} if high is None else {"maximum": high})}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _or_none(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, {"type": "null"}]}


def _figure(*others: str) -> dict[str, Any]:
    return {"description": "整数，有小数的写成文本", "type": ["integer", "string", *others]}


def _words(title: str, *words: str) -> dict[str, Any]:
    return {"title": title, "type": "string", "enum": [*map(str, words)]}


def _object(title: str, about: str, optional: tuple[str, ...] = (), /, **fields: dict[str, Any]) -> dict[str, Any]:
    required = [name for name in fields if name not in optional]
    return {
        "title": title,
        "description": about,
        "type": "object",
        "properties": fields,
        "required": required,
        "additionalProperties": False,
    }


def _definitions() -> dict[str, Any]:
    cell = {"table": _ref("TableName"), "row": _TEXT, "column": _TEXT}
    return {
        "CheckedFile": _object(
            "CheckedFile",
            "一个文件：其中的报告和发现的问题，或者不能读取的原因",
            ("edition", "year", "agency", "not_run", "not_compared", "error"),
            file=_TEXT,
            error=_TEXT,
            edition=_TEXT_OR_NONE,
            year={"type": ["integer", "null"]},
            agency=_TEXT_OR_NONE,
            not_run=_list(_TEXT),
            not_compared=_TEXT,
            findings=_list(_ref("Finding")),
        ),
        "Findings": _object(
            "Findings",
            "一份报告中发现的问题，以及因缺少材料没有运行的规则",
            ("not_compared",),
            not_run=_list(_TEXT),
            not_compared=_TEXT,
            findings=_list(_ref("Finding")),
        ),
        "Finding": _object(
            "Finding",
            "一条规则发现的问题",
            code=_TEXT,
            severity=_ref("Severity"),
            result=_ref("Result"),
            message=_TEXT,
            provision=_TEXT,
            section={"type": ["integer", "null"], "minimum": 0, "maximum": 7},
            text=_TEXT_OR_NONE,
            span={"type": ["array", "null"], "items": _whole(0), "minItems": 2, "maxItems": 2},
            cells=_list(_ref("CellEvidence")),
            expected=_figure("null"),
            actual=_figure("null"),
            waived=_or_none(_ref("Waived")),
            suggestion=_or_none(_ref("Suggestion")),
            alternatives=_list(_ref("Suggestion")),
        ),
        "CellEvidence": _object(
            "CellEvidence",
            "所涉及的单元格；不属于本报告的，report是上年报告（previous）或单位名称",
            ("report",),
            **cell,
            text=_TEXT,
            value=_figure("null"),
            report=_TEXT,
        ),
        "Suggestion": _object(
            "Suggestion", "改动后问题即可消除的数据，只是建议", cells=_list(_ref("SuggestedCell")), cause=_ref("Cause")
        ),
        "SuggestedCell": _object("SuggestedCell", "单元格和建议填写的数", **cell, value=_figure()),
        "Waived": _object("Waived", "豁免", reason=_TEXT, who=_TEXT, expires=_TEXT_OR_NONE),
        "Summary": _object("Summary", "各级问题的数目", **{str(one): _whole(0) for one in Severity}, waived=_whole(0)),
        "TableName": _words("TableName", *TABLE_NAMES),
        "Severity": _words("Severity", *Severity),
        "Result": _words("Result", *Result),
        "Cause": _words("Cause", *Cause),
    }
