"""Lists of the units that are expected: whatever offices keep them in."""

import sys
from collections.abc import Iterable, Sequence
from io import BytesIO

import docx
import openpyxl
import pytest
from PIL import Image

from govdisclosure.errors import Unreadable
from govdisclosure.model.agency import Agency
from govdisclosure.rollup import Expectation, expectation_of

CODE = "11990102MB0000001P"
LIST = "# 2022年应报单位\n\n青禾县水利局\n  青禾县教育局  \n#青禾县档案馆\n"


def names(text: str, encoding: str = "utf-8") -> list[str]:
    """Return the names on a list."""
    return [unit.name for unit in expectation_of(text.encode(encoding)).units]


def said(text: str) -> list[str]:
    """Return what is said of a list."""
    return [note.text() for note in expectation_of(text.encode()).notes]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_name_a_line(encoding: str, end: str) -> None:
    """Blank lines and comments are left out, whatever the encoding and the ends of lines."""
    assert names(LIST.replace("\n", end), encoding) == ["青禾县水利局", "青禾县教育局"]


@pytest.mark.parametrize(
    "text",
    [
        f"青禾县水利局,{CODE},330102\n青禾县教育局",
        f"青禾县水利局，{CODE}，330102\n青禾县教育局,,",
        f"name,code,region\n青禾县水利局,{CODE},330102\n青禾县教育局",
        f"单位名称\t统一社会信用代码\t行政区划代码\n青禾县水利局\t{CODE}\t330102\n青禾县教育局",
        f'序号,行政区划代码,统一社会信用 代码,单 位\n1,330102,{CODE.lower()},"青禾县水利局"\n2,,,青禾县教育局',
        f"单位全称（盖章）;统一社会信用代码;区划代码\n青禾县水利局;{CODE};330102\n青禾县教育局;；",
        f"1,青禾县水利局,{CODE},330102\n2,青禾县教育局",
        f"1、青禾县水利局,{CODE},330102\n二、青禾县教育局\n",
        f"（1）青禾县水利局\t{CODE}\t330102\n2. 青禾县教育局\t\t",
        f"# 应报\nName,Code,Region\n\n青禾县水利局,{CODE},330102\n青禾县教育局,\n,,\n",
    ],
)
def test_a_table_of_units(text: str) -> None:
    """Columns in the order name, code, region, or as the heads say; commas or semicolons of either width, or tabs; numbered or not."""
    assert expectation_of(text.encode()) == Expectation(
        units=(Agency(name="青禾县水利局", code=CODE, region="330102"), Agency(name="青禾县教育局"))
    )
    assert said(text) == []


def test_who_is_there_twice_is_said_and_expected_once() -> None:
    """By name or by code, with the line."""
    assert names(f"甲局,{CODE}\n乙局\n\n丙局,{CODE}\n乙 局") == ["甲局", "乙局"]
    assert said(f"甲局,{CODE}\n乙局\n\n丙局,{CODE}\n乙 局") == [
        "第4行：“丙局”在名单中重复",
        "第5行：“乙 局”在名单中重复",
    ]


ROWS: list[list[str | int | None]] = [
    ["2022年应报单位名单"],
    ["序号", "单位名称", "统一社会信用代码", "区划代码"],
    [1, "青禾县水利局", CODE, 330102],
    [2, "青禾县教育局", None, None],
]


def workbook(rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """Return a workbook with ``rows`` on its sheet."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet(index=0)
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            sheet.cell(row, column, value)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_is_a_list() -> None:
    """With what stands above its heads left out and said."""
    found = expectation_of(workbook(ROWS))
    assert found.units == (Agency(name="青禾县水利局", code=CODE, region="330102"), Agency(name="青禾县教育局"))
    assert [note.text() for note in found.notes] == ["第1行在表头之前，未使用"]


def test_a_sheet_is_read_by_its_columns() -> None:
    """Whatever a row of it leaves blank: the heads, a row for a group of units, a remark, a second sheet."""
    rows: list[list[str | int | None]] = [
        [None, "序号", "备注", "单位"],
        [None, None, None, "县直部门"],
        [None, 1, "已报", "青禾县水利局"],
        [None, 2, None, "青禾县教育局"],
        [None, "填表人："],
    ]
    found = expectation_of(workbook(rows))
    assert [unit.name for unit in found.units] == ["青禾县水利局", "青禾县教育局"]
    assert [note.text() for note in found.notes] == [
        "第2行：“县直部门”不像单位名称，未使用",
        "第5行：没有单位名称，未使用",
    ]


def test_a_column_of_a_workbook_is_a_list() -> None:
    """The lines are those of the sheet."""
    found = expectation_of(workbook([["青禾县水利局"], [], ["青禾县教育局"], ["青禾县 水利局"]]))
    assert [unit.name for unit in found.units] == ["青禾县水利局", "青禾县教育局"]
    assert [note.text() for note in found.notes] == ["第4行：“青禾县 水利局”在名单中重复"]


def test_a_document_is_a_list() -> None:
    """Its paragraphs, its numbered ones and its tables; a picture says no name."""
    document = docx.Document()
    document.add_paragraph("2022年应报单位名单")
    document.add_paragraph("青禾县水利局")
    document.add_paragraph("青禾县教育局", style="List Number")
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    document.add_picture(picture)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "青禾县林业局", CODE
    file = BytesIO()
    document.save(file)
    found = expectation_of(file.getvalue())
    assert [unit.name for unit in found.units] == ["青禾县水利局", "青禾县教育局", "青禾县林业局"]
    assert [note.text() for note in found.notes] == ["第1行：“2022年应报单位名单”不像单位名称，未使用"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2022年应报单位名单",
            "2022年1月3日",
            "附件1",
            "县直部门（32个）",
            "乡镇（街道）",
            "序号",
            "备注",
        ),
        *("请各单位按时报送", "注：以下单位须报送", "下列单位应当报告。", "联系人：某某", "合计1个单位", "小计"),
        *("2", "三", "③", "---", "<td>青禾县档案馆</td>", "```", "| --- |"),
    ],
)
def test_what_is_no_unit_is_said(text: str) -> None:
    """A title, a date, the head of a column or a group, a sentence, a sum, a number alone, mark-up."""
    assert names(f"{text}\n青禾县水利局\n- 青禾县教育局") == ["青禾县水利局", "青禾县教育局"]
    assert said(f"{text}\n青禾县水利局\n- 青禾县教育局") == [f"第1行：“{text}”不像单位名称，未使用"]


def test_heads_that_stand_there_again_are_no_unit() -> None:
    """As on every page of a table."""
    text = "序号,单位名称（盖章）\n1,青禾县水利局\n序号,单位名称（盖章）\n2,青禾县教育局"
    assert names(text) == ["青禾县水利局", "青禾县教育局"]
    assert said(text) == ["第3行：“单位名称（盖章）”不像单位名称，未使用"]


def test_a_sentence_with_commas_is_no_unit() -> None:
    """A unit of which a sentence is told is one, by its name."""
    text = "按照通知要求，各单位应当按时报送。\n青禾县水利局，没有代码。"
    assert names(text) == ["青禾县水利局"]
    assert said(text)[0] == "第1行：“按照通知要求”不像单位名称，未使用"


def test_what_is_wrong_is_said_and_the_unit_is_kept_by_its_name() -> None:
    """All of it at once."""
    text = f"name,code,region\n,{CODE}\n甲局,123\n乙局,,33\n丙\x0b局"
    assert names(text) == ["甲局", "乙局", "丙", "局"]
    assert said(text) == [
        "第2行：没有单位名称，未使用",
        "第3行：“甲局”的代码“123”不是有效的统一社会信用代码，未使用",
        "第4行：“乙局”的“33”不是行政区划代码，未使用",
    ]
    assert said('"甲\n局"') == []
    assert said("甲\tx\ty\t\n乙\ud7ff局\x01") == [
        "第1行：“甲”的代码“x”不是有效的统一社会信用代码，未使用",
        "第1行：“甲”的“y”不是行政区划代码，未使用",
    ]


def test_codes_that_cannot_be_checked_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named, and the names are used."""
    monkeypatch.setitem(sys.modules, "stdnum.cn", None)
    found = expectation_of(f"甲局,{CODE}".encode())
    assert found.units == (Agency(name="甲局"),)
    assert [note.text() for note in found.notes] == [
        "第1行：统一社会信用代码未使用（核对代码需要：pip install 'govdisclosure[agency]'）"
    ]


def test_a_list_without_units_is_refused() -> None:
    """Else nobody would be missing."""
    with pytest.raises(Unreadable, match=r"^名单中没有单位名称$"):
        expectation_of("应报单位名单\n合计".encode())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rest", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """In one sentence."""
    with pytest.raises(Unreadable):
        expectation_of(data)
