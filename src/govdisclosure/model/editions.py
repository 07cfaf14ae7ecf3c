"""The editions of the form: which act, which report years, which classes."""

from typing import Any, Final, Generic, TypeAlias, TypeVar, final

from attrs import frozen

from govdisclosure.model.acts import NOTICE_2019, NOTICE_2021, Act
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import Requests2019, Requests2021, RequestsTable
from govdisclosure.model.table import Table

__all__ = [
    "EDITIONS",
    "EDITION_2019",
    "EDITION_2021",
    "AnyEdition",
    "Edition",
    "ProactiveT",
    "RemediesT",
    "RequestsT",
    "edition_named",
    "edition_of",
]

ProactiveT = TypeVar("ProactiveT", bound=Table)
"""The class of table 2."""
RequestsT = TypeVar("RequestsT", bound=RequestsTable)
"""The class of table 3."""
RemediesT = TypeVar("RemediesT", bound=Remedies)
"""The class of table 4."""


@final
@frozen(kw_only=True)
class Edition(Generic[ProactiveT, RequestsT, RemediesT]):
    """An edition of the form: three table classes, in force for the report years ``first_year`` to ``last_year``."""

    name: str
    first_year: int
    last_year: int | None
    act: Act
    proactive: type[ProactiveT]
    requests: type[RequestsT]
    remedies: type[RemediesT]

    def covers(self, year: int) -> bool:
        """Tell whether the edition is in force for report year ``year``."""
        return self.first_year <= year <= (self.last_year or year)

    def __str__(self) -> str:
        return self.name


AnyEdition: TypeAlias = Edition[Any, Any, Any]
"""An edition of which nothing more is known."""

EDITION_2019: Final = Edition(
    name="2019",
    first_year=2019,
    last_year=2020,
    act=NOTICE_2019,
    proactive=Proactive2019,
    requests=Requests2019,
    remedies=Remedies,
)
"""The trial form (试行), of report years 2019 and 2020."""

EDITION_2021: Final = Edition(
    name="2021",
    first_year=2021,
    last_year=None,
    act=NOTICE_2021,
    proactive=Proactive2021,
    requests=Requests2021,
    remedies=Remedies,
)
"""The form in force since report year 2021."""

EDITIONS: Final[tuple[AnyEdition, ...]] = (EDITION_2019, EDITION_2021)
"""All editions, oldest first."""


def edition_of(year: int) -> AnyEdition | None:
    """Return the edition in force for report year ``year``; None before 2019, when there was a statistics table."""
    return next((edition for edition in EDITIONS if edition.covers(year)), None)


def edition_named(name: str) -> AnyEdition | None:
    """Return the edition called ``name``, such as ``"2021"``."""
    return next((edition for edition in EDITIONS if edition.name == name), None)
