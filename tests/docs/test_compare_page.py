"""The page about comparing shows the JSON that the command writes."""

import json
import re
from pathlib import Path
from typing import Any, Final

from govdisclosure.api.comparing import compare
from govdisclosure.comparison.facts import compare_facts
from govdisclosure.model.agency import Agency, Contact
from govdisclosure.output.comparison.as_json import comparison_object
from govdisclosure.rules import Example
from tests.rules.building import report

PAGE: Final = (Path(__file__).parents[2] / "docs" / "reference" / "compare.md").read_text(encoding="utf-8")


def shape(value: Any) -> Any:
    """Return the keys of ``value`` and of what is in it: of a list, those of its members together."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list):
        shapes = [shape(one) for one in value]  # pyright: ignore[reportUnknownVariableType]
        return max(shapes, key=lambda one: len(str(one)), default=None)
    return None


def test_the_json_has_the_keys_of_the_page() -> None:
    """All of them, wherever they stand."""
    (shown,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    old = Example(year=2019, adds={"overview": "公开信息120条。"}, cells={"requests.received.total": "301"})
    new = Example(year=2022, adds={"overview": "公开信息86条。"}, cells={"requests.received.total": "403"})
    assert shape(comparison_object(compare(old.report, new.report), "zh")) == shape(json.loads(shown))


def test_the_paths_of_facts_are_on_the_page() -> None:
    """Each by its name, or by that of what it is in."""
    old = report(agency=Agency(name="甲局", contact=Contact(fax="1")))
    for fact in compare_facts(old, report(agency=None, signature=None, preamble=old.preamble)):
        assert f"`{fact.path}`" in PAGE or f"`{fact.path.rpartition('.')[0]}.*`" in PAGE
