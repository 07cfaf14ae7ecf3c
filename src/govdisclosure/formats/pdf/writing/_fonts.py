"""The Chinese fonts that there are: for each part of a document the prescribed one, or one that is like it."""

from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["families_for"]

_SERIF: Final = (
    *("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "Songti SC", "STSong"),
    *("SimSun", "NSimSun", "AR PL SungtiL GB", "AR PL UMing CN"),
)
_SANS: Final = (
    *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "PingFang SC", "Microsoft YaHei"),
    *("WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
)
_PRESCRIBED: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05T", "STZhongsong", *_SERIF, *_SANS),
    "body": ("FangSong_GB2312", "FangSong", "STFangsong", "FZFangSong-Z02S", "FZFangSong-Z02", *_SERIF, *_SANS),
    "kai": (
        *(
            "KaiTi_GB2312",
            "KaiTi",
            "STKaiti",
            "Kaiti SC",
            "FZKai-Z03S",
            "FZKai-Z03",
            "AR PL UKai CN",
            "AR PL KaitiM GB",
        ),
        *("LXGW WenKai", *_SERIF, *_SANS),
    ),
    "hei": ("SimHei", "STHeiti", "Heiti SC", "FZHei-B01S", "FZHei-B01", *_SANS, *_SERIF),
}


def families_for(there: Iterable[str]) -> dict[str, list[str]]:
    """Return for each part of a document the families among ``there`` to set it in, the best first."""
    known = set(there)
    return {part: [name for name in names if name in known] for part, names in _PRESCRIBED.items()}
