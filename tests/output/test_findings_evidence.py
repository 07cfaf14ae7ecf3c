"""What a finding rests on, in words: sentences are quoted as far as they are read."""

from typing import Any

import pytest

from govdisclosure.errors import Message
from govdisclosure.output.findings.evidence import quoted
from govdisclosure.rules import Finding, Result, Severity


def finding(text: str | None, span: tuple[int, int] | None = None) -> Finding:
    """Return a finding on words."""
    said: dict[str, Any] = {"severity": Severity.ERROR, "result": Result.BROKEN, "message": Message("不符")}
    return Finding(code="GD301", provision="", text=text, span=span, **said)


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("共5件。", (1, 3), ("共", "5件", "。")),
        ("共5件。", None, ("", "", "共5件。")),
        ("甲" * 70 + "5件" + "乙" * 70, (70, 72), ("…" + "甲" * 60, "5件", "乙" * 60 + "…")),
        ("甲" * 300, None, ("", "", "甲" * 240 + "…")),
        ("甲" * 300, (0, 300), ("", "甲" * 300, "")),
    ],
)
def test_a_sentence_is_quoted_around_the_words_in_question(
    text: str, span: tuple[int, int] | None, shown: tuple[str, str, str]
) -> None:
    """What stands far from them is left out, and none of them is."""
    assert quoted(finding(text, span), "zh") == shown


def test_what_is_said_is_not_quoted() -> None:
    """Words that the finding itself says, and none."""
    assert quoted(finding("不符"), "zh") is None
    assert quoted(finding(None), "zh") is None
    assert quoted(finding(""), "zh") is None
