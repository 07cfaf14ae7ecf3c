"""``compare`` as a command: text, JSON, exit status."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from attrs import evolve
from rich.cells import cell_len
from rich.console import Console

from govdisclosure.api.comparing import compare
from govdisclosure.cli._compare_text import page
from govdisclosure.cli._paper import plain
from govdisclosure.errors import Lang
from govdisclosure.formats.json import dumps
from govdisclosure.model.editions import EDITION_2019, EDITION_2021
from govdisclosure.published import Grid, PublishedReport
from govdisclosure.rules import Example
from tests.cli.conftest import Run
from tests.rules.building import grid, requests

Pair = tuple[Path, Path]
OLD = Example(
    year=2021,
    cells={"requests.received.natural_person": "8", "requests.received.total": "10", "proactive.fees.amount": "3.5"},
    adds={"overview": "（六）公开数量。全年公开工作动态137条。\n举办培训2次。"},
)
NEW = Example(
    cells={
        "requests.received.natural_person": "3",
        "requests.received.total": "",
        "proactive.fees.amount": "12.75",
        "remedies.reconsideration.corrected": "2",
        "remedies.reconsideration.upheld": None,
    },
    adds={"overview": "（六）公开数量。全年公开工作动态86条。\n上线意见箱。"},
)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Pair]:
    """Write two reports to files."""

    def _put(old: PublishedReport, new: PublishedReport) -> Pair:
        paths = tmp_path / "old.json", tmp_path / "new.json"
        for path, report in zip(paths, (old, new), strict=True):
            path.write_text(dumps(report), encoding="utf-8")
        return paths

    return _put


@pytest.fixture
def pair(put: Callable[..., Pair]) -> Pair:
    """Write two reports that differ in every way to files."""
    return put(OLD.report, NEW.report)


def test_differences_as_text(run: Run, pair: Pair) -> None:
    """Figures with difference and rate below the label of their row, sentences with their marks; they are no findings."""
    outcome = run("compare", *pair)
    assert (outcome.status, outcome.err) == (0, "")
    lines = [" ".join(line.split()) for line in outcome.out.splitlines()]
    for line in (
        f"2021年度 {pair[0]}",
        "青禾县水利局 · 2022年度 · 2021版格式",
        "成文日期 2022年1月16日 2023年1月16日",
        "相似度96%，内容雷同",
        "~ 全年公开工作动态〔137→86〕条。",
        "− 举办培训2次。",
        "+ 上线意见箱。",
        "一、本年新收政府信息公开申请数量",
        "自然人 8 3 −5 下降62.5%",
        "总计 10 （空）",
        "本年收费金额（单位：万元） 3.5 12.75 +9.25万元 增长2.6倍",
        "结果维持 1 （无此格）",
        "结果纠正 0 2 +2 由0增加到2",
    ):
        assert line in lines, outcome.out


def test_differences_in_english(run: Run, pair: Pair) -> None:
    """Rates are percentages; labels stay those of the form."""
    lines = [" ".join(line.split()) for line in run("compare", *pair, "--lang", "en").out.splitlines()]
    assert "自然人 8 3 −5 −62.5%" in lines
    assert any("2022-01-16 2023-01-16" in line for line in lines)
    assert "本年收费金额（单位：万元） 3.5 12.75 +9.25万元 +264.3%" in lines
    assert any(line.startswith("结果纠正 0 2 +2 ") and line.isascii() is False for line in lines)


def test_nothing_is_wider_than_the_terminal() -> None:
    """Eighty columns are enough for everything: long labels and sentences are folded."""
    languages: tuple[Lang, ...] = ("zh", "en")
    comparison = compare(OLD.report, NEW.report)
    for lang in languages:
        console = Console(width=80, file=StringIO(), color_system=None)
        with console.capture() as capture:
            console.print(page(comparison, lang))
        assert "…" not in capture.get()
        assert max(map(cell_len, capture.get().splitlines())) <= 80


def test_two_reports_without_a_difference(run: Run, put: Callable[..., Pair]) -> None:
    """It is said, and that they are of one year."""
    outcome = run("compare", *put(NEW.report, NEW.report))
    assert outcome.status == 0
    assert "两份报告是同一年度的（2022年度）" in outcome.out
    assert "两份报告没有不同" in outcome.out
    assert "旧" in outcome.out.split()


def test_what_cannot_be_compared_is_said(run: Run, put: Callable[..., Pair]) -> None:
    """That the editions differ for the whole; where a table stands, what of it is left out, or that it is missing or a picture."""
    outcome = run("compare", *put(Example(year=2020).report, Example(year=2021).report))
    assert "两份报告的格式不同（2019版和2021版），口径不同的各行两年不可比，未作比较" in outcome.out
    assert outcome.out.count("两份报告的此表格式不同，不可比") == 1
    assert outcome.out.count("格式不同，未比较：（六）其他处理\n") == 1
    assert "15个单元格没有变化" in outcome.out
    pictured = PublishedReport(year=2021, edition=EDITION_2019, requests=Grid.pictured(requests().form))
    table = grid("proactive", edition=EDITION_2019)
    other = PublishedReport(year=2022, edition=EDITION_2019, requests=requests(), proactive=table)
    outcome = run("compare", *put(pictured, other))
    assert "“2021年度”报告没有此表" in outcome.out
    assert "“2021年度”报告的此表是图片，无法比较" in outcome.out
    assert "机关名称不明 · 2022年度 · 2019版格式" in outcome.out


def test_a_table_on_another_form_is_said_where_it_stands() -> None:
    """When the reports are on one edition, but for a table."""
    old = evolve(Example(year=2021, tables={"proactive": "2019", "requests": "2019"}).report, edition=EDITION_2021)
    text = plain(page(compare(old, NEW.report), "zh"))
    assert "两份报告的此表格式不同，不可比" in text
    assert "格式不同，未比较：（六）其他处理\n" in text


def test_sections_that_are_missing_or_in_another_order(run: Run, put: Callable[..., Pair]) -> None:
    """A section in one report only; the same sentences in another order; a report of no year, edition or body."""
    old = Example(has={"problems": None, "other_matters": "甲事已毕。乙事未完。"})
    new = Example(has={"other_matters": "乙事未完。甲事已毕。"})
    outcome = run("compare", *put(old.report, new.report))
    assert "“旧”报告没有这一部分" in outcome.out
    assert "文字相同，次序不同" in outcome.out
    outcome = run("compare", *put(PublishedReport(title="年度报告"), NEW.report))
    assert "机关名称不明 · 年度不明 · 格式不明" in outcome.out
    assert "（无）" in outcome.out


def test_differences_as_json(run: Run, pair: Pair) -> None:
    """Every key that docs/reference/compare.md has, and no other."""
    document = run("compare", *pair, "--output-format", "json").document
    assert document["version"] == 1
    assert document["old"]["year"] == 2021
    changes = {
        (table["table"], change["row"], change["column"]): change
        for table in document["tables"]
        for change in table["changes"]
    }
    fee = changes["proactive", "fees", "amount"]
    assert (fee["difference"], fee["unit"], fee["wording"]) == ("9.25", "万元", "增长2.6倍")
    assert fee["rate"] == pytest.approx(9.25 / 3.5)
    blank = changes["requests", "received", "total"]
    assert (blank["difference"], blank["rate"], blank["wording"]) == (None, None, None)
    assert blank["new"] == {"text": "", "value": None, "state": "blank", "unit": None}
    nought = changes["remedies", "reconsideration", "corrected"]
    assert (nought["difference"], nought["rate"], nought["wording"]) == (2, None, "由0增加到2")
    overview = next(section for section in document["sections"] if section["section"] == 1)
    assert overview["alike"] is True
    assert overview["changes"][0]["figures"] == [{"old": "137", "new": "86"}]
    assert [section["section"] for section in document["sections"]] == [*range(7)]


def test_differences_go_to_a_file(run: Run, pair: Pair, tmp_path: Path) -> None:
    """In each format; nothing is shown then."""
    for kind, start in (("text", "2021年度"), ("json", "{"), ("html", "<!DOCTYPE html>")):
        out = tmp_path / f"out.{kind}"
        outcome = run("compare", *pair, "--output-format", kind, "-o", out)
        assert (outcome.status, outcome.out) == (0, "")
        assert out.read_text(encoding="utf-8").startswith(start)


def test_a_file_that_cannot_be_read(run: Run, pair: Pair, tmp_path: Path) -> None:
    """Each is said in a line, and nothing is compared."""
    outcome = run("compare", tmp_path / "none.html", tmp_path / "gone.html")
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.count("找不到文件") == 2
    assert run("compare", pair[0]).status == 2
