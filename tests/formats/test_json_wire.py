"""JSON: what is no JSON, or no report, is refused in one sentence."""

import json
from typing import Any

import pytest

from govdisclosure.errors import Unreadable
from govdisclosure.formats.json import _wire, dumps, loads
from govdisclosure.model.editions import EDITION_2021
from tests.model.making import made_report

TEXT = dumps(made_report(EDITION_2021))


@pytest.fixture(params=["orjson", "standard library"], autouse=True)
def _either_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusals are the same with orjson and without."""
    if request.param != "orjson":
        monkeypatch.setattr(_wire, "find_orjson", lambda: None)


def _refusal(data: str | bytes, lang: Any = "zh") -> str:
    with pytest.raises(Unreadable) as caught:
        loads(data)
    return caught.value.sentence(lang)


@pytest.mark.parametrize(
    "data", ["", b"", " ", "{", TEXT[:-3], TEXT[: len(TEXT) // 2], "{'a': 1}", "nul", "[1,]"], ids=repr
)
def test_what_is_no_json_is_refused_with_its_place(data: str | bytes) -> None:
    """A file that is empty, cut off or written otherwise is refused, with line and column."""
    assert _refusal(data).startswith("不是有效的JSON：第")


def test_the_place_is_that_of_the_fault() -> None:
    """Line and column point at what could not be read."""
    assert _refusal('{\n  "version": 1,\n  "kind": ?}') == "不是有效的JSON：第3行第11列"


@pytest.mark.parametrize("data", [b"\xff\xfe{\x00}\x00", '{"标题": 1}'.encode("gbk"), b'{"a": "\xe6\xb1"}'], ids=repr)
def test_bytes_in_another_encoding_are_refused(data: bytes) -> None:
    """JSON is UTF-8."""
    assert _refusal(data) == "不是UTF-8文本"


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_deep_nesting_is_refused(opening: str) -> None:
    """A hundred thousand open brackets are one sentence."""
    assert _refusal(opening * 100_000) == "JSON嵌套过深"


def test_a_number_of_absurd_length_is_refused() -> None:
    """Two hundred thousand digits are no figure."""
    assert _refusal(TEXT.replace('"issued": 0', f'"issued": {"9" * 200_000}', 1)) == "JSON中的数字过长"


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_json_has_no_word_for_is_refused(constant: str) -> None:
    """NaN and the infinities are not JSON, whatever some libraries write."""
    assert _refusal(f'{{"version": {constant}}}', "en") == f"holds {constant}, which is no number in JSON"


@pytest.mark.parametrize("data", ["[]", "1", '"a"', "null", "true"])
def test_a_report_is_an_object(data: str) -> None:
    """JSON that is no object is no report."""
    assert _refusal(data) == "应为JSON对象"


def test_a_document_without_version_is_refused() -> None:
    """JSON of another program is told from a report by its version."""
    assert "version" in _refusal('{"kind": "report"}')


@pytest.mark.parametrize(
    ("version", "said"),
    [("2", "2"), ('"1"', "1"), ("1.0", "1.0"), ("true", "True"), ("[[]]", "…"), ("9" * 50, "9" * 40)],
)
def test_another_version_is_refused_with_what_to_do(version: str, said: str) -> None:
    """The refusal names the version met, the version known, and the way out."""
    sentence = _refusal(f'{{"version": {version}, "kind": "report"}}')
    assert sentence == f"这是第{said}版的文件，本程序只能读第1版，请升级或重新导出"


@pytest.mark.parametrize(("kind", "said"), [('"rollup"', "rollup"), ("null", "None"), ("{}", "…")])
def test_another_kind_is_refused(kind: str, said: str) -> None:
    """A document is a typed report or a published one."""
    assert _refusal(f'{{"version": 1, "kind": {kind}}}') == f"“kind”应为“report”或“published”，实为{said}"


def test_null_bytes_are_refused() -> None:
    """A null byte between values is no JSON."""
    assert _refusal(TEXT.encode().replace(b",", b",\x00", 1)).startswith("不是有效的JSON：第2行")


def test_of_a_key_given_twice_the_last_counts() -> None:
    """As every JSON reader has it, and both libraries alike."""
    report = made_report(EDITION_2021)
    assert loads(TEXT.replace('"kind"', '"kind": "published", "kind"', 1)) == report
    assert json.loads(TEXT)["kind"] == "report"
