"""Formats that packages bring: found, refused in one sentence, and asked where no format of the library is."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve

from govdisclosure import BrokenPlugins, PluginFailed, UnknownFormat, Unreadable, read, write
from govdisclosure.corpus.row import row_of
from govdisclosure.extending.formats import Document, Format, Line, RawFile, installed_formats
from govdisclosure.extending.rules import Example, PublishedReport
from tests.extending.installing import FakeEntryPoint, gives, installed, module, raises
from tests.extending.own import BARS, MARK

FORMATS: Final = "govdisclosure.formats"
NAMELESS: Final[dict[str, Any]] = {"name": None}
REPORT: Final = Example().report


def _written(**fields: Any) -> bytes:
    stream = BytesIO()
    write(REPORT, stream, **fields)
    return stream.getvalue()


def _with(monkeypatch: pytest.MonkeyPatch, **fields: Any) -> None:
    """Install a format like `BARS`, but for these fields."""
    installed(monkeypatch, gives(FORMATS, evolve(BARS, **fields)))


@pytest.mark.parametrize("value", [BARS, [BARS], module(FORMATS=(BARS,)), iter([BARS])])
def test_formats_are_found(monkeypatch: pytest.MonkeyPatch, value: object) -> None:
    """One, several, or those of a module."""
    installed(monkeypatch, gives(FORMATS, value))
    assert installed_formats() == (BARS,)


@pytest.mark.parametrize(
    ("entry_point", "reason"),
    [
        (raises(FORMATS, ImportError("没有这个库")), "无法载入（ImportError：没有这个库）"),
        (gives(FORMATS, 3), "应给出一个格式（Format）、格式的列表，或者有FORMATS的模块，实为int"),
        (gives(FORMATS, module()), "应给出一个格式（Format）、格式的列表，或者有FORMATS的模块，实为module"),
        (gives(FORMATS, [BARS, "x"]), "第2项不是格式（Format），而是str"),
        (gives(FORMATS, evolve(BARS, name="Bars")), "格式名“Bars”不合要求：应为小写字母、数字、连字符，以字母开头"),
        (gives(FORMATS, evolve(BARS, **NAMELESS)), "格式名“None”不合要求：应为小写字母、数字、连字符，以字母开头"),
        (gives(FORMATS, evolve(BARS, name="docx")), "格式名“docx”是内置格式，不能替换"),
        (gives(FORMATS, evolve(BARS, name="json")), "格式名“json”是内置格式，不能替换"),
        (gives(FORMATS, [BARS, evolve(BARS, endings=())]), "格式名“bars”已由扩展包“qinghe-rules”使用"),
        (gives(FORMATS, Format(name="none", endings=())), "格式“none”既不能读也不能写"),
        (
            gives(FORMATS, evolve(BARS, endings=(".bars",))),
            "格式“bars”的扩展名“.bars”不合要求：应为小写字母或数字，不带点",
        ),
        (gives(FORMATS, evolve(BARS, endings=("xls",))), "格式“bars”的扩展名“xls”属于内置格式“xlsx”"),
        (gives(FORMATS, evolve(BARS, endings=("json",))), "格式“bars”的扩展名“json”属于内置格式“json”"),
        (gives(FORMATS, [BARS, evolve(BARS, name="b2")]), "格式“b2”的扩展名“bars”已由扩展包“qinghe-rules”使用"),
    ],
)
def test_a_broken_package_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, entry_point: FakeEntryPoint, reason: str
) -> None:
    """With package and entry point."""
    installed(monkeypatch, entry_point)
    with pytest.raises(BrokenPlugins) as caught:
        installed_formats()
    assert str(caught.value) == f"扩展包“qinghe-rules”的入口点“qinghe”（govdisclosure.formats）：{reason}"


# Used -----------------------------------------------------------------------------------------------------------------


def test_a_format_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Written and read."""
    installed(monkeypatch, gives(FORMATS, BARS))
    data = _written(format="bars")
    assert data.startswith(MARK)
    assert read(data, format="bars").report().requests == REPORT.report().requests


def test_a_format_is_told_by_the_ending(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the bytes look like: they are not asked."""
    _with(monkeypatch, recognises=None)
    path = tmp_path / "年报.BARS"
    write(REPORT, path)
    assert read(path).title == REPORT.title
    assert row_of("县里/年报.bars", path.read_bytes())["title"] == REPORT.title
    assert row_of("县里/年报.doc", path.read_bytes())["error"]


def test_a_format_recognises_what_no_other_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And is not asked about any other file."""
    asked: list[bytes] = []

    def recognises(data: bytes) -> bool:
        asked.append(data)
        return data.startswith(MARK)

    other = Format(name="other", endings=(), read_text=lambda _: RawFile(blocks=()))
    installed(monkeypatch, gives(FORMATS, [other, evolve(BARS, recognises=recognises)]))
    assert read(_written(format="html")).title == REPORT.title
    assert asked == []
    data = _written(format="bars")
    assert read(data).title == REPORT.title
    path = tmp_path / "年报.html"
    path.write_bytes(data)
    assert read(path).title == REPORT.title
    assert asked == [data, data]
    for nothing in (b"", b"\0\0"):
        with pytest.raises(Unreadable):
            read(nothing)
    assert asked[2:] == [b"\0\0"]


def test_nothing_is_looked_up_for_the_formats_of_the_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither to read nor to write one, by name, ending or content."""
    installed(monkeypatch)
    monkeypatch.setattr("importlib.metadata.entry_points", None)
    for ending in ("html", "json", "txt", "md"):
        path = tmp_path / f"年报.{ending}"
        write(REPORT, path)
        assert read(path).title == read(path.read_bytes()).title == REPORT.title
    path.rename(tmp_path / "年报")
    assert read(tmp_path / "年报", format="markdown").title == REPORT.title


@pytest.mark.parametrize("name", ["bars", "rtf2"])
def test_a_format_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Beside those that are."""
    _with(monkeypatch, name="lines", endings=(), recognises=None)
    with pytest.raises(UnknownFormat, match=r"json, lines$"):
        read(b"x", format=name)
    with pytest.raises(UnknownFormat, match=r"json, lines$"):
        _written(format=name)


def test_a_format_that_only_writes_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the other way."""
    _with(monkeypatch, read_bytes=None)
    with pytest.raises(UnknownFormat, match="不能读取“bars”格式"):
        read(b"x", format="bars")
    _with(monkeypatch, write=None)
    with pytest.raises(UnknownFormat, match="不能写出“bars”格式"):
        _written(format="bars")


def _gives(value: object) -> Callable[[object], Any]:
    return lambda _: value


def _fails(*_: object) -> Any:
    raise ZeroDivisionError("除以零")


def test_a_reader_that_fails_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of the file, whatever it raises, and where it gives no blocks."""
    path = tmp_path / "年报.bars"
    path.write_bytes(MARK)
    _with(monkeypatch, read_bytes=_fails)
    with pytest.raises(Unreadable) as caught:
        read(path)
    assert str(caught.value) == f"{path}：格式“bars”读取时出错（ZeroDivisionError：除以零），请告知提供该格式的单位"
    assert row_of(str(path), MARK)["error"].startswith("格式“bars”读取时出错")
    _with(monkeypatch, read_bytes=_gives(None))
    with pytest.raises(Unreadable, match="格式“bars”读取时出错"):
        read(path)
    _with(monkeypatch, read_bytes=_gives(RawFile(blocks=(Line("青禾"),))))
    with pytest.raises(Unreadable, match="报告"):
        read(path)


def test_a_format_that_fails_to_recognise_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not passed over: the file may be one of its own."""
    _with(monkeypatch, recognises=_fails)
    with pytest.raises(Unreadable, match="格式“bars”读取时出错"):
        read(MARK)


def test_a_writer_that_fails_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And leaves no file."""

    def refuses(_: Document) -> bytes:
        raise Unreadable(BrokenPlugins([]).message)

    ways: list[tuple[Callable[[Document], Any], type[Exception]]] = [
        (_fails, PluginFailed),
        (_gives(3), PluginFailed),
        (refuses, Unreadable),
    ]
    for write_, error in ways:
        _with(monkeypatch, write=write_)
        with pytest.raises(error):
            write(REPORT, tmp_path / "年报.bars")
    assert list(tmp_path.iterdir()) == []
    _with(monkeypatch, write=_fails)
    with pytest.raises(PluginFailed) as caught:
        _written(format="bars")
    assert str(caught.value) == "格式“bars”写出时出错（ZeroDivisionError：除以零），请告知提供该格式的单位"


def test_a_broken_package_is_told_where_it_may_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a format is not found, or a file cannot be read; not where all is well."""
    installed(monkeypatch, raises(FORMATS, ImportError("没有这个库")), gives(FORMATS, BARS, package="bars"))
    assert read(_written(format="html")).title == read(_written(format="bars")).title == REPORT.title
    with pytest.raises(BrokenPlugins):
        read(b"x", format="qinghe-csv")
    with pytest.raises(BrokenPlugins):
        _written(format="qinghe-csv")
    with pytest.raises(Unreadable, match="另有扩展包不能使用：扩展包“qinghe-rules”的入口点"):
        read(b"\0\0")


def test_a_published_report_of_another_format_is_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what every reader gives."""
    installed(monkeypatch, gives(FORMATS, BARS))
    report = read(_written(format="bars"))
    assert isinstance(report, PublishedReport)
    assert (report.file, report.report().year) == (None, 2022)
