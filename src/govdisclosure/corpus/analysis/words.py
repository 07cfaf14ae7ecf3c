"""What the values in answers are called."""

from collections.abc import Mapping
from typing import Final

from govdisclosure.errors import Lang, Message

__all__ = ["said"]

_WORDS: Final[Mapping[str, Message]] = {
    "national": Message("国家级"),
    "province": Message("省级"),
    "prefecture": Message("市级"),
    "county": Message("县级"),
    "township": Message("乡级"),
    "government": Message("政府"),
    "bodies": Message("部门、乡镇等"),
    "overview": Message("一、总体情况"),
    "problems": Message("五、存在的主要问题及改进情况"),
    "other_matters": Message("六、其他需要报告的事项"),
    "own": Message("与本机关其他年度雷同"),
    "other": Message("与其他机关雷同"),
    "uncertain": Message("可能与本机关的另一份报告雷同"),
    "in_time": Message("按期"),
    "late": Message("逾期"),
    "unknown": Message("无法判断"),
    "published": Message("发布日期"),
    "signed": Message("落款日期"),
    "compared": Message("可以比较"),
    "broken": Message("结转不符"),
    "natural_person": Message("自然人"),
    "commercial_enterprise": Message("商业企业"),
    "research_institution": Message("科研机构"),
    "public_interest_organization": Message("社会公益组织"),
    "legal_service_agency": Message("法律服务机构"),
    "other_organization": Message("其他组织"),
    "total": Message("总计"),
}
_NOTHING: Final = "–"


def said(value: object, lang: Lang) -> str:
    """Return a value of an answer as a person is shown it.

    >>> said("county", "zh"), said(48.0, "zh"), said(None, "zh")
    ('县级', '48.0', '–')
    """
    if value is None:
        return _NOTHING
    return _WORDS[value].text(lang) if isinstance(value, str) and value in _WORDS else str(value)
