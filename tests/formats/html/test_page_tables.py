"""Tables of a page: heads say what they are the heads of, spans are those of the form."""

import pytest
from lxml import html as lxml_html

from govdisclosure.document import Table, TableCell
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, AnyEdition
from govdisclosure.published import PublishedReport
from tests.formats.html.written import page_of, page_with, parsed
from tests.model.making import made_report


def tables_of(edition: AnyEdition) -> list[lxml_html.HtmlElement]:
    """Return the three tables of a report of ``edition``."""
    return list(parsed(page_of(PublishedReport.of(made_report(edition)))).iter("table"))


def heads(table: lxml_html.HtmlElement, scope: str) -> list[str]:
    """Return the heads of ``table`` with a ``scope``."""
    return [head.text_content() for head in table.xpath(f".//th[@scope='{scope}']")]


@pytest.mark.parametrize("edition", [EDITION_2019, EDITION_2021], ids=str)
def test_every_head_says_whose_it_is(edition: AnyEdition) -> None:
    """A cell is a head with a scope, or a figure; every table has a caption, and no head is empty."""
    for table in tables_of(edition):
        assert table.xpath("caption/@class") == ["unseen"]
        assert table.findtext("caption")
        assert set(table.xpath(".//th/@scope")) <= {"col", "colgroup", "row", "rowgroup"}
        assert not table.xpath(".//th[not(@scope) or not(normalize-space())]")
        assert not table.xpath(".//td[@scope]")


def test_table_2_has_a_group_of_rows_for_each_provision() -> None:
    """What stands across the table is the head of the rows below it; the heads between are those of the columns below."""
    table, _, _ = tables_of(EDITION_2021)
    assert [body.xpath("tr/th[@scope='rowgroup']/text()") for body in table.iter("tbody")] == [
        ["第二十条第（一）项"],
        ["第二十条第（五）项"],
        ["第二十条第（六）项"],
        ["第二十条第（八）项"],
    ]
    assert heads(table, "col")[:5] == ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "信息内容"]
    assert heads(table, "row")[:2] == ["规章", "行政规范性文件"]
    assert not table.findall("thead")


def test_table_3_has_groups_of_columns_and_rows() -> None:
    """The corner and 申请人情况 head groups of columns, 三、 the rows beside it; what spans within a group heads its span."""
    _, table, _ = tables_of(EDITION_2021)
    assert table.xpath("colgroup/@span") == ["3", "7"]
    assert heads(table, "colgroup")[0].startswith("（本列数据的勾稽关系为")
    assert heads(table, "colgroup")[1:] == ["申请人情况"]
    assert heads(table, "rowgroup") == ["三、本年度办理结果"]
    first, second, third = table.iter("tbody")
    assert len(first) == 2
    assert second[0][0].get("rowspan") == str(len(second))
    assert [row[0].text for row in (*first, *third)] == [
        "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理",
    ]  # fmt: skip
    denied = next(head for head in table.iter("th") if head.text == "（三）不予公开")
    assert (denied.get("scope"), denied.get("rowspan")) == ("row", "8")
    organisations = next(head for head in table.iter("th") if head.text == "法人或其他组织")
    assert (organisations.get("scope"), organisations.get("colspan")) == ("col", "5")
    assert table.get("class") == "wide"
    assert len(table.xpath("thead/tr")) == 3


def test_table_4_has_two_groups_of_columns() -> None:
    """行政复议 and 行政诉讼."""
    _, _, table = tables_of(EDITION_2021)
    assert heads(table, "colgroup") == ["行政复议", "行政诉讼"]
    assert table.xpath("colgroup/@span") == ["5", "10"]
    assert len(table.xpath("tbody/tr/td")) == 15


def test_a_table_that_is_none_of_the_form() -> None:
    """Its cells are as they are, ragged; a row without cells is none; what heads nothing is no head."""
    rows = (
        (TableCell(text="", head="column"), TableCell(text="数量", head="column")),
        (),
        (TableCell(text="甲<\n乙", head="row"), TableCell(text="1"), TableCell(text="注", colspan=2)),
        (TableCell(text="丙"),),
    )
    markup = (
        '<table data-govdisclosure="table"><caption class="unseen">其他表格</caption>\n'
        '<thead><tr><td></td><th scope="col">数量</th></tr></thead>\n'
        '<tbody><tr><th scope="row">甲&lt;<br>乙</th><td>1</td><td colspan="2">注</td></tr>\n'
        "<tr><td>丙</td></tr></tbody></table>"
    )
    assert markup in page_with(Table(rows=rows, heads=1))


def test_prose_in_a_cell_is_not_set_like_a_figure() -> None:
    """It begins where a line begins."""
    assert f'<td class="prose">{"长" * 31}</td><td>{"短" * 30}</td>' in page_with(
        Table(rows=((TableCell(text="长" * 31), TableCell(text="短" * 30)),))
    )


def test_a_table_of_heads_alone() -> None:
    """It has no body."""
    page = page_with(Table(rows=((TableCell(text="甲", head="column"),),), heads=1))
    assert '<thead><tr><th scope="col">甲</th></tr></thead></table>' in page
