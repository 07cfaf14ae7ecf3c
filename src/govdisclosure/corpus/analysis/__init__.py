"""A corpus as tables, data frames and a database, and the questions that it answers (the extras ``duckdb``, ``pandas``, ``polars``)."""

from govdisclosure.corpus.analysis.answer import Answer, ask
from govdisclosure.corpus.analysis.database import connect
from govdisclosure.corpus.analysis.frames import to_pandas, to_polars
from govdisclosure.corpus.analysis.long import cells_of, findings_of
from govdisclosure.corpus.analysis.question import QUESTIONS, Question, UnknownQuestion, question
from govdisclosure.corpus.analysis.tables import to_arrow

__all__ = [
    "QUESTIONS",
    "Answer",
    "Question",
    "UnknownQuestion",
    "ask",
    "cells_of",
    "connect",
    "findings_of",
    "question",
    "to_arrow",
    "to_pandas",
    "to_polars",
]
