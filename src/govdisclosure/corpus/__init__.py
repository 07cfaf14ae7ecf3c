"""Many reports as one table: flaws kept and flagged (the extra ``corpus``).

Raises:
    MissingExtra: the ``corpus`` extra is not installed.
"""

from govdisclosure.errors import MissingExtra

try:
    from govdisclosure.corpus.building.build import build
    from govdisclosure.corpus.building.progress import Progress
    from govdisclosure.corpus.building.summary import Some, Summary
    from govdisclosure.corpus.store import batches_of_corpus, read_corpus
except ModuleNotFoundError:  # whichever of its modules is imported first
    raise MissingExtra("corpus") from None

__all__ = ["Progress", "Some", "Summary", "batches_of_corpus", "build", "read_corpus"]
