"""What a passage says without figures: that there was none, that all went one way."""

import pytest

from govdisclosure.prose import claims_in, denials_in, is_same_thing, thing


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("2022年，本机关未收到政府信息公开申请。", True),
        ("本年度没有因政府信息公开被申请行政复议、被提起行政诉讼的情况。", True),
        ("依申请公开为零报告。", True),
        ("未发生政府信息公开行政复议。", False),
        ("我局未制发行政规范性文件。", True),
        ("本年度无行政处罚决定。", True),
        ("收到申请23件，无结转下年度办理的申请。", True),
    ],
)
def test_denials(text: str, strong: bool) -> None:  # noqa: FBT001
    """未收到, 没有, 无 and 零 are strong, 未发生 is not."""
    assert [said.is_strong for said in denials_in(text, None)] == [strong]


@pytest.mark.parametrize(
    "text",
    [
        "未收到涉及水库移民补助方面的申请，收到政府信息公开申请7件。",
        "未收到其他机关移送的政府信息公开申请。",
        "未收到投诉举报。",
        "无申请人对答复提出异议，收到政府信息公开申请7件。",
        "未发生依申请公开收费情况。",
        "公开工作无死角。",
    ],
)
def test_what_denies_nothing_of_the_tables(text: str) -> None:
    """Some requests only, complaints, objections and fees."""
    assert list(denials_in(text, None)) == []


def test_the_year_of_a_denial() -> None:
    """A year holds to the end of its sentence."""
    text = "2021年，我局未收到政府信息公开申请。未收到政府信息公开申请。"
    assert [said.period for said in denials_in(text, None)] == [2021, None]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("行政复议4件，均获维持。", ["reconsideration.corrected", "reconsideration.other", "reconsideration.pending"]),
        ("行政复议审结4件，均获维持。", ["reconsideration.corrected", "reconsideration.other"]),
        ("行政复议4件，全部审结。", ["reconsideration.pending"]),
        ("行政复议4件，全部被纠正。", ["reconsideration.upheld", "reconsideration.other", "reconsideration.pending"]),
        ("行政诉讼4件，均为直接起诉。", ["litigation_after_reconsideration.total"]),
        ("行政诉讼4件，均为复议后起诉。", ["litigation_direct.total"]),
        ("均获维持。", []),
        ("全部审结。", []),
    ],
)
def test_claims_of_remedies(text: str, cells: list[str]) -> None:
    """What went all one way leaves nothing for the other results of the blocks that are named."""
    found = [path.partition(".")[2] for said in claims_in(text, "remedies") for path in said.none_of]
    assert found == cells


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("收到政府信息公开申请8件，均已办结。", "carried_forward.total"),
        ("收到政府信息公开申请8件，申请人均为自然人。", "received.commercial_enterprise"),
        ("收到政府信息公开申请8件，申请人均为企业。", "received.natural_person"),
        ("收到政府信息公开申请8件，全部予以公开。", "outcomes.partially_granted.total"),
        ("收到政府信息公开申请8件，均因不掌握而无法提供。", "outcomes.granted.total"),
    ],
)
def test_claims_of_requests(text: str, first: str) -> None:
    """Answered, granted, refused, of one kind of applicant."""
    found = [path.partition(".")[2] for said in claims_in(text, None) for path in said.none_of]
    assert found[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请8件，均已办结，其中结转下年度1件。",
        "办理建议8件，均已办结。",
        "均已办结。",
        "收到政府信息公开申请8件，工作量较为均衡。",
    ],
)
def test_what_claims_nothing_of_the_tables(text: str) -> None:
    """A sentence that says itself what is still open, and one about other business."""
    assert list(claims_in(text, None)) == []


def test_things() -> None:
    """Years, bodies and words of summing are put aside; what is left must be the same, or end in it."""
    assert thing("2022年，我局全年共举办培训会") == thing("举办培训会")
    assert is_same_thing("我局主动公开各类政府信息", "本单位通过多种方式主动公开各类政府信息")
    assert not is_same_thing("门户网站更新信息", "微信公众号推送消息")
    assert not is_same_thing("信息", "信息")
    assert is_same_thing("服务热线接听群众来电", "我局服务热线接听群众来电")
