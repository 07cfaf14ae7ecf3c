"""Lines of text as the cells of a flattened table: labels, broken or whole, and figures."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, TypeAlias, final

from attrs import evolve, frozen

from govdisclosure.interpret._table_evidence import is_title, signs_of
from govdisclosure.interpret._table_words import AMBIGUOUS, kind_of
from govdisclosure.forms import label_key
from govdisclosure.published import Place
from govdisclosure.zh import match_heading

__all__ = ["Token", "TokenKind", "joined", "tokens_of"]

TokenKind: TypeAlias = Literal["figure", "blank", "row", "head", "either", "unknown"]
"""What a token is: a figure, nothing, a label of a row or of columns, or of either, or other words."""


@final
@frozen
class Token:
    """What may be the text of one cell."""

    text: str
    kind: TokenKind
    place: Place
    is_tabbed: bool = False
    """Whether tabs hold it apart from others in its line: then an empty one is a blank cell."""
