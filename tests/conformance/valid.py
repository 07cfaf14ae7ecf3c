"""Valid reports made from a seed: tables that add up, prose that says what they say, in many shapes."""

from collections.abc import Mapping
from random import Random
from typing import Final, final

from attrs import evolve, frozen

from govdisclosure.forms import TableForm
from tests.conformance.figures import forms_of
from tests.conformance.pages import STYLES
from tests.conformance.vectors import Said

__all__ = ["Sentence", "Valid", "valid_report"]


@final
@frozen
class Sentence:
    """A sentence of the prose: where it stands, its words, and the figures that go into them."""

    place: str
    words: str
    figures: Mapping[str, object]

    def __str__(self) -> str:
        return self.words.format_map(self.figures)


@final
@frozen(kw_only=True)
class Valid:
    """A report without a fault, and the sentences that a mutation may spoil."""

    said: Said
    sentences: Mapping[str, Sentence]

    def with_text(self, name: str, text: str) -> Said:
        """Return what the report says with one sentence replaced."""
        sentence = self.sentences[name]
        lines = [text if line == str(sentence) else line for line in self.said.append[sentence.place]]
        return evolve(self.said, append={**self.said.append, sentence.place: lines})

    def with_figures(self, name: str, **figures: object) -> Said:
        """Return what the report says with other figures in one sentence."""
        sentence = self.sentences[name]
        return self.with_text(name, str(Sentence(sentence.place, sentence.words, {**sentence.figures, **figures})))


_PLACES: Final = ("云岭市", "云岭市青禾县", "白石县", "柳河市", "青禾县", "云岭市柳河区")
_BODIES: Final = ("水利局", "教育局", "财政局", "交通运输局", "卫生健康局", "民政局", "市场监督管理局", "统计局")
_GOVERNMENTS: Final = ("青禾县人民政府", "白石县石桥镇人民政府", "云岭市柳河区人民政府", "青禾县柳溪乡人民政府")
_BREAKDOWNS: Final = (
    "{year}年，本机关主动公开政府信息{total}条，其中政策文件{a}条、工作动态{b}条、公告公示{c}条。",
    "全年主动公开政府信息{total}条，分别是：政策解读{a}条、重点领域信息{b}条、其他信息{c}条。",
    "{year}年共主动公开政府信息{total}条，其中：机构职能{a}条，通知公告{b}条，民生服务{c}条。",
)
_REQUESTS: Final = (
    "全年新收政府信息公开申请{received}件，上年结转{brought}件，办结{done}件，结转下年度继续办理{carried}件。",
    "{year}年共收到政府信息公开申请{hand}件，办结{done}件，结转下年度{carried}件。",
    "本年新收政府信息公开申请{received}件，予以公开{granted}件，部分公开{partly}件。",
)


def valid_report(seed: int) -> Valid:
    """Return the valid report of ``seed``."""
    random = Random(seed)  # noqa: S311  (a seed, not a secret)
    year = random.randint(2020, 2025)
    body = random.choice(_PLACES) + random.choice(_BODIES)
    agency = random.choice(_GOVERNMENTS) if random.random() < 0.2 else body
    bare = Said(year=year, agency=agency, style=random.choice(tuple(STYLES)))
    forms = forms_of(bare)
    cells = (
        _proactive(random, forms["proactive"])
        | _requests(random, forms["requests"])
        | _remedies(random, forms["remedies"])
    )
    sentences = _sentences(random, year, cells)
    append: dict[str, list[str]] = {}
    for sentence in sentences.values():
        append.setdefault(sentence.place, []).append(str(sentence))
    return Valid(said=evolve(bare, cells=cells, append=append), sentences=sentences)


def _count(random: Random) -> int:
    """Return a count: often none, seldom of more than two digits."""
    return 0 if random.random() < 0.4 else int(random.choice((3, 9, 40, 300)) * random.random() ** 2) + 1


def _proactive(random: Random, form: TableForm) -> dict[str, int | str]:
    cells: dict[str, int | str] = {}
    for cell in form.typed:
        if cell.kind == "money":
            cells[f"proactive.{cell.path}"] = f"{random.randint(1, 90_000)}.{random.randint(10, 99)}元"
        elif cell.kind == "amount":
            cells[f"proactive.{cell.path}"] = f"{random.randint(1, 900)}.{random.randint(1, 9)}"
        elif cell.kind == "signed":
            cells[f"proactive.{cell.path}"] = random.randint(-3, 3)
        elif cell.row != "rules":
            cells[f"proactive.{cell.path}"] = (
                random.randint(100, 4000) if cell.column == "decisions" else _count(random)
            )
    if "proactive.normative_documents.in_force" in cells:
        cells["proactive.normative_documents.in_force"] = random.randint(3000, 4000)
    return cells


def _requests(random: Random, form: TableForm) -> dict[str, int | str]:
    """Return table 3: outcomes and what is carried forward at random, what came in to match."""
    columns = [cell.column for cell in form.typed if cell.row == "received"]
    rows = [row.path for row in form.rows if row.path.startswith("outcomes.") and not row.is_total]
    cells: dict[str, int | str] = {}
    for column in columns:
        figures = {row: _count(random) for row in rows if row != _UNPAID and random.random() < 0.5}
        figures["outcomes.granted"] = random.randint(12, 90)
        figures["carried_forward"] = random.randint(11, 60)
        hand = sum(figures.values())
        figures["brought_forward"] = random.randint(1, 10)
        figures["received"] = hand - figures["brought_forward"]
        cells |= {f"requests.{row}.{column}": figure for row, figure in figures.items()}
    return cells


_UNPAID: Final = "outcomes.other.fee_not_paid_in_time"
"""Stays empty: no fee notice was issued."""


def _remedies(random: Random, form: TableForm) -> dict[str, int | str]:
    return {f"remedies.{cell.path}": random.randint(1, 30) for cell in form.typed}


def _sentences(random: Random, year: int, cells: Mapping[str, int | str]) -> dict[str, Sentence]:
    def total(path: str) -> int:
        return sum(int(figure) for cell, figure in cells.items() if cell.startswith(f"{path}."))

    parts = {name: random.randint(20, 900) for name in "abc"}
    calls = random.randint(200, 9000)
    more = random.randint(11, 90)
    public = {
        "year": year,
        "total": sum(parts.values()),
        **parts,
        "share": f"{100 * parts['c'] / sum(parts.values()):.1f}",
    }
    received, brought = total("requests.received"), total("requests.brought_forward")
    requests = {
        "year": year,
        "received": received,
        "brought": brought,
        "hand": received + brought,
        "done": total("requests.outcomes"),
        "carried": total("requests.carried_forward"),
        "granted": total("requests.outcomes.granted"),
        "partly": total("requests.outcomes.partially_granted"),
    }
    decisions = {name: cells[f"proactive.{name}.decisions"] for name in ("licensing", "penalties")}
    remedies = {
        "reconsideration": total("remedies.reconsideration"),
        "litigation": total("remedies.litigation_direct") + total("remedies.litigation_after_reconsideration"),
    }
    calling = {"year": year, "last": year - 1, "now": calls + more, "then": calls, "more": more}
    return {
        "breakdown": Sentence("overview", random.choice(_BREAKDOWNS), public),
        "share": Sentence("overview", "在主动公开的{total}条政府信息中，群众点击最多的有{c}条，占{share}%。", public),
        "comparison": Sentence("overview", "{year}年接听咨询电话{now}次，{last}年为{then}次，增加{more}次。", calling),
        "decisions": Sentence("proactive", "全年办理行政许可{licensing}件，作出行政处罚{penalties}件。", decisions),
        "requests": Sentence("requests", random.choice(_REQUESTS), requests),
        "remedies": Sentence("remedies", "全年行政复议{reconsideration}件，行政诉讼{litigation}件。", remedies),
    }
