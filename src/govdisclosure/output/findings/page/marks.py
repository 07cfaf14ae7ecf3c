"""Numbers at the places in question, each a link to its finding; words in question set apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, final

from attrs import Factory, frozen

from govdisclosure.errors import Lang, Message
from govdisclosure.formats.html.markup import element, text
from govdisclosure.output.findings.numbered import Numbered
from govdisclosure.output.findings.page.places import CellMark, TextMark
from govdisclosure.rules.page import SEVERITIES

__all__ = ["WAIVED", "Marker", "at"]

WAIVED: Final = Message("已豁免")
_NAME: Final = Message("问题{number}，{severity}")
_DUE: Final = Message("应为")
_LOOKS: Final = ("error", "warning", "notice", "waived")


@final
@frozen
class Marker:
    """Marks one report."""

    lang: Lang
    met: set[str] = Factory(set[str])
    """The marks that are there: the first of a finding is where its link leads."""

    def number(self, one: Numbered) -> str:
        """Return the number of a finding, as a link to it."""
        is_first = one.mark not in self.met
        self.met.add(one.mark)
        said = WAIVED if one.finding.waived else SEVERITIES[one.finding.severity]
        name = _NAME.text(self.lang, {"number": one.number, "severity": said})
        return element(
            "a",
            str(one.number),
            class_=f"ref {one.look}",
            href=f"#{one.id}",
            id=one.mark if is_first else None,
            aria_label=name,
            data_n=one.id,
            lang=_language(self.lang),
        )

    def numbers(self, findings: Iterable[Numbered]) -> str:
        """Return the numbers of several findings."""
        return "".join(map(self.number, findings))

    def text(self, said: str, marks: Sequence[TextMark]) -> str:
        """Return ``said``, what ``marks`` mark in it set apart, each number behind the words it is about."""
        if not marks:
            return text(said)
        edges = sorted({0, len(said), *(mark.start for mark in marks), *(mark.end for mark in marks)})
        return "".join(self._pieces(said, marks, edges))

    def _pieces(self, said: str, marks: Sequence[TextMark], edges: Sequence[int]) -> Iterator[str]:
        begins, ends = _by(marks, lambda mark: mark.start), _by(marks, lambda mark: mark.end)
        over: dict[str, Numbered] = {}
        for start, end in pairwise(edges):
            over |= {mark.of.id: mark.of for mark in begins.get(start, ())}
            piece = text(said[start:end])
            yield element("mark", piece, **at([*over.values()])) if over else piece
            for mark in ends.get(end, ()):
                del over[mark.of.id]
                yield self.number(mark.of)

    def cell(self, marks: Sequence[CellMark]) -> str:
        """Return what stands behind the text of a cell: what it should say, and the numbers."""
        due = dict.fromkeys(mark.due for mark in marks if mark.due is not None)
        said = "".join(
            element("ins", f"{self._due()}{text(value)}", data_n=_ids(mark.of for mark in marks if mark.due == value))
            for value in due
        )
        return said + self.numbers(mark.of for mark in marks if mark.is_shown)

    def _due(self) -> str:
        """Return the words before a figure that is suggested: they are heard, and seen as an arrow."""
        return element("span", f"{text(_DUE.text(self.lang))} ", class_="unseen", lang=_language(self.lang))


def _by(marks: Iterable[TextMark], offset: Callable[[TextMark], int]) -> Mapping[int, Sequence[TextMark]]:
    found: dict[int, list[TextMark]] = {}
    for mark in marks:
        found.setdefault(offset(mark), []).append(mark)
    return found


def at(findings: Sequence[Numbered], kind: str = "at") -> dict[str, str]:
    """Return the attributes of what ``findings`` are about: the look of the gravest."""
    worst = min((one.look for one in findings), key=_LOOKS.index)
    return {"class_": f"{kind} {worst}", "data_n": _ids(findings)}


def _ids(findings: Iterable[Numbered]) -> str:
    return " ".join(one.id for one in findings)


def _language(lang: Lang) -> str | None:
    return "en" if lang == "en" else None
