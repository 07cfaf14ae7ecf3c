"""A sound report in words: an invented body's, complete and right, in which no rule finds anything."""

from collections.abc import Mapping
from typing import Final

from govdisclosure.model.narrative import SectionName

__all__ = ["AGENCY", "FIGURES", "PREAMBLE", "SECTIONS", "SIGNATURE", "TITLE", "YEAR"]

AGENCY: Final = "青禾县水利局"
YEAR: Final = 2022

TITLE: Final = "{agency}{year}年政府信息公开工作年度报告"
PREAMBLE: Final = """\
根据《中华人民共和国政府信息公开条例》第五十条的规定，现公布{agency}{year}年政府信息公开工作年度报告。\
本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。\
本报告可在青禾县人民政府网站（www.qinghexian.gov.cn）查阅。如有疑问，请与{agency}联系\
（地址：青禾县湖滨路8号，邮编：325699，电话：0577-62000000，电子邮箱：xxgk@qinghexian.gov.cn）。
"""
SECTIONS: Final[Mapping[SectionName, str]] = {
    "overview": """\
（一）主动公开。及时公开机构职能、部门预算决算和水利工程建设信息，做到应公开尽公开。
（二）依申请公开。畅通受理渠道，规范办理流程，所有申请都在法定期限内答复。
（三）政府信息管理。严格执行发布审核制度，定期清理行政规范性文件。
（四）平台建设。专人维护公开专栏，及时更新栏目内容。
（五）监督保障。将政府信息公开纳入工作考核，开展社会评议，没有需要责任追究的情形。
""",
    "proactive": "",
    "requests": "",
    "remedies": "",
    "problems": """\
（一）存在的主要问题。政策解读的形式较为单一，部分栏目更新不够及时。
（二）改进情况。增加图文解读，建立栏目更新台账，安排专人逐月核对。
""",
    "other_matters": """\
本机关没有发出收费通知，没有收取信息处理费。没有其他需要报告的事项。
""",
}
"""What the sections say below their heads; the statutory tables stand there besides."""
SIGNATURE: Final = """\
{agency}
{next_year}年1月16日
"""

FIGURES: Final[Mapping[str, str]] = {
    "proactive.normative_documents.issued": "2",
    "proactive.normative_documents.repealed": "1",
    "proactive.normative_documents.in_force": "9",
    "proactive.licensing.decisions": "16",
    "proactive.penalties.decisions": "4",
    "requests.received.natural_person": "5",
    "requests.received.commercial_enterprise": "2",
    "requests.received.total": "7",
    "requests.outcomes.granted.natural_person": "4",
    "requests.outcomes.granted.commercial_enterprise": "2",
    "requests.outcomes.granted.total": "6",
    "requests.outcomes.unavailable.not_held.natural_person": "1",
    "requests.outcomes.unavailable.not_held.total": "1",
    "requests.outcomes.total.natural_person": "5",
    "requests.outcomes.total.commercial_enterprise": "2",
    "requests.outcomes.total.total": "7",
    "remedies.reconsideration.upheld": "1",
    "remedies.reconsideration.total": "1",
}
"""What the cells print that are no noughts, in every edition that has them."""
