"""Table 3: 收到和处理政府信息公开申请情况, by kind of applicant, in both editions (国办公开办函〔2019〕60号, 〔2021〕30号)."""

from collections.abc import Iterator
from operator import attrgetter
from typing import ClassVar, Final, Protocol, final

from attrs import field, frozen

from govdisclosure.errors import Message, Violation
from govdisclosure.model.acts import NOTICE_2019, NOTICE_2021, REGULATIONS, Act
from govdisclosure.model.fields import count, row, specs, stated
from govdisclosure.model.record import Row, sums, total_of
from govdisclosure.model.table import Table

__all__ = [
    "BALANCE",
    "ByApplicant",
    "Denied",
    "NotProcessed",
    "OtherOutcomes2021",
    "Outcomes2019",
    "Outcomes2021",
    "Requests2019",
    "Requests2021",
    "RequestsTable",
    "Unavailable",
]

_ORGANIZATION = "法人或其他组织"

BALANCE = (("received", "brought_forward"), ("outcomes.total", "carried_forward"))
"""The statutory identity: the rows on the left add up to as much as those on the right, in each column."""


@final
@frozen(kw_only=True)
class ByApplicant(Row):
    """One row of table 3: requests by kind of applicant (申请人情况), in 件."""

    natural_person: int = field(metadata=count("自然人", also=("公民",)))
    commercial_enterprise: int = field(metadata=count("商业企业", under=_ORGANIZATION))
    research_institution: int = field(metadata=count("科研机构", under=_ORGANIZATION))
    public_interest_organization: int = field(metadata=count("社会公益组织", also=("公益组织",), under=_ORGANIZATION))
    legal_service_agency: int = field(metadata=count("法律服务机构", also=("法律服务组织",), under=_ORGANIZATION))
    other_organization: int = field(metadata=count("其他", also=("其他组织",), under=_ORGANIZATION))

    @property
    @stated("总计", also=("合计",))
    def total(self) -> int:
        """All applicants (总计), in 件."""
        return (
            self.natural_person
            + self.commercial_enterprise
            + self.research_institution
            + self.public_interest_organization
            + self.legal_service_agency
            + self.other_organization
        )

    @classmethod
    def zero(cls) -> "ByApplicant":
        """Return a row in which every count is 0."""
        return cls(**dict.fromkeys(specs(cls), 0))


@final
@frozen(kw_only=True)
class Denied(Table):
    """（三）不予公开: refused under articles 14 to 16 of the Regulations."""

    state_secret: ByApplicant = field(metadata=row("1.属于国家秘密", provision=REGULATIONS.article("第十四条")))
    otherwise_prohibited: ByApplicant = field(
        metadata=row(
            "2.其他法律行政法规禁止公开", also=("其他法律法规禁止公开",), provision=REGULATIONS.article("第十四条")
        )
    )
    security_and_stability: ByApplicant = field(
        metadata=row("3.危及“三安全一稳定”", provision=REGULATIONS.article("第十四条"))
    )
    third_party_rights: ByApplicant = field(
        metadata=row("4.保护第三方合法权益", also=("保护第三方合法利益",), provision=REGULATIONS.article("第十五条"))
    )
    internal_affairs: ByApplicant = field(
        metadata=row(
            "5.属于三类内部事务信息", also=("属于三类内部管理信息",), provision=REGULATIONS.article("第十六条第一款")
        )
    )
    process_information: ByApplicant = field(
        metadata=row("6.属于四类过程性信息", provision=REGULATIONS.article("第十六条第二款"))
    )
    enforcement_file: ByApplicant = field(
        metadata=row(
            "7.属于行政执法案卷", also=("属于行政执法案卷信息",), provision=REGULATIONS.article("第十六条第二款")
        )
    )
    administrative_inquiry: ByApplicant = field(metadata=row("8.属于行政查询事项"))

    @property
    def total(self) -> ByApplicant:
        """All refusals."""
        return _total(self)


@final
@frozen(kw_only=True)
class Unavailable(Table):
    """（四）无法提供: the information is not held, does not exist as such, or was not made out."""

    not_held: ByApplicant = field(
        metadata=row(
            "1.本机关不掌握相关政府信息", also=("本机关不掌握相关信息",), provision=REGULATIONS.article("第三十六条")
        )
    )
    must_be_created: ByApplicant = field(
        metadata=row("2.没有现成信息需要另行制作", provision=REGULATIONS.article("第三十八条"))
    )
    still_unclear: ByApplicant = field(metadata=row("3.补正后申请内容仍不明确"))

    @property
    def total(self) -> ByApplicant:
        """All requests for information that could not be provided."""
        return _total(self)


@final
@frozen(kw_only=True)
class NotProcessed(Table):
    """（五）不予处理: requests that are not to be dealt with as requests for information."""

    petition: ByApplicant = field(
        metadata=row(
            "1.信访举报投诉类申请", also=("信访、举报、投诉类申请",), provision=REGULATIONS.article("第三十九条")
        )
    )
    duplicate: ByApplicant = field(metadata=row("2.重复申请", provision=REGULATIONS.article("第三十六条")))
    published_material: ByApplicant = field(
        metadata=row("3.要求提供公开出版物", provision=REGULATIONS.article("第三十九条"))
    )
    excessive: ByApplicant = field(
        metadata=row("4.无正当理由大量反复申请", provision=REGULATIONS.article("第三十五条"))
    )
    reconfirmation: ByApplicant = field(
        metadata=row("5.要求行政机关确认或重新出具已获取信息", also=("要求行政机关确认或者重新出具已获取信息",))
    )

    @property
    def total(self) -> ByApplicant:
        """All requests not processed."""
        return _total(self)


@final
@frozen(kw_only=True)
class OtherOutcomes2021(Table):
    """（六）其他处理 of edition 2021: three rows, withdrawn requests among the last."""

    not_corrected_in_time: ByApplicant = field(
        metadata=row(
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            also=("申请人无正当理由逾期不补正",),
            provision=REGULATIONS.article("第三十条"),
        )
    )
    fee_not_paid_in_time: ByApplicant = field(
        metadata=row(
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            also=("申请人逾期未按收费通知要求缴纳费用",),
        )
    )
    other: ByApplicant = field(metadata=row("3.其他"))

    @property
    def total(self) -> ByApplicant:
        """All requests dealt with in another way."""
        return _total(self)


@final
@frozen(kw_only=True)
class Outcomes2021(Table):
    """三、本年度办理结果 of edition 2021."""

    granted: ByApplicant = field(metadata=row("（一）予以公开"))
    partially_granted: ByApplicant = field(
        metadata=row("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", also=("部分公开",))
    )
    denied: Denied = field(metadata=row("（三）不予公开"))
    unavailable: Unavailable = field(metadata=row("（四）无法提供"))
    not_processed: NotProcessed = field(metadata=row("（五）不予处理"))
    other: OtherOutcomes2021 = field(metadata=row("（六）其他处理"))

    @property
    @stated("（七）总计", also=("合计",))
    def total(self) -> ByApplicant:
        """All outcomes of the year (（七）总计)."""
        return _total(self)


@final
@frozen(kw_only=True)
class Outcomes2019(Table):
    """三、本年度办理结果 of edition 2019, in which （六）其他处理 is a single row."""

    granted: ByApplicant = field(metadata=row("（一）予以公开"))
    partially_granted: ByApplicant = field(
        metadata=row("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", also=("部分公开",))
    )
    denied: Denied = field(metadata=row("（三）不予公开"))
    unavailable: Unavailable = field(metadata=row("（四）无法提供"))
    not_processed: NotProcessed = field(metadata=row("（五）不予处理"))
    other: ByApplicant = field(metadata=row("（六）其他处理", also=("其他",)))

    @property
    @stated("（七）总计", also=("合计",))
    def total(self) -> ByApplicant:
        """All outcomes of the year (（七）总计)."""
        return _total(self)


class _Outcomes(Protocol):
    @property
    def granted(self) -> ByApplicant: ...
    @property
    def partially_granted(self) -> ByApplicant: ...
    @property
    def denied(self) -> Denied: ...
    @property
    def unavailable(self) -> Unavailable: ...
    @property
    def not_processed(self) -> NotProcessed: ...
    @property
    def total(self) -> ByApplicant: ...


class RequestsTable(Protocol):
    """What table 3 of every edition has."""

    @property
    def received(self) -> ByApplicant:
        """一、本年新收政府信息公开申请数量."""
        ...

    @property
    def brought_forward(self) -> ByApplicant:
        """二、上年结转政府信息公开申请数量."""
        ...

    @property
    def outcomes(self) -> _Outcomes:
        """三、本年度办理结果."""
        ...

    @property
    def carried_forward(self) -> ByApplicant:
        """四、结转下年度继续办理."""
        ...


_RECEIVED = row("一、本年新收政府信息公开申请数量", also=("本年新收政府信息公开申请数", "新收政府信息公开申请数量"))
_BROUGHT_FORWARD = row(
    "二、上年结转政府信息公开申请数量", also=("上年结转政府信息公开申请数", "上年度结转政府信息公开申请数量")
)
_OUTCOMES = row("三、本年度办理结果")
_CARRIED_FORWARD = row("四、结转下年度继续办理", also=("结转下年继续办理",))


@final
@frozen(kw_only=True)
class Requests2021(Table):
    """Table 3 of edition 2021: 25 rows and 7 columns as published, 144 counts without totals.

    Raises:
        InvalidReport: 一 + 二 ≠ （七） + 四 in a column.
    """

    table_name: ClassVar[str] = "requests"

    received: ByApplicant = field(metadata=_RECEIVED)
    brought_forward: ByApplicant = field(metadata=_BROUGHT_FORWARD)
    outcomes: Outcomes2021 = field(metadata=_OUTCOMES)
    carried_forward: ByApplicant = field(metadata=_CARRIED_FORWARD)

    balance: ClassVar[tuple[tuple[str, ...], tuple[str, ...]]] = BALANCE

    def _violations(self) -> Iterator[Violation]:
        return _unbalanced(self, NOTICE_2021)


@final
@frozen(kw_only=True)
class Requests2019(Table):
    """Table 3 of edition 2019: 23 rows and 7 columns as published, 132 counts without totals.

    Raises:
        InvalidReport: 一 + 二 ≠ （七） + 四 in a column.
    """

    table_name: ClassVar[str] = "requests"

    received: ByApplicant = field(metadata=_RECEIVED)
    brought_forward: ByApplicant = field(metadata=_BROUGHT_FORWARD)
    outcomes: Outcomes2019 = field(metadata=_OUTCOMES)
    carried_forward: ByApplicant = field(metadata=_CARRIED_FORWARD)

    balance: ClassVar[tuple[tuple[str, ...], tuple[str, ...]]] = BALANCE

    def _violations(self) -> Iterator[Violation]:
        return _unbalanced(self, NOTICE_2019)


def _total(group: Table) -> ByApplicant:
    total: ByApplicant = total_of(group)
    return total


_FIGURES: Final = attrgetter(*specs(ByApplicant))

_UNBALANCED = Message(
    "办理结果总计为{reported}，而第一项加第二项减第四项为{implied}（{received}＋{brought_forward}－{carried_forward}）"
)


def _unbalanced(table: "Requests2019 | Requests2021", act: Act) -> Iterator[Violation]:
    flows = map(_FIGURES, (table.received, table.brought_forward, table.carried_forward))
    for column, reported, r, b, c in zip(specs(ByApplicant), sums(table.outcomes), *flows, strict=True):
        if reported != r + b - c:
            yield Violation(
                _UNBALANCED,
                path=f"outcomes.total.{column}",
                reported=reported,
                implied=r + b - c,
                provision=str(act),
                received=r,
                brought_forward=b,
                carried_forward=c,
            )
