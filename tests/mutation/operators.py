"""What a mutant is: one small change to the code of a module, of the kinds that people make by mistake.

Not changed is what says the same in other words: docstrings, annotations, imports, ``__all__``, the wording of sentences
(what a `Message` or an error says, which the catalogue and its translation are tested by), and what makes only speed or
typing (``lru_cache``, ``final``, ``overload``).
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias, final

from attrs import frozen

__all__ = ["Mutant", "applied", "mutants_of"]


@final
@frozen(kw_only=True)
class Mutant:
    """One change: where it is, what stood there and what stands there now."""

    module: str
    """The path of the module below the package, such as ``zh/numerals.py``."""
    number: int
    """Which of the module's changes it is."""
    line: int
    within: str
    """The function that it is in, by its qualified name, "" for what runs at import."""
    kind: str
    before: str
    after: str

    @property
    def name(self) -> str:
        """What the mutant is called in lists: it stays the same while other lines change."""
        return f"{self.module} {self.within or '(import)'}: {self.before} → {self.after}"


_Change: TypeAlias = Callable[[], object]
_Site: TypeAlias = "tuple[ast.AST, str, str, str, _Change]"
"""A node, the kind of change, before, after, and what makes it, in the tree."""


def mutants_of(source: str, module: str) -> list[Mutant]:
    """Return every mutant of a module."""
    tree = ast.parse(source)
    return [
        Mutant(
            module=module,
            number=number,
            line=getattr(node, "lineno", 0),
            within=within,
            kind=kind,
            before=before[:80],
            after=after[:80],
        )
        for number, (within, (node, kind, before, after, _)) in enumerate(_sites(tree))
        if hasattr(node, "lineno")
    ]


def applied(source: str, mutant: Mutant) -> ast.Module:
    """Return the tree of a module with the change in it."""
    tree = ast.parse(source)
    for number, (_, site) in enumerate(_sites(tree)):
        if number == mutant.number:
            site[-1]()
            break
    return ast.fix_missing_locations(tree)


# The walk ------------------------------------------------------------------------------------------------------------


def _sites(tree: ast.Module) -> Iterator[tuple[str, _Site]]:
    """Yield every change that can be made to a tree, with the function that it is in."""
    waiting: list[tuple[ast.AST, str, str]] = [(tree, "", "")]
    while waiting:
        node, within, scope = waiting.pop()
        for site in () if _is_typing(node) else _changes(node):
            yield within, site
        children: list[tuple[ast.AST, str, str]] = []
        for child, is_body in _children(node):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and is_body:
                name = f"{scope}{node.name}"
                children.append((child, within or name, f"{name}.<locals>."))
            elif isinstance(node, ast.Lambda) and is_body:
                children.append((child, within or f"{scope}<lambda>", f"{scope}<lambda>.<locals>."))
            elif isinstance(node, ast.ClassDef) and is_body:
                children.append((child, within, f"{scope}{node.name}."))
            else:
                children.append((child, within, scope))
        waiting += reversed(children)


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, bool]]:  # noqa: C901, PLR0912  (a branch for each kind of node)
    """Yield what in a node may be changed, and whether it runs when the function or class that the node is does."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        if {_called(one) for one in node.decorator_list} & {"overload"}:
            return
        yield from ((one, False) for one in node.decorator_list if _called(one) not in _SPEED)
        yield from ((one, False) for one in (*node.args.defaults, *node.args.kw_defaults) if one is not None)
        yield from ((one, True) for one in _without_docstring(node.body))
    elif isinstance(node, ast.ClassDef):
        yield from ((one, False) for one in node.decorator_list if _called(one) not in _SPEED)
        yield from ((one, True) for one in _without_docstring(node.body))
    elif isinstance(node, ast.Module):
        yield from ((one, False) for one in _without_docstring(node.body))
    elif isinstance(node, ast.Lambda):
        yield node.body, True
    elif isinstance(node, ast.AnnAssign):
        if node.value is not None and "TypeAlias" not in ast.unparse(node.annotation):
            yield node.value, False
    elif isinstance(node, ast.Assign) and _is_all(node):
        return
    elif isinstance(node, ast.If) and _is_typing(node):
        yield from ((one, False) for one in node.orelse)
    elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        yield from ((word.value, False) for word in node.exc.keywords)
    elif isinstance(node, ast.Call) and _called(node) in _WORDS:
        return
    elif isinstance(node, ast.Call) and _called(node) in _TYPING:
        yield from ((one, False) for one in node.args[1:])
    elif not isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
        yield from ((child, False) for child in ast.iter_child_nodes(node))
    elif isinstance(node, ast.JoinedStr):
        yield from ((part.value, False) for part in node.values if isinstance(part, ast.FormattedValue))


_WORDS: Final = frozenset({"Message", "counted", "ParseError", "TypeVar", "Literal"})
"""Whose arguments are words that a person reads, or types."""
_WITHIN: Final = "within"
_SPEED: Final = frozenset({"final", "overload", "lru_cache", "cache", "override"})
_TYPING: Final = frozenset({"cast"})


def _called(node: ast.AST) -> str:
    """Return the last name of what is called, or of a decorator."""
    if isinstance(node, ast.Call):
        return _called(node.func)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _without_docstring(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements but for texts that stand alone, which are docstrings of what is above them."""
    return (one for one in body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)))


def _is_typing(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def _is_all(node: ast.Assign) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets)


# The changes ---------------------------------------------------------------------------------------------------------

_COMPARED: Final[Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_COMPUTED: Final[Mapping[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_SIGNS: Final[Mapping[type[ast.AST], str]] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}


def _changes(node: ast.AST) -> Iterator[_Site]:  # noqa: C901, PLR0912  (a branch for each kind of change)
    match node:
        case ast.Compare():
            yield from _of_comparison(node)
        case ast.BoolOp(op=op):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield _replaced(node, "boolean", "op", other)
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in _COMPUTED and not _is_text(node):
            yield _replaced(node, "arithmetic", "op", _COMPUTED[type(op)]())
        case ast.Constant(value=value):
            yield from _of_constant(node, value)
        case ast.If() | ast.While() | ast.IfExp():
            yield _replaced(node, "condition", "test", _negated(node.test), shown=node.test)
        case ast.comprehension(ifs=ifs) if ifs:
            for at, test in enumerate(ifs):
                yield _in_list(ifs, at, "condition", _negated(test))
        case ast.Return(value=value) if value is not None and not _is_none(value):
            yield _replaced(node, "return", "value", ast.Constant(None), shown=node)
        case _:
            pass
    if (
        isinstance(node, ast.UnaryOp)
        and isinstance(node.op, ast.USub)
        and isinstance(node.operand, ast.Name | ast.Attribute)
    ):
        yield _replaced(node, "arithmetic", "op", ast.UAdd())
    for block in ("body", "orelse", "finalbody"):
        if isinstance(node, ast.stmt | ast.excepthandler | ast.match_case) and not isinstance(node, ast.ClassDef):
            yield from _of_statements(getattr(node, block, []))
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        for at, one in enumerate(node.decorator_list):
            if _called(one) in {"property", "cached_property", "classmethod", "staticmethod", "contextmanager"}:
                yield one, "decorator", f"@{ast.unparse(one)}", "no decorator", _remover(node.decorator_list, at)


def _of_comparison(node: ast.Compare) -> Iterator[_Site]:
    for at, op in enumerate(node.ops):
        for other in _COMPARED[type(op)]:
            before = ast.unparse(node)
            new = other()
            after = ast.unparse(ast.Compare(node.left, [*node.ops[:at], new, *node.ops[at + 1 :]], node.comparators))
            yield node, "comparison", before, after, _setter(node.ops, at, new)


def _of_constant(node: ast.Constant, value: Any) -> Iterator[_Site]:
    new: Any
    match value:
        case bool():
            new = not value
        case int() | float():
            new = value + 1
        case str():
            new = f"XX{value}XX"
        case bytes():
            new = b"XX" + value
        case _:
            return
    yield node, "constant", repr(value), repr(new), lambda: setattr(node, "value", new)


def _of_statements(statements: list[ast.stmt]) -> Iterator[_Site]:
    for at, one in enumerate(statements):
        match one:
            case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
                yield _in_list(statements, at, "statement", _nothing(one))
            case ast.Raise():
                yield _in_list(statements, at, "statement", ast.Pass())
            case ast.Continue():
                yield _in_list(statements, at, "statement", ast.Break())
            case ast.Break():
                yield _in_list(statements, at, "statement", ast.Continue())
            case ast.AugAssign():
                yield _in_list(statements, at, "statement", ast.Pass())
            case ast.Assign(targets=[target]) if not _is_none(one.value):
                yield _in_list(statements, at, "assignment", ast.Assign([target], ast.Constant(None)))
            case ast.Delete():
                yield _in_list(statements, at, "statement", ast.Pass())
            case _:
                pass


def _nothing(statement: ast.Expr) -> ast.stmt:
    """Return what stands where a statement was: a generator stays one."""
    if isinstance(statement.value, ast.Yield | ast.YieldFrom):
        return ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load())))
    return ast.Pass()


def _negated(test: ast.expr) -> ast.expr:
    return (
        test.operand if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) else ast.UnaryOp(ast.Not(), test)
    )


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _is_text(node: ast.BinOp | ast.AugAssign) -> bool:
    """Tell whether an operand is a text, which another operator only fails on."""
    operands = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.value,)
    return any(
        isinstance(one, ast.JoinedStr) or (isinstance(one, ast.Constant) and isinstance(one.value, str))
        for one in operands
    )


def _replaced(node: Any, kind: str, name: str, new: ast.AST, shown: ast.AST | None = None) -> _Site:
    old = getattr(node, name)
    before = ast.unparse(shown or node)
    setattr(node, name, new)
    after = ast.unparse(node if shown is None or shown is node else new)
    setattr(node, name, old)
    return node, kind, before, after, lambda: setattr(node, name, new)


def _in_list(nodes: list[Any], at: int, kind: str, new: ast.AST) -> _Site:
    ast.fix_missing_locations(ast.copy_location(new, nodes[at]))
    return nodes[at], kind, ast.unparse(nodes[at]), ast.unparse(new), _setter(nodes, at, new)


def _setter(nodes: list[Any], at: int, new: ast.AST) -> _Change:
    return lambda: nodes.__setitem__(at, new)


def _remover(nodes: list[Any], at: int) -> _Change:
    return lambda: nodes.pop(at)
