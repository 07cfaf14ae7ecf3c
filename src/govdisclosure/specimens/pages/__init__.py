"""Drafts as files, in the habits of sites: each style is a way to draw lines and tables, and an encoding."""

from govdisclosure.specimens.pages.drawing import page_of
from govdisclosure.specimens.pages.style import Chrome, Style
from govdisclosure.specimens.pages.texts import TEXTS
from govdisclosure.specimens.pages.webs import WEBS

__all__ = ["TEXTS", "WEBS", "Chrome", "Style", "page_of"]
