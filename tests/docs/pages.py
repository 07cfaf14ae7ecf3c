"""The pages of the documentation, and the fenced blocks in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from markdown_it import MarkdownIt

__all__ = ["DOCS", "PAGES", "ROOT", "Block", "blocks_of"]

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = {
    str(path.relative_to(ROOT)): path
    for path in (
        *sorted(ROOT.glob("*.md")),
        *(
            path
            for path in sorted(DOCS.rglob("*.md"))
            if not any(path.is_relative_to(DOCS / folder) for folder in ("changes", "examples"))
        ),
    )
}
"""Every page, by its path."""

_HIDDEN: Final = "<!-- python\n"


class Block(NamedTuple):
    """A fenced block: what it says that it is, what is in it, and the line on which it begins."""

    info: str
    text: str
    line: int


def blocks_of(path: Path) -> Iterator[Block]:
    """Yield the fenced blocks of a page, and the Python that prepares for them in a remark ``<!-- python … -->``."""
    for token in MarkdownIt().parse(path.read_text(encoding="utf-8")):
        line = (token.map or [0])[0] + 1
        if token.type == "fence":
            yield Block(token.info.strip(), token.content, line)
        elif token.type == "html_block" and token.content.startswith(_HIDDEN):
            yield Block("python", token.content.removeprefix(_HIDDEN).rpartition("-->")[0], line)
