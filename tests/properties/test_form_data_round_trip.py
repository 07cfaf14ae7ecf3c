"""entered(texts_of(r), base=r) == r: a form that is sent as it was shown changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.interop.form_data import entered, inputs_of, read_entered, texts_of
from govdisclosure.model.editions import EDITION_2021, AnyEdition
from govdisclosure.model.narrative import TABLE_NAMES
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import annual_reports, published_reports


@given(data=st.data())
def test_a_form_sent_as_it_was_shown_changes_nothing(edition: AnyEdition, data: st.DataObject) -> None:
    """Whatever has no input stays: pictures, charts, the structure of the text, what a bureau added."""
    report = data.draw(annual_reports(edition=edition))
    reading = read_entered(texts_of(report), edition, report)
    assert reading.report == report
    assert reading.filled == ()


@given(published_reports())
def test_a_published_report_shown_in_a_form_comes_back(report: PublishedReport) -> None:
    """Blank stays blank and wrong stays wrong; only a table on another form than the form's own is not shown."""
    edition = report.edition or EDITION_2021
    back = entered(texts_of(report), edition, report)
    assert back == report or report.edition is None


@given(data=st.data())
def test_texts_alone_say_the_tables(edition: AnyEdition, data: st.DataObject) -> None:
    """Issue, "form data": every figure goes through its input, totals with it, and every input has a name of its own."""
    report = data.draw(annual_reports(edition=edition))
    texts = {name: text for name, text in texts_of(report).items() if not name.startswith("sections.")}
    back = read_entered(texts, edition).report
    assert [getattr(back, name) for name in TABLE_NAMES] == [getattr(report, name) for name in TABLE_NAMES]
    assert (back.year, back.period, back.information_fees) == (report.year, report.period, report.information_fees)
    names = [one.name for one in inputs_of(edition)]
    assert len({*names}) == len(names)
    assert texts.keys() <= {*names}
