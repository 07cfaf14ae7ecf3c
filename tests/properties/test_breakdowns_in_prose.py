"""A stated breakdown is read as it was written, and found when it does not add up.

《政府信息公开条例》第五十条: a report states how disclosure was done in figures; what it states of one thing agrees.
"""

from collections.abc import Callable
from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

from govdisclosure.model.narrative import Paragraph
from govdisclosure.prose import facts_in
from govdisclosure.rules import Severity
from govdisclosure.zh import to_chinese
from tests.rules.building import found, report

NAMES = (
    "工作动态",
    "通知公告",
    "政策文件",
    "人事任免",
    "财政资金",
    "重点项目",
    "民生信息",
    "机构职能",
    "便民服务",
    "规划计划",
)


def by_thousands(n: int) -> str:
    """Return ``n`` with a comma before each three digits."""
    return f"{n:,}"


def full_width(n: int) -> str:
    """Return ``n`` in full-width digits."""
    return "".join(chr(0xFF10 + int(digit)) for digit in str(n))


WRITERS: Final[tuple[Callable[[int], str], ...]] = (str, by_thousands, full_width, to_chinese)
OPENINGS = ("，其中：", "，其中", "，其中包括", "，包括", "，分别为", "，具体为")

part_lists = st.lists(st.integers(min_value=2, max_value=40_000), min_size=2, max_size=8)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, int, list[int]]:
    """Return a sentence with a total and its parts, the total, and the parts."""
    parts = draw(part_lists)
    total = draw(st.integers(min_value=max(parts) + 1, max_value=2 * sum(parts)))
    write = draw(st.sampled_from(WRITERS))
    unit = draw(st.sampled_from(["条", "件", "份"]))
    mark = draw(st.sampled_from(["、", "，", "；"]))
    listed = mark.join(f"{name}{write(part)}{unit}" for name, part in zip(NAMES, parts, strict=False))
    if draw(st.booleans()):
        return f"全年共公开信息{write(total)}{unit}（{listed}）。", total, parts
    return f"全年共公开信息{write(total)}{unit}{draw(st.sampled_from(OPENINGS))}{listed}。", total, parts


@given(sentences())
def test_a_breakdown_is_read_as_written(said: tuple[str, int, list[int]]) -> None:
    """Whatever the numerals, the marks and the opening: total and parts are those of the sentence, each in its place."""
    text, total, parts = said
    facts = facts_in(text)
    (breakdown,) = facts.breakdowns
    taken = [int(part.worth) for part in breakdown.parts]
    assert int(breakdown.total.worth) == total
    assert taken == parts or sum(taken) == total  # a shorter list that adds up is another reading of the words
    for mention in facts.mentions:
        start, end = mention.span
        assert 0 <= start < end <= len(text)


@given(part_lists, st.sampled_from(OPENINGS), st.integers(min_value=-40, max_value=40))
def test_a_total_that_is_not_the_sum_is_found(parts: list[int], opening: str, off: int) -> None:
    """A total off by little is an error below the sum of its parts, a warning little above it; the sum itself is nothing."""
    total = sum(parts) + off
    assume(total > max(parts))
    prefixes = [sum(parts[:size]) for size in range(1, len(parts))]
    assume(total not in prefixes)  # then a shorter list adds up
    listed = "、".join(f"{name}{part}条" for name, part in zip(NAMES, parts, strict=False))
    blocks = {"overview": [Paragraph(text=f"全年共公开信息{total}条{opening}{listed}。")]}
    findings = found(report(blocks=blocks), "GD301")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    if not off:
        assert not findings
    elif off < 0:
        assert [finding.severity for finding in findings] == [Severity.ERROR]
    elif sum(parts) * 100 >= total * 85:
        assert [finding.severity for finding in findings] == [Severity.WARNING]
