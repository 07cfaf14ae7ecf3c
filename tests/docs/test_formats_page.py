"""The page of the formats says what the registry says."""

import re
from pathlib import Path
from typing import Final

from govdisclosure.formats.registry import FORMATS

PAGE: Final = (Path(__file__).parents[2] / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
_ROW: Final = re.compile(r"^\| (\w+) \| ([\w, ]+) \| ([^|]+) \| ([^|]+) \|", re.MULTILINE)


def test_every_format_has_its_line() -> None:
    """Its name, its endings, whether it is read and whether it is written, and under which endings."""
    rows = {name: (endings, reads, writes.strip()) for name, endings, reads, writes in _ROW.findall(PAGE)}
    del rows["format"]
    assert rows.pop("json") == ("json", "yes", "yes")
    assert list(rows) == [*FORMATS]
    for name, (endings, reads, writes) in rows.items():
        form = FORMATS[name]
        assert tuple(endings.split(", ")) == form.endings
        assert reads.startswith("yes") == bool(form.read_text or form.read_bytes)
        written = [ending for ending in form.endings if ending not in form.unwritten] if form.write else []
        assert writes == ("yes" if written == [*form.endings] else ", ".join(written) or "–")
