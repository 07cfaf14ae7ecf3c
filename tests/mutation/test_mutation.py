"""Mutants: what is changed in code, what is not, and that a change changes nothing else."""

import ast
from pathlib import Path

import pytest

from tests.mutation.hiding import PACKAGE
from tests.mutation.operators import applied, mutants_of
from tests.mutation.pages import explained, interval, scores, survivors

ROOMS = ("zh", "model", "forms", "rules")
MODULES = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))


def changes(source: str) -> list[str]:
    """Return what is made of a source, each as it stands after the change."""
    return [ast.unparse(applied(source, mutant)) for mutant in mutants_of(source, "one.py")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a == b != c", ["a != b != c", "a == b == c"]),
        ("a is None", ["a is not None"]),
        ("a in b", ["a not in b"]),
        ("a and b", ["a or b"]),
        ("a + 7", ["a - 7", "a + 8"]),
        ("a % b", ["a // b"]),
        ("'是'", []),
        ("x = '是'", ["x = 'XX是XX'"]),
        ("x = True", ["x = False"]),
        ("x = -a", ["x = +a"]),
        ("if not a:\n    b()", ["if a:\n    b()", "if not a:\n    pass"]),
        ("[a for a in b if a]", ["[a for a in b if not a]"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        (
            "def f():\n    a = b\n    yield a",
            ["def f():\n    a = None\n    yield a", "def f():\n    a = b\n    yield from ()"],
        ),
        ("for a in b:\n    continue", ["for a in b:\n    break"]),
        ("def f():\n    raise ValueError('否')", ["def f():\n    pass"]),
        (
            "class A:\n\n    @property\n    def f(self):\n        return a",
            [
                "class A:\n\n    def f(self):\n        return a",
                "class A:\n\n    @property\n    def f(self):\n        return None",
            ],
        ),
    ],
)
def test_each_kind_of_change(source: str, expected: list[str]) -> None:
    """Comparisons, conditions, figures, texts, results, statements and decorators are changed, one at a time."""
    assert sorted(changes(source)) == sorted(expected)


@pytest.mark.parametrize(
    "source",
    [
        "__all__ = ['a']",
        "_A: Final = Message('共{number}件')",
        "_A = Message.counted('共{number}件', by='number')",
        "raise TypeError(f'the {name} must be {1}')",
        "A: TypeAlias = Literal['a', 'b']",
        "@lru_cache(maxsize=64)\n@final\ndef f(a: int) -> 'str': ...",
        "def f():\n    '''Return 1.'''",
        "from a import b",
        "if TYPE_CHECKING:\n    a = 1",
    ],
)
def test_what_is_not_changed(source: str) -> None:
    """Wording, types, and what makes only speed, are left as they are."""
    assert changes(source) == []


def test_every_mutant_is_code() -> None:
    """Each change to the rooms compiles, and is to one place."""
    for path in MODULES[::7]:
        source = path.read_text(encoding="utf-8")
        usual = ast.unparse(ast.parse(source))
        for mutant in mutants_of(source, path.name)[::23]:
            tree = applied(source, mutant)
            assert ast.unparse(tree) != usual
            compile(tree, path.name, "exec")


def test_what_is_explained_is_a_mutant() -> None:
    """What explains why a mutant survives is of the code as it is."""
    names = {
        mutant.name
        for path in MODULES
        for mutant in mutants_of(path.read_text(encoding="utf-8"), str(path.relative_to(PACKAGE)))
    }
    assert {*explained()} <= names


def test_the_pages_say_what_was_found() -> None:
    """The score is told with its certainty, and every survivor by name."""
    mutants = mutants_of("def f(a):\n    return a < 7", "one.py")
    found = {"zh": (mutants, {mutants[0]: "killed", mutants[1]: "survived"})}
    assert f"| zh, functions | {len(mutants)} | 2 | 1 | 0 | 1 | 0 | 50.0% |" in scores(found)
    assert mutants[1].name in survivors(found)
    assert interval(90, 100, 100) == pytest.approx((0.9, 0.9))
    low, high = interval(90, 100, 10_000)
    assert 0.82 < low < 0.84
    assert 0.94 < high < 0.95


def test_the_rooms_are_there() -> None:
    """The rooms that are changed exist."""
    assert all((PACKAGE / room).is_dir() for room in ROOMS)
    assert all(Path(path).exists() for path in MODULES)
