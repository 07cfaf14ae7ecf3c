"""The typed report of edition 2021 as pydantic models with the same checks: what reading JSON is measured beside.

Strict, frozen, unknown keys forbidden, as the library is; the balance is summed in the way that is fastest in Python.
"""

import datetime as dt
import re
from decimal import Decimal
from operator import attrgetter
from typing import Annotated, ClassVar, Final, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, model_validator
from stdnum.cn import uscc

__all__ = ["PydanticReport"]


class _Model(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(strict=True, extra="forbid", frozen=True)


def _one_line(value: str) -> str:
    if not value.strip() or value.splitlines() != [value]:
        raise ValueError("must be one line")
    return value


def _decimal_text(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{1,40}(?:\.[0-9]{1,40})?", value):
        raise ValueError("must be a decimal, written as text")
    return value


def _valid_code(value: str) -> str:
    if not uscc.is_valid(value) or uscc.compact(value) != value:
        raise ValueError("must be a unified social credit code")
    return value


def _no_floats(value: JsonValue) -> JsonValue:
    if isinstance(value, float):
        raise ValueError("must not be a float")  # noqa: TRY004  (pydantic takes a ValueError)
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _no_floats(item)
    return value


Count: TypeAlias = Annotated[int, Field(ge=0)]
Amount: TypeAlias = Annotated[
    Decimal, BeforeValidator(_decimal_text), Field(ge=0, max_digits=23, decimal_places=8, strict=False)
]
Line: TypeAlias = Annotated[str, AfterValidator(_one_line)]


# Tables -------------------------------------------------------------------------------------------------------------


class _Documents(_Model):
    issued: Count
    repealed: Count
    in_force: Count


class _Decisions(_Model):
    decisions: Count


class _Fees(_Model):
    amount: Amount


class _Proactive(_Model):
    rules: _Documents
    normative_documents: _Documents
    licensing: _Decisions
    penalties: _Decisions
    compulsory_measures: _Decisions
    fees: _Fees


class _ByApplicant(_Model):
    natural_person: Count
    commercial_enterprise: Count
    research_institution: Count
    public_interest_organization: Count
    legal_service_agency: Count
    other_organization: Count


class _Denied(_Model):
    state_secret: _ByApplicant
    otherwise_prohibited: _ByApplicant
    security_and_stability: _ByApplicant
    third_party_rights: _ByApplicant
    internal_affairs: _ByApplicant
    process_information: _ByApplicant
    enforcement_file: _ByApplicant
    administrative_inquiry: _ByApplicant


class _Unavailable(_Model):
    not_held: _ByApplicant
    must_be_created: _ByApplicant
    still_unclear: _ByApplicant


class _NotProcessed(_Model):
    petition: _ByApplicant
    duplicate: _ByApplicant
    published_material: _ByApplicant
    excessive: _ByApplicant
    reconfirmation: _ByApplicant


class _OtherOutcomes(_Model):
    not_corrected_in_time: _ByApplicant
    fee_not_paid_in_time: _ByApplicant
    other: _ByApplicant


class _Outcomes(_Model):
    granted: _ByApplicant
    partially_granted: _ByApplicant
    denied: _Denied
    unavailable: _Unavailable
    not_processed: _NotProcessed
    other: _OtherOutcomes


_COLUMNS: Final = attrgetter(*_ByApplicant.model_fields)
_GROUPS: Final[dict[str, type[BaseModel]]] = {
    "denied": _Denied,
    "unavailable": _Unavailable,
    "not_processed": _NotProcessed,
    "other": _OtherOutcomes,
}
_OUTCOMES: Final = attrgetter(
    "granted", "partially_granted", *(f"{group}.{name}" for group, cls in _GROUPS.items() for name in cls.model_fields)
)


class _Requests(_Model):
    received: _ByApplicant
    brought_forward: _ByApplicant
    outcomes: _Outcomes
    carried_forward: _ByApplicant

    @model_validator(mode="after")
    def balance(self) -> Self:
        """Check 一 + 二 = （七） + 四 in each column."""
        outcomes = map(sum, zip(*map(_COLUMNS, _OUTCOMES(self.outcomes)), strict=True))
        flows = map(_COLUMNS, (self.received, self.brought_forward, self.carried_forward))
        for total, received, brought, carried in zip(outcomes, *flows, strict=True):
            if received + brought != total + carried:
                raise ValueError("a column does not balance")
        return self


class _ByResult(_Model):
    upheld: Count
    corrected: Count
    other: Count
    pending: Count


class _Remedies(_Model):
    reconsideration: _ByResult
    litigation_direct: _ByResult
    litigation_after_reconsideration: _ByResult


# The rest -----------------------------------------------------------------------------------------------------------


class _Contact(_Model):
    address: Line | None = None
    postcode: Line | None = None
    telephones: tuple[str, ...] = ()
    fax: Line | None = None
    email: Line | None = None
    website: Line | None = None


class _Agency(_Model):
    name: Line
    code: Annotated[str, AfterValidator(_valid_code)] | None = None
    region: Annotated[str, Field(pattern=r"^(?:[0-9]{6}|[0-9]{9}|[0-9]{12})$")] | None = None
    level: (
        Annotated[
            str,
            Field(
                pattern=r"^(?:(?:national|province|prefecture|county|township)(?: (?:government|office|department|other))?"
                r"|government|office|department|other)$"
            ),
        ]
        | None
    ) = None
    contact: _Contact | None = None


class _Period(_Model):
    start: dt.date
    end: dt.date

    @model_validator(mode="after")
    def forward(self) -> Self:
        """Check that it does not end before it starts."""
        if self.end < self.start:
            raise ValueError("ends before it starts")
        return self


class _Heading(_Model):
    type: Literal["heading"]
    level: Annotated[int, Field(ge=1, le=4)]
    number: Annotated[int, Field(ge=0, le=999)] | None = None
    text: str


class _Paragraph(_Model):
    type: Literal["paragraph"]
    text: str


class _List(_Model):
    type: Literal["list"]
    items: tuple[str, ...]
    ordered: bool = False


class _Image(_Model):
    type: Literal["image"]
    source: str | None = None
    alt: str | None = None


class _ChartPlace(_Model):
    type: Literal["chart"]
    chart: Count


class _TablePlace(_Model):
    type: Literal["table"]
    table: Literal["proactive", "requests", "remedies"]


class _TableRow(_Model):
    cells: tuple[str, ...]


class _OtherTable(_Model):
    type: Literal["other_table"]
    rows: tuple[_TableRow, ...]


_Block: TypeAlias = Annotated[
    _Heading | _Paragraph | _List | _Image | _ChartPlace | _TablePlace | _OtherTable, Field(discriminator="type")
]


class _Preamble(_Model):
    blocks: tuple[_Block, ...] = ()


class _Section(_Model):
    heading: Line
    blocks: tuple[_Block, ...] = ()


class _Sections(_Model):
    overview: _Section | None = None
    proactive: _Section | None = None
    requests: _Section | None = None
    remedies: _Section | None = None
    problems: _Section | None = None
    other_matters: _Section | None = None


_SECTIONS: Final = attrgetter(*_Sections.model_fields)


class _InformationFees(_Model):
    notices: Count
    billed: Amount
    collected: Amount


class _Series(_Model):
    name: str | None = None
    values: tuple[str, ...]


class _Chart(_Model):
    title: str | None = None
    categories: tuple[str, ...] = ()
    series: tuple[_Series, ...] = ()


class _Signature(_Model):
    agency: Line | None = None
    date: dt.date | None = None


class PydanticReport(_Model):
    """The typed report of edition 2021."""

    version: Literal[1]
    kind: Literal["report"]
    edition: Literal["2021"]
    year: Annotated[int, Field(ge=2021, le=2999)]
    title: Line
    agency: _Agency
    period: _Period | None = None
    preamble: _Preamble = _Preamble()
    sections: _Sections = _Sections()
    proactive: _Proactive
    requests: _Requests
    remedies: _Remedies
    information_fees: _InformationFees | None = None
    charts: tuple[_Chart, ...] = ()
    signature: _Signature | None = None
    extensions: dict[str, Annotated[JsonValue, AfterValidator(_no_floats)]] = {}

    @model_validator(mode="after")
    def charts_are_there(self) -> Self:
        """Check that the place of a chart names one of the charts."""
        for part in (self.preamble, *_SECTIONS(self.sections)):
            for block in part.blocks if part else ():
                if isinstance(block, _ChartPlace) and block.chart >= len(self.charts):
                    raise ValueError("there is no such chart")
        return self
