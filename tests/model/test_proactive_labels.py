"""Table 2: the labels of its rows in each edition, and what agencies print for them."""

import pytest

from govdisclosure.model.fields import specs
from govdisclosure.model.proactive import Proactive2019, Proactive2021

LABELS = {
    Proactive2021: {
        "rules": ("规章",),
        "normative_documents": ("行政规范性文件", "规范性文件"),
        "licensing": ("行政许可",),
        "penalties": ("行政处罚",),
        "compulsory_measures": ("行政强制", "行政强制措施"),
        "fees": ("行政事业性收费", "行政事业性收费项目"),
    },
    Proactive2019: {
        "rules": ("规章",),
        "normative_documents": ("规范性文件", "行政规范性文件"),
        "licensing": ("行政许可",),
        "other_services": ("其他对外管理服务事项", "其他对外管理服务"),
        "penalties": ("行政处罚",),
        "compulsory_measures": ("行政强制", "行政强制措施"),
        "fees": ("行政事业性收费", "行政事业性收费项目"),
        "procurement": ("政府集中采购", "集中采购"),
    },
}


@pytest.mark.parametrize("table", LABELS)
def test_rows_are_found_by_their_labels(table: type) -> None:
    """The form's own first, then the names of the other edition and shorter or longer ones."""
    assert {name: one.labels for name, one in specs(table).items()} == LABELS[table]
