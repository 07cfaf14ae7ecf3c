"""What describes a field: of which kind it is, what it is called, and between which bounds it lies."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

import pytest

from govdisclosure.model import fields
from govdisclosure.model.fields import Spec


def spec(described: Mapping[str, object]) -> Spec:
    """Return the one spec that is described."""
    [one] = described.values()
    return cast("Spec", one)


@pytest.mark.parametrize(
    ("maker", "given", "kind"),
    [
        (fields.count, ["规章"], "count"),
        (fields.signed, ["本年增/减"], "signed"),
        (fields.amount, ["收费金额"], "amount"),
        (fields.money, ["采购总金额"], "money"),
        (fields.row, ["规章"], "row"),
        (fields.text, ["段落"], "text"),
        (fields.line, ["标题"], "text"),
        (fields.day, ["日期"], "date"),
        (fields.whole, ["年度"], "integer"),
        (fields.flag, ["有序"], "choice"),
        (fields.one_of, ["元", "万元"], "choice"),
        (fields.of_type, [int], "record"),
        (fields.many, [str], "tuple"),
        (fields.table, ["表二"], "table"),
        (fields.mapping, ["扩展"], "mapping"),
    ],
)
def test_a_field_is_of_a_kind(maker: Callable[..., Mapping[str, object]], given: Sequence[object], kind: str) -> None:
    """The kind tells forms, JSON and schema what to make of the field."""
    assert spec(maker(*given)).kind == kind


def test_bounds() -> None:
    """A count is of nought or more; a whole number lies between its bounds, both included; text has none."""
    assert spec(fields.count()).low == 0
    whole = spec(fields.whole(low=1, high=4))
    assert (whole.low, whole.high) == (1, 4)
    assert [whole.check(value) is None for value in (0, 1, 4, 5)] == [False, True, True, False]
    assert spec(fields.text()).low is None


def test_a_line_is_told_from_text() -> None:
    """Only a line may not be empty and has no line break."""
    assert spec(fields.line()).is_line
    assert not spec(fields.text()).is_line


def test_labels_are_the_official_one_and_what_else_is_found() -> None:
    """A field without a label of its own is called nothing."""
    assert spec(fields.count("规章", also=("规章数",))).labels == ("规章", "规章数")
    assert spec(fields.count("", also=("规章数",))).labels == ()


@pytest.mark.parametrize(
    ("maker", "given"),
    [
        (fields.count, []),
        (fields.amount, []),
        (fields.row, []),
        (fields.text, []),
        (fields.line, []),
        (fields.day, []),
        (fields.whole, []),
        (fields.flag, []),
        (fields.one_of, ["元"]),
        (fields.of_type, [int]),
        (fields.many, [str]),
        (fields.mapping, []),
    ],
)
def test_what_is_not_described_is_empty(maker: Callable[..., Mapping[str, object]], given: Sequence[object]) -> None:
    """No label, none above it and no block, where none is given."""
    described = spec(maker(*given))
    assert (described.label, described.labels, described.under, described.block) == ("", (), "", "")


def test_a_spec_needs_a_kind_and_a_check_only() -> None:
    """The rest is empty, and a total that is stated stands under nothing."""

    class Group:
        @property
        @fields.stated("总计")
        def total(self) -> int:
            """Add up nothing."""
            return 0

    described = Spec(kind="text", check=lambda _: None)
    assert (described.label, described.under, described.block) == ("", "", "")
    assert fields.stated_totals(Group)["total"].under == ""
    assert Group().total == 0


def test_a_total_that_the_form_prints_is_a_row_of_pieces() -> None:
    """（七）总计 is a row as those that it adds up are, counted in 件."""

    class Group:
        @property
        @fields.stated("（七）总计")
        def total(self) -> int:
            """Add up nothing."""
            return 0

    total = fields.stated_totals(Group)["total"]
    assert (total.kind, total.unit, total.label) == ("row", "件", "（七）总计")
    assert Group().total == 0
