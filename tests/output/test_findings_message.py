"""The message to the unit whose report it is."""

from govdisclosure.output import findings_message
from govdisclosure.published import Cell, Place
from tests.output.samples import clean, flawed, hollow, judge
from tests.rules.building import grid, report


def test_the_message_says_what_where_and_what_it_should_be() -> None:
    """Numbered as on the page, with the words, cells, suggestion and provision; what is dismissed is left out."""
    told = findings_message(flawed())
    assert told.startswith(
        "云溪县民政局 · 2023年度 · 2021版格式（云溪县民政局 2023.html）：检查发现以下14个问题，请核实后改正。\n1．［错误］一、总体情况：正文写“25件”"
    )
    lines = told.splitlines()
    for line in (
        "    原文：“本年度新收申请25件，比上年增长50%，全部依法办结。”",
        "    单元格：规章·本年制发件数、规章·本年废止件数“/”",
        "    改法同问题7",
        "    依据：《政府信息公开条例》第五十条",
    ):
        assert line in lines
    assert any(line.startswith("    建议：“一、本年新收政府信息公开申请数量·总计”应为14") for line in lines)
    assert any(line.startswith("    可能是以下之一：“行政复议·总计”应为12（数字颠倒）；") for line in lines)
    assert "2024年3月19日" not in told


def test_the_message_says_where_in_the_file() -> None:
    """Where that is known, as the program that opens the file names it."""
    place = Place(address="表三!F7")
    published = report(tables={"remedies": grid("remedies", {"reconsideration.total": Cell.read("1", place)})})
    assert "    位置：表三!F7" in findings_message(judge(published, "a.xlsx")).splitlines()


def test_the_message_names_the_file_and_not_its_folder() -> None:
    """The unit does not know where the file lies."""
    assert "（东山县水利局.docx）" in findings_message(hollow())


def test_a_message_of_nothing_found() -> None:
    """It is said."""
    assert findings_message(clean()) == "青禾县水利局 · 2022年度 · 2021版格式（clean.html）：检查没有发现问题。"
