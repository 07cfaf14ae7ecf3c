"""Form, model and glossary agree, label for label and path for path."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from govdisclosure.forms import TableForm, form_of
from govdisclosure.model.editions import EDITIONS, AnyEdition
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.fields import Spec, specs, stated_totals
from govdisclosure.model.narrative import Sections
from govdisclosure.model.record import is_row, record_class

GLOSSARY = Path(__file__).parents[2] / "CONTEXT.md"
ENTRY = re.compile(
    r"\| (?P<label>\S.*?) \| `(?P<path>[a-z_.*0-9]+)` \|(?: (?P<middle>[^|]*) \|)? (?P<provision>[^|]+) \|"
)


def _entries(prefix: str) -> list[tuple[str, str, str, str]]:
    """Return label, path, middle column and provision of the entries whose path begins with ``prefix``."""
    found = [ENTRY.fullmatch(line) for line in GLOSSARY.read_text(encoding="utf-8").splitlines()]
    return [
        (entry["label"], entry["path"], entry["middle"] or "", entry["provision"])
        for entry in found
        if entry and entry["path"].startswith(prefix)
    ]


def _of_form(form: TableForm) -> Iterator[tuple[str, str]]:
    """Yield label and path of every group, row and column that the form prints."""
    for row in form.rows:
        path = f"{form.name}.{row.path}"
        parents = row.path.split(".")[:-1]
        for depth, group in enumerate(row.groups, 1):
            yield group.label, f"{form.name}.{'.'.join(parents[:depth])}"
        yield row.spec.label, path
        for column in row.columns:
            yield (
                column.spec.label,
                f"{path}.{column.name}" if form.name == "proactive" else f"{form.name}.*.{column.name}",
            )


def _spec_at(edition: AnyEdition, path: str) -> Spec:
    """Return what stands on the field, or the stated total, that ``path`` leads to; ``*`` is any row."""
    table, *names = path.split(".")
    cls: Any = getattr(edition, table)
    spec: Spec | None = None
    for name in names:
        if name == "*":
            while not is_row(cls):
                cls = record_class(cls, next(iter(specs(cls))))
            continue
        known = {**specs(cls), **stated_totals(cls)}
        spec = known[name]
        if name in specs(cls) and spec.kind == "row":
            cls = record_class(cls, name)
    assert spec is not None
    return spec


def test_the_glossary_has_every_label_of_the_forms_and_no_other() -> None:
    """Each group, row and column of both editions stands in the glossary once, printed exactly as the form prints it."""
    expected: dict[tuple[str, str], list[str]] = {}
    for edition in EDITIONS:
        for form in form_of(edition).tables:
            for entry in dict.fromkeys(_of_form(form)):
                expected.setdefault(entry, []).append(str(edition))
    written = [entry for table in ("proactive.", "requests.", "remedies.") for entry in _entries(table)]
    assert len({(label, path) for label, path, _, _ in written}) == len(written)
    assert {(label, path): editions.split() for label, path, editions, _ in written} == expected


def test_the_glossary_leads_to_the_model() -> None:
    """Every path leads through the classes to a field, or a total, with that label and provision."""
    for table in ("proactive.", "requests.", "remedies."):
        for label, path, editions, provision in _entries(table):
            for name in editions.split():
                edition = next(edition for edition in EDITIONS if edition.name == name)
                spec = _spec_at(edition, path)
                form = {"proactive.": "格式表二", "requests.": "格式表三", "remedies.": "格式表四"}[table]
                ground = spec.provision or (f"《政府信息公开条例》{spec.block}" if spec.block else form)
                assert (spec.label, ground) == (label, provision), path


@pytest.mark.parametrize(
    ("prefix", "cls", "act"),
    [
        ("sections.", Sections, "《政府信息公开条例》第五十条"),
        ("information_fees.", InformationFees, "《政府信息公开信息处理费管理办法》"),
    ],
    ids=["sections", "fees"],
)
def test_the_glossary_has_the_sections_and_the_fees(prefix: str, cls: type, act: str) -> None:
    """The six heads and the facts about fees stand in the glossary in the order of the classes."""
    expected = [(spec.label, f"{prefix}{name}", act) for name, spec in specs(cls).items()]
    assert [(label, path, provision) for label, path, _, provision in _entries(prefix)] == expected


def test_the_glossary_names_the_states_of_a_cell() -> None:
    """The words of the project have the states that cells have, and the outcomes that identities have."""
    text = GLOSSARY.read_text(encoding="utf-8")
    for word in ("number", "zero", "blank", "placeholder", "text", "image", "absent", "holds", "broken", "undecided"):
        assert f"*{word}*" in text
