"""政府信息公开工作年度报告: read what an agency published, learn what is wrong in it, hold it typed, write it.

>>> import govdisclosure
>>> govdisclosure.EDITION_2021.name
'2021'

A name is imported from its home when it is first asked for, so that the import of the package costs nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdisclosure.api.adding import CannotAdd, RollUp, roll_up
    from govdisclosure.api.comparing import Comparison, compare
    from govdisclosure.api.filling import new
    from govdisclosure.api.judging import check
    from govdisclosure.api.reading import read
    from govdisclosure.api.writing import write
    from govdisclosure.errors import (
        GovDisclosureError,
        InvalidReport,
        Lang,
        Message,
        MissingExtra,
        MissingFont,
        UnknownFormat,
        Unreadable,
        Violation,
    )
    from govdisclosure.formats.json import dumps, loads
    from govdisclosure.model.agency import Agency, Contact, Level, Period, Signature
    from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS, Edition, edition_of
    from govdisclosure.model.fees import InformationFees
    from govdisclosure.model.narrative import (
        Block,
        Chart,
        ChartPlace,
        Heading,
        Image,
        ListBlock,
        OtherTable,
        Paragraph,
        Preamble,
        Section,
        Sections,
        Series,
        TablePlace,
        TableRow,
    )
    from govdisclosure.model.proactive import (
        Decisions2021,
        Documents2019,
        Documents2021,
        Fees2019,
        Fees2021,
        Items2019,
        Money,
        Proactive2019,
        Proactive2021,
        Procurement2019,
    )
    from govdisclosure.model.remedies import ByResult, Remedies
    from govdisclosure.model.report import AnnualReport, AnnualReport2019, AnnualReport2021, AnyReport
    from govdisclosure.model.requests import (
        ByApplicant,
        Denied,
        NotProcessed,
        OtherOutcomes2021,
        Outcomes2019,
        Outcomes2021,
        Requests2019,
        Requests2021,
        Unavailable,
    )
    from govdisclosure.plugins import BrokenPlugins, PluginFailed
    from govdisclosure.published import Cell, Filled, Grid, Part, Place, PublishedReport, Reading, State, Surplus
    from govdisclosure.rules import (
        Categories,
        Cause,
        CellEvidence,
        Deadline,
        Finding,
        Findings,
        InvalidProfile,
        InvalidWaivers,
        Local,
        Profile,
        Result,
        Rule,
        Severity,
        SuggestedCell,
        Suggestion,
        UnknownRule,
        Waiver,
        Waivers,
        installed_rules,
    )
else:  # a type checker sees the names above, and no others
    from importlib import import_module

    _HOMES = (
        "errors",
        "plugins",
        "model.agency",
        "model.fees",
        "model.narrative",
        "model.proactive",
        "model.remedies",
        "model.requests",
        "model.editions",
        "model.report",
        "published",
        "rules",
        "api.judging",
        "formats.json",
        "api.reading",
        "api.writing",
        "api.filling",
        "api.adding",
        "api.comparing",
    )

    def __getattr__(name: str) -> object:
        """Return the public name ``name``, from the first of its homes, the cheapest first, that has it."""
        for home in _HOMES if name in __all__ else ():
            module = import_module(f"{__name__}.{home}")
            if name in module.__all__:
                return globals().setdefault(name, getattr(module, name))
        return import_module(f"{__name__}._deprecation").renamed_name(__name__, name, depth=3)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


__all__ = [
    "EDITIONS",
    "EDITION_2019",
    "EDITION_2021",
    "Agency",
    "AnnualReport",
    "AnnualReport2019",
    "AnnualReport2021",
    "AnyReport",
    "Block",
    "BrokenPlugins",
    "ByApplicant",
    "ByResult",
    "CannotAdd",
    "Categories",
    "Cause",
    "Cell",
    "CellEvidence",
    "Chart",
    "ChartPlace",
    "Comparison",
    "Contact",
    "Deadline",
    "Decisions2021",
    "Denied",
    "Documents2019",
    "Documents2021",
    "Edition",
    "Fees2019",
    "Fees2021",
    "Filled",
    "Finding",
    "Findings",
    "GovDisclosureError",
    "Grid",
    "Heading",
    "Image",
    "InformationFees",
    "InvalidProfile",
    "InvalidReport",
    "InvalidWaivers",
    "Items2019",
    "Lang",
    "Level",
    "ListBlock",
    "Local",
    "Message",
    "MissingExtra",
    "MissingFont",
    "Money",
    "NotProcessed",
    "OtherOutcomes2021",
    "OtherTable",
    "Outcomes2019",
    "Outcomes2021",
    "Paragraph",
    "Part",
    "Period",
    "Place",
    "PluginFailed",
    "Preamble",
    "Proactive2019",
    "Proactive2021",
    "Procurement2019",
    "Profile",
    "PublishedReport",
    "Reading",
    "Remedies",
    "Requests2019",
    "Requests2021",
    "Result",
    "RollUp",
    "Rule",
    "Section",
    "Sections",
    "Series",
    "Severity",
    "Signature",
    "State",
    "SuggestedCell",
    "Suggestion",
    "Surplus",
    "TablePlace",
    "TableRow",
    "Unavailable",
    "UnknownFormat",
    "UnknownRule",
    "Unreadable",
    "Violation",
    "Waiver",
    "Waivers",
    "check",
    "compare",
    "dumps",
    "edition_of",
    "installed_rules",
    "loads",
    "new",
    "read",
    "roll_up",
    "write",
]
