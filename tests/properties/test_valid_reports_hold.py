"""A valid report has no broken GD2xx."""

from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.forms import form_of
from govdisclosure.forms.arithmetic import breaches, satisfied, undecided
from govdisclosure.model.editions import AnyEdition
from govdisclosure.published import PublishedReport
from tests.properties.drawing import bare_reports

ARITHMETIC = ("GD201", "GD202", "GD203", "GD204", "GD206")


@given(data=st.data())
def test_the_matrix_times_a_valid_report_is_nought(edition: AnyEdition, data: st.DataObject) -> None:
    """Form, corner note 第一项加第二项之和，等于第三项加第四项之和, and the word 总计: matrix @ cells == 0."""
    published = PublishedReport.of(data.draw(bare_reports(edition)))
    vector = [value for grid in published.grids for value in grid.values]
    matrix = form_of(edition).identities()
    assert len(vector) == matrix.shape[1]
    for row in range(matrix.shape[0]):
        places = range(matrix.indptr[row], matrix.indptr[row + 1])
        assert sum((vector[matrix.indices[place]] or 0) * matrix.data[place] for place in places) == 0


@given(data=st.data())
def test_every_identity_of_a_valid_table_holds(edition: AnyEdition, data: st.DataObject) -> None:
    """Design, rule 2: the tables of a report that exists satisfy the statutory identities of their edition."""
    for grid in PublishedReport.of(data.draw(bare_reports(edition))).grids:
        assert satisfied(grid.form, grid.values)
        assert breaches(grid.form, grid.values) == ()
        assert undecided(grid.form, grid.values) == ()


@given(data=st.data())
def test_a_valid_report_breaks_no_rule_of_arithmetic(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "a valid report has no broken GD2xx": no error of the family, and nothing undecided."""
    findings = govdisclosure.check(data.draw(bare_reports(edition)), rules=["GD2"])
    assert [finding.code for finding in findings if finding.code in ARITHMETIC] == []
    assert len(findings.where(at_least=govdisclosure.Severity.ERROR)) == 0
