"""Text as reports have it: Chinese mostly, with digits, brackets and now and then a letter from elsewhere."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["lines", "texts"]

_COMMON: Final = (
    "政府信息公开年度报告机关部门行政申请受理办理答复主动依法规章许可处罚强制收费复议诉讼维持纠正结果情况问题改进事项"
    "网站平台渠道件条份次个万元比上年增长下降市县区局厅委镇街道，。、：；（）“”0123456789０１２．.%-—/ \u3000"
)
_CHARACTERS: Final = st.one_of(
    st.sampled_from(_COMMON),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
    st.characters(categories=("L", "N", "P", "S", "Zs")),
)


def texts(*, min_size: int = 0, max_size: int | None = 40) -> SearchStrategy[str]:
    """Generate texts of one line, mostly Chinese: no control characters and no surrogates; they may be blank."""
    return st.text(_CHARACTERS, min_size=min_size, max_size=max_size)


def lines(*, max_size: int = 40) -> SearchStrategy[str]:
    """Generate lines of text that are not blank."""
    return st.builds(str.__add__, st.sampled_from(_COMMON[:20]), texts(max_size=max(max_size - 1, 0)))
