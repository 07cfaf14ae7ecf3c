"""Messages: arguments apart from the words, forms for numbers, contexts, and what is put into them."""

import copy
import pickle
from decimal import Decimal

import pytest

from govdisclosure.messages import LABELLED, Joined, Message, Phrase, Spoken

RULE = Message("没有规则{code}")
FILES = Message.counted("共{number}个文件", by="number")
LINE = Message.within("text", "第{number}行")
ROW = Message.within("table", "第{number}行")
UNKNOWN = Message("青禾县{what}")
"""A sentence that no catalogue has."""


def test_a_message_speaks_both_languages() -> None:
    """A message puts its arguments into the sentence of the language asked for, Chinese first."""
    assert RULE.text(arguments={"code": "GD999"}) == "没有规则GD999"
    assert RULE.text("en", {"code": "GD999"}) == "there is no rule GD999"


def test_a_message_without_arguments_shows_its_names() -> None:
    """What is to be put in stands in braces where nothing is given, in either language and for any number."""
    assert (RULE.text(), RULE.text("en")) == ("没有规则{code}", "there is no rule {code}")
    assert (FILES.text(), FILES.text("en")) == ("共{number}个文件", "{number} files")


def test_a_message_that_is_not_translated_is_chinese() -> None:
    """A sentence without an entry is said as it stands in the code, whatever kind of message it is; "" stays empty."""
    for message in (UNKNOWN, Message.counted("青禾县{what}", by="what"), Message.within("县", "青禾县{what}")):
        assert message.text("en", {"what": 1}) == "青禾县1"
    assert Message("").text("en", {}) == ""


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0 files"),
        (1, "1 file"),
        (2, "2 files"),
        (-1, "-1 files"),
        (10**30, f"{10**30} files"),
        (Decimal("1.5"), "1.5 files"),
        ("some", "some files"),
        (None, "None files"),
    ],
)
def test_a_number_chooses_the_form(number: object, words: str) -> None:
    """English has two forms and Chinese one; whatever is no whole number counts as several."""
    assert FILES.text("en", {"number": number}) == words
    assert FILES.text("zh", {"number": number}) == f"共{number}个文件"


def test_a_context_tells_two_sentences_apart() -> None:
    """One Chinese sentence may be two in English."""
    assert LINE.text("zh", {"number": 3}) == ROW.text("zh", {"number": 3}) == "第3行"
    assert (LINE.text("en", {"number": 3}), ROW.text("en", {"number": 3})) == ("line 3", "row 3")
    assert LINE != ROW


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_put_in_speaks_the_same_language(lang: str) -> None:
    """A message, a phrase or a row of them that is an argument is put in in the language of the whole."""
    phrase = Phrase(RULE, {"code": "GD999"})
    joined = Joined((phrase, "甲", 1), Message("；"))
    said = {
        "zh": "没有规则GD999：没有规则GD999；甲；1",
        "en": "there is no rule GD999: there is no rule GD999; 甲; 1",
    }
    assert LABELLED.text("en" if lang == "en" else "zh", {"label": phrase, "words": joined}) == said[lang]
    assert UNKNOWN.text("en", {"what": Message("文件是空的")}) == "青禾县the file is empty"


def test_a_row_of_nothing_is_empty() -> None:
    """Joined parts may be none, or one."""
    assert Joined(()).text("en") == ""
    assert Joined((RULE,)).text() == "没有规则{code}"


def test_braces_in_an_argument_stay() -> None:
    """Only the sentence names arguments: what was read may hold braces and per cent signs."""
    assert RULE.text("en", {"code": "{0.__class__} %s"}) == "there is no rule {0.__class__} %s"


@pytest.mark.parametrize(
    "spoken",
    [RULE, FILES, LINE, Phrase(RULE, {"code": "GD999"}), Joined(("甲", 1))],
    ids=["plain", "counted", "within", "phrase", "joined"],
)
def test_messages_pickle(spoken: Spoken) -> None:
    """A message comes back from another process, or a copy, as an equal one that says the same."""
    twins: list[Spoken] = [pickle.loads(pickle.dumps(spoken)), copy.deepcopy(spoken)]  # noqa: S301  (made here)
    for twin in twins:
        assert twin == spoken
        assert hash(twin) == hash(spoken)
        assert twin.text("en") == spoken.text("en")


def test_a_message_from_elsewhere_brings_its_english() -> None:
    """What another package or a profile says stands in no catalogue, not even where its Chinese does."""
    assert Message("文件是空的", en="nothing in it").text("en") == "nothing in it"
    assert Message("文件是空的", en="nothing in it").text("zh") == "文件是空的"
    assert Message("文件是空的").text("en") == "the file is empty"
