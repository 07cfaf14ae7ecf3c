"""Chinese numbers, dates and wording, as official documents write them.

Pure functions on ``int``, ``Decimal``, ``Fraction``, ``date`` and ``str``: exact, and
independent of any locale and of the decimal context. Writers follow GB/T 15835-2011, GB/T
9704-2012 and 支付结算办法 to the letter; readers take what is really published and refuse what
has no one meaning, with `ParseError`.

Each writer has its reader, which gives back what was written: `to_chinese` and
`to_chinese_upper` `parse_int` and `parse_decimal`, as has `format_scaled`; `format_rmb`
`parse_rmb`; `format_percent` `parse_percent`; `format_fraction` `parse_fraction`;
`format_quantity` and `format_range` `parse_quantity`; `ordinal` `parse_ordinal`;
`format_date` `parse_date`; `format_period` `parse_period`; `heading` `parse_heading`;
`describe_change` `parse_change`; `describe_points` `parse_points`.
"""

from govdisclosure.zh._approximate import exactness_of
from govdisclosure.zh._moves import Direction
from govdisclosure.zh._text import ParseError
from govdisclosure.zh.amounts import Rounding, format_rmb, parse_rmb
from govdisclosure.zh.changes import Change, describe_change, parse_change
from govdisclosure.zh.dates import (
    DateStyle,
    Found,
    find_dates,
    find_periods,
    find_years,
    format_date,
    format_period,
    parse_date,
    parse_period,
    parse_year,
)
from govdisclosure.zh.finding import match_number, match_quantity
from govdisclosure.zh.headings import Heading, heading, match_heading, parse_heading
from govdisclosure.zh.numerals import parse_decimal, parse_int, to_chinese, to_chinese_upper
from govdisclosure.zh.ordinals import Ordinal, ordinal, parse_ordinal
from govdisclosure.zh.points import PointChange, describe_points, parse_points
from govdisclosure.zh.quantities import Exactness, Quantity, format_quantity, parse_quantity
from govdisclosure.zh.ratios import (
    FractionStyle,
    PercentStyle,
    format_fraction,
    format_percent,
    parse_fraction,
    parse_percent,
)
from govdisclosure.zh.scaling import ScaleUnit, format_range, format_scaled

__all__ = [
    "Change",
    "DateStyle",
    "Direction",
    "Exactness",
    "Found",
    "FractionStyle",
    "Heading",
    "Ordinal",
    "ParseError",
    "PercentStyle",
    "PointChange",
    "Quantity",
    "Rounding",
    "ScaleUnit",
    "describe_change",
    "describe_points",
    "exactness_of",
    "find_dates",
    "find_periods",
    "find_years",
    "format_date",
    "format_fraction",
    "format_percent",
    "format_period",
    "format_quantity",
    "format_range",
    "format_rmb",
    "format_scaled",
    "heading",
    "match_heading",
    "match_number",
    "match_quantity",
    "ordinal",
    "parse_change",
    "parse_date",
    "parse_decimal",
    "parse_fraction",
    "parse_heading",
    "parse_int",
    "parse_ordinal",
    "parse_percent",
    "parse_period",
    "parse_points",
    "parse_quantity",
    "parse_rmb",
    "parse_year",
    "to_chinese",
    "to_chinese_upper",
]
