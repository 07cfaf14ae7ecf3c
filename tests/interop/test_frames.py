"""A statutory table as a pandas frame, and back."""

import sys
from decimal import Decimal
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from govdisclosure.corpus.analysis import cells_of, to_pandas
from govdisclosure.corpus.analysis.tables import to_arrow
from govdisclosure.errors import InvalidReport, MissingExtra
from govdisclosure.forms import form_of, table_form
from govdisclosure.interop.frames import from_frame, to_frame
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES, TableName
from govdisclosure.model.proactive import Fees2021, Money, Proactive2019, Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import Requests2021
from govdisclosure.published import Cell, Grid, PublishedReport
from tests.formats.json_samples import full_report
from tests.model.making import made


def refused(frame: Any, cls: type[Any], **options: Any) -> list[str]:
    """Return why a frame is refused."""
    with pytest.raises(InvalidReport) as error:
        from_frame(frame, cls, **options)
    return [str(one) for one in error.value.violations]


@pytest.mark.parametrize("name", TABLE_NAMES)
@pytest.mark.parametrize("names", ["path", "label"])
def test_a_table_comes_back_from_its_frame(edition: AnyEdition, name: TableName, names: Any) -> None:
    """By paths or by official labels, with money and its units."""
    table: Any = getattr(full_report(edition), name)
    units = to_frame(table, "unit", names)
    assert from_frame(to_frame(table, names=names), getattr(edition, name), units) == table


def test_a_frame_has_the_rows_and_columns_of_the_form() -> None:
    """By the names that stand in paths, or by the labels, those of groups first."""
    table = made(Requests2021, {"received.natural_person": 3, "carried_forward.natural_person": 3})
    frame: Any = to_frame(table)
    assert (frame.index.name, frame.columns.name, frame.shape) == ("row", "column", (25, 7))
    assert frame.loc["received", "total"] == 3
    labelled: Any = to_frame(table, names="label")
    assert labelled.index.names == ["group", "subgroup", "row"]
    assert labelled.index[4] == ("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密")
    assert labelled.columns[1] == ("法人或其他组织", "商业企业")
    assert labelled[("", "总计")].iloc[0] == 3
    remedies: Any = to_frame(made(Remedies), names="label")
    assert remedies.index[1] == ("行政诉讼", "", "未经复议直接起诉")


def test_figures_are_of_the_types_of_a_corpus() -> None:
    """Whole numbers, exact decimals, and nothing where the form has no cell."""
    frame: Any = to_frame(made(Proactive2021, {"fees.amount": Decimal("3.5"), "rules.issued": 2**40}))
    assert frame.dtypes["issued"] == pd.ArrowDtype(pa.int64())
    assert frame.dtypes["amount"] == to_pandas([full_report(EDITION_2021)]).dtypes["proactive.fees.amount"]
    assert frame.loc["fees", "amount"] == Decimal("3.5")
    assert frame.loc["rules", "issued"] == 2**40
    assert frame.loc["rules", "amount"] is pd.NA


def test_states_are_kept_apart_from_values() -> None:
    """A blank is neither 0 nor a placeholder; a fraction is no count, and its text is there."""
    form = form_of(EDITION_2021).remedies
    cells = {cell.path: Cell.read("0") for cell in form.cells}
    cells |= {"reconsideration.upheld": Cell.read(""), "reconsideration.corrected": Cell.read("/")}
    cells |= {"reconsideration.other": Cell.read("1.5"), "reconsideration.pending": Cell.read("9" * 30)}
    grid = Grid.of_cells(form, cells)
    values: Any = to_frame(grid)
    states: Any = to_frame(grid, "state")
    texts: Any = to_frame(grid, "text")
    row = "reconsideration"
    assert [*values.loc[row].isna()] == [True, True, True, True, False]
    assert [*states.loc[row]] == ["blank", "placeholder", "number", "number", "zero"]
    assert texts.loc[row, "other"] == "1.5"


def test_it_says_what_the_cells_of_a_corpus_say(edition: AnyEdition) -> None:
    """One vocabulary: the same rows and columns, texts, states and units."""
    report = PublishedReport.of(full_report(edition))
    long: list[Any] = cells_of(to_arrow([report])).to_pylist()
    for name in TABLE_NAMES:
        grid: Any = report.grid(name)
        for shown in ("text", "state", "unit"):
            frame: Any = to_frame(grid, shown)
            for cell in (one for one in long if one["table"] == name):
                own = frame.loc[cell["row"], cell["column"]]
                assert (None if own is pd.NA else own) == cell[shown]


def test_any_whole_number_of_pandas_is_read() -> None:
    """Also the floats that it makes of a column with gaps; text and truth values are none."""
    table = made(Remedies, {"reconsideration.upheld": 3})
    for kind in ("int64", "Int64", "float64", "object"):
        assert from_frame(to_frame(table).astype(kind), Remedies) == table
    frame: Any = to_frame(table).astype(object)
    frame.loc["reconsideration"] = [True, "3", 0.5, Decimal("0.5"), Decimal(3)]
    assert refused(frame, Remedies) == [
        "reconsideration.upheld：应为不小于0的整数，实为True",
        "reconsideration.corrected：应为不小于0的整数，实为'3'",
        "reconsideration.other：应为不小于0的整数，实为0.5",
        "reconsideration.pending：应为不小于0的整数，实为Decimal('0.5')",
    ]


def test_what_is_no_number_at_all_is_refused() -> None:
    """However it is written."""
    frame: Any = to_frame(made(Remedies)).astype(object)
    frame.loc["reconsideration"] = [float("inf"), Decimal("-Infinity"), Decimal("1E+5000"), 1j, 0]
    assert [one.partition("：")[0] for one in refused(frame, Remedies)] == [
        f"reconsideration.{name}" for name in ("upheld", "corrected", "other", "pending")
    ]


def test_a_blank_in_a_frame_is_refused() -> None:
    """It is neither 0 nor anything else."""
    frame: Any = to_frame(made(Remedies))
    frame.loc["reconsideration", "upheld"] = pd.NA
    assert refused(frame, Remedies) == ["reconsideration.upheld：缺少数据"]


def test_totals_are_compared() -> None:
    """Where they are there; a frame without them is as good."""
    frame: Any = to_frame(made(Remedies, {"reconsideration.upheld": 3}))
    assert from_frame(frame.drop(columns="total"), Remedies).reconsideration.total == 3
    frame.loc["reconsideration", "total"] = 4
    assert refused(frame, Remedies) == ["reconsideration.total：填报为4，按各项计算应为3"]


def test_nothing_of_a_frame_is_passed_over() -> None:
    """A row or a column that the form does not have, a figure where it has no cell."""
    frame: Any = to_frame(made(Proactive2021)).astype(object)
    frame.loc["rules", "amount"] = 7
    frame.loc["subsidies"] = 1
    frame["spent"] = 1
    assert refused(frame, Proactive2021) == [
        "subsidies：表中没有这一行",
        "spent：表中没有这一列",
        "rules.amount：表中没有这一行或这一列",
    ]
    labelled: Any = to_frame(made(Remedies), names="label")
    labelled.index = pd.MultiIndex.from_tuples([("", "", "行政裁决"), *labelled.index[1:]])
    assert refused(labelled, Remedies)[0] == "行政裁决：表中没有这一行"
    only_more: Any = to_frame(made(Remedies))
    only_more["spent"] = pd.NA
    assert refused(only_more, Remedies) == ["spent：表中没有这一列"]


def test_money_wants_its_unit() -> None:
    """Where the form fixes none; a float is no amount."""
    table = made(Proactive2019, {"procurement.amount": Money(amount=Decimal("25.1"), unit="万元")})
    frame: Any = to_frame(table)
    assert from_frame(frame, Proactive2019, to_frame(table, "unit")) == table
    assert refused(frame, Proactive2019) == ["procurement.amount：金额“25.1”没有金额单位"]
    spoilt = frame.astype(object)
    spoilt.loc["procurement", "amount"] = 25.1
    assert refused(spoilt, Proactive2019, units=to_frame(table, "unit")) == [
        "procurement.amount：应为不小于0的十进制数（Decimal），实为25.1"
    ]
    fees: Any = to_frame(made(Proactive2021)).astype(object)
    fees.loc["fees", "amount"] = 3
    assert from_frame(fees, Proactive2021).fees == Fees2021(amount=Decimal(3))


@pytest.mark.parametrize("lacking", ["pandas", "pyarrow"])
def test_the_extra_is_named(lacking: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pandas, or what its columns are made of, is not installed."""
    monkeypatch.setitem(sys.modules, lacking, None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[pandas\]"):
        to_frame(made(Remedies))


def test_a_frame_can_only_be_had_where_pandas_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other way says so too."""
    frame = to_frame(made(Remedies))
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"govdisclosure\[pandas\]"):
        from_frame(frame, Remedies)


def test_labels_tell_rows_and_columns_apart(edition: AnyEdition) -> None:
    """No two of a table are called alike once what they stand under is said."""
    for name in TABLE_NAMES:
        form = table_form(getattr(edition, name))
        frame: Any = to_frame(made(form.cls), names="label")
        assert frame.index.is_unique
        assert frame.columns.is_unique
