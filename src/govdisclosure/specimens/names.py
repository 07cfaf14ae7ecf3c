"""Invented names of places, each of two characters, all different."""

from typing import Final

__all__ = ["MOST", "place_name", "town_name"]

_FIRST: Final = "霁澄砚蘅棠蓼葭筠梧榕桢楠棣柘槿芷荻蒹菡萏蔚碧绛缃皓素朗晴虹霏岚峦岫崖嵩峤沅沁洵淇浔涧渟潇澹濯漪涟沧渌汀"
_SECOND: Final = (
    "禾岭溪川原野屏台湾浦津渡桥亭坪坝垭冲洲港塘泉潭湖池渠堰壑谷峰崖岗坡峪峡岩石峒洞林森园圃苑田畴垌圩寨营堡垒阁楼轩榭坞"
)
_TOWNS_FIRST: Final = "石柳柏松杨槐枫竹桑榆茶麻粟稻麦莲藕菱荷兰梅桂"
_TOWNS_SECOND: Final = "桥溪坪坝岗坡沟湾塘井泉洞铺店集场亭寨营庄"
MOST: Final = len(_FIRST) * len(_SECOND)
"""How many places can be named."""
_STEP: Final = 1_237
"""Coprime with the number of names, so that every name comes once before any comes again."""
_TOWN_STEP: Final = 37


def place_name(number: int, shift: int) -> str:
    """Return the name of place ``number``, from 0; another ``shift`` gives other names to all."""
    at = (number * _STEP + shift) % MOST
    return _FIRST[at // len(_SECOND)] + _SECOND[at % len(_SECOND)]


def town_name(number: int, shift: int) -> str:
    """Return the name of town ``number`` of a county."""
    at = (number * _TOWN_STEP + shift) % (len(_TOWNS_FIRST) * len(_TOWNS_SECOND))
    return _TOWNS_FIRST[at // len(_TOWNS_SECOND)] + _TOWNS_SECOND[at % len(_TOWNS_SECOND)]
