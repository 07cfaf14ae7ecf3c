"""Table 4: 政府信息公开行政复议、行政诉讼情况, the same in both editions."""

from typing import ClassVar, final

from attrs import field, frozen

from govdisclosure.model.fields import count, row, stated
from govdisclosure.model.record import Row
from govdisclosure.model.table import Table

__all__ = ["ByResult", "Remedies"]

_LITIGATION = "行政诉讼"


@final
@frozen(kw_only=True)
class ByResult(Row):
    """Cases by result, in 件."""

    upheld: int = field(metadata=count("结果维持", also=("维持",)))
    corrected: int = field(metadata=count("结果纠正", also=("纠正",)))
    other: int = field(metadata=count("其他结果", also=("其他",)))
    pending: int = field(metadata=count("尚未审结", also=("尚未审结的", "未审结")))

    @property
    @stated("总计", also=("合计",))
    def total(self) -> int:
        """All cases (总计), in 件."""
        return self.upheld + self.corrected + self.other + self.pending


@final
@frozen(kw_only=True)
class Remedies(Table):
    """Administrative reconsideration and litigation over the disclosure of information: 15 cells as published."""

    table_name: ClassVar[str] = "remedies"

    reconsideration: ByResult = field(metadata=row("行政复议"))
    litigation_direct: ByResult = field(metadata=row("未经复议直接起诉", under=_LITIGATION))
    litigation_after_reconsideration: ByResult = field(
        metadata=row("复议后起诉", also=("经复议后起诉",), under=_LITIGATION)
    )

    @property
    def litigation(self) -> ByResult:
        """All litigation (行政诉讼), of both kinds: what prose means by 行政诉讼 N 件."""
        return self.litigation_direct + self.litigation_after_reconsideration
