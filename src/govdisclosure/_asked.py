"""What pydantic asks a class, and the room that answers.

A class says itself how pydantic is to hold it, and a class of the model can know neither pydantic nor JSON. So it passes the question on to the room
that knows both, by name: nothing is imported before pydantic asks, and nothing at all where it is not installed.
"""

from importlib import import_module
from typing import Any, Final

__all__ = ["Asked"]

_ANSWERS: Final = "govdisclosure.interop.pydantic"


class Asked:
    """What a pydantic model can have as a field, and FastAPI as a body or an answer."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:  # noqa: ANN401  (pydantic's own types)
        """Return how pydantic validates and serialises ``source``, this class or a generic alias of it."""
        return import_module(_ANSWERS).core_schema_of(source, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> Any:  # noqa: ANN401  (as above)
        """Return the JSON Schema of what `__get_pydantic_core_schema__` answered."""
        return import_module(_ANSWERS).json_schema_of(core_schema, handler)
