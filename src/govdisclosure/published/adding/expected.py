"""The units that are expected, compared with those that reported."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final, final

from attrs import frozen

from govdisclosure.bodies.identity import bodies_of, is_named_in, possibly
from govdisclosure.model.agency import Agency
from govdisclosure.published.adding.addition import Inclusion, Unit

__all__ = ["Missing", "missing_of", "unexpected_of"]

_REPORTED: Final = frozenset({Inclusion.COUNTED, Inclusion.TWIN, Inclusion.VERSION})


@final
@frozen(kw_only=True)
class Missing:
    """A unit that is expected and has no report of the year."""

    agency: Agency
    perhaps: tuple[Unit, ...] = ()
    """Reports that may be its: under another name, of another year, or in a file that is called after it."""


def missing_of(expected: Sequence[Agency], units: Sequence[Unit], above: Agency | None = None) -> tuple[Missing, ...]:
    """Return which of the ``expected``, units of ``above``, are none of the ``units`` for certain, each once."""
    bodies = bodies_of([*expected, *(unit.agency for unit in units)], above)
    wanted = dict(zip(bodies[: len(expected)][::-1], reversed(expected), strict=True))
    owners = dict(zip((unit.place for unit in units), bodies[len(expected) :], strict=True))
    there = {owners[unit.place] for unit in units if unit.inclusion in _REPORTED}
    rest = [unit for unit in units if owners[unit.place] not in wanted or unit.inclusion not in _REPORTED]
    return tuple(
        Missing(
            agency=agency,
            perhaps=tuple(
                unit
                for unit in units
                if (unit in rest and (owners[unit.place] == body or _by_name(unit, agency))) or _by_file(unit, agency)
            ),
        )
        for body, agency in sorted(wanted.items())
        if body not in there
    )


def _by_name(unit: Unit, agency: Agency) -> bool:
    return unit.agency is not None and possibly(unit.agency, agency)


def _by_file(unit: Unit, agency: Agency) -> bool:
    """Tell whether a file is called after ``agency``, and not after the body that its report names."""
    name = PurePath(unit.file).name
    return is_named_in(agency, name) and not (unit.agency and is_named_in(unit.agency, name))


def unexpected_of(expected: Sequence[Agency], units: Sequence[Unit], above: Agency | None = None) -> tuple[Unit, ...]:
    """Return the ``units`` that are none of the ``expected``, units of ``above``, for certain."""
    bodies = bodies_of([*expected, *(unit.agency for unit in units)], above)
    wanted = {*bodies[: len(expected)]}
    return tuple(
        unit for unit, body in zip(units, bodies[len(expected) :], strict=True) if unit.agency and body not in wanted
    )
