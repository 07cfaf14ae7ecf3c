"""What 青禾县 reports beside the form: three fields of its own, and a table of what it disclosed by category."""

import datetime as dt
from typing import ClassVar, final

from attrs import field, frozen

from govdisclosure.extending.fields import (
    Extension,
    OwnTable,
    Record,
    Row,
    Table,
    count,
    day,
    line,
    row,
    stated,
    total_of,
)

__all__ = ["DISCLOSURES", "QINGHE", "RULES", "ByChannel", "Disclosures", "QingheFields"]

CIRCULAR = "青禾县人民政府办公室《关于做好政府信息公开工作年度报告编制工作的通知》（青政办函〔2022〕3号）"


@final
@frozen(kw_only=True)
class ByChannel(Row):
    """What was disclosed, in 条, by where it was disclosed first."""

    website: int = field(metadata=count("政府网站", also=("网站",), unit="条"))
    new_media: int = field(metadata=count("政务新媒体", also=("新媒体",), unit="条"))
    elsewhere: int = field(metadata=count("其他渠道", unit="条"))

    @property
    @stated("合计", also=("总计", "小计"))
    def total(self) -> int:
        """All of it."""
        return self.website + self.new_media + self.elsewhere


@final
@frozen(kw_only=True)
class Disclosures(Table):
    """各类主动公开信息数量: 5 rows of 4 cells, the totals among them."""

    table_name: ClassVar[str] = "qinghe_disclosures"

    news: ByChannel = field(metadata=row("工作动态"))
    notices: ByChannel = field(metadata=row("公告公示", also=("通知公告",)))
    policies: ByChannel = field(metadata=row("政策文件"))
    other: ByChannel = field(metadata=row("其他信息", also=("其他",)))

    @property
    @stated("合计", also=("总计",))
    def total(self) -> ByChannel:
        """All categories together."""
        row: ByChannel = total_of(self)
        return row


@final
@frozen(kw_only=True)
class QingheFields(Record):
    """What the county keeps with a report."""

    officer: str = field(metadata=line("信息公开负责人"))
    reviewed_on: dt.date | None = field(default=None, metadata=day("审核日期", optional=True))
    hotline_calls: int = field(metadata=count("咨询电话接听次数", unit="次"))
    disclosures: Disclosures = field(metadata=row("各类主动公开信息数量"))


QINGHE = Extension("qinghe", QingheFields)
"""Where the fields are kept."""
DISCLOSURES = OwnTable(label="各类主动公开信息数量", cls=Disclosures, section="proactive")
"""The table as it is printed and read."""
RULES = (DISCLOSURES.rule("QF201", provision=CIRCULAR),)
"""What the entry point gives: the sums of the table are judged wherever the package is installed."""
