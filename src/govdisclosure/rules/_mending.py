"""What would mend a broken identity, as suggestions on its finding."""

from govdisclosure.forms import TableForm
from govdisclosure.forms.arithmetic import Breach
from govdisclosure.forms.localise import Change
from govdisclosure.published import Grid
from govdisclosure.rules.finding import SuggestedCell, Suggestion
from govdisclosure.rules.rule import Case

__all__ = ["suggested"]


def suggested(case: Case, grid: Grid, breach: Breach) -> tuple[Suggestion | None, tuple[Suggestion, ...]]:
    """Return the suggestion for a broken identity, and the alternatives: what mends all that it hangs together with."""
    form = grid.form
    for one in case.localisations[form.name]:
        if any(form.identities[number] is breach.identity for number in one.identities):
            return (
                _suggestion(form, one.suggestion) if one.suggestion else None,
                tuple(_suggestion(form, change) for change in one.alternatives),
            )
    return None, ()


def _suggestion(form: TableForm, change: Change) -> Suggestion:
    return Suggestion(
        cells=tuple(
            SuggestedCell(table=form.name, row=form.cells[cell].row, column=form.cells[cell].column, value=value)
            for cell, value in change.values
        ),
        cause=change.cause,
    )
