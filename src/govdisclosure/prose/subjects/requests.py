"""Table 3: which requests a number of the prose counts."""

import re
from collections.abc import Mapping
from typing import Final

from govdisclosure.forms import TableForm, label_key, table_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fields import remembered, specs
from govdisclosure.model.requests import ByApplicant
from govdisclosure.prose.subjects.plain import rest
from govdisclosure.prose.subjects.subject import Subject

__all__ = ["APPLICANTS", "ORGANISATIONS", "OUTCOMES", "counts_all", "requests_subject"]

_BROUGHT: Final = re.compile(
    "(?:上年度?|上一年度?|去年|20[0-9]{2}年度?)(?:度)?(?:遗留|结转|转入|转来|未办结)|结转自?上年|承接上年"
)
_CARRIED_ON: Final = re.compile(
    "结转(?:至|到|入)?(?:下|次|明|20[0-9]{2})|转(?:至|到|入)?(?:下|次)(?:一)?年|(?:尚未|未|正在|仍在)(?:办结|办理)|在办|尚在|仍在|未到(?:答复)?期|未到法定|尚有"
)
_TAKEN: Final = re.compile(
    "收到|收办|受理|接收|接到|新收|共收|收件|^(?!.*(?:办结|答复|回复|办理|处理)).*(?:提出|申请|政府信息)"
)
# What is left of a label without these says that only some are counted: 网络申请, 当场答复.
_VERBS: Final = re.compile(
    "收到|收办|受理|接收|接到|新收|共收|收件|办结|答复|办理|处理|回复|提出|政府信息|公开申请|(?<!依)申请"
)
_SOME: Final = re.compile(
    "通过|网络|网上|在线|平台|信函|邮寄|当面|现场|邮件|传真|渠道|[0-9０-９一二三四五六七八九十]月|季度|半年|下属|所属|移送|转办|转来|人均|平均|每|"
    "其中|名|涉及|关于|当场|首次|延期|延长|补正|逾期|超期|内|经批准|撤回|告知|转送|移交|补充"
)


def counts_all(words: str) -> bool:
    """Tell whether ``words`` count all that there are, and not those of one way, month or matter.

    >>> counts_all("我局共收到政府信息公开申请"), counts_all("网络申请")
    (True, False)
    """
    return _VERBS.search(words) is not None and _SOME.search(words) is None and not rest(words)


_APPLICANTS: Final[Mapping[str, str]] = {
    "法人或其他组织": "organisations",
    "法人和其他组织": "organisations",
    "法人及其他组织": "organisations",
    "法人、其他组织": "organisations",
    "法人或者其他组织": "organisations",
    "自然人": "natural_person",
    "公民": "natural_person",
    "商业企业": "commercial_enterprise",
    "企业": "commercial_enterprise",
    "科研机构": "research_institution",
    "社会公益组织": "public_interest_organization",
    "公益组织": "public_interest_organization",
    "法律服务机构": "legal_service_agency",
    "法人": "organisations",
}
APPLICANTS: Final = tuple(specs(ByApplicant))
"""The columns of table 3, that of the total left out."""
ORGANISATIONS: Final = APPLICANTS[1:]
"""Those of 法人或其他组织: all but the natural persons."""
# Shorter or other words for a row than the form's label.
_ROWS: Final[Mapping[str, str]] = {
    "部分公开": "outcomes.partially_granted",
    "部分予以公开": "outcomes.partially_granted",
    "不予公开": "outcomes.denied",
    "无法提供": "outcomes.unavailable",
    "不予处理": "outcomes.not_processed",
    "其他处理": "outcomes.other",
    "予以公开": "outcomes.granted",
    "同意公开": "outcomes.granted",
    "国家秘密": "outcomes.denied.state_secret",
    "法律行政法规禁止公开": "outcomes.denied.otherwise_prohibited",
    "三安全一稳定": "outcomes.denied.security_and_stability",
    "第三方合法权益": "outcomes.denied.third_party_rights",
    "内部事务信息": "outcomes.denied.internal_affairs",
    "过程性信息": "outcomes.denied.process_information",
    "行政执法案卷": "outcomes.denied.enforcement_file",
    "行政查询事项": "outcomes.denied.administrative_inquiry",
    "不掌握": "outcomes.unavailable.not_held",
    "没有现成信息": "outcomes.unavailable.must_be_created",
    "另行制作": "outcomes.unavailable.must_be_created",
    "申请内容仍不明确": "outcomes.unavailable.still_unclear",
    "补正后仍不明确": "outcomes.unavailable.still_unclear",
    "信访举报投诉类": "outcomes.not_processed.petition",
    "重复申请": "outcomes.not_processed.duplicate",
    "公开出版物": "outcomes.not_processed.published_material",
    "大量反复申请": "outcomes.not_processed.excessive",
    "确认或重新出具": "outcomes.not_processed.reconfirmation",
    "逾期不补正": "outcomes.other.not_corrected_in_time",
    "逾期未按收费通知": "outcomes.other.fee_not_paid_in_time",
}


OUTCOMES: Final = {
    label: path for label, path in _ROWS.items() if path.count(".") == 1 and not label.startswith("部分予")
}
"""The paths of the outcomes, those with rows of their own as a whole, by the words for them."""


def requests_subject(words: str, edition: AnyEdition) -> Subject | None:
    """Return which requests ``words`` count; None where they count some only, such as 网络申请."""
    words = _CLAIM.split(words)[0]
    if _REST.search(words):
        return None
    rows = _rows(words, table_form(edition.requests))
    column = _applicant(words)
    if rows and len(rest(words, (*rows, *_ROWS, *_APPLICANTS, *_ABOUT_ROWS))) <= _FEW:
        return _cells(next(iter(rows)), column, *rows.values())
    if column is not None and _names_all(words):
        return _cells("申请人", column, ("received",), ("received", "brought_forward"), ("outcomes.total",))
    if not counts_all(words):
        return None
    if _TAKEN.search(words):
        also = () if "新收" in words else (("received", "brought_forward"),)
        return _cells("本年新收", None, ("received",), *also)
    return _cells("办理结果总计", None, ("outcomes.total",), ("received",), ("received", "brought_forward"))


_ABOUT_ROWS: Final = (
    *(
        "属于",
        "涉及",
        "因",
        "不予",
        "告知",
        "理由",
        "向",
        "被",
        "而",
        "原因",
        "上年度",
        "上年",
        "上一年度",
        "结转",
        "遗留",
        "转入",
        "下年度",
        "下一年度",
        "下年",
        "继续",
    ),
    *(
        "尚未办结",
        "正在办理",
        "尚在",
        "仍在",
        "法定",
        "期限内",
        "答复期限",
        "未到期",
        "未到",
        "尚有",
        "在办",
        "转",
        "至",
        "下",
        "次年",
        "明年",
        "年",
        "保护",
        "对不",
        "范围",
    ),
)
_FEW: Final = 4
"""How many characters of a label may be strange, where it names a row: 作出不予公开决定时."""


def _names_all(words: str) -> bool:
    """Tell whether ``words`` name a kind of applicant and nothing that only some of its requests have."""
    return not rest(words, _APPLICANTS)


def _applicant(words: str) -> str | None:
    """Return the column that ``words`` name; 公民、法人或者其他组织 are all of them."""
    found = dict.fromkeys(name for label, name in _APPLICANTS.items() if label in words)
    return None if {"natural_person", "organisations"} <= found.keys() else next(iter(found), None)


# What follows is said of all, and counts none: 申请6件全部予以公开. What is left over may be of several rows.
_CLAIM: Final = re.compile("均|全部|都")
_REST: Final = re.compile("其余|余下|剩余|另有|另外")


def _rows(words: str, form: TableForm) -> Mapping[str, tuple[str, ...]]:
    """Return what of the outcomes ``words`` may name, the nearest first: a row, its group, several groups together."""
    if _BROUGHT.search(words):
        return {"上年结转": ("brought_forward",)}
    if _CARRIED_ON.search(words):
        return {"结转下年度继续办理": ("carried_forward",)}
    key = label_key(words)
    hits = [(label, path) for label, path in _labels(form).items() if label in key]
    hits += [(label, path) for label, path in _ROWS.items() if label in words]
    joined = [label for label in OUTCOMES if label in words]
    if len(joined) > 1:  # 予以公开和部分公开合计74件
        return {"、".join(joined): tuple(row for label in joined for row in _below(OUTCOMES[label], form))}
    hits.sort(key=lambda hit: (hit[1].count("."), len(hit[0])), reverse=True)
    return {label: _below(path, form) for label, path in hits}


def _below(path: str, form: TableForm) -> tuple[str, ...]:
    return tuple(row.path for row in form.rows if row.path == path or row.path.startswith(f"{path}."))


@remembered
def _labels(form: TableForm) -> Mapping[str, str]:
    """Return the rows by the Chinese characters of their labels, those of 其他 and the totals left out."""
    keys = {label_key(row.spec.label): row.path for row in form.rows if not row.is_total}
    return {key: path for key, path in keys.items() if path.startswith("outcomes") and key != "其他"}


def _cells(name: str, column: str | None, *rows: tuple[str, ...]) -> Subject:
    columns = ORGANISATIONS if column == "organisations" else (column or "total",)
    return Subject(
        name=name,
        readings=tuple(tuple(f"requests.{row}.{one}" for row in group for one in columns) for group in rows),
    )
