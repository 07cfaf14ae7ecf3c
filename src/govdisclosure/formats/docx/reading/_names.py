"""What the elements and attributes of a Word document are called, and the little that is asked of any of them."""

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage]

    Element: TypeAlias = _Element

__all__ = [
    "ALTERNATE",
    "DELETED",
    "PARAGRAPH",
    "PART",
    "RUN_PROPERTIES",
    "TABLE",
    "VALUE",
    "VANISH",
    "a",
    "c",
    "is_on",
    "number_in",
    "r",
    "value_of",
    "w",
]

_SCHEMAS: Final = "http://schemas.openxmlformats.org"


def w(name: str) -> str:
    """Return a name of WordprocessingML."""
    return f"{{{_SCHEMAS}/wordprocessingml/2006/main}}{name}"


def a(name: str) -> str:
    """Return a name of DrawingML."""
    return f"{{{_SCHEMAS}/drawingml/2006/main}}{name}"


def c(name: str) -> str:
    """Return a name of DrawingML charts."""
    return f"{{{_SCHEMAS}/drawingml/2006/chart}}{name}"


def r(name: str) -> str:
    """Return a name of the links to other parts."""
    return f"{{{_SCHEMAS}/officeDocument/2006/relationships}}{name}"


ALTERNATE: Final = f"{{{_SCHEMAS}/markup-compatibility/2006}}AlternateContent"
PARAGRAPH: Final = w("p")
PART: Final = r("id")
RUN_PROPERTIES: Final = w("rPr")
"""The properties of a run, or of the mark that ends a paragraph."""
TABLE: Final = w("tbl")
VALUE: Final = w("val")
VANISH: Final = w("vanish")
DELETED: Final = frozenset({w("del"), w("moveFrom")})
"""What was struck out, or moved elsewhere, while changes were tracked."""

_OFF: Final = frozenset({"0", "false", "off", "none"})
_LONGEST_NUMBER: Final = 18


def value_of(parent: "Element | None", name: str) -> str | None:
    """Return what the child ``name`` of ``parent`` says, None if there is no such child."""
    child = None if parent is None else parent.find(name)
    return None if child is None else child.get(VALUE)


def is_on(element: "Element | None") -> bool:
    """Tell whether a property that is there or not is there, and not switched off."""
    return element is not None and element.get(VALUE) not in _OFF


def number_in(text: str | None, *, default: int, within: tuple[int, int]) -> int:
    """Return the number that an attribute says, at the bound of ``within`` where it lies beyond; else the default."""
    low, high = within
    plain = (text or "").strip()
    if not plain.removeprefix("-").isdecimal():
        return default
    if len(plain) > _LONGEST_NUMBER:
        return low if plain.startswith("-") else high
    return min(max(int(plain), low), high)
