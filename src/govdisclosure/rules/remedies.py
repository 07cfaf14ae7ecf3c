"""Table 4: what must add up (GD204)."""

from collections.abc import Iterator

from govdisclosure.errors import Message
from govdisclosure.forms import IdentityKind
from govdisclosure.model.acts import NOTICE_2021
from govdisclosure.rules.example import Example
from govdisclosure.rules.finding import Finding, Severity
from govdisclosure.rules.requests import arithmetic
from govdisclosure.rules.rule import Case, Rule, rule

__all__ = ["RULES"]

_SILENT = Message("“{row}”：四种结果之和至少为{expected}，总计填报为{actual}")


@rule(
    "GD204",
    Severity.ERROR,
    title=Message("复议、诉讼各结果之和与总计不符"),
    about=Message("结果维持、结果纠正、其他结果、尚未审结四项之和应等于总计。请核对该组各数。"),
    message=Message("“{row}”：四种结果之和为{expected}，总计填报为{actual}"),
    provision=str(NOTICE_2021),
    trips=Example(cells={"remedies.litigation_direct.upheld": "1"}),
    passes=Example(cells={"remedies.litigation_direct.upheld": "1", "remedies.litigation_direct.total": "1"}),
    needs=["tables"],
)
def results(rule: Rule, case: Case) -> Iterator[Finding]:
    """The four results sum to 总计, in each block."""
    return arithmetic(rule, case, "remedies", IdentityKind.ACROSS, (rule.message, _SILENT))


RULES = (results,)
