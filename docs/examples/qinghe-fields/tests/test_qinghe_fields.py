"""The rule of the table keeps the laws of rules; fields and table come back from a file."""

import datetime as dt
from pathlib import Path

from qinghe_fields import DISCLOSURES, QINGHE, RULES, Disclosures, QingheFields

import govdisclosure
from govdisclosure.extending.kit import check_rule
from govdisclosure.extending.rules import Example


def test_the_rule() -> None:
    """It judges the sums."""
    for rule in RULES:
        check_rule(rule)


def test_fields_and_table_come_back(tmp_path: Path) -> None:
    """From a document."""
    figures = Disclosures.from_stated(
        {"news": [10, 5, 0, 15], "notices": [3, 0, 0, 3], "policies": [2, 1, 0, 3], "other": [0, 0, 1, 1]},
        {"total": [15, 6, 1, 22]},
    )
    fields = QingheFields(officer="办公室", reviewed_on=dt.date(2023, 1, 9), hotline_calls=3, disclosures=figures)
    report = DISCLOSURES.put(QINGHE.put(Example().report.report(), fields), figures)
    govdisclosure.write(report, tmp_path / "年报.docx")
    read = govdisclosure.read(tmp_path / "年报.docx")
    assert (DISCLOSURES.of(read), QINGHE.of(read)) == (figures, fields)
