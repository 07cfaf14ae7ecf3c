"""What is public beside the names of Python: commands and options, rules, JSON Schemas, extras and entry points."""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import click
from packaging.requirements import Requirement

from govdisclosure.cli._program import program
from govdisclosure.model.editions import EDITIONS
from govdisclosure.rules import CATALOGUE
from govdisclosure.schema import Kind, schema

__all__ = ["commands", "packaging", "rules", "schemas"]

KINDS: Final[tuple[Kind, ...]] = ("report", "published")
PROJECT: Final = Path(__file__).parents[2] / "pyproject.toml"


def commands() -> Iterator[tuple[str, str]]:
    """Yield every command, and every argument and option with what it takes."""
    top = program("en")
    for owner, command in [
        ("command govdisclosure", top),
        *((f"command {name}", one) for name, one in top.commands.items()),
    ]:
        yield owner, "command"
        for one in command.params:
            yield f"{owner} {one.opts[0] if isinstance(one, click.Option) else one.metavar}", _taken(one)


def _taken(one: click.Parameter) -> str:
    names = [*one.opts[1:], *one.secondary_opts] if isinstance(one, click.Option) else []
    choices = [*one.type.choices] if isinstance(one.type, click.Choice) else []
    marks = {
        "flag": isinstance(one, click.Option) and one.is_flag,
        "several": getattr(one, "multiple", False) or one.nargs != 1,
        "required": one.required,
    }
    default = [f"default {one.default}"] if isinstance(one.default, (str, int)) and not marks["flag"] else []
    words = [
        "argument" if isinstance(one, click.Argument) else "option",
        *names,
        *(mark for mark, is_so in marks.items() if is_so),
        *(["|".join(map(str, choices))] if choices else []),
        *default,
    ]
    return " ".join(words)


def rules() -> Iterator[tuple[str, str]]:
    """Yield every rule with its severity."""
    for rule in CATALOGUE:
        yield f"rule {rule.code}", str(rule.severity)


def schemas() -> Iterator[tuple[str, str]]:
    """Yield the digest of every JSON Schema."""
    for edition in EDITIONS:
        for kind in KINDS:
            text = json.dumps(schema(edition, kind), sort_keys=True)
            yield f"schema {kind} {edition}", hashlib.sha256(text.encode()).hexdigest()[:16]


def packaging() -> Iterator[tuple[str, str]]:
    """Yield what the package needs, its extras with what they bring, and its entry points."""
    project: Mapping[str, Any] = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    yield "needs python", project["requires-python"]
    for one in map(Requirement, project["dependencies"]):
        yield f"needs {one.name}", str(one.specifier)
    for extra, needs in sorted(project["optional-dependencies"].items()):
        yield f"extra {extra}", "extra"
        for one in map(Requirement, needs):
            within = f"[{','.join(sorted(one.extras))}]" if one.extras else ""
            yield f"extra {extra} {one.name}", f"{within}{one.specifier}"
    for command, home in sorted(project["scripts"].items()):
        yield f"script {command}", home
    for group, points in sorted(project.get("entry-points", {}).items()):
        for name, home in sorted(points.items()):
            yield f"entry-point {group} {name}", home
