"""Many reports as one table: flaws kept and flagged (the extra ``corpus``)."""

from govdisclosure.corpus.building.build import build
from govdisclosure.corpus.building.summary import Some, Summary
from govdisclosure.corpus.store import read_corpus

__all__ = ["Some", "Summary", "build", "read_corpus"]
