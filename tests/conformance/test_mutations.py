"""The mutation harness: faults seeded into valid reports are found, and nothing is found before."""

import pytest

from govdisclosure.rules import CATALOGUE
from tests.conformance.harness import KINDS, rate_of
from tests.conformance.mutation import Kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_seeded_fault_is_found(kind: Kind) -> None:
    """At least 95 % of the faults of each kind are found, a single wrong cell of table 3 is always named, and valid reports are clean."""
    rate = rate_of(kind)
    said = "\n".join(rate.misses())
    assert rate.clean == 1, said
    assert rate.detected >= 0.95 or not rate.in_catalogue, said
    assert rate.named in {None, 1}, said


def test_every_rule_of_one_report_has_a_kind() -> None:
    """The kinds of faults name every code of errors and warnings that one report can trip, but for those of odd figures."""
    named = {code for kind in KINDS for code in kind.codes}
    severe = {
        rule.code for rule in CATALOGUE if rule.severity != "notice" and not rule.needs & {"previous", "categories"}
    }
    assert {code for code in severe - named if not code.startswith(("GD4", "GD6"))} <= {
        "GD210",
        "GD211",
        "GD213",
        "GD306",
    }
