"""Answers summed up, and their pictures."""

from typing import Final
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
