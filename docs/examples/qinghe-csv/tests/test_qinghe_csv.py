"""The format keeps the laws of formats."""

import pytest
from qinghe_csv import FORMAT

from govdisclosure.extending.formats import Unreadable
from govdisclosure.extending.kit import check_format


def test_the_format() -> None:
    """What is written is read back, and what is spoilt is refused in one sentence."""
    check_format(FORMAT)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "第一行不是“青禾县年度报告交换格式”"),
        ("青禾县年度报告交换格式,2", "这是第2版的交换文件，只能读第1版"),
        ("青禾县年度报告交换格式", "这是第?版的交换文件，只能读第1版"),
        ("青禾县年度报告交换格式,1\n附件,一", "第2行以“附件”开头，没有这种内容"),
        ("青禾县年度报告交换格式,1\n行,一", "第2行的“行”不在表格或图表里"),
        ('青禾县年度报告交换格式,1\n段落,"一', "第2行不是CSV（unexpected end of data）"),
        ("青禾县年度报告交换格式,1\n" + "段落,一\n" * 20_000, "超过20000行，不像是一份报告"),
    ],
)
def test_what_is_refused(text: str, said: str) -> None:
    """With the line at fault."""
    assert FORMAT.read_text is not None
    with pytest.raises(Unreadable) as caught:
        FORMAT.read_text(text)
    assert str(caught.value) == said
