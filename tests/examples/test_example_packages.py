"""The packages of docs/examples, installed for real, and found by the command line and by programs."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import pytest

import govdisclosure
from govdisclosure.extending.rules import Example

EXAMPLES: Final = Path(__file__).parents[2] / "docs" / "examples"
SRC: Final = Path(govdisclosure.__file__).parents[1]
PACKAGES: Final = ("qinghe-rules", "qinghe-csv", "qinghe-fields")
_PIP: Final = (
    "-m",
    "pip",
    "install",
    "--quiet",
    "--no-deps",
    "--no-build-isolation",
    "--no-index",
    "--disable-pip-version-check",
)

Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages, built and installed by pip into a folder of their own."""
    folder = tmp_path_factory.mktemp("site")
    sources = [str(EXAMPLES / name) for name in PACKAGES]
    done = subprocess.run(
        [sys.executable, *_PIP, "--target", str(folder), *sources], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return folder


@pytest.fixture
def run(site: Path, tmp_path: Path) -> Run:
    """Run Python in a process that finds the packages, in a folder of its own."""

    def _run(*words: object, beside: Path | None = None) -> "subprocess.CompletedProcess[str]":
        paths = [SRC, site, *([beside] if beside else [])]
        return subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return _run


_COMMANDS: Final = """
import contextlib, io, json, sys
from govdisclosure.cli import main
results = []
for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(words)
    results.append((status, out.getvalue(), err.getvalue()))
print(json.dumps(results))
"""
"""Runs several commands in one process, since each process takes a while to start."""


def commands(run: Run, *lines: Sequence[object], beside: Path | None = None) -> list[tuple[int, str, str]]:
    """Return the status and what was printed, and complained of, of each command."""
    words = json.dumps([[str(word) for word in line] for line in lines])
    done = run("-c", _COMMANDS, words, beside=beside)
    assert done.returncode == 0, done.stderr
    return [(status, out, err) for status, out, err in json.loads(done.stdout)]


def test_installed_rules_are_listed_and_explained(run: Run) -> None:
    """Beside the catalogue, in the order of codes."""
    whole = run("-m", "govdisclosure", "rules")
    assert (whole.returncode, whole.stderr) == (0, "")
    codes = [line.split()[0] for line in whole.stdout.splitlines()]
    assert codes == sorted(codes)
    assert {"GD101", "QF201", "QH101", "QH201"} <= set(codes)
    ((status, page, _),) = commands(run, ["rules", "qh101", "--lang", "en"])
    assert status == 0
    assert page.startswith("# QH101 the disclosure column is not named\n")
    assert "section one does not mention the disclosure column" in page


def test_installed_rules_run_in_the_command_line(run: Run, tmp_path: Path) -> None:
    """By default; they can be selected, ignored, waived and graded."""
    govdisclosure.write(Example(has={"overview": "（一）主动公开。"}).report, tmp_path / "年报.html")
    (tmp_path / "w.toml").write_text(
        '[[waiver]]\nrule = "QH101"\nreason = "另有专页"\nwho = "审核组"', encoding="utf-8"
    )
    (tmp_path / "p.toml").write_text('[severity]\nQH = "error"\n[message.QH101]\nzh = "请写明专栏"', encoding="utf-8")
    plain = ("QH101", "warning", "第一部分没有提到“公开专栏”")
    wanted: dict[tuple[str, ...], tuple[int, list[tuple[str, str, str]], int]] = {
        (): (0, [plain], 0),
        ("--select", "QH,GD2"): (0, [plain], 0),
        ("--ignore", "qh1"): (0, [], 0),
        ("--waivers", "w.toml"): (0, [plain], 1),
        ("--profile", "p.toml"): (1, [("QH101", "error", "请写明专栏")], 0),
    }
    lines = [["check", "年报.html", "--output-format", "json", *words] for words in wanted]
    for (status, out, err), (expected, found, waived) in zip(commands(run, *lines), wanted.values(), strict=True):
        document = json.loads(out)
        said = [(one["code"], one["severity"], one["message"]) for one in document["reports"][0]["findings"]]
        assert (status, said, document["summary"]["waived"], err) == (expected, found, waived, "")


def test_a_program_asks_for_installed_rules(run: Run) -> None:
    """And looks for nothing that it has not asked for."""
    code = """
import sys
from govdisclosure import check, installed_rules
from govdisclosure.extending.rules import CATALOGUE, Example
report = Example(has={"overview": "（一）主动公开。"}).report
assert check(report).codes == ()
assert "importlib.metadata" not in sys.modules
assert check(report, rules=[*CATALOGUE, *installed_rules()]).codes == ("QH101",)
assert [rule.code for rule in installed_rules()] == ["QF201", "QH101", "QH201"]
"""
    done = run("-c", code)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_installed_format_is_written_and_read(run: Run, tmp_path: Path) -> None:
    """By the command line: converted to, read, checked, converted from, collected."""
    govdisclosure.write(Example().report, tmp_path / "年报.html")
    there, back, unknown = commands(
        run,
        ["convert", "年报.html", "年报.csv"],
        ["convert", "年报.csv", "又.json"],
        ["convert", "年报.csv", "年报.qqq"],
    )
    assert there == (0, "", "")
    assert back[0] == 0
    assert unknown[0] == 2
    assert unknown[2].strip().endswith("json, qinghe-csv")
    lines = (tmp_path / "年报.csv").read_text("utf-8-sig").splitlines()
    assert lines[:2] == ["青禾县年度报告交换格式,1", "标题,青禾县水利局2022年政府信息公开工作年度报告"]
    assert govdisclosure.read(tmp_path / "又.json").report() == Example().report.report()


def test_a_corpus_takes_files_of_an_installed_format(run: Run, tmp_path: Path) -> None:
    """They are rows like any other."""
    pytest.importorskip("pyarrow")
    govdisclosure.write(Example().report, tmp_path / "年报.html")
    _, (status, out, err) = commands(
        run, ["convert", "年报.html", "年报.csv"], ["corpus", "年报.csv", "-o", "语料.parquet", "--jobs", "0"]
    )
    assert (status, err) == (0, "")
    assert "不能读取" not in out


def test_a_roll_up_takes_files_of_an_installed_format(run: Run, tmp_path: Path) -> None:
    """From a folder too, in which it is told by the ending."""
    (tmp_path / "各单位").mkdir()
    agencies = ("青禾县水利局", "青禾县档案馆")
    for agency in agencies:
        govdisclosure.write(Example(agency=agency).report, tmp_path / f"{agency}.html")
    (tmp_path / "各单位" / "说明.qqq").write_text("无", encoding="utf-8")
    *converted, (status, _, err) = commands(
        run,
        *(["convert", f"{agency}.html", f"各单位/{agency}.csv"] for agency in agencies),
        ["rollup", "各单位", "-o", "汇总.json", "--agency", "青禾县人民政府", "--profile", EXAMPLES / "profile.toml"],
    )
    assert converted == [(0, "", "")] * 2
    assert (status, err) == (0, "各单位：有1个文件不是能读取的格式，没有汇总：说明.qqq\n")
    total = govdisclosure.read(tmp_path / "汇总.json").requests
    assert total is not None
    assert total["received.total"].text == "14"


def test_own_fields_and_tables_go_through_files(run: Run, tmp_path: Path) -> None:
    """Typed on both sides; the sums of the table are judged wherever the package is installed."""
    code = """
import datetime as dt
import govdisclosure
from govdisclosure.extending.rules import Example
from qinghe_fields import DISCLOSURES, QINGHE, Disclosures, QingheFields
figures = Disclosures.from_stated(
    {"news": [10, 5, 0, 15], "notices": [3, 0, 0, 3], "policies": [2, 1, 0], "other": [0, 0, 1]}, {"total": [15, 6, 1, 22]}
)
fields = QingheFields(officer="办公室", reviewed_on=dt.date(2023, 1, 9), hotline_calls=3, disclosures=figures)
report = DISCLOSURES.put(QINGHE.put(Example().report.report(), fields), figures)
for file in ("年报.docx", "年报.html", "年报.csv"):
    govdisclosure.write(report, file)
    read = govdisclosure.read(file)
    assert (DISCLOSURES.of(read), QINGHE.of(read)) == (figures, fields), file
"""
    done = run("-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    page = (tmp_path / "年报.html").read_text("utf-8")
    assert page.count(">22<") == 1
    (tmp_path / "年报.html").write_text(page.replace(">22<", ">23<"), encoding="utf-8")
    ((status, out, err),) = commands(run, ["check", "年报.html"])
    assert (status, err) == (1, "")
    assert "QF201  “各类主动公开信息数量”表“合计·合计”填报为23，本行各项之和为22" in out
    assert "本列各项之和为22" in out


def test_the_packages_pass_their_own_tests(run: Run) -> None:
    """Which are short, thanks to the kit."""
    files = [path for name in PACKAGES for path in sorted((EXAMPLES / name / "tests").glob("test_*.py"))]
    assert len(files) == len(PACKAGES)
    done = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "--rootdir", EXAMPLES, *files)
    assert done.returncode == 0, done.stdout


def test_broken_packages_are_said_and_the_rest_is_judged(run: Run, tmp_path: Path) -> None:
    """One sentence each, and status 2; no traceback."""
    broken = tmp_path / "broken"
    for name, group, source in (
        ("no-module", "rules", None),
        ("raises", "rules", "raise RuntimeError('坏了')"),
        ("clashes", "rules", "from qinghe_rules import RULES"),
        (
            "taken",
            "formats",
            "from govdisclosure.extending.formats import Format\nFORMATS = [Format(name='docx', endings=(), write=bytes)]",
        ),
    ):
        module = name.replace("-", "_")
        info = broken / f"{module}-1.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[govdisclosure.{group}]\nmain = {module}\n", encoding="utf-8")
        if source is not None:
            (broken / f"{module}.py").write_text(source, encoding="utf-8")
    govdisclosure.write(Example(has={"overview": "（一）主动公开。"}).report, tmp_path / "年报.html")
    (tmp_path / "年报.bin").write_bytes(b"\0\0\0")
    checked, listed, unread = commands(
        run, ["check", "年报.html"], ["rules", "QH"], ["read", "年报.bin"], beside=broken
    )
    assert checked[0] == 2
    assert checked[2].splitlines() == [
        "扩展包“no-module”的入口点“main”（govdisclosure.rules）：无法载入（ModuleNotFoundError：No module named 'no_module'）",
        "扩展包“qinghe-rules”的入口点“qinghe”（govdisclosure.rules）：规则代码“QH101”已由扩展包“clashes”使用",
        "扩展包“qinghe-rules”的入口点“qinghe”（govdisclosure.rules）：规则代码“QH201”已由扩展包“clashes”使用",
        "扩展包“raises”的入口点“main”（govdisclosure.rules）：无法载入（RuntimeError：坏了）",
    ]
    assert "QH101" in checked[1]
    assert (listed[0], len(listed[2].splitlines())) == (2, 4)
    assert [line.split()[0] for line in listed[1].splitlines()] == ["QH101", "QH201"]
    assert unread[:2] == (2, "")
    assert "扩展包“taken”的入口点“main”（govdisclosure.formats）：格式名“docx”是内置格式，不能替换" in unread[2]
    assert len(unread[2].splitlines()) == 1
