"""What a number of the prose counts: a cell of a statutory table, a sum of cells, or a thing the tables do not have."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, TypeAlias, final

from attrs import frozen

from govdisclosure.forms import TableForm, label_key
from govdisclosure.forms.table import table_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fields import remembered

__all__ = ["ORGANISATIONS", "Reading", "Subject", "Topic", "is_other_business", "is_plain", "subject_of", "topic_of"]

Reading: TypeAlias = tuple[str, ...]
"""Cells, by their whole paths, whose sum a number may be."""

Topic: TypeAlias = Literal["requests", "remedies"]
"""Which table a passage speaks of."""


@final
@frozen(kw_only=True)
class Subject:
    """What is counted: ``readings`` has a sum of cells for each meaning that the words have."""

    name: str
    readings: tuple[Reading, ...]


_RECEIVED: Final = ("received.total",)
_FORWARD: Final = ("brought_forward.total",)
_CARRIED: Final = ("carried_forward.total",)
_OUTCOMES: Final = ("outcomes.total",)
_ALL: Final = ("received.total", "brought_forward.total")

_ABOUT_REQUESTS: Final = re.compile(
    "公开(?:的)?申请|申请公开|依申请|政府信息申请|信息申请|公开申请件|申请(?:件|量|数)|申请人申请"
)
_ABOUT_REMEDIES: Final = re.compile("复议|诉讼|应诉")
_OTHER_BUSINESS: Final = re.compile(
    "建议|提案|信访|来信|来访|投诉|举报|咨询|留言|热线|工单|许可申请|登记|报装|救助|听证|备案|无关|领导信箱|局长信箱|县长信箱|市长信箱|诉求|事项|许可|处罚"
)
_DISCLOSURE: Final = re.compile("(?:政府|政务)?信息公开|依申请|公开申请|申请公开|信息")


_NOT_THESE: Final = re.compile("无关|公文|发文|公开属性|板块|栏目设置")


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


def subject_of(words: str, topic: Topic | None, edition: AnyEdition, context: str = "") -> Subject | None:
    """Return what ``words`` count in the tables of ``edition``, None where they count nothing of theirs.

    Args:
        words: those around the number, within its clause.
        topic: what the passage speaks of.
        context: what its sentence says before.

    >>> from govdisclosure.model.editions import EDITION_2021
    >>> subject_of("收到政府信息公开申请", "requests", EDITION_2021).readings
    (('requests.received.total',), ('requests.received.total', 'requests.brought_forward.total'))
    """
    if _OTHER_BUSINESS.search(words) and not _ABOUT_REQUESTS.search(words):
        own = _proactive(words, edition)
        return own
    if topic == "remedies":
        return _remedies(words, context)
    if topic == "requests":
        return _requests(words, edition)
    return _proactive(words, edition)


def is_other_business(text: str) -> bool:
    """Tell whether ``text`` speaks of what these tables do not count: suggestions, complaints, hotlines.

    >>> is_other_business("办理人大代表建议4件。")
    True
    """
    return bool(_OTHER_BUSINESS.search(text) and not _ABOUT_REQUESTS.search(text)) or bool(_NOT_THESE.search(text))


# --- table 3 ---------------------------------------------------------------------------------------------------------

_BROUGHT: Final = re.compile(
    "(?:上年度?|上一年度?|去年|20[0-9]{2}年度?)(?:度)?(?:遗留|结转|转入|转来|未办结)|结转自?上年|承接上年"
)
_CARRIED_ON: Final = re.compile(
    "结转(?:至|到|入)?(?:下|次|明|20[0-9]{2})|转(?:至|到|入)?(?:下|次)(?:一)?年|(?:尚未|未|正在|仍在)(?:办结|办理)|在办|尚在|仍在"
)
_DONE: Final = re.compile("办结|答复|办理完毕|处理完毕|回复|办理")
_TAKEN: Final = re.compile("收到|收办|受理|接收|接到|新收|共收|收件|(?<!依)申请(?!公开)")
# What is left of a label without these says that only some are counted: 网络申请, 当场答复.
_VERBS: Final = re.compile(
    "收到|收办|受理|接收|接到|新收|共收|收件|办结|答复|办理|处理|回复|提出|政府信息|公开申请|依申请|申请"
)
_PLAIN: Final = re.compile(
    "收到|收办|受理|接收|接到|新收|收件|办结|答复|办理|处理|回复|完毕|提出|提交|政府|政务|信息|公开|依法|依规|依|申请|"
    "本机关|[我本](?:局|委|办|厅|镇|乡|县|市|区|街道|院|中心|单位|级|部门|部)|任何|一件|1件|公民|、|法人|或者|及其他|其他组织|社会组织|组织|数量|书面|各类|各种|有效|新增|总数|总量|案件|事项|共计|合计|总计|累计|本年度?|全年|按期|按时|及时|已|"
    '件数|情况|人|的|了|和|或|及|共|书|表|量|为|达|到|有|等|件|数|总|：|:|“|”|"|[ \u3000（）()]|[0-9０-９]{4}年度?'
)
_SOME: Final = re.compile(
    "通过|网络|网上|在线|平台|信函|邮寄|当面|现场|邮件|传真|渠道|[0-9０-９一二三四五六七八九十]月|季度|半年|下属|所属|移送|转办|转来|人均|平均|每|"
    "其中|名|涉及|关于|当场|首次"
)


def is_plain(words: str) -> bool:
    """Tell whether ``words`` count all that there are, and not those of one way, month or matter.

    >>> is_plain("我局共收到政府信息公开申请"), is_plain("网络申请")
    (True, False)
    """
    verb = _VERBS.search(words)
    if verb is None or _SOME.search(words[: verb.start()]):
        return False
    return not _PLAIN.sub("", words[verb.start() :])


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
ORGANISATIONS: Final = (
    "commercial_enterprise",
    "research_institution",
    "public_interest_organization",
    "legal_service_agency",
    "other_organization",
)
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


def _requests(words: str, edition: AnyEdition) -> Subject | None:
    form = table_form(edition.requests)
    row = _row(words, form)
    column = next((name for label, name in _APPLICANTS.items() if label in words), None)
    if _BROUGHT.search(words):
        return _cells("上年结转", column, ("brought_forward",))
    if _CARRIED_ON.search(words):
        return _cells("结转下年度继续办理", column, ("carried_forward",))
    if row is not None:
        label, path = row
        rows = tuple(r.path for r in form.rows if r.path == path or r.path.startswith(f"{path}."))
        return _cells(label, column, rows)
    if column is not None:
        return _cells("申请人", column, ("received",), ("received", "brought_forward"), ("outcomes.total",))
    if not is_plain(words):
        return None
    if _DONE.search(words) and not re.search("收到|新收|受理|接收", words):
        return _cells("办理结果总计", None, ("outcomes.total",), ("received",), ("received", "brought_forward"))
    if _TAKEN.search(words):
        if "新收" in words:
            return _cells("本年新收", None, ("received",))
        return _cells("本年新收", None, ("received",), ("received", "brought_forward"))
    return None


def _row(words: str, form: TableForm) -> tuple[str, str] | None:
    key = label_key(words)
    printed = _labels(form)
    hits = [(label, path) for label, path in printed.items() if label in key]
    hits += [(label, path) for label, path in _ROWS.items() if label in words and _has(form, path)]
    return max(hits, key=lambda hit: (len(hit[0]), hit[1].count(".")), default=None)


def _has(form: TableForm, path: str) -> bool:
    return any(row.path == path or row.path.startswith(f"{path}.") for row in form.rows)


@remembered
def _labels(form: TableForm) -> Mapping[str, str]:
    """Return the rows by the Chinese characters of their labels, those of 其他 and the totals left out."""
    keys = {label_key(row.spec.label): row.path for row in form.rows if not row.is_total}
    return {key: path for key, path in keys.items() if len(key) > 2 and path.startswith("outcomes")}  # noqa: PLR2004


def _cells(name: str, column: str | None, *rows: tuple[str, ...]) -> Subject:
    columns = ORGANISATIONS if column == "organisations" else (column or "total",)
    return Subject(
        name=name,
        readings=tuple(tuple(f"requests.{row}.{one}" for row in group for one in columns) for group in rows),
    )


# --- table 4 ---------------------------------------------------------------------------------------------------------

_RESULTS: Final = (
    ("upheld", re.compile("维持")),
    ("corrected", re.compile("纠正|撤销|确认违法|败诉")),
    ("pending", re.compile("尚未审结|未审结|正在审理|审理中|未结")),
    ("other", re.compile("其他结果")),
)
_KINDS: Final = (
    ("未经复议直接起诉", ("litigation_direct",)),
    ("直接起诉", ("litigation_direct",)),
    ("复议后起诉", ("litigation_after_reconsideration",)),
    ("复议后提起", ("litigation_after_reconsideration",)),
)


def _remedies(words: str, context: str) -> Subject | None:
    blocks = next((blocks for label, blocks in _KINDS if label in words), None)
    if blocks is None:
        both = (("reconsideration",) if "复议" in words else ()) + (
            ("litigation_direct", "litigation_after_reconsideration") if "诉讼" in words else ()
        )
        blocks = both
    if not blocks and any(pattern.search(words) for _, pattern in _RESULTS):
        blocks = _last_block(context)
    if not blocks:
        return None
    result = next((name for name, pattern in _RESULTS if pattern.search(words)), "total")
    return Subject(name="行政复议、行政诉讼", readings=(tuple(f"remedies.{block}.{result}" for block in blocks),))


def _last_block(context: str) -> tuple[str, ...]:
    """Return the block that a sentence named last: 行政复议3件，其中维持2件."""
    named = {
        context.rfind("复议"): ("reconsideration",),
        context.rfind("诉讼"): ("litigation_direct", "litigation_after_reconsideration"),
    }
    at = max(named)
    return named[at] if at >= 0 else ()


# --- table 2 ---------------------------------------------------------------------------------------------------------

_DOCUMENTS: Final = "(?P<kind>行政规范性文件|规范性文件|规章)"
_ISSUED: Final = re.compile(
    "(?:制发|制定|出台|印发|制定出台|新制定)(?:了)?(?:行政规范性文件|规章)|(?:行政规范性文件|规章)(?:制发|本年制发)"
)
_REPEALED: Final = re.compile("废止(?:行政规范性文件|规章)?|(?:行政规范性文件|规章)废止")
_IN_FORCE: Final = re.compile("现行有效")
_DECISIONS: Final = (
    ("licensing", re.compile("行政许可(?:处理)?决定")),
    ("penalties", re.compile("行政处罚(?:处理)?决定")),
    ("compulsory_measures", re.compile("行政强制(?:处理)?决定")),
)


def _proactive(words: str, edition: AnyEdition) -> Subject | None:
    form = table_form(edition.proactive)
    for name, path in _table_2(words):
        if path in form.index:
            return Subject(name=name, readings=((f"proactive.{path}",),))
    return None


def _table_2(words: str) -> Iterator[tuple[str, str]]:
    row = (
        "normative_documents"
        if "规范性文件" in words
        else "rules"
        if re.search("(?<!党内法)规章(?!制度)", words)
        else None
    )
    if row is not None:
        if _IN_FORCE.search(words):
            yield "现行有效件数", f"{row}.in_force"
        elif _REPEALED.search(words):
            yield "本年废止件数", f"{row}.repealed"
        elif _ISSUED.search(words):
            yield "本年制发件数", f"{row}.issued"
    for name, pattern in _DECISIONS:
        if pattern.search(words) and not re.search("公开|公示|归集|报送", words):
            yield "本年处理决定数量", f"{name}.decisions"
    if "行政事业性收费" in words and re.search("金额|收费(?:共计|合计|总计|收入|共)?$|收取", words):
        yield "本年收费金额", "fees.amount"
