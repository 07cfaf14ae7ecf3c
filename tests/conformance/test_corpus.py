"""The golden corpus: how the rules of the catalogue do on it, and what it has for each of them."""

from collections.abc import Sequence

import pytest

from tests.conformance.document import document
from tests.conformance.judging import Judged, judge
from tests.conformance.scores import RULES, misses, overall, scores
from tests.conformance.vectors import HERE, Vector, all_vectors

pytestmark = pytest.mark.xdist_group("corpus")  # judged once, not by each process
PAGE = HERE.parents[1] / "docs" / "reference" / "conformance.md"


@pytest.fixture(scope="module")
def judged() -> Sequence[Judged]:
    """The whole corpus, judged."""
    return [judge(vector) for vector in all_vectors()]


def test_precision_and_recall(judged: Sequence[Judged]) -> None:
    """Of what the rules find at least 99 % is right, and of what is wrong they find at least 95 %."""
    score = overall(scores(judged))
    wrong = "\n".join(misses(judged, RULES))
    assert score.precision is not None
    assert score.recall is not None
    assert score.precision >= 0.99, wrong
    assert score.recall >= 0.95, wrong


@pytest.mark.parametrize("code", RULES)
def test_each_rule_has_vectors(code: str, judged: Sequence[Judged]) -> None:
    """Each rule is tripped by a vector, and stays silent on one that comes near."""
    (score,) = scores(judged, [code])
    assert score.right, f"{code} is tripped by no vector"
    assert score.near, f"{code} is silent on no vector that comes near"


def test_the_page_is_that_of_the_corpus(judged: list[Judged]) -> None:
    """The page is what `python -m tests.conformance --write docs/reference/conformance.md` writes."""
    assert PAGE.read_text(encoding="utf-8") == document(judged)


def test_half_of_the_reports_are_sound() -> None:
    """Of at least 60 whole reports half are sound but for what is due as a notice."""
    whole = [vector for vector in all_vectors() if _is_whole(vector)]
    sound = [vector for vector in whole if all(one.severity == "notice" for one in vector.findings)]
    assert len(whole) >= 60
    assert len(sound) * 2 >= len(whole)


def _is_whole(vector: Vector) -> bool:
    return vector.id.startswith(("sound-", "fault-"))
