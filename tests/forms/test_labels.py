"""Labels as agencies print them, brought to one key."""

import pytest

from govdisclosure.forms import label_key


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量"),
        ("（三）不予公开", "不予公开"),
        ("(三)不予公开", "不予公开"),
        ("〔3〕不予公开", "不予公开"),
        ("1.属于国家秘密", "属于国家秘密"),
        ("1、属于国家 秘密", "属于国家秘密"),
        ("１．属于国家秘密", "属于国家秘密"),
        ("12 属于国家秘密", "属于国家秘密"),
        ("商业\n企业", "商业企业"),
        ("\u3000商业\xa0企业 ", "商业企业"),
        ("3.危及“三安全一稳定”", "危及三安全一稳定"),
        ("三安全一稳定", "三安全一稳定"),
        ("3.其它", "其他"),
        ("本年增/减", "本年增减"),
        ("本年收费金额（单位：万元）", "本年收费金额单位万元"),
        ("", ""),
        ("1,234", ""),
        ("/", ""),
        ("一、", ""),
        ("十", "十"),
    ],
)
def test_a_label_is_brought_to_its_chinese_characters(printed: str, key: str) -> None:
    """Numbering, brackets, blanks, line breaks and punctuation are put aside; 其它 is 其他."""
    assert label_key(printed) == key


def test_a_hostile_label_is_cut() -> None:
    """A label is no longer than any label can be."""
    assert len(label_key("其它" * 100_000)) <= 200
