"""Long prose made of marks: read in few steps a mark, and to any depth of brackets."""

import pytest

from govdisclosure.prose import breakdowns, claims_in, facts_in
from govdisclosure.prose.parts import parts_of


@pytest.mark.parametrize("opening", ["（", "3件（", "共5件（其中2件（"])
@pytest.mark.parametrize("closing", ["", "）"])
def test_brackets_to_any_depth(opening: str, closing: str) -> None:
    """Brackets within brackets, closed or not, do not exhaust the stack."""
    depth = 20_000
    facts = facts_in(opening * depth + closing * depth)
    assert len(facts.mentions) == depth * opening.count("件")


def test_a_list_that_a_word_opens_looks_not_far_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each 其中 looks at a bounded stretch of what follows, so that many of them take linear time."""
    seen: list[int] = []

    def counting(following: list[object], total: object) -> object:
        seen.append(len(following))
        return parts_of(following, total)  # type: ignore[arg-type]

    monkeypatch.setattr(breakdowns, "parts_of", counting)
    facts_in("共5件，" + "其中" * 500 + "1件，" * 2000)
    assert seen
    assert max(seen) <= breakdowns._WINDOW  # pyright: ignore[reportPrivateUsage]


def test_brackets_beside_each_other_are_told_in_order() -> None:
    """Two lists in brackets behind one number each are told in the order of the text."""
    facts = facts_in("公开5条（网站3条、微信2条），办理4件（书面1件、当面3件）。")
    assert [(int(b.total.value), [int(part.value) for part in b.parts]) for b in facts.breakdowns] == [
        (5, [3, 2]),
        (4, [1, 3]),
    ]


def test_listed_percentages_are_of_the_last_numbers_that_are_no_sums() -> None:
    """共400条 is passed over: the two percentages are of the two numbers listed."""
    facts = facts_in("网站300条、微信100条，共400条，占比分别为75%、25%。")
    assert [(str(share.ratio), int(share.part.value)) for share in facts.shares if share.part] == [
        ("0.75", 300),
        ("0.25", 100),
    ]


def test_terms_behind_a_claim_are_read_one_way() -> None:
    """均在…内在…内 has no answer behind it: no claim, and no search through all ways to split it, which would not end."""
    assert not list(claims_in("收到的申请均" + "在一一内" * 500, "requests"))


def test_an_answer_within_its_term_is_a_claim() -> None:
    """均在法定期限内答复 says that none was carried forward."""
    (claim,) = claims_in("收到的申请均在法定期限内答复", "requests")
    assert claim.none_of == ("requests.carried_forward.total",)
