"""Rolling up: which year, whose report, and what cannot be added up."""

import sys

import pytest
from attrs import evolve

from govdisclosure.errors import Unreadable
from govdisclosure.messages import Message
from govdisclosure.model.agency import Agency
from govdisclosure.published.adding import Inclusion
from govdisclosure.rollup import CannotAdd, Expectation, Given, RollUp, Undeclared, counts_of, sayings_of
from tests.rollup.adding import added, unit
from tests.rules.building import grid, report

COUNTY = Agency(name="青禾县人民政府")
BROKEN = Given(file="坏.docx", error=Unreadable(Message("文件是空的"), file="坏.docx"))


def licences(rolled: RollUp) -> object:
    """Return the sum of decisions on licences."""
    (one,) = (one for one in rolled.tables["proactive"] if one.cell.path == "licensing.decisions")
    return one.figure


def test_units_are_added_up() -> None:
    """For nobody in particular, without a list: complete."""
    rolled = added(unit("甲局", "2"), unit("乙局", "3"))
    assert (licences(rolled), rolled.year, str(rolled.edition), rolled.agency) == (5, 2022, "2021", None)
    assert rolled.is_complete
    assert (rolled.own, rolled.missing, rolled.unexpected, [*rolled.left_out]) == (None, (), (), [])
    assert rolled.findings.not_run == ("GD601", "GD602")


def test_files_that_cannot_be_read_stop_nothing() -> None:
    """They are left out, with why."""
    rolled = added(BROKEN, unit("甲局", "2"))
    assert (licences(rolled), rolled.is_complete) == (2, False)
    assert [(one.file, one.inclusion) for one in rolled.left_out] == [("坏.docx", Inclusion.LEFT_OUT)]
    assert str(rolled.reasons[0]) == "坏.docx：文件是空的"
    assert added(Given(error=BROKEN.error), unit("甲局")).units[0].file == "#1"


def test_the_year_is_that_of_most_reports() -> None:
    """Those of another are left out; where no year is that of more than half it is to be said."""
    rolled = added(unit("甲局", "2"), unit("乙局", "3"), unit("丙局", "4", year=2021))
    assert (rolled.year, licences(rolled), rolled.is_complete) == (2022, 5, False)
    assert added(unit("甲局", "2"), unit("丙局", "4", year=2021), year=2021).year == 2021
    assert added(unit("甲局", "2"), unit("丙局", year=None)).year == 2022
    with pytest.raises(CannotAdd) as caught:
        added(unit("甲局"), unit("乙局", year=2021))
    assert str(caught.value) == "各单位的报告不是同一年度的，请指明要汇总的年度：2021年度（1份）、2022年度（1份）"


def test_the_parents_year_is_the_year() -> None:
    """One that says none is of the units' year; one of another year than is asked for is not compared."""
    parent = unit("青禾县人民政府", "2", year=2021)
    assert added(unit("甲局"), unit("乙局", "2", year=2021), parent=parent).year == 2021
    assert added(unit("甲局", "2"), parent=evolve(parent, year=None)).findings.codes == ()
    with pytest.raises(CannotAdd) as caught:
        added(unit("甲局"), parent=parent, year=2022)
    assert str(caught.value) == "要核对的汇总报告是2021年度的，各单位的报告是2022年度的"


def test_what_cannot_be_added_up_at_all_is_refused() -> None:
    """No reports, none that can be read, or a year without a form; why is said."""
    with pytest.raises(CannotAdd, match=r"^没有可以汇总的报告$"):
        added()
    with pytest.raises(CannotAdd, match=r"^没有可以汇总的报告：坏\.docx：文件是空的$"):
        added(BROKEN)
    with pytest.raises(CannotAdd, match=r"^2018年度没有可以汇总的格式"):
        added(unit("甲局", year=2018))


def test_a_list_alone_makes_everybody_missing() -> None:
    """Where the year is said."""
    rolled = added(year=2022, expectation=Expectation(units=(Agency(name="甲局"),)))
    assert [one.agency.name for one in rolled.missing] == ["甲局"]
    assert [*map(str, rolled.findings)] == ["GD602 “甲局”没有报告"]
    assert added(year=2022).units == ()


# The body itself ----------------------------------------------------------------------------------------------------


def test_the_bodys_own_report_is_added_where_it_is_declared() -> None:
    """And tells whose the roll-up is."""
    rolled = added(unit("甲局", "2"), own=Given(report=unit("青禾县人民政府", "10")))
    assert licences(rolled) == 12
    assert rolled.agency == COUNTY
    assert rolled.own is rolled.units[-1]


def test_it_is_not_added_where_it_is_not() -> None:
    """Whether it is the body's own, or the sum itself, nobody knows."""
    for named in ({"agency": COUNTY}, {"parent": unit("青禾县人民政府", "2")}):
        rolled = added(unit("甲局", "2"), unit("青禾县人民政府", "10"), **named)
        assert (licences(rolled), rolled.agency and rolled.agency.name) == (2, "青禾县人民政府")
        assert isinstance(rolled.reasons[1], Undeclared)
        assert not rolled.is_complete


def test_its_office_is_a_unit_like_any_other() -> None:
    """A government and its office are two bodies that report."""
    assert licences(added(unit("青禾县人民政府办公室", "2"), agency=COUNTY)) == 2


def test_the_own_report_among_the_units_is_there_twice() -> None:
    """And counts once."""
    own = unit("青禾县人民政府", "10")
    rolled = added(unit("甲局", "2"), own, own=Given(report=own))
    assert licences(rolled) == 12
    assert rolled.findings.codes == ("GD603",)


def test_an_own_report_that_cannot_be_read_is_left_out() -> None:
    """As any other."""
    rolled = added(unit("甲局", "2"), own=BROKEN, agency=COUNTY)
    assert (licences(rolled), rolled.is_complete, rolled.own and rolled.own.inclusion) == (2, False, Inclusion.LEFT_OUT)


# What is found ------------------------------------------------------------------------------------------------------


def test_findings_of_all_rules_of_a_roll_up() -> None:
    """Texts, the parent's figures, who is missing, who is there twice, in the order of the codes."""
    expectation = Expectation(units=(Agency(name="甲局"), Agency(name="丙局")))
    units = [unit("甲局", "2"), unit("甲局", "2"), unit("乙局", "3")]
    rolled = added(*units, parent=unit("青禾县人民政府", "4"), expectation=expectation)
    assert rolled.findings.codes == ("GD601", "GD602", "GD603")
    assert rolled.findings.ran == ("GD404", "GD601", "GD602", "GD603")
    assert [one.name for one in rolled.unexpected] == ["乙局"]


def test_the_bodys_own_report_need_not_be_on_the_list() -> None:
    """A list of units is one of those that report to the body: its own report is declared, not unexpected."""
    own = Given(report=unit("青禾县人民政府", "10"))
    rolled = added(unit("甲局", "2"), own=own, expectation=Expectation(units=(Agency(name="甲局"),)))
    assert (rolled.unexpected, rolled.missing, rolled.is_complete) == ((), (), True)


def test_without_rapidfuzz_texts_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing else is lost."""
    monkeypatch.setitem(sys.modules, "rapidfuzz.distance", None)
    from tests.rollup.test_alike import LONG, writer  # noqa: PLC0415  (whose module looks for it)

    rolled = added(writer("甲局", LONG), writer("乙局", LONG))
    assert rolled.findings.not_run == ("GD404", "GD601", "GD602")
    assert rolled.findings.ran == ("GD603",)
    (notes,) = (saying for saying in sayings_of(rolled) if saying.title.text() == "说明")
    assert [line.text() for line in notes.lines] == [
        "没有比较各单位的文字（需要：pip install 'govdisclosure[likeness]'）"
    ]


def test_names_may_leave_out_the_places_of_the_body_above() -> None:
    """On the list and in reports: a county's 水利局 is no other body, where it is said whose units they are."""
    names = [Agency(name=name) for name in ("县水利局", "教育局", "石桥镇人民政府", "档案馆")]
    units = [unit(f"云岭市青禾县{name}") for name in ("水利局", "教育局", "石桥镇人民政府")]
    expectation = Expectation(units=tuple(names))
    rolled = added(*units, agency=Agency(name="云岭市青禾县人民政府"), expectation=expectation)
    assert ([one.agency.name for one in rolled.missing], rolled.unexpected) == (["档案馆"], ())
    rolled = added(*units, expectation=expectation)
    assert [len(rolled.missing), len(rolled.unexpected)] == [4, 3]
    assert "没有指明汇总机关，名称中省略的上级名称不能补上" in _told(rolled)


def _told(rolled: RollUp) -> list[str]:
    return [line.text() for saying in sayings_of(rolled) for line in saying.lines]


def test_the_body_above_may_leave_out_its_places_too() -> None:
    """Where all units that name them agree on them, or its own report does; nobody decides between two."""
    expectation = Expectation(units=(Agency(name="水利局"), Agency(name="教育局")))
    units = [unit("云岭市青禾县水利局"), unit("云岭市青禾县教育局")]
    rolled = added(*units, agency=COUNTY, expectation=expectation)
    assert (rolled.missing, rolled.unexpected, rolled.agency) == ((), (), COUNTY)
    assert _told(rolled) == ["汇总机关名称中省略的上级名称，已按各单位的名称补全：云岭市青禾县人民政府"]
    own = Given(report=unit("云岭市青禾县人民政府"))
    assert added(unit("云岭市青禾县水利局"), own=own, agency=COUNTY, expectation=expectation).unexpected == ()
    rolled = added(*units, unit("东岭市青禾县水利局"), agency=COUNTY, expectation=expectation)
    assert [len(rolled.missing), len(rolled.unexpected)] == [2, 3]


@pytest.mark.parametrize(
    ("agency", "listed", "said"),
    [("东山县人民政府", "水利局", True), ("东山县人民政府", "青禾县水利局", False), ("人民政府", "教育局", False)],
)
def test_a_body_of_which_nobody_is_a_unit_is_told(agency: str, listed: str, said: bool) -> None:  # noqa: FBT001
    """The name of another county makes everybody missing, and says why."""
    expectation = Expectation(units=(Agency(name=listed),))
    rolled = added(unit("青禾县水利局"), agency=Agency(name=agency), expectation=expectation)
    words = "应报的单位全部缺报，而各单位的名称中都没有“东山县”，请核对汇总机关的名称"
    assert (words in _told(rolled)) is said


def test_an_own_report_that_cannot_be_read_is_not_counted() -> None:
    """And the line that says whether the body's own figures are in the sums says why not."""
    own = Given(file="本级.docx", error=Unreadable(Message("文件已损坏"), file="本级.docx"))
    assert counts_of(added(unit("甲局"), own=own))[1].text() == "未计入本级的数（本级.docx：文件已损坏）"


def test_one_body_under_a_long_and_a_short_name_counts_once() -> None:
    """As any body that is there twice."""
    rolled = added(unit("青禾县水利局", "2"), unit("水利局", "2"), unit("县水利局", "2"), agency=COUNTY)
    assert licences(rolled) == 2
    assert [one.inclusion for one in rolled.units] == [Inclusion.COUNTED, Inclusion.TWIN, Inclusion.TWIN]


def test_who_may_be_the_body_itself_is_told() -> None:
    """Under a name that says more than it is known of the body; its office and its departments are units."""
    reports = [
        unit(name) for name in ("云岭市青禾县人民政府", "青禾县人民政府办公室", "县水利局", "东山县人民政府", None)
    ]
    rolled = added(*reports, agency=COUNTY)
    assert [one.place for one in rolled.perhaps_own] == [0]
    assert [line.text() for one in sayings_of(rolled) for line in one.lines if "本身" in one.title.text()] == [
        "云岭市青禾县人民政府（#1）"
    ]
    assert added(*reports).perhaps_own == ()
    own = Given(report=reports[0])
    assert added(*reports[2:], own=own, agency=COUNTY).perhaps_own == ()


def test_a_unit_that_is_the_sum_of_all_others_may_be_the_body_itself() -> None:
    """Told though nobody said for which body they are added up; a few figures, or few units, may be so by chance."""

    def figures(*values: int) -> dict[str, str]:
        names = ("licensing.decisions", "penalties.decisions", "compulsory_measures.decisions")
        return dict(zip(names, map(str, values), strict=True))

    def counted(*rows: tuple[int, int, int]) -> list[int]:
        reports = [
            report(agency=f"{name}局", year=2022, tables={"proactive": grid("proactive", figures(*row))})
            for name, row in zip("甲乙丙", rows, strict=False)
        ]
        return [one.place for one in added(*reports).perhaps_own]

    assert counted((1, 2, 3), (4, 0, 7), (5, 2, 10)) == [2]
    assert counted((1, 2, 3), (4, 0, 7), (5, 2, 11)) == []
    assert counted((1, 0, 0), (4, 0, 0), (5, 0, 0)) == []
    assert counted((5, 2, 10), (5, 2, 10)) == []
