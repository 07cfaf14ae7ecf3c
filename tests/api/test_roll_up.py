"""The front of a roll-up: what `read` takes, or reports, and what is refused."""

from io import BytesIO
from pathlib import Path

import pytest

from govdisclosure import Agency, CannotAdd, InvalidReport, PublishedReport, Unreadable, read, roll_up, write
from govdisclosure.rules import Example
from tests.cli.reports import good_report

UNIT = Example(agency="青禾县水利局").report


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two units' reports as files."""
    paths = [tmp_path / "水利.docx", tmp_path / "教育.html"]
    for path, name in zip(paths, ("青禾县水利局", "青禾县教育局"), strict=True):
        write(Example(agency=name).report, path)
    return paths


def test_files_bytes_streams_and_reports_are_added_up(files: list[Path]) -> None:
    """Typed or as published, all in one."""
    typed = good_report()
    other = Example(agency="青禾县财政局").report
    stream = BytesIO()
    write(Example(agency="青禾县林业局").report, stream, "md")
    stream.seek(0)
    rolled = roll_up([files[0], str(files[1]), typed, other, stream, b"nothing"], agency="青禾县人民政府")
    assert [unit.name for unit in rolled.units] == [
        "青禾县水利局", "青禾县教育局", "东山县交通运输局", "青禾县财政局", "青禾县林业局", "#6",
    ]  # fmt: skip
    assert [unit.file for unit in rolled.units[:2]] == [str(path) for path in files]
    (received,) = (one for one in rolled.tables["requests"] if one.cell.path == "received.total")
    assert received.figure == 4 * 7 + 275
    assert rolled.agency == Agency(name="青禾县人民政府")


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    """A path, and a stream that has a name."""
    empty = tmp_path / "空.docx"
    empty.write_bytes(b"")
    with empty.open("rb") as stream:
        rolled = roll_up([UNIT, "没有.docx", stream])
    assert [unit.file for unit in rolled.left_out] == ["没有.docx", str(empty)]
    assert [str(why) for why in rolled.reasons.values()] == ["没有.docx：找不到文件", f"{empty}：文件是空的"]


@pytest.mark.parametrize("as_bytes", [True, False])
def test_a_list_is_a_file_or_names_or_bodies(tmp_path: Path, as_bytes: bool) -> None:  # noqa: FBT001  (a case)
    """All three expect the same."""
    listed = tmp_path / "名单.txt"
    listed.write_bytes("青禾县水利局\n青禾县教育局\n".encode("gbk"))
    names: list[Agency | str] = ["青禾县水利局", Agency(name="青禾县教育局")]
    for expect in (listed.read_bytes() if as_bytes else listed, names):
        rolled = roll_up([UNIT], expect=expect)
        assert [one.agency.name for one in rolled.missing] == ["青禾县教育局"]


def test_a_list_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """With its name."""
    listed = tmp_path / "名单.txt"
    listed.write_bytes(b"")
    with pytest.raises(Unreadable) as caught:
        roll_up([UNIT], expect=listed)
    assert str(caught.value) == f"{listed}：文件是空的"
    with pytest.raises(Unreadable):
        roll_up([UNIT], expect="没有.txt")


def test_the_parents_report_is_compared(files: list[Path]) -> None:
    """As a file or a report; one that cannot be read is refused."""
    draft = roll_up(files).draft()
    assert roll_up(files, parent=draft).findings.codes == ("GD404",)
    assert "GD601" in roll_up(files, parent=files[0]).findings.codes
    with pytest.raises(Unreadable):
        roll_up(files, parent="没有.docx")


def test_what_is_no_roll_up_is_refused() -> None:
    """Nothing to add up, and a name that is none."""
    with pytest.raises(CannotAdd):
        roll_up([])
    with pytest.raises(InvalidReport):
        roll_up([UNIT], agency="两\n行")


@pytest.mark.parametrize("ending", ["json", "docx", "html", "xlsx", "md", "txt"])
def test_a_roll_up_is_written_as_its_draft(tmp_path: Path, files: list[Path], ending: str) -> None:
    """In every format that is written."""
    rolled = roll_up(files, agency="青禾县人民政府", own=Example(agency="青禾县人民政府").report)
    out = tmp_path / f"汇总.{ending}"
    write(rolled, out)
    assert [table.values for table in read(out).grids] == [table.values for table in rolled.draft().grids]
    assert isinstance(rolled.draft(), PublishedReport)
