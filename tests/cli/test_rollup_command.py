"""``rollup``: units added up from the command line."""

import zipfile
from pathlib import Path
from typing import BinaryIO

import pytest
from attrs import evolve

from govdisclosure import Agency, PublishedReport, read, write
from govdisclosure.api import adding
from govdisclosure.cli import _rollup
from govdisclosure.cli._archives import packed
from govdisclosure.corpus.sources import archives
from govdisclosure.errors import Message, MissingExtra
from govdisclosure.messages import Phrase
from govdisclosure.rules import Example
from tests.cli.conftest import Run

COUNTY = "青禾县人民政府"


def unit(folder: Path, name: str, ending: str = "json", **more: str) -> Path:
    """Return the file of a unit's report."""
    path = folder / f"{name}.{ending}"
    write(Example(agency=name, cells={f"proactive.{key}.decisions": text for key, text in more.items()}).report, path)
    return path


@pytest.fixture
def units(tmp_path: Path) -> list[Path]:
    """Two units' reports, whose texts differ."""
    folder = tmp_path / "各单位"
    folder.mkdir()
    paths: list[Path] = []
    for name in ("青禾县教育局", "青禾县水利局"):
        path = folder / f"{name}.docx"
        write(Example(agency=name, has={"overview": f"{name}{name[::-1]}" * 30, "problems": name}).report, path)
        paths.append(path)
    return paths


def test_units_are_added_up_and_written(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """The draft in the format of its ending; what there is to know on the terminal."""
    out = tmp_path / "汇总.docx"
    assert run("rollup", *units, "-o", out, "--agency", COUNTY) == (
        0,
        f"{COUNTY} · 2022年度 · 2021版格式\n共2份报告，计入2份\n未计入本级的数（没有指明本级的报告）\n汇总数完整\n\n已写入{out}\n",
        "",
    )
    draft = read(out)
    assert draft.title == f"{COUNTY}2022年政府信息公开工作年度报告"
    assert draft.requests is not None
    assert draft.requests["received.total"].text == "14"


@pytest.mark.parametrize(
    ("out", "words"),
    [("汇总", "文件名没有表明格式的结尾（如.docx），可用的格式："), ("汇总.doc", "不能写出“doc”格式，可用的格式：")],
)
def test_where_nothing_can_be_written_nothing_is_read(run: Run, tmp_path: Path, out: str, words: str) -> None:
    """The endings there are come at once, and not after an hour of adding up."""
    status, printed, said = run("rollup", tmp_path / "没有.docx", "-o", tmp_path / out)
    assert (status, printed) == (2, "")
    assert said.startswith(words)
    assert said.count("\n") == 1


def test_a_folder_stands_for_the_reports_in_it(run: Run, units: list[Path]) -> None:
    """In the order of their names; hidden files, other kinds, folders and what the options name are no units."""
    folder = units[0].parent
    for name in (".隐藏.docx", "~$打开.docx", "图.png"):
        (folder / name).write_bytes(b"")
    (folder / "更早.html").mkdir()
    out, listed, own = folder / "汇总.xlsx", folder / "名单.txt", unit(folder, COUNTY)
    listed.write_text("青禾县水利局\n", encoding="utf-8")
    for _ in range(2):  # the second finds the first one's
        words = ["-o", out, "--output-format", "json", "--expect", listed, "--own", own]
        document = run("rollup", folder, *words).document
        assert [one["file"] for one in document["units"]] == [*map(str, units), str(own)]


def test_what_is_wrong_is_said_and_told_by_the_status(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """1 where a unit is missing, there twice or left out; 2 where a file cannot be read; the draft is written all the same."""
    out = tmp_path / "汇总.json"
    listed = tmp_path / "名单.txt"
    listed.write_text("青禾县水利局\n青禾县教育局\n青禾县档案馆\n", encoding="utf-8")
    status, said, err = run("rollup", *units, "-o", out, "--expect", listed)
    assert (status, err) == (1, "")
    assert "机关名称不明 · 2022年度 · 2021版格式\n" in said
    assert "缺报的单位\n  · “青禾县档案馆”没有报告\n" in said
    assert out.exists()
    assert run("rollup", *units, units[0], "-o", out).status == 1
    own = unit(tmp_path, COUNTY)
    assert run("rollup", *units, own, "-o", out, "--agency", COUNTY).status == 1
    assert run("rollup", *units, "-o", out, "--own", own).status == 0
    status, said, err = run("rollup", *units, tmp_path / "没有.docx", "-o", out)
    assert (status, err) == (2, "")
    assert f"未计入的报告\n  · {tmp_path / '没有.docx'}：找不到文件\n" in said


def test_a_published_report_is_compared(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """Differences are warnings, which do not change the status; a report that cannot be read does."""
    out, parent = tmp_path / "汇总.json", unit(tmp_path, COUNTY, licensing="32", penalties="8")
    status, said, _ = run("rollup", *units, "-o", out, "--parent", parent)
    assert status == 0
    assert said.startswith(f"{COUNTY} · 2022年度")
    assert "与汇总报告不符之处\n" in said
    status, said, err = run("rollup", *units, "-o", out, "--parent", tmp_path / "没有.docx")
    assert (status, err) == (2, f"{tmp_path / '没有.docx'}：找不到文件\n")
    assert "共2份报告，计入2份\n" in said


def test_a_roll_up_as_json(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """Every unit with what it adds, every sum with who is silent in it, and what was found as `check` has it."""
    listed = tmp_path / "名单.csv"
    listed.write_text("名称,代码\n青禾县水利局,1\n县档案馆,\n", encoding="utf-8")
    odd = unit(tmp_path, "青禾县财政局", licensing="若干")
    parent = unit(tmp_path, COUNTY, licensing="1")
    words = ["-o", tmp_path / "汇总.json", "--output-format", "json", "--expect", listed, "--parent", parent]
    found = run("rollup", *units, odd, tmp_path / "没有.docx", *words, "--year", "2022").document
    assert {key: found[key] for key in ("version", "agency", "year", "edition", "complete", "own", "expected")} == {
        "version": 1, "agency": COUNTY, "year": 2022, "edition": "2021", "complete": False, "own": None, "expected": 2,
    }  # fmt: skip
    assert found["missing"] == [{"agency": "县档案馆", "code": None, "region": None, "perhaps": []}]
    assert found["unexpected"] == [str(units[0]), str(odd)]
    assert found["notes"] == ["第2行：“青禾县水利局”的代码“1”不是有效的统一社会信用代码，未使用"]
    assert (found["not_run"], found["uncompared"]) == ([], [])
    assert found["alike"] == []
    last = found["units"][-1]
    assert (last["inclusion"], last["reason"], last["agency"], last["tables"]) == ("left_out", "找不到文件", None, {})
    assert found["units"][2]["tables"]["proactive"] == {
        "lack": None, "valid": True, "filled": 0, "silent": ["licensing.decisions"],
    }  # fmt: skip
    sums = {f"{one['table']}.{one['row']}.{one['column']}": one for one in found["sums"]}
    assert len(sums) == 200
    assert sums["proactive.licensing.decisions"] == {
        "table": "proactive", "row": "licensing", "column": "decisions", "value": 32, "exact": False, "silent": [str(odd)],
    }  # fmt: skip
    assert sums["requests.received.total"]["value"] == 21
    licences = next(one for one in found["findings"] if one["cells"] and one["cells"][0]["row"] == "licensing")
    assert licences["cells"][0]["value"] == 1
    assert licences["cells"][1]["report"] == "青禾县教育局"


def test_money_and_texts_in_json(run: Run, tmp_path: Path) -> None:
    """Money with its unit, and who is alike how much."""
    paths: list[Path] = []
    for name in ("青禾县水利局", "青禾县教育局"):
        path = tmp_path / f"{name}.json"
        write(Example(agency=name, year=2020, cells={"proactive.procurement.amount": "1.5万元"}).report, path)
        paths.append(path)
    found = run("rollup", *paths, "-o", tmp_path / "汇总.json", "--output-format", "json").document
    (money,) = (one for one in found["sums"] if (one["row"], one["column"]) == ("procurement", "amount"))
    assert money["value"] == "3万元"
    assert found["alike"] == [{"section": "overview", "units": [str(path) for path in paths], "likeness": 1.0}]


def test_folders_in_a_folder_are_looked_into(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """A unit may have one of its own; a file that is named too is one file, and what cannot be read is named."""
    inner = units[0].parent / "补报"
    inner.mkdir()
    unit(inner, "青禾县档案馆")
    (inner / "青禾县林业局.zip").write_bytes(b"")
    words = [units[0], units[0].parent, "-o", tmp_path / "汇总.json", "--output-format", "json"]
    found = run("rollup", *words)
    assert (found.status, found.err) == (
        0,
        f"{units[0].parent}：有1个文件不是能读取的格式，没有汇总：青禾县林业局.zip\n",
    )
    assert [Path(one["file"]).stem for one in found.document["units"]] == [
        "青禾县教育局",
        "青禾县档案馆",
        "青禾县水利局",
    ]


def test_an_archive_stands_for_the_reports_in_it(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """In a folder or named itself; what is damaged in it is left out, what is no report by its name is skipped."""
    folder = units[0].parent
    path = folder / "乡镇.zip"
    inner = unit(tmp_path, "石桥镇人民政府")
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(inner, "乡镇/石桥镇.json")
        archive.writestr("乡镇/坏.json", b"")
        archive.writestr("../外.json", inner.read_bytes())
        for name in ("图.png", "说明.rar"):
            archive.writestr(f"乡镇/{name}", b"-")
    for words, before in (([path], []), ([folder], [None, None])):
        found = run("rollup", *words, "-o", tmp_path / "汇总.json", "--output-format", "json")
        assert (found.status, found.err) == (2, f"{words[0]}：有1个文件不是能读取的格式，没有汇总：说明.rar\n")
        inside = [(one["file"].partition("!")[2], one["inclusion"]) for one in found.document["units"]]
        told = [name for name, _ in inside if name]
        assert sorted(told) == sorted(["乡镇/石桥镇.json", "乡镇/坏.json", "../外.json"])
        assert len(inside) == 3 + len(before)


def test_an_archive_is_gone_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many files are in it: its directory is not read again for each."""
    path = tmp_path / "乡镇.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(9):
            archive.writestr(f"{number}.html", str(number))
    begun: list[object] = []

    def counted(file: BinaryIO) -> archives.Unpacking:
        begun.append(file)
        return unpacking(file)

    unpacking = archives.Unpacking
    monkeypatch.setattr(archives, "Unpacking", counted)
    assert [file.read() for file in packed(str(path)) or ()] == [b"%d" % number for number in range(9)]
    assert len(begun) == 1


def test_what_is_no_archive_is_a_file(
    run: Run, tmp_path: Path, units: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that is called so is read; where archives cannot be opened they are named."""
    document = units[0].rename(units[0].with_name("教育局.zip"))
    assert run("rollup", document, units[1], "-o", tmp_path / "汇总.json").status == 0

    def fail(_file: str) -> None:
        raise MissingExtra("corpus")

    monkeypatch.setattr(_rollup, "packed", fail)
    _, _, err = run("rollup", units[0].parent, "-o", tmp_path / "汇总.json")
    assert err == f"{units[0].parent}：有1个文件不是能读取的格式，没有汇总：教育局.zip\n"


@pytest.mark.parametrize("option", [None, "--own", "--parent"])
def test_no_report_is_written_over(run: Run, units: list[Path], option: str | None) -> None:
    """Whether it is a unit's, in a folder or not, or that of an option."""
    target = units[0]
    before = target.read_bytes()
    sentence = f"{target}：是给出的文件，不能在这里写入汇总报告初稿，请换一个文件名\n"
    for files in ([units[1]],) if option else (units, [target.parent]):
        assert run("rollup", *files, "-o", target, *([option, target] if option else [])) == (2, "", sentence)
    assert target.read_bytes() == before
    broken = target.with_name("坏.docx")
    broken.write_bytes(b"")
    assert run("rollup", *units, broken, "-o", broken).status == 2
    assert broken.read_bytes() == b""


def test_an_earlier_draft_is_no_report(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """It is written anew under its own name, and left out beside the reports under another."""
    folder = units[0].parent
    for _ in range(2):
        assert run("rollup", folder, "-o", folder / "汇总.docx").status == 0
    status, said, _ = run("rollup", folder, "-o", tmp_path / "汇总.json")
    assert status == 1
    assert f"  · {folder / '汇总.docx'}：是没有机关名称的汇总报告初稿，未计入\n" in said.replace("\n    ", "")


def test_an_own_report_among_the_units_counts_once(run: Run, tmp_path: Path, units: list[Path]) -> None:
    """A pattern for all files of a folder stands for it too."""
    found = run("rollup", *units, "--own", units[0], "-o", tmp_path / "汇总.json", "--output-format", "json")
    assert found.status == 0
    assert [one["file"] for one in found.document["units"]] == [str(units[1]), str(units[0])]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["a.json"], "缺少-o（用法见：govdisclosure rollup --help）"),
        (["-o", "汇总.json"], "缺少FILE…（用法见：govdisclosure rollup --help）"),
        (["没有.docx", "-o", "汇总.json"], "没有可以汇总的报告：没有.docx：找不到文件"),
        (["青禾县水利局.json", "-o", "汇总.json", "--expect", "没有.txt"], "没有.txt：找不到文件"),
        (
            ["青禾县水利局.json", "-o", "汇总.json", "--year", "2018"],
            "2018年度没有可以汇总的格式，只能汇总2019年度以来的报告",
        ),
        (["青禾县水利局.json", "-o", "汇总.json", "--agency", ""], "name：不能为空"),
        (["青禾县水利局.json", "-o", "没有/汇总.json"], "没有/汇总.json：不能写入（No such file or directory）"),
        (
            ["青禾县水利局.json", "-o", "汇总.doc"],
            "不能写出“doc”格式，可用的格式：html, docx, xlsx, pdf, md, txt, json",
        ),
    ],
)
def test_what_cannot_be_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
) -> None:
    """One sentence, exit status 2, and no file."""
    monkeypatch.chdir(tmp_path)
    unit(tmp_path, "青禾县水利局")
    assert run("rollup", *words) == (2, "", f"{sentence}\n")
    assert not (tmp_path / "汇总.json").exists()


def test_what_readers_left_out_is_told(
    run: Run, tmp_path: Path, units: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the error stream, of every unit and of the parent, behind the file's name."""
    noted = evolve(read(units[0]), notes=(Phrase(Message("工作簿含有宏，未读取")),))

    def read_it(file: str) -> PublishedReport:
        return evolve(noted, file=file, agency=Agency(name=Path(file).stem))

    for module in (adding, _rollup):
        monkeypatch.setattr(module, "read", read_it)
    _, _, err = run("rollup", "甲.docx", "-o", tmp_path / "汇总.json", "--parent", "县.docx")
    assert err == "县.docx：工作簿含有宏，未读取\n甲.docx：工作簿含有宏，未读取\n"
