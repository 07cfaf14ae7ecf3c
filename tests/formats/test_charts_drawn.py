"""Charts as pictures: bars as long as their figures, texts as they are, and nothing that a page would notice."""

import sys
import threading
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest

from govdisclosure.errors import MissingExtra
from govdisclosure.formats.charts import svg_of
from govdisclosure.model.narrative import Chart, Series

SVG = "{http://www.w3.org/2000/svg}"


def chart(*values: str, name: str | None = None, title: str | None = None) -> Chart:
    """Return a chart of one series."""
    categories = tuple(f"类别{index}" for index in range(len(values)))
    return Chart(title=title, categories=categories, series=(Series(name=name, values=values),))


def drawn(of: Chart) -> ET.Element:
    """Return the picture of a chart."""
    svg = svg_of(of)
    assert svg is not None
    return ET.fromstring(svg)  # noqa: S314  (our own)


def texts(of: Chart) -> list[str]:
    """Return the texts of a picture."""
    return [element.text or "" for element in drawn(of).iter(f"{SVG}text")]


def lengths(of: Chart) -> list[float]:
    """Return how long the bars are, to the left of the axis below nought."""
    found: list[float] = []
    for path in drawn(of).iter(f"{SVG}path"):
        if path.get("fill", "").startswith("#"):
            _, left, _, _, right, *_ = path.get("d", "").split()
            found.append(float(right) - float(left))
    return found


def test_bars_are_as_long_as_their_figures() -> None:
    """Figures are read as a person would; what is no number, or a range, has no bar and is printed all the same."""
    said = ("1,000", "500余件", "25%", "一百", "-250", "略", "10-20件")
    longest, *rest = lengths(chart(*said))
    shares = [length / longest for length in rest]
    assert shares == pytest.approx([0.5, 0.025, 0.1, -0.25, 0, 0])
    assert [text for text in texts(chart(*said)) if text in said] == list(said)


def test_bars_below_nought_alone() -> None:
    """They grow to the left."""
    longest, other = lengths(chart("-10", "-5"))
    assert longest < 0
    assert other / longest == pytest.approx(0.5)


@pytest.mark.parametrize(
    "nothing", [Chart(), chart(), chart("0", "/"), Chart(categories=("甲",)), chart(*["1"] * 51)], ids=str
)
def test_a_chart_that_makes_no_picture(nothing: Chart) -> None:
    """Nothing but noughts, or more bars than an eye can take in: its table says it all."""
    assert svg_of(nothing) is None


def test_series_and_categories_are_named() -> None:
    """A series has its colour in the legend; what is missing at the end of a series or of the categories is blank."""
    both = Chart(
        categories=("甲",),
        series=(Series(name="2022年", values=("1", "2")), Series(name="2021年", values=("3",))),
    )
    assert texts(both) == ["1", "2", "3", "", "甲", "", "2022年", "2021年"]
    assert "2022年" not in texts(chart("1"))


def test_lines_are_broken_between_words() -> None:
    """Latin words stay whole where they can; Chinese is broken anywhere."""
    labels = ("GD202 a row does not sum to its total", "5. Problems and improvements", "abcdefghijklmnopqrstuvwxyzabcd")
    found = texts(Chart(categories=(*labels, "GD302 正文数字与表格不符"), series=(Series(values=("1",) * 4),)))[4:]
    assert found[:5] == ["GD202 a row", "does not sum", "to its total", "5. Problems and", "improvements"]
    assert found[5:] == ["abcdefghijklmno", "pqrstuvwxyzabcd", "GD302 正文数", "字与表格不符"]


def test_texts_are_texts() -> None:
    """Markup, formulas and control characters in them are nothing else; long ones are broken, and cut in the end."""
    nasty = Chart(
        title=r"<b>&\2\g", categories=("<script>$x$\x00\n乙", "很长的类别" * 12), series=(Series(values=("1", "2")),)
    )
    assert texts(nasty)[2:] == [
        "<script>$x$ 乙",
        "很长的类别很长的类别很长的类别很长的",
        "类别很长的类别很长的类别很长的类别很",
        "长的类别很长的类别很长的类别很长的…",
    ]
    assert texts(Chart(categories=("规划计划及其执行情况",), series=(Series(values=("1",)),)))[1:] == [
        "规划计划及",
        "其执行情况",
    ]
    assert drawn(nasty).findtext(f"{SVG}title") == r"<b>&\2\g"
    assert drawn(chart("1")).findtext(f"{SVG}title") == "图表"


def test_a_picture_stands_alone() -> None:
    """No rule, no id and no address that is not its own; it has a name and says what it is."""
    svg = svg_of(chart("1", "2", title="数量"), "chart-7")
    assert svg is not None
    assert svg.startswith("<svg ")
    root = ET.fromstring(svg)  # noqa: S314  (our own)
    assert root.get("role") == "img"
    ids = [element.get("id") for element in root.iter() if "id" in element.attrib]
    assert ids == ["chart-7-title", "chart-7-desc"]
    assert (root.get("aria-labelledby") or "").split() == ids
    assert not {element.tag for element in root.iter()} & {f"{SVG}style", f"{SVG}defs", f"{SVG}image", f"{SVG}use"}
    assert "href" not in svg
    assert "url(" not in svg


def test_settings_do_not_matter_and_are_left_alone() -> None:
    """Whatever else draws in the process, in whatever thread: the same chart is the same text."""
    alone = svg_of(chart("1", "2", name="甲"))
    settings: Any = mpl
    with settings.rc_context({"svg.fonttype": "path", "font.size": 30, "axes.facecolor": "black", "text.usetex": True}):
        before = dict(settings.rcParams)
        found: list[str | None] = []
        threads = [threading.Thread(target=lambda: found.append(svg_of(chart("1", "2", name="甲")))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [alone] * 4
        assert dict(settings.rcParams) == before


def test_without_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that is missing is named; a chart that makes no picture needs none."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtra) as error:
        svg_of(chart("1"))
    assert error.value.extra == "charts"
    assert svg_of(chart("0")) is None
