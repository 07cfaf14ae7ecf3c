"""JSON text to Python values and back: orjson where it is installed, the standard library elsewhere, the same bytes."""

import json
from functools import cache
from typing import Any

from govdisclosure.errors import Message, Unreadable

__all__ = ["decode", "decode_fast", "encode", "find_orjson"]

_NOT_JSON = Message("不是有效的JSON：第{line}行第{column}列")
_NOT_UTF8 = Message("不是UTF-8文本")
_TOO_DEEP = Message("JSON嵌套过深")
_TOO_LONG = Message("JSON中的数字过长")
_NO_NUMBER = Message("JSON中没有{constant}这样的数")


@cache
def find_orjson() -> Any:  # noqa: ANN401  (a module, or None)
    """Return orjson, None where it is not installed."""
    try:
        import orjson  # noqa: PLC0415  (the extra `fast`)
    except ImportError:
        return None
    return orjson


def decode_fast(data: str | bytes) -> object:
    """Return the value that ``data`` writes, None when orjson is not installed or refuses.

    It reads an integer beyond 64 bits as a float, which no report holds: then `decode` reads it as it is.
    """
    fast = find_orjson()
    try:
        return None if fast is None else fast.loads(data)
    except ValueError:
        return None


def decode(data: str | bytes) -> object:
    """Return the value that ``data`` writes; an integer of any size is an int.

    Raises:
        Unreadable: ``data`` is no JSON, with the line and column.
    """
    try:
        text = data if isinstance(data, str) else data.decode()
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse)
    except Unreadable:
        raise
    except json.JSONDecodeError as error:
        raise Unreadable(_NOT_JSON, line=error.lineno, column=error.colno) from None
    except UnicodeDecodeError:
        raise Unreadable(_NOT_UTF8) from None
    except RecursionError:
        raise Unreadable(_TOO_DEEP) from None
    except ValueError:  # int() refuses thousands of digits
        raise Unreadable(_TOO_LONG) from None


def _refuse(constant: str) -> None:
    raise Unreadable(_NO_NUMBER, constant=constant)


def encode(value: object, *, indented: bool = True) -> str:
    """Return ``value`` as JSON, indented by two spaces or on one line, keys in their order, Chinese as it is."""
    fast = find_orjson()
    if fast is not None:
        try:
            return str(fast.dumps(value, option=fast.OPT_INDENT_2 if indented else None), "utf-8")
        except TypeError:
            pass  # an integer beyond 64 bits
    return json.dumps(
        value, ensure_ascii=False, indent=2 if indented else None, separators=None if indented else (",", ":")
    )
