"""Whether words say nothing but what a cell is: a number with other words counts only some of it."""

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["rest"]

_BODY: Final = (
    "(?:局|委员会|委|厅|人民政府|政府|办公室|办事处|街道|镇|乡|县|市|区|省|海关|管委会|院|机关|部门|单位|系统|中心)"
)
_WHEN: Final = (
    "[0-9０-９]{4}年度?(?:12月(?:31日|底)?|底|末)?|(?:截至|截止)(?:到)?(?:[0-9０-９]{4}年)?(?:年底|12月底|12月31日|底)?|全年度?|本年度?|今年以来|今年|当年|年内|年度|"
    "报告期内?|一年来|期间|年底"
)
_WHO: Final = f"[我本全各该](?:级|{_BODY})+|^[^，。；：、通由向对在从按经于]{{1,20}}?{_BODY}(?:及其?(?:办公室|政府办公室))?(?=$|共|新|收|受|接|办|未|全|本|累|总|依|[0-9])"
_PLAIN: Final = re.compile(
    f"{_WHO}|{_WHEN}|"
    "依申请公开|政府信息公开|信息公开|政府信息|公开申请|申请人|申请件|申请书|申请|政府|政务|信息|公开|依法依规|依法|依规|认真|积极|妥善|规范|稳妥|"
    "收到|收办|受理|接收|接到|新收|收件|办结|答复|办理|处理|回复|完毕|提出|提交|作出|做出|决定书?|予以|结果|处理|登记|接|收|"
    "实现|实行|继续|依旧|仍|大约|将近|接近|超过|不到|不足|约|近|逾|超|任何|一件|1件|公民|、|法人|或者|及其他|其他组织|社会组织|组织|"
    "数量|书面|各类|各种|有效|新增|总数|总量|案件|事项|共计|合计|总计|累计|总共|一共|按期|按时|及时|已经|已|方面|情况|情形|工作|各级|行政机关|部门|单位|"
    '件数|人|的|了|和|或|及|与|共|书|表|量|为|是|达|到|有|等|件|数|总|由|对|其|中|在|类|以|：|:|“|”|"|[ \u3000（）()]'
)


def rest(words: str, labels: Iterable[str] = ()) -> str:
    """Return what is left of ``words`` without ``labels``, the names of bodies and years, and words that narrow nothing.

    >>> rest("2022年，我局共收到政府信息公开申请".replace("，", "")), rest("网络申请")
    ('', '网络')
    """
    for label in sorted(labels, key=len, reverse=True):
        words = words.replace(label, "")
    return _PLAIN.sub("", words)
