"""Chinese numbers, dates and headings, as official documents write them.

Pure functions on ``int``, ``Decimal``, ``date`` and ``str``: exact, and independent of any
locale. Writers follow GB/T 15835-2011 and GB/T 9704-2012 to the letter; readers take what
is really published and refuse what has no one meaning, with `ParseError`.
"""

from govdisclosure.zh._text import ParseError
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
from govdisclosure.zh.finding import match_number
from govdisclosure.zh.headings import Heading, heading, match_heading, parse_heading
from govdisclosure.zh.numerals import parse_decimal, parse_int, to_chinese, to_chinese_upper

__all__ = [
    "DateStyle",
    "Found",
    "Heading",
    "ParseError",
    "find_dates",
    "find_periods",
    "find_years",
    "format_date",
    "format_period",
    "heading",
    "match_heading",
    "match_number",
    "parse_date",
    "parse_decimal",
    "parse_heading",
    "parse_int",
    "parse_period",
    "parse_year",
    "to_chinese",
    "to_chinese_upper",
]
