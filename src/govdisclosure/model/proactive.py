"""Table 2: 主动公开政府信息情况, in both editions. The two are a series break and never mapped onto each other."""

from decimal import Decimal
from typing import ClassVar, final

from attrs import field, frozen

from govdisclosure.model.fields import EXACT, MoneyUnit, amount, count, money, one_of, row, signed
from govdisclosure.model.record import Record, Row
from govdisclosure.model.table import Table

__all__ = [
    "Decisions2021",
    "Documents2019",
    "Documents2021",
    "Fees2019",
    "Fees2021",
    "Items2019",
    "Money",
    "Proactive2019",
    "Proactive2021",
    "Procurement2019",
]

_ITEM_1 = "第二十条第（一）项"
_ITEM_5 = "第二十条第（五）项"
_ITEM_6 = "第二十条第（六）项"
_ITEM_8 = "第二十条第（八）项"
_ITEM_9 = "第二十条第（九）项"


@final
@frozen(kw_only=True)
class Money(Record):
    """An amount of money with the unit it was stated in: the form of 2019 fixes none."""

    amount: Decimal = field(metadata=amount())
    unit: MoneyUnit = field(metadata=one_of("元", "万元"))

    @property
    def yuan(self) -> Decimal:
        """The amount in 元, exact."""
        return EXACT.multiply(self.amount, 10_000) if self.unit == "万元" else self.amount

    def __add__(self, other: "Money") -> "Money":
        """Return the sum, in this amount's unit where both have it, else in 元."""
        if type(other) is not Money:
            return NotImplemented
        if self.unit == other.unit:
            return Money(amount=EXACT.add(self.amount, other.amount), unit=self.unit)
        return Money(amount=EXACT.add(self.yuan, other.yuan), unit="元")


@final
@frozen(kw_only=True)
class Documents2021(Row):
    """Rules or normative documents of the year, in 件; in force is a stock and not issued less repealed."""

    issued: int = field(metadata=count("本年制发件数", also=("本年制发数", "本年制发数量")))
    repealed: int = field(metadata=count("本年废止件数", also=("本年废止数", "本年废止数量")))
    in_force: int = field(metadata=count("现行有效件数", also=("现行有效数", "现行有效数量")))


@final
@frozen(kw_only=True)
class Decisions2021(Row):
    """Decisions made in the year, in 件: activity, not publications."""

    decisions: int = field(metadata=count("本年处理决定数量", also=("处理决定数量", "本年处理决定数")))


@final
@frozen(kw_only=True)
class Fees2021(Row):
    """Administrative charges collected in the year, in 万元."""

    amount: Decimal = field(metadata=amount("本年收费金额（单位：万元）", also=("本年收费金额",), unit="万元"))


@final
@frozen(kw_only=True)
class Proactive2021(Table):
    """Table 2 of edition 2021: 10 cells."""

    table_name: ClassVar[str] = "proactive"

    rules: Documents2021 = field(metadata=row("规章", block=_ITEM_1))
    normative_documents: Documents2021 = field(metadata=row("行政规范性文件", also=("规范性文件",), block=_ITEM_1))
    licensing: Decisions2021 = field(metadata=row("行政许可", block=_ITEM_5))
    penalties: Decisions2021 = field(metadata=row("行政处罚", block=_ITEM_6))
    compulsory_measures: Decisions2021 = field(metadata=row("行政强制", also=("行政强制措施",), block=_ITEM_6))
    fees: Fees2021 = field(metadata=row("行政事业性收费", also=("行政事业性收费项目",), block=_ITEM_8))


@final
@frozen(kw_only=True)
class Documents2019(Row):
    """Rules or normative documents, in 件; total disclosed is not the stock in force of edition 2021."""

    made: int = field(metadata=count("本年新制作数量", also=("本年新制作数", "本年制作数量")))
    disclosed: int = field(metadata=count("本年新公开数量", also=("本年新公开数", "本年公开数量")))
    total_disclosed: int = field(metadata=count("对外公开总数量", also=("对外公开总数", "公开总数量")))


@final
@frozen(kw_only=True)
class Items2019(Row):
    """Items of one kind of power, in 项, and the decisions made under them, in 件; the change is signed."""

    prior_items: int = field(metadata=count("上一年项目数量", also=("上年项目数量", "上一年项目数"), unit="项"))
    change: int = field(metadata=signed("本年增/减", also=("本年增减", "本年增减数量"), unit="项"))
    decisions: int = field(metadata=count("处理决定数量", also=("处理决定数", "本年处理决定数量")))


@final
@frozen(kw_only=True)
class Fees2019(Row):
    """Items of administrative charges, in 项: a number of items, not an amount."""

    prior_items: int = field(metadata=count("上一年项目数量", also=("上年项目数量", "上一年项目数"), unit="项"))
    change: int = field(metadata=signed("本年增/减", also=("本年增减", "本年增减数量"), unit="项"))


@final
@frozen(kw_only=True)
class Procurement2019(Row):
    """Centralised procurement: items, in 项, and their cost, in the unit it was stated in."""

    items: int = field(metadata=count("采购项目数量", also=("采购项目数",), unit="项"))
    amount: Money = field(metadata=money("采购总金额", also=("采购金额",)))


@final
@frozen(kw_only=True)
class Proactive2019(Table):
    """Table 2 of edition 2019: 22 cells."""

    table_name: ClassVar[str] = "proactive"

    rules: Documents2019 = field(metadata=row("规章", block=_ITEM_1))
    normative_documents: Documents2019 = field(metadata=row("规范性文件", also=("行政规范性文件",), block=_ITEM_1))
    licensing: Items2019 = field(metadata=row("行政许可", block=_ITEM_5))
    other_services: Items2019 = field(metadata=row("其他对外管理服务事项", also=("其他对外管理服务",), block=_ITEM_5))
    penalties: Items2019 = field(metadata=row("行政处罚", block=_ITEM_6))
    compulsory_measures: Items2019 = field(metadata=row("行政强制", also=("行政强制措施",), block=_ITEM_6))
    fees: Fees2019 = field(metadata=row("行政事业性收费", also=("行政事业性收费项目",), block=_ITEM_8))
    procurement: Procurement2019 = field(metadata=row("政府集中采购", also=("集中采购",), block=_ITEM_9))
