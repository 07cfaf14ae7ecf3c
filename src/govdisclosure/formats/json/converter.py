"""The cattrs converters of the JSON format: strict, every value passed on as it is and judged by the class it goes into.

One is fast and says only that something is wrong; the other says what, and is asked when the fast one refuses.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal, cast, get_args, get_origin

from cattrs import BaseConverter, Converter
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from govdisclosure.errors import InvalidReport, Message, Violation
from govdisclosure.formats.json._at_once import Hook, as_it_is, block_at_once, object_at_once, tuple_at_once
from govdisclosure.formats.json._violations import NOT_LIST, NOT_OBJECT, NOT_TEXT, invalid
from govdisclosure.model.agency import Level
from govdisclosure.model.fields import specs
from govdisclosure.model.narrative import (
    Block,
    ChartPlace,
    Heading,
    Image,
    ListBlock,
    OtherTable,
    Paragraph,
    TablePlace,
)
from govdisclosure.model.record import Record
from govdisclosure.published.cell import plain_decimal

__all__ = ["BLOCKS", "structure", "unstructure"]

BLOCKS: Final[Mapping[str, type]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "list": ListBlock,
    "image": Image,
    "chart": ChartPlace,
    "table": TablePlace,
    "other_table": OtherTable,
}
"""The kinds of blocks by their ``type``."""
_DECIMAL: Final = re.compile(r"(?:0|[1-9][0-9]{0,39})(?:\.[0-9]{1,40})?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def structure(value: object, cls: Any) -> Any:  # noqa: ANN401  (an instance of cls)
    """Return ``value`` as an instance of ``cls``.

    Raises:
        InvalidReport: everything that is wrong in it, each with its path.
    """
    with suppress(Exception):  # whatever it is, the detailed converter says it with its path
        return _converter(detailed=False).structure(value, cls)
    try:
        return _converter(detailed=True).structure(value, cls)
    except Exception as error:  # noqa: BLE001  (as above)
        refused = invalid(error)
    raise refused  # here, so that it carries no error of another library, which might not pickle


def unstructure(value: object) -> Any:  # noqa: ANN401  (JSON)
    """Return ``value`` as JSON objects, lists, texts, integers, booleans and nulls."""
    return _converter(detailed=False).unstructure(value)


@cache
def _converter(*, detailed: bool) -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    for plain in (int, str, bool):  # cattrs asks for a hook of just this class before it asks a predicate
        converter.register_structure_hook(plain, as_it_is)
    converter.register_structure_hook_func(_is_plain, as_it_is)
    converter.register_structure_hook(Decimal, _decimal)
    converter.register_structure_hook(dt.date, _day)
    converter.register_structure_hook(Level, _level)
    converter.register_structure_hook_factory(_is_tuple, _tuples if detailed else tuple_at_once)
    converter.register_structure_hook_factory(_is_record, _objects if detailed else object_at_once)
    block = _block(converter) if detailed else block_at_once(converter, BLOCKS)
    converter.register_structure_hook_func(lambda cls: cls == Block, block)
    converter.register_unstructure_hook(Decimal, plain_decimal)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_unstructure_hook(Level, str)
    converter.register_unstructure_hook_func(_is_mapping, _sorted)
    for name, cls in BLOCKS.items():
        converter.register_unstructure_hook(cls, _tagged(make_dict_unstructure_fn(cls, converter), name))
    return converter


# Reading ------------------------------------------------------------------------------------------------------------


def _is_plain(cls: Any) -> bool:  # noqa: ANN401  (whatever stands in an annotation)
    return get_origin(cls) is Literal or _is_mapping(cls)


def _is_mapping(cls: Any) -> bool:  # noqa: ANN401  (as above)
    return get_origin(cls) is Mapping


def _decimal(value: object, _: object) -> object:
    return Decimal(value) if isinstance(value, str) and _DECIMAL.fullmatch(value) else value


def _day(value: object, _: object) -> object:
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value
    except ValueError:
        return value


def _level(value: object, _: object) -> Level:
    if isinstance(value, str):
        return Level.parse(value)
    raise InvalidReport([Violation(NOT_TEXT, reported=value)])


def _is_tuple(cls: Any) -> bool:  # noqa: ANN401  (as above)
    return get_origin(cls) is tuple


def _tuples(cls: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401  (as above)
    items = list_structure_factory(cast("Any", list)[get_args(cls)[0]], converter)

    def hook(value: object, _: object) -> object:
        if not isinstance(value, list):
            raise InvalidReport([Violation(NOT_LIST)])
        return tuple(items(value, list))

    return hook


def _is_record(cls: Any) -> bool:  # noqa: ANN401  (as above)
    return issubclass(get_origin(cls) or cls, Record) if isinstance(get_origin(cls) or cls, type) else False


def _objects(cls: Any, converter: BaseConverter) -> Hook:  # noqa: ANN401  (as above)
    made = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True)

    def hook(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise InvalidReport([Violation(NOT_OBJECT)])
        fields = cast("dict[str, object]", value)
        try:
            return made(fields, cls)
        except Exception as error:  # noqa: BLE001  (cattrs raises groups of its own)
            said = invalid(error)
        raise InvalidReport([*said.violations, *_unjudged(cls, fields, {one.path for one in said.violations})])

    return hook


def _unjudged(cls: Any, fields: Mapping[str, object], said: AbstractSet[str]) -> Iterator[Violation]:  # noqa: ANN401  (as above)
    """Yield what is wrong in the plain fields of a record that was not made, and so judged none of them, for a part of it is wrong."""
    for name, field in specs(get_origin(cls) or cls).items():
        if name in fields and name not in said and field.kind in _PLAIN:
            value = _PLAIN[field.kind](fields[name], None)
            wrong = field.check(value)
            if wrong:
                yield Violation(wrong, path=name, reported=value, provision=field.provision)


_PLAIN: Final[Mapping[str, Hook]] = {
    **dict.fromkeys(("count", "integer", "signed", "text", "choice", "mapping"), as_it_is),
    "amount": _decimal,
    "date": _day,
}


def _block(converter: Converter) -> Hook:
    def hook(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise InvalidReport([Violation(NOT_OBJECT)])
        fields = cast("dict[str, object]", value)
        cls = BLOCKS.get(str(fields.get("type")))
        if cls is None:
            raise InvalidReport([Violation(_NO_BLOCK, path="type", reported=fields.get("type"))])
        return converter.structure({key: item for key, item in fields.items() if key != "type"}, cls)

    return hook


_NO_BLOCK = Message("没有这种内容块：{reported!r}")


# Writing ------------------------------------------------------------------------------------------------------------


def _sorted(value: Any) -> Any:  # noqa: ANN401  (JSON)
    """Return JSON with its keys in order, so that equal extensions are written alike."""
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {key: _sorted(fields[key]) for key in sorted(fields)}
    return [_sorted(item) for item in cast("list[object]", value)] if isinstance(value, list) else value


def _tagged(made: Callable[[Any], dict[str, object]], name: str) -> Callable[[Any], dict[str, object]]:
    return lambda block: {"type": name, **made(block)}
