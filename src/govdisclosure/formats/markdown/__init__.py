"""Markdown: what CommonMark and GitHub's tables make of it, read as the page that it stands for."""

from govdisclosure.formats.markdown.reader import read
from govdisclosure.formats.markdown.writer import write

__all__ = ["read", "write"]
