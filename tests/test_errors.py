"""The errors: sentences in two languages, fields for machines, pickles."""

import copy
import pickle

import pytest

from govdisclosure.errors import (
    GovDisclosureError,
    InvalidReport,
    Message,
    MissingExtra,
    MissingFont,
    UnknownFormat,
    Unreadable,
    Violation,
)
from govdisclosure.messages import Phrase

WORDS = Message("填报为{reported}，按其他单元格应为{implied}")
QUOTED = Message("不是行政层级：{reported!r}")
PLAIN = Message("缺少此项")
LINE = Message("不是有效的JSON：第{line}行第{column}列")


def _violation(path: str = "received.total") -> Violation:
    return Violation(WORDS, path=path, reported=3, implied=4, provision="《办法》", column="总计")


def _nested(depth: int) -> object:
    value: object = None
    for _ in range(depth):
        value = [value]
    return value


def test_an_error_prints_chinese_and_keeps_its_arguments() -> None:
    """str() of an error is its Chinese sentence; message and arguments stay machine fields."""
    error = GovDisclosureError(LINE, line=7, column=3)
    assert str(error) == "不是有效的JSON：第7行第3列"
    assert error.sentence("en") == "is no valid JSON: line 7, column 3"
    assert error.arguments == {"line": 7, "column": 3}


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (MissingExtra("html"), ImportError),
        (MissingFont(PLAIN), LookupError),
        (Unreadable(PLAIN), ValueError),
        (UnknownFormat(PLAIN), ValueError),
        (_violation(), ValueError),
        (InvalidReport([_violation()]), ValueError),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_error_has_the_one_root_and_a_builtin_base(
    error: GovDisclosureError, builtin: type[BaseException]
) -> None:
    """Every error can be caught by the library's root class and by the builtin it is a kind of."""
    assert isinstance(error, GovDisclosureError)
    assert isinstance(error, builtin)


def test_a_missing_extra_says_what_to_install() -> None:
    """The sentence about a missing library is the command that installs it."""
    error = MissingExtra("xlsx")
    assert error.extra == "xlsx"
    for sentence in (str(error), error.sentence("en")):
        assert "pip install 'govdisclosure[xlsx]'" in sentence


def test_an_unreadable_file_is_named_first() -> None:
    """The sentence begins with the file's name once it is known, and is the same error about that file."""
    error = Unreadable(LINE, line=7, column=3)
    assert str(error) == "不是有效的JSON：第7行第3列"
    named = error.of("甲.html")
    assert str(named) == "甲.html：不是有效的JSON：第7行第3列"
    assert named.sentence("en") == "甲.html: is no valid JSON: line 7, column 3"
    assert (named.file, named.arguments) == ("甲.html", {"line": 7, "column": 3})


def test_a_violation_says_where_and_what() -> None:
    """A violation's sentence begins with its path and may name what was reported and what is implied."""
    violation = _violation()
    assert str(violation) == "received.total：填报为3，按其他单元格应为4"
    assert violation.sentence("en") == "received.total: reported as 3, the other cells give 4"
    assert (violation.path, violation.reported, violation.implied) == ("received.total", 3, 4)
    assert (violation.provision, violation.arguments) == ("《办法》", {"column": "总计"})


def test_a_violation_without_a_path_is_only_its_sentence() -> None:
    """What is wrong with the whole has no path before the sentence."""
    assert str(Violation(PLAIN)) == "缺少此项"


def test_a_violation_moves_below_its_parents() -> None:
    """under() sets the path below the parents, empty ones left out, and changes nothing else."""
    moved = _violation().under("requests", "")
    assert moved.path == "requests.received.total"
    assert (moved.reported, moved.implied, moved.provision, moved.arguments) == (3, 4, "《办法》", {"column": "总计"})
    assert Violation(PLAIN).under("title").path == "title"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (10**6000, "…"),
        (-(10**6000), "…"),
        ("长" * 1000, "…"),
        ("两\n行", "两 行"),
        (None, "None"),
        ([10**6000], "…"),
        (_nested(100_000), "…"),
    ],
    ids=["huge", "huge and negative", "long", "two lines", "none", "huge in a list", "deep"],
)
def test_a_sentence_is_one_short_line_whatever_was_reported(value: object, shown: str) -> None:
    """A value is cut where it is long and kept on one line, so that one violation is one line."""
    for message in (
        Message("实为{reported}"),
        Message("实为{reported!r}"),
    ):
        sentence = str(Violation(message, reported=value))
        assert "\n" not in sentence
        assert len(sentence) < 120
    assert str(Violation(Message("实为{reported}"), reported=value)).endswith(shown)


def test_the_arguments_of_a_phrase_come_along() -> None:
    """An error made of a phrase has its message and its arguments, beside those it is given itself."""
    phrase = Phrase(LINE, {"line": 7, "column": 3})
    error = Violation(phrase, path="title", column=4)
    assert (error.message, error.arguments) == (LINE, {"line": 7, "column": 4})
    assert error.sentence("en") == "title: is no valid JSON: line 7, column 4"


def test_an_invalid_report_prints_one_sentence_a_line() -> None:
    """The error carries every violation in order and prints each on a line of its own."""
    first, second = _violation("a"), _violation("b")
    error = InvalidReport(iter([first, second]))
    assert error.violations == (first, second)
    assert str(error).splitlines() == [str(first), str(second)]
    assert error.sentence("en").splitlines() == [first.sentence("en"), second.sentence("en")]


def test_an_invalid_report_moves_below_its_parents() -> None:
    """under() moves every violation."""
    error = InvalidReport([_violation("a"), _violation("b")]).under("requests")
    assert [violation.path for violation in error.violations] == ["requests.a", "requests.b"]


def test_an_invalid_report_is_an_exception_group() -> None:
    """It is raised as a group of its violations, and split() gives groups of the same kind."""
    error = InvalidReport([_violation("a"), _violation("b")])
    with pytest.RaisesGroup(Violation, Violation):
        raise error
    match, rest = error.split(lambda violation: isinstance(violation, Violation) and violation.path == "a")
    assert isinstance(match, InvalidReport)
    assert isinstance(rest, InvalidReport)
    assert [violation.path for violation in rest.violations] == ["b"]


def test_an_invalid_report_has_at_least_one_violation() -> None:
    """A group of nothing is refused: there would be nothing wrong."""
    with pytest.raises(ValueError, match="non-empty"):
        InvalidReport([])


@pytest.mark.parametrize(
    "error",
    [
        GovDisclosureError(LINE, line=7, column=3),
        MissingExtra("html"),
        MissingFont(PLAIN),
        Unreadable(LINE, file="甲.html", line=7, column=3),
        UnknownFormat(Message("不能写出“{ending}”"), ending="doc"),
        Violation(QUOTED, path="title", reported="x", provision="《办法》", column="总计"),
        InvalidReport([_violation("a"), _violation("b")]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle(error: GovDisclosureError) -> None:
    """An error comes back from another process, or a copy, with the same class, sentences and fields."""
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.sentence("en") == error.sentence("en")
        assert again.arguments == error.arguments
        for name in ("extra", "file", "path", "reported", "implied", "provision"):
            assert getattr(again, name, None) == getattr(error, name, None)


def test_a_pickled_group_keeps_its_violations() -> None:
    """The violations of a pickled group are whole: path, figures and provision."""
    again = pickle.loads(pickle.dumps(InvalidReport([_violation("a"), _violation("b")])))  # noqa: S301
    assert [violation.path for violation in again.violations] == ["a", "b"]
    assert {(violation.reported, violation.implied, violation.provision) for violation in again.violations} == {
        (3, 4, "《办法》")
    }
