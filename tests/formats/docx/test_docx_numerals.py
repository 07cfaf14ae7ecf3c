"""Number formats of Word."""

import pytest

from govdisclosure.formats.docx.reading._numerals import spelt


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", {1: "1", 12: "12", 0: "0"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇", 0: "〇"}),
        ("taiwaneseCounting", {21: "二十一"}),
        ("chineseCountingThousand", {10: "十", 101: "一百零一", 1010: "一千零一十", 0: "零"}),
        ("taiwaneseCountingThousand", {110: "一百一十"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 21: "贰拾壹"}),
        ("ideographLegalTraditional", {3: "叁"}),
        ("japaneseCounting", {1: "一", 10: "十", 21: "二十一", 101: "百一", 110: "百十", 0: "〇"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 0: "0"}),
        ("ideographDigital", {12: "一二", 20: "二〇"}),
        ("taiwaneseDigital", {10: "一〇"}),
        ("japaneseDigitalTenThousand", {3: "三"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉", 11: "11"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalFullWidth2", {3: "３"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
        ("decimalZero", {1: "01", 12: "12"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb", 780: "z" * 30, 781: "781", 0: "0"}),
        ("upperLetter", {3: "C"}),
        ("lowerRoman", {4: "iv", 9: "ix"}),
        ("upperRoman", {1: "I", 1994: "MCMXCIV", 3999: "MMMCMXCIX", 4000: "4000", 0: "0"}),
        ("none", {7: ""}),
        ("koreanCounting", {7: "7"}),
    ],
)
def test_formats(form: str, printed: dict[int, str]) -> None:
    """Each is written as Word writes it, and in digits where it ends."""
    assert {number: spelt(number, form) for number in printed} == printed


def test_numbers_beyond_what_word_counts() -> None:
    """They are digits in any format."""
    assert spelt(2**31, "chineseCounting") == "2147483648"
