"""How results are shown to machines and to browsers: plain functions of results, for any program.

A name is imported from its home when it is first asked for: who wants JSON waits for no page.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdisclosure.output.comparison.as_json import comparison_object
    from govdisclosure.output.comparison.page import comparison_page
    from govdisclosure.output.findings.as_json import finding_object, findings_object
    from govdisclosure.output.findings.judged import Judged
    from govdisclosure.output.findings.message import findings_message
    from govdisclosure.output.findings.page import findings_page
    from govdisclosure.output.findings.sarif import sarif
    from govdisclosure.output.roll_up import roll_up_object
else:  # a type checker sees the names above, and no others
    from importlib import import_module

    _HOMES = {
        "Judged": "findings.judged",
        "comparison_object": "comparison.as_json",
        "comparison_page": "comparison.page",
        "finding_object": "findings.as_json",
        "findings_message": "findings.message",
        "findings_object": "findings.as_json",
        "findings_page": "findings.page",
        "roll_up_object": "roll_up",
        "sarif": "findings.sarif",
    }

    def __getattr__(name: str) -> object:
        """Return the public name ``name`` from its home."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        return globals().setdefault(name, getattr(import_module(f"{__name__}.{_HOMES[name]}"), name))

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    "Judged",
    "comparison_object",
    "comparison_page",
    "finding_object",
    "findings_message",
    "findings_object",
    "findings_page",
    "roll_up_object",
    "sarif",
]
