"""A report does not differ from itself, and the way back is the way there."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import govdisclosure
from govdisclosure.comparison import CellChange, Comparison, TextChange
from govdisclosure.comparison.texts import compare_texts
from govdisclosure.published import PublishedReport
from govdisclosure.strategies import published_reports


@given(published_reports())
def test_a_report_is_itself(report: PublishedReport) -> None:
    """compare(r, r) is empty."""
    comparison = govdisclosure.compare(report, report)
    assert not comparison.differs
    assert comparison.facts == ()
    assert [note.code for note in comparison.notes] == ["same_year"]
    assert all(table.changes == () and table.old == table.new for table in comparison.tables)
    assert all(section.changes == () and section.likeness in {None, 1} for section in comparison.sections)


@given(published_reports(), published_reports())
def test_the_way_back_is_the_way_there(one: PublishedReport, other: PublishedReport) -> None:
    """compare(a, b) mirrored is compare(b, a): old for new, differences the other way, added for removed."""
    there, back = govdisclosure.compare(one, other), govdisclosure.compare(other, one)
    assert (there.old, there.new, there.differs) == (back.new, back.old, back.differs)
    assert seen(there, mirrored=True) == seen(back, mirrored=False)


def seen(comparison: Comparison, *, mirrored: bool) -> Any:
    """Return what a comparison says, as one sees it from the other side when ``mirrored``."""
    turn = -1 if mirrored else 1

    def pair(old: Any, new: Any) -> Any:
        return (old, new)[::turn]

    def cell(one: CellChange) -> Any:
        difference = None if one.difference is None else turn * one.difference
        return (one.cell.path, pair(one.old, one.new), difference, one.unit, one.change is None)

    def text(one: TextChange) -> Any:
        pieces = tuple(pair(*piece) for piece in one.pieces)
        return (pair(one.old, one.new), pieces, tuple(pair(*figures) for figures in one.figures))

    return (
        [(fact.path, pair(fact.old, fact.new)) for fact in comparison.facts],
        [
            (
                one.name,
                pair(one.old, one.new),
                one.is_comparable,
                {*one.left_out},
                one.compared,
                [*map(cell, one.changes)],
            )
            for one in comparison.tables
        ],
        [
            (
                one.name,
                pair(one.old, one.new),
                one.likeness,
                one.is_alike,
                one.is_reordered,
                Counter(map(text, one.changes)),
            )
            for one in comparison.sections
        ],
        {note.code for note in comparison.notes} - {"swapped", "years_apart"},
    )


@given(st.text("甲乙丙。1２年20 ", max_size=24), st.text("甲乙丙。1２年20 ", max_size=24))
def test_what_stayed_and_what_did_not_make_up_both_sentences(one: str, other: str) -> None:
    """The pieces of a changed sentence, joined, are the old one and the new one."""
    for change in compare_texts([one], [other], ()).changes:
        if change.kind == "changed":
            assert "".join(piece.old for piece in change.pieces) == change.old
            assert "".join(piece.new for piece in change.pieces) == change.new
