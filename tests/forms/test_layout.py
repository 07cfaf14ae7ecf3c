"""The tables drawn as the official forms draw them: literally, rectangular, every figure once."""

from typing import TypeAlias

import pytest

from govdisclosure.forms import LayoutCell, form_of, layout_of, table_form
from govdisclosure.forms.layout import Layout, layout_of_rows
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import Requests2019, Requests2021
from govdisclosure.model.table import Table

Drawn: TypeAlias = tuple[str, int, int]
"""Label ("" for the place of a figure), rows spanned, columns spanned."""

FIGURE: Drawn = ("", 1, 1)
SEVEN = [FIGURE] * 7


def _one(label: str, rows: int = 1, columns: int = 1) -> Drawn:
    return (label, rows, columns)


PROACTIVE_2021: list[list[Drawn]] = [
    [_one("第二十条第（一）项", 1, 4)],
    [_one("信息内容"), _one("本年制发件数"), _one("本年废止件数"), _one("现行有效件数")],
    [_one("规章"), FIGURE, FIGURE, FIGURE],
    [_one("行政规范性文件"), FIGURE, FIGURE, FIGURE],
    [_one("第二十条第（五）项", 1, 4)],
    [_one("信息内容"), _one("本年处理决定数量", 1, 3)],
    [_one("行政许可"), ("", 1, 3)],
    [_one("第二十条第（六）项", 1, 4)],
    [_one("信息内容"), _one("本年处理决定数量", 1, 3)],
    [_one("行政处罚"), ("", 1, 3)],
    [_one("行政强制"), ("", 1, 3)],
    [_one("第二十条第（八）项", 1, 4)],
    [_one("信息内容"), _one("本年收费金额（单位：万元）", 1, 3)],
    [_one("行政事业性收费"), ("", 1, 3)],
]
PROACTIVE_2019: list[list[Drawn]] = [
    [_one("第二十条第（一）项", 1, 4)],
    [_one("信息内容"), _one("本年新制作数量"), _one("本年新公开数量"), _one("对外公开总数量")],
    [_one("规章"), FIGURE, FIGURE, FIGURE],
    [_one("规范性文件"), FIGURE, FIGURE, FIGURE],
    [_one("第二十条第（五）项", 1, 4)],
    [_one("信息内容"), _one("上一年项目数量"), _one("本年增/减"), _one("处理决定数量")],
    [_one("行政许可"), FIGURE, FIGURE, FIGURE],
    [_one("其他对外管理服务事项"), FIGURE, FIGURE, FIGURE],
    [_one("第二十条第（六）项", 1, 4)],
    [_one("信息内容"), _one("上一年项目数量"), _one("本年增/减"), _one("处理决定数量")],
    [_one("行政处罚"), FIGURE, FIGURE, FIGURE],
    [_one("行政强制"), FIGURE, FIGURE, FIGURE],
    [_one("第二十条第（八）项", 1, 4)],
    [_one("信息内容"), _one("上一年项目数量"), _one("本年增/减", 1, 2)],
    [_one("行政事业性收费"), FIGURE, ("", 1, 2)],
    [_one("第二十条第（九）项", 1, 4)],
    [_one("信息内容"), _one("采购项目数量"), _one("采购总金额", 1, 2)],
    [_one("政府集中采购"), FIGURE, ("", 1, 2)],
]
_HEAD: list[list[Drawn]] = [
    [_one("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), _one("申请人情况", 1, 7)],
    [_one("自然人", 2, 1), _one("法人或其他组织", 1, 5), _one("总计", 2, 1)],
    [_one("商业企业"), _one("科研机构"), _one("社会公益组织"), _one("法律服务机构"), _one("其他")],
    [_one("一、本年新收政府信息公开申请数量", 1, 3), *SEVEN],
    [_one("二、上年结转政府信息公开申请数量", 1, 3), *SEVEN],
]
_OUTCOMES: list[list[Drawn]] = [
    [_one("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1, 2), *SEVEN],
    [_one("（三）不予公开", 8, 1), _one("1.属于国家秘密"), *SEVEN],
    [_one("2.其他法律行政法规禁止公开"), *SEVEN],
    [_one("3.危及“三安全一稳定”"), *SEVEN],
    [_one("4.保护第三方合法权益"), *SEVEN],
    [_one("5.属于三类内部事务信息"), *SEVEN],
    [_one("6.属于四类过程性信息"), *SEVEN],
    [_one("7.属于行政执法案卷"), *SEVEN],
    [_one("8.属于行政查询事项"), *SEVEN],
    [_one("（四）无法提供", 3, 1), _one("1.本机关不掌握相关政府信息"), *SEVEN],
    [_one("2.没有现成信息需要另行制作"), *SEVEN],
    [_one("3.补正后申请内容仍不明确"), *SEVEN],
    [_one("（五）不予处理", 5, 1), _one("1.信访举报投诉类申请"), *SEVEN],
    [_one("2.重复申请"), *SEVEN],
    [_one("3.要求提供公开出版物"), *SEVEN],
    [_one("4.无正当理由大量反复申请"), *SEVEN],
    [_one("5.要求行政机关确认或重新出具已获取信息"), *SEVEN],
]
_FOOT: list[list[Drawn]] = [[_one("（七）总计", 1, 2), *SEVEN], [_one("四、结转下年度继续办理", 1, 3), *SEVEN]]
REQUESTS_2021: list[list[Drawn]] = [
    *_HEAD,
    [_one("三、本年度办理结果", 22, 1), _one("（一）予以公开", 1, 2), *SEVEN],
    *_OUTCOMES,
    [
        _one("（六）其他处理", 3, 1),
        _one("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        *SEVEN,
    ],
    [_one("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"), *SEVEN],
    [_one("3.其他"), *SEVEN],
    *_FOOT,
]
REQUESTS_2019: list[list[Drawn]] = [
    *_HEAD,
    [_one("三、本年度办理结果", 20, 1), _one("（一）予以公开", 1, 2), *SEVEN],
    *_OUTCOMES,
    [_one("（六）其他处理", 1, 2), *SEVEN],
    *_FOOT,
]
_RESULTS: list[Drawn] = [_one("结果维持"), _one("结果纠正"), _one("其他结果"), _one("尚未审结"), _one("总计")]
REMEDIES: list[list[Drawn]] = [
    [_one("行政复议", 1, 5), _one("行政诉讼", 1, 10)],
    [*((label, 2, 1) for label, _, _ in _RESULTS), _one("未经复议直接起诉", 1, 5), _one("复议后起诉", 1, 5)],
    [*_RESULTS, *_RESULTS],
    [FIGURE] * 15,
]


@pytest.mark.parametrize(
    ("cls", "drawn"),
    [
        (Proactive2019, PROACTIVE_2019),
        (Proactive2021, PROACTIVE_2021),
        (Requests2019, REQUESTS_2019),
        (Requests2021, REQUESTS_2021),
        (Remedies, REMEDIES),
    ],
    ids=["proactive 2019", "proactive 2021", "requests 2019", "requests 2021", "remedies"],
)
def test_a_table_is_drawn_as_the_official_form_draws_it(cls: type[Table], drawn: list[list[Drawn]]) -> None:
    """Labels and spans are those of the printed form, cell for cell."""
    layout = layout_of(table_form(cls))
    assert [[(cell.text, cell.rowspan, cell.colspan) for cell in row] for row in layout] == drawn


def _laid(layout: Layout) -> dict[tuple[int, int], LayoutCell]:
    """Lay the drawn cells out on a grid, as a browser does; no two may meet."""
    places: dict[tuple[int, int], LayoutCell] = {}
    for number, row in enumerate(layout):
        column = 0
        for cell in row:
            while (number, column) in places:
                column += 1
            for down in range(cell.rowspan):
                for right in range(cell.colspan):
                    assert (number + down, column + right) not in places
                    places[number + down, column + right] = cell
    return places


def test_every_layout_is_a_full_rectangle(edition: AnyEdition) -> None:
    """The spans leave no hole and stick out nowhere, nor where only some rows of the form are drawn."""
    for form in form_of(edition).tables:
        parts = [
            form.rows[start:end] for start in range(len(form.rows)) for end in range(start + 1, len(form.rows) + 1)
        ]
        for layout in (layout_of(form), *(layout_of_rows(form, part) for part in parts)):
            places = _laid(layout)
            rows = {row for row, _ in places}
            columns = {column for _, column in places}
            assert len(places) == len(rows) * len(columns)
            assert rows == set(range(len(layout)))
            assert columns == set(range(len(columns)))


def test_every_figure_is_drawn_once(edition: AnyEdition) -> None:
    """Each cell of the form has one place, in the form's order, and every other drawn cell is a label."""
    for form in form_of(edition).tables:
        drawn = [cell for row in layout_of(form) for cell in row]
        assert [cell.path for cell in drawn if cell.path] == [cell.path for cell in form.cells]
        assert all(bool(cell.text) != bool(cell.path) for cell in drawn)


def test_a_figure_stands_in_its_row_and_below_its_column(edition: AnyEdition) -> None:
    """In tables 2 and 3 the label of a figure's row is on its left, and that of its column is above it."""
    for form in form_of(edition).tables[:2]:
        places = _laid(layout_of(form))
        for (row, column), cell in places.items():
            if cell.path:
                place = form.cells[form.index[cell.path]]
                head = next(spec for spec in form.row(place.row).columns if spec.name == place.column)
                assert form.row(place.row).spec.label in {places[row, left].text for left in range(column)}
                assert head.spec.label in {places[up, column].text for up in range(row)}
