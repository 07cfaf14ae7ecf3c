"""Sections, sentences and facts of two reports."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from govdisclosure.comparison import SectionComparison, compare_published
from govdisclosure.comparison.texts import Texts, compare_texts
from govdisclosure.model.agency import Agency, Contact, Period, Signature
from govdisclosure.model.fees import InformationFees
from govdisclosure.model.narrative import ListBlock, Preamble, SectionName
from govdisclosure.published import PublishedReport
from tests.rules.building import HEADS, report
from tests.rules.test_rule_across import TEXT


def texts(old: str, new: str) -> Texts:
    """Return what two paragraphs differ in."""
    return compare_texts([old], [new], ["甲局", "乙局"])


def test_sentences_added_removed_and_changed() -> None:
    """In the order of the text; what stayed is not told of."""
    found = texts(
        "2021年，甲局公开信息120条。举办培训2次。全部按时答复。",
        "2022年，乙局公开信息86条。全部按时答复。今后将完善制度。",
    )
    changed, removed, added = found.changes
    assert (changed.kind, removed.kind, added.kind) == ("changed", "removed", "added")
    assert changed.figures == (("120", "86"),)
    assert ("局公开信息", "局公开信息") in changed.pieces
    assert ("120", "86") in changed.pieces
    assert (removed.old, removed.new) == ("举办培训2次。", None)
    assert (added.old, added.new) == (None, "今后将完善制度。")


def test_years_names_and_places_are_no_change() -> None:
    """A sentence that differs by them only; one that stands elsewhere; blanks."""
    assert texts("2021年甲局公开信息。", "2022年 乙局公开信息。") == Texts(changes=(), is_reordered=False)
    assert texts("先公开。后答复。", "后答复。先公开。") == Texts(changes=(), is_reordered=True)
    assert texts("2021年", "") == Texts(changes=(), is_reordered=False)


def test_a_sentence_that_comes_more_often_was_added() -> None:
    """As many times."""
    assert [change.kind for change in texts("公开。", "公开。公开。公开。").changes] == ["added", "added"]


def test_each_sentence_changes_into_one() -> None:
    """The most alike go together; the other was added."""
    found = texts("全年公开信息120条。", "全年公开信息130条，其中图表解读20条。全年公开信息125条。")
    assert [(change.kind, change.new) for change in found.changes] == [
        ("added", "全年公开信息130条，其中图表解读20条。"),
        ("changed", "全年公开信息125条。"),
    ]
    assert [change.kind for change in texts("公开了甲事。公开了乙事。", "公开了丙事。").changes].count("changed") == 1


def test_what_stayed_is_shown_in_whole_words() -> None:
    """Figures are never cut in two, and a character that stayed by chance between two changes is part of them."""
    (change,) = texts("受理申请120件，同比增长12.3%。", "受理申请12件，同比下降37.2%。").changes
    changed = [piece for piece in change.pieces if piece.old != piece.new]
    assert changed == [("120", "12"), ("增长12.3%", "下降37.2%")]
    (change,) = texts("各科室甲乙丙配合仍不够。", "各科室丁乙戊配合仍不够。").changes
    assert [piece for piece in change.pieces if piece.old != piece.new] == [("甲乙丙", "丁乙戊")]


def test_very_long_texts_are_compared_in_bounded_time() -> None:
    """No sentence of a great many is told to be another one changed, and one without an end is a piece of its own."""
    old, new = ("".join(f"{word}公开信息{number}条。" for number in range(300)) for word in "甲乙")
    assert {change.kind for change in texts(old, new).changes} == {"added", "removed"}
    (change,) = texts("甲" * 5_000, "甲" * 4_999 + "乙").changes
    assert len(change.pieces) == 1


def sections(old: PublishedReport, new: PublishedReport) -> dict[str, SectionComparison]:
    """Return the sections compared, by name."""
    return {section.name: section for section in compare_published(old, new).sections}


def said(*paragraphs: str, **fields: Any) -> PublishedReport:
    """Return a report whose section five says ``paragraphs``."""
    return report(blocks={"problems": [ListBlock(items=paragraphs)]}, **fields)


def test_a_section_is_measured() -> None:
    """Too alike from nine tenths on, where it is long enough and prose."""
    section = sections(said(TEXT, year=2021), said(TEXT, "今年新设了意见箱。"))["problems"]
    assert section.likeness is not None
    assert section.likeness > 0.9
    assert section.is_alike
    assert [change.kind for change in section.changes] == ["added"]
    assert section.differs
    short = sections(said("栏目更新不及时。", year=2021), said("栏目更新不及时。"))["problems"]
    assert (short.likeness, short.is_alike, short.differs) == (1, False, False)


def test_a_section_whose_sentences_were_moved_is_as_alike() -> None:
    """The same sentences in another order are the same text."""
    first, second, third = TEXT.split("。")[:3]
    moved = said(f"{third}。{first}。{second}。")
    section = sections(said(TEXT, year=2021), moved)["problems"]
    assert (section.likeness, section.is_alike, section.is_reordered, section.changes) == (1, True, True, ())


def test_one_report_is_no_copy_of_itself() -> None:
    """Two versions of a report are alike, as they should be; the same text of two bodies is not."""
    same = sections(said(TEXT), said(TEXT))["problems"]
    assert (same.likeness, same.is_alike) == (1, False)
    assert sections(said(TEXT), said(TEXT, agency="青禾县民政局"))["problems"].is_alike
    assert sections(said(TEXT, year=None), said(TEXT, year=None))["problems"].is_alike


def test_a_sentence_that_is_the_same_is_no_change_between_bodies() -> None:
    """It names the place of one of them."""
    sentence = "请与青禾县柳河路69号的办公室联系。"
    section = sections(said(sentence, year=2021), said(sentence, agency="云岭市教育局"))["problems"]
    assert not section.differs


def test_sections_that_one_report_lacks() -> None:
    """None stands for its heading; the preamble is compared too."""
    heads: dict[SectionName, str] = {name: head for name, head in HEADS.items() if name != "problems"}
    section = sections(report(heads=heads, year=2021), said(TEXT))["problems"]
    assert (section.old, section.new, section.likeness, section.differs) == (None, HEADS["problems"], None, True)
    old, new = report(preamble=Preamble(), year=2021), report()
    preamble = sections(old, new)["preamble"]
    assert (preamble.old, preamble.new, preamble.likeness) == (None, "", None)
    assert "preamble" not in sections(old, old)


def test_names_contacts_and_dates() -> None:
    """Each that differs, by its path; a title and a period that differ by the year only do not."""
    old = report(
        year=2021,
        title="青禾县水利局2021年政府信息公开工作年度报告",
        period=Period(start=dt.date(2021, 1, 1), end=dt.date(2021, 12, 31)),
        agency=Agency(name="青禾县水利局", contact=Contact(telephones=("1", "2"), fax="3")),
    )
    new = report(
        title="青禾县水利局2022年政府信息公开工作年度报告",
        period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31)),
        agency=Agency(name="青禾县水务局", contact=Contact(telephones=("1",), fax="3", email="a@b.c")),
        information_fees=InformationFees(notices=2, billed=Decimal("3.50"), collected=Decimal(0)),
        published_on=dt.date(2023, 1, 20),
    )
    facts = {fact.path: (fact.old, fact.new) for fact in compare_published(old, new).facts}
    assert facts.pop("title") == (old.title, new.title)  # it names another body
    assert facts == {
        "agency.name": ("青禾县水利局", "青禾县水务局"),
        "agency.contact.telephones": ("1、2", "1"),
        "agency.contact.email": (None, "a@b.c"),
        "signature.date": ("2022-01-16", "2023-01-16"),
        "published_on": (None, "2023-01-20"),
        "information_fees.notices": (None, "2"),
        "information_fees.billed": (None, "3.5"),
        "information_fees.collected": (None, "0"),
    }


def test_a_period_that_ends_early_is_told() -> None:
    """Of the same year or not."""
    old = report(year=2021, period=Period(start=dt.date(2021, 1, 1), end=dt.date(2021, 12, 31)), agency=None)
    new = evolve(old, year=2022, period=Period(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 30)))
    (fact,) = compare_published(old, new).facts
    assert (fact.path, fact.old, fact.new) == ("period", "2021-01-01/2021-12-31", "2022-01-01/2022-12-30")
    none = evolve(old, period=None, signature=Signature())
    assert {fact.path for fact in compare_published(old, none).facts} == {"period", "signature.date"}


@pytest.mark.parametrize("field", ["title", "agency", "year"])
def test_what_is_not_known_is_compared_too(field: str) -> None:
    """A report that names no body, year or title."""
    gone: dict[str, Any] = {field: None}
    assert compare_published(evolve(report(title="年度报告"), **gone), report(title="年度报告")).sections
