"""Which cells of the tables a number of the prose counts."""

import pytest

from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2019, EDITION_2021, EDITIONS
from govdisclosure.prose import Topic, is_other_business, subject_of, topic_of


def readings(words: str, topic: Topic | None, context: str = "") -> list[list[str]]:
    """Return the readings of ``words`` without the table's name."""
    subject = subject_of(words, topic, EDITION_2021, context)
    return [[path.partition(".")[2] for path in reading] for reading in subject.readings] if subject else []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("收到政府信息公开申请3件", "requests"),
        ("依申请公开3件", "requests"),
        ("因信息公开被申请行政复议3件", "remedies"),
        ("办理人大代表建议4件", None),
        ("办理行政复议案件3件，均与政府信息公开无关", None),
        ("制发公文12件，其中主动公开5件、依申请公开3件", None),
    ],
)
def test_topics(text: str, topic: Topic | None) -> None:
    """Requests, remedies, or neither."""
    assert topic_of(text) == topic


def test_other_business() -> None:
    """Suggestions, complaints and hotlines are counted in no table; requests for information are, whatever stands beside."""
    assert is_other_business("受理投诉举报3件")
    assert not is_other_business("收到咨询类政府信息公开申请3件")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("我局共收到政府信息公开申请", [["received.total"], ["received.total", "brought_forward.total"]]),
        ("新收政府信息公开申请", [["received.total"]]),
        ("上年结转", [["brought_forward.total"]]),
        ("结转下年度继续办理", [["carried_forward.total"]]),
        ("办结申请", [["outcomes.total.total"], ["received.total"], ["received.total", "brought_forward.total"]]),
        ("予以公开", [["outcomes.granted.total"]]),
        ("部分公开", [["outcomes.partially_granted.total"]]),
        ("重复申请", [["outcomes.not_processed.duplicate.total"]]),
        ("予以公开和部分公开合计", [["outcomes.partially_granted.total", "outcomes.granted.total"]]),
        ("网络申请", []),
        ("当场答复", []),
        ("12月收到政府信息公开申请", []),
        ("其余为不予公开", []),
        ("收到咨询", []),
    ],
)
def test_requests(words: str, expected: list[list[str]]) -> None:
    """收到 is 一, or 一 and 二; what counts some requests only counts no cell."""
    assert readings(words, "requests") == expected


def test_a_group_is_its_rows() -> None:
    """不予公开 is the eight rows below it; in edition 2019 其他处理 is a row itself."""
    (denied,) = readings("不予公开", "requests")
    assert len(denied) == 8
    other = subject_of("其他处理", "requests", EDITION_2019)
    assert other is not None
    assert other.readings == (("requests.outcomes.other.total",),)


def test_a_row_may_be_named_by_its_group_too() -> None:
    """因本机关不掌握而无法提供 is the row, or the group."""
    assert readings("因本机关不掌握而无法提供", "requests")[0] == ["outcomes.unavailable.not_held.total"]
    assert len(readings("因本机关不掌握而无法提供", "requests")) == 2


def test_applicants() -> None:
    """A kind of applicant is a column of what was received, brought forward with it, or of the outcomes."""
    assert readings("自然人申请", "requests")[0] == ["received.natural_person"]
    assert len(readings("法人或其他组织申请", "requests")[0]) == 5
    assert readings("收到公民、法人或者其他组织申请", "requests")[0] == ["received.total"]
    assert readings("自然人申请予以公开", "requests") == [["outcomes.granted.natural_person"]]


@pytest.mark.parametrize(
    ("words", "context", "expected"),
    [
        ("行政复议", "", [["reconsideration.total"]]),
        ("行政诉讼", "", [["litigation_direct.total", "litigation_after_reconsideration.total"]]),
        ("未经复议直接起诉", "", [["litigation_direct.total"]]),
        ("复议后起诉", "", [["litigation_after_reconsideration.total"]]),
        ("其中维持", "行政复议3件，", [["reconsideration.upheld"]]),
        (
            "结果纠正",
            "行政诉讼4件，其中复议后起诉1件，",
            [
                ["litigation_after_reconsideration.corrected"],
                ["litigation_direct.corrected", "litigation_after_reconsideration.corrected"],
            ],
        ),
        ("维持", "", []),
        ("案件", "", []),
    ],
)
def test_remedies(words: str, context: str, expected: list[list[str]]) -> None:
    """行政诉讼 is both kinds; a result alone is of the block that the sentence named last."""
    assert readings(words, "remedies", context) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("制发行政规范性文件", [["normative_documents.issued"]]),
        ("废止规章", [["rules.repealed"]]),
        ("现行有效行政规范性文件", [["normative_documents.in_force"]]),
        ("公开规范性文件", []),
        ("作出行政许可决定", [["licensing.decisions"]]),
        ("公示行政处罚决定", []),
        ("行政事业性收费金额", [["fees.amount"]]),
        ("健全规章制度", []),
    ],
)
def test_table_2(words: str, expected: list[list[str]]) -> None:
    """Documents issued and decisions made; what is published of them is another number."""
    assert readings(words, None) == expected


def test_what_an_edition_lacks_is_not_counted() -> None:
    """Table 2 of 2019 has no documents issued."""
    assert subject_of("制发行政规范性文件", None, EDITION_2019) is None


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_every_reading_is_of_the_form(edition: object) -> None:
    """All cells that words of the form's own labels lead to are cells of the form."""
    form = form_of(edition)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    paths = {path for path, _ in form.cells()}
    for row in form.requests.rows:
        subject = subject_of(row.spec.label, "requests", form.edition)
        assert subject is None or all(path in paths for reading in subject.readings for path in reading)
