"""The quick ways with numbers give what the grammar gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.zh import ParseError, parse_decimal, to_chinese
from govdisclosure.zh._canonical import read_canonical, write_canonical
from govdisclosure.zh._groups import chinese_group, compose

NUMBERS = st.integers(1, 10**20) | st.lists(st.sampled_from("00000012345"), min_size=1, max_size=20).map("".join).map(
    int
)


def by_grammar(text: str) -> int:
    """Read by the grammar alone, nought for what it refuses."""
    try:
        return compose(text, 0, chinese_group, strict=True)
    except ParseError:
        return 0


@given(NUMBERS)
def test_what_is_written_is_read_the_quick_way(number: int) -> None:
    """Numbers in their usual spelling never need the grammar."""
    assert read_canonical(write_canonical(number)) == number == by_grammar(write_canonical(number))


@given(st.text(st.sampled_from("零一二五十百千万亿两廿"), min_size=1, max_size=12))
def test_what_is_read_quickly_the_grammar_reads_the_same(text: str) -> None:
    """The quick way refuses what it is not sure of, and is never wrong."""
    assert read_canonical(text) in {0, by_grammar(text)}


@given(NUMBERS, st.integers(0, 30), st.sampled_from("零一十百千万亿"), st.booleans())
def test_one_character_more_or_other(number: int, at: int, character: str, insert: bool) -> None:  # noqa: FBT001  (drawn by position)
    """Near the usual spelling the two ways agree too."""
    text = to_chinese(number)
    at = min(at, len(text))
    changed = text[:at] + character + text[at + (not insert) :]
    assert read_canonical(changed) in {0, by_grammar(changed)}


@pytest.mark.parametrize("text", ["1.5", "007.50万", "12万", "3万亿", "0.0001亿", "1" * 40])
def test_plain_figures_are_read_as_behind_a_blank(text: str) -> None:
    """A blank before a figure, which makes the grammar read it, changes nothing."""
    assert str(parse_decimal(text)) == str(parse_decimal(f" {text}"))
