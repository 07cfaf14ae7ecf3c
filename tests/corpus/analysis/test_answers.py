"""Answers summed up, and their pictures."""

from datetime import date
from typing import Any, Final
from xml.etree import ElementTree as ET

from govdisclosure.corpus.analysis import Answer, ask, connect
from govdisclosure.corpus.analysis.picture import picture
from govdisclosure.corpus.analysis.words import said
from govdisclosure.model.narrative import Chart, Series
from tests.corpus.analysis.reports import row, table

SVG: Final = "{http://www.w3.org/2000/svg}"


def _late() -> Answer:
    rows = [row("东山县水利局"), row("东山县财政局", 2023), row("东山县教育局", 2023)]
    with connect(table(*rows)) as database:
        return ask(database, "late")


def test_a_chart_sums_the_rows_up() -> None:
    """By category and series, in words; what a category has none of is said so."""
    chart = _late().chart
    assert (chart.title, chart.categories) == ("逾期公布的机关", ("2022", "2023"))
    assert chart.series == (Series(name="无法判断", values=("1", "2")),)
    with connect(table(row(texts=[_text("overview")]), row("东山县财政局", texts=[_text("overview")]))) as database:
        database.execute("SET threads = 1")
        chart = ask(database, "twins", "en").chart
    assert chart.series[0].values == ("2",)


def test_none_is_nought() -> None:
    """A year in which no report is late, a section without twins of one kind: the number is known, and is 0."""
    rows = [
        row("东山县水利局", published_on=date(2023, 1, 9)),
        row("东山县水利局", 2023, published_on=date(2024, 2, 1)),
        row("东山县财政局", 2023, published_on=date(2024, 1, 9)),
    ]
    with connect(table(*rows)) as database:
        chart = ask(database, "late").chart
    assert chart.series == (Series(name="按期", values=("1", "1")), Series(name="逾期", values=("0", "1")))
    twins = [row(year=year, texts=[_text("overview")]) for year in (2022, 2023)]
    twins += [row(f"东山县{name}局", texts=[_text("problems")]) for name in ("财政", "教育")]
    with connect(table(*twins)) as database:
        chart = ask(database, "twins").chart
    assert {series.name: series.values for series in chart.series} == {
        "与其他机关雷同": ("0", "2"),
        "与本机关其他年度雷同": ("2", "0"),
    }


def test_what_cannot_be_compared_is_said() -> None:
    """A table that is a picture is not carried over, and not broken either; one column that both say is enough."""
    rows = [
        row(year=2020, **_figures("carried_forward", 3)),
        row(year=2021, **_figures("brought_forward", 3)),
        row(year=2022, pictures=["requests"]),
        row("东山县财政局", 2020, **_figures("carried_forward", 1)),
        row("东山县财政局", 2021, **_figures("brought_forward", 2)),
    ]
    with connect(table(*rows)) as database:
        chart = ask(database, "carry-over").chart
    assert chart.categories == ("2021", "2022")
    assert chart.series == (
        Series(name="可以比较", values=("2", "0")),
        Series(name="结转不符", values=("1", "0")),
        Series(name="无法判断", values=("0", "1")),
    )


def _figures(line: str, total: int) -> dict[str, Any]:
    return {f"requests.{line}.total": total}


def _text(section: str) -> dict[str, object]:
    return {"section": section, "characters": 200, "sketch": [*range(32)]}


def test_a_picture_stands_by_itself() -> None:
    """It is XML, on white, with title and unit above the bars, and all texts in fonts that have Chinese; always the same."""
    answer = _late()
    svg = answer.svg()
    assert svg is not None
    assert svg == _late().svg()
    root = ET.fromstring(svg)  # noqa: S314  (our own)
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert texts[:2] == ["逾期公布的机关", "有法定期限的报告数"]
    assert {"2022", "2023", "无法判断", "1", "2"} <= {*texts}
    assert root.get("font-family", "").startswith("Noto Sans CJK SC")
    assert root[0].get("fill") == "#fff"
    assert [one.get("href") for one in root.iter() if one.get("href")] == []


def test_nothing_of_a_text_is_markup() -> None:
    """Names come from pages that anybody wrote."""
    svg = picture(Chart(title="<b>&", categories=("</text>",), series=(Series(name="<i>", values=("1",)),)), "<u>")
    assert svg is not None
    texts = [one.text for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  (our own)
    assert texts[:2] == ["<b>&", "<u>"]
    assert "</text>" in texts


def test_a_picture_needs_a_figure() -> None:
    """Where all bars would be nought long there is none."""
    assert picture(Chart(title="空", categories=("一",), series=(Series(name="一", values=("0",)),)), "件") is None


def test_values_are_said_in_words() -> None:
    """What has a name of its own; numbers and names as they are."""
    assert [said(value, "zh") for value in ("county", 3, 48.0, None, "东山县")] == ["县级", "3", "48.0", "–", "东山县"]
