"""Whether two reports are of one body: by its code, else by its name, never on a guess."""

from govdisclosure.bodies.names import read_name
from govdisclosure.model.agency import Agency

__all__ = ["key_of"]


def key_of(agency: Agency) -> str:
    """Return what is equal for the same body: its name without blanks, brackets and what stands above all bodies.

    >>> key_of(Agency(name="青禾县 水利局（青禾县河长办）"))
    '青禾县水利局'
    """
    return read_name(agency.name).whole
