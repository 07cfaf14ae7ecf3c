"""Numbers as Word counts paragraphs with them."""

from collections.abc import Callable, Mapping
from typing import Final

from govdisclosure.zh import to_chinese, to_chinese_upper

__all__ = ["spelt"]

_HIGHEST: Final = 32_767
"""Word counts no further; what lies beyond is damaged, or made to hurt."""
_HIGHEST_ROMAN: Final = 3_999
_HIGHEST_LETTER: Final = 780
_HUNDRED: Final = 100


def spelt(number: int, form: str) -> str:
    """Return ``number`` in a number format of Word, in digits where the format does not reach that far.

    >>> [spelt(12, form) for form in ("chineseCounting", "decimalEnclosedCircle", "upperRoman", "lowerLetter")]
    ['十二', '⑫', 'XII', 'l']
    >>> spelt(15, "chineseLegalSimplified"), spelt(3, "ideographTraditional"), spelt(3, "decimalFullWidth")
    ('壹拾伍', '丙', '３')
    """
    spell = _FORMS.get(form)
    if form == "none":
        return ""
    return (spell(number) if spell and 0 <= number <= _HIGHEST else "") or str(number)


def _digits(number: int) -> str:
    return str(number).translate(_SPELT)


_SPELT: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
_WIDE: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def _counted(number: int) -> str:
    """Return 一 to 九十九, and digit by digit what is more."""
    return to_chinese(number) if 0 < number < _HUNDRED else _digits(number)


def _japanese(number: int) -> str:
    """Return 百一 for 101: without 零, and without 一 before 十, 百 and 千."""
    text = to_chinese(number).replace("零", "")
    for unit in "十百千":
        text = text.replace(f"一{unit}", unit)
    return text or "〇"


def _roman(number: int) -> str:
    if number > _HIGHEST_ROMAN:
        return ""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _letters(number: int) -> str:
    """Return a to z, and then aa to zz: the same letter again."""
    repeats, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (repeats + 1) if 0 < number <= _HIGHEST_LETTER else ""


def _of(*rows: str) -> Callable[[int], str]:
    """Return what spells a number by its place in a row of signs."""
    signs = "".join(rows)
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else ""


def _run(first: str, length: int) -> str:
    return "".join(chr(ord(first) + index) for index in range(length))


_CIRCLED: Final = _of(_run("①", 20), _run("㉑", 15), _run("㊱", 15))

_FORMS: Final[Mapping[str, Callable[[int], str]]] = {
    "chineseCounting": _counted,
    "chineseCountingThousand": to_chinese,
    "chineseLegalSimplified": to_chinese_upper,
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedFullstop": _of(_run("⒈", 20)),
    "decimalEnclosedParen": _of(_run("⑴", 20)),
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalZero": lambda number: f"{number:02}",
    "ideographDigital": _digits,
    "ideographEnclosedCircle": _of(_run("㊀", 10)),
    "ideographLegalTraditional": to_chinese_upper,
    "ideographTraditional": _of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _of("子丑寅卯辰巳午未申酉戌亥"),
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": _digits,
    "lowerLetter": _letters,
    "lowerRoman": lambda number: _roman(number).lower(),
    "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": to_chinese,
    "taiwaneseDigital": _digits,
    "upperLetter": lambda number: _letters(number).upper(),
    "upperRoman": _roman,
}
