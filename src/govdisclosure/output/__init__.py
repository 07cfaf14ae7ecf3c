"""How results are shown to machines and to browsers: plain functions of results, for any program."""

from govdisclosure.output.comparison.as_json import comparison_object
from govdisclosure.output.comparison.page import comparison_page
from govdisclosure.output.findings.as_json import finding_object, findings_object
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.message import findings_message
from govdisclosure.output.findings.page import findings_page
from govdisclosure.output.findings.sarif import sarif
from govdisclosure.output.roll_up import roll_up_object

__all__ = [
    "Judged",
    "comparison_object",
    "comparison_page",
    "finding_object",
    "findings_message",
    "findings_object",
    "findings_page",
    "roll_up_object",
    "sarif",
]
