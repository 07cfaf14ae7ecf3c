"""What the forms say must add up, as one sparse integer matrix."""

from collections import Counter

import pytest

from govdisclosure.forms import IdentityKind, form_of, table_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fields import specs
from govdisclosure.model.proactive import Proactive2019, Proactive2021
from govdisclosure.model.remedies import Remedies
from govdisclosure.model.requests import ByApplicant, Requests2019, Requests2021
from govdisclosure.model.table import Table


@pytest.mark.parametrize(
    ("cls", "balance", "across", "down"),
    [
        (Requests2021, 7, 25, 7),
        (Requests2019, 7, 23, 7),
        (Remedies, 0, 3, 0),
        (Proactive2021, 0, 0, 0),
        (Proactive2019, 0, 0, 0),
    ],
)
def test_the_tables_have_their_identities(cls: type[Table], balance: int, across: int, down: int) -> None:
    """Table 3 of 2021 has 39: 一 + 二 = （七） + 四 and the outcomes to （七） in 7 columns, six columns to 总计 in 25 rows."""
    kinds = Counter(identity.kind for identity in table_form(cls).identities)
    assert (kinds[IdentityKind.BALANCE], kinds[IdentityKind.ACROSS], kinds[IdentityKind.DOWN]) == (
        balance,
        across,
        down,
    )


@pytest.mark.parametrize("cls", [Requests2021, Requests2019], ids=["2021", "2019"])
def test_the_columns_of_table_3_differ_also_up_to_sign(cls: type[Table]) -> None:
    """No two cells of table 3 stand in the same identities with the same, or the opposite, signs: one wrong cell is unique."""
    form = table_form(cls)
    columns: dict[int, list[tuple[int, int]]] = {cell.index: [] for cell in form.cells}
    for number, identity in enumerate(form.identities):
        for cell, sign in zip(identity.cells, identity.signs, strict=True):
            columns[cell].append((number, sign))
    seen: set[frozenset[tuple[int, int]]] = set()
    for column in columns.values():
        assert column
        up_to_sign = min(sorted(column), sorted((number, -sign) for number, sign in column))
        seen.add(frozenset(up_to_sign))
    assert len(seen) == len(form.cells)


def test_an_identity_has_its_total_first(edition: AnyEdition) -> None:
    """The first cell is the total, with sign -1; no cell stands twice in one identity."""
    for table in form_of(edition).tables:
        for identity in table.identities:
            assert table.cells[identity.cells[0]].is_total
            assert identity.signs[0] == -1
            assert set(identity.signs) <= {1, -1}
            assert len(set(identity.cells)) == len(identity.cells) == len(identity.signs)


def test_the_balance_is_that_of_the_form(edition: AnyEdition) -> None:
    """第一项加第二项之和，等于第三项加第四项之和, in each column with the same four rows."""
    form = form_of(edition).requests
    found = [identity for identity in form.identities if identity.kind is IdentityKind.BALANCE]
    for identity, column in zip(found, (*specs(ByApplicant), "total"), strict=True):
        named = {form.cells[cell].path: sign for cell, sign in zip(identity.cells, identity.signs, strict=True)}
        assert named == {
            f"outcomes.total.{column}": -1,
            f"carried_forward.{column}": -1,
            f"received.{column}": 1,
            f"brought_forward.{column}": 1,
        }


def test_the_outcomes_sum_to_their_total_row(edition: AnyEdition) -> None:
    """（七）总计 is the sum of the leaf rows of 三, in each column, and of no other row."""
    form = form_of(edition).requests
    leaves = [row.path for row in form.rows if row.path.startswith("outcomes.") and not row.is_total]
    for identity in form.identities:
        if identity.kind is IdentityKind.DOWN:
            column = form.cells[identity.cells[0]].column
            assert [form.cells[cell].path for cell in identity.cells] == [
                f"{row}.{column}" for row in ("outcomes.total", *leaves)
            ]


def test_the_matrix_has_the_identities_as_its_rows(edition: AnyEdition) -> None:
    """All identities of an edition are one matrix over the cell vector, in the order of the tables."""
    form = form_of(edition)
    matrix = form.identities()
    assert matrix.shape == (sum(len(table.identities) for table in form.tables), len(list(form.cells())))
    assert matrix.indptr[0] == 0
    assert matrix.indptr[-1] == len(matrix.indices) == len(matrix.data)
    rows = [
        dict(zip(matrix.indices[start:end], matrix.data[start:end], strict=True))
        for start, end in zip(matrix.indptr, matrix.indptr[1:], strict=False)
    ]
    paths = [path for path, _ in form.cells()]
    expected = [
        {f"{table.name}.{table.cells[cell].path}": sign for cell, sign in zip(one.cells, one.signs, strict=True)}
        for table in form.tables
        for one in table.identities
    ]
    assert [{paths[column]: sign for column, sign in row.items()} for row in rows] == expected
