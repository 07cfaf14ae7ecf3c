"""Which of the statutory tables a passage speaks of."""

import re
from typing import Final, Literal, TypeAlias

__all__ = ["Topic", "is_other_business", "topic_of"]

Topic: TypeAlias = Literal["requests", "remedies"]
"""Table 3 or table 4."""

_ABOUT_REQUESTS: Final = re.compile(
    "公开(?:的)?申请|申请公开|依申请|政府信息申请|信息申请|公开申请件|申请(?:件|量|数)|申请人申请|件申请|(?:提出|提交)(?:的)?申请|(?:收到|新收|受理|办结)(?:的)?申请(?=[0-9０-９，。])"
)
_ABOUT_REMEDIES: Final = re.compile("复议|诉讼|应诉")
_OTHER_BUSINESS: Final = re.compile(
    "建议|提案|信访|来信|来访|投诉|举报|咨询|留言|热线|工单|许可申请|登记|报装|救助|听证|备案|无关|领导信箱|局长信箱|县长信箱|市长信箱|诉求|事项|许可|处罚"
)
_DISCLOSURE: Final = re.compile("(?:政府|政务)?信息公开|依申请|公开申请|申请公开|信息")


_NOT_THESE: Final = re.compile(
    "无关|不属(?!于)|复议机关审理|为复议机关|公文|发文|公开属性|板块|栏目设置|主动公开[^，。；、0-9]{0,4}[0-9]{1,6}[^，。；、]{0,3}[、，]依申请公开"
)


def topic_of(text: str) -> Topic | None:
    """Return which table ``text`` speaks of, None where it speaks of neither or of both.

    >>> topic_of("收到政府信息公开申请3件"), topic_of("办理人大代表建议4件")
    ('requests', None)
    """
    if _NOT_THESE.search(text):
        return None
    remedies = _ABOUT_REMEDIES.search(text)
    if remedies and _DISCLOSURE.search(text):
        return "remedies"
    return "requests" if _ABOUT_REQUESTS.search(text) and not remedies else None


def is_other_business(text: str) -> bool:
    """Tell whether ``text`` speaks of what these tables do not count: suggestions, complaints, hotlines.

    >>> is_other_business("办理人大代表建议4件。")
    True
    """
    return bool(_OTHER_BUSINESS.search(text) and not _ABOUT_REQUESTS.search(text)) or bool(_NOT_THESE.search(text))
