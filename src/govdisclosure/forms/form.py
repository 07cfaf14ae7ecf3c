"""The form of an edition: its three tables, and all their identities as one sparse integer matrix."""

from collections.abc import Iterator
from typing import final

from attrs import frozen

from govdisclosure.forms.identities import SparseMatrix
from govdisclosure.forms.table import CellForm, TableForm, table_form
from govdisclosure.model.editions import AnyEdition
from govdisclosure.model.fields import remembered

__all__ = ["Form", "form_of"]


@final
@frozen(kw_only=True)
class Form:
    """The three statutory tables of an edition, their cells in one vector."""

    edition: AnyEdition
    proactive: TableForm
    requests: TableForm
    remedies: TableForm

    @property
    def tables(self) -> tuple[TableForm, TableForm, TableForm]:
        """Tables 2, 3 and 4."""
        return self.proactive, self.requests, self.remedies

    def cells(self) -> Iterator[tuple[str, CellForm]]:
        """Yield every published cell in order, with its whole path (``requests.received.total``)."""
        for table in self.tables:
            for cell in table.cells:
                yield f"{table.name}.{cell.path}", cell

    def identities(self) -> SparseMatrix:
        """Return all identities as the rows of a matrix over the cell vector of `cells`."""
        indptr, indices, data, offset = [0], list[int](), list[int](), 0
        for table in self.tables:
            for identity in table.identities:
                indices += [offset + cell for cell in identity.cells]
                data += identity.signs
                indptr.append(len(indices))
            offset += len(table.cells)
        return SparseMatrix(
            shape=(len(indptr) - 1, offset), indptr=tuple(indptr), indices=tuple(indices), data=tuple(data)
        )


@remembered
def form_of(edition: AnyEdition) -> Form:
    """Return the form of ``edition``."""
    return Form(
        edition=edition,
        proactive=table_form(edition.proactive),
        requests=table_form(edition.requests),
        remedies=table_form(edition.remedies),
    )
