"""Every accepted label variant finds its row, and within one axis and group no label finds two."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.forms import TableForm, form_of, label_key
from govdisclosure.model.editions import EDITIONS, AnyEdition
from govdisclosure.model.fields import Spec, specs
from govdisclosure.model.narrative import Sections

NUMBERINGS = ("", "1.", "2、", "（三）", "(四)", "５．", "六、", "〔7〕", "（１２） ", "3 ", "\u3000一、")
BLANKS = ("", "\n", " ", "\u3000", "\xa0", "\r\n\t", "\u200b")


def _axes(form: TableForm) -> Iterator[tuple[str, list[Spec]]]:
    """Yield what is told apart by its labels: the rows of each group, the groups, the columns of each row."""
    for groups, rows in groupby(form.rows, key=lambda row: row.groups):
        yield f"rows of {[group.label for group in groups]}", [row.spec for row in rows]
    yield "the groups", list(dict.fromkeys(group for row in form.rows for group in row.groups))
    for row in form.rows:
        yield f"columns of {row.path}", [column.spec for column in row.columns]


ALL = [(str(edition), form) for edition in EDITIONS for form in form_of(edition).tables]


@pytest.mark.parametrize(("_", "form"), ALL, ids=[f"{name} {form.name}" for name, form in ALL])
def test_no_label_finds_two(_: str, form: TableForm) -> None:
    """Within one axis and group every accepted wording has a key of its own."""
    for axis, members in _axes(form):
        keys = Counter(key for spec in members for key in {label_key(label) for label in spec.labels})
        assert set(keys.values()) <= {1}, axis


def test_no_label_of_a_row_finds_two_in_the_whole_table(edition: AnyEdition) -> None:
    """A row is found by its own label wherever it stands: groups need not be drawn for it."""
    for form in form_of(edition).tables:
        rows = Counter(key for row in form.rows for key in {label_key(label) for label in row.spec.labels})
        groups = {label_key(label) for row in form.rows for group in row.groups for label in group.labels}
        assert max(rows.values()) == 1
        assert not groups & set(rows)


def test_every_label_says_something(edition: AnyEdition) -> None:
    """Every row, group and column has a label, in Chinese characters; its variants are other labels."""
    for form in form_of(edition).tables:
        for axis, members in _axes(form):
            for spec in members:
                assert all(label_key(label) for label in spec.labels), axis
                assert len(spec.labels) == len(set(spec.labels)) >= 1


@given(data=st.data())
def test_a_variant_is_found_however_it_is_printed(edition: AnyEdition, data: st.DataObject) -> None:
    """Domain, §8: line breaks inside labels, blanks, lost brackets and other numbering lead to the same key."""
    form = data.draw(st.sampled_from(form_of(edition).tables))
    spec = data.draw(st.sampled_from([spec for _, members in _axes(form) for spec in members]))
    label = data.draw(st.sampled_from(spec.labels))
    bare = label_key(label)
    blanks = data.draw(st.lists(st.sampled_from(BLANKS), min_size=len(bare), max_size=len(bare)))
    printed = data.draw(st.sampled_from(NUMBERINGS)) + "".join(map(str.__add__, bare, blanks))
    assert label_key(printed) == bare


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(text: str) -> None:
    """A key is Chinese characters only, and has nothing left to put aside."""
    key = label_key(text)
    assert all("\u4e00" <= character <= "\u9fff" for character in key)
    assert label_key(key) == key


def test_the_heads_of_the_sections_differ() -> None:
    """The six official heads have six keys."""
    keys = {label_key(spec.label) for spec in specs(Sections).values()}
    assert len(keys) == 6
