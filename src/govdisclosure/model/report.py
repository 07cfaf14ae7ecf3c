"""The annual report: what it means, valid when it exists."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Annotated, Any, Generic, TypeAlias, cast, final

from attrs import field, frozen

from govdisclosure.errors import Message, Violation
from govdisclosure.model.agency import Agency, Period, Signature
from govdisclosure.model.editions import Edition, ProactiveT, RemediesT, RequestsT, edition_of
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.fields import line, many, mapping, of_type, specs, table, whole
from govdisclosure.model.narrative import Chart, ChartPlace, Preamble, Section, Sections
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.record import Record
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import ByApplicant, Requests2019, Requests2021

__all__ = ["AnnualReport", "AnnualReport2019", "AnnualReport2021", "AnyReport"]


@final
@frozen(kw_only=True)
class AnnualReport(Record, Generic[ProactiveT, RequestsT, RemediesT]):
    """政府信息公开工作年度报告 (《政府信息公开条例》第五十条): one body, one year, and the three statutory tables.

    A report that exists is valid: its tables are those of the edition in force for ``year`` and satisfy its identities.

    Raises:
        InvalidReport: every problem of the report's own fields, each with its path.
    """

    year: int = field(metadata=whole("报告年度", low=2019, high=2999))
    title: str = field(metadata=line("标题"))
    agency: Agency = field(metadata=of_type(Agency, label="行政机关"))
    period: Period | None = field(default=None, metadata=of_type(Period, label="统计期限", optional=True))
    preamble: Preamble = field(factory=Preamble, metadata=of_type(Preamble, label="前言"))
    sections: Sections = field(factory=Sections, metadata=of_type(Sections, label="正文"))
    proactive: ProactiveT = field(metadata=table("主动公开政府信息情况"))
    requests: RequestsT = field(metadata=table("收到和处理政府信息公开申请情况"))
    remedies: RemediesT = field(metadata=table("政府信息公开行政复议、行政诉讼情况"))
    information_fees: InformationFees | None = field(
        default=None, metadata=of_type(InformationFees, label="信息处理费", optional=True)
    )
    charts: tuple[Chart, ...] = field(default=(), metadata=many(Chart, label="图表"))
    signature: Signature | None = field(default=None, metadata=of_type(Signature, label="落款", optional=True))
    extensions: Mapping[str, Any] = field(factory=dict[str, Any], hash=False, metadata=mapping("扩展"))

    def _violations(self) -> Iterator[Violation]:
        edition = self.edition
        for name in ("proactive", "requests", "remedies"):
            cls: type = getattr(edition, name)
            value = getattr(self, name)
            if type(value) is not cls:
                yield Violation(
                    _WRONG_TABLE, path=name, reported=type(value).__name__, implied=cls.__name__, year=self.year
                )
        for path, section in self._parts():
            for index, block in enumerate(section.blocks):
                if isinstance(block, ChartPlace) and block.chart >= len(self.charts):
                    yield Violation(_NO_CHART, path=f"{path}.blocks.{index}.chart", reported=block.chart)

    def _parts(self) -> Iterator[tuple[str, Preamble | Section]]:
        yield "preamble", self.preamble
        for name in specs(Sections):
            section: Section | None = getattr(self.sections, name)
            if section is not None:
                yield f"sections.{name}", section

    @property
    def edition(self) -> Edition[ProactiveT, RequestsT, RemediesT]:
        """The edition of the form, which follows from the report year."""
        return cast("Edition[ProactiveT, RequestsT, RemediesT]", edition_of(self.year))

    @property
    def grant_rate(self) -> Fraction | None:
        """The share of outcomes that were 予以公开 or 部分公开, exact; None when there was no outcome."""
        outcomes = self.requests.outcomes
        return _share(outcomes.granted.total + outcomes.partially_granted.total, outcomes.total.total)

    @property
    def carry_over_rate(self) -> Fraction | None:
        """The share of requests in hand (一 + 二) carried forward (四), exact; None when there was no request."""
        requests = self.requests
        in_hand = requests.received.total + requests.brought_forward.total
        return _share(requests.carried_forward.total, in_hand)

    @property
    def applicant_shares(self) -> Mapping[str, Fraction] | None:
        """The share of each kind of applicant among new requests (一), exact; None when there was none."""
        received = self.requests.received
        if not received.total:
            return None
        return {name: Fraction(getattr(received, name), received.total) for name in specs(ByApplicant)}


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


_WRONG_TABLE = Message("{year}年度报告应使用{implied}，实为{reported}")
_NO_CHART = Message("没有第{reported}个图表（从0起）")

AnnualReport2019: TypeAlias = AnnualReport[Proactive2019, Requests2019, Remedies]
"""A report on the form of 2019 (report years 2019 and 2020)."""

AnnualReport2021: TypeAlias = AnnualReport[Proactive2021, Requests2021, Remedies]
"""A report on the form of 2021 (report year 2021 and all since)."""


@final
@frozen
class _OfItsYear:
    """Lets pydantic try a report on the form of its own year only, so that what is wrong is said once."""

    def __get_pydantic_core_schema__(self, source: object, handler: Any) -> Any:  # noqa: ANN401  (pydantic's own types)
        del source
        return handler.generate_schema(AnnualReport)


AnyReport: TypeAlias = Annotated[AnnualReport2019 | AnnualReport2021, _OfItsYear()]
"""A report of either edition."""
