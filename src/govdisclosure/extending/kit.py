"""What a package of rules or of a format tests itself with: the laws that each must keep, every breach told at once.

::

    from govdisclosure.extending.kit import check_format, check_rule
    from qinghe_csv import FORMAT
    from qinghe_rules import RULES


    def test_the_rules() -> None:
        for rule in RULES:
            check_rule(rule)


    def test_the_format() -> None:
        check_format(FORMAT)
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import evolve

from govdisclosure.document import document_of
from govdisclosure.errors import GovDisclosureError, Unreadable
from govdisclosure.extending._samples import SOUND, WRITTEN, hostile
from govdisclosure.formats.decoding import decode
from govdisclosure.formats.json import dumps
from govdisclosure.formats.record import restored
from govdisclosure.formats.registry import Format
from govdisclosure.interpret.outline import assemble
from govdisclosure.interpret.raw import RawFile
from govdisclosure.interpret.recognise import recognise
from govdisclosure.plugins import broken_by
from govdisclosure.published import Cell, Grid, PublishedReport
from govdisclosure.rules import Findings, Rule, Severity, check_published
from govdisclosure.rules.example import Example
from govdisclosure.rules.installed import why_not_taken
from govdisclosure.rules.page import case_of, page

__all__ = ["Broken", "check_format", "check_rule"]


class Broken(AssertionError):
    """The laws that a rule or a format does not keep, a line each."""

    def __init__(self, laws: Iterable[str]) -> None:
        """Keep the ``laws``."""
        self.laws: Final = tuple(laws)
        super().__init__("\n".join(self.laws))

    def __reduce__(self) -> tuple[object, ...]:
        return Broken, (self.laws,)


def check_rule(rule: Rule, *, sound: Sequence[Example] = ()) -> None:
    """Refuse a rule that does not keep the laws of rules.

    It can be taken in (code, words, provision); its first example trips it, and its second, which has no errors, does not;
    it is silent on sound reports of several bodies and years and on the ``sound`` examples; it raises nothing on what they
    say; its page can be written in both languages.

    Raises:
        Broken: the laws that it does not keep, all at once.
    """
    broken = list(_breaches_of_rule(rule, sound))
    if broken:
        raise Broken(f"{rule.code}: {law}" for law in broken)


def _breaches_of_rule(rule: Rule, sound: Sequence[Example]) -> Iterator[str]:
    reason = why_not_taken(rule)
    if reason is not None:
        yield reason.text("en")
        return
    for name, example, trips in (("trips", rule.trips, True), ("passes", rule.passes, False)):
        found = _found(rule, example)
        if rule.code in found.not_run:
            yield f"the example that {name} does not have what the rule needs: {sorted(rule.needs - case_of(example).has)}"
        elif found.failed:
            yield f"the example that {name}: {found[-1].sentence('en')}"
        elif bool(found.items) is not trips:
            yield f"the example that {name} has {len(found)} findings"
    others = check_published(rule.passes.report, previous=rule.passes.last_year, local=rule.passes.local)
    yield from (f"the example that passes has errors: {one}" for one in others.where(severity=Severity.ERROR))
    for example in (*SOUND, *sound):
        yield from (f"a sound report of {example.agency}, {example.year}: {one}" for one in _found(rule, example))
    try:
        for lang in ("zh", "en"):
            page(rule, lang)
    except Exception as error:  # noqa: BLE001  (whatever the words of a rule raise)
        yield f"its page cannot be written: {broken_by(error)}"


def _found(rule: Rule, example: Example) -> Findings:
    return check_published(
        example.report,
        previous=example.last_year,
        children=example.units,
        expected=example.listed,
        rules=[rule],
        local=example.local,
    )


def check_format(form: Format, reports: Iterable[PublishedReport] = ()) -> None:
    """Refuse a format that does not keep the laws of formats.

    What it writes it reads back, the statutory tables cell for cell from the print alone, and the report whole where it
    carries a record; the same report gives the same bytes; a file that is empty, cut short, of another kind or spoilt is
    read or refused in one sentence, and nothing else is raised; what it writes it recognises.

    Args:
        form: the format.
        reports: reports to write beside those of the kit.

    Raises:
        Broken: the laws that it does not keep, all at once.
    """
    broken = list(dict.fromkeys(_breaches_of_format(form, [*(one.report for one in WRITTEN), *reports])))
    if broken:
        raise Broken(f"{form.name}: {law}" for law in broken)


def _breaches_of_format(form: Format, reports: Iterable[PublishedReport]) -> Iterator[str]:
    files: list[bytes] = []
    for report in reports if form.write is not None else ():
        try:
            data, again = (_written(form, report) for _ in range(2))
        except Exception as error:  # noqa: BLE001  (whatever a writer raises)
            yield "writing raises {kind}: {words}".format(**broken_by(error))
            continue
        files.append(data)
        if again != data:
            yield "the same report gives other bytes the second time"
        if form.recognises is not None and not form.recognises(data):
            yield "it does not recognise what it wrote"
        if _reads(form):
            yield from _read_back(form, report, data)
    for data in hostile(files) if _reads(form) else ():
        yield from _refused(form, data)


def _written(form: Format, report: PublishedReport) -> bytes:
    document = document_of(report, dumps(report, indented=False).encode())
    return form.write(document) if form.write is not None else b""


def _reads(form: Format) -> bool:
    return form.read_text is not None or form.read_bytes is not None


def _parsed(form: Format, data: bytes) -> RawFile:
    if form.read_text is not None:
        return form.read_text(decode(data))
    return form.read_bytes(data) if form.read_bytes else RawFile(blocks=())


def _read_back(form: Format, report: PublishedReport, data: bytes) -> Iterator[str]:
    """Yield what a report that was written has lost when it is read."""
    try:
        file = _parsed(form, data)
        items = recognise(file.blocks)
        report_read = assemble(items, file.stated)
    except GovDisclosureError as error:
        yield f"it does not read what it wrote: {error.sentence('en')}"
        return
    grids = {item.form.name: item for item in items if isinstance(item, Grid)}
    for grid in report.grids:
        there = grids.get(grid.form.name)
        if there is None or list(map(_said, there.cells)) != list(map(_said, grid.cells)):
            yield f"table {grid.form.name} is not read from the print as it was written"
    for name in ("title", "year", "agency", "signature"):
        if getattr(report_read, name) != getattr(report, name):
            yield f"{name} is not read from the print as it was written"
    if file.record is not None:
        whole = restored(file, items)
        if whole is None or _bare(whole) != _bare(report):
            yield "the record beside the print is not what was written, or the print does not bear it out"


def _said(cell: Cell) -> tuple[object, ...]:
    return cell.text.strip(), cell.value, cell.state


def _bare(report: PublishedReport) -> PublishedReport:
    """Return a report without the places of its cells in the file."""
    grids = {
        grid.form.name: evolve(grid, cells=tuple(evolve(cell, place=None) for cell in grid.cells))
        for grid in report.grids
    }
    return evolve(report, **grids)  # type: ignore[arg-type]


def _refused(form: Format, data: bytes) -> Iterator[str]:
    """Yield what a file that is spoilt raises, if it is more than one sentence of ours."""
    try:
        if data and form.recognises is not None:
            form.recognises(data)
        recognise(_parsed(form, data).blocks)
    except Unreadable:
        return
    except Exception as error:  # noqa: BLE001  (whatever a reader raises)
        yield "a spoilt file raises {kind}: {words}".format(**broken_by(error))
