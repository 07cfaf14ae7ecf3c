"""Who reports: the body, its level, how it is reached, and who signs."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, Literal, Self, TypeAlias, cast, final, get_args

from attrs import field, frozen

from govdisclosure.errors import InvalidReport, Message, MissingExtra, Violation
from govdisclosure.model.fields import day, line, many, of_type, one_of
from govdisclosure.model.record import Record

__all__ = ["LEVELS", "Agency", "Body", "Contact", "Level", "Period", "Signature", "Tier"]

Tier: TypeAlias = Literal["national", "province", "prefecture", "county", "township"]
"""国家、省、市（地）、县、乡: the level of a body."""

Body: TypeAlias = Literal["government", "office", "department", "other"]
"""What a body is: a government (人民政府), its office (办公室), a department of it, or another body."""

_TIERS: tuple[str, ...] = get_args(Tier)
_BODIES: tuple[str, ...] = get_args(Body)
LEVELS: Final = (*_TIERS, *_BODIES, *(f"{tier} {body}" for tier in _TIERS for body in _BODIES))
"""Every level as it is written."""


@final
@frozen(kw_only=True)
class Level(Record):
    """The level of a body and what it is; written ``"county department"``, ``"county"`` or ``"department"``."""

    tier: Tier | None = field(default=None, metadata=one_of(*_TIERS, label="层级", optional=True))
    body: Body | None = field(default=None, metadata=one_of(*_BODIES, label="性质", optional=True))

    def _violations(self) -> Iterator[Violation]:
        if self.tier is None and self.body is None:
            yield Violation(Message("层级和性质不能都为空"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the level that ``str(level)`` wrote.

        Raises:
            InvalidReport: ``text`` names no level.
        """
        words = text.split(" ")
        tier = words[0] if words[0] in _TIERS else None
        body = words[-1] if words[-1] in _BODIES else None
        if text != " ".join(word for word in (tier, body) if word) or not text:
            raise InvalidReport([Violation(_NO_LEVEL, reported=text)])
        return cls(tier=cast("Tier | None", tier), body=cast("Body | None", body))

    def __str__(self) -> str:
        return " ".join(word for word in (self.tier, self.body) if word)


_NO_LEVEL = Message("不是行政层级：{reported!r}")


@final
@frozen(kw_only=True)
class Contact(Record):
    """How the body is reached, as the preamble says; nothing is checked but that it can be written."""

    address: str | None = field(default=None, metadata=line("地址", optional=True))
    postcode: str | None = field(default=None, metadata=line("邮编", optional=True))
    telephones: tuple[str, ...] = field(default=(), metadata=many(str, label="电话"))
    fax: str | None = field(default=None, metadata=line("传真", optional=True))
    email: str | None = field(default=None, metadata=line("电子邮箱", optional=True))
    website: str | None = field(default=None, metadata=line("网址", optional=True))


@final
@frozen(kw_only=True)
class Agency(Record):
    """The body that reports (行政机关).

    ``code`` is its 统一社会信用代码 (GB 32100-2015, 18 characters with a check character); ``region`` its GB/T 2260 code.

    Raises:
        InvalidReport: the name is empty or the code's check character is wrong.
        MissingExtra: a code is given and the ``agency`` extra, which checks it, is not installed.
    """

    name: str = field(metadata=line("机关名称"))
    code: str | None = field(default=None, metadata=line("统一社会信用代码", optional=True))
    region: str | None = field(default=None, metadata=line("行政区划代码", optional=True))
    level: Level | None = field(default=None, metadata=of_type(Level, label="层级", optional=True))
    contact: Contact | None = field(default=None, metadata=of_type(Contact, label="联系方式", optional=True))

    def _violations(self) -> Iterator[Violation]:
        if self.code is not None and not _valid_code(self.code):
            yield Violation(_BAD_CODE, path="code", reported=self.code)
        if self.region is not None and not _region(self.region):
            yield Violation(_BAD_REGION, path="region", reported=self.region)


_BAD_CODE = Message("不是有效的统一社会信用代码（18位，末位为校验码）：{reported}")
_BAD_REGION = Message("不是行政区划代码（6、9或12位数字）：{reported}")


def _valid_code(code: str) -> bool:
    try:
        from stdnum.cn import uscc  # noqa: PLC0415  (an extra, imported when a code is to be checked)
    except ImportError as error:
        raise MissingExtra("agency") from error
    return bool(uscc.is_valid(code)) and uscc.compact(code) == code


def _region(code: str) -> bool:
    return len(code) in {6, 9, 12} and code.isascii() and code.isdigit()


@final
@frozen(kw_only=True)
class Period(Record):
    """The period that the figures cover (统计期限), both days included."""

    start: dt.date = field(metadata=day("起"))
    end: dt.date = field(metadata=day("止"))

    def _violations(self) -> Iterator[Violation]:
        if self.end < self.start:
            yield Violation(_BACKWARDS, path="end", reported=self.end, implied=self.start)


_BACKWARDS = Message("截止日期{reported}早于起始日期{implied}")


@final
@frozen(kw_only=True)
class Signature(Record):
    """Who signed, and when (落款、成文日期)."""

    agency: str | None = field(default=None, metadata=line("落款", optional=True))
    date: dt.date | None = field(default=None, metadata=day("成文日期", optional=True))
