"""The front of the library: read, check, write, and what each of them refuses."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure import (
    EDITION_2021,
    AnnualReport2021,
    Finding,
    Findings,
    InvalidReport,
    PublishedReport,
    Rule,
    Severity,
    UnknownFormat,
    UnknownRule,
    Unreadable,
    check,
    dumps,
    loads,
    read,
    write,
)
from govdisclosure.errors import Message
from govdisclosure.formats.detect import detect
from govdisclosure.formats.registry import FormatName
from govdisclosure.model.report import AnyReport
from govdisclosure.rules import CATALOGUE, Case, Example, rule
from govdisclosure.strategies import annual_reports
from tests.model.making import made_report
from tests.rules.building import grid, report

TEXT = """青禾县水利局2022年政府信息公开工作年度报告

一、总体情况
2022年，青禾县水利局公开信息33条。
2、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
更新较慢。
六、其他需要报告的事项
无。
"""
PAGE = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())


@pytest.fixture
def typed() -> AnnualReport2021:
    """A typed report of edition 2021."""
    return cast("AnnualReport2021", made_report(EDITION_2021, {}))


# read ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [TEXT, PAGE], ids=["text", "page"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_reading_bytes_and_files_is_the_same(text: str, encoding: str, tmp_path: Path) -> None:
    """A path, as text or as a Path, and the bytes of the file give one report, whatever the file is named."""
    data = text.encode(encoding)
    path = tmp_path / "年报.doc"
    path.write_bytes(data)
    published = read(data)
    assert (published.year, published.edition) == (2022, EDITION_2021)
    assert published.agency is not None
    assert published.agency.name == "青禾县水利局"
    assert len(published.sections) == 6
    assert read(path) == read(str(path)) == published


def test_reading_a_stream(tmp_path: Path) -> None:
    """A file that is open for reading bytes gives the same report; a report knows the file that it was read from."""
    path = tmp_path / "年报.txt"
    path.write_text(TEXT, encoding="utf-8")
    with path.open("rb") as file:
        from_file = read(file)
    assert from_file == read(BytesIO(TEXT.encode())) == read(path)
    assert [one.file for one in (from_file, read(path), read(TEXT.encode()), read(BytesIO(TEXT.encode())))] == [
        str(path),
        str(path),
        None,
        None,
    ]


def test_nothing_at_all() -> None:
    """An empty file is said to be empty, whatever it was said to be."""
    formats: tuple[FormatName | None, ...] = (None, "html", "json")
    for format_ in formats:
        with pytest.raises(Unreadable, match="文件是空的"):
            read(b"", format=format_)


def test_reading_and_checking(tmp_path: Path) -> None:
    """What is wrong in a file is found: a number of another kind, three tables and all facts about fees, date and contact missing."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert [finding.code for finding in check(read(path))] == [
        "GD104",
        *["GD110"] * 3,
        "GD121",
        "GD504",
        "GD506",
    ]


def test_reading_json_of_either_kind(typed: AnnualReport2021, tmp_path: Path) -> None:
    """A typed report is read as it would be published."""
    published = PublishedReport.of(typed)
    for name, held in (("typed.json", typed), ("published.json", published)):
        write(held, tmp_path / name)
        assert read(tmp_path / name) == published
    assert loads((tmp_path / "typed.json").read_bytes()) == typed


def test_a_format_that_is_named_is_taken() -> None:
    """The format is told from the content unless it is named."""
    published = read(PAGE.encode(), format="html")
    assert published == read(PAGE.encode())
    with pytest.raises(Unreadable):
        read(TEXT.encode(), format="json")


def test_a_format_that_is_not_read() -> None:
    """It is refused by name, with those that are."""
    with pytest.raises(UnknownFormat) as caught:
        read(TEXT.encode(), format="dbf")
    assert caught.value.arguments["name"] == "dbf"
    assert {"html", "json", "text"} <= {*str(caught.value.arguments["known"]).split(", ")}
    assert "dbf" in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """One sentence that names the file."""
    path = tmp_path / "没有.html"
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert caught.value.file == str(path)
    assert str(caught.value) == f"{path}：找不到文件"
    assert caught.value.sentence("en") == f"{path}: there is no such file"


def test_a_directory(tmp_path: Path) -> None:
    """A directory is no file."""
    with pytest.raises(Unreadable, match="是目录，不是文件"):
        read(tmp_path)


def test_a_name_that_no_file_can_have() -> None:
    """What the system refuses is said in its words."""
    with pytest.raises(Unreadable, match="null byte") as caught:
        read("a\x00b")
    assert caught.value.sentence("en").startswith("a\x00b: cannot be opened (")


@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.7", b"\x00\x01\x02", "今天天气很好。".encode(), b"{"])
def test_what_is_no_report(data: bytes, tmp_path: Path) -> None:
    """The sentence names the file where there is one."""
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.file == ""
    path = tmp_path / "a"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as named:
        read(path)
    assert str(named.value) == f"{path}：{caught.value}"


def test_json_that_no_report_can_say(typed: AnnualReport2021) -> None:
    """All that is wrong in it comes at once, each with its path."""
    spoilt = dumps(typed).replace('"year": 2021', '"year": 2018').replace('"year":2021', '"year":2018')
    with pytest.raises(InvalidReport) as caught:
        read(spoilt.encode())
    assert [violation.path for violation in caught.value.violations] == ["year"]


# check ---------------------------------------------------------------------------------------------------------------


def codes(findings: Findings) -> list[str]:
    """Return the code of each finding."""
    return [finding.code for finding in findings]


def test_checking_a_typed_report(typed: AnnualReport2021) -> None:
    """It is judged as it would be published: its tables are right, its sections, its date and its contact are missing."""
    assert set(codes(check(typed))) == {"GD101", "GD504", "GD506"}
    assert not check(typed, rules=["GD11", "GD2"])


def test_checking_a_published_report() -> None:
    """All rules of the catalogue run by default; those that compare with last year need its report, those of a roll-up its units."""
    findings = check(report(), previous=report(year=(report().year or 0) - 1))
    assert not findings
    assert findings.ran == tuple(
        one.code for one in CATALOGUE if not one.needs & {"children", "expected", "categories"}
    )


def test_last_year_and_children_may_be_typed_or_published(typed: AnnualReport2021) -> None:
    """What a report is compared with, and what it adds up, come in either form."""
    charges = report(proactive=grid("proactive", {"fees.amount": "316441"}))
    before = report(year=2021, proactive=grid("proactive", {"fees.amount": "31"}))
    assert codes(check(charges, previous=before)) == ["GD212"]
    assert not check(charges, previous=typed, children=[evolve(typed, year=2022), charges])


def custom(code: str) -> Rule:
    """Return a rule that finds one thing in every report."""
    message = Message("有{actual}个下级")

    @rule(
        code,
        Severity.NOTICE,
        title=message,
        about=message,
        message=message,
        provision="",
        trips=Example(),
        passes=Example(),
    )
    def count_children(rule: Rule, case: Case) -> Iterator[Finding]:
        """Count the children."""
        yield rule.finding(actual=len(case.children))

    return count_children


@pytest.mark.parametrize(
    ("rules", "ran"),
    [
        (["GD201"], ("GD201",)),
        (["GD204", "GD201"], ("GD201", "GD204")),
        (["GD10"], ("GD101", "GD102", "GD103", "GD104", "GD105")),
        (["GD2", "GD204", "GD50"], tuple(one.code for one in CATALOGUE if one.code.startswith(("GD2", "GD5")))),
        ("GD204", ("GD204",)),
        (CATALOGUE[0], (CATALOGUE[0].code,)),
        ([custom("XX001"), "GD204"], ("GD204", "XX001")),
        (iter(["GD204", custom("AA001")]), ("AA001", "GD204")),
        ([], ()),
    ],
)
def test_rules_by_code_by_beginning_or_as_rules(rules: list[str | Rule], ran: tuple[str, ...]) -> None:
    """Each runs once, in order of code."""
    assert check(report(), rules=rules).ran == ran


def test_a_rule_of_ones_own(typed: AnnualReport2021) -> None:
    """A bureau's own rule sees what the catalogue's see."""
    findings = check(report(), children=[typed, typed], rules=custom("XX001"))
    assert findings[0].sentence() == "有2个下级"


@pytest.mark.parametrize("code", ["GD999", "", "gd2"])
def test_a_code_that_no_rule_has(code: str) -> None:
    """It is refused, and nothing is judged."""
    with pytest.raises(UnknownRule) as caught:
        check(report(), rules=["GD201", code])
    assert caught.value.arguments == {"code": code}


# write ---------------------------------------------------------------------------------------------------------------


@given(annual_reports())
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, held: AnyReport) -> None:
    """Typed or published, by the ending of the name or by the name of the format."""
    folder = tmp_path_factory.mktemp("written")
    write(held, folder / "a.JSON")
    assert loads((folder / "a.JSON").read_text(encoding="utf-8")) == held
    published = PublishedReport.of(held)
    write(published, str(folder / "b"), format="json")
    assert read(folder / "b") == published
    assert sorted(path.name for path in folder.iterdir()) == ["a.JSON", "b"]


def test_writing_to_a_stream(typed: AnnualReport2021) -> None:
    """It has no ending, so the format is named: by its name or by an ending."""
    stream = BytesIO()
    write(typed, stream, "JSON")
    assert loads(stream.getvalue()) == typed
    with pytest.raises(UnknownFormat):
        write(typed, stream)


def test_a_file_is_replaced_whole(typed: AnnualReport2021, tmp_path: Path) -> None:
    """What stood there before is gone, and the file ends with a line break."""
    path = tmp_path / "a.json"
    path.write_text("x" * 1_000_000, encoding="utf-8")
    write(typed, path)
    assert path.read_text(encoding="utf-8") == f"{dumps(typed)}\n"


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.doc", "doc"),
        ("a.docm", "docm"),
        ("a.XLS", "xls"),
        ("a", ""),
        ("a.", ""),
        (".json", ""),
        ("a.json.bak", "bak"),
    ],
)
def test_a_format_that_is_not_written(name: str, ending: str, typed: AnnualReport2021, tmp_path: Path) -> None:
    """It is refused by name, with those that are, and nothing is written."""
    with pytest.raises(UnknownFormat) as caught:
        write(typed, tmp_path / name)
    assert caught.value.arguments == {"ending": ending, "known": "html, docx, xlsx, pdf, md, txt, json"}
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written(typed: AnnualReport2021, tmp_path: Path) -> None:
    """What is in the way stays, and nothing is left beside it."""
    (tmp_path / "a.json").mkdir()
    with pytest.raises(OSError, match="irectory"):
        write(typed, tmp_path / "a.json")
    with pytest.raises(FileNotFoundError):
        write(typed, tmp_path / "none" / "a.json")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


# Which format ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{"version": 1}', "json"),
        (" \n{", "json"),
        ("<!DOCTYPE html>", "html"),
        ("<P>一、总体情况</P>", "html"),
        ("一、总体情况\n<table><tr><td>0", "html"),
        ("一、总体情况<br/>", "html"),
        ("一、总体情况", "text"),
        ("[bookmark: OLE_LINK2]一、总体情况", "text"),
        ("占比<10%，比上年>5%", "text"),
        ("<总体情况>", "text"),
        ("\n# 年度报告\n\n一、总体情况", "markdown"),
        ("---\ntitle: 年度报告\n---\n一、总体情况", "markdown"),
        ("一、总体情况\n\n| 规章 | 3 |\n| --- | :-: |", "markdown"),
        ("一、总体情况\r\n规章 | 3\r\n--- | ---\r\n", "markdown"),
        ("# 年度报告\n\n<table><tr><td>0</td></tr></table>", "markdown"),
        ("# 年度报告\n<html><body>一", "html"),
        ("年度报告\n## 一\n## 二\n## 三", "markdown"),
        ("年度报告\n# 本表由系统导出\n一、总体情况\n# 完", "text"),
        ("年度报告\n---\n规章 3 | 件", "text"),
        ("----\n地址：柳河路", "text"),
    ],
)
def test_the_format_is_told_from_the_content(text: str, name: str) -> None:
    """An object is JSON, a tag makes a page, headings or a pipe table Markdown, all else is text; one # makes no Markdown."""
    assert detect(text.encode()) == (name, text)


@given(st.text(st.characters(categories=("L", "N", "P")), min_size=1))
def test_every_text_has_a_format(text: str) -> None:
    """Telling it never fails."""
    assert detect(f"报告{text}".encode())[0] in {"html", "json", "markdown", "text"}
