"""The strategies: valid by construction, registered for every class, shrinking to nought, raising lazily."""

import datetime as dt
import importlib
import sys
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

import govdisclosure.strategies as made
from govdisclosure.errors import MissingExtra
from govdisclosure.forms import table_form
from govdisclosure.forms.arithmetic import satisfied
from govdisclosure.model.agency import Agency, Period
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.model.narrative import Block, ChartPlace, Paragraph
from govdisclosure.model.proactive import Documents2021, Proactive2019, Proactive2021
from govdisclosure.model.record import Record
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.report import AnnualReport, AnnualReport2019, AnnualReport2021, AnyReport
from govdisclosure.model.requests import ByApplicant, Denied, Requests2019, Requests2021
from govdisclosure.published import PublishedReport, State
from govdisclosure.strategies import Fault, FaultyGrid
from tests.model.making import RECORDS

_T = TypeVar("_T")
QUICK = settings(max_examples=300, phases=(Phase.generate,), database=None, derandomize=True)


def _any(strategy: SearchStrategy[_T], condition: Callable[[_T], bool] = lambda _: True) -> _T:
    """Return the first value that meets ``condition``; Hypothesis begins with the simplest of all."""
    return find(strategy, condition, settings=QUICK)


def _from_type(thing: Any) -> SearchStrategy[Any]:
    return st.from_type(thing)


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_every_class_of_the_model_can_be_made(cls: type[Record], data: st.DataObject) -> None:
    """st.from_type makes every class of the model: what it gives is valid, for it exists."""
    assert isinstance(data.draw(st.from_type(cls)), cls)


@given(st.from_type(AnnualReport2021), st.from_type(AnnualReport2019))
def test_an_alias_makes_reports_of_its_edition(newer: AnnualReport2021, older: AnnualReport2019) -> None:
    """AnnualReport2021 gives reports with the tables of 2021, AnnualReport2019 those of 2019."""
    assert (newer.edition, older.edition) == (EDITION_2021, EDITION_2019)
    assert isinstance(newer.requests, Requests2021)
    assert isinstance(older.requests, Requests2019)


def _is_of(edition: AnyEdition) -> Callable[[AnyReport], bool]:
    return lambda report: report.edition is edition


def test_any_report_is_of_either_edition() -> None:
    """Where no edition is named, reports of both are made."""
    for strategy in (_from_type(AnyReport), _from_type(AnnualReport), made.annual_reports()):
        for edition in EDITIONS:
            assert _any(strategy, _is_of(edition)).edition is edition


def test_tables_of_two_editions_make_no_report() -> None:
    """An AnnualReport of tables that belong to two editions cannot be made, and it is said which."""
    with pytest.raises(InvalidArgument, match="one edition"):
        _any(st.from_type(AnnualReport[Proactive2019, Requests2021, Remedies]))


def test_blocks_published_reports_and_faulty_grids_can_be_made() -> None:
    """What is no class of the model, but made here, can be asked for by type too."""
    assert isinstance(_any(_from_type(Block), lambda block: isinstance(block, Paragraph)), Paragraph)
    assert isinstance(_any(st.from_type(PublishedReport)), PublishedReport)
    assert isinstance(_any(st.from_type(FaultyGrid)), FaultyGrid)


def test_reports_shrink_to_nought(edition: AnyEdition) -> None:
    """The simplest report is of the first year, has no prose, and nought in every cell."""
    report = _any(made.annual_reports(edition=edition))
    assert report.year == edition.first_year
    assert (report.charts, report.extensions, report.signature, report.information_fees) == ((), {}, None, None)
    for name in ("proactive", "requests", "remedies"):
        grid = PublishedReport.of(report).grid(name)
        assert grid is not None
        assert set(grid.values) == {0}


def test_tables_shrink_to_what_matters(edition: AnyEdition) -> None:
    """A table in which something was denied shrinks to one request received, and denied."""
    table = find(made.requests_tables(edition=edition), lambda table: table.outcomes.denied.total.total > 0)
    assert table.received.total == table.outcomes.denied.total.total == table.outcomes.total.total == 1
    assert table.brought_forward.total == table.carried_forward.total == 0


def test_tables_may_be_full(edition: AnyEdition) -> None:
    """Some tables have a figure in every cell, and some were brought forward."""
    form = table_form(edition.requests)
    full = _any(
        made.requests_tables(edition=edition, outcomes=st.integers(1, 3), carried_forward=st.just(2)),
        lambda table: (
            all(row.total > 0 for row in (table.received, table.brought_forward, table.carried_forward))
            and table.outcomes.total.total >= len(form.rows) - 4
        ),
    )
    assert full.outcomes.total.total <= full.received.total + full.brought_forward.total


@given(made.requests_tables())
def test_tables_are_not_all_alike(table: Requests2019 | Requests2021) -> None:
    """Every table balances: that is what makes it valid."""
    in_hand = table.received + table.brought_forward
    assert in_hand == table.outcomes.total + table.carried_forward


@given(made.counts(max_value=3), made.counts(min_value=2, max_value=3), made.amounts(max_value=5, max_places=1))
def test_figures_keep_their_bounds(low: int, high: int, amount: Decimal) -> None:
    """Counts and amounts lie between the bounds given."""
    assert 0 <= low <= 3
    assert 2 <= high <= 3
    assert 0 <= amount <= 5
    assert len(str(amount).partition(".")[2]) <= 1


@given(
    made.rows(ByApplicant, counts=st.just(3)),
    made.proactive_tables(edition=EDITION_2021, counts=st.just(4), amounts=st.just(Decimal("0.5"))),
    made.remedies_tables(counts=st.just(5)),
    made.moneys(amounts=st.just(Decimal(7))),
    made.information_fees(notices=st.just(2), amounts=st.just(Decimal(9))),
)
def test_figures_come_from_the_strategies_given(
    row: ByApplicant, table: Proactive2021, remedies: Remedies, money: Any, fees: Any
) -> None:
    """Arguments are strategies, and the figures are what they give."""
    assert row.total == 18
    assert (table.rules, table.fees.amount) == (Documents2021(issued=4, repealed=4, in_force=4), Decimal("0.5"))
    assert remedies.litigation.total == 40
    assert money.amount == 7
    assert (fees.notices, fees.billed) == (2, 9)
    assert fees.collected in {0, 9}


@given(
    st.data(),
    made.annual_reports(
        edition=EDITION_2021,
        years=st.just(2023),
        agencies=made.agencies(names=st.just("甲局"), levels=st.none(), contacts=st.none()),
        extensions=st.just({"甲": 1}),
    ),
)
def test_reports_are_of_whom_and_when_they_are_said_to_be(data: st.DataObject, report: AnnualReport2021) -> None:
    """Year, body and extensions come from the strategies given; title, period and signature agree with them."""
    assert report.year == 2023
    assert report.title == "甲局2023年政府信息公开工作年度报告"
    assert (report.agency.name, report.agency.level, report.agency.contact) == ("甲局", None, None)
    assert report.extensions == {"甲": 1}
    assert report.period in {None, Period(start=dt.date(2023, 1, 1), end=dt.date(2023, 12, 31))}
    if report.signature:
        assert report.signature.agency == "甲局"
        assert report.signature.date is None or report.signature.date.year == 2024
    assert data.draw(made.periods(years=st.just(2022))).end == dt.date(2022, 12, 31)
    assert data.draw(made.signatures(agencies=st.none(), dates=st.none())).date is None


@given(made.sections(headings=st.just("一、总体情况"), blocks=st.just(Paragraph(text="甲"))), made.blocks(charts=2))
def test_sections_are_made_of_the_blocks_given(section: Any, block: Block) -> None:
    """Headings and blocks come from the strategies given; the place of a chart is that of one of the charts."""
    assert section.heading == "一、总体情况"
    assert set(section.blocks) <= {Paragraph(text="甲")}
    assert not isinstance(block, ChartPlace) or block.chart < 2


@given(made.charts(texts=st.just("甲"), values=st.just(3)), made.preambles(), made.narratives())
def test_charts_have_a_value_for_each_category(chart: Any, preamble: Any, narrative: Any) -> None:
    """Each series has as many values as there are categories."""
    assert set(chart.categories) <= {"甲"}
    assert all(series.values == ("3",) * len(chart.categories) for series in chart.series)
    assert preamble is not None
    assert narrative is not None


@given(made.texts(min_size=1, max_size=5), made.lines(max_size=3))
def test_texts_can_be_written(text: str, line: str) -> None:
    """Texts are one line without surrogates; lines are not blank."""
    assert 1 <= len(text) <= 5
    assert text.encode().decode() == text
    assert text.splitlines() == [text]
    assert line.strip()
    assert 1 <= len(line) <= 3


@given(made.published_reports(silences=st.nothing()))
def test_no_cell_need_be_silent(published: PublishedReport) -> None:
    """Without silences every cell says its figure."""
    assert all(cell.state in {State.NUMBER, State.ZERO} for grid in published.grids for cell in grid.cells)


@given(made.published_reports(reports=made.annual_reports(edition=EDITION_2019), silences=st.just("/")))
def test_silent_cells_print_what_they_are_given(published: PublishedReport) -> None:
    """A silent cell prints the text given, and the others what the report says."""
    assert published.edition is EDITION_2019
    for grid in published.grids:
        assert all(cell.text == "/" for cell in grid.cells if cell.value is None)


def test_cells_are_silent() -> None:
    """Some published reports have silent cells in every table."""
    assert _any(
        made.published_reports(), lambda published: all(None in grid.values for grid in published.grids)
    ).edition


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_is_made(fault: Fault) -> None:
    """Each kind of mistake is made where the table has a place for it, and is said."""
    spoilt = _any(made.faulty_grids(faults=st.just(fault)), lambda spoilt: spoilt.faults == (fault,))
    assert spoilt.changed


@given(made.faulty_grids(max_faults=3))
def test_a_faulty_grid_tells_the_truth(spoilt: FaultyGrid) -> None:
    """The changed cells are those that differ from the truth, at least one; the truth satisfies every identity."""
    assert 1 <= len(spoilt.faults) <= 4
    assert spoilt.changed == tuple(
        form.path for (form, cell), truth in zip(spoilt.grid.items(), spoilt.truth.cells, strict=True) if cell != truth
    )
    assert spoilt.changed
    assert satisfied(spoilt.truth.form, spoilt.truth.values)
    assert all(cell.value is not None and cell.value >= 0 for cell in spoilt.grid.cells)
    assert "grid=" not in repr(spoilt)


def test_faults_that_undo_each_other_are_not_left_so() -> None:
    """Two faults may cancel out; then one more is made."""
    spoilt = _any(
        made.faulty_grids(tables=made.remedies_tables(counts=st.just(0)), max_faults=2),
        lambda spoilt: len(spoilt.faults) == 3,
    )
    assert spoilt.changed


def test_a_fault_without_a_place_is_off_by_one() -> None:
    """Among noughts there is nothing to transpose: one figure is off by one instead, and it is said."""
    spoilt = _any(
        made.faulty_grids(tables=made.remedies_tables(counts=st.just(0)), faults=st.just(Fault.TRANSPOSED)),
    )
    assert spoilt.faults == (Fault.OFF_BY_ONE,)
    assert len(spoilt.changed) == 1


LOOSE: Any = made
"""The strategies as a caller without a type checker sees them."""

WRONG: Mapping[str, Callable[[], SearchStrategy[Any]]] = {
    "no strategy of counts": lambda: LOOSE.rows(ByApplicant, counts=3),
    "no row": lambda: LOOSE.rows(Denied),
    "no class": lambda: LOOSE.rows(3),
    "no edition": lambda: LOOSE.annual_reports(edition="2021"),
    "no edition of table 3": lambda: LOOSE.requests_tables(edition=2021),
    "no edition of table 2": lambda: LOOSE.proactive_tables(edition="2021"),
    "no years": lambda: LOOSE.annual_reports(years=2021),
    "no period": lambda: LOOSE.periods(years=2021),
    "no reports": lambda: LOOSE.published_reports(reports=()),
    "no faults": lambda: LOOSE.faulty_grids(faults=Fault.SWAPPED),
    "too few faults": lambda: LOOSE.faulty_grids(max_faults=0),
    "tables without totals": lambda: LOOSE.faulty_grids(tables=made.proactive_tables()),
    "no tables": lambda: LOOSE.faulty_grids(tables=st.integers()),
    "counts the wrong way round": lambda: LOOSE.counts(min_value=2, max_value=1),
}


@pytest.mark.parametrize("case", WRONG)
def test_arguments_are_judged_when_something_is_drawn(case: str) -> None:
    """A wrong argument raises InvalidArgument, and not before a value is asked for."""
    strategy = WRONG[case]()
    with pytest.raises(InvalidArgument):
        _any(strategy)


def test_everything_is_keyword_only() -> None:
    """No strategy takes its arguments by position, but the class of rows()."""
    for name in made.__all__:
        function = getattr(made, name)
        if not isinstance(function, type):
            with pytest.raises(TypeError, match="positional"):
                function(None, None)


def test_hypothesis_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Hypothesis, importing the strategies says what to install."""
    for name in [name for name in sys.modules if name.startswith("govdisclosure.strategies")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[hypothesis\]"):
        importlib.import_module("govdisclosure.strategies")


@given(made.agencies())
def test_bodies_evolve(agency: Agency) -> None:
    """What is made is a plain record."""
    assert attrs.evolve(agency) == agency
