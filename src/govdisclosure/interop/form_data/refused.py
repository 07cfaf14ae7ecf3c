"""What was refused, by the inputs beside which it is to be said."""

from collections.abc import Container, Iterator

from govdisclosure.errors import InvalidReport, Lang, Violation
from govdisclosure.interop.form_data.inputs import inputs_of
from govdisclosure.messages import LABELLED
from govdisclosure.model.editions import EDITIONS
from govdisclosure.model.fields import specs
from govdisclosure.model.report import AnnualReport

__all__ = ["by_input"]


def by_input(error: InvalidReport, names: Container[str], lang: Lang = "zh") -> dict[str | None, list[str]]:
    """Return the sentences of ``error`` by the input that each belongs to, None for those that belong to none of ``names``.

    A sentence that stands beside no input begins with the official label of its place, or with the path where there is none.
    ``for name, words in by_input(error, form.fields).items(): form.add_error(name, words)`` is all that Django needs.
    """
    found: dict[str | None, list[str]] = {}
    for violation in error.violations:
        name = next((place for place in _places(violation.path) if place in names), None)
        found.setdefault(name, []).append(violation.words(lang) if name else _labelled(violation, lang))
    return found


def _places(path: str) -> Iterator[str]:
    """Yield ``path`` and what it lies in, the innermost first."""
    steps = path.split(".")
    return (".".join(steps[:end]) for end in range(len(steps), 0, -1))


def _labelled(violation: Violation, lang: Lang) -> str:
    one = next((one for edition in EDITIONS for one in inputs_of(edition) if one.name == violation.path), None)
    field = specs(AnnualReport).get(violation.path)
    if one is None and field is None:
        return violation.sentence(lang)
    label = "·".join([*one.groups[1:], one.label]) if one else field.label if field else ""
    return LABELLED.text(lang, {"label": label, "words": violation.words(lang)})
