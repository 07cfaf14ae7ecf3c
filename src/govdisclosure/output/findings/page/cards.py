"""The list of findings: each with what it rests on, what would mend it, and the rule explained."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, final

from attrs import frozen

from govdisclosure.errors import Lang, Message
from govdisclosure.formats.html.markup import element, text
from govdisclosure.output.findings.evidence import BLANK, Sum, named, place, quoted, sum_of
from govdisclosure.output.findings.judged import Judged
from govdisclosure.output.findings.numbered import Numbered
from govdisclosure.output.findings.page.marks import WAIVED
from govdisclosure.output.findings.words import AS_IN, ONE_OF, SUGGESTED, changed, section_name, section_of, waived_by
from govdisclosure.output.web import spoken
from govdisclosure.rules import Finding, Rule, Suggestion
from govdisclosure.rules.page import SEVERITIES

__all__ = ["Cards"]

_TO_MARK: Final = Message("问题{number}：看原文")
_OR: Final = Message("也可能是：")
_EXPLAINED: Final = Message("规则说明 {code}")
_BASIS: Final = Message("依据：{provision}")


@final
@frozen
class Cards:
    """Writes the findings on one report."""

    judged: Judged
    rules: Mapping[str, Rule]
    marked: frozenset[str]
    """The marks that are in the report."""
    lang: Lang

    def list(self, findings: Iterable[Numbered]) -> str:
        """Return the findings as a list."""
        met: set[str] = set()
        return element("ol", "\n".join(self._card(one, met) for one in findings), class_="findings")

    def _card(self, one: Numbered, met: set[str]) -> str:
        """Return a finding; rules that were ``met`` are explained on paper already."""
        finding = one.finding
        inside = "\n".join((self._first(one), *self._below(one), self._explained(finding, again=finding.code in met)))
        met.add(finding.code)
        family = finding.code[:3]
        return element("li", inside, class_=f"card {one.look}", id=one.id, data_look=one.look, data_family=family)

    def _first(self, one: Numbered) -> str:
        """Return number, severity and sentence."""
        finding = one.finding
        number = element("span", str(one.number), class_="no")
        if one.mark in self.marked:
            name = _TO_MARK.text(self.lang, {"number": one.number})
            number = element("a", str(one.number), class_="no", href=f"#{one.mark}", aria_label=name)
        severity = SEVERITIES[finding.severity].text(self.lang)
        tags = element("span", text(severity), class_=f"tag {finding.severity}")
        if finding.waived:
            tags += element("span", text(WAIVED.text(self.lang)), class_="tag waived")
        where = element("span", spoken(section_name(section_of(finding), self.lang), self.lang), class_="where")
        head = element("div", f"{number}{tags}{element('code', text(finding.code))}{where}", class_="first")
        return head + element("p", spoken(finding.sentence(self.lang), self.lang), class_="sentence")

    def _below(self, one: Numbered) -> Iterator[str]:
        finding, judged, lang = one.finding, self.judged, self.lang
        if finding.waived:
            yield element("p", spoken(waived_by(finding.waived, lang), lang), class_="reason")
        if words := quoted(finding, lang):
            before, meant, behind = map(text, words)
            inside = f"{before}{element('b', meant) if meant else ''}{behind}"
            yield element("blockquote", inside, lang="zh-Hans")
        cells = named(finding, judged, lang)
        if cells:
            yield element("p", spoken(cells, lang), class_="cells")
        sums = sum_of(finding, judged, lang)
        if sums:
            yield _table(sums, lang)
        where = place(finding, lang)
        if where:
            yield element("p", text(where), class_="cells")
        if finding.cells:
            yield from self._mended(one)

    def _mended(self, one: Numbered) -> Iterator[str]:
        finding = one.finding
        if one.as_in is not None:
            words = AS_IN.text(self.lang, {"number": one.as_in})
            yield element("p", element("a", text(words), href=f"#{one.report}-f{one.as_in}"), class_="suggestion")
            return
        if finding.suggestion:
            said = SUGGESTED.text(self.lang, {"change": self._changed(finding, finding.suggestion)})
            yield element("p", spoken(said, self.lang), class_="suggestion")
        if finding.alternatives:
            lead = (_OR if finding.suggestion else ONE_OF).text(self.lang)
            items = (
                element("li", spoken(self._changed(finding, change), self.lang)) for change in finding.alternatives
            )
            yield element("p", text(lead), class_="suggestion") + element("ul", "\n".join(items), class_="changes")

    def _changed(self, finding: Finding, suggestion: Suggestion) -> str:
        return changed(suggestion, self.judged.form(finding.cells[0]), self.lang)

    def _explained(self, finding: Finding, *, again: bool) -> str:
        """Return the rule, folded up; of a rule that is none of the catalogue, the provision."""
        basis = element(
            "p", spoken(_BASIS.text(self.lang, {"provision": finding.provision}), self.lang), class_="basis"
        )
        rule = self.rules.get(finding.code)
        if rule is None:
            return basis
        summary = element("summary", text(_EXPLAINED.text(self.lang, {"code": rule.code})))
        title = element("p", element("strong", spoken(rule.title.text(self.lang), self.lang)))
        inside = f"{summary}{title}{element('p', spoken(rule.about.text(self.lang), self.lang))}{basis}"
        return element("details", inside, class_="again" if again else None)


def _table(sums: Sum, lang: Lang) -> str:
    heads = "".join(element("th", spoken(head, lang), scope="col") for head in sums.heads)
    rows = [
        element(
            "tr",
            element("th", spoken(line.label, lang), scope="row")
            + element("td", text(line.printed if line.printed.strip() else BLANK.text(lang)))
            + "".join(element("td", text(line.due)) for _ in sums.heads[2:]),
            class_="due" if line.due and not sums.is_tie else None,
        )
        for line in sums.lines
    ]
    table = element("table", f"{element('thead', element('tr', heads))}{element('tbody', ''.join(rows))}", class_="sum")
    return table + (element("p", text(sums.noughts), class_="cells") if sums.noughts else "")
