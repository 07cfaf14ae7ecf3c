"""A roll-up as JSON: ``rollup --output-format json``."""

from typing import Final

from govdisclosure.errors import Lang
from govdisclosure.model.agency import Agency
from govdisclosure.model.proactive import Money
from govdisclosure.output.findings.as_json import finding_object, plain
from govdisclosure.published.adding import Missing, Sum, Unit, printed
from govdisclosure.published.grid import plain as plain_figure
from govdisclosure.rollup import RollUp, why_out

__all__ = ["roll_up_object"]

_VERSION: Final = 1


def roll_up_object(added: RollUp, lang: Lang = "zh") -> dict[str, object]:
    """Return all that a roll-up comes to as one JSON object; a unit is named by its file."""
    return {
        "version": _VERSION,
        "agency": added.agency.name if added.agency else None,
        "year": added.year,
        "edition": str(added.edition),
        "complete": added.is_complete,
        "own": added.own.file if added.own else None,
        "units": [_unit(added, unit, lang) for unit in added.units],
        "expected": len(added.expected),
        "missing": [_missing(one) for one in added.missing],
        "unexpected": [unit.file for unit in added.unexpected],
        "perhaps_own": [unit.file for unit in added.perhaps_own],
        "sums": [_sum(added, f"{name}.{one.cell.path}", one) for name, sums in added.tables.items() for one in sums],
        "alike": [
            {"section": pair.section, "units": [pair.one.file, pair.other.file], "likeness": round(pair.likeness, 4)}
            for pair in added.alike
        ],
        "uncompared": [*added.uncompared],
        "notes": [note.text(lang) for note in added.notes],
        "not_run": [*added.findings.not_run],
        "findings": [finding_object(finding, lang) for finding in added.findings],
    }


def _unit(added: RollUp, unit: Unit, lang: Lang) -> dict[str, object]:
    why = why_out(added, unit)
    return {
        "file": unit.file,
        "agency": unit.agency.name if unit.agency else None,
        "inclusion": str(unit.inclusion),
        "reason": None if why is None else why.text(lang),
        "tables": {
            name: {
                "lack": part.lack and str(part.lack),
                "valid": part.is_valid,
                "filled": part.filled,
                "silent": [cell.path for cell in part.silent],
            }
            for name, part in unit.tables.items()
        },
    }


def _missing(one: Missing) -> dict[str, object]:
    return {**_body(one.agency), "perhaps": [unit.file for unit in one.perhaps]}


def _body(agency: Agency) -> dict[str, object]:
    return {"agency": agency.name, "code": agency.code, "region": agency.region}


def _sum(added: RollUp, path: str, one: Sum) -> dict[str, object]:
    table, _, rest = path.partition(".")
    row, _, column = rest.rpartition(".")
    value = printed(one.figure) if isinstance(one.figure, Money) else plain(plain_figure(one.figure))
    silent = [added.units[place].file for place in one.silent]
    return {"table": table, "row": row, "column": column, "value": value, "exact": one.is_exact, "silent": silent}
