"""Sections two to four: what some say in words beside the tables."""

from collections.abc import Iterator

from govdisclosure.specimens.prose.telling import Telling

__all__ = ["of_proactive", "of_remedies", "of_requests"]


def of_proactive(telling: Telling) -> Iterator[str]:
    """Yield what section two says."""
    if telling.habits.repeats:
        licences, _, penalties, _ = telling.year.decisions
        yield f"全年办理行政许可{licences}件，作出行政处罚{penalties}件。"


def of_requests(telling: Telling) -> Iterator[str]:
    """Yield what section three says."""
    if telling.habits.repeats and telling.year.hand:
        received, brought, *_, done, carried = telling.totals
        year = telling.year.year
        yield (
            f"{year}年新收政府信息公开申请{received}件，上年结转{brought}件，办结{done}件，结转下年度继续办理{carried}件。"
        )


def of_remedies(telling: Telling) -> Iterator[str]:
    """Yield what section four says: 行政诉讼 are both kinds of it."""
    if telling.habits.repeats:
        reconsidered, *litigated = (int(str(total)) for total in telling.figures["remedies"][4::5])
        yield f"全年行政复议{reconsidered}件，行政诉讼{sum(litigated)}件。"
