"""Files that are no reports, or mean harm: one sentence naming the file, status 2, or a report judged; never a traceback."""

import os
from pathlib import Path
from typing import Final

import pytest

from govdisclosure.formats.json import dumps
from tests.cli.conftest import Outcome, Run
from tests.cli.reports import good_report

TITLE: Final = "东山县交通运输局2022年政府信息公开工作年度报告"
PAGE: Final = f"<html><body><h1>{TITLE}</h1><p>一、总体情况</p><table><tr><td>信息内容</td><td>3</td></tr></table>"
TYPED: Final = dumps(good_report())

UNREADABLE: Final[dict[str, bytes]] = {
    "empty": b"",
    "blank": b" \n\t\r\n ",
    "byte order mark alone": b"\xef\xbb\xbf",
    "pdf": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n" + bytes(range(256)),
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)) * 4,
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "null bytes": b"\x00" * 10_000,
    "null bytes in text": TITLE.encode() + b"\x00\x00" + TITLE.encode(),
    "noise": bytes(range(256)) * 40,
    "another page": "<html><body><h1>天气预报</h1><p>明天晴。</p></body></html>".encode(),
    "another text": "今天天气很好。\n明天也好。\n".encode(),
    "cut off in the head": b"<html><head><title>",
    "tags nested deeply": PAGE.encode() + b"<div>" * 100_000,
    "tables nested deeply": PAGE.encode() + b"<table><tr><td>" * 20_000,
    "json cut off": TYPED[:1000].encode(),
    "json of another kind": b'{"name": "x", "version": 3}',
    "json list": b"[1, 2, 3]",
    "json nested deeply": b"[" * 100_000,
    "json objects nested deeply": b'{"a":' * 100_000,
    "json with a long number": TYPED.replace(": 270", f": {'9' * 200_000}").encode(),
    "json with NaN": TYPED.replace(": 270", ": NaN").encode(),
}
JUDGED: Final[dict[str, bytes]] = {
    "cut off": PAGE.encode()[:-40],
    "utf-16": PAGE.encode("utf-16"),
    "gbk": PAGE.encode("gbk"),
    "gbk that claims utf-8": PAGE.replace("<body>", '<meta charset="utf-8"><body>').encode("gbk"),
    "huge spans": PAGE.replace("<td>3", '<td colspan="100000000" rowspan="100000000">3').encode(),
    "negative spans": PAGE.replace("<td>3", '<td colspan="-1" rowspan="x">3').encode(),
    "a long number": PAGE.replace("<td>3", f"<td>{'3' * 200_000}").encode(),
    "a long number in prose": PAGE.replace("总体情况</p>", f"总体情况</p><p>收到{'3' * 200_000}件。</p>").encode(),
    "a long line": f"{TITLE}\n一、总体情况\n{'公开' * 200_000}\n".encode(),
    "many lines": (f"{TITLE}\n一、总体情况\n" + "（一）公开\n" * 20_000).encode(),
}


def _check(run: Run, folder: Path, data: bytes) -> tuple[Path, Outcome]:
    path = folder / "file"
    path.write_bytes(data)
    return path, run("check", path)


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_report_is_one_sentence(run: Run, tmp_path: Path, data: bytes) -> None:
    """The sentence begins with the file's name; the status is 2, for every command that reads."""
    path, outcome = _check(run, tmp_path, data)
    assert outcome.status == 2, outcome
    assert outcome.out == ""
    assert outcome.err.startswith(f"{path}：")
    assert outcome.err.count("\n") == 1
    assert len(outcome.err) < 500
    assert run("read", path)[:2] == (2, "")
    assert run("check", path, "--output-format", "json").document["reports"][0]["error"] == outcome.err.rstrip("\n")


@pytest.mark.parametrize("data", JUDGED.values(), ids=JUDGED)
def test_a_report_that_is_merely_strange_is_judged(run: Run, tmp_path: Path, data: bytes) -> None:
    """Other encodings, deep nesting, absurd spans and figures: it is read, and what is wrong is said."""
    path, outcome = _check(run, tmp_path, data)
    assert outcome.status == 1, outcome
    assert outcome.err == ""
    assert outcome.out.startswith(f"{path}\n")


def test_a_directory_is_one_sentence(run: Run, tmp_path: Path) -> None:
    """It is no file."""
    assert run("check", tmp_path) == (2, "", f"{tmp_path}：是目录，不是文件\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_one_sentence(run: Run, tmp_path: Path) -> None:
    """Permission is lacking."""
    path = tmp_path / "secret"
    path.write_text(TITLE, encoding="utf-8")
    path.chmod(0)
    assert run("check", path) == (2, "", f"{path}：没有读取的权限\n")


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000, "\udc80", ""], ids=["null", "long", "no text", "none"])
def test_a_name_that_no_file_can_have_is_one_sentence(run: Run, name: str) -> None:
    """Null bytes, thousands of letters, bytes that are no text, nothing at all."""
    status, out, err = run("check", name)
    assert (status, out, err.count("\n")) == (2, "", 1)
