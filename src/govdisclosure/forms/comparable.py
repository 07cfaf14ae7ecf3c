"""What a table counts alike in two editions: table 2 is a series break, and the parts of （六） are."""

from govdisclosure.forms.table import TableForm
from govdisclosure.model.fields import remembered

__all__ = ["comparable"]


@remembered
def comparable(one: TableForm, other: TableForm) -> tuple[tuple[int, int], ...]:
    """Return the cells that two forms of a table have in common, by their places in both.

    Table 2 has no such cell in two editions: the same words count something else. The parts of （六）其他处理 and the
    single row of edition 2019 have no common path, and their sum is not taken for it.
    """
    if one is not other and one.name == "proactive":
        return ()
    return tuple((cell.index, other.index[cell.path]) for cell in one.cells if cell.path in other.index)
