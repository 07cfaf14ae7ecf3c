"""What comes of waivers: used, expired, lapsed or unused, over one report and over several."""

import datetime as dt
from decimal import Decimal

from govdisclosure import PublishedReport, Waiver, Waivers
from govdisclosure.rules import Change, Use, Why
from tests.rules.building import found, lines, report
from tests.rules.waiving import NAMED, ROW, TODAY, waiver, wrong


def use_of(made: Waiver, published: PublishedReport, *codes: str) -> Use:
    """Return what comes of one waiver."""
    (use,) = Waivers([made]).uses(found(published, *codes or ("GD202",)), today=TODAY)
    return use


def test_a_waiver_is_used_expired_lapsed_or_unused() -> None:
    """The four are told apart, with the values that differ."""
    assert use_of(waiver(cells=NAMED), wrong()).why is Why.USED
    expired = use_of(waiver(cells=NAMED, expires=dt.date(2026, 1, 1)), wrong())
    assert expired.why is Why.EXPIRED
    assert expired.sentence() == "第1条豁免（GD202）已于2026-01-01到期，所指问题仍在"
    assert expired.sentence("en") == "waiver 1 (GD202) expired on 2026-01-01; its finding is still there"
    lapsed = use_of(waiver(cells=NAMED), wrong("256"))
    assert (lapsed.why, lapsed.changes) == (Why.LAPSED, (Change(f"{ROW}.total", "257", "256"),))
    assert lapsed.sentence() == (f"第1条豁免（GD202）已失效，数据与豁免时不同：{ROW}.total豁免时为“257”，现为“256”")
    assert lapsed.sentence("en").endswith(f"{ROW}.total was '257' when waived and is '256' now")
    unused = use_of(waiver(cells=NAMED), report())
    assert (unused.why, unused.changes) == (Why.UNUSED, ())
    assert unused.sentence() == "第1条豁免（GD202）未使用，没有发现所指问题"
    assert use_of(waiver(cells={"requests.received.total": "1"}), wrong()).why is Why.UNUSED


def test_values_too_many_and_too_few_are_told() -> None:
    """A cell that the waiver lacks, one that is no part of the finding, a figure that is another."""
    few = use_of(waiver(cells={f"{ROW}.total": "257"}), wrong())
    assert few.changes == (Change(f"{ROW}.natural_person", None, "275"),)
    assert few.sentence().endswith(f"{ROW}.natural_person未列入豁免，现为“275”")
    many = use_of(waiver(cells={**NAMED, "requests.received.total": 1}), wrong())
    assert many.changes == (Change("requests.received.total", 1, None),)
    assert many.sentence("en").endswith("requests.received.total was 1 when waived and has no part in it now")
    other = use_of(waiver(cells=NAMED, expected="1"), wrong())
    assert other.changes == (Change("expected", "1", 275),)


def test_a_decimal_is_told_as_it_is_written() -> None:
    """No figure is told in the way of a program."""
    use = Use(waiver=waiver(cells=NAMED), number=2, why=Why.LAPSED, changes=(Change("actual", 1, Decimal("1E+2")),))
    assert use.sentence().endswith("actual豁免时为“1”，现为“100”")


def test_a_sentence_whose_figures_changed_is_the_same_sentence() -> None:
    """Its waiver has lapsed; where the sentence is gone or another, the waiver is unused."""
    made = waiver(rule="GD104", text="（三）改进2项", section=5)
    for text, why in (("（三）改进3项", Why.LAPSED), ("（三）问题2项", Why.UNUSED)):
        published = report(blocks={"problems": lines("（一）问题", text)})
        assert use_of(made, published, "GD104").why is why
    elsewhere = report(blocks={"overview": lines("（一）问题", "（三）改进3项")})
    assert use_of(made, elsewhere, "GD104").why is Why.UNUSED


def test_over_several_reports_the_happiest_use_counts() -> None:
    """A waiver that is used in one report is used; the place in the file tells which is which."""
    waivers = Waivers([waiver(cells=NAMED), waiver(cells=NAMED, expires=dt.date(2026, 1, 1)), waiver(rule="GD201")])
    uses = [waivers.uses(found(one, "GD202"), one, today=TODAY) for one in (wrong("256"), wrong(), report())]
    for order in (uses, uses[::-1]):
        whole = waivers.used_in_all(order)
        assert [(use.number, use.why) for use in whole] == [(1, Why.USED), (2, Why.EXPIRED), (3, Why.UNUSED)]
    assert waivers.used_in_all([]) == tuple(Use(waiver=one, number=n) for n, one in enumerate(waivers, start=1))
    assert use_of(waivers.items[0], wrong()).sentence() == "第1条豁免（GD202）已使用"
