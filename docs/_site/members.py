"""The reference from the code: ``{public}`` writes a module's public names, and the fields of the model say what they are.

`````{public} govdisclosure.zh````` writes all of them; names between the fences write those and no others. A name that the
front page has too is written under the front page, where people import it from.
"""

import inspect
import sys
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

import attrs
from sphinx.errors import PycodeError
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective

import govdisclosure
from govdisclosure.model.fields import Spec, spec

if TYPE_CHECKING:
    from docutils.nodes import Node
    from sphinx.application import Sphinx


class Public(SphinxDirective):
    """The public names of a module, each with its documentation."""

    has_content = True
    required_arguments = 1
    option_spec: ClassVar = {"but": str.split}

    def run(self) -> "list[Node]":
        """Return the descriptions."""
        home = self.arguments[0]
        module = import_module(home)
        names = [*self.content] or [name for name in module.__all__ if not self._elsewhere(module, name)]
        lines = [] if [*self.content] else [f".. py:module:: {home}", ""]
        for name in names:
            lines += [f".. {_directive(getattr(module, name))}:: {home}.{name}", ""]
        return self.parse_text_to_nodes("\n".join(["````{eval-rst}", *lines, "````"]))

    def _elsewhere(self, module: object, name: str) -> bool:
        if name in self.options.get("but", ()):
            return True
        if module is govdisclosure or name not in govdisclosure.__all__:
            return False
        return getattr(govdisclosure, name) is getattr(module, name)


def _directive(thing: object) -> str:
    if inspect.isclass(thing):
        return "autoexception" if issubclass(thing, BaseException) else "autoclass"
    return "autofunction" if inspect.isroutine(thing) else "autodata"


def _spec_of(path: str) -> Spec | None:
    owner, _, name = path.rpartition(".")
    module, _, cls = owner.rpartition(".")
    try:
        return spec(attrs.fields_dict(getattr(import_module(module), cls))[name])
    except (ImportError, AttributeError, TypeError, ValueError, KeyError, attrs.exceptions.NotAnAttrsClassError):
        return None  # no field of the model: a constant, or an attribute that has words of its own


def _words_of(path: str) -> list[str]:
    """Return what stands below the assignment of a constant, in whatever module of ours that is."""
    module, _, name = path.rpartition(".")
    thing = getattr(import_module(module), name)
    for home, its in [*sys.modules.items()]:
        if home.startswith("govdisclosure.") and vars(its).get(name) is thing:
            try:
                analyzer = ModuleAnalyzer.for_module(home)
                analyzer.analyze()
            except PycodeError:
                continue
            if ("", name) in analyzer.attr_docs:
                return [*analyzer.attr_docs["", name]]
    return []


def _say(_app: "Sphinx", what: str, name: str, _obj: object, _options: object, lines: list[str]) -> None:
    if what == "data":
        lines[:] = _words_of(name)
    found = _spec_of(name) if what == "attribute" else None
    if found is None:
        return
    unit = f"单位：{found.unit}" if found.unit and found.unit not in found.label else ""
    while lines and not lines[-1]:
        lines.pop()
    lines += ["", " · ".join(one for one in (found.label, unit, found.provision) if one), ""]


def setup(app: "Sphinx") -> dict[str, bool]:
    """Add the directive, and what stands on the fields to their descriptions."""
    app.add_directive("public", Public)
    app.connect("autodoc-process-docstring", _say)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
