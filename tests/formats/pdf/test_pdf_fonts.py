"""Which fonts a document is set in."""

from govdisclosure.formats.pdf.writing._fonts import families_for


def test_prescribed_fonts_come_first() -> None:
    """小标宋, 仿宋, 楷体 and 黑体 where they are installed; what is like them behind."""
    there = ["FangSong", "FZXiaoBiaoSong-B05S", "KaiTi", "Noto Sans CJK SC", "Noto Serif CJK SC", "SimHei", "SimSun"]
    found = families_for(there)
    assert {part: names[0] for part, names in found.items()} == {
        "title": "FZXiaoBiaoSong-B05S",
        "body": "FangSong",
        "kai": "KaiTi",
        "hei": "SimHei",
    }
    assert found["body"] == ["FangSong", "Noto Serif CJK SC", "SimSun", "Noto Sans CJK SC"]


def test_open_fonts_instead() -> None:
    """Where none of them is, serif stands for serif and sans serif for 黑体; of what is not there nothing is asked."""
    found = families_for(["DejaVu Sans", "Noto Sans CJK SC", "Noto Serif CJK SC"])
    serif_first = ["Noto Serif CJK SC", "Noto Sans CJK SC"]
    assert found == {"title": serif_first, "body": serif_first, "kai": serif_first, "hei": serif_first[::-1]}
