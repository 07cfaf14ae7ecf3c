"""What holds of the readers of files whatever the bytes: a report, or one of the library's own errors in a sentence.

What was read is judged, dumped and loaded the same, and a web page that carries it brings it back whole.
"""

import zlib
from contextlib import suppress
from io import BytesIO
from typing import Any, Final

import govdisclosure
from govdisclosure import AnnualReport, GovDisclosureError, InvalidReport, PublishedReport, Waivers
from govdisclosure.formats.detect import detect
from govdisclosure.formats.registry import FormatName
from govdisclosure.prose import claims_in, denials_in, facts_in, sentences_in
from tests.properties.flawed import without_places

__all__ = ["detected", "file_holds", "json_holds", "prose_holds", "waivers_hold"]

JUDGED: Final = 3
"""One report in so many is judged, and one dumped and loaded: both take longer than the reading …"""
WRITTEN: Final = 8
"""… and one is written as a web page. Which ones is told by the bytes."""


def file_holds(data: bytes, name: FormatName) -> None:
    """Assert what must hold of a file in a format."""
    try:
        report = govdisclosure.read(data, name)
    except GovDisclosureError as error:
        _is_said(error)
    else:
        _report_holds(report, zlib.crc32(data))


def detected(data: bytes) -> None:
    """Assert what must hold of bytes of which nothing is known: they are of one format, and its text, or refused."""
    try:
        name, text = detect(data)
    except GovDisclosureError as error:
        _is_said(error)
        return
    assert text or name in {"docx", "xlsx", "pdf", "office"}
    if name != "office":  # which another program converts
        file_holds(data, name)


def json_holds(data: bytes) -> None:
    """Assert what must hold of JSON: what is loaded is dumped and loaded the same."""
    try:
        loaded = govdisclosure.loads(data)
    except GovDisclosureError as error:
        _is_said(error)
        return
    assert govdisclosure.loads(govdisclosure.dumps(loaded)) == loaded
    report = loaded if isinstance(loaded, PublishedReport) else PublishedReport.of(loaded)
    if isinstance(loaded, AnnualReport):
        assert report.report() == loaded
    _report_holds(report, zlib.crc32(data))


def waivers_hold(data: bytes) -> None:
    """Assert what must hold of a file of waivers."""
    try:
        waivers = Waivers.loads(data)
    except GovDisclosureError as error:
        _is_said(error)
    else:
        assert Waivers.loads(waivers.dumps()) == waivers


def prose_holds(text: str) -> None:
    """Assert what must hold of the sentences of a report: every fact points at its words."""
    facts = facts_in(text)
    assert facts == facts_in(text)
    found: list[Any] = [*facts.mentions, *facts.breakdowns, *facts.shares, *facts.rates, *facts.comparisons]
    for fact in [*found, *claims_in(text, "remedies"), *claims_in(text, "requests"), *denials_in(text, None)]:
        start, end = fact.span
        assert 0 <= start < end <= len(text)
    for sentence in sentences_in(text):
        assert sentence[0] in text


def _report_holds(report: PublishedReport, chance: int) -> None:
    for finding in govdisclosure.check(report) if chance % JUDGED == 0 else ():
        assert finding.sentence("zh")
        assert finding.sentence("en")
        if finding.text is not None and finding.span is not None:
            start, end = finding.span
            assert 0 <= start <= end <= len(finding.text)
    if chance % JUDGED == 1:
        assert govdisclosure.loads(govdisclosure.dumps(report)) == report
        with suppress(InvalidReport):
            typed = report.report()
            assert govdisclosure.loads(govdisclosure.dumps(typed)) == typed
    if chance % WRITTEN == 0:
        page = BytesIO()
        govdisclosure.write(report, page, "html")
        assert without_places(govdisclosure.read(page.getvalue())) == without_places(report)


def _is_said(error: GovDisclosureError) -> None:
    assert error.sentence("zh")
    assert error.sentence("en")
