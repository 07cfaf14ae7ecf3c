"""青禾县 asks more of a report than the notice does: two rules of its own, under its own prefix QH."""

from collections.abc import Iterator

from govdisclosure.extending.rules import Case, CellEvidence, Example, Finding, Message, Rule, Severity, rule

__all__ = ["RULES"]

CIRCULAR = "青禾县政务公开工作领导小组《关于做好政府信息公开工作年度报告编制工作的通知》（青公开组〔2022〕3号）"


@rule(
    "QH101",
    Severity.WARNING,
    title=Message("没有写明公开专栏的名称", en="the disclosure column is not named"),
    about=Message(
        "本县要求在第一部分写明政府信息公开专栏的名称。请补写“公开专栏”及其名称。",
        en="The county asks that section one name the column (公开专栏) in which information is disclosed. Name it there.",
    ),
    message=Message("第一部分没有提到“公开专栏”", en="section one does not mention the disclosure column (公开专栏)"),
    provision=CIRCULAR,
    trips=Example(has={"overview": "（一）主动公开。及时公开机构职能和部门预算决算。"}),
    passes=Example(),
)
def names_its_column(rule: Rule, case: Case) -> Iterator[Finding]:
    """Section one does not name the column."""
    lines = [passage.text for passage in case.passages if passage.section == 1]
    if lines and not any("公开专栏" in line for line in lines):
        yield rule.finding(section=1)


@rule(
    "QH201",
    Severity.NOTICE,
    title=Message("结转的申请过多", en="many requests are carried forward"),
    about=Message(
        "结转下年度继续办理的申请超过本年新收的一半，请在第三部分说明原因。",
        en="More than half as many requests are carried forward as were received: say why in section three.",
    ),
    message=Message(
        "结转下年度{actual}件，超过本年新收{received}件的一半",
        en="{actual} requests are carried forward, more than half of the {received} received",
    ),
    provision=CIRCULAR,
    trips=Example(
        cells={
            "requests.received.natural_person": "9",
            "requests.received.total": "11",
            "requests.carried_forward.natural_person": "4",
            "requests.carried_forward.total": "6",
        }
    ),
    passes=Example(cells={"requests.carried_forward.total": ""}),
    needs=["tables"],
)
def carries_few(rule: Rule, case: Case) -> Iterator[Finding]:
    """More is carried forward than half of what was received; a silent cell is no figure."""
    grid = case.grid("requests")
    if grid is None:
        return
    carried, received = (grid.form.index[path] for path in ("carried_forward.total", "received.total"))
    here, there = grid.values[carried], grid.values[received]
    if here is not None and there is not None and 2 * here > there:
        cells = [CellEvidence.of(grid, carried), CellEvidence.of(grid, received)]
        yield rule.finding(section=3, cells=cells, actual=here, arguments={"received": there})


RULES = (names_its_column, carries_few)
"""What the entry point gives."""
