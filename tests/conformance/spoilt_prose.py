"""Faults of the prose: figures, names, years and dates."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any, Final

from attrs import evolve

from govdisclosure.model.editions import EDITION_2021
from tests.conformance.mutation import Kind, Mutated, Spoil
from tests.conformance.valid import Valid
from tests.conformance.vectors import Said

__all__ = ["PROSE_KINDS"]

_PREAMBLE: Final = (
    "根据《中华人民共和国政府信息公开条例》，{agency}编制了{year}年政府信息公开工作年度报告。",
    "报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    "本报告可在门户网站（http://www.qinghe.example/）下载（地址：柳河路69号；邮政编码：264400；联系电话：0631-8252122）。",
)


def _preamble(*changes: tuple[str, str]) -> Spoil:
    """Return what puts the second of a pair, chosen by chance, for the first in the preamble."""

    def spoil(random: Random, valid: Valid) -> Mutated | None:
        old, new = random.choice(changes)
        return Mutated(said=evolve(valid.said, preamble=[line.replace(old, new) for line in _PREAMBLE]))

    return spoil


def _figure(name: str, *figures: str) -> Spoil:
    """Return what prints another figure in the sentence ``name``, one of ``figures`` by chance."""

    def spoil(random: Random, valid: Valid) -> Mutated | None:
        sentence = valid.sentences[name]
        there = [figure for figure in figures if f"{{{figure}}}" in sentence.words]
        if not there:
            return None
        figure = random.choice(there)
        old: Any = sentence.figures[figure]
        return Mutated(said=valid.with_figures(name, **{figure: old + random.randint(5, 60)}))

    return spoil


def _last_years_total(random: Random, valid: Valid) -> Mutated | None:
    """The total of the breakdown is kept from last year's report."""
    sentence = valid.sentences["breakdown"]
    figures: Mapping[str, Any] = sentence.figures
    kept = figures["total"] + random.choice((-13, 29))
    said = valid.with_figures("breakdown", total=kept)
    said = evolve(
        said, append={**said.append, "overview": [line for line in said.append["overview"] if "占" not in line]}
    )
    last = [f"这一年公开的政府信息共{kept}条。"]
    before = Said(
        year=said.year - 1, agency=said.agency, stock="before", append={"overview": last}, cells=_cells_before(said)
    )
    return Mutated(said=said, previous=before)


def _cells_before(said: Said) -> dict[str, int | str]:
    """Return the cells of last year's report that this year's follow from."""
    cells: dict[str, int | str] = {}
    for path, figure in said.cells.items():
        table, _, place = path.partition(".")
        row, _, column = place.partition(".")
        if row == "brought_forward":
            cells |= {f"{table}.{name}.{column}": figure for name in ("received", "carried_forward")}
        elif said.year == EDITION_2021.first_year:
            continue  # table 2 is on another form
        elif column == "prior_items":
            cells[path] = figure
        elif column == "in_force":
            issued, repealed = (int(said.cells[f"{table}.{row}.{name}"]) for name in ("issued", "repealed"))
            cells[path] = int(figure) - issued + repealed
    return cells


def _number_missing(random: Random, valid: Valid) -> Mutated | None:
    """A figure is not there: nothing, or a gap, stands before its unit."""
    name, figure = random.choice((("breakdown", "total"), ("decisions", "licensing"), ("comparison", "now")))
    return Mutated(said=valid.with_figures(name, **{figure: random.choice(("", "  ", "　　", "××"))}))


def _share(random: Random, valid: Valid) -> Mutated | None:
    share = float(str(valid.sentences["share"].figures["share"])) + random.choice((-2.5, 1.4, 7.0))
    return Mutated(said=valid.with_figures("share", share=f"{share:.1f}"))


def _sentence(name: str, *texts: str) -> Spoil:
    """Return what says one of ``texts`` instead of the sentence ``name``."""
    return lambda random, valid: Mutated(said=valid.with_text(name, random.choice(texts)))


def _said(change: Callable[[Random, Said], Said | None]) -> Spoil:
    def spoil(random: Random, valid: Valid) -> Mutated | None:
        said = change(random, valid.said)
        return None if said is None else Mutated(said=said)

    return spoil


def _is_government(said: Said) -> bool:
    return said.agency.endswith("人民政府")


def _signed(said: Said, date: str) -> Said:
    return evolve(said, signature=["{agency}", date])


def _late(random: Random, said: Said) -> Said | None:
    if said.agency.endswith(("镇人民政府", "乡人民政府")):
        return None  # towns have no day of their own
    dates = ("4月2日", "6月18日") if _is_government(said) else ("2月1日", "2月20日", "3月30日")
    return _signed(said, f"{{next}}年{random.choice(dates)}")


def _sections(place: str, *lines: Sequence[str], since: int = 2019, government: bool = False) -> Spoil:
    """Return what says one of ``lines`` in a section, in reports since a year, or of governments only."""

    def change(random: Random, said: Said) -> Said | None:
        if said.year < since or (government and not _is_government(said)):
            return None
        return evolve(said, sections={**said.sections, place: random.choice(lines)})

    return _said(change)


def _level_word(_: Random, said: Said) -> Said | None:
    if not said.agency.endswith(("镇人民政府", "乡人民政府")):
        return None
    lines = [*said.append["overview"], "{year}年，全省主动公开村务信息，接受群众监督。"]
    return evolve(said, append={**said.append, "overview": lines})


PROSE_KINDS: Final = (
    Kind(name="a part of a breakdown changed", codes=("GD301",), spoil=_figure("breakdown", "a", "b", "c")),
    Kind(name="last year's total kept", codes=("GD301",), spoil=_last_years_total),
    Kind(
        name="a figure that is not the table's",
        codes=("GD302",),
        spoil=_figure("requests", "received", "hand", "done", "carried", "granted", "partly"),
    ),
    Kind(
        name="decisions that are not table 2's", codes=("GD302",), spoil=_figure("decisions", "licensing", "penalties")
    ),
    Kind(
        name="remedies that are not table 4's",
        codes=("GD302",),
        spoil=_figure("remedies", "reconsideration", "litigation"),
    ),
    Kind(name="a share that does not follow", codes=("GD303",), spoil=_share),
    Kind(name="a comparison that does not follow", codes=("GD304",), spoil=_figure("comparison", "more")),
    Kind(name="a number missing", codes=("GD307",), spoil=_number_missing),
    Kind(
        name="denied against the table",
        codes=("GD308",),
        spoil=_sentence("requests", "{year}年，本机关未收到政府信息公开申请。", "全年没有收到政府信息公开申请。"),
    ),
    Kind(
        name="all upheld against the table",
        codes=("GD309",),
        spoil=_sentence("remedies", "全年被申请行政复议的案件均获维持。", "行政复议结果全部维持。"),
    ),
    Kind(
        name="another body's name",
        codes=("GD501",),
        spoil=_preamble(("{agency}", "黑石县水利局"), ("{agency}", "东桥镇人民政府"), ("{agency}", "黑石县教育局")),
    ),
    Kind(
        name="another body signs",
        codes=("GD501",),
        spoil=_said(lambda _, said: evolve(said, signature=["黑石县司法局", "{next}年1月9日"])),
    ),
    Kind(name="last year's year", codes=("GD502",), spoil=_preamble(("了{year}年", "了{last}年"))),
    Kind(
        name="the period ends on another day",
        codes=("GD503",),
        spoil=_preamble(("12月31日", "12月30日"), ("12月31日", "11月30日"), ("1月1日", "2月1日")),
    ),
    Kind(name="signed late", codes=("GD504",), spoil=_said(_late)),
    Kind(
        name="signed before the year was over",
        codes=("GD505",),
        spoil=_said(lambda random, said: _signed(said, f"{{year}}年{random.choice(('12月20日', '11月9日'))}")),
    ),
    Kind(
        name="a contact that cannot be used",
        codes=("GD506",),
        spoil=_preamble(("264400", "26440"), ("0631-8252122", "8252122"), (_PREAMBLE[2], "")),
    ),
    Kind(name="a level word out of place", codes=("GD507",), spoil=_said(_level_word)),
    Kind(
        name="five parts announced",
        codes=("GD105",),
        spoil=_preamble(("报告所列", "本报告由五个部分组成，所列"), ("报告所列", "本报告共分七部分，所列")),
    ),
    Kind(name="section five empty", codes=("GD120",), spoil=_sections("problems", ["无。"], ["无"], ["暂无。"])),
    Kind(
        name="fees not reported",
        codes=("GD121",),
        spoil=_sections("other_matters", ["无。"], ["无其他事项。"], since=2021),
    ),
    Kind(
        name="a government without appraisal",
        codes=("GD122",),
        spoil=_sections("overview", ["公开工作平稳有序。"], ["门户网站完成改版。"], government=True),
    ),
)
"""The faults of the prose."""
