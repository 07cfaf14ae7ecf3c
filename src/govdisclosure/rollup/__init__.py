"""Units added up to the body above them: what sums to what, who is missing, who is there twice."""

from govdisclosure.rollup.alike import Alike
from govdisclosure.rollup.draft import is_draft
from govdisclosure.rollup.expectation import Expectation, expectation_of
from govdisclosure.rollup.making import Given, rolled_up
from govdisclosure.rollup.result import RollUp
from govdisclosure.rollup.saying import Saying, counts_of, sayings_of, why_out
from govdisclosure.rollup.trouble import CannotAdd, Undeclared
from govdisclosure.rollup.workbook import workbook_of

__all__ = [
    "Alike",
    "CannotAdd",
    "Expectation",
    "Given",
    "RollUp",
    "Saying",
    "Undeclared",
    "counts_of",
    "expectation_of",
    "is_draft",
    "rolled_up",
    "sayings_of",
    "why_out",
    "workbook_of",
]
