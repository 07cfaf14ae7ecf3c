"""``corpus``: many reports into one table."""

import io
import sys
from pathlib import Path

import pytest

from govdisclosure.cli import _corpus
from govdisclosure.corpus import read_corpus
from tests.cli.conftest import Run
from tests.corpus.pages import NO_REPORT, page, write_pages


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Go to an empty folder."""
    monkeypatch.chdir(tmp_path)


def test_a_folder_becomes_a_table(run: Run) -> None:
    """And a second run keeps it."""
    write_pages(Path("d"), 3)
    assert run("corpus", "d", "-o", "out.parquet", "--jobs", "0") == (0, "out.parquet：3行，新读3个文件，沿用0行\n", "")
    assert run("corpus", "d", "-o", "out.parquet") == (0, "out.parquet：3行，新读0个文件，沿用3行\n", "")
    assert read_corpus("out.parquet").num_rows == 3


def test_what_is_strange_is_said(run: Run) -> None:
    """How much of each there is, and the first few by name."""
    write_pages(Path("d"), 0)
    files = {
        "1.html": page("甲县", 2021),
        "2.html": page("甲县", 2021),
        "3.html": page("甲县", 2021, 8),
        "4.html": page("甲县", 2024),
        "图.png": b"",
        **{f"no{number}.html": NO_REPORT for number in range(4)},
        "old.html": page("乙县", 2019),
    }
    Path("d").mkdir()
    for name, data in files.items():
        Path("d", name).write_bytes(data)
    status, out, err = run("corpus", "d", "d/1.html", "-o", "out.parquet", "--jobs", "0")
    assert (status, err) == (0, "")
    reason = "不是政府信息公开工作年度报告：没有报告标题，没有法定章节标题，也没有法定表格"
    assert out == (
        "out.parquet：9行，新读9个文件，沿用0行\n"
        "1个文件按名称不是报告，已跳过\n"
        "1个文件重复指定，只读一次\n"
        "不能读取的文件4个：\n"
        f"  d/no0.html：{reason}\n"
        f"  d/no1.html：{reason}\n"
        f"  d/no2.html：{reason}\n"
        "  ……另有1个\n"
        "与其他文件完全相同的文件4个：\n"
        "  d/2.html（同d/1.html）\n"
        "  d/no1.html（同d/no0.html）\n"
        "  d/no2.html（同d/no0.html）\n"
        "  ……另有1个\n"
        "同一机关同一年度有几份不同报告的1处：\n"
        "  甲县民政局2021年度：2份，如d/1.html\n"
        "中间缺少年度的1处：\n"
        "  甲县民政局：2024年度之前缺2022、2023年度\n"
        "所用格式不是本年度格式的报告1份：\n"
        "  d/old.html\n"
    )


def test_what_is_not_there_is_a_problem(run: Run) -> None:
    """The rest is written; where nothing is left, nothing is."""
    write_pages(Path("d"), 1)
    status, out, err = run("corpus", "gone", "d", "-o", "out.parquet", "--jobs", "0")
    assert (status, out, err) == (0, "out.parquet：1行，新读1个文件，沿用0行\n", "gone：找不到文件\n")
    assert run("corpus", "gone", "-o", "no.parquet") == (2, "", "gone：找不到文件\n")
    assert not Path("no.parquet").exists()


def test_a_name_is_no_order_to_the_terminal(run: Run) -> None:
    """What moves its cursor or changes its colours is shown, not obeyed."""
    Path("d").mkdir()
    Path("d", "\x1b[2J\x9b.html").write_bytes(NO_REPORT)
    status, out, err = run("corpus", "d", "\x1b[31m", "-o", "out.parquet", "--jobs", "0")
    assert (status, err) == (0, "\\x1b[31m：没有与之相符的文件\n")
    assert "  d/\\x1b[2J\\x9b.html：" in out
    assert read_corpus("out.parquet", ["source"])["source"].to_pylist() == ["d/\x1b[2J\x9b.html"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["d"], "缺少-o（用法见：govdisclosure corpus --help）"),
        (["-o", "out.parquet"], "缺少PATH…（用法见：govdisclosure corpus --help）"),
        (["d", "-o", "out.csv"], "out.csv：语料表的文件名须以.parquet结尾"),
        (["d", "-o", "out.parquet", "--jobs", "-1"], "--jobs不能小于0（用法见：govdisclosure corpus --help）"),
        (["d", "-o", "gone/out.parquet"], "gone/out.parquet：不能写入（No such file or directory）"),
        (["", "-o", "out.parquet"], "''：找不到文件"),
        (["d", "-o", "other.parquet"], "other.parquet：文件已存在，但不是语料表，不予覆盖"),
    ],
)
def test_misuse(run: Run, words: list[str], sentence: str) -> None:
    """One sentence each."""
    write_pages(Path("d"), 1)
    Path("other.parquet").write_bytes(b"x")
    assert run("corpus", *words) == (2, "", f"{sentence}\n")


def test_an_interruption_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do next."""

    def interrupt(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("govdisclosure.corpus.build", interrupt)
    assert run("corpus", "d", "-o", "out.parquet") == (
        130,
        "",
        "已中断；已读的文件不会丢失，再次运行同一命令即从这里继续\n",
    )


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """First that files are looked for, then how many of how many have been read."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "80")
    with _corpus._progress("zh") as show:  # pyright: ignore[reportPrivateUsage]
        assert show
        show(1, 3)
        show(3, 3)
    assert "正在查找文件" in terminal.getvalue()
    assert "正在读取" in terminal.getvalue()
    assert "3/3" in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with _corpus._progress("zh") as nothing:  # pyright: ignore[reportPrivateUsage]
        assert nothing is None
