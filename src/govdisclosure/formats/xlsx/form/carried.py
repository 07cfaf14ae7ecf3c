"""What of last year's report goes into this year's form: requests carried forward, and how the body is reached."""

from collections.abc import Iterator, Mapping
from typing import Final, final

from attrs import asdict, frozen

from govdisclosure.errors import Message
from govdisclosure.messages import Joined, Phrase
from govdisclosure.model.agency import Contact
from govdisclosure.model.fields import specs
from govdisclosure.published import Grid, PublishedReport

__all__ = ["NOTHING", "Carried", "carried_from"]

_FIGURES: Final = Message("已由上年的“结转下年度继续办理”带入“上年结转”：{figures}")
_FIGURE: Final = Message("{column}{value}")
_SILENT: Final = Message("上年的“结转下年度继续办理”有不能用的单元格，未带入：{columns}")
_NO_TABLE: Final = Message("上年报告没有可读的表三，“上年结转”未带入")
_CONTACT: Final = Message("已带入联系方式：{facts}")
_OTHER: Final = Message("上年报告的机关是“{name}”，请核对带入的内容")

_FROM: Final = "carried_forward"
_TO: Final = "brought_forward"


@final
@frozen(kw_only=True)
class Carried:
    """What is filled in already, and what there is to say of it."""

    contact: Contact = Contact()
    figures: Mapping[str, str] = {}
    """By the paths of the cells of table 3."""
    notes: tuple[Phrase, ...] = ()


NOTHING: Final = Carried()


def carried_from(previous: PublishedReport, agency: str) -> Carried:
    """Return what of ``previous``, last year's report, goes into the form of ``agency``."""
    figures: dict[str, str] = {}
    notes: list[Phrase] = []
    if previous.agency is not None and previous.agency.name != agency:
        notes.append(Phrase(_OTHER, {"name": previous.agency.name}))
    if previous.requests is None or previous.requests.is_picture:
        notes.append(Phrase(_NO_TABLE))
    else:
        notes += _requests(previous.requests, figures)
    contact = (previous.agency and previous.agency.contact) or Contact()
    facts = [specs(Contact)[name].label for name, value in asdict(contact).items() if value]
    if facts:
        notes.append(Phrase(_CONTACT, {"facts": Joined(tuple(facts))}))
    return Carried(contact=contact, figures=figures, notes=tuple(notes))


def _requests(grid: Grid, figures: dict[str, str]) -> Iterator[Phrase]:
    """Put what was carried forward into ``figures``, and say so."""
    told: list[Phrase] = []
    silent: list[str] = []
    for column in grid.form.row(_FROM).columns:
        if column.is_total:
            continue
        value = grid[f"{_FROM}.{column.name}"].value
        if value is None or value < 0 or value != value.to_integral_value():
            silent.append(column.spec.label)
        else:
            figures[f"{_TO}.{column.name}"] = f"{value:.0f}"
            told.append(Phrase(_FIGURE, {"column": column.spec.label, "value": f"{value:.0f}"}))
    if told:
        yield Phrase(_FIGURES, {"figures": Joined(tuple(told))})
    if silent:
        yield Phrase(_SILENT, {"columns": Joined(tuple(silent))})
