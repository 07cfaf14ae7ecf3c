"""The error of the readers."""

import copy
import pickle
from collections.abc import Callable

import pytest

from govdisclosure import zh
from govdisclosure.zh import ParseError

READERS: list[Callable[[str], object]] = [getattr(zh, name) for name in zh.__all__ if name.startswith("parse_")]


def test_it_is_a_value_error_with_machine_fields() -> None:
    """Reason, Chinese sentence and position are kept apart."""
    error = ParseError("没有这个月份。", 5)
    assert isinstance(error, ValueError)
    assert (error.reason, error.zh, error.position) == ("no such month", "没有这个月份。", 5)


@pytest.mark.parametrize(
    ("position", "sentence"),
    [
        (5, "cannot read the text: no such month (character 6)"),
        (None, "cannot read the text: no such month"),
    ],
)
def test_it_prints_one_sentence(position: int | None, sentence: str) -> None:
    """The position is told where there is one."""
    error = ParseError("没有这个月份。", position)
    assert error.sentence("en") == sentence
    assert error.sentence().endswith("没有这个月份。")


@pytest.mark.parametrize("position", [5, None])
def test_it_survives_pickling_and_copying(position: int | None) -> None:
    """Fields and sentence are the same on the other side."""
    error = ParseError("没有这个月份。", position=position)
    twins: list[ParseError] = [pickle.loads(pickle.dumps(error)), copy.copy(error)]  # noqa: S301  (made here)
    for twin in twins:
        assert (twin.reason, twin.zh, twin.position) == (error.reason, error.zh, position)
        assert str(twin) == str(error)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@pytest.mark.parametrize("text", ["<b>" * 5, "\u202e\u202d坏的", "坏" * 200_000])
def test_it_never_repeats_the_text(read: Callable[[str], object], text: str) -> None:
    """A hostile text reaches neither the message nor the fields."""
    with pytest.raises(ParseError) as caught:
        read(text)
    error = caught.value
    assert error.zh.endswith("。")
    for said in (str(error), repr(error), error.zh):
        assert text[:3] not in said
        assert len(said) < 300
