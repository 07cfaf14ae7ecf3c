"""The generator: agencies, their years, the faults among them, each report as a file."""

from collections.abc import Iterator, Mapping, Sequence

from govdisclosure.specimens.draft import Draft
from govdisclosure.specimens.faults import KINDS, Case
from govdisclosure.specimens.files import FORMATS_OF_SITES, FileFormat, file_of
from govdisclosure.specimens.history import FIRST_YEAR
from govdisclosure.specimens.places import MOST_AGENCIES
from govdisclosure.specimens.seeds import happens, random_of
from govdisclosure.specimens.specimen import Seeded, Specimen
from govdisclosure.specimens.writing import draft_of

__all__ = ["specimens", "specimens_of"]


def specimens(
    agencies: int,
    years: Sequence[int],
    *,
    seed: int = 0,
    faults: float = 0.2,
    formats: Mapping[FileFormat, float] = FORMATS_OF_SITES,
) -> Iterator[Specimen]:
    """Yield the reports of the first ``agencies``, each on each of ``years``, agency by agency.

    The same arguments give the same bytes. What an agency reports on a year depends on the seed, the agency and the year
    alone: more agencies, or other years, change none of it, and `specimens_of` gives any agency's reports by themselves.

    Args:
        agencies: how many; the first 52 are those of one county.
        years: report years from 2019 on.
        seed: which country it is.
        faults: the share of reports that have a fault.
        formats: what share of the reports is published as what.

    Raises:
        ValueError: there are not so many agencies, or a year had no form.
        MissingExtra: Word documents or workbooks are among ``formats`` and the extra that writes them is not installed.
    """
    if not 0 <= agencies <= MOST_AGENCIES:
        raise ValueError(f"agencies is {agencies}, not from 0 to {MOST_AGENCIES}")
    if wrong := [year for year in years if year < FIRST_YEAR]:
        raise ValueError(f"there was no form before {FIRST_YEAR}: {wrong}")
    return (
        one
        for number in range(agencies)
        for one in specimens_of(number, years, seed=seed, faults=faults, formats=formats)
    )


def specimens_of(
    agency: int,
    years: Sequence[int],
    *,
    seed: int = 0,
    faults: float = 0.2,
    formats: Mapping[FileFormat, float] = FORMATS_OF_SITES,
) -> Iterator[Specimen]:
    """Yield the reports of agency number ``agency`` (the first is 0), as `specimens` does.

    Raises:
        MissingExtra: Word documents or workbooks are among ``formats`` and the extra that writes them is not installed.
    """
    for year in years:
        truth = draft_of(seed, agency, year)
        draft, seeded = _spoilt(Case(seed=seed, number=agency, year=year, draft=truth), faults)
        ending, data = file_of(seed, draft, formats)
        yield Specimen(
            source=f"{truth.body.folder}/{year}.{ending}",
            data=data,
            year=year,
            agency=truth.body.name,
            faults=seeded,
            draft=truth,
        )


def _spoilt(case: Case, share: float) -> tuple[Draft, tuple[Seeded, ...]]:
    """Return the report with one fault in it, or as it is."""
    random = random_of(case.seed, case.number, case.year, "fault")
    if happens(random, share):
        tries = ((kind, kind.spoil(random, case)) for kind in random.sample(KINDS, len(KINDS)))
        kind, (draft, place) = next(
            (kind, spoilt) for kind, spoilt in tries if spoilt
        )  # any report can be signed too early
        return draft, (Seeded(kind=kind.name, code=kind.code, place=place),)
    return case.draft, ()
