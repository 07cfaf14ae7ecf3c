"""The public names of Python: what each is, its fields, parameters, members, and what it raises, read from the source.

The source is read and never imported, so that the answer is the same under every Python, with or without the extras.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

import griffe

__all__ = ["load", "names_of"]

_FIELD_MAKERS: Final = {"field", "attrs.field"}
_KEPT_OF_A_FIELD: Final = {"default", "factory", "init", "kw_only"}
_SPOKEN: Final = ("__len__", "__iter__", "__contains__", "__getitem__", "__add__", "__bool__", "__call__", "__init__")
_LONGEST: Final = 60


def load() -> griffe.Module:
    """Return the package as it is written."""
    package = griffe.load("govdisclosure", resolve_aliases=True, docstring_parser="google")
    if not isinstance(package, griffe.Module):
        raise TypeError(package)
    return package


def names_of(package: griffe.Module, modules: Iterable[str]) -> dict[str, str]:
    """Return what is public in ``modules``, in this order, and after it what one meets through it.

    A name that stands in two modules is described in the first. A class that no module of these has, and that a signature
    or a field of theirs is made of, is described under its own path: who is handed one uses it too.
    """
    shown: dict[str, str] = {}
    public: dict[str, tuple[str, griffe.Object]] = {}
    for module in modules:
        _, _, inner = module.partition(".")
        place = package[inner] if inner else package
        for name in sorted(map(str, place.exports or ())):
            thing = _target(place.members[name])
            path = f"{module}.{name}"
            first, _ = public.setdefault(thing.canonical_path, (path, thing))
            if first != path:
                shown[path] = f"is {first}"
    waiting = [*public.values()]
    while waiting:
        path, thing = waiting.pop(0)
        shown.update(_described(path, thing, public))
        for met in _met(thing):
            if met.canonical_path not in public and met.canonical_path.startswith(f"{package.name}."):
                public[met.canonical_path] = (met.canonical_path, met)
                waiting.append(public[met.canonical_path])
    return shown


def _met(thing: griffe.Object) -> Iterator[griffe.Object]:
    """Return the classes and aliases of types that the signatures and fields of ``thing`` are made of."""
    if isinstance(thing, griffe.Class):
        for name, member in thing.all_members.items():
            if not name.startswith("_"):
                yield from _met(_target(member))
    elif isinstance(thing, griffe.Function):
        yield from _in_expression(thing, thing.returns, *(one.annotation for one in thing.parameters))
    elif isinstance(thing, griffe.Attribute):
        alias = "TypeAlias" in _annotated(thing)
        yield from _in_expression(thing, thing.annotation, thing.value if alias else None)


def _in_expression(thing: griffe.Object, *expressions: griffe.Expr | str | None) -> Iterator[griffe.Object]:
    for expression in expressions:
        names = expression.iterate(flat=True) if isinstance(expression, griffe.Expr) else ()
        for name in names:
            if isinstance(name, griffe.ExprName) and name.canonical_path.startswith(f"{thing.package.name}."):
                met = _target(thing.package[name.canonical_path.partition(".")[2]])
                if not met.name.startswith("_"):
                    yield met


def _target(member: griffe.Object | griffe.Alias) -> griffe.Object:
    return member.final_target if isinstance(member, griffe.Alias) else member


def _described(path: str, thing: griffe.Object, public: Container[str]) -> Mapping[str, str]:
    match thing:
        case griffe.Class():
            return dict(_class(path, thing, public))
        case griffe.Function():
            return dict(_function(path, thing))
        case griffe.Attribute():
            return {path: _constant(thing)}
        case _:
            return {path: str(thing.kind.value)}


def _class(path: str, cls: griffe.Class, public: Container[str]) -> Iterator[tuple[str, str]]:
    makers = "".join(f"@{one.value} " for one in cls.decorators)
    bases = ", ".join(str(base) for base in cls.bases if not str(base).startswith("_"))
    yield path, f"{makers}class" + (f" of {bases}" if bases else "")
    for name, member in sorted(cls.all_members.items()):
        thing = _target(member)
        told_there = thing.parent is not cls and thing.parent is not None and thing.parent.canonical_path in public
        if told_there or (name.startswith("_") and name not in _SPOKEN):
            continue
        where = f"{path} {name}"
        if isinstance(thing, griffe.Function):
            yield from _function(where, thing)
        elif isinstance(thing, griffe.Attribute):
            yield where, _field(thing)


def _function(path: str, function: griffe.Function) -> Iterator[tuple[str, str]]:
    kinds = [label for label in ("classmethod", "staticmethod", "async") if label in function.labels]
    raised = [f"raises {error}" for error in _raised(function)]
    yield path, ", ".join([*kinds, f"returns {function.returns}", *raised])
    for number, one in enumerate(function.overloads or (), 1):
        yield f"{path} overload-{number}", one.signature()
    methods = isinstance(function.parent, griffe.Class) and "staticmethod" not in function.labels
    for place, one in enumerate([*function.parameters][methods:], 1):
        default = "" if one.default is None else f" = {one.default}"
        ordered = one.kind in (griffe.ParameterKind.positional_only, griffe.ParameterKind.positional_or_keyword)
        kind = f"{one.kind.value} {place}" if ordered and one.kind else one.kind.value if one.kind else ""
        yield f"{path} {one.name}", f"{kind}, {one.annotation}{default}"


def _raised(function: griffe.Function) -> Iterator[str]:
    for section in function.docstring.parsed if function.docstring else ():
        if isinstance(section, griffe.DocstringSectionRaises):
            yield from sorted({str(one.annotation) for one in section.value})


def _field(attribute: griffe.Attribute) -> str:
    kind = "property, " if "property" in attribute.labels else ""
    return f"{kind}{_annotated(attribute)}{_default(attribute)}"


def _annotated(attribute: griffe.Attribute) -> str:
    return "" if attribute.annotation is None else str(attribute.annotation)


def _default(attribute: griffe.Attribute) -> str:
    """Return the default of a field; what else its maker is told is not for its users."""
    value = attribute.value
    if value is None or "class-attribute" not in attribute.labels:
        return ""
    if not (isinstance(value, griffe.ExprCall) and str(value.function) in _FIELD_MAKERS):
        return f" = {value}"
    told = [one for one in value.arguments if isinstance(one, griffe.ExprKeyword) and one.name in _KEPT_OF_A_FIELD]
    return "".join(f" {one}" for one in told)


def _constant(attribute: griffe.Attribute) -> str:
    """Return the type of a constant, and the whole of a short one and of an alias of types."""
    value = str(attribute.value)
    alias = "TypeAlias" in _annotated(attribute)
    return f"{_annotated(attribute)} = {value}" if alias or len(value) <= _LONGEST else _annotated(attribute)
