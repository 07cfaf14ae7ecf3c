"""Table 4: totals by kind of remedy, and what prose means by litigation."""

from govdisclosure.model.remedies import ByResult, Remedies
from tests.model.making import made


def test_results_add_up_to_the_total() -> None:
    """结果维持, 结果纠正, 其他结果 and 尚未审结 sum to 总计."""
    assert ByResult(upheld=1, corrected=2, other=3, pending=4).total == 10


def test_litigation_is_both_kinds_together() -> None:
    """行政诉讼 N 件 in prose means the cases brought directly and those after reconsideration."""
    table = made(
        Remedies,
        {
            "reconsideration.upheld": 7,
            "litigation_direct.upheld": 1,
            "litigation_direct.pending": 2,
            "litigation_after_reconsideration.upheld": 3,
        },
    )
    assert table.litigation == ByResult(upheld=4, corrected=0, other=0, pending=2)
    assert table.litigation.total == 6
