"""The forms as the state prints them, derived from the classes of the model."""

from govdisclosure.forms.form import Form, form_of
from govdisclosure.forms.identities import Identity, IdentityKind, SparseMatrix
from govdisclosure.forms.labels import label_key
from govdisclosure.forms.layout import LayoutCell, layout_of
from govdisclosure.forms.table import CellForm, ColumnForm, RowForm, TableForm, table_form

__all__ = [
    "CellForm",
    "ColumnForm",
    "Form",
    "Identity",
    "IdentityKind",
    "LayoutCell",
    "RowForm",
    "SparseMatrix",
    "TableForm",
    "form_of",
    "label_key",
    "layout_of",
    "table_form",
]
