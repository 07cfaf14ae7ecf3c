"""Changes that know what they change: words of a text, values of JSON, parts of a ZIP package."""

import json
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from copy import deepcopy
from io import BytesIO
from random import Random
from typing import Any, Final, TypeAlias

from govdisclosure.formats.package import zip_bytes

__all__ = ["Mutate", "by_json", "by_package", "by_words"]

Mutate: TypeAlias = Callable[[bytes, int, Random], bytes]
"""From an input, the most bytes it may have, and a source of chance to another input."""

_WORD: Final = re.compile(r"<[^<>]*>|[0-9]+|[A-Za-z_]+|[\u4e00-\u9fff]{1,4}|\s+|.", re.DOTALL)
_ATTRIBUTE: Final = re.compile(r"""([A-Za-z:-]+)=("[^"]*"|'[^']*')""")
_FIGURES: Final = ("0", "-1", "1", "2", "9", "63", "65535", "2147483648", "99999999999999999999", "1e9", "", "x", "NaN")


def by_words(words: Sequence[str], plain: Mutate) -> Mutate:
    """Return what changes a text word by word, now and then byte by byte as ``plain`` does."""

    def mutate(data: bytes, most: int, random: Random) -> bytes:
        if random.random() < 0.2:
            return plain(data, most, random)
        text = data.decode("utf-8", "surrogateescape")
        return changed(text, words, random).encode("utf-8", "surrogateescape")[:most]

    return mutate


def changed(text: str, words: Sequence[str], random: Random) -> str:
    """Return ``text`` with one to three of its words gone, doubled, moved or replaced, or one of ``words`` put in."""
    parts = _WORD.findall(text)
    for _ in range(random.randint(1, 3)):
        at = random.randint(0, len(parts))
        to = min(len(parts), at + random.choice((1, 1, 1, 2, 5, 20)))
        match random.randint(0, 7):
            case 0:
                del parts[at:to]
            case 1:
                parts[at:at] = parts[at:to]
            case 2:
                there = random.randint(0, len(parts))
                parts[there:there] = parts[at:to]
            case 3 if at < len(parts):
                parts[at] = _another(parts[at], words, random)
            case 4 if at < len(parts):
                parts[at] = random.choice(_FIGURES)
            case 5 if at < len(parts):
                parts[at] = random.choice(words)
            case _:
                parts.insert(at, random.choice(words))
    return "".join(parts)


def _another(part: str, words: Sequence[str], random: Random) -> str:
    """Return a tag with an attribute changed, or another word."""
    attributes = [*_ATTRIBUTE.finditer(part)]
    if attributes:
        one = random.choice(attributes)
        return f'{part[: one.start(2)]}"{random.choice((*_FIGURES, *words))}"{part[one.end(2) :]}'
    return random.choice(words)


def by_package(words: Sequence[str], plain: Mutate) -> Mutate:
    """Return what changes one part of a ZIP package, as a text, or leaves it out."""
    in_part = by_words(words, plain)

    def mutate(data: bytes, most: int, random: Random) -> bytes:
        try:
            with zipfile.ZipFile(BytesIO(data)) as package:
                parts = {name: package.read(name) for name in package.namelist()}
        except Exception:  # noqa: BLE001  (whatever is wrong with it, it is changed by its bytes)
            return plain(data, most, random)
        if not parts or random.random() < 0.05:
            return plain(data, most, random)
        name = random.choice([*parts])
        match random.randint(0, 19):
            case 0:
                del parts[name]
            case 1:
                parts[name] = parts[random.choice([*parts])]
            case _:
                parts[name] = in_part(parts[name], 4 * most, random)
        package_bytes = zip_bytes(parts)
        return package_bytes if len(package_bytes) <= most else data[:most]

    return mutate


def by_json(words: Sequence[str], plain: Mutate) -> Mutate:
    """Return what changes one value of a JSON document, or its text."""
    in_text = by_words(words, plain)
    values: Sequence[Any] = (None, True, False, 0, -1, 10**30, 1.5, "", "x", [], {}, [[]], {"": 0}, *words)

    def mutate(data: bytes, most: int, random: Random) -> bytes:
        document: Any = None
        places: list[tuple[Any, Any]] = []
        with suppress(ValueError, RecursionError):
            document = json.loads(data)
            places = _places(document)
        if not places or random.random() < 0.2:
            return in_text(data, most, random)
        for _ in range(random.randint(1, 2)):
            holder, key = random.choice(places)
            match random.randint(0, 4):
                case 0:
                    holder[key] = random.choice(values)
                case 1 if isinstance(holder, dict):
                    holder[random.choice(words)] = holder[key]
                case 2 if _is(holder, list):
                    holder.append(holder[key])
                case 3:
                    other, there = random.choice(places)
                    holder[key] = deepcopy(other[there])
                case _ if isinstance(holder[key], str):
                    holder[key] = changed(holder[key], words, random)
                case _:
                    holder[key] = random.choice(values)
            places = _places(document)
        return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")[:most]

    return mutate


def _places(document: Any) -> list[tuple[Any, Any]]:
    """Return every value of a document as its holder and its key."""
    found: list[tuple[Any, Any]] = []
    waiting = [document]
    while waiting and len(found) < 5000:
        holder: Any = waiting.pop()
        keys: Iterable[Any] = holder if _is(holder, dict) else range(len(holder)) if _is(holder, list) else ()
        for key in keys:
            found.append((holder, key))
            waiting.append(holder[key])
    return found


def _is(value: object, kind: type) -> bool:
    """Tell whether a value of JSON, of which no type is known, is of a kind."""
    return isinstance(value, kind)
