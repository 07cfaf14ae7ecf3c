"""Hooks for the fast converter: a JSON object goes to its class at once, and only what JSON has no type for is made before.

The class refuses keys that it does not know and judges every value, so a hook need not. What goes wrong here is told by
the detailed converter, and what kind of exception it is does not matter.
"""

from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, cast, get_args, get_origin

import attrs
from cattrs import BaseConverter

__all__ = ["Hook", "as_it_is", "block_at_once", "object_at_once", "tuple_at_once"]

Hook: TypeAlias = Callable[[Any, Any], Any]
"""Makes a value of a class from JSON."""


def as_it_is(value: object, _: object) -> object:
    """Return ``value``: its class judges it."""
    return value


def object_at_once(cls: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401  (whatever stands in an annotation)
    """Return what makes a record of the attrs class ``cls``."""
    record: Any = get_origin(cls) or cls
    parameters = dict(zip(getattr(record, "__parameters__", ()), get_args(cls), strict=False))
    kinds = {field.name: _without_none(parameters.get(field.type, field.type)) for field in attrs.fields(record)}
    hooks = [(name, converter.get_structure_hook(kind), kind) for name, kind in kinds.items()]
    makers = [(name, make, kind) for name, make, kind in hooks if make is not as_it_is]
    if not makers:
        return lambda value, _: record(**value)

    def hook(value: Any, _: object) -> object:  # noqa: ANN401  (JSON)
        fields: dict[str, object] = {**value}
        for name, make, kind in makers:
            part = fields.get(name)
            if part is not None:
                fields[name] = make(part, kind)
        return record(**fields)

    return hook


def _without_none(kind: Any) -> Any:  # noqa: ANN401  (as above)
    """Return ``T`` for ``T | None``: a class judges for itself where it takes None."""
    parts = get_args(kind)
    is_optional = get_origin(kind) in {Union, UnionType} and parts[1:] == (NoneType,)
    return parts[0] if is_optional else kind


def tuple_at_once(cls: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401  (as above)
    """Return what makes a tuple of items of one kind."""
    kind = get_args(cls)[0]
    make = converter.get_structure_hook(kind)

    def hook(value: object, _: object) -> object:
        if not isinstance(value, list):
            raise TypeError
        items = cast("list[object]", value)
        return tuple(items) if make is as_it_is else tuple([make(item, kind) for item in items])

    return hook


def block_at_once(converter: BaseConverter, classes: Mapping[str, type]) -> Hook:
    """Return what makes a block of the class that its ``type`` names."""
    makers = {name: (converter.get_structure_hook(cls), cls) for name, cls in classes.items()}

    def hook(value: Any, _: object) -> object:  # noqa: ANN401  (JSON)
        fields: dict[str, Any] = {**value}
        make, cls = makers[fields.pop("type")]
        return make(fields, cls)

    return hook
