"""信息处理费: what was charged for information (国办函〔2020〕109号), reported in section six from report year 2021."""

from decimal import Decimal
from typing import final

from attrs import field, frozen

from govdisclosure.model.acts import INFORMATION_FEES
from govdisclosure.model.fields import amount, count
from govdisclosure.model.record import Record

__all__ = ["InformationFees"]


@final
@frozen(kw_only=True)
class InformationFees(Record):
    """Fee notices issued, in 件, and the amounts billed and collected, in 元."""

    notices: int = field(metadata=count("收费通知", provision=str(INFORMATION_FEES)))
    billed: Decimal = field(metadata=amount("通知金额", unit="元"))
    collected: Decimal = field(metadata=amount("实收金额", unit="元"))
