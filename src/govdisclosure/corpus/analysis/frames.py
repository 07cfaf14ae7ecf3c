"""A corpus as a data frame, nothing of it lost."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from govdisclosure.corpus.analysis.tables import Corpus, to_arrow
from govdisclosure.errors import MissingExtra

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["to_pandas", "to_polars"]


def to_pandas(corpus: Corpus, columns: Sequence[str] | None = None) -> "pd.DataFrame":
    """Return ``corpus`` as a pandas frame whose columns are Arrow's own.

    A silent cell is ``<NA>``, never 0 or NaN; a count stays a whole number; an amount stays an exact decimal.

    Args:
        corpus: a Parquet file, an Arrow table or reports.
        columns: which columns, all by default.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
        MissingExtra: pandas is not installed.
        KeyError: a corpus has no such column.
    """
    try:
        import pandas as pd  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("pandas") from None
    table: Any = to_arrow(corpus, columns)
    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def to_polars(corpus: Corpus, columns: Sequence[str] | None = None) -> "pl.DataFrame":
    """Return ``corpus`` as a Polars frame; nulls, whole numbers and exact decimals stay what they are.

    Args:
        corpus: a Parquet file, an Arrow table or reports.
        columns: which columns, all by default.

    Raises:
        Unreadable: the file cannot be opened, or is no corpus.
        MissingExtra: Polars is not installed.
        KeyError: a corpus has no such column.
    """
    try:
        import polars as pl  # noqa: PLC0415  (an extra)
    except ImportError:
        raise MissingExtra("polars") from None
    table: Any = to_arrow(corpus, columns)
    frame: pl.DataFrame = pl.DataFrame(table)
    return frame
