"""What the cover of the form to fill in asks for."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

__all__ = ["FACTS", "Fact"]

Fact: TypeAlias = Literal[
    "title",
    "agency",
    "year",
    "start",
    "end",
    "address",
    "postcode",
    "telephones",
    "fax",
    "email",
    "website",
    "signed_by",
    "signed_on",
]

FACTS: Final[Mapping[Fact, str]] = {
    "title": "报告标题",
    "agency": "机关名称",
    "year": "报告年度",
    "start": "统计期限起",
    "end": "统计期限止",
    "address": "地址",
    "postcode": "邮政编码",
    "telephones": "电话",
    "fax": "传真",
    "email": "电子邮箱",
    "website": "网址",
    "signed_by": "落款机关",
    "signed_on": "成文日期",
}
"""What the cover asks for, and the label of each."""
