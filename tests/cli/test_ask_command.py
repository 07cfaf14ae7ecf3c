"""``ask``: questions put to a corpus."""

import csv
import io
from pathlib import Path

import pytest

from govdisclosure.corpus import build
from govdisclosure.corpus.analysis import QUESTIONS
from govdisclosure.specimens import specimens
from tests.cli.conftest import Run

NAMES = [one.name for one in QUESTIONS]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of a few bodies and years, faults among them."""
    folder = tmp_path_factory.mktemp("corpus")
    for one in specimens(6, range(2019, 2023), faults=1, formats={"html": 1}):
        path = folder / "reports" / one.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
    build([folder / "reports"], folder / "corpus.parquet", jobs=0)
    return folder / "corpus.parquet"


def test_without_a_question_they_are_listed(run: Run, corpus: Path) -> None:
    """Name and title, a line each."""
    status, out, err = run("ask", corpus)
    assert (status, err) == (0, "")
    assert [line.split(maxsplit=1) for line in out.splitlines()] == [[one.name, one.title.text()] for one in QUESTIONS]


def test_an_answer_is_summed_up_and_listed(run: Run, corpus: Path) -> None:
    """Title, what the chart shows, the first rows under heads in Chinese, and how many more there are."""
    status, out, err = run("ask", corpus, "faults")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "最常见的问题"
    assert lines[2] == "发现错误或警告的报告数，最常见的十二种"
    (head,) = [index for index, line in enumerate(lines) if line.startswith("代码")]
    assert lines[head].split() == ["代码", "问题", "层级", "年度", "报告数", "共有", "百分比"]
    (last,) = [line for line in lines if line.startswith("……另有")]
    assert last == lines[-1]
    total = len([*csv.reader(io.StringIO(run("ask", corpus, "faults", "--output-format", "csv").out))]) - 1
    assert f"另有{total - 20}行" in last
    assert len(lines) - head - 1 == 20 + 2


def test_an_answer_without_rows_says_so(run: Run, tmp_path: Path) -> None:
    """A corpus of reports in which nothing is late."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (one, *_) = specimens(1, [2022], faults=0, formats={"html": 1})
    (folder / "a.html").write_bytes(one.data)
    build([folder], tmp_path / "a.parquet", jobs=0)
    assert run("ask", tmp_path / "a.parquet", "late").out.splitlines()[-1] == "没有。"
    assert run("ask", tmp_path / "a.parquet", "carry-over").out == "上年结转与上一年度报告的结转下年度不符\n\n没有。\n"


def test_where_nothing_could_be_read_no_answer_is_taken_for_one(run: Run, tmp_path: Path) -> None:
    """None late of none that were read: said beside the answer, which stays what a program expects."""
    (tmp_path / "a.html").write_bytes(b"x")
    path = tmp_path / "a.parquet"
    build([tmp_path / "a.html"], path, jobs=0)
    assert run("ask", path, "late") == (
        0,
        "逾期公布的机关\n\n没有。\n",
        f"{path}：语料表中没有一份能够读取的报告，回答不能说明任何情况\n",
    )
    assert run("ask", path, "late", "--lang", "en").err == (
        f"{path}: no report in the corpus could be read, so the answer says nothing of any\n"
    )


def test_json_has_every_column(run: Run, corpus: Path) -> None:
    """Days as ISO says, what is not known as null."""
    document = run("ask", corpus, "late", "--output-format", "json").document
    assert (document["question"], document["title"]) == ("late", "逾期公布的机关")
    for row in document["rows"]:
        assert len(row["deadline"]) == len("2023-01-31")
        assert row["source"].endswith(".html")


def test_the_query_is_shown(run: Run, corpus: Path) -> None:
    """With its comment, as it is in the package; of all questions where none is named."""
    (twins,) = [one for one in QUESTIONS if one.name == "twins"]
    assert run("ask", corpus, "twins", "--sql") == (0, twins.sql, "")
    assert run("ask", corpus, "--sql").out == "\n".join(one.sql for one in QUESTIONS)


def test_a_folder_takes_tables_and_charts(run: Run, corpus: Path, tmp_path: Path) -> None:
    """Of every question a CSV file that spreadsheets know for UTF-8, and a chart where there is anything to draw; twice the same."""
    out = tmp_path / "d" / "e"
    status, said, err = run("ask", corpus, "-o", out)
    assert (status, err) == (0, "")
    assert {path.stem for path in out.glob("*.csv")} == {*NAMES}
    charts = {path.name: path.read_bytes() for path in out.glob("*.svg")}
    assert "grant-rate.svg" in charts
    for name in NAMES:
        assert (out / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        assert (f"{name}.svg：没有可画的数据" in said) == (f"{name}.svg" not in charts)
    assert run("ask", corpus, "-o", out).out == said
    assert {path.name: path.read_bytes() for path in out.glob("*.svg")} == charts


def test_a_chart_of_nothing_leaves_no_old_one(run: Run, tmp_path: Path) -> None:
    """What stood there is of another corpus."""
    build([Path(__file__).parents[1] / "fixtures" / "county-transport-2022.html"], tmp_path / "a.parquet", jobs=0)
    (tmp_path / "twins.svg").write_text("old", encoding="utf-8")
    status, out, _ = run("ask", tmp_path / "a.parquet", "twins", "-o", tmp_path)
    assert (status, [*tmp_path.glob("*.svg")]) == (0, [])
    assert [line.split("：")[1] for line in out.splitlines()] == ["0行", "没有可画的数据，没有图"]


def test_what_cannot_be_asked_is_one_sentence(run: Run, corpus: Path, tmp_path: Path) -> None:
    """An unknown question, a corpus that is not there or none, a folder that is a file, a format without a question."""
    assert run("ask", corpus, "twin") == (
        2,
        "",
        "没有“twin”这个问题，是否指“twins”？（用法见：govdisclosure ask --help）\n",
    )
    assert run("ask", tmp_path / "no.parquet", "late").err == f"{tmp_path / 'no.parquet'}：找不到文件\n"
    (tmp_path / "bad.parquet").write_bytes(b"bad")
    assert run("ask", tmp_path / "bad.parquet", "-o", tmp_path) == (2, "", f"{tmp_path / 'bad.parquet'}：不是语料表\n")
    status, _, err = run("ask", corpus, "late", "-o", corpus)
    assert (status, err.startswith(f"{corpus}：不能写入")) == (2, True)
    assert "请指明一个问题" in run("ask", corpus, "--output-format", "csv").err


def test_a_folder_is_no_file(run: Run, corpus: Path, tmp_path: Path) -> None:
    """A file's name, or a format, beside -o is refused before anything is written."""
    for words, said in (
        (["-o", tmp_path / "late.csv"], "不是目录的名称"),
        (["-o", tmp_path, "--output-format", "json"], "不能另选格式"),
    ):
        status, out, err = run("ask", corpus, "late", *words)
        assert (status, out) == (2, "")
        assert said in err
    assert not (tmp_path / "late.csv").exists()
